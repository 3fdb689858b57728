"""The words around numbers of one language per module, found by glob: ``GRAMMAR`` in ``<code>.py``."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from exportlex.extraction.parameters.grammar import Grammar


@cache
def _grammars() -> dict[str, Grammar]:
    found: dict[str, Grammar] = {}
    for module in pkgutil.iter_modules(__path__):
        grammar = getattr(importlib.import_module(f"{__name__}.{module.name}"), "GRAMMAR", None)
        if grammar:
            found[grammar.code] = grammar
    return found


def languages() -> tuple[str, ...]:
    """The codes of all languages whose parameters are read."""
    return tuple(sorted(_grammars()))


@cache
def grammar_of(language: str) -> Grammar:
    """A language's grammar; one that knows symbols of units only where there is none."""
    return _grammars().get(language) or Grammar(language)
