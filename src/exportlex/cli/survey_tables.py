"""Matrix, gaps and common core on screen: readable without colour, each statement with its place and date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.markup import escape
from rich.table import Column, Table

from exportlex.cli.output import DISCLAIMER, citation_line, out
from exportlex.comparison.stating.position import Position, Stated
from exportlex.comparison.surveying.core import Core, Share
from exportlex.comparison.surveying.gaps import Gap, Side
from exportlex.comparison.surveying.matrix import Cell, Coverage
from exportlex.comparison.surveying.moves import Move

_SIGNS = {
    Coverage.COVERED: "●", Coverage.PARTIAL: "◐", Coverage.MISSING: "– not found", Coverage.NOT_HELD: "? not held",
    Coverage.SUSPECT: "? suspect", Coverage.NOT_APPLICABLE: "/ not applicable",
}  # fmt: skip
_LEGEND = (
    "● two thirds of the elements or more, ◐ fewer (● alone: the scheme names no elements); – not found in the texts "
    "held; ? cannot be read: text not held, or reading suspect; / this legal order cannot have it. Pinpoint, date and "
    "address of each: exportlex matrix --json."
)
_EDGES = 3  # characters that a column takes beside its words
_MOST_PROOF = 3  # passages of the other side that are shown of a gap


def print_matrix(rows: Sequence[Sequence[Cell]]) -> None:
    """A row per concept; as many tables below one another as the width asks for."""
    console = out()
    signs = [[_sign(cell) for cell in row] for row in rows]
    heads = [cell.jurisdiction for cell in rows[0]]
    names = [row[0].concept for row in rows]
    room = console.width - max(map(len, names)) - 2 * _EDGES
    for chunk in _chunks([max(len(row[x]) for row in [heads, *signs]) + _EDGES for x in range(len(heads))], room):
        table = Table("concept", *(Column(heads[x], no_wrap=True) for x in chunk))
        for name, row in zip(names, signs, strict=True):
            table.add_row(name, *(row[x] for x in chunk))
        console.print(table)
    console.print(_LEGEND, style="dim")
    console.print(DISCLAIMER, style="dim")


def _sign(cell: Cell) -> str:
    sign = _SIGNS[cell.coverage]
    counted = cell.coverage in (Coverage.COVERED, Coverage.PARTIAL) and cell.elements
    return f"{sign} {cell.having}/{cell.elements}" if counted else sign


def _chunks(widths: Sequence[int], room: int) -> Iterator[list[int]]:
    """Columns that fit beside one another, at least one at a time."""
    chunk: list[int] = []
    for column, width in enumerate(widths):
        if chunk and sum(widths[x] for x in chunk) + width > room:
            yield chunk
            chunk = []
        chunk.append(column)
    if chunk:
        yield chunk


def print_gaps(gaps: Sequence[Gap]) -> None:
    """Each gap with its reason and the passages of the other side."""
    console = out()
    for gap in gaps:
        about = gap.concept.label + (f": {gap.element}" if gap.element else "")
        verb = "lacks" if gap.side is Side.LACKS else "has, and most peers lack,"
        console.print(f"[bold]{gap.jurisdiction}[/bold] {verb} [bold]{escape(about)}[/bold]")
        console.print(f"  have it: {_named(gap.having)} · lack it: {_named(gap.lacking)}"
                      f" · cannot be said: {_named(gap.unknown)}")  # fmt: skip
        console.print(f"  because: {escape(gap.reason)}")
        for proof in gap.evidence[:_MOST_PROOF]:
            hit = proof.hit if isinstance(proof, Stated) else proof.hits[0]
            console.print(f"  [dim]{hit.passage.jurisdiction}: {escape(citation_line(hit))}[/dim]")
        if len(gap.evidence) > _MOST_PROOF:
            console.print(f"  [dim]and {len(gap.evidence) - _MOST_PROOF} more: exportlex gaps --json[/dim]")
    lacks = sum(gap.side is Side.LACKS for gap in gaps)
    console.print(f"{lacks} gaps where most peers have it, {len(gaps) - lacks} where most peers lack it.")
    console.print(DISCLAIMER, style="dim")


def print_core(core: Core, target: str, way: Sequence[Move]) -> None:
    """Elements by how many share them, the moves to the target, and where each party's law stands."""
    console = out()
    groups = (
        ("all share", core.all_share), ("most share", core.most_share), ("some share", core.some_share),
        ("one alone", core.outliers), ("nobody", core.nobody),
    )  # fmt: skip
    table = Table("", "element", "have it", "leave it out", "lack it", "cannot be said",
                  title=f"Common core: {core.concept.label}", title_justify="left")  # fmt: skip
    for name, shares in groups:
        for share in shares:
            table.add_row(name, *map(escape, _share_row(share)))
    console.print(table)
    _print_moves(target, way)
    for position in core.positions:
        console.print(f"[dim]{position.jurisdiction}: {escape(_place(position))}[/dim]")
    console.print(DISCLAIMER, style="dim")


def _share_row(share: Share) -> tuple[str, ...]:
    having = [f"{code} ({', '.join(share.values[code])})" if code in share.values else code for code in share.having]
    return (
        share.element.label, _named(having), _named(share.leaving_out), _named(share.lacking), _named(share.unknown)
    )  # fmt: skip


def _print_moves(target: str, way: Sequence[Move]) -> None:
    table = Table("party", "steps", "adds", "drops", "cannot be said",
                  title=f"Moves to the target: {target}", title_justify="left")  # fmt: skip
    for move in way:
        steps = "–" if move.steps is None else str(move.steps)
        unsaid = move.reason or listed(move.unknown)
        table.add_row(move.jurisdiction, steps, *map(escape, (listed(move.add), listed(move.drop), unsaid)))
    out().print(table)


def _place(position: Position) -> str:
    if position.empty:
        return f"{position.empty.absence}: {position.empty.reason}"
    hits = position.hits
    more = f" · and {len(hits) - 1} more passages" if len(hits) > 1 else ""
    return citation_line(hits[0]) + more


def listed(elements: Sequence[str]) -> str:
    """Elements in one cell; semicolons, for labels hold commas."""
    return "; ".join(elements) or "–"


def _named(words: Sequence[str]) -> str:
    return ", ".join(words) or "–"
