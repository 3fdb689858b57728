"""``exportlex evaluate concepts``: how well provisions are found by concept, and silence told from speech.

Beside our own order stand its two halves alone, on the same index and the same query: BM25 over the concept's terms,
and the embedding of its meaning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exportlex.catalog.concepts import Concept
from exportlex.comparison.find import find, meaning_of
from exportlex.comparison.query import Query, understand
from exportlex.comparison.results import Absence, Empty, Hit
from exportlex.evaluation.definitions import share
from exportlex.evaluation.held import labelled_documents
from exportlex.evaluation.provisions import (
    NOT_FOUND,
    PRESENT,
    Place,
    ProvisionLabel,
    elements_of_label,
    load_provisions,
    place,
    same_provision,
)
from exportlex.indexing.knowledge import Knowledge, Passage

FIND, BM25, EMBEDDING = "find", "bm25", "embedding"
WAYS = (FIND, BM25, EMBEDDING)
_DEPTH = 100  # hits looked through for the first right one; one below adds less than 0.01 to a reciprocal rank
_SHOWN = 10  # hits that a person sees: elements are compared for provisions found among these
ALL = "all"


@dataclass
class Score:
    """What was found of the pairs (jurisdiction, concept) of one group; ranks count from 1, None is not found."""

    name: str  # jurisdiction, "language <code>", or "all"
    ranks: dict[str, list[int | None]] = field(default_factory=lambda: {way: [] for way in WAYS})
    silent: int = 0  # pairs labelled present of which we find nothing
    absent: int = 0  # pairs labelled not found
    said_absent: int = 0  # … of which we find nothing
    said_not_found: int = 0  # … and call it "not found in the texts held"
    elements_right: int = 0  # elements that we and the label see in a provision found
    elements_ours: int = 0
    elements_theirs: int = 0
    missed: list[str] = field(default_factory=list)  # concepts whose provision is not among the first ten

    def to_json(self) -> dict[str, Any]:
        """Shares, each with what it is a share of."""
        row: dict[str, Any] = {"name": self.name, "pairs": len(self.ranks[FIND])}
        for way in WAYS:
            ranks = self.ranks[way]
            row[way] = {f"recall@{top}": recall(ranks, top) for top in (1, 5, 10)} | {"mrr": mrr(ranks)}
        return row | {
            "silent_though_present": self.silent, "absent": self.absent,
            "said_absent": share(self.said_absent, self.absent),
            "said_not_found": share(self.said_not_found, self.absent),
            "element_precision": share(self.elements_right, self.elements_ours),
            "element_recall": share(self.elements_right, self.elements_theirs),
            "elements": self.elements_theirs, "missed": self.missed,
        }  # fmt: skip


def recall(ranks: Sequence[int | None], top: int) -> float:
    """Share of the pairs with a right provision among the first ``top``."""
    return share(sum(rank is not None and rank <= top for rank in ranks), len(ranks))


def mrr(ranks: Sequence[int | None]) -> float:
    """Mean of 1/rank of the first right provision; 0 where there is none."""
    return round(sum(1 / rank for rank in ranks if rank) / len(ranks), 4) if ranks else 0.0


def evaluate(knowledge: Knowledge, gold: Path, mirror: Path) -> list[Score]:
    """Scores per jurisdiction held, then per language, then of all; labels of texts that are not held are left out."""
    held = held_labels(knowledge, load_provisions(gold), mirror)
    codes = sorted({label.jurisdiction for _, label in held})
    wanted: dict[tuple[str, str], list[tuple[str, ProvisionLabel]]] = defaultdict(list)
    for instrument, label in held:
        wanted[label.concept, label.jurisdiction].append((instrument, label))
    scores: dict[str, Score] = {}
    for concept in dict.fromkeys(concept for concept, _ in wanted):
        for code, ranking in rankings(knowledge, understand(concept, knowledge.concepts), codes).items():
            if labels := wanted.get((concept, code)):
                for name in (code, f"language {labels[0][1].language}", ALL):
                    add(scores.setdefault(name, Score(name)), ranking, labels)
    order = {**{code: 0 for code in codes}, ALL: 2}
    return sorted(scores.values(), key=lambda score: (order.get(score.name, 1), score.name))


def held_labels(
    knowledge: Knowledge, labels: Iterable[ProvisionLabel], mirror: Path
) -> list[tuple[str, ProvisionLabel]]:
    """Labels of documents that the index holds, with their instrument; and of their jurisdictions' silences."""
    documents = labelled_documents(mirror, knowledge.documents())
    found, silences = [], []
    for label in labels:
        if label.status == PRESENT:
            found += [(document["instrument"], label) for document in documents.get(label.file, [])]
        elif label.status == NOT_FOUND:
            silences.append(("", label))
    held = {label.jurisdiction for _, label in found}
    return found + [pair for pair in silences if pair[1].jurisdiction in held]


