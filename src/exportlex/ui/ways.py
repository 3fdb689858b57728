"""Who moves how far over several concepts: the moves of each party to a common position, summed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exportlex.comparison.surveying.moves import Move, Target, moves
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.targets import MOST, target_elements

TARGETS = {
    Target.UNION.value: "all that any of them states (union)",
    MOST: "what all or most of them state",
    Target.INTERSECTION.value: "what all of them state (intersection)",
}


@dataclass(frozen=True, slots=True)
class Way:
    """The moves of one party, by concept id; a party that cannot be judged on a concept has no move there."""

    code: str
    moves: tuple[tuple[str, Move], ...]
    unjudged: tuple[str, ...]  # concepts on which the party cannot be judged at all

    @property
    def steps(self) -> int | None:
        """How many elements it adds or drops in all; None where it can be judged on no concept."""
        return self.adds + self.drops if self.moves else None

    @property
    def most(self) -> int | None:
        """How many there are where every element of which nothing can be said had to be added."""
        return None if self.steps is None else self.steps + self.unknown

    @property
    def adds(self) -> int:
        """How many elements it adds."""
        return sum(len(move.add) for _, move in self.moves)

    @property
    def drops(self) -> int:
        """How many elements it drops."""
        return sum(len(move.drop) for _, move in self.moves)

    @property
    def unknown(self) -> int:
        """Of how many elements of the target nothing can be said."""
        return sum(len(move.unknown) for _, move in self.moves)


def ways(survey: Survey, codes: Sequence[str], concepts: Sequence[str], target: str) -> tuple[list[Way], list[str]]:
    """The way of each party, and the concepts that have no target: nobody whose position it would be speaks to them.

    A law that is silent or cannot be read sets no target: others would drop elements for what is only not found.
    Concepts without elements have nothing to add or drop and are left out.
    """
    rows: list[tuple[str, list[Move]]] = []
    without = []
    for concept in concepts:
        positions = survey.on(concept, codes)
        if not positions[0].concept.elements:
            continue
        labels = target_elements(positions, target)
        if labels is None:
            without.append(concept)
        else:
            rows.append((concept, moves(positions, labels)))
    return [_way(code, [(concept, row[place]) for concept, row in rows]) for place, code in enumerate(codes)], without


def _way(code: str, found: Sequence[tuple[str, Move]]) -> Way:
    judged = tuple((concept, move) for concept, move in found if move.steps is not None)
    return Way(code, judged, tuple(concept for concept, move in found if move.steps is None))
