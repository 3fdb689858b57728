"""The command ``terms``: the defined terms that a provision uses, each with the definition that governs there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from exportlex.catalog.loading import load_catalog
from exportlex.cli.options import Corpus, Data, Json, Out, places
from exportlex.cli.output import DISCLAIMER, about, json_lines, out, write_out
from exportlex.comparison.classing.defining import Defined, defined_by
from exportlex.comparison.governing.uses import glossary
from exportlex.comparison.units import language_of, provision_units
from exportlex.exporting.held import Held
from exportlex.exporting.tables import uses as tables
from exportlex.indexing.knowledge import Knowledge, Row


def terms(
    instrument: Annotated[str, typer.Argument(help="An instrument, such as us/ear.")],
    pinpoint: Annotated[str, typer.Argument(help="A provision as it is cited, such as '15 CFR 734.13(a)'.")],
    language: Annotated[str, typer.Option(help="The language version, such as en (default: the law's first).")] = "",
    out_file: Out = None,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """The defined terms that a provision and its sub-units use, and the definition that governs each use.

    In JSON ``concept`` is the concept of the scheme that the definition defines, by our reading ("" for none), and
    ``why`` why.
    """
    where = places(data, corpus)
    knowledge = Knowledge.open(where)
    load_catalog(where.corpora).instrument(instrument)
    spoken = language_of(knowledge, instrument, language)
    chosen, units = provision_units(knowledge, instrument, spoken, pinpoint)
    known = glossary(knowledge, instrument, spoken, chosen["layer"])
    uses = [(unit, use) for unit in units for use in known.uses(unit)]
    defined = defined_by(knowledge, list({use.meaning.id for _, use in uses}))
    rows = [use.to_json(unit) | _defines(defined[use.meaning.id]) for unit, use in uses]
    if out_file:
        state = {"instrument": instrument, "language": spoken, "pinpoint": pinpoint}
        said = about(knowledge, f"Defined terms used in {instrument}, {pinpoint}", "provision", **state)
        write_out(out_file, tables.tables(uses, defined, Held.of(knowledge), said))
    if as_json:
        json_lines(rows)
    elif not out_file:
        _print(rows)


def _print(rows: Sequence[Row]) -> None:
    table = Table("in", "at", "words", "term", "defined in", "because", "defines")
    for row in rows:
        place = f"{row['start']}–{row['end']}"
        shown = (row["pinpoint"], place, row["words"], row["term"], row["definition"], row["reason"],
                 row["concept"] or "–")  # fmt: skip
        table.add_row(*map(escape, shown))
    out().print(table)
    out().print(DISCLAIMER, style="dim")


def _defines(defined: Defined) -> dict[str, str]:
    found = defined.assignment
    return {"concept": found.concept if found else "", "why": found.why if found else ""}
