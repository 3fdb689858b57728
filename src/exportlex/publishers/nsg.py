"""The Nuclear Suppliers Group (https://www.nuclearsuppliersgroup.org): its Guidelines, as the IAEA publishes them.

INFCIRC/254 comes in two parts. Each has guidelines in numbered paragraphs and annexes: a list with definitions and,
in Part 1, Annexes B and C. Options of a source: ``address`` or ``versions``; ``part``, 1 or 2, else told from the file.
"""

from __future__ import annotations

import re
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.list_gaps import repeated
from exportlex.markup.outline.grammar import NOTE, Grammar, Head
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.outline.pdf import paragraphs
from exportlex.markup.outline.reading import outline
from exportlex.markup.pdf import Page, Pdf, read_pdf, unread
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "nsg"
_NAME_OF_PART = re.compile(r"INFCIRC/254/Rev\.\s?\d+/Part\s?(\d)")
_START = re.compile(r"GUIDELINES FOR (?:NUCLEAR TRANSFERS|TRANSFERS OF NUCLEAR)")
_COMPARISON = re.compile(r"Comparison Table of Changes\b", re.IGNORECASE)
_DIVISION, _SCHEDULE = ProvisionKind.DIVISION, ProvisionKind.SCHEDULE
_CAPITALS = re.compile(r"(?P<title>[A-Z][A-Z ,‘’'()-]{5,}[A-Z)])(?:\s*\(.*\))?$")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    return [version_address(source.options, as_of, document="guidelines", media_types=("application/pdf",))]


def read(document: Document) -> Reading:
    """Provisions of one part, without the circular's cover, contents and comparison table of old and new text."""
    pdf = read_pdf(document.raw, document.where)
    if pdf.wordless:
        return Reading((), document.language or "en", issues=unread(pdf))
    part = str(document.options.get("part", "")) or _part(pdf)
    if part not in _GRAMMARS:
        raise ReadingError(f"{document.where}: no INFCIRC/254 Part 1 or 2 on its pages; gather it again")
    compared = next((page.number for page in pdf.pages if _comparison(page)), len(pdf.pages) + 1)
    found = paragraphs(pdf, _GRAMMARS[part], lambda page: page.number < compared)
    starts = [at for at, para in enumerate(found) if _START.match(para.text)]
    if not starts:
        raise ReadingError(f"{document.where}: no Guidelines in it; gather it again")
    provisions, issues = outline(found[starts[0] :], _GRAMMARS[part], document.where)
    title = f"NSG Guidelines, Part {part}"
    return Reading(
        provisions, document.language or "en", title, "", (*unread(pdf, provisions), *issues, *repeated(provisions))
    )


def _comparison(page: Page) -> bool:
    """Pages at the end of a revision set its old and new text side by side."""
    return any(_COMPARISON.match(line.text) for line in page.lines[:6])


def _part(pdf: Pdf) -> str:
    for page in pdf.pages[:3]:
        for line in page.lines:
            if match := _NAME_OF_PART.search(line.text):
                return match[1]
    return ""


def _left(para: Para) -> bool:
    return para.hang < 10 and not para.label


def _bold_left(para: Para) -> bool:
    return para.bold and _left(para)


def _bold(para: Para) -> bool:
    return para.bold


_TITLE_1 = Head(
    re.compile(r"(?P<title>GUIDELINES FOR NUCLEAR TRANSFERS)$"),
    0,
    _DIVISION,
    "{above}, Guidelines",
    item=", para. {n}",
    join="({n})",
    through=True,
)
_TITLE_2 = Head(
    re.compile(r"(?P<title>GUIDELINES FOR TRANSFERS OF .*)$"),
    0,
    _DIVISION,
    "{above}, Guidelines",
    item=", para. {n}",
    join="({n})",
    through=True,
)

