"""The common core of a concept for a set of parties: what all share, what most share, who stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.catalog.concepts import Concept
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.shares import Share, Sharing, shares
from exportlex.comparison.surveying.targets import Target
from exportlex.comparison.surveying.ways import Ways, ways


@dataclass(frozen=True, slots=True)
class Core:
    """The common core: elements with who has each, in the order of the scheme."""

    concept: Concept
    positions: tuple[Position, ...]
    shares: tuple[Share, ...]

    @property
    def speaking(self) -> tuple[Position, ...]:
        """The parties whose law speaks to the concept."""
        return tuple(position for position in self.positions if not position.empty)

    def shared_by(self, sharing: Sharing) -> tuple[Share, ...]:
        """The elements that so many share."""
        return tuple(share for share in self.shares if share.sharing is sharing)

    def ways(self, target: str) -> Ways:
        """The way of every party to a common position: one of ``TARGETS``, or what one party's law states."""
        return ways(self.positions, target)

    def to_json(self, target: str = Target.MOST) -> dict[str, Any]:
        """The core as one object, with the ways to a target; evidence per party beside it."""
        every = {f"to_{name.value}": self.ways(name).to_json()["moves"] for name in Target}
        return {
            "concept": self.concept.id,
            "parties": [position.jurisdiction for position in self.positions],
            **{sharing.value: [share.to_json() for share in self.shared_by(sharing)] for sharing in Sharing},
            **every,
            **self.ways(target).to_json(),
            "positions": [position.to_json() for position in self.positions],
        }


def common_core(positions: Sequence[Position]) -> Core:
    """The core of positions on one concept; at least one is given. Parties that cannot be judged are never counted."""
    return Core(positions[0].concept, tuple(positions), tuple(shares(positions)))
