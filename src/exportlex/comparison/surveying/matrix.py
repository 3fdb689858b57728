"""Jurisdictions by concepts: how much of each concept each law covers, and where nothing can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from exportlex.comparison.results import Absence
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing
from exportlex.comparison.surveying.survey import Survey

# A law that states this share of a concept's elements covers it; one that states fewer does so in part. No law held
# states all elements of the concepts that have seven or eight.
_MOST = 2 / 3


class Coverage(StrEnum):
    """What a cell of the matrix says."""

    COVERED = "covered"
    PARTIAL = "partial"
    SPOKEN = "speaks to it; no element recognised"  # no gap and no agreement: the law has to be read
    MISSING = "missing"
    NOT_HELD = "not held"
    SUSPECT = "suspect"
    NOT_APPLICABLE = "not applicable"

    @property
    def sign(self) -> str:
        """How it is told without words and without colour."""
        return _SIGNS[self]


_SIGNS = {
    Coverage.COVERED: "●", Coverage.PARTIAL: "◐", Coverage.SPOKEN: "◇", Coverage.MISSING: "○",
    Coverage.NOT_HELD: "?", Coverage.SUSPECT: "?", Coverage.NOT_APPLICABLE: "n/a",
}  # fmt: skip
# What a reader may conclude of each sign, for the legends of page and command.
MEANS = {
    "●": "covered: the law states two thirds of the concept’s elements or more (without a fraction: it speaks to it, "
    "and the scheme lays down no elements)",
    "◐": "partial: fewer",
    "◇": "speaks to it; no element recognised. Neither a gap nor agreement: the law may leave the details open, settle "
    "them elsewhere or say them in words that the scheme does not know, so read it before concluding",
    "○": "not found in the texts held, which is no proof that the law is silent",
    "?": "text not held, or reading suspect: nothing follows about the law",
    "n/a": "not applicable: this legal order cannot have it",
    "(+2?)": "up to two elements more: they show only in passages further down, or cannot be said",
}

_ABSENT = {
    Absence.NOT_FOUND: Coverage.MISSING, Absence.NOT_HELD: Coverage.NOT_HELD, Absence.SUSPECT: Coverage.SUSPECT,
    Absence.NOT_APPLICABLE: Coverage.NOT_APPLICABLE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """One jurisdiction on one concept: ``having`` of ``elements`` elements.

    Further ones may be there: those that show only in passages that do not decide, and those of which nothing can be
    said (a part of the law is not held or is suspect, or the scheme has no words for the element in its language).
    """

    jurisdiction: str
    concept: str
    coverage: Coverage
    having: int
    elements: int
    further_down: tuple[str, ...]
    unknown: tuple[str, ...]
    position: Position

    @property
    def perhaps(self) -> int:
        """How many more elements may be there."""
        return len(self.further_down) + len(self.unknown)

    @property
    def counted(self) -> str:
        """How many elements of how many, and how many more may be there: "2/7 (+3?)"; "" where none are counted."""
        if not self.elements or self.position.empty:
            return ""
        counted = "" if self.coverage is Coverage.SPOKEN else f"{self.having}/{self.elements}"
        return f"{counted} (+{self.perhaps}?)".strip() if self.perhaps else counted

    @property
    def share(self) -> float | None:
        """Share of the elements, 0 to 1; None where nothing can be read. A concept without elements is there or not."""
        if self.coverage in (Coverage.NOT_HELD, Coverage.SUSPECT, Coverage.NOT_APPLICABLE):
            return None
        return self.having / self.elements if self.elements else float(self.coverage is Coverage.COVERED)

    def to_json(self) -> dict[str, Any]:
        """The cell with the place of its best passage, or the reason of its absence."""
        said: dict[str, Any] = {
            "jurisdiction": self.jurisdiction, "concept": self.concept, "coverage": str(self.coverage),
            "having": self.having, "elements": self.elements, "share": self.share,
        }  # fmt: skip
        empty = self.position.unread or self.position.empty
        if empty:
            return said | {"absence": str(empty.absence), "reason": empty.reason}
        passage = self.position.hits[0].passage
        return said | {
            "covered": [stated.label for stated in self.position.stated if not stated.excluded],
            "further_down": list(self.further_down), "unknown": list(self.unknown),
            "instrument": passage.instrument, "pinpoint": passage.pinpoint, "as_of": passage.as_of,
            "address": passage.address, "sha256": passage.sha256,
        }  # fmt: skip


def cell(position: Position) -> Cell:
    """The cell of a position."""
    standing = {element.label: position.standing(element.label) for element in position.concept.elements}

    def labels(kind: Standing) -> tuple[str, ...]:
        return () if position.empty else tuple(label for label, found in standing.items() if found is kind)

    having = len(position.covered)
    return Cell(
        position.jurisdiction,
        position.concept.id,
        _coverage(position, having),
        having,
        len(standing),
        labels(Standing.FAINT),
        labels(Standing.UNKNOWN),
        position,
    )


def _coverage(position: Position, having: int) -> Coverage:
    empty = position.unread or position.empty
    if empty:
        return _ABSENT[empty.absence]
    if having >= _MOST * len(position.concept.elements):
        return Coverage.COVERED
    # What the law names to leave it out was recognised.
    return Coverage.PARTIAL if having or position.left_out else Coverage.SPOKEN


def matrix(survey: Survey, codes: Sequence[str] = (), concepts: Sequence[str] = ()) -> list[list[Cell]]:
    """A row per concept, a cell per jurisdiction, in the order asked for (all where none is given)."""
    chosen = concepts or [concept.id for concept in survey.concepts]
    return [[cell(position) for position in survey.on(concept, codes)] for concept in chosen]
