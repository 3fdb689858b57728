"""Commands that measure."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from exportlex.cli import measuring_concepts, measuring_lists, measuring_quantities
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
from exportlex.evaluation import measure, report
from exportlex.evaluation.definitions import Score
from exportlex.evaluation.growth import growth
from exportlex.evaluation.read_by_eye import FILE, against_terms
from exportlex.evaluation.texts import held_texts
from exportlex.evaluation.throughput import throughput

app = typer.Typer(help="Measure against hand-checked labels.", no_args_is_help=True)


@app.callback()
def _group() -> None:
    """Measure against hand-checked labels."""


@app.command("definitions")
def definitions(
    gold: Gold = GOLD,
    mirror: MirrorFolder = MIRROR,
    missed: Missed = False,
    lexnlp: Annotated[
        Path | None, typer.Option(help="A Python that has LexNLP, as `make lexnlp` installs it: measured beside us.")
    ] = None,
    write: Write = False,
    lower: Lower = "",
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """Terms, whole spans, scope and kind of definitions, by instrument, language and drafting tradition.

    Needs gathered texts, no index. Beside it in the same run: a one-line pattern, and LexNLP where it is installed.
    """
    texts = shown("reading", lambda tell: held_texts(places(data, corpus), tell))
    pairs = measure.labelled(texts, gold, mirror)
    measured = measure.against_gold(pairs)
    measured.free = measure.against_marks(texts)
    measured.by_eye = against_terms(texts, REPORTS / FILE)
    measured.beside = measure.beside(pairs, lexnlp)
    measured.speeds = throughput(texts)
    measured.growth = growth() if write else []
    last = report.read_report(REPORTS)
    now = report.made_of(measured, last)
    if as_json:
        json_lines({"group": group, **row} for group, rows in now["groups"].items() for row in rows)
        json_lines({"group": "speeds", **row} for row in now["speeds"])
    else:
        _show(measured, missed=missed)
        if last["groups"]:
            print_changes(*report.gains_and_losses(now, last))
    if write:
        report.write_report(REPORTS, now, last, lower)
        err().print(f"Written: {REPORTS / report.NAME} and the same for people beside it.")


def _show(measured: measure.Measurement, *, missed: bool) -> None:
    for group, scores in measured.groups().items():
        out().print(_table(measure.GROUPS[group], scores, measure.figures_of(group)))
    speeds = Table("language", "MB of text", "definitions", "MB/s", title="Speed on one core", title_justify="left")
    for speed in measured.speeds:
        speeds.add_row(
            speed.language, f"{speed.size / 1e6:.2f}", str(speed.definitions), f"{speed.megabytes_per_second:.1f}"
        )
    out().print(speeds)
    for group in ("published", "unmarked", "free", "by_eye") if missed else ():
        for failure in [failure for score in measured.groups()[group] for failure in score.failures]:
            out().print(f"{group}: {failure.key} | {failure.detail}", markup=False, soft_wrap=True)


def _table(title: str, scores: Sequence[Score], figures: Sequence[str]) -> Table:
    table = Table("", "lang", "texts", "labels", "found", *(name.replace("_of_all", ", all") for name in figures),
                  title=title, title_justify="left")  # fmt: skip
    for score in scores:
        row = score.figures()
        table.add_row(score.name, score.language, str(row["instruments"]), str(row["labels"]), str(row["extracted"]),
                      *(f"{row[name]:.3f}" for name in figures))  # fmt: skip
    return table


app.command("concepts")(measuring_concepts.concepts)
app.command("lists")(measuring_lists.lists)
app.command("quantities")(measuring_quantities.quantities)
