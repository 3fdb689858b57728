"""The common core of a concept for a set of parties: what all share, what most share, who stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.catalog.concepts import Concept, Element
from exportlex.comparison.stating.position import Position, Standing
from exportlex.comparison.surveying.moves import Move, Target, moves, readable, target_of


@dataclass(frozen=True, slots=True)
class Share:
    """How one element stands among the parties: codes by standing."""

    element: Element
    having: tuple[str, ...]
    leaving_out: tuple[str, ...]
    lacking: tuple[str, ...]
    unknown: tuple[str, ...]  # cannot be said, or only in passages further down
    values: dict[str, tuple[str, ...]]  # of an either/or element the answers, by code

    @property
    def judged(self) -> int:
        """How many parties can be judged."""
        return len(self.having) + len(self.leaving_out) + len(self.lacking)

    @property
    def answers_differ(self) -> bool:
        """Whether parties that have the element answer it differently: then they do not share it."""
        return len({frozenset(answer) for answer in self.values.values() if answer}) > 1

    def to_json(self) -> dict[str, Any]:
        """The element and who has it."""
        return {
            "element": self.element.label, "having": list(self.having), "leaving_out": list(self.leaving_out),
            "lacking": list(self.lacking), "unknown": list(self.unknown),
            "values": {code: list(answer) for code, answer in self.values.items()},
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Core:
    """The common core: elements by how many share them, in the order of the scheme, and the way to each target."""

    concept: Concept
    positions: tuple[Position, ...]
    all_share: tuple[Share, ...]
    most_share: tuple[Share, ...]
    some_share: tuple[Share, ...]
    outliers: tuple[Share, ...]  # one party alone has it
    nobody: tuple[Share, ...]
    to_intersection: tuple[Move, ...]  # to what all share that can be read
    to_union: tuple[Move, ...]
    to_most: tuple[Move, ...]  # to what all or most share

    @property
    def speaking(self) -> tuple[Position, ...]:
        """The parties whose law speaks to the concept."""
        return tuple(position for position in self.positions if not position.empty)

    def to_json(self) -> dict[str, Any]:
        """The core as one object; evidence per party beside it."""
        groups = ("all_share", "most_share", "some_share", "outliers", "nobody")
        ways = ("to_intersection", "to_union", "to_most")
        return {
            "concept": self.concept.id,
            "parties": [position.jurisdiction for position in self.positions],
            **{name: [share.to_json() for share in getattr(self, name)] for name in groups},
            **{name: [move.to_json() for move in getattr(self, name)] for name in ways},
            "positions": [position.to_json() for position in self.positions],
        }


def common_core(positions: Sequence[Position]) -> Core:
    """The core of positions on one concept; at least one is given. Parties that cannot be judged are never counted."""
    concept = positions[0].concept
    shares = [_share(element, positions) for element in concept.elements]
    groups: dict[str, list[Share]] = {"all": [], "most": [], "some": [], "outliers": [], "nobody": []}
    unread = {position.jurisdiction for position in positions if not readable(position)}
    for share in shares:
        groups[_group(share)].append(share)
    target = frozenset(share.element.label for share in (*groups["all"], *groups["most"]))
    return Core(
        concept,
        tuple(positions),
        tuple(groups["all"]),
        tuple(groups["most"]),
        tuple(groups["some"]),
        tuple(groups["outliers"]),
        tuple(groups["nobody"]),
        tuple(moves(positions, frozenset(share.element.label for share in shares if _agreed(share, unread)))),
        tuple(moves(positions, target_of(positions, Target.UNION))),
        tuple(moves(positions, target)),
    )


def _share(element: Element, positions: Sequence[Position]) -> Share:
    """Who has the element. A party whose whole law is silent on the concept lacks it, and is told apart by its cell."""
    standing = {position.jurisdiction: position.standing(element.label) for position in positions}

    def who(*kinds: Standing) -> tuple[str, ...]:
        return tuple(code for code, kind in standing.items() if kind in kinds)

    answers = {position.jurisdiction: position.of(element.label) for position in positions}
    having = who(Standing.COVERED)
    values = {code: stated.values for code, stated in answers.items() if stated and code in having and stated.values}
    return Share(
        element,
        having,
        who(Standing.EXCLUDED),
        who(Standing.LACKING),
        who(Standing.UNKNOWN, Standing.FAINT),
        values,
    )


def _agreed(share: Share, unread: set[str]) -> bool:
    """Whether all parties that can be read have it with one answer: an unread one would else make all drop all."""
    alike = len(share.having) == share.judged and not share.answers_differ
    return bool(share.having) and alike and unread.issuperset(share.unknown)


def _group(share: Share) -> str:
    having = len(share.having)
    if not having:
        return "nobody"
    if having == share.judged and not share.unknown and not share.answers_differ and having > 1:
        return "all"
    if having == 1:
        return "outliers"
    return "most" if having * 2 > share.judged else "some"
