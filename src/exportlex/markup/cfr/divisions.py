"""Title, chapter, part, subpart, section and supplement: their numbers, headings, citations and places on ecfr.gov."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from urllib.parse import quote

from exportlex.markup.cfr.blocks import INLINE
from exportlex.markup.cfr.units import Ending, Unit, quoted
from exportlex.markup.xml import Element, first, local, rich_text
from exportlex.model import ProvisionKind

DIVISION = re.compile(r"DIV[1-9]")
_DATE = "_SUBSTITUTE_DATE_"
_KINDS = {"DIV8": ProvisionKind.ARTICLE, "DIV9": ProvisionKind.SCHEDULE}
_WORDS = {"DIV2": "Subtitle", "DIV3": "Chapter", "DIV4": "Subchapter", "DIV5": "Part", "DIV6": "Subpart"}
_SUPPLEMENT = re.compile(r"Supplement\s+No\.?\s*(\w+)", re.IGNORECASE)
_APPENDIX = re.compile(r"Appendix(?:\s+(?!to\b|of\b)(\w{1,5}))?", re.IGNORECASE)
_SUBPART = re.compile(r"\bto\s+Subpart\s+(\w+)", re.IGNORECASE)
_PART = re.compile(r"\bPart\s+(\d+)", re.IGNORECASE)
_HEAD = re.compile(
    r"(?P<number>(?:Title|Subtitle|Chapter|Subchapter|Part|Subpart)\s+\w[\w.-]*"
    r"|(?:Supplement\s+No\.?\s*\w+|Appendix(?:\s+\w{1,5})?)(?:\s+(?:to|of)\s+(?:Subpart\s+\w+(?:\s+of|,)?\s*)?(?:Part\s+\d+)?)?"
    r"|§§?\s*(?=\d)[\w.]+(?:\s?[-–]\s?\d[\w.]*)?)\s*[—–:-]*\s*",
    re.IGNORECASE,
)
_SECTION = re.compile(r"\d+[\w]*\.\d[\w.-]*")


@dataclass(frozen=True, slots=True)
class Division:
    """One DIV1 to DIV9."""

    kind: ProvisionKind
    unit: Unit  # its key is still empty
    number: str
    heading: str
    path: str  # its place on ecfr.gov below "on/{date}" or "current": "/title-15/section-772.1"; "" where it has none


def read_division(element: Element, parent: Unit, citation: str) -> Division:
    """Number, heading and citation of a division that stands in ``parent``; ``citation`` is "15 CFR"."""
    name = local(element)
    own = (element.get("N") or "").replace("§", "").strip()
    head = rich_text(first(element, "HEAD"), INLINE).text
    match = _HEAD.match(head)
    heading = (head[match.end() :] if match else head).removesuffix(".")
    unit = Unit(parent.key, *_cited(name, own, head, parent, citation))
    printed = match["number"].strip() if match else ""
    number = own if name == "DIV8" and own else printed
    return Division(
        _KINDS.get(name, ProvisionKind.DIVISION), unit, number, heading, _path(element, name, own, unit, citation)
    )


def _cited(name: str, own: str, head: str, parent: Unit, citation: str) -> tuple[str, Ending]:
    if name == "DIV8":
        return f"{citation} {own or head}", Ending.SECTION
    if name == "DIV9":
        return f"{_around(own or head, parent, citation)} {_supplement(own, head)}", Ending.NAME
    if name in ("DIV2", "DIV3", "DIV5"):
        return f"{citation} {_WORDS[name]} {own}", Ending.NAME
    if name in _WORDS:
        return f"{parent.pinpoint} {_WORDS[name]} {own}", Ending.NAME
    return (citation if name == "DIV1" else quoted(parent, head)), Ending.NAME


def _around(own: str, parent: Unit, citation: str) -> str:
    """The part that a supplement belongs to; a supplement that is the document's root names it itself."""
    part = _PART.search(parent.pinpoint) or _PART.search(own)
    return f"{citation} Part {part[1]}" if part else parent.pinpoint


def _supplement(own: str, head: str) -> str:
    """``Supp. No. 1``, ``App. A``; the number attribute is irregular, so the heading may help out."""
    for text in (own, head):
        if found := _SUPPLEMENT.search(text):
            return f"Supp. No. {found[1]}"
        if found := _APPENDIX.search(text):
            subpart = _SUBPART.search(text)
            cited = f"App. {found[1]}" if found[1] else "App."
            return f"{cited} to Subpart {subpart[1]}" if subpart else cited
    return own or head


def _path(element: Element, name: str, own: str, unit: Unit, citation: str) -> str:
    stated = _stated(element)
    if stated:
        return quote(stated.split(_DATE, 1)[-1])
    title = citation.split(" ", maxsplit=1)[0]
    part = _PART.search(unit.pinpoint)
    if not title.isdigit():
        return ""
    if name == "DIV8":
        return f"/title-{title}/section-{own}" if _SECTION.fullmatch(own) else ""
    below = {"DIV5": "", "DIV6": f"/subpart-{own}", "DIV9": f"/appendix-{quote(own)}"}
    return f"/title-{title}/part-{part[1]}{below[name]}" if part and name in below else ""


def _stated(element: Element) -> str:
    """The path in ``hierarchy_metadata``, which some serialisations carry (escaped once or twice)."""
    try:
        stated = json.loads(html.unescape(element.get("hierarchy_metadata") or "null"))
    except ValueError:
        return ""
    return str(stated.get("path", "")) if isinstance(stated, dict) else ""
