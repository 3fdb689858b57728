"""Notes that change what an entry controls, side by side for two counterparts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from exportlex.comparison.lists.comparing.relations import wording
from exportlex.comparison.lists.held.entries import ListEntry, ListNote

# A note says in its first words whether it takes something out of an entry or puts it in.
_FIRST = 220
_NARROWS = re.compile(
    r"\b(?:(?:does|do|is|are) not (?:apply|control|include|specif\w+|intended)|not controlled|(?:is|are) not subject"
    r"|excludes?|exempt\w*|erfasst? nicht|erfassen nicht|nicht erfasst|gilt nicht|gelten nicht|non sottopon\w+"
    r"|non (?:si applica|specifica|comprende|include)|ne vise(?:nt)? pas|ne s[’']applique(?:nt)? pas|no se aplica)\b",
    re.IGNORECASE,
)
_WIDENS = re.compile(
    r"\b(?:includes?|including|also (?:applies|controls?)|regardless of|whether or not|schlie(?:ß|ss)t .{0,40}ein"
    r"|umfass\w+|erfasst auch|comprend\w*|compres[aeio]|sottopone ad? autorizzazione anche|incluye)\b",
    re.IGNORECASE,
)
# Below this share of common words two notes are two notes. Of 168 items that have one note each in the EU and the
# Wassenaar list at one number, 157 stand above it; of the 11 below seven say another thing.
_SAME_NOTE = 0.6


class Effect(StrEnum):
    """What a note does to the scope of its entry, by its first words."""

    NARROWS = "narrows"
    WIDENS = "widens or illustrates"
    EXPLAINS = "explains"


@dataclass(frozen=True, slots=True)
class NotePair:
    """A note of one entry and its like of the other; None where only one side has it."""

    a: ListNote | None
    b: ListNote | None

    @property
    def effect(self) -> Effect:
        """What it does to the scope."""
        note = self.a or self.b
        return effect_of(note) if note else Effect.EXPLAINS


def effect_of(note: ListNote) -> Effect:
    """Whether a note narrows its entry, widens it, or only explains it."""
    begins = note.text[:_FIRST]
    if _NARROWS.search(begins):
        return Effect.NARROWS
    technical = re.match(r"(?:technical|n\.?b|technische|nota tecnica)", note.label, re.IGNORECASE)
    return Effect.WIDENS if _WIDENS.search(begins) and not technical else Effect.EXPLAINS


def notes_side_by_side(a: ListEntry | None, b: ListEntry | None, language: str) -> list[NotePair]:
    """The notes of two counterparts of one language, like by like, then those that only one side has."""
    left, right = list(a.notes if a else ()), list(b.notes if b else ())
    pairs = [(left[i], right[j]) for i, j in _alike(left, right, language)]
    done = {note.provision for both in pairs for note in both}
    return [
        *(NotePair(mine, theirs) for mine, theirs in pairs),
        *(NotePair(note, None) for note in left if note.provision not in done),
        *(NotePair(None, note) for note in right if note.provision not in done),
    ]


def _alike(left: Sequence[ListNote], right: Sequence[ListNote], language: str) -> list[tuple[int, int]]:
    """Places of notes that are alike, the most alike first, each note once."""
    scores = [
        (wording(mine.text, theirs.text, language), i, j)
        for i, mine in enumerate(left) for j, theirs in enumerate(right)
    ]  # fmt: skip
    found: list[tuple[int, int]] = []
    for score, i, j in sorted(scores, reverse=True):
        if score >= _SAME_NOTE and all(i != one and j != other for one, other in found):
            found.append((i, j))
    return sorted(found)
