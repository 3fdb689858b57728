"""The matrix as tables: a row per cell with its best passage or its absence, and how far every pair is apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from exportlex.comparison.surveying.closeness import distance
from exportlex.comparison.surveying.matrix import Cell
from exportlex.comparison.surveying.survey import Survey
from exportlex.exporting import citing
from exportlex.exporting.held import Held
from exportlex.exporting.table import PROVENANCE, About, Column, Kind, Layout, Table, Value
from exportlex.exporting.tables import evidence
from exportlex.exporting.tables.columns import (
    ABSENCE,
    CONCEPT,
    PERMALINK,
    REASON,
    WHERE,
    joined,
    linked,
    rounded,
)

MATRIX = Layout(
    "matrix",
    "Coverage",
    (
        Column("jurisdiction", "The code of the jurisdiction."),
        Column("name", "Its name."),
        CONCEPT,
        Column("label", "The concept in words."),
        Column("group", "The group of concepts that it belongs to."),
        Column("coverage", "How much of the concept the law states."),
        Column("sign", "The same as a sign: ● covered, ◐ partial, ◇ speaks to it, ○ not found, ? cannot be read, n/a."),
        Column(
            "having", "How many elements of the concept the law states; empty where nothing can be read.", Kind.INTEGER
        ),
        Column("elements", "How many elements the concept has; 0 where it is there or not.", Kind.INTEGER),
        Column("share", "Share of the elements, 0 to 1; empty where nothing can be read.", Kind.NUMBER),
        Column("covered", "The elements that the law states."),
        Column("further_down", "The elements that show only in passages that do not decide."),
        Column("unknown", "The elements of which nothing can be said."),
        ABSENCE,
        REASON,
        *WHERE,
        PERMALINK,
    ),
)
DISTANCES = Layout(
    "distances",
    "Distances",
    (
        Column("a", "The code of the one jurisdiction."),
        Column("a_name", "Its name."),
        Column("b", "The code of the other."),
        Column("b_name", "Its name."),
        Column("distance", "Mean share of elements that only one of them states, 0 to 1; empty where too few concepts "
               "can be read on both.", Kind.NUMBER),
        Column("concepts", "On how many concepts both can be read.", Kind.INTEGER),
        *PROVENANCE[:2],
        PERMALINK,
    ),
)  # fmt: skip


def cells(rows: Sequence[Sequence[Cell]], held: Held, about: About) -> Table:
    """A row per cell, concept by concept."""
    found = (_cell(cell, held) for row in rows for cell in row)
    return Table(MATRIX, about, linked(found, about.permalink))


def distances(
    survey: Survey, pairs: Iterable[tuple[str, str]], concepts: Sequence[str], held: Held, about: About
) -> Table:
    """A row per pair of codes, over the concepts."""
    said = citing.reckoned(f"the elements of {len(concepts)} concepts, position by position", about.built)
    found = []
    for a, b in pairs:
        far, number = distance(survey, a, b, concepts)
        found.append({"a": a, "a_name": held.name(a), "b": b, "b_name": held.name(b), "distance": rounded(far),
                      "concepts": number, "citation": said})  # fmt: skip
    return Table(DISTANCES, about, linked(found, about.permalink))


def _cell(cell: Cell, held: Held) -> dict[str, Value]:
    position = cell.position
    empty = position.unread or position.empty
    covered = [] if empty else [stated.label for stated in position.stated if not stated.excluded]
    return evidence.basis(position, held) | {
        "jurisdiction": cell.jurisdiction, "name": held.name(cell.jurisdiction), "concept": cell.concept,
        "label": position.concept.label, "group": position.concept.group, "coverage": str(cell.coverage),
        "sign": cell.coverage.sign, "having": None if cell.share is None else cell.having, "elements": cell.elements,
        "share": rounded(cell.share),
        "covered": joined(covered), "further_down": joined(cell.further_down), "unknown": joined(cell.unknown),
        "absence": str(empty.absence) if empty else "", "reason": empty.reason if empty else "",
    }  # fmt: skip
