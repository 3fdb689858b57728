"""The numbers of one language per module, found by glob: ``GRAMMAR`` in ``<code>.py``."""

from __future__ import annotations

from functools import cache

from exportlex.extraction.by_language import by_language
from exportlex.extraction.quantities.grammar import Grammar


@cache
def _grammars() -> dict[str, Grammar]:
    return by_language(__name__, __path__, "GRAMMAR")


def languages() -> tuple[str, ...]:
    """The codes of all languages whose quantities are read."""
    return tuple(sorted(_grammars()))


@cache
def grammar_of(language: str) -> Grammar:
    """A language's grammar; one that finds nothing where there is none."""
    return _grammars().get(language) or Grammar(language, lambda _: [])
