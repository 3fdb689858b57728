"""How results are printed: JSON lines for machines, tables and panels for people."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.progress import Progress
from rich.table import Table

from exportlex.api import waiting
from exportlex.catalog.concepts import ConceptScheme
from exportlex.comparison.classing.reasons import reasons
from exportlex.comparison.compare import Comparison
from exportlex.comparison.results import Empty, Hit
from exportlex.comparison.stating.figures import Figure
from exportlex.comparison.stating.position import Position
from exportlex.exporting import links
from exportlex.exporting.files import write_to
from exportlex.exporting.table import About
from exportlex.exporting.table import Table as Exported
from exportlex.exporting.writers.json import lines
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import Settings

_PIPED_WIDTH = 132
_SHOWN_ELSEWHERE = ("elements", "closeness")  # kinds of reasons that a panel shows in lines of their own
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
    sys.stdout.writelines(lines([row]) for row in rows)


def about(knowledge: Knowledge, asked: str, page: str, **state: str) -> About:
    """What exported tables say of themselves; ``state`` is that of the page of the app that shows the same."""
    return About(asked, knowledge.manifest.built, links.under(Settings().app, links.link(page, **state)))


def write_out(path: Path, tables: Sequence[Exported]) -> None:
    """Write the file of ``--out`` and say what is in it."""
    write_to(path, tables)
    kept = tables[:1] if path.suffix.lower() == ".csv" else tables
    said = ", ".join(f"{len(one.rows)} {'row' if len(one.rows) == 1 else 'rows'} of {one.layout.name}" for one in kept)
    left = [one.layout.name for one in tables[len(kept) :]]
    more = f" (a CSV file holds one table; .xlsx, .json and .md also hold {', '.join(left)})" if left else ""
    err().print(f"{path}: {said}{more}. {DISCLAIMER}", markup=False, soft_wrap=True)


def progress_bar() -> Progress:
    """A progress bar on standard error, gone when the work is done."""
    return waiting.progress_bar(err())


def citation_line(hit: Hit) -> str:
    """Where a passage stands, as of when, held how, and its address."""
    passage = hit.passage
    held = {"digest": "our digest", "converted": "third party's conversion"}.get(passage.held, "official text")
    return f"{passage.title}, {passage.pinpoint} · as of {passage.as_of or 'unknown'} · {held} · {passage.address}"


def print_comparison(scheme: ConceptScheme, comparison: Comparison) -> None:
    """Panels with the best text per jurisdiction and why it was assigned to the concept, then the pairs."""
    console = out()
    for position in comparison.positions:
        console.print(_empty_panel(position.empty) if position.empty else _position_panel(scheme, position))
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


def _position_panel(scheme: ConceptScheme, position: Position) -> Panel:
    """The best passage with the elements of all, where those stand that it lacks itself, and why it was assigned."""
    hit = position.hits[0]
    found = reasons(scheme, position.concept, hit) if position.concept.id else ()
    hidden = _SHOWN_ELSEWHERE if hit.decision else (*_SHOWN_ELSEWHERE, "review")
    said = [reason.said for reason in found if reason.kind not in hidden]
    why = f"\n[bold]Assigned because:[/bold] {escape('; '.join(said))}" if said else ""
    figures = escape("; ".join(map(_stated, position.figures)))
    figured = f"\n[bold]Figures:[/bold] {figures}" if figures else ""
    return _hit_panel(hit, _covered(hit, position), figured + why)


def _hit_panel(hit: Hit, shown: Sequence[str] | None = None, why: str = "") -> Panel:
    """A passage with its elements, or those that are given."""
    passage = hit.passage
    shown = _elements(hit) if shown is None else shown
    body = escape(passage.text[:900] + ("…" if len(passage.text) > 900 else ""))
    if passage.gloss:
        body += f"\n[italic]Our gloss (digest, not the law):[/italic] {escape(passage.gloss[:500])}"
    if shown:
        body += f"\n[bold]Elements:[/bold] {escape(', '.join(shown))}"
    body += why
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


def _stated(figure: Figure) -> str:
    """A figure with every place that states it."""
    return f"{figure.said} ({', '.join(place.hit.passage.pinpoint for place in figure.places)})"


def _empty_panel(empty: Empty) -> Panel:
    return Panel(escape(empty.reason), title=f"[bold]{empty.jurisdiction}[/bold] {empty.absence}", title_align="left")


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
