"""EUR-Lex's PDFs (https://eur-lex.europa.eu): annexes of the Union's dual-use regulations, above all the list of items.

Both the Official Journal and the consolidated texts are read; of either one annex only: Cellar serves the articles in a
better form. Options of a source: ``address`` or ``versions``; ``annex``, its number ("I" where none is given: the list
of dual-use items; Annex IV only mentions items of that list, in tables); ``without``, the pinpoints of parts that
another instrument holds ("Annex I, Part I").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.drafts import Draft, emit, letters, walk, words_lost
from exportlex.markup.list_gaps import gaps
from exportlex.markup.oj_pdf.annex import Annex
from exportlex.markup.oj_pdf.checks import told_apart, unlike
from exportlex.markup.oj_pdf.heads import annex_number
from exportlex.markup.oj_pdf.paragraphs import Paragraph, paragraphs
from exportlex.markup.oj_pdf.printed import measure
from exportlex.markup.pdf import Page, Pdf, read_pdf, unread, without_furniture
from exportlex.markup.tree import TreeBuilder
from exportlex.model import ProvisionKind, Reading, ReadingIssue
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "eur-lex-pdf"
_LIST = "I"
# "02021R0821 — EN — 05.05.2022 — 002.001 — 1", or "24.12.2015 EN Official Journal of …".
_DATED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])")
_ENTRY = re.compile(r"\d[A-E]\d{3}\s")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    name = f"annex-{str(source.options.get('annex', _LIST)).lower()}"
    return [version_address(source.options, as_of, document=name, media_types=("application/pdf",))]


def read(document: Document) -> Reading:
    """Provisions of one annex. Raises ReadingError where the PDF does not hold it, or no entries in Annex I."""
    wanted = str(document.options.get("annex", _LIST))
    pdf = without_furniture(read_pdf(document.raw, document.where))
    if pdf.wordless:
        return Reading((), document.language or "en", issues=unread(pdf))
    pages = _annex(pdf, wanted)
    if not any(_ENTRY.match(line.text) or wanted != _LIST for page in pages for line in page.lines):
        raise ReadingError(f"{document.where}: no Annex {wanted} with entries such as 3A001; check the address")
    measured = measure(pdf.pages)  # short annexes are too few lines to tell
    found = paragraphs(pages, measured, pdf.known)
    annex = Annex(measured.left)
    annex.walk(found)
    issues = [*gaps(annex.roots), *told_apart(annex.roots), *unlike(annex.running, document.where)]
    issues += _lost(found, annex, document.where)
    builder = TreeBuilder()
    emit(_wanted(annex.roots, document.options.get("without")), builder)
    title = annex.roots[0].heading if annex.roots else ""
    provisions = builder.build()
    return Reading(provisions, document.language or "en", title, stated_date(pdf), (*unread(pdf, provisions), *issues))


def _annex(pdf: Pdf, wanted: str) -> list[Page]:
    """The pages from the last heading of an annex to the next annex; an amending act has one of its own above."""
    heads = [
        (page.number, at, number)
        for page in pdf.pages
        for at, line in enumerate(page.lines)
        if (number := annex_number(line.text))
    ]
    start = max(((page, at) for page, at, number in heads if number == wanted), default=None)
    if start is None:
        return []
    end = min(((page, at) for page, at, number in heads if (page, at) > start), default=(len(pdf.pages) + 1, 0))
    return [_between(page, start, end) for page in pdf.pages if start[0] <= page.number <= end[0]]


def _between(page: Page, start: tuple[int, int], end: tuple[int, int]) -> Page:
    first = start[1] if page.number == start[0] else 0
    last = end[1] if page.number == end[0] else len(page.lines)
    return replace(page, lines=page.lines[first:last])


def _lost(found: Sequence[Paragraph], annex: Annex, where: str) -> list[ReadingIssue]:
    skipped = {id(para) for para in annex.skipped}
    counted: Counter[str] = Counter()
    for para in found:
        if id(para) not in skipped:
            counted.update(letters(para.text + "".join(cell for row in para.rows for cell in row)))
    cells = "".join(cell for draft in walk(annex.roots) for row in draft.rows for cell in row)
    return words_lost(counted, [*annex.roots, Draft(ProvisionKind.TABLE, cells)], where)


def _wanted(roots: Sequence[Draft], without: str | int | Sequence[str | int] | None) -> Sequence[Draft]:
    """The annex without the parts that another instrument holds."""
    names = {without} if isinstance(without, str) else set(without) if isinstance(without, (list, tuple)) else set()
    for draft in walk(roots) if names else ():
        draft.children = [child for child in draft.children if child.pinpoint not in names]
    return roots


def stated_date(pdf: Pdf) -> str:
    """The date in the head of the pages; "" where they state none."""
    dates = Counter(match.groups() for line in pdf.furniture if (match := _DATED.search(line.text)))
    if not dates:
        return ""
    day, month, year = (int(part) for part in dates.most_common(1)[0][0])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
