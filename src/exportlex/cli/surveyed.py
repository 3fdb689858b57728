"""What the commands on the survey share: the survey itself, and the check of a target."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from typing import Annotated

import typer
from rich.progress import Progress, TaskID

from exportlex.cli.output import progress_bar
from exportlex.comparison.surveying.survey import Survey, survey
from exportlex.comparison.surveying.targets import TARGETS
from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Knowledge

Aim = Annotated[
    str,
    typer.Option(
        "--target",
        help="The common position: most (what all or most share), union (all that any has), intersection (what all "
        "share whose law speaks to it), or the code of a party (what it has).",
    ),
]


def surveyed(knowledge: Knowledge) -> Survey:
    """The survey as it is kept, or made with a progress bar where it is not current."""
    started: list[tuple[Progress, TaskID]] = []
    with ExitStack() as closing:

        def tell(done: int, of: int) -> None:
            if not started:
                bar = closing.enter_context(progress_bar())
                started.append((bar, bar.add_task("surveying", total=of)))
            bar, task = started[0]
            bar.update(task, completed=done)

        return survey(knowledge, tell)


def checked_target(word: str, codes: Sequence[str]) -> str:
    """A target in lower case; UnknownWordError where it is neither a common position nor a party."""
    target = word.strip().lower()
    if target not in (*TARGETS, *codes):
        raise UnknownWordError(
            f"unknown target {word!r}; name {', '.join(TARGETS)}, or a jurisdiction of --in: {', '.join(codes)}"
        )
    return target
