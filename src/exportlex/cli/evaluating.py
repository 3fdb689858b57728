"""Commands that measure."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from exportlex.cli.options import Corpus, Data, Json, places
from exportlex.cli.output import json_lines, out
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
