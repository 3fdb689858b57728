"""Headings inside an annex: known by their typography and wording, ranked by how their numbers are written."""

from __future__ import annotations

import re

from lxml import etree

from exportlex.markup.gii.text import words
from exportlex.markup.gii.units import is_italic
from exportlex.markup.xml import Element, local
from exportlex.model import MarkKind, RichText

_RANKS = (
    (1, re.compile(r"^(?P<number>(?:Teil|Kapitel|Kategorie)\s+[\dA-Z]+)\b[.:]?\s*", re.IGNORECASE)),
    (2, re.compile(r"^(?P<number>(?:Abschnitt|Abteilung)\s+[\dA-Z]+)\b[.:]?\s*", re.IGNORECASE)),
    (3, re.compile(r"^(?P<number>(?:Unterabschnitt|Unterabteilung|Gruppe)\s+[\dA-Z]+)\b[.:]?\s*", re.IGNORECASE)),
    (3, re.compile(r"^(?P<number>[IVX]+\.)(?:\s+|$)")),
    (2, re.compile(r"^(?P<number>[A-Z]\.?)(?:\s+|$)(?=[A-ZÄÖÜ]|$)")),
)
_BY_NUMERAL = 3
BY_WORDS = 2  # a heading without a number stands beside the sections of its part
LONGEST_HEADING = 200


def rank_of(text: str) -> tuple[int, str, str]:
    """Rank of a heading, its number, and its words; rank 0 where it has no number."""
    for rank, shape in _RANKS:
        if match := shape.match(text):
            return rank, match["number"], text[match.end() :].strip()
    return 0, "", text.strip()


def is_heading(rich: RichText) -> bool:
    """Whether a line that stands alone is a heading: set in bold, or only the number of a part."""
    return len(rich.text) < LONGEST_HEADING and (is_bold(rich) or bool(_RANKS[0][1].fullmatch(rich.text)))


def is_numbered_heading(text: str) -> bool:
    """Whether an inset line reads like a heading: "XI. Lanterns"."""
    return rank_of(text)[0] == _BY_NUMERAL and len(text) < LONGEST_HEADING and not text.endswith((".", ",", ";"))


def is_bold(rich: RichText) -> bool:
    """Whether a text is set in bold from end to end."""
    covered = sum(mark.end - mark.start for mark in rich.marks if mark.kind is MarkKind.BOLD)
    return bool(rich.text) and covered >= len(rich.text) - 2 and not is_italic(rich)


def lines_of(title: Element) -> list[str]:
    """The lines of a title."""
    pieces = "".join("\n" if local(part) == "BR" else "" for part in title.iter())
    if not pieces:
        return [words(title).text]
    texts_of: list[str] = [""]
    for event, part in etree.iterwalk(title, events=("start", "end")):
        if event == "start":
            texts_of[-1] += part.text or ""
        else:
            if local(part) == "BR":
                texts_of.append("")
            if part is not title:
                texts_of[-1] += part.tail or ""
    return [" ".join(line.split()) for line in texts_of if line.strip()]
