"""Who moves how far: what each party would add or drop to stand at a common position, element by element."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from exportlex.comparison.results import Absence
from exportlex.comparison.stating.position import Position, Standing


class Target(StrEnum):
    """A common position: all that any party has, all that every party has, or what one party has."""

    UNION = "union"
    INTERSECTION = "intersection"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Move:
    """What one party would do; ``unknown`` elements are those of the target of which nothing can be said."""

    jurisdiction: str
    add: tuple[str, ...]
    drop: tuple[str, ...]
    unknown: tuple[str, ...]
    reason: str = ""  # why the party cannot be judged at all

    @property
    def steps(self) -> int | None:
        """How many elements it adds or drops; None where it cannot be judged."""
        return None if self.reason else len(self.add) + len(self.drop)

    def to_json(self) -> dict[str, Any]:
        """The move as an object."""
        return {
            "jurisdiction": self.jurisdiction, "add": list(self.add), "drop": list(self.drop),
            "unknown": list(self.unknown), "steps": self.steps, "reason": self.reason,
        }  # fmt: skip


def readable(position: Position) -> bool:
    """Whether anything can be said of the party: its law speaks, or is held and silent."""
    return not position.empty or position.empty.absence is Absence.NOT_FOUND


def target_of(positions: Sequence[Position], target: Target, party: str = "") -> frozenset[str]:
    """Labels of the elements of a common position; of a party's own for ``Target.PARTY``."""
    if target is Target.PARTY:
        return next((position.covered for position in positions if position.jurisdiction == party), frozenset())
    speaking = [position.covered for position in positions if not position.empty]
    if not speaking:
        return frozenset()
    return frozenset.union(*speaking) if target is Target.UNION else frozenset.intersection(*speaking)


def moves(positions: Sequence[Position], target: frozenset[str]) -> list[Move]:
    """The move of each party to a target, in the order given; elements in the order of the scheme."""
    return [_move(position, target) for position in positions]


def _move(position: Position, target: frozenset[str]) -> Move:
    code = position.jurisdiction
    if not readable(position) and position.empty:
        return Move(code, (), (), (), f"{position.empty.absence}: {position.empty.reason}")
    labels = [element.label for element in position.concept.elements]
    standing = {label: position.standing(label) for label in labels}
    wanted = [label for label in labels if label in target and standing[label] is not Standing.COVERED]
    unknown = tuple(label for label in wanted if standing[label] in (Standing.UNKNOWN, Standing.FAINT))
    return Move(
        code,
        tuple(label for label in wanted if label not in unknown),
        tuple(label for label in labels if label in position.covered and label not in target),
        unknown,
    )
