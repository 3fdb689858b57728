"""From bytes to pages with lines, within bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from threading import Lock
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from exportlex.errors import ReadingError
from exportlex.markup.pdf.glyphs import Placement, glyphs
from exportlex.markup.pdf.integrity import repaired, whole
from exportlex.markup.pdf.lines import lines_of
from exportlex.markup.pdf.page import Page, Pdf
from exportlex.markup.pdf.pictures import is_blank, is_wordless, pictures_of
from exportlex.markup.pdf.rules import rules_of
from exportlex.markup.pdf.turning import text_page_of
from exportlex.markup.pdf.words import settled, vocabulary

# The longest PDF of the mirror has 392 pages, 8,400 characters and 2,300 objects on a page.
_PAGES_AT_MOST = 3_000
_CHARACTERS_AT_MOST = 100_000  # on one page
_OBJECTS_AT_MOST = 100_000  # on one page
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_ONE_AT_A_TIME = Lock()  # PDFium is not safe for threads


def read_pdf(raw: bytes, where: str) -> Pdf:
    """Pages with lines, ruled lines and pictures. A file that had to be repaired is an issue ("repaired").

    Raises ReadingError for what is no PDF, cut short, locked with a password or beyond all bounds of a law.
    """
    whole(raw, where)
    with _ONE_AT_A_TIME:
        document = _open(raw, where)
        try:
            pages = tuple(_pages(document, where))
            metadata = document.get_metadata_dict()
        except pypdfium2.PdfiumError as error:
            raise ReadingError(f"{where}: a page of the PDF cannot be read ({error}); gather it again") from error
        finally:
            document.close()
    known = vocabulary(line for page in pages for line in page.lines)
    pages = tuple(settled(page, known) for page in pages)
    created = _DATE.match(metadata.get("CreationDate", ""))
    day = "-".join(created.groups()) if created else ""
    return Pdf(pages, day, metadata.get("Title", ""), tuple(repaired(raw, where)), known)


def _open(raw: bytes, where: str) -> Any:
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        reason = "locked with a password; take an open copy" if locked else "damaged; gather it again"
        raise ReadingError(f"{where}: the PDF is {reason}") from error
    if not 0 < len(document) <= _PAGES_AT_MOST:
        pages = len(document)
        document.close()
        raise ReadingError(f"{where}: a PDF of {pages} pages (1 to {_PAGES_AT_MOST} are read); refused")
    return document


def _pages(document: Any, where: str) -> Iterator[Page]:
    for at in range(len(document)):
        page = document[at]
        text_page = text_page_of(page)
        try:
            yield _page(page, text_page, at + 1, where)
        finally:
            text_page.close()
            page.close()


def _page(page: Any, text_page: Any, number: int, where: str) -> Page:
    for count, most, name in (
        (pdfium.FPDFText_CountChars(text_page), _CHARACTERS_AT_MOST, "characters"),
        (pdfium.FPDFPage_CountObjects(page), _OBJECTS_AT_MOST, "objects"),
    ):
        if count > most:
            raise ReadingError(f"{where}: page {number} holds {count} {name}, more than any page of law; refused")
    placement = Placement(page)
    rules = rules_of(page, placement)
    found = list(glyphs(text_page, placement))
    pictures = pictures_of(page, placement, found)
    return Page(
        number,
        placement.width,
        placement.height,
        tuple(lines_of(found, number, rules)),
        tuple(rules),
        pictures=tuple(pictures),
        wordless=is_wordless(placement, found, pictures),
        blank=is_blank(page, pictures, found),
    )
