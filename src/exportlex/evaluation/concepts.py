"""What we answer for each labelled pair (jurisdiction, concept): what is found, in which order, and the position.

Beside our own order stand its two halves alone, on the same index and the same query: BM25 over the concept's terms,
and the embedding of its meaning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from exportlex.comparison.finding.find import find, meaning_of
from exportlex.comparison.finding.query import understand
from exportlex.comparison.results import Absence, Empty, Hit
from exportlex.comparison.stating.position import LOOKED_THROUGH, Position, position
from exportlex.evaluation.held import labelled_documents
from exportlex.evaluation.provisions import (
    NOT_FOUND,
    PRESENT,
    Labelled,
    Place,
    ProvisionLabel,
    place,
    same_provision,
)
from exportlex.indexing.knowledge import Knowledge, Passage

FIND, BM25, EMBEDDING = "find", "bm25", "embedding"
WAYS = (FIND, BM25, EMBEDDING)
ALL, ENGLISH, OTHERS = "all", "English", "other languages"
Tell = Callable[[int, int], None]


@dataclass(frozen=True)
class Answer:
    """What we answer for one pair, and its labels: provisions, or that there is none."""

    jurisdiction: str
    concept: str
    labels: tuple[Labelled, ...]
    position: Position
    hits: tuple[Hit, ...]
    places: Mapping[str, Sequence[Place]]  # by way, best first

    @property
    def name(self) -> str:
        """The pair in words."""
        return f"{self.jurisdiction} {self.concept}"

    @property
    def status(self) -> str:
        """What the labels say: that something is present where any of them does."""
        found = {label.status for _, label in self.labels}
        return next((status for status in (PRESENT, NOT_FOUND) if status in found), self.labels[0][1].status)

    @property
    def wanted(self) -> dict[Place, int]:
        """The places labelled and what finding each is worth; one place may be labelled in two languages."""
        found: dict[Place, int] = {}
        for instrument, label in self.labels:
            if label.status == PRESENT:
                where = instrument, place(label.pinpoint)
                found[where] = max(label.gain, found.get(where, 0))
        return found

    @property
    def absence(self) -> Absence | None:
        """Which absence we state; None where we show something."""
        return self.position.empty.absence if self.position.empty else None

    def of_languages(self, wanted: Callable[[str], bool]) -> Answer:
        """The same against the labels of provisions in some languages alone; there may be none."""
        kept = (one for one in self.labels if one[1].status == PRESENT and wanted(one[1].language))
        return replace(self, labels=tuple(kept))


def held_labels(knowledge: Knowledge, labels: Iterable[ProvisionLabel], mirror: Path) -> list[Labelled]:
    """Labels of documents that the index holds, with their instrument; and of their jurisdictions' silences."""
    documents = labelled_documents(mirror, knowledge.documents())
    found, silences = [], []
    for label in labels:
        if label.status == PRESENT:
            found += [(document["instrument"], label) for document in documents.get(label.file, [])]
        else:
            silences.append(("", label))
    held = {label.jurisdiction for _, label in found}
    return found + [pair for pair in silences if pair[1].jurisdiction in held]


def answers(
    knowledge: Knowledge, labels: Iterable[Labelled], tell: Tell = lambda done, of: None, *, ours_alone: bool = False
) -> list[Answer]:
    """Our answer to every labelled pair; ``ours_alone``: without BM25 and the embedding beside it."""
    pairs: dict[str, dict[str, list[Labelled]]] = defaultdict(lambda: defaultdict(list))
    for labelled in labels:
        pairs[labelled[1].concept][labelled[1].jurisdiction].append(labelled)
    made: list[Answer] = []
    for done, (concept, by_code) in enumerate(pairs.items(), start=1):
        made += _of_concept(knowledge, concept, by_code, ours_alone=ours_alone)
        tell(done, len(pairs))
    return made


def _of_concept(
    knowledge: Knowledge, identifier: str, by_code: Mapping[str, Sequence[Labelled]], *, ours_alone: bool
) -> Iterator[Answer]:
    query, codes = understand(identifier, knowledge.concepts), list(by_code)
    concept = knowledge.concepts.get(identifier)
    found = find(knowledge, query, codes, LOOKED_THROUGH)
    words = {} if ours_alone else knowledge.lexical_in(query.match, LOOKED_THROUGH, codes)
    for code, labels in by_code.items():
        hits = found[code]
        shown = () if isinstance(hits, Empty) else tuple(hits)
        places = {FIND: [_place_of(hit.passage) for hit in shown]}
        if not ours_alone:
            near = knowledge.vectors.nearest(meaning_of(knowledge, query), knowledge.searchable(code), LOOKED_THROUGH)
            places |= {BM25: _places(knowledge, words[code]), EMBEDDING: _places(knowledge, near)}
        yield Answer(code, identifier, tuple(labels), position(code, concept, hits), shown, places)


def _places(knowledge: Knowledge, scored: Sequence[tuple[int, float]]) -> list[Place]:
    return [_place_of(passage) for passage in knowledge.passages([identifier for identifier, _ in scored])]


def _place_of(passage: Passage) -> Place:
    return passage.instrument, place(passage.pinpoint)


def first_hit(places: Sequence[Place], wanted: Iterable[Place]) -> int | None:
    """Rank of the first place that is one of those wanted, its parent or its child."""
    targets = list(wanted)
    for rank, ours in enumerate(places, start=1):
        if any(same_provision(ours, theirs) for theirs in targets):
            return rank
    return None


def grouped(found: Iterable[Answer], *, concepts: bool = True) -> dict[str, list[Answer]]:
    """The answers by what a table has a row for: all, English and other languages, language, jurisdiction, concept.

    A row of a language holds the pairs that have labels in it, against those labels.
    """
    groups: dict[str, list[Answer]] = {ALL: [], ENGLISH: [], OTHERS: []}
    for answer in found:
        names = [ALL, answer.jurisdiction, *([f"concept {answer.concept}"] if concepts else [])]
        languages = sorted({label.language for _, label in answer.labels if label.status == PRESENT})
        for name in names:
            groups.setdefault(name, []).append(answer)
        for language in languages:
            groups.setdefault(f"language {language}", []).append(answer.of_languages(language.__eq__))
        for name in dict.fromkeys(ENGLISH if language == "en" else OTHERS for language in languages):
            groups[name].append(answer.of_languages(lambda code, name=name: (code == "en") is (name == ENGLISH)))  # type: ignore[misc]
    order = {ALL: 0, ENGLISH: 1, OTHERS: 2}
    return {name: groups[name] for name in sorted(groups, key=lambda name: (order.get(name, 3), " " in name, name))}
