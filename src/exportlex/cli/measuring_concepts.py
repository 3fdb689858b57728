"""``exportlex evaluate concepts``: finding, elements, absences, figures and assignments against both sets of labels."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.table import Table

from exportlex.cli.measuring import (
    GOLD,
    MIRROR,
    REPORTS,
    Gold,
    Lower,
    MirrorFolder,
    Missed,
    Write,
    print_changes,
    shown,
)
from exportlex.cli.options import Corpus, Data, Json, places
from exportlex.cli.output import err, json_lines, out
from exportlex.evaluation import concept_measure, concept_report, quantities
from exportlex.evaluation.concept_report_text import cell, columns_of, sections
from exportlex.indexing.knowledge import Knowledge


def concepts(
    gold: Gold = GOLD,
    mirror: MirrorFolder = MIRROR,
    missed: Missed = False,
    without_decisions: Annotated[
        bool, typer.Option("--without-decisions", help="What the programs find alone, no reviewer's decision applied.")
    ] = False,
    write: Write = False,
    lower: Lower = "",
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """How early the right provision is found, beside BM25 and the embedding alone; elements; absences; figures.

    Two sets of labels: the hand-checked gold, and ours by eye in corpus/evaluation/provisions. Also: whether
    definitions are assigned to the right concept or to none. Needs the index of gathered texts; takes some minutes.
    """
    if write and without_decisions:
        raise typer.BadParameter("the committed report is that of the knowledge base as it is, decisions included")
    knowledge = Knowledge.open(places(data, corpus))
    if without_decisions:
        knowledge.decisions = []
    labels = concept_measure.Labels(gold, mirror, REPORTS)
    read = REPORTS / quantities.READ
    measured = shown("measuring", lambda tell: concept_measure.measure(knowledge, labels, read, tell))
    words = shown("measuring", lambda tell: concept_measure.measure_words(knowledge, labels, tell)) if write else {}
    last = concept_report.read_report(REPORTS)
    now = concept_report.made_of(measured, words, last)
    if as_json:
        json_lines({"group": group, **row} for group, rows in measured.groups.items() for row in rows)
    else:
        _show(measured, missed=missed)
        if last["groups"]:
            print_changes(*concept_report.gains_and_losses(dict(now), dict(last)))
    if write:
        concept_report.write_report(REPORTS, now, last, lower)
        err().print(f"Written: {REPORTS / concept_report.NAME} and the same for people beside it.")


def _show(measured: concept_measure.ConceptMeasurement, *, missed: bool) -> None:
    out().print(f"Reviewers' decisions applied: {measured.decisions}")
    for name, title in sections(measured.groups):
        out().print(_table(title, measured.groups[name], columns_of(name)))
    for name, lines in measured.misses.items() if missed else ():
        for line in lines:
            out().print(f"{name} | {line}", markup=False, soft_wrap=True)


def _table(title: str, rows: list[dict[str, Any]], columns: list[str]) -> Table:
    table = Table("", *(column.replace("_", " ") for column in columns), title=title, title_justify="left")
    for row in rows:
        table.add_row(row["name"], *(cell(row.get(column)) for column in columns))
    return table
