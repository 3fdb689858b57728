"""What the item finder answers: candidates of each list with the reason for each, and nothing that classifies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from exportlex.comparison.lists.held.entries import HeldList, ListEntry

NOTICE = (
    "Candidates to check, not a classification: the best published systems are right on fewer than two in three items."
)


class Why(StrEnum):
    """What makes an entry a candidate; the strongest ground of each."""

    CODE = "code"  # what was typed is its code
    ABOVE = "above"  # its list has no such item, and it is the nearest entry above
    NUMBER = "shared-number"  # its number in a series that lists share
    WORDS = "words"
    MEANING = "meaning"
    COUNTERPART = "counterpart-words"  # it shares words with an entry that was found in another list


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry to check, of one list in one language and edition.

    ``words`` is the share of what was typed that its words say, ``meaning`` the cosine of sentence vectors (None where
    it was not asked for), ``score`` what candidates of one list are ranked by: of different lists they do not compare.
    """

    held: HeldList
    entry: ListEntry
    why: Why
    reason: str
    score: float
    words: float = 0.0
    meaning: float | None = None

    @property
    def above(self) -> tuple[ListEntry, ...]:
        """The entries that it stands in, the headed one first."""
        return self.held.path(self.entry)[:-1]

    def to_json(self) -> dict[str, Any]:
        """All of it, with where it stands and as of when; ``notice`` says in each what a candidate is not."""
        held, entry = self.held, self.entry
        return {
            "list": held.id, "title": held.title, "jurisdiction": held.jurisdiction, "instrument": held.instrument,
            "language": held.language, "code": entry.code, "category": entry.category, "in_force": entry.live,
            "path": [{"code": one.code, "words": one.words, "pinpoint": one.pinpoint} for one in self.above],
            "words": entry.words,
            "notes": [
                {"label": note.label, "text": note.text, "pinpoint": note.pinpoint, "on": one.code}
                for one in (*self.above, entry) for note in one.notes
            ],
            "pinpoint": entry.pinpoint, "as_of": held.as_of, "repealed": held.repealed, "held": held.held,
            "address": entry.address, "why": self.why.value, "reason": self.reason,
            "score": round(self.score, 4), "textual": round(self.words, 4),
            "conceptual": None if self.meaning is None else round(self.meaning, 4),
            "notice": NOTICE,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """Candidates, list by list, best first in each; the lists that were searched and have none; what to try next."""

    asked: str
    read_as: str  # "code", "words", or "code and words"
    candidates: tuple[Candidate, ...]
    without: tuple[HeldList, ...]
    advice: str
