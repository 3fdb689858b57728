"""Results of the comparison: typed, and each able to say itself as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from exportlex.catalog.decisions import Decision
from exportlex.extraction.quantities import Quantity
from exportlex.indexing.knowledge import Passage


class Relation(StrEnum):
    """How one jurisdiction's text on a concept stands to another's."""

    EQUIVALENT = "equivalent"
    BROADER = "broader"
    NARROWER = "narrower"
    OVERLAPPING = "overlapping"
    DIVERGENT = "divergent"
    NO_COUNTERPART = "no counterpart"


class Absence(StrEnum):
    """Why a cell is empty: always one of four, never a bare "no"."""

    NOT_FOUND = "not found in the texts held"
    NOT_HELD = "text not held"
    SUSPECT = "reading suspect"
    NOT_APPLICABLE = "not applicable"


def reviewed(decision: Decision | None, text: str) -> dict[str, str]:
    """What a reviewer decided of these words, as a field; nothing where no one did."""
    return {"review": decision.said_of(text)} if decision else {}


@dataclass(frozen=True, slots=True)
class ElementHit:
    """An element of a concept and the words of the passage that show it, as spans of its text."""

    label: str
    spans: tuple[tuple[int, int], ...]
    values: tuple[str, ...] = ()  # of an either/or element the answers that show
    excluded: bool = False  # it shows only where the passage leaves something out
    decision: Decision | None = None  # what a reviewer decided of it


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that speaks to the concept or phrase.

    ``textual`` is its BM25 score divided by the best of the query (0–1); ``conceptual`` the cosine between its vector
    and the query's (None where the model does not read its language and there is no gloss).
    """

    rank: int
    passage: Passage
    textual: float
    conceptual: float | None
    elements: tuple[ElementHit, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    matched: tuple[str, ...] = ()  # the concept's terms that stand in it: why it was found
    coded: bool = False  # found because our digest restates the provision for this concept
    signals: tuple[str, ...] = ()  # what stands in it and tells of the concept without naming it
    other: bool = False  # it defines another concept
    decision: Decision | None = None  # what a reviewer decided of it

    @property
    def text(self) -> str:
        """The words that are shown and compared: a definition with its term, or the provision."""
        return self.passage.text

    def to_json(self) -> dict[str, Any]:
        """The fields that design.md lists under "What machines read", and the provenance."""
        passage = self.passage
        return {
            "rank": self.rank,
            "jurisdiction": passage.jurisdiction,
            "instrument": passage.instrument,
            "pinpoint": passage.pinpoint,
            "kind": passage.kind,
            "language": passage.language,
            "held": passage.held,
            "term": passage.term,
            "scope": passage.scope,
            "text": passage.text,
            "lead": passage.lead,
            "gloss": passage.gloss,
            "textual": round(self.textual, 4),
            "conceptual": None if self.conceptual is None else round(self.conceptual, 4),
            "elements": [self._element(hit) for hit in self.elements if not hit.excluded],
            "excluded": [self._element(hit) for hit in self.elements if hit.excluded],
            "quantities": [
                {"value": q.value, "unit": q.unit, "direction": q.direction, "words": q.words} for q in self.quantities
            ],
            "matched": list(self.matched),
            "signals": list(self.signals),
            "review": self.decision.said_of(passage.text) if self.decision else "",
            "as_of": passage.as_of,
            "address": passage.address,
            "sha256": passage.sha256,
        }

    def _element(self, hit: ElementHit) -> dict[str, Any]:
        words = [self.passage.text[start:end] for start, end in hit.spans]
        values = {"values": list(hit.values)} if hit.values else {}
        return {"element": hit.label, "words": words} | values | reviewed(hit.decision, self.passage.text)


@dataclass(frozen=True, slots=True)
class Empty:
    """A cell without a hit, with its absence and what was searched."""

    jurisdiction: str
    absence: Absence
    reason: str
    searched: tuple[str, ...] = ()  # the words that were looked for
    instruments: tuple[str, ...] = ()  # what was looked through

    def to_json(self) -> dict[str, Any]:
        """The absence as an object of its own."""
        return {
            "jurisdiction": self.jurisdiction,
            "absence": str(self.absence),
            "reason": self.reason,
            "searched": list(self.searched),
            "instruments": list(self.instruments),
        }


@dataclass(frozen=True, slots=True)
class Pair:
    """How two jurisdictions' best texts stand to each other; the two closeness figures are never one score."""

    a: str
    b: str
    relation: Relation
    reason: str
    textual: float | None  # word-level similarity 0–1; None across languages
    conceptual: float | None  # cosine; None where a text has no vector
    evidence: tuple[dict[str, Any], ...] = ()
    shared: tuple[str, ...] = ()  # elements that both cover
    only_a: tuple[str, ...] = ()
    only_b: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()  # what keeps them apart although elements agree, in words
    decision: Decision | None = None  # what a reviewer decided of the relation

    def to_json(self) -> dict[str, Any]:
        """The pair as an object."""
        return {
            "a": self.a,
            "b": self.b,
            "relation": str(self.relation),
            "reason": self.reason,
            "textual": None if self.textual is None else round(self.textual, 4),
            "conceptual": None if self.conceptual is None else round(self.conceptual, 4),
            "shared": list(self.shared),
            "only_a": list(self.only_a),
            "only_b": list(self.only_b),
            "contrasts": list(self.contrasts),
            "review": self.decision.said if self.decision else "",
            "evidence": list(self.evidence),
        }
