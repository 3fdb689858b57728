"""The figures of a comparison as a table: years, days, money, each with what it measures and every place of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exportlex.comparison.stating.position import Position
from exportlex.exporting.harmless import flat
from exportlex.exporting.held import Held
from exportlex.exporting.saying import MEASURES
from exportlex.exporting.table import Column, Kind, Layout, Value
from exportlex.exporting.tables.columns import ABSENCE, CONCEPT, PERMALINK, REASON, WHERE, place

FIGURES = Layout(
    "figures",
    "Figures",
    (
        Column("jurisdiction", "The code of the jurisdiction."),
        Column("name", "Its name."),
        CONCEPT,
        Column("measures", "What the figure measures, such as how long records are kept."),
        Column("direction", "“at least”, “within”, “more than”, …; empty where the text states the figure plainly."),
        Column("value", "The figure.", Kind.NUMBER),
        Column("unit", "Its unit: years, days, percent, a currency, …"),
        Column("event", "What it runs from, in the words of the text; empty where the passage names nothing."),
        Column("words", "The words of the text that state it."),
        ABSENCE,
        REASON,
        *WHERE,
        PERMALINK,
    ),
)


def rows(positions: Sequence[Position], held: Held) -> Iterator[dict[str, Value]]:
    """A row for each place of each figure; a jurisdiction whose law cannot be read has a row that says why."""
    for position in positions:
        said: dict[str, Value] = {
            "jurisdiction": position.jurisdiction, "name": held.name(position.jurisdiction),
            "concept": position.concept.id,
        }  # fmt: skip
        if position.empty and position.concept.measures:
            yield said | {"absence": str(position.empty.absence), "reason": position.empty.reason}
        for figure in position.figures:
            for one in figure.places:
                quantity = one.quantity
                yield said | {
                    "measures": MEASURES.get(quantity.measures, quantity.measures), "direction": quantity.direction,
                    "value": quantity.value, "unit": quantity.unit, "event": flat(one.event), "words": quantity.words,
                } | place(held, one.hit.passage)  # fmt: skip
