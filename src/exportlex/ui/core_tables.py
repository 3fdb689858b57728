"""The common core as people read it: elements with who has them, figures side by side, ways to a common position."""

from __future__ import annotations

import html
from collections.abc import Sequence

from exportlex.comparison.stating.figures import Figure
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.core import Core, Share
from exportlex.ui import proof
from exportlex.ui.core_ways import Way, Ways
from exportlex.ui.proof import Names, bulleted
from exportlex.ui.tables import Cell, count, table

MEASURES = {
    "retention": "How long records are kept", "imprisonment": "Imprisonment", "fine": "Fine",
    "multiple-of-value": "Fine as a multiple of the value", "validity": "How long it is valid",
    "time-limit": "Time limit", "percentage": "Share of content",
}  # fmt: skip
_HEAD = "margin: 0; padding: 0; font-size: 1rem; font-weight: 650"


def share_block(share: Share, core: Core, names: Names) -> str:
    """An element: who has it, who does not, whom nothing can be said of; the proving words in a fold, as HTML."""
    positions = {position.jurisdiction: position for position in core.positions}
    lines = [
        f"<b>{html.escape(names[code])}</b>: {proof.of_element(positions[code], share.element.label)}"
        for code in (*share.having, *share.leaving_out, *share.lacking, *share.unknown)
    ]
    said = "".join(f"<br>{html.escape(line)}" for line in who(share, len(core.positions), names))
    return (
        f'<div class="xl-core" style="margin-bottom: .9rem"><h5 style="{_HEAD}">{html.escape(share.element.label)}</h5>'
        f'<div class="xl-note">{said.removeprefix("<br>")}</div>'
        f'<details class="xl-fold xl-cite"><summary>Words and pinpoints of {len(lines)} parties</summary>'
        f"{bulleted(lines)}</details></div>"
    )


def who(share: Share, parties: int, names: Names) -> list[str]:
    """Who has the element, who leaves it out, who lacks it, who is not counted; and how answers differ.

    Not counted are those that cannot be judged, and those that show it only in passages further down.
    """
    groups = (
        (("leaves it out in words", "leave it out in words"), share.leaving_out),
        (("lacks it", "lack it"), share.lacking),
        (("is not counted", "are not counted"), share.unknown),
    )  # fmt: skip
    has = "has" if len(share.having) == 1 else "have"
    said = [f"{len(share.having)} of {parties} {has} it: {listed(share.having, names)}"]
    said = said if share.having else ["No party has it"]
    said += [f"{len(codes)} {does[len(codes) > 1]}: {listed(codes, names)}" for does, codes in groups if codes]
    if len(share.having) > 1 and share.judged < parties and len(share.having) * 2 <= parties:
        said.append(f"Rests on little: only {share.judged} of {parties} parties are counted")
    if share.answers_differ:
        answers = "; ".join(f"{names[code]}: {' and '.join(values)}" for code, values in share.values.items())
        said.append(f"Their answers differ, so it is not shared by all. {answers}")
    elif share.values:
        answered = sorted({value for values in share.values.values() for value in values})
        said.append(f"Answered by {listed(tuple(share.values), names)}: {' and '.join(answered)}")
    return said


def listed(codes: Sequence[str], names: Names) -> str:
    """Jurisdictions by name, in a row."""
    return ", ".join(names[code] for code in codes)


def counted(labels: Sequence[str]) -> str:
    """How many elements, in words."""
    return f"{len(labels)} {'element' if len(labels) == 1 else 'elements'}"


def figures(core: Core, names: Names) -> str:
    """A row per party, a column per thing measured, each figure with its event, its words and its place."""
    head = ["Party", *(MEASURES.get(measure, measure) for measure in core.concept.measures)]
    rows: list[list[str | Cell]] = []
    for position in core.positions:
        cells = [Cell(_figures(position, measure), "xl-wide") for measure in core.concept.measures]
        rows.append([names[position.jurisdiction], *cells])
    return table("Figures side by side", head, rows)


def figure_said(figure: Figure) -> str:
    """A figure in plain words with the event that it runs from."""
    event = figure.hit.text[slice(*figure.quantity.since)] if figure.quantity.since else ""
    return f"{figure.said}, from “{proof.flat(event)}”" if event else figure.said


def ways_table(ways: Ways, names: Names) -> str:
    """A row per party: how many steps, what it would add, drop and settle, and what cannot be said."""
    head = ["Party", "Steps", "Would add", "Would drop", "Answer to settle", "Cannot be said"]
    return table("Who would move how far", head, [_way(way, names) for way in ways.parties])


def _way(way: Way, names: Names) -> list[str | Cell]:
    move = way.move
    if move.steps is None:
        return [names[move.jurisdiction], "not counted", "", "", "", move.reason]
    added = ("everything: its law was not found to speak to the concept. " if way.silent else "") + _listed(move.add)
    others = [_listed(labels) for labels in (move.drop, way.settle, move.unknown)]
    steps = Cell(f"{move.steps} to {way.most}", "xl-figure") if move.unknown else count(move.steps)
    return [names[move.jurisdiction], steps, added, *others]


def _listed(labels: Sequence[str]) -> str:
    return "; ".join(labels) or "–"


def _figures(position: Position, measure: str) -> str:
    found = [figure for figure in position.figures if figure.quantity.measures == measure]
    if found:
        return bulleted([f"<b>{html.escape(figure_said(one))}</b> {_proved(one)}" for one in found])
    if position.empty:
        return f"<small>{html.escape(str(position.empty.absence))}</small>"
    return "<small>none found in the passages that decide</small>"


def _proved(figure: Figure) -> str:
    passage, quantity = figure.hit.passage, figure.quantity
    return f"{proof.quoted(passage, quantity.start, quantity.end)} {proof.place(passage)}"
