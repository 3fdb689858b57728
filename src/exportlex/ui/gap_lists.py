"""The gaps that the Gaps page shows: found, filtered, counted; and what cannot be said, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from exportlex.comparison.results import Empty
from exportlex.comparison.stating.position import Position, Standing
from exportlex.comparison.surveying.gaps import Gap, Side, gaps
from exportlex.comparison.surveying.moves import readable
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
    thin: bool = False  # also gaps that fewer than half of all peers bear out


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A jurisdiction of which nothing can be said on some concepts, or only what it has and not what it lacks."""

    code: str
    empty: Empty
    speaks: bool
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A gap, and the peers it was not asked of because their law is silent on the whole concept: they lack it too."""

    gap: Gap
    silent: tuple[str, ...]

    @property
    def bearing_out(self) -> tuple[str, ...]:
        """The peers on whose law it rests: those that have what is lacked, or lack what is had."""
        return self.gap.having if self.gap.side is Side.LACKS else (*self.gap.lacking, *self.silent)

    @property
    def peers(self) -> tuple[str, ...]:
        """All peers, those that have it first."""
        return (*self.gap.having, *self.gap.lacking, *self.silent, *self.gap.unknown)

    @property
    def share(self) -> float:
        """How much of all peers bears it out, 0 to 1."""
        return len(self.bearing_out) / len(self.peers)

    @property
    def thin(self) -> bool:
        """Whether no majority of all peers bears it out, because many cannot be judged or are silent on the concept."""
        return self.share <= 0.5


def found(survey: Survey, codes: Sequence[str], peers: Sequence[str], concepts: Sequence[str]) -> list[Finding]:
    """The gaps of each of ``codes`` against ``peers``, those that most peers bear out first."""
    every: list[Finding] = []
    for concept in concepts:
        for code in codes:
            others = [peer for peer in peers if peer != code]
            for gap in gaps(survey.on(concept, [code, *others]), code):
                counted = {*gap.having, *gap.lacking, *gap.unknown}
                every.append(Finding(gap, tuple(peer for peer in others if peer not in counted)))
    return sorted(every, key=lambda one: (-one.share, -len(one.bearing_out), one.gap.element != ""))


def passing(every: Sequence[Finding], filters: Filters) -> list[Finding]:
    """The gaps that the filters leave."""
    return [
        one for one in every
        if filters.side in (None, one.gap.side)
        and filters.level in (None, Level.ELEMENT if one.gap.element else Level.WHOLE)
        and (filters.thin or not one.thin)
    ]  # fmt: skip


def by_concept_group(every: Sequence[Finding]) -> dict[str, Counter[Side]]:
    """How many gaps of each side per group of concepts, in the order of the scheme."""
    counts = {name: Counter[Side]() for name in GROUPS}
    for one in every:
        counts[one.gap.concept.group][one.gap.side] += 1
    return {GROUPS[name]: count for name, count in counts.items() if count}


def by_jurisdiction(every: Sequence[Finding], codes: Sequence[str]) -> dict[str, Counter[Side]]:
    """How many gaps of each side per jurisdiction, in the order asked for."""
    counts = {code: Counter[Side]() for code in codes}
    for one in every:
        counts[one.gap.jurisdiction][one.gap.side] += 1
    return counts


def unsaid(survey: Survey, codes: Sequence[str], concepts: Sequence[str]) -> list[Unsaid]:
    """Who cannot be judged, on which concepts and why; jurisdictions in the order given."""
    groups: dict[tuple[str, bool, str, str], tuple[Empty, list[str]]] = {}
    for code in codes:
        for concept in concepts:
            position = survey.of(concept, code)
            empty = _doubted(position)
            if empty:
                key = (code, not position.empty, str(empty.absence), empty.reason)
                groups.setdefault(key, (empty, []))[1].append(concept)
    return [Unsaid(key[0], empty, key[1], tuple(names)) for key, (empty, names) in groups.items()]


def _doubted(position: Position) -> Empty | None:
    """Why nothing, or nothing about what was not found, can be said of a position."""
    if not position.empty:
        return position.doubt
    return None if readable(position) else position.empty


def over(survey: Survey, gap: Gap, law: str) -> Position | None:
    """The law of the union that applies beside that of the jurisdiction, where what is lacked stands anywhere in it."""
    if gap.side is not Side.LACKS or not law or law not in survey.codes:
        return None
    position = survey.of(gap.concept.id, law)
    if not gap.element:
        return None if position.empty else position
    return position if position.standing(gap.element) in (Standing.COVERED, Standing.FAINT) else None
