"""What the concordance is measured beside: BM25 alone and the embedding alone, on the same entries, codes hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from exportlex.comparison.lists.held.entries import ListEntry
from exportlex.comparison.lists.matching.prepared import Prepared
from exportlex.comparison.lists.matching.weighing import Scores, bm25
from exportlex.indexing.knowledge import Knowledge
from exportlex.indexing.tokens import tokens
from exportlex.indexing.vector_cache import FILE, VectorCache

_LONGEST = 700  # characters; the encoder reads about 600


def bm25_scores(left: Prepared, right: Prepared, headed: bool) -> Scores:
    """BM25 of each left entry as a query, shape (left, right): whole headed entries, or items with the words above."""
    queries, texts = ([Counter(tokens(text)) for text in _texts(side, headed)] for side in (left, right))
    return bm25(queries, texts)


def embedding_scores(knowledge: Knowledge, left: Prepared, right: Prepared, headed: bool) -> Scores | None:
    """Cosines of sentence vectors of the same texts; None where the model does not read a language of theirs."""
    if not all(knowledge.encoder.reads(side.held.language) for side in (left, right)):
        return None
    cache = VectorCache(knowledge.places.indexes / FILE, knowledge.encoder)
    mine, theirs = (cache.vectors([text[:_LONGEST] for text in _texts(side, headed)]) for side in (left, right))
    scores: Scores = np.asarray(mine @ theirs.T)
    return scores


def _texts(side: Prepared, headed: bool) -> list[str]:
    entries: Sequence[ListEntry] = side.headed if headed else side.entries
    around = side.held.subtree if headed else lambda entry: reversed(side.held.path(entry))
    return [side.references.bare(" ".join(one.words for one in around(entry))) for entry in entries]
