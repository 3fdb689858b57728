"""Candidates of a list that shares no number with what was found: those whose words are likest to the words found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from exportlex.comparison.lists.entries import HeldList, ListEntry
from exportlex.comparison.lists.finding.question import Group, Question
from exportlex.comparison.lists.finding.results import Candidate, Why
from exportlex.comparison.lists.finding.shelf import Shelf
from exportlex.comparison.lists.finding.vocabulary import words_of

# The rarest words of an entry say what it is about; the rest of a long one tell of its figures.
_MOST_WORDS = 25
_LEAST = 0.3  # of these that a candidate must say


def counterparts(of: Candidate, held: HeldList, shelf: Shelf, top: int) -> list[Candidate]:
    """Headed entries of a list that say most of what an entry of another list of the same language says."""
    question = _question(of.held, of.entry, shelf)
    said = shelf.said(question)[held.key].headed
    order = [int(at) for at in np.argsort(-said, kind="stable")[:top] if said[at] >= _LEAST]
    reason = f"counterpart of {of.entry.code} of {of.held.title} ({of.held.jurisdiction}) by its words only"
    return [
        Candidate(held, held.headed[at], Why.COUNTERPART, reason, float(said[at]), float(said[at]))
        for at in order if held.headed[at].live
    ]  # fmt: skip


def _question(held: HeldList, entry: ListEntry, shelf: Shelf) -> Question:
    text = " ".join(one.words for one in held.path(entry))
    rare = sorted(dict.fromkeys(words_of(text)), key=shelf.rarity_of, reverse=True)[:_MOST_WORDS]
    return Question(text, tuple(Group((word,), exact=True) for word in rare))


def in_each_language(found: Sequence[Candidate], languages: Mapping[str, Shelf]) -> dict[str, Candidate]:
    """For each language the best candidate whose words are in it."""
    best: dict[str, Candidate] = {}
    for candidate in found:
        if candidate.held.language in languages and candidate.entry.words:
            best.setdefault(candidate.held.language, candidate)
    return best
