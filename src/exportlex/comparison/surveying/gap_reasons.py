"""Why a gap is one, in a plain sentence; labels of elements stand in quotation marks, for some are bare words."""

from __future__ import annotations

from exportlex.catalog.concepts import Concept
from exportlex.comparison.results import Absence
from exportlex.comparison.stating.position import LOOKED_THROUGH, Position
from exportlex.comparison.stating.stated import Standing

_PEERS = "most peers whose texts are held and sound do not"


def reason_lacking(mine: Position, element: str) -> str:
    """Why the law of a position lacks what most peers have; ``element`` is "" for the whole concept."""
    if mine.empty:
        return f"{mine.empty.absence}: {mine.empty.reason}"
    stated = mine.of(element)
    if stated and mine.standing(element) is Standing.EXCLUDED:
        return f"its law names {named(mine.concept, element)}, to leave it out: “{stated.words}”"
    either = mine.concept.element(element).values
    what, were = ("no answer to", "was") if either else ("no words for", "were")
    return (
        f"{Absence.NOT_FOUND}: {what} {named(mine.concept, element)}, {were} recognised in the passages that speak to "
        f"this concept (up to {LOOKED_THROUGH} were looked through)"
    )


def reason_alone(mine: Position, element: str) -> str:
    """Why the law of a position stands alone with what it has."""
    if element:
        return f"its law states {named(mine.concept, element)}; {_PEERS}"
    return f"its law speaks to the concept {mine.concept.label}; {_PEERS}"


def named(concept: Concept, element: str) -> str:
    """An element in a sentence: a label such as "years" or "who signs" says nothing without its concept."""
    return f"“{element}”, an element of {concept.label}"
