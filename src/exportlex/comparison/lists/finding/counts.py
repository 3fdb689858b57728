"""Counts of words as BM25 weighs them, and which entries stand in which, as sparse matrices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from exportlex.comparison.lists.held.entries import HeldList

Scores = npt.NDArray[np.float32]

# How soon repetition stops to count (recall@1 of tuned descriptions, before and after the everyday names):
# .8 .86 and .78, 1.2 .87 and .77, 1.8 .86 and .76.
_K1 = 1.2


def tree(lists: Sequence[HeldList]) -> tuple[Any, Any, npt.NDArray[np.int64], dict[str, tuple[slice, slice]]]:
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


def rarity(counts: Any) -> Scores:
    """Of each word how rare it is among headed entries: BM25's inverse document frequency."""
    held_by = np.bincount(counts.indices, minlength=counts.shape[1])
    found: Scores = np.log1p((counts.shape[0] - held_by + 0.5) / (held_by + 0.5)).astype(np.float32)
    return found


def damped(counts: Any, length: float) -> Any:
    """BM25's term weights without rarity, 0 to 1, by columns; the tenth mention says little more than the second."""
    counts = counts.tocsr()
    lengths = np.asarray(counts.sum(axis=1)).ravel()
    usual = max(float(lengths.mean()) if len(lengths) else 0.0, 1.0)
    row = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
    counts.data = counts.data / (counts.data + _K1 * (1 - length + length * lengths[row] / usual))
    return counts.tocsc()
