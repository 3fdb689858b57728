"""Word-level differences of two texts, for people to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

_WORD = re.compile(r"\w+(?:[-’']\w+)*|[^\w\s]|\s+")


def words_of(text: str) -> list[str]:
    """Words, punctuation and white space, losslessly."""
    return _WORD.findall(text)


def differing(left: str, right: str) -> Iterator[tuple[str, bool]]:
    """Runs of ``left`` in order, each with whether it is absent from ``right``; joined they are ``left`` again."""
    mine, theirs = words_of(left), words_of(right)
    folded = [word.casefold() for word in mine], [word.casefold() for word in theirs]
    matcher = SequenceMatcher(None, folded[0], folded[1], autojunk=False)
    for operation, start, end, _, _ in matcher.get_opcodes():
        if end > start:
            yield "".join(mine[start:end]), operation != "equal"
