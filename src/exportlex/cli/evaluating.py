"""Commands that measure."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from exportlex.cli.options import Corpus, Data, Json, places
from exportlex.cli.output import json_lines, out
from exportlex.evaluation import concepts as concept_scores
from exportlex.evaluation.definitions import evaluate
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import REPOSITORY

app = typer.Typer(help="Measure against hand-checked labels.", no_args_is_help=True)
_SHARED = REPOSITORY.parent / "shared"


@app.callback()
def _group() -> None:
    """Measure against hand-checked labels."""


@app.command("definitions")
def definitions(
    gold: Annotated[Path, typer.Option(help="The folder of gold labels.")] = _SHARED / "gold",
    mirror: Annotated[Path, typer.Option(help="The mirror that the labels speak of.")] = _SHARED / "mirror",
    missed: Annotated[bool, typer.Option("--missed", help="List what was missed and what is extra.")] = False,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """Recall and precision of definitions per instrument and language."""
    scores = evaluate(Knowledge.open(places(data, corpus)), gold, mirror)
    if as_json:
        json_lines(score.to_json() for score in scores)
        return
    table = Table("instrument", "lang", "labels", "term", "term+pinpoint", "start", "end", "extracted", "precision")
    for score in scores:
        row = score.to_json()
        names = (
            "labels",
            "recall_term",
            "recall_term_pinpoint",
            "start_exact",
            "end_exact",
            "extracted",
            "precision_term",
        )
        table.add_row(score.instrument, score.language, *(str(row[name]) for name in names))
    out().print(table)
    for score in scores if missed else []:
        for line in score.missed:
            out().print(f"missed  {score.instrument} {score.language}: {line}", markup=False)
        for line in score.extra:
            out().print(f"extra   {score.instrument} {score.language}: {line}", markup=False)


@app.command("concepts")
def concepts(
    gold: Annotated[Path, typer.Option(help="The folder of gold labels.")] = _SHARED / "gold",
    mirror: Annotated[Path, typer.Option(help="The mirror that the labels speak of.")] = _SHARED / "mirror",
    missed: Annotated[bool, typer.Option("--missed", help="List what is not among the first ten.")] = False,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """How early the right provision is found per concept, beside BM25 and the embedding alone; absences; elements."""
    scores = [score.to_json() for score in concept_scores.evaluate(Knowledge.open(places(data, corpus)), gold, mirror)]
    if as_json:
        json_lines(scores)
        return
    out().print(_by_way(scores))
    out().print(_by_group(scores))
    for row in scores if missed else []:
        out().print(f"missed  {row['name']}: {', '.join(row['missed'])}", markup=False)


def _by_way(scores: Sequence[dict[str, Any]]) -> Table:
    figures = ("recall@1", "recall@5", "recall@10", "mrr")
    table = Table("group", "pairs", "way", *figures, title="Right provision found", title_justify="left")
    for row in scores:
        for way in concept_scores.WAYS:
            table.add_row(row["name"], str(row["pairs"]), way, *(f"{row[way][figure]:.3f}" for figure in figures))
    return table


def _by_group(scores: Sequence[dict[str, Any]]) -> Table:
    names = ("absent", "said_absent", "said_not_found", "silent_though_present", "element_precision", "element_recall")
    headings = [name.replace("_", " ") for name in names]
    table = Table("group", *headings, title="Absences and elements", title_justify="left")
    for row in scores:
        table.add_row(row["name"], *(str(row[name]) for name in names))
    return table
