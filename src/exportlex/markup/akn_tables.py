"""Tables of Akoma Ntoso: tables of data keep their rows, tables that lay out a list become its entries."""

from __future__ import annotations

from collections.abc import Callable

from exportlex.markup.akn_inline import Inline, defined_term
from exportlex.markup.drafts import Draft
from exportlex.markup.html_tables import read_table
from exportlex.markup.layout_tables import Entry, list_in
from exportlex.markup.rich import join
from exportlex.markup.xml import Element
from exportlex.model import ProvisionKind as Kind

MakeNote = Callable[[Element], Draft]


def table_drafts(table: Element, inline: Inline, note: MakeNote) -> list[Draft]:
    """The drafts that a table becomes, its footnotes last."""
    notes = [note(found) for found in inline.all_notes(table)]
    entries = list_in(table, inline.flat)
    if entries:
        return [*[_entry(entry) for entry in entries], *notes]
    read = read_table(table, inline.flat)
    foot = [Draft(Kind.NOTE, rich=rich, role="note") for rich in read.foot]
    draft = Draft(Kind.TABLE, heading=read.caption, rows=[list(row) for row in read.rows], role="table", slug="table")
    draft.children = [*foot, *notes]
    return [draft]


def _entry(entry: Entry) -> Draft:
    kind = Kind.NOTE if entry.note else Kind.LIST_ENTRY if entry.number else Kind.PARAGRAPH
    rich = join(list(entry.texts), " | ")
    # A row that opens with a quoted term defines it, and is cited by it.
    term = "" if entry.number or rich.text[:1] not in tuple('“‘"') else defined_term(rich)
    return Draft(
        kind,
        number=entry.number,
        rich=rich,
        role="definition" if term else "entry" if entry.number else "text",
        term=term,
        children=[_entry(child) for child in entry.children],
    )
