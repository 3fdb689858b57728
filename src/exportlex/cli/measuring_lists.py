"""``exportlex evaluate lists``: recall of counterparts with codes hidden, beside BM25 and the embedding alone."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table

from exportlex.cli.measuring import REPORTS, Lower, Missed, Write, shown
from exportlex.cli.options import Corpus, Data, Json, places
from exportlex.cli.output import err, json_lines, out
from exportlex.evaluation.lists import report
from exportlex.evaluation.lists.measure import BM25, EMBEDDING, ListMeasurement, measure_all
from exportlex.evaluation.words_alone import words_alone
from exportlex.indexing.knowledge import Knowledge


def lists(
    missed: Missed = False,
    write: Write = False,
    embedding: Annotated[
        bool, typer.Option(help="Measure the embedding alone as well: it encodes every item, once, in some minutes.")
    ] = True,
    lower: Lower = "",
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """How often the counterpart of an entry that shared numbers prove comes first, all codes hidden from the matcher.

    Both for headed entries and for the deepest items, beside BM25 and the embedding alone on the same entries. Also:
    threshold differences that were read by eye, and items found by description. Needs the index of gathered texts.
    The labels stand in corpus/evaluation: lists.toml, list-differences.tsv, described-items.tsv.
    """
    knowledge = Knowledge.open(places(data, corpus))
    beside = (BM25, EMBEDDING) if embedding else (BM25,)
    measured = shown("measuring", lambda tell: measure_all(knowledge, REPORTS, tell, beside))
    if as_json:
        json_lines({"group": level, **row} for level, rows in measured.groups.items() for row in rows)
    else:
        _show(measured, missed=missed)
    if write:
        alone = words_alone(knowledge)
        words = shown("words alone", lambda tell: measure_all(alone, REPORTS, tell, ()))
        last = report.read_report(REPORTS)
        report.write_report(REPORTS, report.made_of(measured, words, last), last, lower)
        err().print(f"Written: {REPORTS / report.NAME} and the same for people beside it.")


def _show(measured: ListMeasurement, *, missed: bool) -> None:
    for level, rows in measured.groups.items():
        columns = report.columns_of(level)
        table = Table("lists", *columns, title=level.capitalize(), title_justify="left")
        for row in rows:
            table.add_row(row["name"], *(report.cell(row.get(name)) for name in columns))
        out().print(table)
    for name, lines in measured.misses.items() if missed else ():
        for line in lines:
            out().print(f"{name} | {line}", markup=False, soft_wrap=True)
