"""The asymmetry of a pair: how much of what one law states the other states too, and the reverse.

A law that states much can hold all that a terse one states while the terse one holds a third of it: one figure of
distance hides that. An element of which nothing can be said on the other side counts in neither figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing
from exportlex.comparison.surveying.moves import readable
from exportlex.comparison.surveying.survey import Survey


@dataclass(frozen=True, slots=True)
class Held:
    """Of the elements that one law covers, those that the other covers and those it does not.

    Those that the other shows only in passages that do not decide, and those that cannot be said of it, count nowhere.
    """

    shared: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    further_down: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def share(self) -> float | None:
        """Share of the elements that the other has, 0 to 1; None where none can be judged."""
        judged = len(self.shared) + len(self.lacking)
        return len(self.shared) / judged if judged else None

    def to_json(self) -> dict[str, Any]:
        """The share and the elements it is made of."""
        return {
            "share": self.share, "shared": list(self.shared), "lacking": list(self.lacking),
            "further_down": list(self.further_down), "unknown": list(self.unknown),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asymmetry:
    """One concept of a pair: what of ``a`` stands in ``b``, and what of ``b`` in ``a``.

    ``reason`` is why a side is empty; where one cannot be read at all, neither share can be stated.
    """

    a: Position
    b: Position
    a_in_b: Held
    b_in_a: Held

    @property
    def concept(self) -> str:
        """The id of the concept."""
        return self.a.concept.id

    @property
    def reason(self) -> str:
        """Why a side is empty; "" where both speak."""
        sides = (self.a, self.b)
        return "; ".join(f"{one.jurisdiction}: {one.empty.absence}: {one.empty.reason}" for one in sides if one.empty)

    def to_json(self) -> dict[str, Any]:
        """The pair on the concept as an object, with the best passage of each side."""
        return {
            "concept": self.concept, "a": self.a.jurisdiction, "b": self.b.jurisdiction,
            "a_in_b": self.a_in_b.to_json(), "b_in_a": self.b_in_a.to_json(), "reason": self.reason,
            "evidence": [_place(one) for one in (self.a, self.b) if not one.empty],
        }  # fmt: skip


def asymmetry(left: Position, right: Position) -> Asymmetry:
    """The asymmetry of two positions on one concept."""
    if not (readable(left) and readable(right)):
        return Asymmetry(left, right, Held(), Held())
    return Asymmetry(left, right, _held(left, right), _held(right, left))


def _place(position: Position) -> dict[str, str]:
    passage = position.hits[0].passage
    return {
        "jurisdiction": position.jurisdiction, "instrument": passage.instrument, "pinpoint": passage.pinpoint,
        "as_of": passage.as_of, "address": passage.address, "sha256": passage.sha256,
    }  # fmt: skip


def asymmetries(survey: Survey, a: str, b: str, concepts: Sequence[str] = ()) -> list[Asymmetry]:
    """The pair on each of the concepts (all where none is given)."""
    chosen = concepts or [concept.id for concept in survey.concepts]
    return [asymmetry(survey.of(concept, a), survey.of(concept, b)) for concept in chosen]


def overall(found: Sequence[Asymmetry]) -> tuple[float | None, float | None]:
    """The same shares over all elements of all concepts together: of a in b, of b in a."""
    return _pooled([one.a_in_b for one in found]), _pooled([one.b_in_a for one in found])


def _pooled(found: Sequence[Held]) -> float | None:
    shared, lacking = sum(len(one.shared) for one in found), sum(len(one.lacking) for one in found)
    return shared / (shared + lacking) if shared + lacking else None


def _held(of: Position, by: Position) -> Held:
    """What of one position's elements the other covers, in the order of the scheme."""
    standing = {label: by.standing(label) for stated in of.stated if (label := stated.label) in of.covered}

    def those(*kinds: Standing) -> tuple[str, ...]:
        return tuple(label for label, found in standing.items() if found in kinds)

    return Held(
        those(Standing.COVERED),
        those(Standing.EXCLUDED, Standing.LACKING),
        those(Standing.FAINT),
        those(Standing.UNKNOWN),
    )
