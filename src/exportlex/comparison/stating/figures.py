"""The figures of a position: only those that measure what the concept is compared by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.catalog.concepts import Concept
from exportlex.comparison.results import Hit
from exportlex.extraction.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity in the passage that states it."""

    quantity: Quantity
    hit: Hit

    @property
    def key(self) -> tuple[str, str, str, float]:
        """What two figures share that say the same: measure, unit, direction, value."""
        return self.quantity.measures, self.quantity.unit, self.quantity.direction, self.quantity.value

    @property
    def said(self) -> str:
        """The figure in plain words: "at least 5 years"."""
        quantity = self.quantity
        number = f"{quantity.value:,.15g}"
        unit = unit_words(quantity)
        return " ".join(filter(None, (quantity.direction, number, unit.removesuffix("s") if number == "1" else unit)))

    def to_json(self) -> dict[str, Any]:
        """The figure and where it stands."""
        passage, quantity = self.hit.passage, self.quantity
        event = self.hit.text[slice(*quantity.since)] if quantity.since else ""
        return {
            "measures": quantity.measures, "value": quantity.value, "unit": quantity.unit,
            "direction": quantity.direction, "words": quantity.words, "since": event,
            "instrument": passage.instrument, "pinpoint": passage.pinpoint, "as_of": passage.as_of,
            "address": passage.address,
        }  # fmt: skip


def unit_words(quantity: Quantity) -> str:
    """The unit as it is read; a multiple is one of the value of the goods."""
    return "times the value" if quantity.unit == "multiple" else quantity.unit


def figures_of(concept: Concept, hits: Sequence[Hit]) -> tuple[Figure, ...]:
    """The figures of the passages that measure what the concept is compared by, each once, in their order."""
    found: dict[tuple[str, str, str, float], Figure] = {}
    for hit in hits:
        for quantity in hit.quantities:
            if quantity.measures in concept.measures:
                figure = Figure(quantity, hit)
                found.setdefault(figure.key, figure)
    return tuple(found.values())
