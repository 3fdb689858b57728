"""A list as the matcher sees it: plain texts and the tree they stand in. No code, number, id or category."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Integers = NDArray[np.int64]
HEADED = -1  # the parent of an entry that has none

# What the words of an entry count in the path of one right below it, and so on up. Items, mean recall@1 of nine pairs:
# .3 .922, .5 .916, .7 .925; no clear best.
_HANDED_DOWN = 0.5
_OPENING = 5  # words that say what kind of thing an entry controls, as in ``prepared``; 8 are no better


@dataclass(frozen=True)
class ListTexts:
    """``parents[i]`` is the index of the entry above ``texts[i]``, always smaller than i, or ``HEADED``.

    Codes are to be taken out of the texts, or replaced by the words of the entry that they name in the same list.
    ``names[i]``, where known, are the indexes of the other entries of the same list that ``texts[i]`` names by code.
    """

    texts: Sequence[str]
    parents: Sequence[int]
    language: str
    names: Sequence[Collection[int]] = ()

    def __post_init__(self) -> None:
        if len(self.texts) != len(self.parents):
            raise ValueError("each text needs a parent")
        if any(not HEADED <= parent < index for index, parent in enumerate(self.parents)):
            raise ValueError("an entry must stand after the entry above it")

    @cached_property
    def above(self) -> Integers:
        """The parents, as an array."""
        return np.asarray(self.parents, dtype=np.int64)

    @cached_property
    def headed(self) -> Integers:
        """Indexes of the headed entries."""
        return np.flatnonzero(self.above == HEADED)

    @cached_property
    def head_of(self) -> Integers:
        """For each entry the position in ``headed`` of the headed entry it stands below (or is)."""
        found = np.zeros(len(self.texts), dtype=np.int64)
        found[self.headed] = np.arange(len(self.headed))
        for index in np.flatnonzero(self.above != HEADED):
            found[index] = found[self.above[index]]
        return found

    @cached_property
    def named(self) -> list[set[int]]:
        """For each headed entry the positions in ``headed`` of those that it names."""
        return [{int(self.head_of[one]) for one in self.names[index]} if self.names else set() for index in self.headed]

    def below(self, position: int) -> Integers:
        """Indexes of the entries below the headed entry at this position of ``headed``."""
        return np.flatnonzero((self.head_of == position) & (self.above != HEADED))

    @property
    def openings(self) -> list[str]:
        """The first words of each headed entry."""
        return [" ".join(self.texts[index].split()[:_OPENING]) for index in self.headed]

    @cached_property
    def itself(self) -> Any:
        """Sparse, entries × entries: each entry alone."""
        return sparse.eye(len(self.texts), dtype=np.float32, format="csr")

    @cached_property
    def paths(self) -> Any:
        """Sparse, entries × entries: each entry and, with less weight, those above it."""
        return self._chains(_HANDED_DOWN)

    @cached_property
    def subtrees(self) -> Any:
        """Sparse, entries × entries: each entry and all below it."""
        return self._chains(1.0).T.tocsr()

    def _chains(self, handed_down: float) -> Any:
        rows: list[int] = []
        columns: list[int] = []
        weights: list[float] = []
        for index in range(len(self.texts)):
            at, weight = index, 1.0
            while at != HEADED:
                rows.append(index)
                columns.append(at)
                weights.append(weight)
                at, weight = self.parents[at], weight * handed_down
        return sparse.csr_matrix((np.array(weights, np.float32), (rows, columns)), (len(self.texts),) * 2)