_GRAMMARS = {
    "1": Grammar(
        root="Part 1",
        note=re.compile(
            r"(?P<name>EXPLANATORY NOTE|INTRODUCTORY NOTE|EXPORTS|Note|N\.B)"
            r"(?P<number>\s?\d{1,2}\b)?(?P<end>\.?:|\.?$)\s*"
        ),
        heads=(
            _TITLE_1,
            Head(
                re.compile(r"ANNEX (?P<number>[A-C])$"),
                0,
                _SCHEDULE,
                "{above}, Annex {number}",
                item=", para. {n}",
                join="({n})",
            ),
            Head(re.compile(r"(?P<title>DEFINITIONS)$"), 1, _DIVISION, "{above}, Definitions", terms=True, only=_bold),
            Head(re.compile(r"(?P<title>SUPPORTING ACTIVITIES)$"), 1, _DIVISION, "{above}, {name}", through=True),
            Head(re.compile(r"(?P<title>MATERIAL AND EQUIPMENT)$"), 1, _DIVISION, "{above}, {name}", through=True),
            Head(re.compile(r"TABLE:\s+(?P<title>[A-Z ]+)$"), 1, _DIVISION, "{above}, Table", item=", row {n}"),
            Head(re.compile(r"(?P<title>CATEGORY I{1,3})$"), 1, _DIVISION, "{above}, {name}", through=True),
            Head(_CAPITALS, 1, _DIVISION, "{above}, {name}", only=_bold, sure=False),
            Head(
                re.compile(r"(?P<number>\d{1,2})\.\s+(?=\S)"),
                2,
                _DIVISION,
                "{above}, section {number}",
                item="({n})",
                titled=True,
                only=_bold,
                through=True,
            ),
            Head(
                re.compile(r"(?P<number>\d{1,2}\.\d{1,2}\.\d{1,2})\.?\s+"),
                4,
                ProvisionKind.LIST_ENTRY,
                "Part 1, Annex B, {number}",
                item="({n})",
                titled=True,
                only=_bold,
            ),
            Head(
                re.compile(r"(?P<number>\d{1,2}\.\d{1,2})\.?\s+"),
                3,
                ProvisionKind.LIST_ENTRY,
                "{above}, {number}",
                item="({n})",
                titled=True,
                only=_bold,
            ),
            Head(
                re.compile(r"(?P<title>[A-Z].*)$"),
                2,
                _DIVISION,
                "{above}, {name}",
                through=True,
                only=_bold_left,
                sure=False,
            ),
        ),
    ),
    "2": Grammar(
        root="Part 2",
        note=NOTE,
        heads=(
            _TITLE_2,
            Head(re.compile(r"(?P<number>ANNEX)$"), 0, _SCHEDULE, "{above}, Annex", item=", para. {n}"),
            Head(re.compile(r"(?P<title>GENERAL NOTE)$"), 1, _DIVISION, "{above}, General Note", item=", para. {n}"),
            Head(re.compile(r"(?P<title>DEFINITIONS)$"), 1, _DIVISION, "{above}, Definitions", terms=True),
            Head(re.compile(r"(?P<number>\d)\.\s+(?P<title>[A-Z][A-Z ,’()-]{5,})$"), 1, _DIVISION, "{above}, {number}"),
            Head(
                re.compile(r"(?P<number>\d\.[A-E])\.\s+(?P<title>[A-Z][A-Z ,-]{5,})$"),
                2,
                _DIVISION,
                "Part 2, Item {number}",
            ),
            Head(
                re.compile(r"(?P<number>\d\.[A-E]\.\d{1,2})\.?\s+(?!(?:and|or)\b)"),
                3,
                ProvisionKind.LIST_ENTRY,
                "Part 2, Item {number}",
                item=".{n}",
                join=".{n}",
                only=_left,
            ),
            Head(
                re.compile(r"(?P<title>TECHNOLOGY CONTROLS|SOFTWARE CONTROLS|GENERAL [A-Z ]*NOTES?)$"),
                1,
                _DIVISION,
                "{above}, {name}",
            ),
            Head(_CAPITALS, 1, _DIVISION, "{above}, {name}", only=_left, sure=False, through=True),
        ),
    ),
}
