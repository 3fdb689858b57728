"""The lists of one language as BM25 sees them: how much of a question each entry says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from scipy import sparse

from exportlex.comparison.lists.finding.counts import Scores, damped, rarity, tree
from exportlex.comparison.lists.finding.question import Group, Question
from exportlex.comparison.lists.finding.vocabulary import near, words_of
from exportlex.comparison.lists.held.entries import HeldList, ListEntry

# Measured as those of ``vocabulary``: recall@1 of descriptions written before and after the everyday names, each time
# with the others as they were then. What a word is worth that stands in an entry above, beside one of the entry's own:
# .2 .85 and .76, .4 .86 and .78, .6 .87 and .78.
_ABOVE = 0.6
# In a note: .1 .87 and .77, .25 .87 and .78, .4 .87 and .78; recall@5 of the second .93, .91, .91.
_NOTE = 0.1
# What the length of an entry takes off: .2 .86 and .78, .4 .87 and .77, .6 .87 and .76; at 5 .91, .93, .93.
_B = 0.4
# The length of a headed entry with all below it: .4 .88 and .78, .6 .87 and .77, .8 .85 and .77; at 5 .91, .93, .93.
_B_WHOLE = 0.6
# Of a headed entry's score: its best item, the rest is for all its words: .3 .83 and .74, .5 .87, .77; .7 .87, .79.
_BEST_ITEM = 0.7
# A term of the lists that stands for an everyday name, beside the name itself: .8 .85 and .79, .95 .87 and .79.
_TERM = 0.95
# What a phrase loses of which no word is said, for being no whole phrase: 0 .847 and .805, .5 .847 and .809, 1 so too;
# 53, 47 and 40 candidates for a description.
_WHOLE_PHRASE = 0.5
# What a word weighs that no entry has, as a share of the rarest: it still was asked for (.4 to 1: no difference).
_UNKNOWN = 0.7
# A word less rare than this share of the rarest (in English: that more than one headed entry in four has) is no reason
# to name. Set by eye.
_TELLING = 0.15


@dataclass(frozen=True)
class Said:
    """How much of a question is said, 0 to 1: by each headed entry of a list, and by each of its entries."""

    headed: Scores
    entries: Scores


class Shelf:
    """Lists of one language, counted once."""

    def __init__(self, lists: Sequence[HeldList]) -> None:
        self.lists = tuple(lists)
        self.language = lists[0].language
        self.vocabulary: dict[str, int] = {}
        own = self._counts([words_of(entry.words) for held in lists for entry in held.entries])
        notes = self._counts(
            [words_of(" ".join(note.text for note in entry.notes)) for held in lists for entry in held.entries]
        )
        own, notes = (self._wide(counts) for counts in (own, notes))
        above, below, self._roots, self._places = tree(lists)
        whole = (below @ own + _NOTE * (below @ notes)).tocsr()
        self._rarity = rarity(whole)
        self._by_entry = damped(own + _ABOVE * (above @ own) + _NOTE * notes, _B)
        self._by_headed = damped(whole, _B_WHOLE)
        self._near = lru_cache(maxsize=10_000)(self._stands_for)

    def knows(self, words: Sequence[str]) -> float:
        """The share of words that some entry of these lists says just so."""
        return sum(word in self.vocabulary for word in words) / max(len(words), 1)

    def said(self, question: Question) -> dict[str, Said]:
        """Scores of each list, by its key, in the order of its headed entries and of its entries."""
        mass = [self._mass(group) for group in question.groups]
        whole = sum(mass) or 1.0
        entries, headed = (
            self._whole(question, mass, matrix) / np.float32(whole) for matrix in (self._by_entry, self._by_headed)
        )
        best = np.zeros(len(headed), np.float32)
        np.maximum.at(best, self._roots, entries)
        headed = _BEST_ITEM * best + (1 - _BEST_ITEM) * headed
        return {key: Said(headed[heads], entries[own]) for key, (heads, own) in self._places.items()}

    def rarity_of(self, word: str) -> float:
        """How rare a word is in these lists; 0 for one that they do not have."""
        return float(self._rarity[self.vocabulary[word]]) if word in self.vocabulary else 0.0

    def shared_words(self, question: Question, entry: ListEntry, around: Sequence[ListEntry]) -> list[str]:
        """The words of an entry, or of those around it, that answer to a question, as the entry has them, in order."""
        least = _TELLING * float(self._rarity.max(initial=0))
        wanted: set[int] = set()
        for group in question.groups:
            for word in (*group.words, *(word for term in group.terms.get(self.language, ()) for word in term)):
                if self._worth(word, group.exact) > least:
                    wanted |= self._near(word, group.exact).keys()
        text = " ".join([entry.words, *(one.words for one in around), *(note.text for note in entry.notes)])
        return list(dict.fromkeys(word for word in words_of(text) if self.vocabulary.get(word) in wanted))

    def _whole(self, question: Question, mass: Sequence[float], matrix: Any) -> Scores:
        found = np.zeros(matrix.shape[0], np.float32)
        for group, weight in zip(question.groups, mass, strict=True):
            found += self._group(group, matrix) * np.float32(weight)
        return found

    def _group(self, group: Group, matrix: Any) -> Scores:
        """How much of a group each row says: its own words, or one of the terms for it, whichever is said more."""
        found = self._phrase(group.words, group.exact, matrix)
        for term in group.terms.get(self.language, ()):
            found = np.maximum(found, np.float32(_TERM) * self._phrase(term, group.exact, matrix))
        return found

    def _phrase(self, words: Sequence[str], exact: bool, matrix: Any) -> Scores:
        """The mean of what is said of each word, by rarity; a row without some of the words loses by them twice."""
        weights = [self._worth(word, exact) for word in words]
        found = np.zeros(matrix.shape[0], np.float32)
        covered = np.zeros(matrix.shape[0], np.float32)
        for word, weight in zip(words, weights, strict=True):
            said = self._word(word, exact, matrix)
            found += said * np.float32(weight / (sum(weights) or 1))
            covered += (said > 0) * np.float32(weight / (sum(weights) or 1))
        return found * (1 - np.float32(_WHOLE_PHRASE) * (1 - covered))

    def _word(self, word: str, exact: bool, matrix: Any) -> Scores:
        found = np.zeros(matrix.shape[0], np.float32)
        for column, worth in self._near(word, exact).items():
            part = slice(matrix.indptr[column], matrix.indptr[column + 1])
            rows = matrix.indices[part]
            found[rows] = np.maximum(found[rows], matrix.data[part] * np.float32(worth))
        return found

    def _mass(self, group: Group) -> float:
        said = [group.words, *group.terms.get(self.language, ())]
        return group.weight * max(sum(self._worth(word, group.exact) for word in words) for words in said)

    def _stands_for(self, word: str, exact: bool) -> dict[int, float]:
        if exact:
            return {self.vocabulary[word]: 1.0} if word in self.vocabulary else {}
        return near(word, self.vocabulary)

    def _worth(self, word: str, exact: bool) -> float:
        """How rare a word is, or the rarest of those that it may stand for."""
        found = self._near(word, exact)
        if not found:
            return _UNKNOWN * float(self._rarity.max(initial=0))
        return max(float(self._rarity[column]) * worth for column, worth in found.items())

    def _counts(self, texts: Sequence[Sequence[str]]) -> Any:
        columns = [self.vocabulary.setdefault(word, len(self.vocabulary)) for text in texts for word in text]
        ends = np.cumsum([0, *map(len, texts)])
        counts = sparse.csr_matrix(
            (np.ones(len(columns), np.float32), columns, ends), (len(texts), max(len(self.vocabulary), 1))
        )
        counts.sum_duplicates()
        return counts

    def _wide(self, counts: Any) -> Any:
        """With a column for every word, also of those that came later."""
        counts.resize((counts.shape[0], max(len(self.vocabulary), 1)))
        return counts
