"""Sentence vectors of headed entries, from the index: a second signal where the words of a description leave doubt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from exportlex.comparison.lists.held.entries import HeldList
from exportlex.indexing.knowledge import Knowledge

Vectors = npt.NDArray[np.float32]


class Meaning:
    """Vectors of the headed entries whose language the model reads; the model is loaded when first asked."""

    def __init__(self, knowledge: Knowledge, lists: Sequence[HeldList]) -> None:
        self._knowledge = knowledge
        self._lists = [held for held in lists if knowledge.encoder.reads(held.language)]

    def reads(self, language: str) -> bool:
        """Whether vectors of words in this language mean anything."""
        return self._knowledge.encoder.reads(language)

    def closeness(self, asked: str) -> dict[str, Vectors]:
        """By a list's key the cosine of what was asked and of each headed entry; 0 for one without a vector.

        Lists that the model does not read, or whose entries have no vectors, are left out.
        """
        (vector,) = self._knowledge.encoder.encode([asked])
        return {name: vectors @ vector for name, vectors in self._vectors.items()}

    @cached_property
    def _vectors(self) -> dict[str, Vectors]:
        found = {held.key: self._of(held) for held in self._lists}
        return {name: vectors for name, vectors in found.items() if vectors.size}

    def _of(self, held: HeldList) -> Vectors:
        place = {entry.provision: at for at, entry in enumerate(held.headed)}
        vectors = self._knowledge.vectors
        rows = self._knowledge.rows(
            "SELECT p.id, p.provision FROM passages p JOIN documents d ON d.id = p.document "
            "WHERE d.instrument = ? AND d.language = ? AND p.definition IS NULL AND p.embeddable",
            [held.instrument, held.language],
        )
        passages = {place[row["provision"]]: row["id"] for row in rows if row["provision"] in place}
        found = {at: vectors.vector(passage) for at, passage in passages.items() if vectors.has(passage)}
        size = len(next(iter(found.values()), ()))
        matrix = np.zeros((len(place), size), dtype=np.float32)
        for at, vector in found.items():
            matrix[at] = vector
        return matrix
