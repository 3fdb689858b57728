"""What a definition's words say about itself: its kind, what it takes out, where it sends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.extraction.found import Found
from exportlex.extraction.languages import phrases_of
from exportlex.extraction.phrases import pattern
from exportlex.model import Citation, DefinitionKind

_PIECE = re.compile(r"(?<=[;。；؛])|(?<=\.)(?=\s)|\n")
_SHORT = 240  # characters: a longer meaning that "has the meaning" introduces states it after all


def kind_of(found: Found, text: str, language: str) -> DefinitionKind:
    """By reference alone, by inclusion alone, or a definition proper."""
    phrases = phrases_of(language)
    if pattern(phrases.see).match(text) or pattern(phrases.points).search(found.connector):
        return DefinitionKind.SEE_REFERENCE
    if pattern(phrases.points_if_short).search(found.connector) and len(text) < _SHORT:
        return DefinitionKind.SEE_REFERENCE
    if pattern(phrases.includes).fullmatch(found.connector) or pattern(phrases.opens_inclusion).match(text):
        return DefinitionKind.INCLUSION_ONLY
    return DefinitionKind.DEFINITION


def reference_of(kind: DefinitionKind, text: str, cites: Sequence[Citation], language: str) -> str:
    """Where a definition by reference points to, in its own words; "" for others."""
    if kind is not DefinitionKind.SEE_REFERENCE:
        return ""
    if cites:
        return cites[0].words
    match = pattern(phrases_of(language).reference).search(text)
    return match[0].strip() if match else text.strip(" .;")[:160]


def exclusions_of(text: str, language: str) -> tuple[str, ...]:
    """Sentences or items of a meaning that take something out of it."""
    takes_out = pattern(phrases_of(language).takes_out)
    pieces = (piece.strip() for piece in _PIECE.split(text))
    return tuple(piece for piece in pieces if takes_out.search(piece))
