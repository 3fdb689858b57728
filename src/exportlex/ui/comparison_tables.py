"""The element table: which element stands where, with the words that show it, the figures, and what the law does."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence

from exportlex.catalog.decisions import Decision
from exportlex.comparison.classing.reasons import shortened
from exportlex.comparison.compare import Comparison
from exportlex.comparison.deciding import label_of
from exportlex.comparison.results import Hit
from exportlex.comparison.stating.figures import Figure, Stating
from exportlex.comparison.stating.modality import Modality
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing, Stated
from exportlex.exporting import links
from exportlex.exporting.signs import STANDINGS as SIGNS
from exportlex.exporting.signs import STANDINGS_MEAN
from exportlex.ui import cache, reviewing
from exportlex.ui.rendering import isolated
from exportlex.ui.tables import Cell, table

_MEASURES = {
    "retention": "How long", "validity": "Validity", "time-limit": "Time limit", "percentage": "Share",
    "imprisonment": "Imprisonment", "fine": "Fine", "multiple-of-value": "Multiple of the value",
}  # fmt: skip
_FORCE = {
    Modality.DUTY: "obliges", Modality.POWER: "allows", Modality.PROHIBITION: "forbids",
    Modality.NONE: "no word of duty, power or prohibition recognised",
}  # fmt: skip
_JUDGED = (Standing.COVERED, Standing.EXCLUDED, Standing.LACKING)
_PROOF = 70  # characters of the proving words that stand in a table cell; the provision shows them in place


def legend() -> str:
    """What the signs mean, as HTML."""
    entries = "".join(f"<span><b>{SIGNS[standing]}</b> {STANDINGS_MEAN[standing]}</span>" for standing in Standing)
    return f'<div class="xl-legend" data-legend="standings">{entries}</div>'


def elements(comparison: Comparison, numbers: Mapping[str, int]) -> str:
    """A row per element, then per kind of figure, then what the best passage does; a column per jurisdiction."""
    positions, outdated = comparison.positions, comparison.outdated
    head: list[str | Cell] = ["Element", "Covered by", *(_heading(position) for position in positions)]
    rows: list[list[str | Cell]] = [
        [f"{number}. {label}", _covered_by(label, positions), *(_reviewed(one, label, outdated) for one in positions)]
        for label, number in numbers.items()
    ]
    for measure in positions[0].concept.measures:
        name = _MEASURES.get(measure, measure)
        rows.append([f"Figure: {name}", "", *(_figures(position, measure) for position in positions)])
    rows.append(["What the best passage does", "", *(_force(position) for position in positions)])
    return table("Elements by jurisdiction", head, rows)


def proof(stated: Stated) -> str:
    """The first words that show an element, as a link to their provision."""
    others = f" +{len(stated.spans) - 1}" if len(stated.spans) > 1 else ""
    return _link(stated.hit, f"“{shortened(stated.words, _PROOF)}”") + others


def _heading(position: Position) -> Cell:
    name = html.escape(cache.held().names.get(position.jurisdiction, position.jurisdiction))
    if position.empty:
        return Cell(f"{name}<br><small>{html.escape(str(position.empty.absence))}</small>")
    further = len(position.hits) - 1
    more = f"<br>and {further} further" if further else ""
    return Cell(f"{name}<br><small>{_link(position.hits[0], position.hits[0].passage.pinpoint)}{more}</small>")


def _covered_by(label: str, positions: tuple[Position, ...]) -> str:
    """How many cover it, of those of which it can be said."""
    standings = [position.standing(label) for position in positions]
    having, judged = standings.count(Standing.COVERED), sum(standing in _JUDGED for standing in standings)
    if not judged:
        return "–"
    return f"{having or 'none'} of {judged}"


def _reviewed(position: Position, label: str, outdated: Sequence[Decision]) -> Cell:
    """The element with what reviewers decided of it; decisions on words that have changed are shown as that."""
    cell, stated = _element(position, label), position.of(label)
    shown = reviewing.review(stated.decision, stated.hit.text) if stated else ""
    shown += "".join(
        reviewing.outdated(one)
        for one in outdated
        if one.jurisdiction == position.jurisdiction and label_of(position.concept, one) == label
        if stated is None or one != stated.decision
    )
    return Cell(cell.content + shown)


def _element(position: Position, label: str) -> Cell:
    standing, stated = position.standing(label), position.of(label)
    sign = SIGNS[standing]
    if standing is Standing.UNKNOWN:
        return Cell(f"{sign} {_unknown(position.why_unknown(label))}")
    if stated is None:
        return Cell(f"{sign} <small>{html.escape(str(position.empty.absence if position.empty else standing))}</small>")
    answer = f"<b>{html.escape(', '.join(stated.values))}</b> " if stated.values else ""
    how = "" if standing is Standing.COVERED else f"{html.escape(str(standing))}: "
    elsewhere = position.hits[0].passage.pinpoint != stated.hit.passage.pinpoint
    place = f"<br><small>{isolated(stated.hit.passage.pinpoint)}</small>" if elsewhere else ""
    return Cell(f"{sign} {answer}<small>{how}</small>{_worded(stated)}{place}")


def _worded(stated: Stated) -> str:
    passage = stated.hit.passage
    spoken = "en" if passage.held == "digest" else passage.language
    return f'<small lang="{html.escape(spoken)}">{proof(stated)}</small>'


def _unknown(why: str) -> str:
    """Which absence it is, and why, behind a summary."""
    absence, _, reason = why.partition(": ")
    return (
        f'<details class="xl-fold"><summary><small>{html.escape(absence)}</small></summary>'
        f"<small>{html.escape(reason)}</small></details>"
    )


def _figures(position: Position, measure: str) -> Cell:
    if position.empty:
        return Cell(f"<small>{html.escape(str(position.empty.absence))}</small>")
    found = [figure for figure in position.figures if figure.quantity.measures == measure]
    if not found:
        return Cell("– <small>no such figure in the passages of the position</small>")
    return Cell("<br>".join(_figure(figure) for figure in found))


def _figure(figure: Figure) -> str:
    """The figure with every place that states it: a duty of two instruments is found under both."""
    stated = "; ".join(map(_stating, figure.places))
    return f"<b>{html.escape(figure.said)}</b><small>{', ' if figure.places[0].event else ' '}{stated}</small>"


def _stating(place: Stating) -> str:
    event = " ".join(place.event.split())
    since = f'<span lang="{html.escape(place.hit.passage.language)}">“{html.escape(event)}”</span> ' if event else ""
    return f"{since}({_link(place.hit, place.hit.passage.pinpoint)})"


def _force(position: Position) -> Cell:
    if position.empty:
        return Cell(f"<small>{html.escape(str(position.empty.absence))}</small>")
    hit = position.hits[0]
    does = "defines" if hit.passage.definition is not None else _FORCE[position.modality]
    return Cell(f"{does} <small>({_link(hit, hit.passage.pinpoint)})</small>")


def _link(hit: Hit, label: str) -> str:
    return f'<a href="{html.escape(links.provision_link(hit.passage))}">{isolated(label)}</a>'
