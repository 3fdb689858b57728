"""What a definition's words say about itself: its kind, how far it reaches, what it takes out, where it sends."""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.extraction.languages import phrases_of
from exportlex.extraction.phrases import Phrases, pattern
from exportlex.model import DefinitionKind, Provision, ProvisionKind, Scope

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


def reference_of(kind: DefinitionKind, text: str, language: str) -> str:
    """The provision that a definition by reference points to; "" for others."""
    if kind is not DefinitionKind.SEE_REFERENCE:
        return ""
    match = pattern(phrases_of(language).reference).search(text)
    return match[0].strip() if match else text.strip(" .;")[:160]


def exclusions_of(text: str, language: str) -> tuple[str, ...]:
    """Sentences or items of a meaning that take something out of it."""
    takes_out = pattern(phrases_of(language).takes_out)
    pieces = (piece.strip() for piece in _PIECE.split(text))
    return tuple(piece for piece in pieces if takes_out.search(piece))


def scope_of(context: Context, provision: Provision, found: Found) -> Scope:
    """How far the definition reaches, from its own lead first, then from the words above it and its place."""
    phrases = phrases_of(context.language)
    around = list(context.tree.ancestors(provision))
    if provision.kind in {ProvisionKind.NOTE, ProvisionKind.LIST_ENTRY} or any(
        unit.kind in {ProvisionKind.LIST_ENTRY, ProvisionKind.NOTE} for unit in around
    ):
        return Scope.LIST_ENTRY
    excepted = re.match(r"(?:except|subject|notwithstanding|without|unless)\b", found.lead, re.IGNORECASE)
    in_schedule = any(unit.kind is ProvisionKind.SCHEDULE for unit in (provision, *around))
    for words in ("" if excepted else found.lead, *(unit.text[:400] for unit in around[:3])):
        stated = _stated(words, phrases)
        if stated and not (in_schedule and stated is Scope.INSTRUMENT):
            return stated
    return Scope.PART if in_schedule else Scope.INSTRUMENT


def _stated(words: str, phrases: Phrases) -> Scope | None:
    for alternatives, scope in (
        (phrases.whole, Scope.INSTRUMENT),
        (phrases.section, Scope.SECTION),
        (phrases.part, Scope.PART),
    ):
        if pattern(alternatives).search(words):
            return scope
    return None
