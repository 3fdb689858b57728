"""Candidates for a description: the headed entries that answer it, or the items in them that say it best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from exportlex.comparison.lists.finding.question import Question
from exportlex.comparison.lists.finding.ranking import Ranked
from exportlex.comparison.lists.finding.results import Candidate, Why
from exportlex.comparison.lists.finding.sharing import at_number
from exportlex.comparison.lists.finding.shelf import Shelf
from exportlex.comparison.lists.held.codes import shared
from exportlex.comparison.lists.held.entries import HeldList, ListEntry

# An item stands for its headed entry where it says more than the entry's own words do; of items that say about as much
# the one furthest up. Set by eye.
_SAYS_MORE = 1.1
_AS_MUCH = 0.9
# Below these nothing is offered: of what the best entry of all lists has, and of the best of its own list. Of all: .1
# recall@5 .998 and .933, .15 the same, .2 .973 and .929, .4 .961 and .906; candidates for a description 57, 53, 50, 34.
_OF_ALL = 0.15
_OF_LIST = 0.35
# A cosine from which on closeness is a reason of its own: of the right entries of the tuned descriptions half have .35
# and a quarter .50, of all entries half have .09.
_CLOSE = 0.4
_MOST_WORDS = 6


class Answers:
    """The answers to one description, list by list."""

    def __init__(self, question: Question, ranked: Mapping[str, Ranked], lists: Sequence[HeldList],
                 shelves: Mapping[str, Shelf]) -> None:  # fmt: skip
        self._question = question
        self._ranked = ranked
        self._lists = {held.key: held for held in lists}
        self._shelves = shelves
        self._places = {held.key: {entry.id: at for at, entry in enumerate(held.entries)} for held in lists}
        self._best = max((float(one.evidence.max(initial=0)) for one in ranked.values()), default=0.0)

    def candidates(self, held: HeldList, top: int) -> list[Candidate]:
        """The best of one list."""
        ranked = self._ranked[held.key]
        if not ranked.evidence.any():
            return []
        order = np.argsort(-ranked.total, kind="stable")[:top]
        least = max(_OF_ALL * self._best, _OF_LIST * float(ranked.evidence[order[0]]))
        return [self._candidate(held, int(at)) for at in order if ranked.evidence[at] > least]

    def _candidate(self, held: HeldList, at: int) -> Candidate:
        ranked = self._ranked[held.key]
        source = ranked.source[at]
        if source and source[0] != held.key and self._owed_to(source, ranked, at):
            return self._by_number(held, at, source)
        entry = self._spoken(held, at)
        words = self._shared(held, entry)
        meaning = float(ranked.meaning[at]) if ranked.meaning is not None else None
        said = [self._shares(held, entry)] if words else []
        if meaning is not None and (meaning >= _CLOSE or not words):
            said.append(f"close in meaning ({meaning:.2f})")
        why = Why.MEANING if meaning is not None and not words else Why.WORDS
        reason = "; ".join(said) or "says part of what was typed"
        return Candidate(held, entry, why, reason, float(ranked.total[at]), float(ranked.said.headed[at]), meaning)

    def _owed_to(self, source: tuple[str, int], ranked: Ranked, at: int) -> bool:
        """Whether an entry stands there for its number more than for its own words."""
        return bool(self._ranked[source[0]].own[source[1]] > 2 * ranked.own[at])

    def _by_number(self, held: HeldList, at: int, source: tuple[str, int]) -> Candidate:
        there = self._lists[source[0]]
        spoken = self._spoken(there, source[1])
        number = shared(spoken.code, there.numbering)
        entry = (at_number(held, number) if number else None) or held.headed[at]
        because = f"which {self._shares(there, spoken)}" if self._shared(there, spoken) else "which is close in meaning"
        reason = f"same number as {spoken.code} of {there.title} ({there.jurisdiction}), {because}; " \
                 "the numbers agree, the words may not"  # fmt: skip
        ranked = self._ranked[held.key]
        meaning = float(ranked.meaning[at]) if ranked.meaning is not None else None
        return Candidate(
            held, entry, Why.NUMBER, reason, float(ranked.total[at]), float(ranked.said.headed[at]), meaning
        )

    def _spoken(self, held: HeldList, at: int) -> ListEntry:
        """The item that says most, where it says more than the headed entry; else the headed entry."""
        headed = held.headed[at]
        places, scores = self._places[held.key], self._ranked[held.key].said.entries
        live = [entry for entry in held.subtree(headed) if entry.live]
        most = max((scores[places[entry.id]] for entry in live), default=0)
        if most <= _SAYS_MORE * scores[places[headed.id]]:
            return headed
        enough = [entry for entry in live if scores[places[entry.id]] >= _AS_MUCH * most]
        best = min(enough, key=lambda entry: entry.depth)
        return best if self._shelves[held.language].shared_words(self._question, best, ()) else headed

    def _shares(self, held: HeldList, entry: ListEntry) -> str:
        """That words are shared, and whether they are the words typed or what lists say instead."""
        said = f"shares the words {_quoted(self._shared(held, entry))}"
        around = _around(held, entry)
        typed = self._shelves[held.language].shared_words(self._question.bare, entry, around)
        return said if typed else f"{said}, which lists use for what you typed"

    def _shared(self, held: HeldList, entry: ListEntry) -> list[str]:
        words = self._shelves[held.language].shared_words(self._question, entry, _around(held, entry))
        return words[:_MOST_WORDS]


def _around(held: HeldList, entry: ListEntry) -> tuple[ListEntry, ...]:
    """The entries above an item; of a headed entry the items in it."""
    return held.path(entry)[:-1] or tuple(held.subtree(entry))[1:]


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f"‘{word}’" for word in words)
