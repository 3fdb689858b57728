"""How close the texts of counterparts are in meaning: the second axis, beside their common words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.indexing.knowledge import Knowledge
from exportlex.indexing.vector_cache import FILE, VectorCache

# The encoder reads 128 word pieces, about 600 characters.
_LONGEST = 700


def conceptual(
    knowledge: Knowledge,
    compared: Concordance,
    pairs: Sequence[EntryPair],
    tell: Callable[[str, int, int], None] = lambda *_: None,
) -> list[float | None]:
    """Cosines of the sentence vectors of each pair, None where one side is empty or the model does not read it.

    Equal texts are 1 without a vector. The others are encoded once and kept beside the index: about 200 a second.
    """
    languages = compared.left.held.language, compared.right.held.language
    if not all(map(knowledge.encoder.reads, languages)):
        return [None] * len(pairs)
    texts = [(pair.a.words[:_LONGEST], pair.b.words[:_LONGEST]) if pair.a and pair.b else None for pair in pairs]
    wanted = list(dict.fromkeys(text for both in texts if both and both[0] != both[1] for text in both if text))
    cache = VectorCache(knowledge.places.indexes / FILE, knowledge.encoder)
    place = {text: number for number, text in enumerate(wanted)}
    vectors = cache.vectors(wanted, tell)

    def cosine(both: tuple[str, str] | None) -> float | None:
        if both is None or not all(both):
            return None
        if both[0] == both[1]:
            return 1.0
        return round(float(np.dot(vectors[place[both[0]]], vectors[place[both[1]]])), 4)

    return [cosine(both) for both in texts]
