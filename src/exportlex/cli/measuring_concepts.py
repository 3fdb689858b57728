"""``exportlex evaluate concepts``: finding, elements, absences, figures and assignments against both sets of labels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.table import Table

from exportlex.cli.options import Corpus, Data, Json, places
from exportlex.cli.output import err, json_lines, out, progress_bar
from exportlex.evaluation import concept_measure, concept_report, quantities
from exportlex.evaluation.concept_report_text import cell, columns_of, sections
from exportlex.evaluation.concepts import Tell
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import REPOSITORY

_SHARED = REPOSITORY.parent / "shared"
_REPORTS = REPOSITORY / "corpus" / "evaluation"
_Measured = TypeVar("_Measured")


def concepts(
    gold: Annotated[Path, typer.Option(help="The folder of gold labels.")] = _SHARED / "gold",
    mirror: Annotated[Path, typer.Option(help="The mirror that the labels speak of.")] = _SHARED / "mirror",
    missed: Annotated[bool, typer.Option("--missed", help="List everything that is not right.")] = False,
    without_decisions: Annotated[
        bool, typer.Option("--without-decisions", help="What the programs find alone, no reviewer's decision applied.")
    ] = False,
    write: Annotated[bool, typer.Option("--report", help="Write the committed report; no figure may fall.")] = False,
    lower: Annotated[str, typer.Option(help="Why figures of the report may fall.")] = "",
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
    labels = concept_measure.Labels(gold, mirror, _REPORTS)
    read = _REPORTS / quantities.READ
    measured = _shown(lambda tell: concept_measure.measure(knowledge, labels, read, tell))
    words = _shown(lambda tell: concept_measure.measure_words(knowledge, labels, tell)) if write else {}
    last = concept_report.read_report(_REPORTS)
    now = concept_report.made_of(measured, words, last)
    if as_json:
        json_lines({"group": group, **row} for group, rows in measured.groups.items() for row in rows)
    else:
        _show(measured, missed=missed)
        _changes(now, last)
    if write:
        concept_report.write_report(_REPORTS, now, last, lower)
        err().print(f"Written: {_REPORTS / concept_report.NAME} and the same for people beside it.")


def _shown(measure: Callable[[Tell], _Measured]) -> _Measured:
    with progress_bar() as bar:
        task = bar.add_task("measuring", total=None)
        return measure(lambda done, of: bar.update(task, completed=done, total=of))


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


def _changes(now: Mapping[str, Any], last: Mapping[str, Any]) -> None:
    """What is right that was wrong in the committed report, and the reverse."""
    if not last["groups"]:
        return
    gains, losses = concept_report.gains_and_losses(dict(now), dict(last))
    out().print(f"Against the committed report: {len(gains)} gains, {len(losses)} losses.")
    for sign, lines in (("+", gains), ("-", losses)):
        for line in lines:
            out().print(f"{sign} {line}", markup=False, soft_wrap=True)
