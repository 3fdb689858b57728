"""Our search without its embedding: what the test suite can measure on any machine within a minute.

Making the vectors of all texts held takes two cores some minutes; everything else of an index takes seconds.
"""

from __future__ import annotations

import numpy as np

from exportlex.indexing.encoder import Encoder, Vectors
from exportlex.indexing.knowledge import Knowledge
from exportlex.indexing.vectors import VectorIndex


class NoEncoder(Encoder):
    """An encoder that reads no language: an index that is built with it holds no vectors."""

    def reads(self, language: str) -> bool:
        """No text is given to it."""
        return False

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return 1

    def encode(self, texts: list[str]) -> Vectors:
        """One and the same unit vector for every text."""
        return np.ones((len(texts), 1), dtype=np.float32)


class NoVectors(VectorIndex):
    """An index of vectors that holds none."""

    def __init__(self) -> None:
        """Nothing is read."""

    def has(self, passage: int) -> bool:
        """Never."""
        return False

    def nearest(self, query: Vectors, passages: list[int], top: int) -> list[tuple[int, float]]:
        """Nothing is near."""
        return []


def words_alone(knowledge: Knowledge) -> Knowledge:
    """The same index, searched by words alone."""
    made = Knowledge(knowledge.places, knowledge.manifest)
    made.encoder = NoEncoder()
    made.vectors = NoVectors()
    made.decisions = knowledge.decisions
    return made
