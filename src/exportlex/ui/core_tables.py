"""The common core as people read it: elements with who has them, figures side by side, ways to a common position."""

from __future__ import annotations

import html
from collections.abc import Sequence

from exportlex.comparison.stating.figures import Figure, Stating
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.core import Core
from exportlex.comparison.surveying.moves import Move
from exportlex.comparison.surveying.shares import Share, Sharing
from exportlex.comparison.surveying.ways import Ways
from exportlex.ui import proof
from exportlex.ui.core_ways import shortest_first
from exportlex.ui.proof import Names, bulleted
from exportlex.ui.tables import Cell, table
from exportlex.ui.ways import ranged

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
        for code in (*share.having, *share.leaving_out, *share.lacking, *share.further_down, *share.unknown)
    ]
    said = "".join(f"<br>{html.escape(line)}" for line in who(share, len(core.positions), names))
    return (
        f'<div class="xl-core" style="margin-bottom: .9rem"><h5 style="{_HEAD}">{html.escape(share.element.label)}</h5>'
        f'<div class="xl-note">{said.removeprefix("<br>")}</div>'
        f'<details class="xl-fold xl-cite"><summary>Words and pinpoints of {len(lines)} parties</summary>'
        f"{bulleted(lines)}</details></div>"
    )


def who(share: Share, parties: int, names: Names) -> list[str]:
    """Who has the element, who leaves it out, who lacks it, who is not counted and why; and how answers differ."""
    groups = (
        (("leaves it out in words", "leave it out in words"), share.leaving_out),
        (("lacks it", "lack it"), share.lacking),
        (("has it only in passages further down, so is not counted",
          "have it only in passages further down, so are not counted"), share.further_down),
        (("is not counted, for it cannot be said", "are not counted, for it cannot be said"), share.unknown),
    )  # fmt: skip
    has = "has" if len(share.having) == 1 else "have"
    said = [f"{len(share.having)} of {parties} {has} it: {listed(share.having, names)}"]
    said = said if share.having else ["No party has it"]
    said += [f"{len(codes)} {does[len(codes) > 1]}: {listed(codes, names)}" for does, codes in groups if codes]
    if share.sharing is Sharing.MOST and len(share.having) * 2 <= parties:
        said.append(f"Rests on little: only {share.judged} of {parties} parties are counted")
    return said + _answers(share, names)


def _answers(share: Share, names: Names) -> list[str]:
    answers = share.answers
    if share.answers_differ:
        each = "; ".join(f"{names[code]}: {' and '.join(values)}" for code, values in answers.items())
        return [f"Their answers differ, so it is not shared by all. {each}"]
    answered = sorted({value for values in answers.values() for value in values})
    return [f"Answered by {listed(tuple(answers), names)}: {' and '.join(answered)}"] if answers else []


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


def figure_said(figure: Figure, places: Sequence[Stating]) -> str:
    """A figure in plain words with the events that it runs from in these of its places."""
    events = dict.fromkeys(proof.flat(place.event) for place in places if place.event)
    said = "; in another passage ".join(f"from “{event}”" for event in events)
    return f"{figure.said}, {said}" if said else figure.said


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
        return bulleted([f"<b>{html.escape(figure_said(one, one.places))}</b> {_proved(one)}" for one in found])
    if position.empty:
        return f"<small>{html.escape(str(position.empty.absence))}</small>"
    return "<small>none found in the passages that decide</small>"


def _proved(figure: Figure) -> str:
    """The words of every place that states it."""
    return "; ".join(
        f"{proof.quoted(one.hit.passage, one.quantity.start, one.quantity.end)} {proof.place(one.hit.passage)}"
        for one in figure.places
    )
