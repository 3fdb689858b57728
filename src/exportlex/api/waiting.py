"""The survey with a bar where it has to be made: on a terminal as in a notebook."""

from __future__ import annotations

from contextlib import ExitStack

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from exportlex.comparison.surveying.survey import Survey, survey
from exportlex.indexing.knowledge import Knowledge


def progress_bar(console: Console | None = None) -> Progress:
    """A progress bar on standard error, or on the console given, gone when the work is done."""
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    return Progress(*columns, console=console or Console(stderr=True), transient=True)


def surveyed(knowledge: Knowledge, console: Console | None = None) -> Survey:
    """The survey as it is kept, or made with a progress bar on the console where it is not current."""
    started: list[tuple[Progress, TaskID]] = []
    with ExitStack() as closing:

        def tell(done: int, of: int) -> None:
            if not started:
                bar = closing.enter_context(progress_bar(console))
                started.append((bar, bar.add_task("surveying", total=of)))
            bar, task = started[0]
            bar.update(task, completed=done)

        return survey(knowledge, tell)
