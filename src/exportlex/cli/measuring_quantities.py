"""``exportlex evaluate quantities``: figures that labels of provisions state, found and exact."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from exportlex.cli.options import Corpus, Data, Json, places
from exportlex.cli.output import json_lines, out
from exportlex.evaluation import quantities as figures
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import REPOSITORY

_SHARED = REPOSITORY.parent / "shared"
_READ = REPOSITORY / "corpus" / "evaluation" / figures.READ
_COLUMNS = ("wanted", "recall", "direction", "ours", "exact_strict", "exact_by_eye", "read", "unread")


def quantities(
    gold: Annotated[Path, typer.Option(help="The folder of gold labels.")] = _SHARED / "gold",
    mirror: Annotated[Path, typer.Option(help="The mirror that the labels speak of.")] = _SHARED / "mirror",
    missed: Annotated[bool, typer.Option("--missed", help="List what is missed, and what no label lists.")] = False,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """Figures of penalties, records, permits and time limits: how many are found, and how many of ours are right.

    Labels list the main figures only. "exact strict" counts every other figure as wrong; "exact by eye" counts those
    that a person has read in the text, as ``corpus/evaluation/quantities-read.tsv`` says.
    """
    scores = [row.to_json() for row in figures.score(Knowledge.open(places(data, corpus)), gold, mirror, _READ)]
    if as_json:
        json_lines(scores)
        return
    out().print(_table(scores))
    for row in scores if missed else []:
        if row["name"] == figures.ALL:
            for name in ("missed", "further"):
                for line in row[name]:
                    out().print(f"{name}  {line}", markup=False, soft_wrap=True)


def _table(scores: Sequence[dict[str, Any]]) -> Table:
    headings = [column.replace("_", " ") for column in _COLUMNS]
    table = Table("group", *headings, title="Figures", title_justify="left")
    for row in scores:
        table.add_row(row["name"], *(_cell(row[name]) for name in _COLUMNS))
    return table


def _cell(value: float | int | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
