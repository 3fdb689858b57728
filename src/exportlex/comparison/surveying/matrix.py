"""Jurisdictions by concepts: how much of each concept each law covers, and where nothing can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from exportlex.comparison.results import Absence
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.survey import Survey

# A law that states this share of a concept's elements covers it; one that states fewer does so in part. No law held
# states all elements of the concepts that have seven or eight.
_MOST = 2 / 3


class Coverage(StrEnum):
    """What a cell of the matrix says."""

    COVERED = "covered"
    PARTIAL = "partial"
    MISSING = "missing"
    NOT_HELD = "not held"
    SUSPECT = "suspect"
    NOT_APPLICABLE = "not applicable"


_ABSENT = {
    Absence.NOT_FOUND: Coverage.MISSING, Absence.NOT_HELD: Coverage.NOT_HELD, Absence.SUSPECT: Coverage.SUSPECT,
    Absence.NOT_APPLICABLE: Coverage.NOT_APPLICABLE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """One jurisdiction on one concept: ``having`` of ``elements`` elements."""

    jurisdiction: str
    concept: str
    coverage: Coverage
    having: int
    elements: int
    position: Position

    @property
    def share(self) -> float | None:
        """Share of the elements, 0 to 1; None where nothing can be read. A concept without elements is there or not."""
        if self.coverage not in (Coverage.COVERED, Coverage.PARTIAL, Coverage.MISSING):
            return None
        return self.having / self.elements if self.elements else float(self.coverage is Coverage.COVERED)

    def to_json(self) -> dict[str, Any]:
        """The cell with the place of its best passage, or the reason of its absence."""
        said: dict[str, Any] = {
            "jurisdiction": self.jurisdiction, "concept": self.concept, "coverage": str(self.coverage),
            "having": self.having, "elements": self.elements, "share": self.share,
        }  # fmt: skip
        if self.position.empty:
            return said | {"absence": str(self.position.empty.absence), "reason": self.position.empty.reason}
        passage = self.position.hits[0].passage
        return said | {
            "covered": [stated.label for stated in self.position.stated if not stated.excluded],
            "instrument": passage.instrument, "pinpoint": passage.pinpoint, "as_of": passage.as_of,
            "address": passage.address, "sha256": passage.sha256,
        }  # fmt: skip


def cell(position: Position) -> Cell:
    """The cell of a position."""
    elements = len(position.concept.elements)
    having = len(position.covered)
    if position.empty:
        coverage = _ABSENT[position.empty.absence]
    else:
        coverage = Coverage.COVERED if having >= _MOST * elements else Coverage.PARTIAL
    return Cell(position.jurisdiction, position.concept.id, coverage, having, elements, position)


def matrix(survey: Survey, codes: Sequence[str] = (), concepts: Sequence[str] = ()) -> list[list[Cell]]:
    """A row per concept, a cell per jurisdiction, in the order asked for (all where none is given)."""
    chosen = concepts or [concept.id for concept in survey.concepts]
    return [[cell(position) for position in survey.on(concept, codes)] for concept in chosen]
