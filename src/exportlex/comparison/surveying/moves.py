"""Who moves how far: what each party would add or drop to stand at a common position, element by element."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing

_ADDED = (Standing.LACKING, Standing.EXCLUDED)


@dataclass(frozen=True, slots=True)
class Move:
    """What one party would do to its law on one concept; elements in the order of the scheme."""

    jurisdiction: str
    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    further_down: tuple[str, ...] = ()  # of the target, but here only in passages that do not decide
    unknown: tuple[str, ...] = ()  # of the target, and nothing can be said of them here
    settle: tuple[str, ...] = ()  # either/or elements that it has, and answers otherwise than another does
    silent: bool = False  # its law was not found to speak to the concept: it would add all of it
    reason: str = ""  # why the party cannot be judged at all

    @property
    def steps(self) -> int | None:
        """How many elements it adds or drops; None where it cannot be judged."""
        return None if self.reason else len(self.add) + len(self.drop)

    @property
    def most(self) -> int | None:
        """The steps if every element that it is not known to have, nor to lack, had to be added."""
        return None if self.steps is None else self.steps + len(self.further_down) + len(self.unknown)

    def to_json(self) -> dict[str, Any]:
        """The move as an object."""
        return {
            "jurisdiction": self.jurisdiction, "add": list(self.add), "drop": list(self.drop),
            "further_down": list(self.further_down), "unknown": list(self.unknown), "settle": list(self.settle),
            "steps": self.steps, "most": self.most, "reason": self.reason,
        }  # fmt: skip


def readable(position: Position) -> bool:
    """Whether anything can be said of the party: its law speaks, or is held and silent."""
    return position.unread is None


def moves(positions: Sequence[Position], target: Collection[str], party: str = "") -> list[Move]:
    """The move of each party to the labels of a target, in the order given.

    ``party``: whose position the target is, where it is one party's; answers are settled with that party alone.
    """
    answers = {position.jurisdiction: _answers(position, target) for position in positions}
    return [_move(position, target, answers, party) for position in positions]


def _move(
    position: Position, target: Collection[str], answers: dict[str, dict[str, frozenset[str]]], party: str
) -> Move:
    code = position.jurisdiction
    if position.unread:
        return Move(code, reason=f"{position.unread.absence}: {position.unread.reason}")
    standing = {element.label: position.standing(element.label) for element in position.concept.elements}

    def wanted(*kinds: Standing) -> tuple[str, ...]:
        return tuple(label for label, found in standing.items() if label in target and found in kinds)

    others = [given for other, given in answers.items() if other != code and party in ("", other)]
    own = answers[code]
    return Move(
        code,
        wanted(*_ADDED),
        tuple(label for label, found in standing.items() if found is Standing.COVERED and label not in target),
        wanted(Standing.FAINT),
        wanted(Standing.UNKNOWN),
        tuple(label for label in own if any(given.get(label, own[label]) != own[label] for given in others)),
        bool(position.empty),
    )


def _answers(position: Position, target: Collection[str]) -> dict[str, frozenset[str]]:
    """The answers of the either/or elements of the target that the party has."""
    return {one.label: frozenset(one.values) for one in position.stated
            if one.values and not one.excluded and one.label in target}  # fmt: skip
