"""What keeps two positions apart although both have the same elements: each contrast in words, with what proves it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from exportlex.comparison.results import Hit
from exportlex.comparison.stating.figures import Figure
from exportlex.comparison.stating.modality import Modality
from exportlex.comparison.stating.position import Position

_LOCAL = frozenset(["section", "list-entry"])
# Groups of concepts whose provisions are rules. What a definition says a thing "may" be is no power.
_RULES = frozenset(["end-use", "licensing", "compliance", "enforcement", "cooperation"])
_VERBS = {Modality.DUTY: "obliges", Modality.POWER: "only allows", Modality.PROHIBITION: "forbids"}


def contrasts(left: Position, right: Position) -> list[str]:
    """Every contrast of two positions that are both there, in words."""
    return [*_left_out(left, right), *_values(left, right), *_figures(left, right), *_force(left, right),
            *_reach(left, right)]  # fmt: skip


def _left_out(left: Position, right: Position) -> Iterator[str]:
    for one, other in ((left, right), (right, left)):
        for label in sorted(one.covered & other.left_out):
            stated = other.of(label)
            words = f" (“{stated.words}”)" if stated else ""
            yield f"{one.jurisdiction} covers {label}, which {other.jurisdiction} leaves out{words}"


def _values(left: Position, right: Position) -> Iterator[str]:
    for label in sorted(left.covered & right.covered):
        mine, theirs = left.of(label), right.of(label)
        if mine and theirs and mine.values and theirs.values and set(mine.values) != set(theirs.values):
            yield (
                f"on “{label}” {left.jurisdiction} answers {_or(mine.values)}, "
                f"{right.jurisdiction} {_or(theirs.values)}"
            )


def _or(values: tuple[str, ...]) -> str:
    return " and ".join(f"“{value}”" for value in values)


def _figures(left: Position, right: Position) -> Iterator[str]:
    mine, theirs = _by_kind(left), _by_kind(right)
    for kind in sorted(mine.keys() & theirs.keys()):
        if {figure.key for figure in mine[kind]} != {figure.key for figure in theirs[kind]}:
            said = [f"{one.jurisdiction} has {_said(found[kind])}" for one, found in ((left, mine), (right, theirs))]
            yield f"{kind[0]}: {', '.join(said)}"


def _by_kind(position: Position) -> dict[tuple[str, str], list[Figure]]:
    """Figures by what they measure and the family of their unit: years with months, days of any kind with days."""
    found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in position.figures:
        measures, unit, *_ = figure.key
        found[measures, "days" if unit.endswith("days") else unit].append(figure)
    return found


def _said(figures: list[Figure]) -> str:
    return ", ".join(figure.said for figure in figures)


def _force(left: Position, right: Position) -> Iterator[str]:
    if left.concept.group not in _RULES or _defines(left) or _defines(right):
        return
    force = {left.modality, right.modality}
    if Modality.POWER in force and force & {Modality.DUTY, Modality.PROHIBITION}:
        yield (
            f"{left.jurisdiction} {_VERBS[left.modality]} where {right.jurisdiction} {_VERBS[right.modality]} "
            f"({_cited(left.hits[0])}; {_cited(right.hits[0])})"
        )


def _reach(left: Position, right: Position) -> Iterator[str]:
    for one, other in ((left, right), (right, left)):
        if _is_local(one) and not _is_local(other):
            yield (
                f"{one.jurisdiction}’s definition holds in one {one.hits[0].passage.scope} only "
                f"({_cited(one.hits[0])}), that of {other.jurisdiction} reaches further"
            )


def _defines(position: Position) -> bool:
    return position.hits[0].passage.definition is not None


def _is_local(position: Position) -> bool:
    return _defines(position) and position.hits[0].passage.scope in _LOCAL


def _cited(hit: Hit) -> str:
    return hit.passage.pinpoint
