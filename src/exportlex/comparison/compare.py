"""The comparison on screen: the best text per jurisdiction, every pair's relation, and why a cell is empty."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from exportlex.comparison.find import find
from exportlex.comparison.query import understand
from exportlex.comparison.relate import relate
from exportlex.comparison.results import Comparison, Empty, Hit
from exportlex.indexing.knowledge import Knowledge


def compare(knowledge: Knowledge, asked: str, codes: Sequence[str], top: int = 5) -> Comparison:
    """Compare jurisdictions on a concept (by id, label or term) or on any phrase.

    Raises UnknownWordError where there is nothing to search for.
    """
    query = understand(asked, knowledge.concepts)
    found = find(knowledge, query, codes, top)
    cells: list[Hit | Empty] = []
    more: dict[str, tuple[Hit, ...]] = {}
    for code in codes:
        result = found[code]
        if isinstance(result, Empty):
            cells.append(result)
        else:
            cells.append(result[0])
            more[code] = tuple(result[1:])
    label = query.concept.label if query.concept else f"“{asked}”"
    pairs = tuple(relate(knowledge, left, right, label) for left, right in combinations(cells, 2))
    return Comparison(asked, query.identifier, tuple(cells), pairs, more)
