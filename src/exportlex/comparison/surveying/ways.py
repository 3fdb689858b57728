"""The ways of the parties to a common position: on one concept, and summed over several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.moves import Move, moves
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.targets import TARGETS, target_elements


@dataclass(frozen=True, slots=True)
class Ways:
    """The way of every party to one target on one concept; ``elements`` are those of the target."""

    target: str
    elements: tuple[str, ...]
    moves: tuple[Move, ...]

    def to_json(self) -> dict[str, Any]:
        """The target with its elements, and the moves to it."""
        return {
            "target": {"name": self.target, "elements": list(self.elements)},
            "moves": [move.to_json() for move in self.moves],
        }


@dataclass(frozen=True, slots=True)
class Way:
    """The moves of one party over several concepts, by concept id."""

    code: str
    target: str
    moves: tuple[tuple[str, Move], ...]

    @property
    def judged(self) -> tuple[tuple[str, Move], ...]:
        """Those on concepts on which the party can be judged."""
        return tuple((concept, move) for concept, move in self.moves if move.steps is not None)

    @property
    def unjudged(self) -> tuple[str, ...]:
        """The concepts on which it cannot be judged at all."""
        return tuple(concept for concept, move in self.moves if move.steps is None)

    @property
    def steps(self) -> int | None:
        """How many elements it adds or drops in all; None where it can be judged on no concept."""
        return self.adds + self.drops if self.judged else None

    @property
    def most(self) -> int | None:
        """The steps if every element that it is not known to have, nor to lack, had to be added."""
        return None if self.steps is None else self.steps + self.further_down + self.unknown

    @property
    def adds(self) -> int:
        """How many elements it adds."""
        return self._sum(lambda move: move.add)

    @property
    def drops(self) -> int:
        """How many elements it drops."""
        return self._sum(lambda move: move.drop)

    @property
    def further_down(self) -> int:
        """How many elements of the targets show only in passages that do not decide."""
        return self._sum(lambda move: move.further_down)

    @property
    def unknown(self) -> int:
        """Of how many elements of the targets nothing can be said."""
        return self._sum(lambda move: move.unknown)

    def _sum(self, labels: Callable[[Move], tuple[str, ...]]) -> int:
        return sum(len(labels(move)) for _, move in self.judged)

    def to_json(self) -> dict[str, Any]:
        """The way as an object."""
        return {
            "jurisdiction": self.code, "target": self.target, "steps": self.steps, "most": self.most,
            "adds": self.adds, "drops": self.drops, "further_down": self.further_down, "unknown": self.unknown,
            "concepts": len(self.judged), "not_judged": list(self.unjudged),
            "moves": [{"concept": concept} | move.to_json() for concept, move in self.moves],
        }  # fmt: skip


def ways(positions: Sequence[Position], target: str) -> Ways:
    """The way of every party on one concept; where nobody sets the target it has no elements."""
    elements = target_elements(positions, target) or ()
    party = "" if target in TARGETS else target
    return Ways(target, elements, tuple(moves(positions, elements, party)))


def ways_over(
    survey: Survey, codes: Sequence[str], concepts: Sequence[str], target: str
) -> tuple[list[Way], list[str]]:
    """The way of each party over the concepts, and the concepts on which nobody sets the target.

    Concepts without elements have nothing to add or drop and are left out.
    """
    rows: list[tuple[str, Ways]] = []
    without = []
    for concept in concepts:
        positions = survey.on(concept, codes)
        if not positions[0].concept.elements:
            continue
        if target_elements(positions, target) is None:
            without.append(concept)
        else:
            rows.append((concept, ways(positions, target)))
    found = [Way(code, target, tuple((concept, row.moves[x]) for concept, row in rows)) for x, code in enumerate(codes)]
    return found, without
