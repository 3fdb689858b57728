"""A word list between two languages, learned from texts that say the same: IBM model 1, both ways.

Source of the method: P. F. Brown and others, "The Mathematics of Statistical Machine Translation", Computational
Linguistics 19(2), 1993, section 4. Each word of a text shares one count among the words of its counterpart, in
proportion to what is known so far; a few rounds of this tell which word goes with which, for a word that explains
another in many texts takes it away from those beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from exportlex.comparison.lists.translation.bags import Bags, held_by
from exportlex.comparison.lists.translation.tokens import tokens as tokens_of

Pairs = Sequence[tuple[int, int]]

# Figures: mean recall@1 of six or seven pairs of lists in two languages.
_ROUNDS = 6
_UNSURE = 1.0  # taken off each word's counts: one seen once gets half its weight; items at .5 .892, 1 .894, 2 .895
_ITSELF = 1.0  # counts of a token that both lists print for itself: figures, Latin names; headed at 0 .903, 1 .936
_FAINTEST = 0.03  # a share below this is noise; items at .01 .884, .03 .894, .1 .893
_MOST_CELLS = 60_000  # words × words of a pair of texts; above it (tables, whole annexes) the pair teaches nothing


@dataclass(frozen=True)
class Lexicon:
    """``forward[a, b]`` is the share of left token a that right token b takes; rows sum to 1 at most."""

    left_language: str
    right_language: str
    vocabulary: dict[str, int]
    forward: Any
    backward: Any

    def translate(self, tokens: Iterable[str]) -> dict[str, float]:
        """Right tokens with their weight; tokens are those of ``tokens.tokens``. What is not known says nothing."""
        names = list(self.vocabulary)
        found: dict[str, float] = {}
        for token in tokens:
            row = self.forward[self.vocabulary[token]] if token in self.vocabulary else None
            if row is not None:
                for column, share in zip(row.indices, row.data, strict=True):
                    found[names[column]] = found.get(names[column], 0) + float(share)
        return dict(sorted(found.items(), key=lambda item: -item[1]))

    @property
    def reversed(self) -> Lexicon:
        """From the right language to the left."""
        return replace(
            self, left_language=self.right_language, right_language=self.left_language,
            forward=self.backward, backward=self.forward,
        )  # fmt: skip


def learn(left: Sequence[str], right: Sequence[str], left_language: str, right_language: str, pairs: Pairs) -> Lexicon:
    """From texts of two languages and the pairs of them (left index, right index) that say the same."""
    return learned(Bags.of(left, right, tokens_of), pairs, left_language, right_language)


def learned(bags: Bags, pairs: Pairs, left_language: str, right_language: str) -> Lexicon:
    """As ``learn``, of texts that are counted already."""
    back = [(right, left) for left, right in pairs]
    return Lexicon(
        left_language, right_language, bags.vocabulary,
        _shares(bags.left, bags.right, pairs), _shares(bags.right, bags.left, back),
    )  # fmt: skip


def _shares(source: Any, target: Any, pairs: Pairs) -> Any:
    width = source.shape[1]
    meeting, answered = _meetings(source, target, pairs)
    itself = np.flatnonzero(held_by(source) & held_by(target))
    cells, place = np.unique(np.concatenate([meeting, itself * (width + 1)]), return_inverse=True)
    place = place[: len(meeting)]
    sources, targets = np.divmod(cells, width)
    shares = np.ones(len(cells))
    for _ in range(_ROUNDS):
        claims = shares[place]
        rivals = np.bincount(answered, claims)
        counts = np.bincount(place, claims / rivals[answered], minlength=len(cells)) + _ITSELF * (sources == targets)
        shares = counts / (np.bincount(sources, counts, minlength=width + 1)[sources] + _UNSURE)
    kept = (sources < width) & (shares >= _FAINTEST)
    return sparse.csr_matrix((shares[kept].astype(np.float32), (sources[kept], targets[kept])), (width, width))


def _meetings(source: Any, target: Any, pairs: Pairs) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Each source word beside each target word of its pair, as ``source * width + target``; the target it answers to.

    One more source word, numbered ``width``, stands in every text: it takes the target words that nothing says.
    """
    width = source.shape[1]
    meeting = [np.zeros(0, np.int64)]
    answered = [np.zeros(0, np.int64)]
    seen = 0
    for left, right in pairs:
        words = np.append(_row(source, left), width)
        answers = _row(target, right)
        if not len(answers) or len(words) * len(answers) > _MOST_CELLS:
            continue
        meeting.append((words[:, None] * width + answers[None, :]).ravel())
        answered.append(np.tile(np.arange(seen, seen + len(answers)), len(words)))
        seen += len(answers)
    return np.concatenate(meeting), np.concatenate(answered)


def _row(counts: Any, index: int) -> NDArray[np.int64]:
    found: NDArray[np.int64] = counts.indices[counts.indptr[index] : counts.indptr[index + 1]].astype(np.int64)
    return found
