"""The comparison on screen: the position of each jurisdiction, every pair's relation, and why a cell is empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from exportlex.catalog.concepts import Concept
from exportlex.catalog.decisions import OUTDATED, Decision
from exportlex.comparison.classing.reasons import reasons
from exportlex.comparison.deciding import label_of, outdated_elements
from exportlex.comparison.finding.doubt import doubt_about
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
    outdated: tuple[Decision, ...] = ()  # decisions on elements that are not applied, for their words have changed

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
    outdated = outdated_elements(knowledge, query.concept, codes) if query.concept else ()
    return Comparison(asked, query.identifier, tuple(found), pairs, tuple(outdated))


def positions(knowledge: Knowledge, query: Query, codes: Sequence[str]) -> list[Position]:
    """The position of each jurisdiction, in the order asked for."""
    concept = query.concept or _of_phrase(query.asked)
    found = find(knowledge, query, codes, LOOKED_THROUGH)
    return [_position(knowledge, query, concept, code, found[code]) for code in codes]


def _position(knowledge: Knowledge, query: Query, concept: Concept, code: str, found: list[Hit] | Empty) -> Position:
    if isinstance(found, Empty):
        return position(code, concept, found, doubt_about(knowledge, query, code))
    made = position(code, concept, found)
    speaking = {hit.passage.instrument for hit in made.hits}
    return replace(made, doubt=doubt_about(knowledge, query, code, speaking))


def rows(knowledge: Knowledge, comparison: Comparison) -> Iterator[dict[str, Any]]:
    """One object per jurisdiction, then one per pair: what ``exportlex compare --json`` and the app write."""
    for found in comparison.positions:
        row = found.to_json() | _outdated(comparison, found)
        yield row | _why(knowledge, found, row) | referred(knowledge, found.empty or found.hits[0])
    texts = {cell.passage.jurisdiction: cell.text for cell in comparison.cells if isinstance(cell, Hit)}
    for pair in comparison.pairs:
        said = pair.decision.said_of(*(texts.get(code, "") for code in (pair.a, pair.b))) if pair.decision else ""
        yield pair.to_json() | {"review": said}


def referred(knowledge: Knowledge, cell: Hit | Empty) -> dict[str, Any]:
    """What a definition refers to, as a field; nothing for other cells."""
    if isinstance(cell, Empty) or cell.passage.definition is None:
        return {}
    followed = knowledge.followed(cell.passage.definition)
    return {"refers_to": [one.to_json() for one in followed]} if followed else {}


def _why(knowledge: Knowledge, position: Position, row: dict[str, Any]) -> dict[str, Any]:
    """Why each passage of the position was assigned to the concept: of the best one, and of all in their order."""
    if position.empty or not position.concept.id:
        return {}
    why = [[reason.to_json() for reason in reasons(knowledge.concepts, position.concept, hit)] for hit in position.hits]
    stated = [place | {"why": one} for place, one in zip(row["passages"], why, strict=True)]
    return {"why": why[0], "passages": stated}


def _outdated(comparison: Comparison, position: Position) -> dict[str, Any]:
    """Decisions on elements that are no longer applied, as a field; nothing where there is none."""
    shown = [
        {"element": label_of(position.concept, one), "pinpoint": one.pinpoint, "review": f"{one.said} ({OUTDATED})"}
        for one in comparison.outdated
        if one.jurisdiction == position.jurisdiction
    ]
    return {"outdated": shown} if shown else {}


def _of_phrase(asked: str) -> Concept:
    """A person's own words as a concept: it has no elements, so that nothing but closeness is stated of it."""
    return Concept.model_construct(id="", group="scope", label=f"“{asked}”", definition="", terms={})
