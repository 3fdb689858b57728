"""The gaps that the Gaps page shows, filtered and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from exportlex.comparison.surveying.gaps import Gap, Side, resting_on_enough
from exportlex.ui.choices import GROUPS


class Level(StrEnum):
    """What is missing: the whole concept, or an element of one that both speak to."""

    WHOLE = "whole"
    ELEMENT = "element"


@dataclass(frozen=True, slots=True)
class Filters:
    """What is shown; ``None`` shows both."""

    side: Side | None = None
    level: Level | None = None
    thin: bool = False  # also gaps that half of all peers or fewer bear out


def passing(every: Sequence[Gap], filters: Filters) -> list[Gap]:
    """The gaps that the filters leave."""
    return [
        gap for gap in (every if filters.thin else resting_on_enough(every))
        if filters.side in (None, gap.side)
        and filters.level in (None, Level.ELEMENT if gap.element else Level.WHOLE)
    ]  # fmt: skip


def by_concept_group(every: Sequence[Gap]) -> dict[str, Counter[Side]]:
    """How many gaps of each side per group of concepts, in the order of the scheme."""
    counts = {name: Counter[Side]() for name in GROUPS}
    for gap in every:
        counts[gap.concept.group][gap.side] += 1
    return {GROUPS[name]: count for name, count in counts.items() if count}


def by_jurisdiction(every: Sequence[Gap], codes: Sequence[str]) -> dict[str, Counter[Side]]:
    """How many gaps of each side per jurisdiction, in the order asked for."""
    counts = {code: Counter[Side]() for code in codes}
    for gap in every:
        counts[gap.jurisdiction][gap.side] += 1
    return counts
