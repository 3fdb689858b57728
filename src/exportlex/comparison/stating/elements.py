"""The elements of a concept that one passage shows, with the words that show them."""

from __future__ import annotations

from exportlex.catalog.concepts import Concept, Element, Span
from exportlex.comparison.results import ElementHit
from exportlex.comparison.stating.exclusions import exclusions, wholly_inside
from exportlex.indexing.knowledge import Passage


def elements_of(concept: Concept, passage: Passage) -> tuple[ElementHit, ...]:
    """Every element that the passage's words show; one that shows only where something is left out says so."""
    left_out = [] if concept.excludes else exclusions(passage.text, passage.language)
    found = (_hit(element, passage, left_out) for element in concept.elements)
    return tuple(hit for hit in found if hit)


def _hit(element: Element, passage: Passage, left_out: list[Span]) -> ElementHit | None:
    spans = element.hits(passage.text, passage.language)
    if not spans:
        return None
    excluded = not element.excludes and wholly_inside(spans, left_out)
    values = tuple(element.value_hits(passage.text, passage.language))
    return ElementHit(element.label, tuple(spans), values, excluded)


def readable(element: Element, language: str) -> bool:
    """Whether the scheme can recognise the element in a language at all: without cues its absence says nothing."""
    code = language.lower().split("-")[0]
    return bool(element.cues.get(code)) or any(code in cues for cues in element.value_cues.values())
