"""How one element stands among a set of parties, and how many of them share it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from exportlex.catalog.concepts import Element
from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing


class Sharing(StrEnum):
    """How many of the parties have an element."""

    ALL = "all_share"
    MOST = "most_share"
    SOME = "some_share"
    ALONE = "outliers"  # one party alone has it
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Share:
    """How one element stands among the parties: codes by standing.

    Two standings count on no side, and are told apart: ``further_down`` has it only in passages that do not decide, so
    that whoever opens them can see for themselves; of ``unknown`` nothing can be said before a text is there.
    """

    element: Element
    having: tuple[str, ...] = ()
    leaving_out: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    further_down: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    values: tuple[tuple[str, tuple[str, ...]], ...] = ()  # of an either/or element the answers, by code

    @property
    def judged(self) -> int:
        """How many parties can be judged."""
        return len(self.having) + len(self.leaving_out) + len(self.lacking)

    @property
    def answers(self) -> dict[str, tuple[str, ...]]:
        """Of an either/or element the answers of those that have it, by code."""
        return dict(self.values)

    @property
    def answers_differ(self) -> bool:
        """Whether parties that have the element answer it differently: then they do not share it."""
        return len({frozenset(answer) for _, answer in self.values}) > 1

    @property
    def sharing(self) -> Sharing:
        """How many share it; all only where every party can be judged, and with one answer."""
        having = len(self.having)
        if not having:
            return Sharing.NOBODY
        if having > 1 and having == self.judged and not (self.unknown or self.further_down or self.answers_differ):
            return Sharing.ALL
        if having == 1:
            return Sharing.ALONE
        return Sharing.MOST if having * 2 > self.judged else Sharing.SOME

    def to_json(self) -> dict[str, Any]:
        """The element and who has it."""
        return {
            "element": self.element.label, "having": list(self.having), "leaving_out": list(self.leaving_out),
            "lacking": list(self.lacking), "further_down": list(self.further_down), "unknown": list(self.unknown),
            "values": {code: list(answer) for code, answer in self.values},
        }  # fmt: skip


def shares(positions: Sequence[Position]) -> list[Share]:
    """Every element of the concept, in the order of the scheme."""
    return [_share(element, positions) for element in positions[0].concept.elements]


def _share(element: Element, positions: Sequence[Position]) -> Share:
    """Who has the element. A party whose whole law is silent on the concept lacks it, and is told apart by its cell."""
    standing = {position.jurisdiction: position.standing(element.label) for position in positions}

    def who(kind: Standing) -> tuple[str, ...]:
        return tuple(code for code, found in standing.items() if found is kind)

    having = who(Standing.COVERED)
    stated = [(position.jurisdiction, position.of(element.label)) for position in positions]
    return Share(
        element,
        having,
        who(Standing.EXCLUDED),
        who(Standing.LACKING),
        who(Standing.FAINT),
        who(Standing.UNKNOWN),
        tuple((code, one.values) for code, one in stated if one and code in having and one.values),
    )
