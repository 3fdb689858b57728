"""Texts as sparse rows of counts over one vocabulary, weighted and brought to length one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Bags:
    """Counts of the tokens of two lists: rows are texts, columns the tokens of ``vocabulary``, the same for both."""

    vocabulary: dict[str, int]
    left: Any
    right: Any

    @classmethod
    def of(cls, left: Sequence[str], right: Sequence[str], tokens: Callable[[str], list[str]]) -> Bags:
        """The texts of two lists, cut into tokens."""
        vocabulary: dict[str, int] = {}
        rows = [[_indexes(tokens(text), vocabulary) for text in side] for side in (left, right)]
        return cls(vocabulary, *(_counts(side, len(vocabulary)) for side in rows))


def _indexes(tokens: Iterable[str], vocabulary: dict[str, int]) -> list[int]:
    return [vocabulary.setdefault(token, len(vocabulary)) for token in tokens]


def _counts(texts: Sequence[Sequence[int]], width: int) -> Any:
    columns = [column for text in texts for column in text]
    rows = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    shape = (len(texts), max(width, 1))
    counts = sparse.csr_matrix((np.ones(len(columns), np.float32), (rows, columns)), shape)
    counts.sum_duplicates()
    return counts


def held_by(counts: Any) -> NDArray[np.bool_]:
    """For each token whether any text has it."""
    return np.asarray(counts.sum(axis=0)).ravel() > 0


def rarity(counts: Any) -> Numbers:
    """Inverse document frequency of each token; 0 for one that nearly every text has."""
    texts_with = np.asarray((counts > 0).sum(axis=0)).ravel()
    found: Numbers = np.log((counts.shape[0] + 1) / (texts_with + 0.5)).clip(0).astype(np.float32)
    return found


def damped(counts: Any) -> Any:
    """Counts that level off, as in BM25: the tenth mention says little more than the second."""
    found = counts.copy()
    found.data = found.data / (found.data + 1)
    return found


def scaled(rows: Any, factors: Any) -> Any:
    """Each column times its factor."""
    return rows @ sparse.diags(factors).astype(np.float32)
