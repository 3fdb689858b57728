"""The Missile Technology Control Regime (https://mtcr.info): its Annex as Word or PDF.

The Annex has an introduction, definitions and terminology, then Items 1 to 20 in two categories, each with Sections
A to E. Options of a source: ``address`` or ``versions``. The cover states the edition's date, which is the as-of date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.docx.pictures import pictures
from exportlex.markup.docx.reader import read_docx
from exportlex.markup.found_words import pictured
from exportlex.markup.list_gaps import repeated
from exportlex.markup.outline.grammar import Grammar, Head
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.outline.pdf import paragraphs
from exportlex.markup.outline.reading import outline
from exportlex.markup.pdf import read_pdf, unread
from exportlex.model import Provision, ProvisionKind, Reading, ReadingIssue
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "mtcr"
TITLE = "MTCR Equipment, Software and Technology Annex"
_MEDIA = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/pdf",
)
_START = re.compile(r"1\.\s*INTRODUCTION$")
_DATED = re.compile(r"^(\d{1,2})\s?(?:st|nd|rd|th)?\s+([A-Z][a-z]+)\s+(\d{4})$")
_PART = ProvisionKind.DIVISION
_GRAMMAR = Grammar(
    heads=(
        Head(re.compile(r"(?P<number>1)\.\s*(?P<title>INTRODUCTION)$"), 1, _PART, "Introduction", item=", Section {n}"),
        Head(re.compile(r"(?P<number>2)\.\s*(?P<title>DEFINITIONS)$"), 1, _PART, "Definitions", terms=True),
        Head(
            re.compile(r"(?P<number>3)\.\s*(?P<title>TERMINOLOGY)$"),
            1,
            _PART,
            "Terminology",
            item=", Section {n}",
            terms=True,
        ),
        Head(re.compile(r"CATEGORY (?P<number>I{1,2})$"), 0, _PART, "Category {number}"),
        Head(re.compile(r"ITEM\s+(?P<number>\d{1,2})\b"), 1, _PART, "Item {number}", titled=True),
        Head(re.compile(r"(?P<number>\d{1,2}\.[A-E])\.(?=\s|$)(?!\s*[a-z(])"), 2, _PART, "Item {number}", titled=True),
        Head(
            re.compile(r"(?P<number>\d{1,2}\. ?[A-E][. ] ?\d{1,2})\.?(?=\s)(?!\s*[a-z(])\s*"),
            3,
            ProvisionKind.LIST_ENTRY,
            "Item {number}",
            item=".{n}",
            join=".{n}",
        ),
        Head(re.compile(r"(?P<title>UNITS, CONSTANTS\b.*)$"), 0, ProvisionKind.SCHEDULE, "{title}"),
        Head(
            re.compile(r"(?P<title>Statement of Understanding)$", re.IGNORECASE), 0, ProvisionKind.SCHEDULE, "{title}"
        ),
    ),
)


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    return [version_address(source.options, as_of, document="annex", media_types=_MEDIA)]


def read(document: Document) -> Reading:
    """Provisions of the Annex, without its cover and contents."""
    pdf = read_pdf(document.raw, document.where) if b"%PDF-" in document.raw[:1024] else None
    if pdf and pdf.wordless:
        return Reading((), document.language or "en", TITLE, issues=unread(pdf))
    found = paragraphs(pdf, _GRAMMAR) if pdf else read_docx(document.raw, document.where)
    starts = [at for at, para in enumerate(found) if _START.match(para.whole)]
    if not starts:
        raise ReadingError(f"{document.where}: no Introduction, so not the MTCR Annex; gather it again")
    provisions, issues = outline(found[starts[-1] :], _GRAMMAR, document.where)
    shown = unread(pdf, provisions) if pdf else _pictures(document, provisions)
    doubts = (*shown, *issues, *repeated(provisions))
    return Reading(provisions, document.language or "en", TITLE, edition(found[: starts[0]]), doubts)


def _pictures(document: Document, provisions: Sequence[Provision]) -> list[ReadingIssue]:
    places = pictures(document.raw, document.where)
    return pictured(places, provisions, document.where, "a formula, a drawing or words in a box")


def edition(cover: list[Para]) -> str:
    """The date that the cover states; "" where it states none."""
    for para in cover:
        if match := _DATED.match(para.text):
            try:
                return datetime.strptime(f"{match[1]} {match[2]} {match[3]}", "%d %B %Y").date().isoformat()
            except ValueError:
                continue
    return ""
