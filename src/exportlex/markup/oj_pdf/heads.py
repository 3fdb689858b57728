"""How the headings, codes, notes and terms of a list of dual-use items are printed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exportlex.markup.oj_pdf.paragraphs import Paragraph
from exportlex.model import ProvisionKind

ANNEX, PART, CATEGORY, CATEGORY_PART, GROUP, ENTRY = range(6)  # ranks: a unit closes those of its own rank and below
TITLE = GROUP  # a heading of its own beside the groups, such as "GENERAL NOTES", "Deposition techniques"
_QUOTE = "[“”\"‘’']"
_LIST = re.compile(rf"{_QUOTE}?(?P<printed>ANNEX (?P<number>[IVX]+[a-z]?))$")
_PART = re.compile(r"(?P<printed>PART (?P<number>[IVX]+))$")
_CATEGORY = re.compile(r"(?P<printed>CATEGORY (?P<number>\d))\s*[-–—]\s*(?P<title>.+)$")
_CATEGORY_PART = re.compile(r"(?P<printed>(?:PART|Part) (?P<number>\d))\s*[-–—]\s*(?P<title>.+)$")
_GROUP = re.compile(r"(?P<printed>(?P<number>\d[A-E]\d?))\s+(?P<title>[^\W\d].*)$")
_CODE = re.compile(r"(?P<number>\d[A-E]\d{3})(?![\w.,;])\s*")
NOTE = re.compile(
    r"(?P<name>Technical [Nn]otes?|Notes?(?: to the [^:.]{3,40}(?=:))?|N\.?\s?B\.?)\s?(?P<number>\d{1,2}\b)?\s*"
    r"(?:[:.]+|(?<=B\.)|$|(?<=\d)(?=\s*\S)|(?=\d[A-E]\d{3}\b))\s*"
)
TERM = re.compile(r"[“\"](?P<term>[^“”\"]{1,130})[”\"]")
_ITSELF = re.compile(r"\s+(?:OF TERMS\b|USED\b|TO ANNEX\b|IN THE OFFICIAL JOURNAL\b).*$")
_SHORT = re.compile(r"\s*\([\"“]?[A-Z]{2,}[\"”]?\)$")
_NOTED = re.compile(r"\bNotes?\b")
_SMALL = {"of", "the", "and", "or", "to", "in", "for", "on", "a", "an"}
_CODE_WIDTH = 30.0  # points from a code to the words of its entry: 51 in both prints; a blank is 3
_SAME = 3.0


@dataclass(frozen=True, slots=True)
class Head:
    """A paragraph that opens a unit by its words."""

    rank: int
    kind: ProvisionKind
    number: str
    printed: str = ""  # the number with its word: "CATEGORY 5"
    title: str = ""
    words: int = 0  # where the unit's own words start

    @property
    def terms(self) -> bool:
        """Whether it heads a list of definitions."""
        return self.rank == TITLE and self.title.startswith("DEFINITIONS")

    @property
    def note(self) -> bool:
        """Whether it heads a note: "GENERAL SOFTWARE NOTE (GSN)"."""
        return self.rank == TITLE and bool(_NOTED.search(named(self.title)))

    @property
    def contents(self) -> bool:
        """Whether it heads a table of contents."""
        return self.title == "CONTENTS"


def annex_number(text: str) -> str:
    """The number of an annex where a line is nothing but its heading, else ""."""
    match = _LIST.match(text)
    return match["number"] if match else ""


def head(para: Paragraph, left: float) -> Head | None:
    """The heading or code that a paragraph is."""
    at_left = para.hang < left + _SAME
    if match := _CATEGORY.match(para.text):
        return _division(CATEGORY, match)
    if para.centred:
        return _centred(para)
    if at_left and para.bold and (match := _GROUP.match(para.text)):
        return _division(GROUP, match)
    if at_left and (match := _CODE.match(para.text)) and _apart(para, match.end()):
        return Head(ENTRY, ProvisionKind.LIST_ENTRY, match["number"], match["number"], words=match.end())
    return None


def _apart(para: Paragraph, end: int) -> bool:
    return end == len(para.text) or para.at(end) > para.hang + _CODE_WIDTH


def _division(rank: int, match: re.Match[str]) -> Head:
    kind = ProvisionKind.SCHEDULE if rank == ANNEX else ProvisionKind.DIVISION
    return Head(rank, kind, match["number"], match["printed"], match.groupdict().get("title", ""))


def _centred(para: Paragraph) -> Head | None:
    text = para.text
    for rank, pattern in ((ANNEX, _LIST), (PART, _PART), (CATEGORY_PART, _CATEGORY_PART)):
        if match := pattern.match(text):
            return _division(rank, match)
    if not NOTE.match(text) and (text.isupper() or para.bold or text == "Table"):
        return Head(TITLE, ProvisionKind.DIVISION, "", title=text)
    return None


def named(title: str) -> str:
    """A heading as citations name it: "General Notes", "Nuclear Technology Note", "Definitions"."""
    short = _SHORT.sub("", _ITSELF.sub("", title)).strip(" :")
    if not short.isupper():
        return short
    words = short.lower().split()
    return " ".join(word if at and word in _SMALL else _capital(word) for at, word in enumerate(words))


def _capital(word: str) -> str:
    at = next((at for at, character in enumerate(word) if character.isalpha()), 0)
    return word[:at] + word[at:].capitalize()
