"""A comparison of what the survey holds already: the same result without reading the law once more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from exportlex.comparison.compare import Comparison
from exportlex.comparison.deciding import outdated_elements
from exportlex.comparison.finding.query import understand
from exportlex.comparison.relating.relate import relate
from exportlex.comparison.results import Hit
from exportlex.comparison.stating.position import Position, made_of
from exportlex.comparison.surveying.survey import Survey
from exportlex.indexing.knowledge import Knowledge


def of_survey(knowledge: Knowledge, survey: Survey, concept: str, codes: Sequence[str]) -> Comparison:
    """Jurisdictions compared on a concept by its id, from their positions in the survey.

    On the whole corpus it takes some 20 ms for five jurisdictions, where reading their laws takes 0.5 to 0.9 s.
    """
    scale = _scale(knowledge, survey, concept, codes)
    found = tuple(_scaled(one, scale) for one in survey.on(concept, codes))
    pairs = tuple(relate(knowledge, left, right) for left, right in combinations(found, 2))
    outdated = tuple(outdated_elements(knowledge, knowledge.concepts.get(concept), codes))
    return Comparison(concept, concept, found, pairs, outdated)


def _scale(knowledge: Knowledge, survey: Survey, concept: str, codes: Sequence[str]) -> float:
    """Closeness of wording is 1 for the best passage of all that are asked: of all laws in a survey, of these here."""
    match = understand(concept, knowledge.concepts).match
    best = {code: found[0][1] for code, found in knowledge.lexical_in(match, 1, survey.codes).items() if found}
    among = max((best.get(code, 0.0) for code in codes), default=0.0)
    return max(best.values()) / among if among else 1.0


def _scaled(position: Position, scale: float) -> Position:
    if position.empty:
        return position
    further = {id(stated.hit): stated.hit for stated in position.faint}
    deciding, others = (
        tuple(replace(hit, textual=min(hit.textual * scale, 1.0)) for hit in hits)
        for hits in (position.hits, _by_rank(further.values()))
    )
    return made_of(position.jurisdiction, position.concept, deciding, others, position.doubt)


def _by_rank(hits: Iterable[Hit]) -> list[Hit]:
    return sorted(hits, key=lambda hit: hit.rank)
