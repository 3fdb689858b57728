"""The labels of provisions: for each jurisdiction and concept its best provisions, or that there is none.

There are two sets: the hand-checked gold, which names files of the mirror, and labels that we wrote by eye for other
jurisdictions (``corpus/evaluation/provisions/<code>.tsv``), which name instruments.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from exportlex.catalog.concepts import Concept, Element
from exportlex.evaluation.gold import label_rows
from exportlex.evaluation.places import Place, place, same_provision

__all__ = ["Place", "place", "same_provision"]  # whoever compares labels takes them from here

PRESENT = "present"
NOT_FOUND = "not-found-in-texts-held"
NOT_HELD = "text-not-held"
BY_EYE = "provisions"  # the folder of labels by eye
_ENGLISH = "en"
_PRIMARY = "primary"
_BOTH = frozenset({"both", "same or any other"})  # how a label says that every answer of an either/or element is given


@dataclass(frozen=True, slots=True)
class ProvisionLabel:
    """One labelled provision, or with an empty pinpoint the statement that a jurisdiction has none."""

    jurisdiction: str
    concept: str
    status: str
    file: str  # path inside the mirror
    pinpoint: str
    language: str  # ISO 639-1
    elements: tuple[str, ...]  # as the gold writes them, values and numbers included
    strength: str = _PRIMARY

    @property
    def gain(self) -> int:
        """What finding it is worth: 2 where a lawyer would cite it first, 1 otherwise."""
        return 2 if self.strength == _PRIMARY else 1


Labelled = tuple[str, ProvisionLabel]  # the instrument, "" of a silence; and the label


def load_provisions(folder: Path) -> list[ProvisionLabel]:
    """Labels of ``provisions.tsv``; UnknownWordError where the folder holds none."""
    return [_label(row) for row in label_rows(folder / "provisions.tsv")]


def load_by_eye(folder: Path) -> list[Labelled]:
    """Our own labels of every jurisdiction that has a file."""
    files = sorted((folder / BY_EYE).glob("*.tsv"))
    return [(row["instrument"] or "", _label(row)) for file in files for row in label_rows(file)]


def _label(row: dict[str, str]) -> ProvisionLabel:
    return ProvisionLabel(
        jurisdiction=row["jurisdiction"], concept=row["concept"], status=row["status"], file=row.get("file", ""),
        pinpoint=row["pinpoint"] or "", language=(row["lang"] or _ENGLISH).split("-")[0],
        elements=tuple(filter(None, (row["elements"] or "").split("|"))), strength=row.get("strength") or _PRIMARY,
    )  # fmt: skip


def elements_of_label(label: ProvisionLabel, concept: Concept) -> tuple[set[str], set[str]]:
    """The elements that a label sees, and those it states only as a figure ("years=5"), which no one is asked for.

    "by list=goods" is the element "by list"; "also unlisted" alone that of which it is a value.
    """
    labels = {element.label: element.label for element in concept.elements}
    values = {value: element.label for element in concept.elements for value in element.values}
    seen, figures = set(), set()
    for item in label.elements:
        name, _, value = item.partition("=")
        element = labels.get(name) or values.get(name)
        if element and value[:1].isdigit():
            figures.add(element)
        elif element:
            seen.add(element)
    return seen, figures - seen


def answers_of_label(label: ProvisionLabel, concept: Concept) -> dict[str, frozenset[str]]:
    """What a label answers to either/or elements, by element: "listed only, or also unlisted=also unlisted"."""
    elements = {element.label: element for element in concept.elements if element.values}
    found: dict[str, frozenset[str]] = {}
    for item in label.elements:
        name, _, value = item.partition("=")
        element = elements.get(name) or next((one for one in elements.values() if name in one.values), None)
        if element and (answer := _answer(element, value or name)):
            found[element.label] = found.get(element.label, frozenset()) | answer
    return found


def _answer(element: Element, value: str) -> frozenset[str]:
    return frozenset(element.values if value in _BOTH else {value} & set(element.values))
