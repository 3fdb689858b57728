"""What the commands that measure share: their options, the bar while they measure, gains and losses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from exportlex.cli.output import out, progress_bar
from exportlex.settings import REPOSITORY

_SHARED = REPOSITORY.parent / "shared"
GOLD, MIRROR = _SHARED / "gold", _SHARED / "mirror"
REPORTS = REPOSITORY / "corpus" / "evaluation"

Gold = Annotated[Path, typer.Option(help="The folder of gold labels.")]
MirrorFolder = Annotated[Path, typer.Option("--mirror", help="The mirror that the labels speak of.")]
Missed = Annotated[bool, typer.Option("--missed", help="List everything that is not right.")]
Write = Annotated[bool, typer.Option("--report", help="Write the committed report; no figure may fall.")]
Lower = Annotated[str, typer.Option(help="Why figures of the report may fall.")]
_Measured = TypeVar("_Measured")


def shown(what: str, measure: Callable[[Callable[[int, int], None]], _Measured]) -> _Measured:
    """What ``measure`` returns, with a bar while it is at work."""
    with progress_bar() as bar:
        task = bar.add_task(what, total=None)
        return measure(lambda done, of: bar.update(task, completed=done, total=of))


def print_changes(gains: Sequence[str], losses: Sequence[str]) -> None:
    """What is right that was wrong in the committed report, and the reverse."""
    out().print(f"Against the committed report: {len(gains)} gains, {len(losses)} losses.")
    for sign, lines in (("+", gains), ("-", losses)):
        for line in lines:
            out().print(f"{sign} {line}", markup=False, soft_wrap=True)
