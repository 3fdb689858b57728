"""The common core of a concept as tables: a row per element and party, then one per figure; and who moves how far."""

from __future__ import annotations

from collections.abc import Iterator

from exportlex.comparison.surveying.core import Core
from exportlex.comparison.surveying.ways import Ways
from exportlex.exporting import saying
from exportlex.exporting.held import Held
from exportlex.exporting.table import About, Column, Kind, Layout, Table, Value
from exportlex.exporting.tables import evidence, moves
from exportlex.exporting.tables.columns import CONCEPT, ELEMENT, PERMALINK, linked, place

CORE = Layout(
    "core",
    "Common core",
    (
        Column("kind", "“element” or “figure”."),
        CONCEPT,
        ELEMENT,
        Column("shared_by", "How many of the parties have the element."),
        Column("having", "The codes of the parties that have it."),
        Column("leaving_out", "The codes of the parties whose law names it to leave it out."),
        Column("lacking", "The codes of the parties that lack it."),
        Column("further_down", "The codes of the parties that have it only in passages that do not decide."),
        Column("unknown", "The codes of the parties of which it cannot be said."),
        Column("answers_differ", "Whether parties that have it answer it differently.", Kind.YES_NO),
        *evidence.COLUMNS,
        PERMALINK,
    ),
)


def tables(core: Core, ways: Ways, held: Held, about: About) -> list[Table]:
    """The core, then the moves to a common position; of a concept without elements the core alone."""
    main = Table(CORE, about, linked([*_elements(core, held), *_figures(core, held)], about.permalink))
    way = moves.of_concept(ways, core.positions, held, about)
    return [main, way] if core.concept.elements else [main]


def _elements(core: Core, held: Held) -> Iterator[dict[str, Value]]:
    for heading, shares in saying.groups(core):
        for share in shares:
            row: dict[str, Value] = {
                "kind": "element", "concept": core.concept.id, "element": share.element.label, "shared_by": heading,
                "having": " ".join(share.having), "leaving_out": " ".join(share.leaving_out),
                "lacking": " ".join(share.lacking), "further_down": " ".join(share.further_down),
                "unknown": " ".join(share.unknown), "answers_differ": share.answers_differ,
            }  # fmt: skip
            for position in core.positions:
                yield row | evidence.row(position, share.element.label, held)


def _figures(core: Core, held: Held) -> Iterator[dict[str, Value]]:
    for position in core.positions:
        for figure in position.figures:
            row: dict[str, Value] = {
                "kind": "figure", "concept": core.concept.id, "element": saying.measure(figure), "standing": "covered",
                "party": position.jurisdiction, "party_name": held.name(position.jurisdiction),
            }  # fmt: skip
            for one in figure.places:
                stated = {"answers": saying.figure(figure, [one]), "words": one.quantity.words}
                yield row | stated | place(held, one.hit.passage)
