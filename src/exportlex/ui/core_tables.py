"""The common core as people read it: elements with who has them, figures side by side, ways to a common position."""

from __future__ import annotations

import html
from collections.abc import Sequence

from exportlex.comparison.stating.figures import Figure
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.core import Core
from exportlex.comparison.surveying.moves import Move
from exportlex.comparison.surveying.shares import Share
from exportlex.comparison.surveying.ways import Ways
from exportlex.exporting import saying
from exportlex.exporting.saying import Names, ranged, shortest_first
from exportlex.ui import proof
from exportlex.ui.proof import bulleted
from exportlex.ui.tables import Cell, table

_HEAD = "margin: 0; padding: 0; font-size: 1rem; font-weight: 650"


def share_block(share: Share, core: Core, names: Names) -> str:
    """An element: who has it, who does not, whom nothing can be said of; the proving words in a fold, as HTML."""
    positions = {position.jurisdiction: position for position in core.positions}
    lines = [
        f"<b>{html.escape(names[code])}</b>: {proof.of_element(positions[code], share.element.label)}"
        for code in (*share.having, *share.leaving_out, *share.lacking, *share.further_down, *share.unknown)
    ]
    said = "".join(f"<br>{html.escape(line)}" for line in saying.who(share, len(core.positions), names))
    return (
        f'<div class="xl-core" style="margin-bottom: .9rem"><h4 style="{_HEAD}">{html.escape(share.element.label)}</h4>'
        f'<div class="xl-note">{said.removeprefix("<br>")}</div>'
        f'<details class="xl-fold xl-cite"><summary>Words and pinpoints of {len(lines)} parties</summary>'
        f"{bulleted(lines)}</details></div>"
    )


def counted(labels: Sequence[str]) -> str:
    """How many elements, in words."""
    return f"{len(labels)} {'element' if len(labels) == 1 else 'elements'}"


def figures(core: Core, names: Names) -> str:
    """A row per party, a column per thing measured, each figure with its event, its words and its place."""
    head = ["Party", *(saying.MEASURES.get(measure, measure) for measure in core.concept.measures)]
    rows: list[list[str | Cell]] = []
    for position in core.positions:
        cells = [Cell(_figures(position, measure), "xl-wide") for measure in core.concept.measures]
        rows.append([names[position.jurisdiction], *cells])
    return table("Figures side by side", head, rows)


def ways_table(ways: Ways, names: Names) -> str:
    """A row per party: how many steps, what it would add, drop and settle, and what does not count yet."""
    head = ["Party", "Steps", "Would add", "Would drop", "Answer to settle", "Only further down", "Cannot be said"]
    return table("Who would move how far", head, [_move(move, names) for move in shortest_first(ways)])


def _move(move: Move, names: Names) -> list[str | Cell]:
    if move.steps is None:
        return [names[move.jurisdiction], "not counted", "", "", "", "", move.reason]
    added = ("everything: its law was not found to speak to the concept. " if move.silent else "") + _listed(move.add)
    others = [_listed(labels) for labels in (move.drop, move.settle, move.further_down, move.unknown)]
    return [names[move.jurisdiction], Cell(ranged(move.steps, move.most), "xl-figure"), added, *others]


def _listed(labels: Sequence[str]) -> str:
    return "; ".join(labels) or "–"


def _figures(position: Position, measure: str) -> str:
    found = [figure for figure in position.figures if figure.quantity.measures == measure]
    if found:
        return bulleted([f"<b>{html.escape(saying.figure(one, one.places))}</b> {_proved(one)}" for one in found])
    if position.empty:
        return f"<small>{html.escape(str(position.empty.absence))}</small>"
    return "<small>none found in the passages that decide</small>"


def _proved(figure: Figure) -> str:
    """The words of every place that states it."""
    return "; ".join(
        f"{proof.quoted(one.hit.passage, one.quantity.start, one.quantity.end)} {proof.place(one.hit.passage)}"
        for one in figure.places
    )
