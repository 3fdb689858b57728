"""``exportlex lists``: the control lists that are held, what was read of each, and their entries."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from exportlex.cli import list_comparison
from exportlex.cli.options import Corpus, Data, In, Json, Out, codes_of, places
from exportlex.cli.output import about, json_lines, out, write_out
from exportlex.comparison.lists.comparing.rows import note_row, parameter_row
from exportlex.comparison.lists.held.load import load_list
from exportlex.comparison.lists.matching.prepared import Prepared
from exportlex.errors import UnknownWordError
from exportlex.exporting.held import Held
from exportlex.exporting.tables import entries as tables
from exportlex.extraction.parameters import children_joined
from exportlex.indexing.knowledge import Knowledge, Row
from exportlex.indexing.lists.held import by_category, control_lists, entries_of, list_id

_COUNTS = ("headed", "items", "not_live")

app = typer.Typer(
    help="Control lists: which are held, their entries, and how two of them differ.", no_args_is_help=True
)


@app.command("held")
def held(
    inside: In = None,
    categories: Annotated[bool, typer.Option("--categories", help="Count each category by itself.")] = False,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """Every control list that is held: headed entries, items below them, and those that control nothing."""
    knowledge = Knowledge.open(places(data, corpus))
    found = control_lists(knowledge, codes_of(knowledge, inside))
    if as_json:
        json_lines(_row(knowledge, one) for one in found)
        return
    table = Table("list", "lang", "title", "as of", "category", "entries", "items", "not used")
    for one in found:
        head = (list_id(one), one["language"], escape(one["title"]), one["as_of"])
        table.add_row(*head, "all", *_counted(one))
        for part in by_category(knowledge, one) if categories else []:
            table.add_row("", "", "", "", escape(part["category"]), *_counted(part))
    out().print(table)


@app.command("entries")
def entries(
    control_list: Annotated[str, typer.Argument(help="A list by its id, such as us/ear/ccl: exportlex lists held.")],
    language: Annotated[str, typer.Option(help="Its language, where it is held in several.")] = "",
    out_file: Out = None,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """The entries of one list down to the last item, with their codes as printed, words and pinpoints.

    With --json also their notes, and their parameters as quantities.
    """
    knowledge = Knowledge.open(places(data, corpus))
    named = _named(knowledge, control_list, language)
    found = entries_of(knowledge, named)
    if as_json or out_file:
        prepared = Prepared(load_list(knowledge, named))
        if out_file:
            state = {"instrument": named["instrument"], "language": named["language"]}
            said = about(knowledge, f"Entries of {named['title']}", "provision", **state)
            write_out(out_file, tables.tables(prepared, found, Held.of(knowledge), said))
        if as_json:
            json_lines(_entry(entry) | _read(prepared, entry["id"]) for entry in found)
        return
    for entry in found:
        words = f"{entry['heading']} {entry['text']}".strip()
        out().print(f"{'  ' * entry['depth']}{entry['code']}  {words}", markup=False, highlight=False, soft_wrap=True)


app.command("compare")(list_comparison.compare)


def _counted(row: Row) -> list[str]:
    return [str(row[name]) for name in _COUNTS]


def _named(knowledge: Knowledge, asked: str, language: str) -> Row:
    lists = control_lists(knowledge)
    for one in lists:
        if list_id(one) == asked and language in ("", one["language"]):
            return one
    known = ", ".join(dict.fromkeys(map(list_id, lists))) or "none; declare one, or build the index"
    where = f" in {language!r}" if language else ""
    raise UnknownWordError(f"no control list {asked!r}{where}; known: {known}")


def _row(knowledge: Knowledge, one: Row) -> Row:
    said = ("jurisdiction", "instrument", "language", "title", "as_of", "address", "held", *_COUNTS)
    parts = [{name: part[name] for name in ("category", *_COUNTS)} for part in by_category(knowledge, one)]
    return {"list": list_id(one), **{name: one[name] for name in said}, "categories": parts}


def _read(prepared: Prepared, identifier: int) -> Row:
    """What was read out of an entry: notes, parameters, and whether any or all of the items below must be met."""
    entry = prepared.held.by_id[identifier]
    return {
        "notes": [note_row(note) for note in entry.notes],
        "parameters": [parameter_row(one) for one in prepared.parameters[identifier]],
        "items_joined": children_joined(entry.text, prepared.held.language),
    }


def _entry(entry: Row) -> Row:
    return {
        "code": entry["code"], "printed": entry["number"], "category": entry["category"], "depth": entry["depth"],
        "in_force": bool(entry["live"]), "heading": entry["heading"], "text": entry["text"],
        "pinpoint": entry["pinpoint"], "instrument": entry["instrument"], "language": entry["language"],
        "as_of": entry["as_of"], "address": entry["address"], "sha256": entry["sha256"],
    }  # fmt: skip
