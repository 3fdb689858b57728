"""Positions made by hand: what the comparison is tried on without an index."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from exportlex.catalog.concepts import Concept, Element
from exportlex.catalog.decisions import Decision
from exportlex.comparison.relating.relate import relate
from exportlex.comparison.results import Absence, ElementHit, Empty, Hit, Pair
from exportlex.comparison.stating.position import Position, position
from exportlex.extraction.quantities import quantities
from exportlex.indexing.knowledge import Passage

FERRIES = Concept(
    id="ferries", group="compliance", label="Ferries", definition="Boats for hire.", terms={"en": ["ferry"]},
    elements=[Element(id=name, label=name, cues={"en": ["x"], "zh": ["x"]}) for name in ("a", "b", "c", "d", "e")],
    measures=["retention", "time-limit", "percentage"],
)  # fmt: skip
WITHOUT_ELEMENTS = FERRIES.model_copy(update={"id": "rafts", "label": "Rafts", "elements": []})


class Apart:
    """In place of the index: two passages without vectors, or with one closeness; decisions where a test has some."""

    def __init__(self, closeness: float | None = None, *decisions: Decision) -> None:
        self.vectors = self
        self.decisions = list(decisions)
        self._closeness = closeness

    def closeness(self, left: int, right: int) -> float | None:
        return self._closeness


def passage(code: str, text: str, **changes: Any) -> Passage:
    empty: dict[str, Any] = {"int": 1, "str": "", "int | None": None, "tuple[str, ...]": ()}
    values = {field.name: empty[str(field.type)] for field in fields(Passage)}
    return Passage(**(values | {"jurisdiction": code, "text": text, "language": "en"} | changes))


def element_hit(word: str) -> ElementHit:
    """ "-a" is an element that is named to leave it out, "a=x" an answer."""
    label, _, value = word.lstrip("-").partition("=")
    return ElementHit(label, ((0, 1),), (value,) if value else (), excluded=word.startswith("-"))


def found(code: str, text: str, elements: str = "", rank: int = 1, **more: Any) -> Hit:
    """A passage as a search returns it; what is no field of a hit is one of its passage."""
    own = {name: more.pop(name) for name in ("matched", "signals", "other", "decision", "conceptual") if name in more}
    made = passage(code, text, **more)
    shown = tuple(element_hit(word) for word in elements.split())
    return Hit(rank, made, 1.0, own.pop("conceptual", None), shown, tuple(quantities(text, made.language)), **own)


def hit(code: str, text: str, elements: str = "", concept: Concept = FERRIES, **changes: Any) -> Position:
    """The position of a law with one passage."""
    return position(code, concept, [found(code, text, elements, **changes)])


def law(code: str, elements: str = "", concept: Concept = FERRIES) -> Position:
    """The position of a law of which nothing but its elements matters."""
    return hit(code, "A ferry is rowed.", elements, concept, pinpoint="s. 1", instrument=f"{code}/act")


def made_position(code: str, *hits: Hit) -> Position:
    return position(code, FERRIES, hits)


def silent(
    code: str, absence: Absence = Absence.NOT_FOUND, reason: str = "no word stands there", concept: Concept = FERRIES
) -> Position:
    return position(code, concept, Empty(code, absence, reason, ("ferry",), (f"{code}/act",)))


def doubtful(code: str, elements: str, absence: Absence = Absence.NOT_HELD) -> Position:
    """A law that speaks, and of which a part cannot be read."""
    return position(code, FERRIES, [found(code, "A ferry.", elements)], Empty(code, absence, "s. 9 is missing"))


def related(left: Position, right: Position, closeness: float | None = None, *decisions: Decision) -> Pair:
    return relate(Apart(closeness, *decisions), left, right)  # type: ignore[arg-type]
