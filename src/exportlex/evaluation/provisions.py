"""The hand-checked provision labels: for each jurisdiction and concept its best provisions, or that there is none."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from exportlex.catalog.concepts import Concept
from exportlex.evaluation.gold import label_rows, name_key

PRESENT = "present"
NOT_FOUND = "not-found-in-texts-held"
_ENGLISH = "en"
_NAMED = re.compile(r"[\"“«「]\s*([^\"”»」]*?)\s*[\"”»」]")
_PART = re.compile(r"\x00(\d+)\x00|\d+(?:\.\d+)*|[〇零一二三四五六七八九十百]+|[a-z]+")
# What a numbering calls its units, in the pinpoints of the gold and in ours: "s 7(1)" and "s. 7(1)" are one place.
_UNIT_WORDS = """
s ss art article articles sec section sections para paragraph no nos cfr usc note item part supp supplement point points
definition of the
"""
_UNITS = frozenset(_UNIT_WORDS.split())


Place = tuple[str, tuple[str, ...]]  # instrument, and the parts of a pinpoint


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


def load_provisions(folder: Path) -> list[ProvisionLabel]:
    """Labels of ``provisions.tsv``; UnknownWordError where the folder holds none."""
    return [_label(row) for row in label_rows(folder / "provisions.tsv")]


def _label(row: dict[str, str]) -> ProvisionLabel:
    return ProvisionLabel(
        jurisdiction=row["jurisdiction"], concept=row["concept"], status=row["status"], file=row["file"],
        pinpoint=row["pinpoint"], language=(row["lang"] or _ENGLISH).split("-")[0],
        elements=tuple(filter(None, row["elements"].split("|"))),
    )  # fmt: skip


@lru_cache(maxsize=100_000)
def place(pinpoint: str) -> tuple[str, ...]:
    """A pinpoint as its numbers, letters and quoted terms in order, without unit words, for comparison.

    ``15 CFR 772.1 "End-user"`` is ("15", "772.1", "«end user»"), ``Article 2(1)`` ("2", "1").
    """
    text = unicodedata.normalize("NFKC", pinpoint).casefold()
    names = [name_key(match[1]) for match in _NAMED.finditer(text)]
    numbered = iter(range(len(names)))
    text = _NAMED.sub(lambda _: f" \x00{next(numbered)}\x00 ", text.replace("\x00", " "))
    parts = (f"«{names[int(m[1])]}»" if m[1] else m[0] for m in _PART.finditer(text))
    return tuple(part for part in parts if part not in _UNITS)


def same_provision(ours: Place, theirs: Place) -> bool:
    """The same provision of the same instrument, its parent or its child; an instrument as a whole is none."""
    (mine, a), (other, b) = ours, theirs
    shorter = min(len(a), len(b))
    return mine == other and shorter > 0 and a[:shorter] == b[:shorter]


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