@dataclass(frozen=True)
class Ranking:
    """What is found for one query in one jurisdiction, in each of the ways."""

    concept: Concept | None
    found: list[Hit] | Empty
    places: dict[str, list[Place]]  # by way, best first


def rankings(knowledge: Knowledge, query: Query, codes: Sequence[str]) -> dict[str, Ranking]:
    """A query's rankings in each jurisdiction."""
    found = find(knowledge, query, codes, _DEPTH)
    words = knowledge.lexical_in(query.match, _DEPTH, codes)
    vector = meaning_of(knowledge, query)
    ranked = {}
    for code in codes:
        close = knowledge.vectors.nearest(vector, knowledge.searchable(code), _DEPTH)
        places = {BM25: _places(knowledge, words[code]), EMBEDDING: _places(knowledge, close)}
        places[FIND] = [place_of(hit.passage) for hit in _hits(found[code])]
        ranked[code] = Ranking(query.concept, found[code], places)
    return ranked


def _hits(found: list[Hit] | Empty) -> list[Hit]:
    return [] if isinstance(found, Empty) else found


def _places(knowledge: Knowledge, scored: Sequence[tuple[int, float]]) -> list[Place]:
    return [place_of(passage) for passage in knowledge.passages([identifier for identifier, _ in scored])]


def place_of(passage: Passage) -> Place:
    """Instrument and pinpoint, for comparison."""
    return passage.instrument, place(passage.pinpoint)


def add(score: Score, ranking: Ranking, labels: Sequence[tuple[str, ProvisionLabel]]) -> None:
    """Count one pair (jurisdiction, concept) into a score."""
    absence = ranking.found.absence if isinstance(ranking.found, Empty) else None
    if labels[0][1].status == NOT_FOUND:
        score.absent += 1
        score.said_absent += absence is not None
        score.said_not_found += absence is Absence.NOT_FOUND
        return
    wanted = [(instrument, place(label.pinpoint)) for instrument, label in labels]
    for way in WAYS:
        score.ranks[way].append(first_hit(ranking.places[way], wanted))
    score.silent += absence is not None
    found = score.ranks[FIND][-1]
    if found is None or found > _SHOWN:
        score.missed.append(f"{labels[0][1].jurisdiction} {labels[0][1].concept}")
    for (_, label), target in zip(labels, wanted, strict=True):
        _add_elements(score, ranking, label, target)


def first_hit(places: Sequence[Place], wanted: Sequence[Place]) -> int | None:
    """Rank of the first place that is one of those wanted, its parent or its child."""
    for rank, ours in enumerate(places, start=1):
        if any(same_provision(ours, theirs) for theirs in wanted):
            return rank
    return None


def _add_elements(score: Score, ranking: Ranking, label: ProvisionLabel, target: Place) -> None:
    rank = first_hit(ranking.places[FIND][:_SHOWN], [target])
    if rank is None or ranking.concept is None:
        return
    theirs, ignored = elements_of_label(label, ranking.concept)
    ours = {element.label for element in _hits(ranking.found)[rank - 1].elements} - ignored
    score.elements_right += len(ours & theirs)
    score.elements_ours += len(ours)
    score.elements_theirs += len(theirs)
