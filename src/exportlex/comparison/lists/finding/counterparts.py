"""Candidates of a list that shares no number with what was found: those whose words are likest to the words found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from exportlex.comparison.lists.finding.question import Group, Question
from exportlex.comparison.lists.finding.results import Candidate, Why
from exportlex.comparison.lists.finding.shelf import Shelf
from exportlex.comparison.lists.finding.vocabulary import words_of
from exportlex.comparison.lists.held.entries import HeldList, ListEntry

# The words that set an entry apart. Right among the first three of 58 entries (EU to NSG Part 2 and MTCR, Wassenaar
# munitions to USML): 25 rarest words of the entry and those above it 47, of all in it 54 (first: 45), 40 of these 54
# (first: 47), 15 50.
_MOST_WORDS = 40
_MOST_TIMES = 3  # that a word counts
# Of these words a candidate must say as much: 54 of the same 58 have .12 or more, of 31 without a counterpart 5 have.
_LEAST = 0.12
_OF_BEST = 0.6  # what a further candidate must have of the first one's


def counterparts(of: Candidate, held: HeldList, shelf: Shelf, top: int) -> list[Candidate]:
    """Headed entries of a list that say most of what an entry of another list of the same language says.

    ``shelf`` holds both lists. ``score`` and ``words`` are the share of the entry's telling words that are said.
    """
    said = shelf.said(_question(of.held, of.entry, shelf))[held.key].headed
    least = max(_LEAST, _OF_BEST * float(said.max(initial=0)))
    order = [int(at) for at in np.argsort(-said, kind="stable")[:top] if said[at] >= least]
    reason = (
        f"counterpart of {of.entry.code} of {of.held.title} ({of.held.jurisdiction}) by its words; no number is shared"
    )
    return [
        Candidate(held, held.headed[at], Why.COUNTERPART, reason, float(said[at]), float(said[at]))
        for at in order if held.headed[at].live
    ]  # fmt: skip


def _question(held: HeldList, entry: ListEntry, shelf: Shelf) -> Question:
    """The words that set an entry apart: its own, those above it, and those of the items in it."""
    own = set(words_of(" ".join(one.words for one in held.path(entry))))
    words = Counter(words_of(" ".join(one.words for one in held.subtree(entry))))
    times = {
        word: min(words[word], _MOST_TIMES) + _MOST_TIMES * (word in own) for word in dict.fromkeys((*own, *words))
    }
    telling = sorted(times, key=lambda word: (-times[word] * shelf.rarity_of(word), word))[:_MOST_WORDS]
    return Question(entry.words, tuple(Group((word,), weight=times[word], exact=True) for word in telling))


def in_each_language(found: Sequence[Candidate], languages: Mapping[str, object]) -> dict[str, Candidate]:
    """For each language the best candidate whose words are in it."""
    best: dict[str, Candidate] = {}
    for candidate in found:
        if candidate.held.language in languages:
            best.setdefault(candidate.held.language, candidate)
    return best
