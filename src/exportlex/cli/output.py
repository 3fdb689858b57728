"""How results are printed: JSON lines for machines, tables and panels for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from exportlex.comparison.compare import Comparison
from exportlex.comparison.results import Empty, Hit
from exportlex.comparison.stating.position import Position

_PIPED_WIDTH = 132
DISCLAIMER = "Research aid, no legal advice. Check the official text before relying on it."


def out() -> Console:
    """A console on standard output."""
    return Console(highlight=False, width=_width(sys.stdout))


def err() -> Console:
    """A console on standard error."""
    return Console(stderr=True, highlight=False, width=_width(sys.stderr))


def _width(stream: TextIO) -> int | None:
    """A terminal's own width; where the output goes to a file or a program, enough for the tables."""
    return None if stream.isatty() else _PIPED_WIDTH


def json_lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """One object per line."""
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def progress_bar() -> Progress:
    """A progress bar on standard error, gone when the work is done."""
    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        console=err(), transient=True,
    )  # fmt: skip


def citation_line(hit: Hit) -> str:
    """Where a passage stands, as of when, held how, and its address."""
    passage = hit.passage
    held = {"digest": "our digest", "converted": "third party's conversion"}.get(passage.held, "official text")
    return f"{passage.title}, {passage.pinpoint} · as of {passage.as_of or 'unknown'} · {held} · {passage.address}"


def print_comparison(comparison: Comparison) -> None:
    """Panels with the best text per jurisdiction, then the pairs."""
    console = out()
    for position in comparison.positions:
        console.print(_empty_panel(position.empty) if position.empty else _hit_panel(position.hits[0], position))
    table = Table("pair", "relation", "textual", "conceptual", "because", title="Pairs", title_justify="left")
    for pair in comparison.pairs:
        table.add_row(
            f"{pair.a} – {pair.b}",
            str(pair.relation),
            _figure(pair.textual),
            _figure(pair.conceptual),
            escape(pair.reason),
        )
    console.print(table)
    console.print(DISCLAIMER, style="dim")


def print_hits(found: Mapping[str, list[Hit] | Empty]) -> None:
    """Every hit of every jurisdiction, or its absence."""
    console = out()
    for result in found.values():
        for cell in [result] if isinstance(result, Empty) else result:
            console.print(_empty_panel(cell) if isinstance(cell, Empty) else _hit_panel(cell))
    console.print(DISCLAIMER, style="dim")


def _hit_panel(hit: Hit, position: Position | None = None) -> Panel:
    """A passage; of a position with the elements of all its passages, and where those stand that it lacks itself."""
    passage = hit.passage
    body = escape(passage.text[:900] + ("…" if len(passage.text) > 900 else ""))
    if passage.gloss:
        body += f"\n[italic]Our gloss (digest, not the law):[/italic] {escape(passage.gloss[:500])}"
    shown = _elements(hit) if position is None else _covered(hit, position)
    if shown:
        body += f"\n[bold]Elements:[/bold] {escape(', '.join(shown))}"
    body += f"\n[dim]textual {_figure(hit.textual)} · conceptual {_figure(hit.conceptual)}[/dim]"
    body += f"\n[dim]{escape(citation_line(hit))}[/dim]"
    title = f"[bold]{passage.jurisdiction}[/bold] {escape(passage.pinpoint)}"
    return Panel(body, title=title, title_align="left")


def _elements(hit: Hit) -> list[str]:
    return [element.label for element in hit.elements if not element.excluded]


def _covered(hit: Hit, position: Position) -> list[str]:
    """The elements of a position; one that stands in another passage than the one shown with its pinpoint."""
    stated = [one for one in position.stated if not one.excluded]
    return [one.label if one.hit is hit else f"{one.label} ({one.hit.passage.pinpoint})" for one in stated]


def _empty_panel(empty: Empty) -> Panel:
    return Panel(escape(empty.reason), title=f"[bold]{empty.jurisdiction}[/bold] {empty.absence}", title_align="left")


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
