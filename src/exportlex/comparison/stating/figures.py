"""The figures of a position: only those that measure what the concept is compared by, each with all its places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.catalog.concepts import Concept
from exportlex.comparison.results import Hit
from exportlex.comparison.stating.elements import defines_another
from exportlex.extraction.quantities import Measure, Quantity
from exportlex.extraction.quantities.directions import AT_LEAST

# Units of which each is always as many of another: a year has twelve months, a week seven days. Days stay apart from
# months, which have 28 to 31 of them; working days from days; and hours from days, which laws count whole, from the
# next midnight. A table of two lines needs no library of units, whose year has 365.25 days.
_SAME_AS: dict[str, tuple[str, float]] = {"years": ("months", 12), "weeks": ("days", 7)}
_OF_VALUE = {"percent": ("multiple", 0.01)}  # a fine of 150 per cent of the value is one of one and a half times it

# What a passage comes back to without its direction: "that 30-day period", "where five times the value exceeds …". Two
# licences may be valid for three years and at most three, and two offences have a fine and a ceiling of one amount.
_CITED_AGAIN = frozenset({Measure.TIME_LIMIT, Measure.MULTIPLE})
_DIGITS = 6  # behind the point, so that a reckoned figure is the one that is said

Key = tuple[str, str, str, float]


@dataclass(frozen=True, slots=True)
class Stating:
    """A quantity in a passage that states it."""

    quantity: Quantity
    hit: Hit

    @property
    def event(self) -> str:
        """The words of the event that it runs from; "" where the passage names none."""
        return self.hit.text[slice(*self.quantity.since)] if self.quantity.since else ""

    def to_json(self) -> dict[str, Any]:
        """The words, and where they stand."""
        passage = self.hit.passage
        return {
            "words": self.quantity.words, "since": self.event, "instrument": passage.instrument,
            "pinpoint": passage.pinpoint, "language": passage.language, "as_of": passage.as_of,
            "address": passage.address,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that one or more passages state; ``quantity`` and ``hit`` are those of the best of them."""

    places: tuple[Stating, ...]

    @property
    def quantity(self) -> Quantity:
        """The quantity as the best passage states it."""
        return self.places[0].quantity

    @property
    def hit(self) -> Hit:
        """The best passage that states it."""
        return self.places[0].hit

    @property
    def key(self) -> Key:
        """What two figures share that say the same: measure, unit, direction, value."""
        return _key(self.quantity)

    @property
    def said(self) -> str:
        """The figure in plain words: "at least 5 years"."""
        quantity = self.quantity
        number = f"{quantity.value:,.15g}"
        unit = unit_words(quantity)
        return " ".join(filter(None, (quantity.direction, number, unit.removesuffix("s") if number == "1" else unit)))

    def to_json(self) -> dict[str, Any]:
        """The figure with its best place, and every place."""
        quantity = self.quantity
        return {
            "measures": quantity.measures, "value": quantity.value, "unit": quantity.unit,
            "direction": quantity.direction, **self.places[0].to_json(),
            "places": [place.to_json() for place in self.places],
        }  # fmt: skip


def unit_words(quantity: Quantity) -> str:
    """The unit as it is read; a multiple is one of the value of the goods."""
    return "times the value" if quantity.unit == "multiple" else quantity.unit


def _key(quantity: Quantity) -> Key:
    """60 months are 5 years; and who must keep records for five years may, as with at least five, keep them longer."""
    same = _OF_VALUE if quantity.measures == Measure.MULTIPLE else _SAME_AS
    unit, many = same.get(quantity.unit, (quantity.unit, 1))
    direction = quantity.direction or (AT_LEAST if quantity.measures == Measure.RETENTION else "")
    return quantity.measures, unit, direction, round(quantity.value * many, _DIGITS)


def figures_of(concept: Concept, hits: Sequence[Hit]) -> tuple[Figure, ...]:
    """The figures of the passages that measure what the concept is compared by, each with every passage that states it.

    In the order of the passages; one that a passage states twice stands there once.
    """
    found: dict[Key, dict[int, Stating]] = {}
    for number, hit in enumerate(hits):
        for quantity in _stated(concept, hit):
            found.setdefault(_key(quantity), {}).setdefault(number, Stating(quantity, hit))
    return tuple(Figure(tuple(places.values())) for places in found.values())


def _stated(concept: Concept, hit: Hit) -> list[Quantity]:
    """What a passage states; "that 30-day period" only comes back to what it has stated with a direction."""
    if defines_another(concept, hit.passage):
        return []
    asked = [quantity for quantity in hit.quantities if quantity.measures in concept.measures]
    directed = {
        _figure_alone(quantity) for quantity in asked if quantity.direction and quantity.measures in _CITED_AGAIN
    }
    return [quantity for quantity in asked if quantity.direction or _figure_alone(quantity) not in directed]


def _figure_alone(quantity: Quantity) -> tuple[str, str, float]:
    """Measure, unit and value; of thirty working days a law also speaks as of that 30-day period."""
    measures, unit, _, value = _key(quantity)
    return measures, unit.removeprefix("working "), value
