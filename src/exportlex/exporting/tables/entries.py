"""The entries of one control list as a table: codes as printed, words, notes, parameters, and where each stands."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.comparison.lists.comparing.rows import note_row
from exportlex.comparison.lists.matching.prepared import Prepared
from exportlex.exporting import citing, links
from exportlex.exporting.held import Held
from exportlex.exporting.table import About, Column, Kind, Layout, Table, Value
from exportlex.exporting.tables.columns import PERMALINK, WHERE, joined
from exportlex.extraction.parameters import children_joined
from exportlex.indexing.knowledge import Row

ENTRIES = Layout(
    "entries",
    "Entries of a control list",
    (
        Column("list", "The id of the list."),
        Column("code", "The whole code of the entry."),
        Column("printed", "Its number as the list prints it."),
        Column("category", "The category of the list that it belongs to."),
        Column("depth", "How deep it stands: 0 for a headed entry.", Kind.INTEGER),
        Column("in_force", "Whether it controls anything; no where it is reserved or repealed.", Kind.YES_NO),
        Column("heading", "Its heading."),
        Column("text", "Its own words."),
        Column("items_joined", "Whether any or all of the items below must be met; empty where it does not say."),
        Column("notes", "Its notes, each with what it does to the scope."),
        Column("parameters", "Its limits: what is measured, then the words that state it."),
        *WHERE,
        PERMALINK,
    ),
)


def tables(prepared: Prepared, entries: Sequence[Row], held: Held, about: About) -> list[Table]:
    """A row for each entry and item, in the list's order; ``entries`` are those of ``indexing.lists.entries_of``."""
    return [Table(ENTRIES, about, tuple(_row(prepared, entry, held, about) for entry in entries))]


def _row(prepared: Prepared, row: Row, held: Held, about: About) -> dict[str, Value]:
    own, entry = prepared.held, prepared.held.by_id[row["id"]]
    state = {name: row[name] for name in ("instrument", "language", "pinpoint")}
    return {
        **state, **{name: row[name] for name in ("code", "category", "depth", "heading", "text", "as_of", "address",
                                                 "sha256")},
        "list": own.id, "printed": row["number"], "in_force": bool(row["live"]), "title": own.title,
        "held": citing.HELD.get(own.held, own.held),
        "items_joined": children_joined(entry.text, own.language) or "",
        "notes": joined(f"{one['label']} ({one['effect']}): {one['text']}" for one in map(note_row, entry.notes)),
        "parameters": joined(f"{one.measures or 'value'}: {one.words}" for one in prepared.parameters[entry.id]),
        "citation": citing.cited(held, own.title, row | {"held": own.held}),
        "permalink": links.beside(about.permalink, "provision", **state),
    }  # fmt: skip
