"""The annexes of the Swiss Goods Control Ordinance, which the State Secretariat for Economic Affairs publishes as PDF.

The ordinance says that its Annexes 1 to 3 are not published in the compilations of federal law. One PDF holds Annexes 1
and 2 (general notes, abbreviations, definitions, the dual-use list), another Annex 3. The footer states month and year.
Options of a source: ``address`` or ``versions``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.drafts import emit, letters, words_lost
from exportlex.markup.list_gaps import gaps, twice
from exportlex.markup.outline.flow import Flow
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.pdf import Page, Pdf, read_pdf, unread, without_furniture
from exportlex.markup.swiss.annex_citation import cite
from exportlex.markup.swiss.annex_grammar import STYLES, Style
from exportlex.markup.swiss.annex_notes import hang
from exportlex.markup.swiss.annex_tables import put_back, taken_out
from exportlex.markup.swiss.annex_walk import BrokenWords, walked
from exportlex.markup.swiss.dates import stated_date
from exportlex.markup.tree import TreeBuilder
from exportlex.model import Reading
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "seco-annexes"
_CONTENTS = re.compile(r"(?:INHALT|INDICE)$")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    return [version_address(source.options, as_of, document="annex", media_types=("application/pdf",))]


def read(document: Document) -> Reading:
    """Provisions of one PDF, without its contents and the lines that say where an entry goes on.

    Raises ReadingError where no line of it belongs to such an annex.
    """
    pdf = without_furniture(read_pdf(document.raw, document.where))
    if pdf.wordless:
        return Reading((), document.language or "de", issues=unread(pdf))
    language = document.language or _language(pdf)
    if language not in STYLES or not _stated(pdf, STYLES[language]):
        raise ReadingError(f"{document.where}: no annex of the Goods Control Ordinance (946.202.1); check the address")
    style = STYLES[language]
    pages = [_own(page, style) for page in pdf.pages]
    paragraphs = _paragraphs(pages, pdf, style)
    roots = walked(paragraphs, pages, style.grammar).roots
    hang(roots)
    cite(roots, style)
    builder = TreeBuilder()
    emit(roots, builder)
    issues = [*words_lost(_letters(paragraphs), roots, document.where), *gaps(roots), *twice(roots)]
    title = roots[0].heading if roots else ""
    provisions = builder.build()
    return Reading(provisions, language, title, _stated(pdf, style), (*unread(pdf, provisions), *issues))


def _paragraphs(pages: Sequence[Page], pdf: Pdf, style: Style) -> list[Para]:
    known = BrokenWords(pdf.known.words, pdf.known.hyphened)
    bare, table = taken_out(pages, known)
    paragraphs = put_back(Flow(style.grammar.opens, known).paragraphs(bare), table)
    return _abbreviations(paragraphs, style)


def _own(page: Page, style: Style) -> Page:
    """A page without lines that only say that an entry goes on, and without the table of contents."""
    kept = [line for line in page.lines if not style.continued.match(line.text)]
    contents = next((at for at, line in enumerate(kept) if _CONTENTS.match(line.text)), len(kept))
    return replace(page, lines=tuple(kept[:contents]))


def _abbreviations(paragraphs: Sequence[Para], style: Style) -> list[Para]:
    """The paragraphs, with those of the list of abbreviations as one table."""
    found: list[Para] = []
    table: Para | None = None
    for para in paragraphs:
        if style.abbreviations.match(para.text):
            table = None
            found.append(para)
            continue
        if found and style.abbreviations.match(found[-1].text):
            table = Para(rows=[], page=para.page)
            found.append(table)
        elif table is not None and style.grammar.head(para):
            table = None
        if table is None:
            found.append(para)
        else:
            table.rows.append(_row(para))
    return found


def _row(para: Para) -> list[str]:
    """Short form and words: they start at two places of the line."""
    offset = para.stops[1][0] if len(para.stops) > 1 else 0
    return [para.text[:offset].strip(), para.text[offset:].strip()]


def _letters(paragraphs: Sequence[Para]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for para in paragraphs:
        counted.update(letters(para.whole))
    return counted


def _language(pdf: Pdf) -> str:
    return next((language for language, style in STYLES.items() if _stated(pdf, style)), "")


def _stated(pdf: Pdf, style: Style) -> str:
    """The first day of the month that the footer names, "Mai 2021"; "" where no page has that footer."""
    for line in [*pdf.furniture, *pdf.lines]:
        if (match := style.state.search(line.text)) and (stated := stated_date(f"1. {match[1]}")):
            return stated
    return ""
