"""Finding: for each jurisdiction the passages that speak to a concept or phrase, lexical and dense fused."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from exportlex.catalog.decisions import Verdict
from exportlex.comparison.deciding import accepted_places, decided_on, holds, on_assignment, on_elements, passages_at
from exportlex.comparison.finding.absence import why_empty
from exportlex.comparison.finding.candidates import Candidate, is_accepted
from exportlex.comparison.finding.evidence import breaks_silence, evidence, speaks
from exportlex.comparison.finding.query import Query
from exportlex.comparison.finding.ranking import ranked
from exportlex.comparison.results import Empty, Hit
from exportlex.comparison.stating.elements import elements_of
from exportlex.extraction.quantities import quantities
from exportlex.indexing.encoder import Encoder, Vectors
from exportlex.indexing.knowledge import Knowledge

# Candidates that each of the two ways may propose per jurisdiction. MRR / recall@5 (as in ``ranking``) and median time
# for five jurisdictions: 60: 0.724 / 0.837, 0.15 s; 100: 0.726 / 0.847, 0.20 s; 200: 0.724 / 0.861, 0.29 s.
_CANDIDATES = 100

# Meanings as vectors by encoder, model and words: whoever opens the index again has them already. The encoder counts,
# for one that reads nothing (``evaluation/words_alone``) goes by the digest of the model whose place it takes.
_MEANINGS: dict[tuple[type[Encoder], str, tuple[str, ...]], Vectors] = {}
_MOST_MEANINGS = 512

Scored = list[tuple[int, float]]


def find(knowledge: Knowledge, query: Query, codes: Sequence[str], top: int = 10) -> dict[str, list[Hit] | Empty]:
    """The best passages per jurisdiction, or the reason why there are none."""
    vector = meaning_of(knowledge, query)
    lexical = knowledge.lexical_in(query.match, _CANDIDATES, codes)
    best = max((score for found in lexical.values() for _, score in found[:1]), default=0.0) or 1.0
    asked_for = _asked_for(knowledge, query, codes)
    results: dict[str, list[Hit] | Empty] = {}
    for code in codes:
        dense = knowledge.vectors.nearest(vector, knowledge.searchable(code), _CANDIDATES)
        words = [(identifier, score / best) for identifier, score in lexical[code]]
        found = _candidates(knowledge, query, words, dense, asked_for.get(code, ()), vector)
        candidates = [one for one in found if not holds(one.decision, one.passage, Verdict.REJECT)]
        if any(breaks_silence(query, one.evidence) or is_accepted(one) for one in candidates):
            kept = ranked(query, (one for one in candidates if speaks(query, one.evidence) or is_accepted(one)))
            hits = [_hit(rank, one, query, knowledge) for rank, one in enumerate(kept[:top], start=1)]
            results[code] = hits
        else:
            faint = {term for candidate in candidates for term in candidate.evidence.matched}
            results[code] = why_empty(knowledge, query, code, sorted(faint))
    return results


def _asked_for(knowledge: Knowledge, query: Query, codes: Sequence[str]) -> dict[str, list[int]]:
    """Passages that are candidates whatever the two ways say: cited by a phrase, or accepted by a reviewer."""
    if query.concept:
        places = accepted_places(knowledge.decisions, query.concept.id, codes)
        return {code: passages_at(knowledge, [one for one in places if one.jurisdiction == code]) for code in codes}
    return _cited(knowledge, query, codes)


def _cited(knowledge: Knowledge, query: Query, codes: Sequence[str]) -> dict[str, list[int]]:
    """What is cited as the phrase says, where it may be a citation or a control-list code: it has a number in it."""
    if not any(character.isnumeric() for character in query.asked):
        return {}
    return knowledge.cited(query.asked, _CANDIDATES, codes)


def meaning_of(knowledge: Knowledge, query: Query) -> Vectors:
    """The unit vector of a query: the mean of what it means, shape (dimension,)."""
    key = (type(knowledge.encoder), knowledge.encoder.digest, query.meanings)
    known = _MEANINGS.get(key)
    if known is None:
        known = _mean(knowledge.encoder, query.meanings)
        if len(_MEANINGS) >= _MOST_MEANINGS:
            _MEANINGS.pop(next(iter(_MEANINGS)))
        _MEANINGS[key] = known
    return known


def _mean(encoder: Encoder, meanings: tuple[str, ...]) -> Vectors:
    # The long text by itself: in one batch the short ones would be padded to its length (33 ms in two, 57 ms in one).
    parts = [encoder.encode(list(texts)) for texts in (meanings[:1], meanings[1:]) if texts]
    mean = np.concatenate(parts).mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)


def _candidates(
    knowledge: Knowledge, query: Query, lexical: Scored, dense: Scored, cited: Sequence[int], vector: Vectors
) -> list[Candidate]:
    words = {identifier: (rank, score) for rank, (identifier, score) in enumerate(lexical)}
    close = {identifier: (rank, score) for rank, (identifier, score) in enumerate(dense)}
    found: list[Candidate] = []
    order = {identifier: place for place, identifier in enumerate(cited)}
    for passage in knowledge.passages(list({**order, **words, **close})):
        cosine = close[passage.id][1] if passage.id in close else _cosine(knowledge, passage.id, vector)
        by_words, score = words.get(passage.id, (None, 0.0))
        by_meaning, _ = close.get(passage.id, (None, 0.0))
        what = evidence(query, passage, cosine)
        decision = on_assignment(decided_on(knowledge, passage), query.identifier, passage) if query.concept else None
        found.append(Candidate(passage, what, score, by_words, by_meaning, order.get(passage.id), decision))
    return found


def _cosine(knowledge: Knowledge, passage: int, vector: Vectors) -> float | None:
    return float(knowledge.vectors.vector(passage) @ vector) if knowledge.vectors.has(passage) else None


def _hit(rank: int, candidate: Candidate, query: Query, knowledge: Knowledge) -> Hit:
    passage = candidate.passage
    shown = elements_of(query.concept, passage) if query.concept else ()
    return Hit(
        rank=rank,
        passage=passage,
        textual=min(candidate.textual, 1.0),
        conceptual=candidate.evidence.closeness,
        elements=on_elements(decided_on(knowledge, passage), query.concept, passage, shown) if query.concept else (),
        quantities=tuple(quantities(passage.text, passage.language, passage.jurisdiction, passage.lead)),
        matched=candidate.evidence.matched,
        coded=candidate.evidence.coded,
        signals=candidate.evidence.signals,
        other=candidate.evidence.other,
        decision=candidate.decision,
    )
