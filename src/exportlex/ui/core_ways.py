"""The common core as the page lays it out: its groups of elements, and each party's way to a chosen position."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from exportlex.comparison.surveying.core import Core, Share
from exportlex.comparison.surveying.moves import Move, Target, moves, target_of


class Goal(StrEnum):
    """The common position that the parties would move to."""

    ALL = "all"
    MOST = "most"
    ANY = "any"
    PARTY = "party"


SAID = {
    Goal.ALL: "what all share", Goal.MOST: "what all or most share", Goal.ANY: "all that any party has",
    Goal.PARTY: "what one party has",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Way:
    """What one party would do, and the either/or elements that it has and whose answer would have to be settled."""

    move: Move
    settle: tuple[str, ...]
    silent: bool  # its law does not speak to the concept: it would add everything

    @property
    def most(self) -> int:
        """The steps if each element that nothing can be said of were lacking."""
        return (self.move.steps or 0) + len(self.move.unknown)


@dataclass(frozen=True, slots=True)
class Ways:
    """The elements of the position, in the order of the scheme, and the parties, the shortest way at most first."""

    target: tuple[str, ...]
    parties: tuple[Way, ...]


def groups(core: Core) -> list[tuple[str, tuple[Share, ...]]]:
    """The elements by how many share them, under headings for people; groups without elements are left out."""
    named = [
        ("All share", core.all_share), ("Most share", core.most_share), ("Some share", core.some_share),
        ("One party alone has", core.outliers), ("No party was found to have", core.nobody),
    ]  # fmt: skip
    return [(name, shares) for name, shares in named if shares]


def ways(core: Core, goal: Goal, party: str = "") -> Ways:
    """The way of every party to the goal."""
    target = _target(core, goal, party)
    shares = {share.element.label: share for _, found in groups(core) for share in found}
    silent = {position.jurisdiction for position in core.positions if position.empty}
    found = [
        Way(move, _settle(move.jurisdiction, target, shares, party if goal is Goal.PARTY else ""),
            move.jurisdiction in silent and not move.reason)
        for move in moves(core.positions, target)
    ]  # fmt: skip
    ordered = sorted(found, key=lambda way: (way.move.steps is None, way.most, way.move.steps or 0))
    return Ways(tuple(label for label in shares_in_order(core) if label in target), tuple(ordered))


def shares_in_order(core: Core) -> list[str]:
    """The labels of all elements, in the order of the scheme."""
    return [element.label for element in core.concept.elements]


def _target(core: Core, goal: Goal, party: str) -> frozenset[str]:
    """What all share is what the page lists as shared by all: an element whose answers differ is none of it."""
    if goal is Goal.PARTY:
        return target_of(core.positions, Target.PARTY, party)
    if goal is Goal.ANY:
        return target_of(core.positions, Target.UNION)
    shares = core.all_share if goal is Goal.ALL else (*core.all_share, *core.most_share)
    return frozenset(share.element.label for share in shares)


def _settle(code: str, target: frozenset[str], shares: dict[str, Share], party: str) -> tuple[str, ...]:
    """Either/or elements of the target that the party has, and answers otherwise than another (or than ``party``)."""
    found = []
    for label in target:
        values = shares[label].values
        others = {frozenset(answer) for other, answer in values.items() if other != code and party in ("", other)}
        if code in values and others - {frozenset(values[code])}:
            found.append(label)
    return tuple(sorted(found))
