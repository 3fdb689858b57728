"""The closing table and the exit code of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from exportlex.gathering.outcomes import Outcome


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """0 where each instrument, in each of its languages, has a source that came completely in this run; else 1.

    A text of which only an older snapshot is held counts as a failure: it is kept, but nobody saw whether it is still
    the law.
    """
    texts = {(outcome.instrument, outcome.language) for outcome in outcomes}
    good = {source[:2] for source, found in _by_source(outcomes).items() if all(outcome.good for outcome in found)}
    return 0 if texts == good else 1


def table(outcomes: Sequence[Outcome]) -> Table:
    """One row per source: how many documents are new, unchanged, failed or skipped, and why."""
    shown = Table(title="Gathered")
    for name in ("instrument", "language", "source", "new", "unchanged", "failed", "skipped", "why"):
        shown.add_column(name, overflow="fold")  # a narrow terminal breaks names, it does not shorten them
    for (instrument, language, _, publisher), found in _by_source(outcomes).items():
        counts = Counter(outcome.status for outcome in found)
        numbers = [str(counts[status] or "") for status in ("new", "unchanged", "failed", "skipped")]
        # Text, not str: an address may hold square brackets, which rich would take for markup.
        shown.add_row(instrument, language, publisher, *numbers, Text(_why(found)))
    return shown


def show(outcomes: Sequence[Outcome], console: Console | None = None) -> None:
    """Print the closing table, to standard error unless a console is given."""
    (console or Console(stderr=True)).print(table(outcomes))


def _by_source(outcomes: Sequence[Outcome]) -> dict[tuple[str, str, int, str], list[Outcome]]:
    found: dict[tuple[str, str, int, str], list[Outcome]] = {}
    for outcome in outcomes:
        key = (outcome.instrument, outcome.language, outcome.source, outcome.publisher)
        found.setdefault(key, []).append(outcome)
    return found


def _why(outcomes: Sequence[Outcome]) -> str:
    """Reasons of failures first, each once."""
    ordered = sorted(outcomes, key=lambda outcome: outcome.status != "failed")
    failed = any(outcome.status == "failed" for outcome in outcomes)
    return "; ".join(dict.fromkeys(o.reason for o in ordered if o.reason and (o.status == "failed" or not failed)))
