"""The elements of a concept that one passage shows, with the words that show them."""

from __future__ import annotations

from exportlex.catalog.concepts import Concept, Element, Span
from exportlex.comparison.results import ElementHit
from exportlex.comparison.stating.exclusions import exclusions, wholly_inside
from exportlex.comparison.stating.negation import denied
from exportlex.indexing.knowledge import Passage


def elements_of(concept: Concept, passage: Passage) -> tuple[ElementHit, ...]:
    """Every element that the passage's words show; one that shows only where it is left out or denied says so."""
    left_out = [] if concept.excludes else exclusions(passage.text, passage.language)
    beside = defines_another(concept, passage)
    asked = (element for element in concept.elements if not (beside and element.values))
    found = (_hit(element, passage, left_out) for element in asked)
    return tuple(hit for hit in found if hit)


def defines_another(concept: Concept, passage: Passage) -> bool:
    """Whether the passage defines what the scheme says is never the concept.

    Such a passage may show elements, but it answers none of the concept's questions and states none of its figures:
    from which share of the price an element is the principal one of a computer is no floor of controlled content.
    """
    return passage.definition is not None and concept.is_never((passage.term, *passage.aliases), passage.language)


def _hit(element: Element, passage: Passage, left_out: list[Span]) -> ElementHit | None:
    spans = element.hits(passage.text, passage.language)
    if not spans:
        return None
    said = spans if element.excludes else [span for span in spans if _is_said(element, passage, span, left_out)]
    values = tuple(
        value
        for value, shown in element.value_hits(passage.text, passage.language).items()
        if element.excludes or any(not denied(passage.text, passage.language, span) for span in shown)
    )
    return ElementHit(element.label, tuple(said or spans), values, excluded=not said)


def _is_said(element: Element, passage: Passage, span: Span, left_out: list[Span]) -> bool:
    """Whether words that show an element are neither inside what the passage leaves out nor denied."""
    if wholly_inside([span], left_out):
        return False
    return not (element.deniable and denied(passage.text, passage.language, span))


def readable(element: Element, language: str) -> bool:
    """Whether the scheme can recognise the element in a language at all: without cues its absence says nothing."""
    code = language.lower().split("-")[0]
    return bool(element.cues.get(code)) or any(code in cues for cues in element.value_cues.values())
