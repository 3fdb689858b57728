"""Matrix, gaps and common core on screen: readable without colour, each statement with its place and date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.markup import escape
from rich.table import Column, Table

from exportlex.cli.output import DISCLAIMER, citation_line, out
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Stated
from exportlex.comparison.surveying.core import Core
from exportlex.comparison.surveying.gaps import Gap, Side
from exportlex.comparison.surveying.matrix import MEANS, Cell, Coverage
from exportlex.comparison.surveying.shares import Share, Sharing
from exportlex.comparison.surveying.ways import Ways
from exportlex.exporting.saying import ranged

# What stands in a cell behind its sign; a fraction says the rest.
_WORDS = {
    Coverage.COVERED: "", Coverage.PARTIAL: "", Coverage.SPOKEN: "speaks to it", Coverage.MISSING: "not found",
    Coverage.NOT_HELD: "not held", Coverage.SUSPECT: "suspect", Coverage.NOT_APPLICABLE: "",
}  # fmt: skip
_SHARED = {
    Sharing.ALL: "all share", Sharing.MOST: "most share", Sharing.SOME: "some share", Sharing.ALONE: "one alone",
    Sharing.NOBODY: "nobody",
}  # fmt: skip
_NOTHING = "–"
_EDGES = 3  # characters that a column takes beside its words
_MOST_PROOF = 3  # passages of the other side that are shown of a gap


def print_matrix(rows: Sequence[Sequence[Cell]]) -> None:
    """A row per concept; as many tables below one another as the width asks for."""
    console = out()
    signs = [[_said(cell) for cell in row] for row in rows]
    heads = [cell.jurisdiction for cell in rows[0]]
    names = [row[0].concept for row in rows]
    room = console.width - max(map(len, names)) - 2 * _EDGES
    for chunk in _chunks([max(len(row[x]) for row in [heads, *signs]) + _EDGES for x in range(len(heads))], room):
        table = Table("concept", *(Column(heads[x], no_wrap=True) for x in chunk))
        for name, row in zip(names, signs, strict=True):
            table.add_row(name, *(row[x] for x in chunk))
        console.print(table)
    for sign, means in MEANS.items():
        console.print(f"{sign} {means}", style="dim", markup=False)
    console.print("Pinpoint, date and address of each: exportlex matrix --json. " + DISCLAIMER, style="dim")


def _said(cell: Cell) -> str:
    return " ".join(filter(None, (cell.coverage.sign, _WORDS[cell.coverage], cell.counted)))


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
        about = gap.concept.label + (f": “{gap.element}”" if gap.element else "")
        verb = "lacks" if gap.side is Side.LACKS else "has, and most peers lack,"
        little = " (rests on little)" if gap.rests_on_little else ""
        console.print(f"[bold]{gap.jurisdiction}[/bold] {verb} [bold]{escape(about)}[/bold]"
                      f": {len(gap.bearing_out)} of {len(gap.peers)} peers bear it out{little}")  # fmt: skip
        console.print(f"  {_peers(gap)}")
        console.print(f"  because: {escape(gap.reason)}")
        for proof in gap.evidence[:_MOST_PROOF]:
            hit = proof.hit if isinstance(proof, Stated) else proof.hits[0]
            console.print(f"  [dim]{hit.passage.jurisdiction}: {escape(citation_line(hit))}[/dim]")
        if len(gap.evidence) > _MOST_PROOF:
            console.print(f"  [dim]and {len(gap.evidence) - _MOST_PROOF} more: exportlex gaps --json[/dim]")
    lacks = sum(gap.side is Side.LACKS for gap in gaps)
    console.print(f"{lacks} {'gap' if lacks == 1 else 'gaps'} where most peers have it, "
                  f"{len(gaps) - lacks} where most peers lack it. What a law lacks may stand in a part of it that is "
                  "not held: exportlex sources names those.")  # fmt: skip
    console.print(DISCLAIMER, style="dim")


def _peers(gap: Gap) -> str:
    """The peers by how they stand; groups of nobody are left out."""
    groups = (
        ("have it", gap.having), ("lack it", gap.lacking), ("lack the whole concept", gap.silent),
        ("only in passages further down", gap.further_down), ("cannot be said", gap.unknown),
    )  # fmt: skip
    return " · ".join(f"{what}: {_named(codes)}" for what, codes in groups if codes)


def print_core(core: Core, way: Ways) -> None:
    """Elements by how many share them, the moves to the target, and where each party's law stands."""
    console = out()
    head = ("", "element", "have it", "leave it out", "lack it", "only further down", "cannot be said")
    rows = [(name, *_share_row(share)) for sharing, name in _SHARED.items() for share in core.shared_by(sharing)]
    console.print(_table(f"Common core: {core.concept.label}", head, rows))
    _print_moves(way)
    for position in core.positions:
        console.print(f"[dim]{position.jurisdiction}: {escape(_place(position))}[/dim]")
    console.print(DISCLAIMER, style="dim")


def _share_row(share: Share) -> tuple[str, ...]:
    answers = share.answers
    having = [f"{code} ({', '.join(answers[code])})" if code in answers else code for code in share.having]
    others = (share.leaving_out, share.lacking, share.further_down, share.unknown)
    return share.element.label, _named(having), *map(_named, others)


def _print_moves(way: Ways) -> None:
    head = ("party", "steps", "adds", "drops", "answers to settle", "only further down", "cannot be said")
    rows = []
    for move in way.moves:
        labels = map(listed, (move.add, move.drop, move.settle, move.further_down))
        rows.append((move.jurisdiction, ranged(move.steps, move.most), *labels, move.reason or listed(move.unknown)))
    out().print(_table(f"Moves to the target: {way.target}", head, rows))


def _table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """A table without the columns that hold nothing in any row, which would press the others together."""
    shown = [x for x, _ in enumerate(head) if x < 2 or any(row[x] != _NOTHING for row in rows)]
    table = Table(*(head[x] for x in shown), title=title, title_justify="left")
    for row in rows:
        table.add_row(*(escape(row[x]) for x in shown))
    return table


def _place(position: Position) -> str:
    empty = position.unread or position.empty
    if empty:
        return f"{empty.absence}: {empty.reason}"
    hits = position.hits
    more = f" · and {len(hits) - 1} more passages" if len(hits) > 1 else ""
    return citation_line(hits[0]) + more


def listed(elements: Sequence[str]) -> str:
    """Elements in one cell; semicolons, for labels hold commas."""
    return "; ".join(elements) or _NOTHING


def _named(words: Sequence[str]) -> str:
    return ", ".join(words) or _NOTHING
