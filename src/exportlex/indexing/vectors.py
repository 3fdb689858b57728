"""Vectors of passages: cached by model digest and text digest, stored in a FAISS index of exact inner products."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from sqlite_utils import Database

from exportlex.errors import IndexUnusableError
from exportlex.indexing.desired import DIGEST
from exportlex.indexing.encoder import Encoder, Vectors
from exportlex.indexing.vector_cache import FILE as CACHE
from exportlex.indexing.vector_cache import VectorCache

FILE = "vectors.faiss"
# The encoder reads 128 word pieces, about 600 characters; what stands behind them need not be hashed or sent.
_LONGEST = 1200


def text_of(heading: str, text: str, gloss: str, reads: bool) -> str:
    """What of a passage is embedded: its text under its nearest heading, or its English gloss, or nothing ("")."""
    words = text if reads else gloss
    if not words:
        return ""
    nearest = heading.rsplit(" › ", 1)[-1]
    return f"{nearest}. {words}"[:_LONGEST] if nearest and reads else words[:_LONGEST]


def write(database: Database, folder: Path, encoder: Encoder, tell: Callable[[str, int, int], None]) -> int:
    """Write ``vectors.faiss.tmp`` with one vector per embeddable passage; returns how many were encoded anew."""
    rows = database.execute(
        "SELECT p.id, iif(d.layer = ?, '', p.heading), trim(p.lead || ' ' || p.text), p.gloss, d.language "
        "FROM passages p JOIN documents d ON d.id = p.document WHERE p.embeddable ORDER BY p.id",
        [DIGEST],  # the heading of a digest's entry is its coding, no words of it
    ).fetchall()
    texts = {row[0]: text for row in rows if (text := text_of(row[1], row[2], row[3], encoder.reads(row[4])))}
    matrix, encoded = VectorCache(folder / CACHE, encoder).filled(list(texts.values()), tell)
    _save(folder, np.array(list(texts), dtype=np.int64), matrix)
    return encoded


def _save(folder: Path, identifiers: np.ndarray[tuple[int], np.dtype[np.int64]], matrix: Vectors) -> None:
    index = faiss.IndexIDMap2(faiss.IndexFlatIP(matrix.shape[1]))
    if len(identifiers):
        index.add_with_ids(matrix, identifiers)
    temporary = folder / (FILE + ".tmp")
    faiss.write_index(index, str(temporary))


class VectorIndex:
    """The vectors of an index, by passage id."""

    def __init__(self, path: Path) -> None:
        self._index: Any  # the stubs know only the base class, not the id map that the file holds
        try:
            self._index = faiss.read_index(str(path))
        except RuntimeError as error:
            raise IndexUnusableError(f"{path} cannot be read; run: exportlex build") from error
        self._ids = set(faiss.vector_to_array(self._index.id_map).tolist())

    def has(self, passage: int) -> bool:
        """Whether the passage has a vector."""
        return passage in self._ids

    def vector(self, passage: int) -> Vectors:
        """The unit vector of a passage, shape (dimension,)."""
        return np.asarray(self._index.reconstruct(passage), dtype=np.float32)

    def closeness(self, left: int, right: int) -> float | None:
        """Cosine of two passages; None where either has no vector."""
        if not (self.has(left) and self.has(right)):
            return None
        return float(np.dot(self.vector(left), self.vector(right)))

    def nearest(self, query: Vectors, passages: list[int], top: int) -> list[tuple[int, float]]:
        """The nearest of the given passages with their cosines, best first."""
        chosen = [passage for passage in passages if passage in self._ids]
        if not chosen:
            return []
        selector = faiss.IDSelectorBatch(np.array(chosen, dtype=np.int64))
        parameters = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]
        scores, found = self._index.search(query.reshape(1, -1), min(top, len(chosen)), params=parameters)
        return [(int(i), float(s)) for i, s in zip(found[0], scores[0], strict=True) if i >= 0]
