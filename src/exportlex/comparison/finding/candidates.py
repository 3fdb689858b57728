"""What is ranked: a passage with what speaks in it and its place in each of the two ways."""

from __future__ import annotations

from dataclasses import dataclass

from exportlex.catalog.decisions import Decision, Verdict
from exportlex.comparison.deciding import holds
from exportlex.comparison.finding.evidence import Evidence
from exportlex.indexing.knowledge import Passage


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage, what speaks in it, and its place in each of the two ways (None: not among the best of that way)."""

    passage: Passage
    evidence: Evidence
    textual: float
    by_words: int | None
    by_meaning: int | None
    cited: int | None = None  # its place among those whose pinpoint holds what was typed
    decision: Decision | None = None  # what a reviewer decided of it


Scored = tuple[float, Candidate]


def is_accepted(candidate: Candidate) -> bool:
    """Whether a reviewer accepted it, in the words that it has now."""
    return holds(candidate.decision, candidate.passage, Verdict.ACCEPT)
