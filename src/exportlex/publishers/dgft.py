"""India's Directorate General of Foreign Trade (https://www.dgft.gov.in): the SCOMET List as PDF.

Appendix 3 to Schedule 2 of the ITC(HS) Classification: general notes, a glossary, then Categories 0 to 8 with codes
such as 8A301 (Wassenaar 3.A.1). Options of a source: ``address`` or ``versions``. The first page states the date up to
which the list is updated: the as-of date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.list_gaps import repeated
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.outline.pdf import paragraphs
from exportlex.markup.outline.reading import outline
from exportlex.markup.pdf import read_pdf, unread
from exportlex.markup.rich import plain
from exportlex.markup.scomet.grammar import FOOTNOTE, GRAMMAR
from exportlex.markup.scomet.repairs import repaired
from exportlex.markup.scomet.rows import unboxed
from exportlex.markup.scomet.walk import ScometWalker
from exportlex.model import Reading
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "dgft"
TITLE = "SCOMET List"
_UPDATED = re.compile(r"[Uu]pdated as on (\d{2})\.(\d{2})\.(\d{4})")
_START = re.compile(r"APPENDIX\s?-\s?3$")
_CONTENTS = re.compile(r"Items on the SCOMET List are organi[sz]ed\b")
_AFTER_CONTENTS = re.compile(r"COMMODITY IDENTIFICATION NOTE")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    return [version_address(source.options, as_of, document="list", media_types=("application/pdf",))]


def read(document: Document) -> Reading:
    """Provisions of the list, without its cover and its table of categories."""
    pdf = read_pdf(document.raw, document.where)
    if pdf.wordless:
        return Reading((), document.language or "en", TITLE, issues=unread(pdf))
    found = paragraphs(pdf, GRAMMAR)
    starts = [at for at, para in enumerate(found) if _START.match(para.text)]
    if not starts:
        raise ReadingError(f"{document.where}: no Appendix 3, so not the SCOMET List; gather it again")
    law, notes = _without_footnotes(_without_contents(found[starts[0] :]))
    law, slips = repaired(unboxed(law))
    if notes:
        law += [Para(plain("Footnotes"), bold=True), *notes]
    walker = ScometWalker(GRAMMAR)
    provisions, issues = outline(law, GRAMMAR, document.where, walker)
    doubts = (*unread(pdf, provisions), *issues, *slips, *walker.issues, *repeated(provisions))
    return Reading(provisions, document.language or "en", TITLE, updated(found[: starts[0]]), doubts)


def updated(cover: Sequence[Para]) -> str:
    """The date up to which the list is updated, as its cover states; "" where it states none."""
    match = next((match for para in cover if (match := _UPDATED.search(para.text))), None)
    return f"{match[3]}-{match[2]}-{match[1]}" if match else ""


def _without_contents(found: Sequence[Para]) -> list[Para]:
    first = next((at for at, para in enumerate(found) if _CONTENTS.match(para.text)), None)
    after = next((at for at, para in enumerate(found) if _AFTER_CONTENTS.match(para.text)), None)
    return [*found[:first], *found[after:]] if first is not None and after is not None else list(found)


def _without_footnotes(found: Sequence[Para]) -> tuple[list[Para], list[Para]]:
    """The list itself, and the footnotes that stand between its pages."""
    notes = [para for para in found if FOOTNOTE.match(para.text)]
    return [para for para in found if not FOOTNOTE.match(para.text)], notes
