"""What cannot be said: whose law cannot be read on which concepts, or not for what it lacks, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.comparison.results import Empty
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.survey import Survey


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A jurisdiction of which nothing can be said on some concepts, or only what it has and not what it lacks."""

    code: str
    empty: Empty
    speaks: bool
    concepts: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The absence with the concepts that it holds for."""
        return self.empty.to_json() | {"speaks": self.speaks, "concepts": list(self.concepts)}


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
    return position.unread if position.empty else position.doubt
