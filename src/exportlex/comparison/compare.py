"""The comparison on screen: the position of each jurisdiction, every pair's relation, and why a cell is empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from exportlex.catalog.concepts import Concept
from exportlex.comparison.finding.absence import doubt_about
from exportlex.comparison.finding.find import find
from exportlex.comparison.finding.query import Query, understand
from exportlex.comparison.relating.relate import relate
from exportlex.comparison.results import Empty, Hit, Pair
from exportlex.comparison.stating.position import LOOKED_THROUGH, Position, position
from exportlex.indexing.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Comparison:
    """The position of each jurisdiction in the order asked for, and every pair."""

    asked: str
    concept: str  # concept id; "" for a free phrase
    positions: tuple[Position, ...]
    pairs: tuple[Pair, ...]

    @property
    def cells(self) -> tuple[Hit | Empty, ...]:
        """The best passage of each position, or its absence."""
        return tuple(position.empty or position.hits[0] for position in self.positions)


def compare(knowledge: Knowledge, asked: str, codes: Sequence[str]) -> Comparison:
    """Compare jurisdictions on a concept (by id, label or term) or on any phrase.

    Raises UnknownWordError where there is nothing to search for.
    """
    query = understand(asked, knowledge.concepts)
    found = positions(knowledge, query, codes)
    pairs = tuple(relate(knowledge, left, right) for left, right in combinations(found, 2))
    return Comparison(asked, query.identifier, tuple(found), pairs)


def positions(knowledge: Knowledge, query: Query, codes: Sequence[str]) -> list[Position]:
    """The position of each jurisdiction, in the order asked for."""
    concept = query.concept or _of_phrase(query.asked)
    found = find(knowledge, query, codes, LOOKED_THROUGH)
    return [position(code, concept, found[code], doubt_about(knowledge, query, code)) for code in codes]


def _of_phrase(asked: str) -> Concept:
    """A person's own words as a concept: it has no elements, so that nothing but closeness is stated of it."""
    return Concept.model_construct(id="", group="scope", label=f"“{asked}”", definition="", terms={})
