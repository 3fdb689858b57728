"""Signals: what laws say where they speak of a concept without naming it, such as "keep … records".

The parts of a signal, between "…", stand near one another in either order; a part that ends in "*" is the beginning of
a word, which is how inflected languages are searched.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import permutations

from exportlex.indexing.tokens import tokens

# Index tokens that may stand between two parts: a verb is parted from its object by a time or an addressee, "keep, for
# at least five years, the records".
_APART = 10
# Languages whose tokens are pairs of characters: as many of them say less.
_BY_CHARACTERS = frozenset(["zh", "ja", "ko"])
_APART_IN_CHARACTERS = 30
_BETWEEN = "…"
_BEGINNING = "*"


def expression(signal: str, language: str) -> str:
    """The FTS5 expression of a signal; "" where a part of it holds no token."""
    parts = [f'"{" ".join(words)}"{_BEGINNING * begins}' for words, begins in _parts(signal)]
    if not parts or '""' in parts:
        return ""
    return parts[0] if len(parts) == 1 else f"NEAR({' '.join(parts)}, {_apart(language) * (len(parts) - 1)})"


def stands_near(signal: str, folded: str, language: str) -> bool:
    """Whether a signal stands in a folded text."""
    return bool(_pattern(signal, language).search(folded))


def _apart(language: str) -> int:
    return _APART_IN_CHARACTERS if language in _BY_CHARACTERS else _APART


@lru_cache(maxsize=5_000)
def _pattern(signal: str, language: str) -> re.Pattern[str]:
    parts = [" ".join(map(re.escape, words)) + r"\S*" * begins for words, begins in _parts(signal)]
    between = rf"(?: \S+){{0,{_apart(language)}}} "
    orders = [between.join(order) for order in permutations(parts)] if all(parts) else [r"(?!)"]
    return re.compile(rf"(?<!\S)(?:{'|'.join(orders)})(?!\S)")


def _parts(signal: str) -> list[tuple[list[str], bool]]:
    """The tokens of each part, and whether its last one is only the beginning of a word."""
    found = [part.strip() for part in signal.split(_BETWEEN)]
    return [(tokens(part.removesuffix(_BEGINNING)), part.endswith(_BEGINNING)) for part in found]
