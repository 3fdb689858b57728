"""Why a passage was assigned to a concept: everything that speaks for it and against it, each in one plain sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.catalog.concepts import Concept, ConceptScheme
from exportlex.comparison.classing.assigning import assigned_passage
from exportlex.comparison.results import ElementHit, Hit
from exportlex.indexing.knowledge import Passage

_WORDS = 80  # characters of the words that show an element


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for the assignment, or against it."""

    kind: str  # definition, terms, signals, elements, left out, digest, closeness, review
    said: str

    def to_json(self) -> dict[str, Any]:
        """The reason as an object."""
        return {"kind": self.kind, "said": self.said}


def reasons(scheme: ConceptScheme, concept: Concept, hit: Hit) -> tuple[Reason, ...]:
    """Every reason, the strongest kinds first; none is hidden, and none is invented where little speaks for it."""
    found = (
        ("definition", _defines(scheme, concept, hit.passage)),
        ("terms", _terms(hit)),
        ("signals", _signals(hit)),
        ("elements", _elements(concept, hit)),
        ("left out", _left_out(hit)),
        ("digest", "our digest, written by hand, restates the provision for this concept" if hit.coded else ""),
        ("closeness", _closeness(hit)),
        ("review", hit.decision.said_of(hit.text) if hit.decision else "no reviewer has decided on it"),
    )
    return tuple(Reason(kind, said) for kind, said in found if said)


def _defines(scheme: ConceptScheme, concept: Concept, passage: Passage) -> str:
    if passage.definition is None:
        return ""
    found = assigned_passage(scheme, passage)
    if found is None:
        return "it is a definition of none of the scheme’s concepts, and speaks of this one"
    if found.concept == concept.id:
        return f"it defines the concept: {found.why}"
    return f"it defines another concept, {scheme.get(found.concept).label} ({found.why}), and speaks of this one"


def _terms(hit: Hit) -> str:
    if hit.matched:
        return f"names of the concept stand in it or in its heading: {_quoted(hit.matched)}"
    return "none of the concept’s names stands in it"


def _signals(hit: Hit) -> str:
    if not hit.signals:
        return "" if hit.matched else "no words that tell of the concept without naming it stand in it either"
    apart = " (“…”: a few words may stand between)" if any("…" in signal for signal in hit.signals) else ""
    return f"words that tell of the concept without naming it: {_quoted(hit.signals)}{apart}"


def _elements(concept: Concept, hit: Hit) -> str:
    if not concept.elements:
        return ""
    shown = [_shown(hit, one) for one in hit.elements if not one.excluded]
    if not shown:
        return f"none of the concept’s {len(concept.elements)} elements was recognised in it"
    return f"{len(shown)} of the concept’s {len(concept.elements)} elements: {'; '.join(shown)}"


def _left_out(hit: Hit) -> str:
    shown = [_shown(hit, one) for one in hit.elements if one.excluded]
    return f"named only to leave them out: {'; '.join(shown)}" if shown else ""


def _shown(hit: Hit, element: ElementHit) -> str:
    """The element with the first words that show it, their middle left out where they are long."""
    start, end = element.spans[0]
    return f"{element.label} (“{shortened(hit.text[start:end], _WORDS)}”)"


def shortened(words: str, most: int) -> str:
    """Words on one line; where they are longer, their beginning and their end: what counts may stand in either."""
    said = " ".join(words.split())
    if len(said) <= most:
        return said
    half = (most - 3) // 2
    first, last = said[: half + 1].rpartition(" ")[0], said[-half - 1 :].partition(" ")[2]
    return f"{first or said[:half]} … {last or said[-half:]}"


def _closeness(hit: Hit) -> str:
    meaning = "not stated, for the language model does not read this language"
    if hit.conceptual is not None:
        meaning = f"{hit.conceptual:.2f}, where 1 is the same meaning"
    wording = f"{hit.textual:.2f}, where 1 is the passage in which the concept’s words weigh most"
    return f"in wording {wording}; in meaning {meaning}"


def _quoted(found: Sequence[str]) -> str:
    return ", ".join(f"“{one}”" for one in found)
