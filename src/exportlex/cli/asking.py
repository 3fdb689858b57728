"""Commands that ask the knowledge base: definitions, find, compare."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from exportlex.catalog.loading import load_catalog
from exportlex.cli.options import Corpus, Data, In, Json, Out, codes_of, places
from exportlex.cli.output import about, json_lines, out, print_comparison, print_hits, write_out
from exportlex.comparison import compare as comparing
from exportlex.comparison.classing.assigning import assigned
from exportlex.comparison.finding import find as finding
from exportlex.comparison.finding.query import understand
from exportlex.comparison.results import Empty, Hit
from exportlex.exporting.held import Held
from exportlex.exporting.tables import comparison as tables
from exportlex.exporting.tables import definitions as definition_tables
from exportlex.exporting.tables import hits
from exportlex.indexing.knowledge import Knowledge

Asked = Annotated[str, typer.Argument(help="A concept (end-use, dual-use-item, …) or any phrase.")]


def definitions(
    inside: In = None,
    instrument: Annotated[str, typer.Option(help="One instrument, such as us/ear.")] = "",
    out_file: Out = None,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """Every definition held: term, meaning, scope, pinpoint, as-of date, and what it refers to.

    In JSON ``concept`` is the concept of the scheme that it defines, by our reading ("" for none), and ``why`` why.
    In JSON ``reach`` is the pinpoint of the unit inside which it governs, "" where that is the whole instrument.
    In JSON ``refers_to`` lists the citations that its meaning stands in or rests on: cited (its words), status (held,
    text-not-held, not-found: the text is held and has no such provision; cycle), instrument (its id where it is
    declared), law (its name), and for a text held pinpoint, term, text, address and as_of at the end of the path.
    """
    where = places(data, corpus)
    knowledge = Knowledge.open(where)
    codes = [] if inside is None else codes_of(knowledge, inside)
    if instrument:
        load_catalog(where.corpora).instrument(instrument)
    found = knowledge.definitions(codes, instrument)
    if out_file:
        said = about(knowledge, f"Definitions: {instrument or ', '.join(codes) or 'all'}", "sources",
                     instrument=instrument, **{"in": ",".join(codes)})  # fmt: skip
        write_out(out_file, definition_tables.tables(knowledge, found, Held.of(knowledge), said))
    if out_file and not as_json:
        return
    rows = [_definition(knowledge, row) for row in found]
    if as_json:
        json_lines(rows)
        return
    table = Table("instrument", "pinpoint", "term", "kind", "defines, by our reading", "meaning")
    for row in rows:
        defines = f"{row['concept']}: {row['why']}" if row["concept"] else "–"
        shown = (row["instrument"], row["pinpoint"], row["term"], row["kind"], defines, row["text"][:140])
        table.add_row(*map(escape, shown))
    out().print(table)


def _definition(knowledge: Knowledge, row: dict[str, Any]) -> dict[str, Any]:
    names = [row["term"], *row["aliases"]]
    found = assigned(knowledge.concepts, names, row["text"], row["language"])
    return {
        "jurisdiction": row["instrument"].split("/")[0], "instrument": row["instrument"], "pinpoint": row["pinpoint"],
        "language": row["language"], "term": row["term"], "aliases": row["aliases"], "kind": row["kind"],
        "scope": row["scope"], "reach": row["within"], "text": row["text"], "exclusions": row["exclusions"],
        "reference": row["reference"],
        "refers_to": [followed.to_json() for followed in knowledge.followed(row["id"])] if row["cites"] else [],
        "concept": found.concept if found else "", "why": found.why if found else "",
        "as_of": row["as_of"], "held": row["held"],
        "address": row["address"] or row["official_address"],
    }  # fmt: skip


def find(
    asked: Asked,
    inside: In = None,
    top: Annotated[int, typer.Option(min=1, max=100, help="Hits per jurisdiction.")] = 10,
    out_file: Out = None,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """The provisions that speak to a concept or phrase, ranked per jurisdiction."""
    knowledge = Knowledge.open(places(data, corpus))
    codes = codes_of(knowledge, inside)
    found = finding.find(knowledge, understand(asked, knowledge.concepts), codes, top)
    if out_file:
        said = about(
            knowledge, f"Search for “{asked}”: {', '.join(codes)}", "search", q=asked, **{"in": ",".join(codes)}
        )
        write_out(out_file, hits.tables(found, Held.of(knowledge), said))
    if as_json:
        cells = (cell for result in found.values() for cell in _cells(result))
        json_lines(cell.to_json() | comparing.referred(knowledge, cell) for cell in cells)
    elif not out_file:
        print_hits(found)


def _cells(result: list[Hit] | Empty) -> list[Hit | Empty]:
    return [result] if isinstance(result, Empty) else list(result)


def compare(
    asked: Asked, inside: In = None, out_file: Out = None, as_json: Json = False, data: Data = None,
    corpus: Corpus = None,
) -> None:  # fmt: skip
    """The best definition or provision per jurisdiction, how each pair relates, and why a cell is empty."""
    knowledge = Knowledge.open(places(data, corpus))
    codes = codes_of(knowledge, inside)
    comparison = comparing.compare(knowledge, asked, codes)
    if out_file:
        state = {"concept" if comparison.concept else "phrase": comparison.concept or asked, "in": ",".join(codes)}
        said = about(knowledge, f"{asked}: {', '.join(codes)}", "compare", **state)
        write_out(out_file, tables.tables(comparison, Held.of(knowledge), said))
    if as_json:
        json_lines(comparing.rows(knowledge, comparison))
    elif not out_file:
        print_comparison(knowledge.concepts, comparison)
