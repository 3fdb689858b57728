"""The lists of one language as BM25 sees them: how much of a question each entry says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from exportlex.comparison.lists.entries import HeldList, ListEntry
from exportlex.comparison.lists.finding.question import Group, Question
from exportlex.comparison.lists.finding.vocabulary import near, words_of

Scores = npt.NDArray[np.float32]

# What a word is worth that stands in an entry above, or in a note, beside one of the entry's own.
_ABOVE = 0.6
_NOTE = 0.1
_K1 = 1.2
_B = 0.4  # of an entry's length
_B_WHOLE = 0.6  # of a headed entry with all below it
# Of a headed entry's score: its best item; the rest is for all its words.
_BEST_ITEM = 0.7
# A term of the lists that stands for an everyday name, beside the name itself.
_TERM = 0.95
# What a word weighs that no entry has, as a share of the rarest: it still was asked for.
_UNKNOWN = 0.7
# A word that is less rare than this (about one headed entry in two has it) is no reason to name.
_TELLING = 1.0


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
        above, below, self._roots, self._places = _tree(lists)
        whole = (below @ own + _NOTE * (below @ notes)).tocsr()
        self._rarity = _rarity(whole)
        self._by_entry = _damped(own + _ABOVE * (above @ own) + _NOTE * notes, _B)
        self._by_headed = _damped(whole, _B_WHOLE)
        self._near = lru_cache(maxsize=10_000)(self._stands_for)

    def knows(self, words: Sequence[str]) -> float:
        """The share of words that some entry of these lists says just so."""
        return sum(word in self.vocabulary for word in words) / max(len(words), 1)

    def said(self, question: Question) -> dict[str, Said]:
        """Scores of each list, by its key, in the order of its headed entries and of its entries."""
        mass = [self._mass(group) for group in question.groups]
        whole = sum(mass) or 1.0
        entries, headed = (
            sum((self._group(group, matrix) * (weight / whole) for group, weight in zip(question.groups, mass, strict=True)),
                np.zeros(matrix.shape[0], np.float32))
            for matrix in (self._by_entry, self._by_headed)
        )  # fmt: skip
        best = np.zeros(len(headed), np.float32)
        np.maximum.at(best, self._roots, entries)
        headed = _BEST_ITEM * best + (1 - _BEST_ITEM) * headed
        return {key: Said(headed[heads], entries[own]) for key, (heads, own) in self._places.items()}

    def rarity_of(self, word: str) -> float:
        """How rare a word is in these lists; 0 for one that they do not have."""
        return float(self._rarity[self.vocabulary[word]]) if word in self.vocabulary else 0.0

    def shared_words(self, question: Question, entry: ListEntry, around: Sequence[ListEntry]) -> list[str]:
        """The words of an entry, or of those around it, that answer to a question, as the entry has them, in order."""
        wanted: set[int] = set()
        for group in question.groups:
            for word in (*group.words, *(word for term in group.terms.get(self.language, ()) for word in term)):
                wanted |= self._near(word, group.exact).keys() if self._worth(word, group.exact) > _TELLING else set()
        text = " ".join([entry.words, *(one.words for one in around), *(note.text for note in entry.notes)])
        return list(dict.fromkeys(word for word in words_of(text) if self.vocabulary.get(word) in wanted))

    def _group(self, group: Group, matrix: Any) -> Scores:
        """How much of a group each row says: its own words, or one of the terms for it, whichever is said more."""
        found = self._phrase(group.words, group.exact, matrix)
        for term in group.terms.get(self.language, ()):
            found = np.maximum(found, np.float32(_TERM) * self._phrase(term, group.exact, matrix))
        return found

    def _phrase(self, words: Sequence[str], exact: bool, matrix: Any) -> Scores:
        weights = [self._worth(word, exact) for word in words]
        found = np.zeros(matrix.shape[0], np.float32)
        for word, weight in zip(words, weights, strict=True):
            found += self._word(word, exact, matrix) * np.float32(weight / (sum(weights) or 1))
        return found

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


def _tree(lists: Sequence[HeldList]) -> tuple[Any, Any, npt.NDArray[np.int64], dict[str, tuple[slice, slice]]]:
    """Entries × those above them; headed entries × all in them; of each entry its headed one; the rows of each list."""
    above: list[tuple[int, int]] = []
    roots: list[int] = []
    places: dict[str, tuple[slice, slice]] = {}
    heads = 0
    for held in lists:
        start = len(roots)
        row = {entry.id: start + at for at, entry in enumerate(held.entries)}
        head = {entry.id: heads + at for at, entry in enumerate(held.headed)}
        for entry in held.entries:
            path = held.path(entry)
            roots.append(head[path[0].id])
            above += [(row[entry.id], row[one.id]) for one in path[:-1]]
        heads += len(head)
        places[held.key] = slice(heads - len(head), heads), slice(start, len(roots))
    many = len(roots)
    rows, columns = zip(*above, strict=True) if above else ((), ())
    ones = np.ones(max(many, len(above)), np.float32)
    return (
        sparse.csr_matrix((ones[: len(above)], (rows, columns)), (many, many)),
        sparse.csr_matrix((ones[:many], (roots, np.arange(many))), (heads, many)),
        np.array(roots, dtype=np.int64),
        places,
    )


def _rarity(counts: Any) -> Scores:
    """Of each word how rare it is among headed entries: BM25's inverse document frequency."""
    held_by = np.bincount(counts.indices, minlength=counts.shape[1])
    found: Scores = np.log1p((counts.shape[0] - held_by + 0.5) / (held_by + 0.5)).astype(np.float32)
    return found


def _damped(counts: Any, length: float) -> Any:
    """BM25's term weights without rarity, 0 to 1, by columns; the tenth mention says little more than the second."""
    counts = counts.tocsr()
    lengths = np.asarray(counts.sum(axis=1)).ravel()
    usual = max(float(lengths.mean()) if len(lengths) else 0.0, 1.0)
    row = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
    counts.data = counts.data / (counts.data + _K1 * (1 - length + length * lengths[row] / usual))
    return counts.tocsc()
