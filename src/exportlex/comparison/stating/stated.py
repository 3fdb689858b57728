"""How an element stands in a law, and the passage that states it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from exportlex.catalog.decisions import Decision
from exportlex.comparison.results import Hit, reviewed


class Standing(StrEnum):
    """How an element stands in a jurisdiction's law."""

    COVERED = "covered"
    EXCLUDED = "left out"  # named, to leave it out
    FAINT = "only in passages further down"
    LACKING = "not found"
    UNKNOWN = "cannot be said"


@dataclass(frozen=True, slots=True)
class Stated:
    """An element as one passage states it."""

    label: str
    hit: Hit
    spans: tuple[tuple[int, int], ...]
    values: tuple[str, ...] = ()
    excluded: bool = False
    decision: Decision | None = None  # what a reviewer decided of it

    @property
    def words(self) -> str:
        """The first words that show it."""
        start, end = self.spans[0]
        return self.hit.text[start:end]

    def to_json(self) -> dict[str, Any]:
        """The element, its words, and where they stand."""
        passage = self.hit.passage
        shown = {
            "element": self.label, "words": [self.hit.text[start:end] for start, end in self.spans],
            "instrument": passage.instrument, "pinpoint": passage.pinpoint, "language": passage.language,
            "as_of": passage.as_of, "address": passage.address,
        }  # fmt: skip
        return shown | ({"values": list(self.values)} if self.values else {}) | reviewed(self.decision, self.hit.text)
