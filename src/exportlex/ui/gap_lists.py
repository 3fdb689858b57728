"""The gaps that the Gaps page shows: filtered and counted; and what the law of a union has beside one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing
from exportlex.comparison.surveying.gaps import Gap, Side, resting_on_enough
from exportlex.comparison.surveying.survey import Survey
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


def over(survey: Survey, gap: Gap, law: str) -> Position | None:
    """The law of the union that applies beside that of the jurisdiction, where what is lacked stands anywhere in it."""
    if gap.side is not Side.LACKS or not law or law not in survey.codes:
        return None
    position = survey.of(gap.concept.id, law)
    if not gap.element:
        return None if position.empty else position
    return position if position.standing(gap.element) in (Standing.COVERED, Standing.FAINT) else None
