"""The coverage matrix in the notation of the matrices of the 1540 Committee: X, ?, NA and blank.

Source of the notation: the Security Council Committee established pursuant to resolution 1540 (2004), page "1540
Matrices" (``SOURCE``), and the explanation at the head of the approved matrices. There, in our words: an X says that a
State took relevant measures or that references to their legal basis were found, and not that the State has met its
obligations in full; a question mark says that the references may not bear on the field or are incomplete; NA says that
the field does not apply to the State. The Committee says of them that they are no tool for measuring compliance.

Our rows are the concepts of our own scheme under our own names. They are not the Committee's data fields, which are
obligations of the resolution by weapon and material; neither is said to stand for the other.

How a cell of our matrix is written:

=================================  ====  ==========================================================================
covered, partial                   X     with every provision that shows it in the sheet of references
speaks to it, no element           ?     read by eye, 11 of 30 such cells do not bear on the concept (a robot's arm is
                                         no arm); the references stand beside it
partial by what is left out alone  ?     the law names the concept's elements only to take them out
text not held, reading suspect     ?     nothing can be said
not applicable                     NA
not found in the texts held        empty no proof that the law is silent
=================================  ====  ==========================================================================
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from exportlex.comparison.surveying.matrix import Cell, Coverage
from exportlex.exporting import citing, links
from exportlex.exporting.held import Held
from exportlex.exporting.table import About, Column, Kind, Layout, Row, Table, Value
from exportlex.exporting.tables.columns import ABSENCE, PERMALINK, REASON, WHERE, place

SOURCE = "https://www.un.org/en/sc/1540/national-implementation/1540-matrices.shtml"
NOTICE = (
    "Our automated reading of the texts held, written in the notation of the 1540 Committee's matrices. It is not the "
    "Committee's matrix, was neither made nor approved by it, and its rows are our concepts, not the Committee's data "
    "fields. It is no measure of compliance with resolution 1540 (2004) or any other obligation. An X says that "
    "provisions were found, not that they suffice; an empty cell is no proof that the law is silent."
)


class Sign(StrEnum):
    """What stands in a cell."""

    FOUND = "X"
    UNCLEAR = "?"
    NOT_APPLICABLE = "NA"
    BLANK = ""


MEANS = {
    Sign.FOUND: "Provisions that state elements of the concept, or the concept where it has none, were found in the "
    "texts held; the references name them.",
    Sign.UNCLEAR: "It cannot be said: the text is not held, its reading is suspect, or what was found may not bear on "
    "the concept; the references say which.",
    Sign.NOT_APPLICABLE: "Not applicable: this legal order cannot have it, for the reason in the references.",
    Sign.BLANK: "Nothing was found in the texts held. That is no proof that the law is silent.",
}
_NOTICE = Column("notice", "What this is not.")
MATRIX = Layout(
    "notation-1540",
    "1540 notation",
    (
        Column("concept", "The concept, by its name in our scheme; no data field of the Committee's."),
        Column("concept_id", "The concept's id in our scheme."),
        Column("group", "The group of the concept in our scheme."),
        Column("citation", "How the row is cited; each law's own citation stands in the references."),
        Column("as_of", "The day that the index was built; each law's own date stands in the references."),
        PERMALINK,
        _NOTICE,
    ),
    Column(
        "jurisdiction",
        "A column for each jurisdiction, named by its code: X, ?, NA, or nothing. To be read as text: some programs "
        "take NA for a missing value.",
    ),
)
_BEFORE = 3  # columns before those of the jurisdictions
REFERENCES = Layout(
    "notation-1540-references",
    "1540 notation: references",
    (
        Column("concept", "The concept, by its name in our scheme."),
        Column("concept_id", "The concept's id in our scheme."),
        Column("jurisdiction", "The jurisdiction's code."),
        Column("name", "The jurisdiction's name."),
        Column("sign", "What stands in its cell: X, ?, NA, or nothing."),
        Column("coverage", "How the coverage matrix puts it."),
        Column("counted", "Elements stated, of those that the concept has; in brackets those that may be there too."),
        ABSENCE,
        REASON,
        *WHERE,
        PERMALINK,
        _NOTICE,
    ),
)
SIGNS = Layout(
    "notation-1540-signs",
    "1540 notation: signs",
    (
        Column("sign", "What stands in a cell; nothing for an empty one."),
        Column("means", "What may be concluded from it, and what not."),
        Column("cells", "How many cells of this matrix have it.", Kind.INTEGER),
        Column("citation", "Where the notation is published; what the signs mean here is ours."),
        Column("as_of", "Empty: the notation is dated by no source held."),
        Column("address", "Where the Committee publishes the notation."),
        PERMALINK,
        _NOTICE,
    ),
)


def sign_of(cell: Cell) -> Sign:
    """What a cell of the coverage matrix is in this notation."""
    if cell.coverage is Coverage.MISSING:
        return Sign.BLANK
    if cell.coverage is Coverage.NOT_APPLICABLE:
        return Sign.NOT_APPLICABLE
    stated = cell.coverage is Coverage.COVERED or (cell.coverage is Coverage.PARTIAL and cell.having)
    return Sign.FOUND if stated else Sign.UNCLEAR


def tables(rows: Sequence[Sequence[Cell]], held: Held, about: About) -> tuple[Table, Table, Table]:
    """The matrix with a row for each concept and a column for each jurisdiction; its references; its signs."""
    codes = [cell.jurisdiction for cell in rows[0]] if rows else []
    cells = [cell for row in rows for cell in row]
    return (
        Table(layout(codes, held), about, tuple(_row(row, about) for row in rows)),
        Table(REFERENCES, about, tuple(line for cell in cells for line in _references(cell, held, about))),
        Table(SIGNS, about, tuple(_signs(cells, about))),
    )


def layout(codes: Sequence[str], held: Held) -> Layout:
    """The columns of the matrix of these jurisdictions, each named by its code."""
    parties = (Column(code, f"{held.name(code)}: X, ?, NA, or nothing.") for code in codes)
    return replace(MATRIX, columns=(*MATRIX.columns[:_BEFORE], *parties, *MATRIX.columns[_BEFORE:]))


def _row(row: Sequence[Cell], about: About) -> Row:
    concept = row[0].position.concept
    return {
        "concept": concept.label, "concept_id": concept.id, "group": concept.group,
        **{cell.jurisdiction: str(sign_of(cell)) for cell in row},
        "citation": citing.reckoned(f"the provisions in the references: coverage of “{concept.label}”", about.built),
        "as_of": about.built[:10],
        "permalink": _compared(about, *row),
        "notice": NOTICE,
    }  # fmt: skip


def _references(cell: Cell, held: Held, about: About) -> Iterator[Row]:
    concept, position = cell.position.concept, cell.position
    said: dict[str, Value] = {
        "concept": concept.label, "concept_id": concept.id, "jurisdiction": cell.jurisdiction,
        "name": held.name(cell.jurisdiction), "sign": str(sign_of(cell)), "coverage": str(cell.coverage),
        "counted": cell.counted, "notice": NOTICE,
    }  # fmt: skip
    if empty := position.unread or position.empty:
        yield said | {
            "absence": str(empty.absence), "reason": empty.reason, "citation": citing.absence_text(held, empty),
            "permalink": _compared(about, cell),
        }  # fmt: skip
        return
    for hit in position.hits:
        link = links.beside(about.permalink, "provision", **links.provision_state(hit.passage))
        yield said | {"reason": _reason(cell), "permalink": link} | place(held, hit.passage)


def _compared(about: About, *cells: Cell) -> str:
    """The address of the Compare page on what the cells of one concept say."""
    codes = ",".join(cell.jurisdiction for cell in cells)
    return links.beside(about.permalink, "compare", concept=cells[0].concept, **{"in": codes})


def _reason(cell: Cell) -> str:
    if sign_of(cell) is not Sign.UNCLEAR:
        return ""
    if cell.coverage is Coverage.PARTIAL:
        return "elements of the concept are named only to leave them out"
    return "the provision names the concept, and no element of it was recognised: read it before concluding"


def _signs(cells: Sequence[Cell], about: About) -> Iterator[Row]:
    found = [sign_of(cell) for cell in cells]
    for sign, means in MEANS.items():
        yield {
            "sign": str(sign), "means": means, "cells": found.count(sign),
            "citation": f"Notation: 1540 Committee, 1540 Matrices, {SOURCE}", "address": SOURCE,
            "permalink": about.permalink, "notice": NOTICE,
        }  # fmt: skip
