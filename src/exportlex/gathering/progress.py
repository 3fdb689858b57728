"""A progress bar on standard error."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from exportlex.gathering.outcomes import Outcome


class ProgressBar:
    """A callback for ``gather``, used as a context: ``with ProgressBar() as progress``."""

    def __init__(self, console: Console | None = None) -> None:
        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console or Console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task("gathering", total=None)
        self._text = ""
        self._begun = 0

    def __enter__(self) -> ProgressBar:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._progress.stop()

    def begin(self, total: int) -> None:
        """Show a bar of that many texts."""
        self._progress.update(self._task, total=total)

    def text(self, instrument: str, language: str) -> None:
        """Name the text and count those before it."""
        self._text = f"{instrument} ({language})"
        self._progress.update(self._task, completed=self._begun, description=self._text)
        self._begun += 1

    def document(self, publisher: str, document: str) -> None:
        """Name the document."""
        self._progress.update(self._task, description=f"{self._text} {publisher} {document}")

    def done(self, outcome: Outcome) -> None:
        """Say a failure at once, above the bar; the rest waits for the closing table."""
        if outcome.status == "failed":
            self._progress.console.print(
                f"{outcome.instrument} ({outcome.language}): {outcome.reason}", markup=False, highlight=False
            )
