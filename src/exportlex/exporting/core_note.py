"""The common core as a note in Markdown: every line with its references, every absence with its reason."""

from __future__ import annotations

from exportlex.comparison.stating.figures import Figure
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing
from exportlex.comparison.surveying.core import Core
from exportlex.comparison.surveying.moves import Move
from exportlex.comparison.surveying.shares import Share
from exportlex.comparison.surveying.ways import Ways
from exportlex.exporting import saying
from exportlex.exporting.citing import DISCLAIMER, citation_text
from exportlex.exporting.harmless import flat, markdown
from exportlex.exporting.held import Held

NO_DRAFT = (
    "A list of elements in our words, each with who has it. It is no draft, and no party has proposed or accepted it."
)


def note(core: Core, ways: Ways, held: Held, permalink: str) -> str:
    """The elements by who shares them, the figures, and who would move how far."""
    positions = {position.jurisdiction: position for position in core.positions}
    parties = markdown(saying.listed(tuple(positions), held.names))
    lines = [f"# Common core: {markdown(core.concept.label)}", "", f"Parties: {parties}. {NO_DRAFT}", ""]
    for heading, shares in saying.groups(core):
        lines += [f"## {heading}", ""]
        for share in shares:
            lines += [*_element(share, positions, held), ""]
    lines += _figures(core, held)
    lines += [f"## Who would move how far, to {markdown(saying.target(ways.target, held.names))}", ""]
    lines += [*(_way(move, held) for move in saying.shortest_first(ways)), ""]
    return "\n".join([*lines, DISCLAIMER, f"Read at: {markdown(permalink)}"]) + "\n"


def _element(share: Share, positions: dict[str, Position], held: Held) -> list[str]:
    label = share.element.label
    who = markdown(". ".join(saying.who(share, len(positions), held.names)))
    proved = [f"  - {_name(code, held)}: {_proved(positions[code], label, held)}" for code in share.having]
    others = (*share.leaving_out, *share.lacking, *share.further_down, *share.unknown)
    unproved = [f"  - {_name(code, held)}: {_unproved(positions[code], label, held)}" for code in others]
    return [f"- **{markdown(label)}**. {who}.", *proved, *unproved]


def _proved(position: Position, label: str, held: Held) -> str:
    stated = position.of(label)
    if stated is None:
        return ""
    answer = f"{', '.join(stated.values)}: " if stated.values else ""
    return markdown(f"{answer}“{flat(stated.words)}”, {citation_text(held, stated.hit.passage)}")


def _unproved(position: Position, label: str, held: Held) -> str:
    """Why a party is not among those that have it: left out, only further down, an absence, or a doubt."""
    standing = position.standing(label)
    if position.of(label):
        return f"{standing}: {_proved(position, label, held)}"
    if standing is Standing.UNKNOWN:
        return markdown(f"{standing}: {position.why_unknown(label)}")
    seen = "; ".join(citation_text(held, hit.passage) for hit in position.hits)
    return markdown(saying.silence(position, label) + (f": {seen}" if seen else ""))


def _figures(core: Core, held: Held) -> list[str]:
    found = [(position, figure) for position in core.positions for figure in position.figures]
    lines = [f"- {_name(position.jurisdiction, held)}: {_figure(figure, held)}" for position, figure in found]
    return ["## Figures", "", *lines, ""] if lines else []


def _figure(figure: Figure, held: Held) -> str:
    places = (f"“{one.quantity.words}”, {citation_text(held, one.hit.passage)}" for one in figure.places)
    return markdown(f"{saying.measure(figure).lower()} {saying.figure(figure, figure.places)}: {'; '.join(places)}")


def _way(move: Move, held: Held) -> str:
    if move.steps is None:
        return f"- {_name(move.jurisdiction, held)}: not counted. {markdown(move.reason)}"
    parts = (
        ("add", move.add), ("drop", move.drop), ("settle the answer of", move.settle),
        ("only in passages further down", move.further_down), ("cannot be said", move.unknown),
    )  # fmt: skip
    stated = "; ".join(f"{verb}: {', '.join(labels)}" for verb, labels in parts if labels) or "nothing to move"
    steps = f"{saying.ranged(move.steps, move.most)} {'step' if move.most == 1 else 'steps'}"
    return f"- {_name(move.jurisdiction, held)}, {steps}: {markdown(stated)}"


def _name(code: str, held: Held) -> str:
    return markdown(held.name(code))
