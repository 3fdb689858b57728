"""Finding: for each jurisdiction the passages that speak to a concept or phrase, lexical and dense fused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from exportlex.catalog.concepts import Concept
from exportlex.comparison.absence import why_empty
from exportlex.comparison.query import Query
from exportlex.comparison.results import ElementHit, Empty, Hit
from exportlex.extraction.quantities import quantities
from exportlex.indexing.encoder import Vectors
from exportlex.indexing.knowledge import Knowledge, Passage
from exportlex.indexing.tokens import tokens

# Candidates that each of the two ways may propose per jurisdiction.
_CANDIDATES = 60
# Reciprocal rank fusion; 60 is the constant of Cormack, Clarke and Büttcher (SIGIR 2009).
_RRF = 60
# What a defined term adds to a fused score, whose best possible value is 2/61 = 0.033: a definition of the very concept
# stands before everything that only mentions it, one by reference alone behind the provision that it points to.
_DEFINES = 0.05
_REFERS = 0.008
_LOCAL = 0.01
_HEADED = 0.012
_MENTIONS = 0.006
# Cosine from which a passage without any of the words still speaks to a concept, and from which one to a free phrase.
_CLOSE = 0.55


@dataclass(frozen=True)
class Candidate:
    """A passage with what is known of it for a query."""

    passage: Passage
    textual: float
    conceptual: float | None
    matched: tuple[str, ...]
    score: float


def find(knowledge: Knowledge, query: Query, codes: Sequence[str], top: int = 10) -> dict[str, list[Hit] | Empty]:
    """The best passages per jurisdiction, or the reason why there are none."""
    vector = knowledge.encoder.encode([query.meaning])[0]
    lexical = {code: knowledge.lexical(query.match, _CANDIDATES, [code]) for code in codes}
    best = max((found[0][1] for found in lexical.values() if found), default=1.0) or 1.0
    results: dict[str, list[Hit] | Empty] = {}
    for code in codes:
        candidates = _candidates(knowledge, query, code, vector, lexical[code], best)
        hits = [_hit(rank, candidate, query) for rank, candidate in enumerate(candidates[:top], start=1)]
        results[code] = hits or why_empty(knowledge, query, code)
    return results


def _candidates(
    knowledge: Knowledge, query: Query, code: str, vector: Vectors, lexical: list[tuple[int, float]], best: float
) -> list[Candidate]:
    dense = knowledge.vectors.nearest(vector, knowledge.searchable(code), _CANDIDATES)
    words = {identifier: (rank, score) for rank, (identifier, score) in enumerate(lexical)}
    close = {identifier: (rank, score) for rank, (identifier, score) in enumerate(dense)}
    found: list[Candidate] = []
    for passage in knowledge.passages(list({**words, **close})):
        fused = sum(1 / (_RRF + ranks[passage.id][0] + 1) for ranks in (words, close) if passage.id in ranks)
        cosine = close[passage.id][1] if passage.id in close else _cosine(knowledge, passage.id, vector)
        matched = _matched(passage, query)
        if _speaks(query, matched, cosine):
            score = fused + (_bonus(passage, query.concept) if query.concept else _MENTIONS * bool(matched))
            textual = words[passage.id][1] / best if passage.id in words else 0.0
            found.append(Candidate(passage, textual, cosine, matched, score))
    return _without_twins(sorted(found, key=lambda candidate: -candidate.score))


def _cosine(knowledge: Knowledge, passage: int, vector: Vectors) -> float | None:
    return float(knowledge.vectors.vector(passage) @ vector) if knowledge.vectors.has(passage) else None


def _matched(passage: Passage, query: Query) -> tuple[str, ...]:
    """The query's terms that stand in the passage, as whole runs of index tokens."""
    haystack = " " + " ".join(tokens(f"{passage.term} {passage.heading} {passage.text} {passage.gloss}")) + " "
    return tuple(term for term in query.terms if (run := " ".join(tokens(term))) and f" {run} " in haystack)


def _speaks(query: Query, matched: tuple[str, ...], cosine: float | None) -> bool:
    if query.concept:
        return bool(matched) or (cosine is not None and cosine >= _CLOSE)
    return len(matched) * 2 > len(query.terms) or (cosine is not None and cosine >= _CLOSE)


def names_concept(concept: Concept, names: Sequence[str]) -> bool:
    """Whether one of a definition's names is one of the concept's terms."""
    known = {_folded(term) for found in concept.terms.values() for term in found} | {_folded(concept.label)}
    return any(_folded(name) in known for name in names)


def _folded(name: str) -> str:
    return " ".join(tokens(name))


def _bonus(passage: Passage, concept: Concept) -> float:
    if passage.definition is not None and names_concept(concept, [passage.term, *passage.aliases]):
        if passage.definition_kind == "see-reference":
            return _REFERS
        return _DEFINES if passage.scope == "instrument" else _DEFINES - _LOCAL
    if passage.definition is None and _heading_names(passage, concept):
        return _HEADED
    return 0.0


def _heading_names(passage: Passage, concept: Concept) -> bool:
    heading = f" {_folded(passage.heading.rsplit(' › ', 1)[-1])} "
    return any(f" {_folded(term)} " in heading for found in concept.terms.values() for term in found)


def _without_twins(found: list[Candidate]) -> list[Candidate]:
    """The same words twice (a definition and the paragraph it fills, two language versions' digests) count once."""
    seen: set[str] = set()
    kept: list[Candidate] = []
    for candidate in found:
        twin = candidate.passage.instrument + re.sub(r"\W+", "", candidate.passage.text)[-300:].casefold()
        if twin not in seen:
            seen.add(twin)
            kept.append(candidate)
    return kept


def _hit(rank: int, candidate: Candidate, query: Query) -> Hit:
    passage = candidate.passage
    return Hit(
        rank=rank,
        passage=passage,
        textual=min(candidate.textual, 1.0),
        conceptual=candidate.conceptual,
        elements=elements_of(query.concept, passage) if query.concept else (),
        quantities=tuple(quantities(passage.text, passage.language)),
        matched=candidate.matched,
    )


def elements_of(concept: Concept, passage: Passage) -> tuple[ElementHit, ...]:
    """The concept's elements that the passage's words show."""
    hits = concept.cue_hits(passage.text, passage.language)
    return tuple(ElementHit(label, tuple(spans)) for label, spans in hits.items() if spans)


def reranked(hits: Sequence[Hit]) -> list[Hit]:
    """The same hits with ranks counted anew."""
    return [replace(hit, rank=rank) for rank, hit in enumerate(hits, start=1)]
