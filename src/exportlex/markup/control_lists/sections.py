"""The parts of the Wassenaar lists, told by the titles that head their pages or files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What stands in a section."""

    NOTES = "notes"  # the general notes of the dual-use list
    CATEGORY = "category"
    SENSITIVE = "sensitive"
    MUNITIONS = "munitions"
    DEFINITIONS = "definitions"
    ACRONYMS = "acronyms"
    STATEMENTS = "statements"


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its kind, and how it is numbered and headed."""

    part: Part
    number: str = ""
    heading: str = ""


_CATEGORY = re.compile(
    r"^DUAL-USE LIST [-–—] CATEGORY (?P<number>\d)(?: ?[-–—] ?PART (?P<part>\d))?(?: ?[-–—] ?(?P<heading>.+))?$",
    re.IGNORECASE,
)
_TITLES = {
    "dual-use list": Section(Part.NOTES, heading="Dual-Use List"),
    "sensitive list": Section(
        Part.SENSITIVE, "Sensitive List", "The Sensitive List of Dual-Use Goods and Technologies"
    ),
    "very sensitive list": Section(
        Part.SENSITIVE, "Very Sensitive List", "The Very Sensitive List of Dual-Use Goods and Technologies"
    ),
    "munitions list": Section(Part.MUNITIONS, "Munitions List", "Munitions List"),
    "definitions": Section(Part.DEFINITIONS, heading="Definitions of Terms used in these Lists"),
    "acronyms and abbreviations": Section(Part.ACRONYMS, heading="Acronyms and Abbreviations"),
    "statements of understanding and validity notes": Section(
        Part.STATEMENTS, heading="Statements of Understanding and Validity Notes"
    ),
}


def section_of(title: str) -> Section | None:
    """The section that a page title names; None where it names none."""
    title = " ".join(title.replace("*", " ").split())
    if match := _CATEGORY.match(title):
        number = f"Category {match['number']}" + (f" - Part {match['part']}" if match["part"] else "")
        return Section(Part.CATEGORY, number, _cased(match["heading"] or ""))
    return _TITLES.get(title.casefold())


def _cased(heading: str) -> str:
    small = {"And", "Of", "In", "The", "For"}
    words = (word.capitalize() if word[:1].isalpha() else word[:1] + word[1:].capitalize() for word in heading.split())
    return " ".join(word.lower() if at and word in small else word for at, word in enumerate(words))
