"""Headings of Swiss federal law, in its three drafting languages: articles, divisions, annexes."""

from __future__ import annotations

import re

from exportlex.markup.law_markdown_style import Heading
from exportlex.model import ProvisionKind

_ORDINAL = r"(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)?"
_ARTICLE = re.compile(rf"(?:Art|art)\.?\s*(\d+)\s?([a-z]{{0,2}}{_ORDINAL})(?![\w])[\s.:—–-]*(.*)", re.DOTALL)
_PART_OF_ARTICLE = re.compile(r"(?:Abs|Bst|al|let|cpv|lett)\.\s")  # of another law, in a clause that amends it
_ANNEX = re.compile(
    rf"((?:Anhang|Anhänge|Annexe|Allegato)(?:\s+(?:\d+{_ORDINAL}[a-z]?|[IVXL]+|[A-Z]))?)(?!\w)[\s.:—–-]*(.*)", re.DOTALL
)
_NAMES = {
    "teil": 1, "partie": 1, "parte": 1, "titel": 2, "titre": 2, "titolo": 2, "kapitel": 3, "chapitre": 3, "capitolo": 3,
    "abschnitt": 4, "section": 4, "sezione": 4, "unterabschnitt": 5,
}  # fmt: skip
_WORD = "|".join(_NAMES)
_COUNT = r"(?:\d+[a-z]{0,2}|[A-ZÄÖÜ]\w+|[IVXL]+)"
_DIVISION = re.compile(
    rf"((?:{_COUNT}\.?\s+(?P<after>{_WORD})|(?P<before>{_WORD})\s+{_COUNT}))(?!\w)\s*[:.—–-]*\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)


def heading_of(text: str) -> Heading | None:
    """What a heading opens; None where it is a title or sub-heading without a number."""
    text = " ".join(text.split())
    if (match := _ARTICLE.fullmatch(text)) and not _PART_OF_ARTICLE.match(match[3]):
        return Heading(ProvisionKind.ARTICLE, f"Art. {match[1]}{match[2]}", match[3])
    if match := _ANNEX.fullmatch(text):
        return Heading(ProvisionKind.SCHEDULE, match[1], match[2])
    if match := _DIVISION.fullmatch(text):
        name = (match["after"] or match["before"]).lower()
        return Heading(ProvisionKind.DIVISION, match[1], match[4], _NAMES[name])
    return None
