"""PDFs that we spoil ourselves: pages turned, pictures put in, whole pages made pictures."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

Change = Callable[[Any], None]


def spoilt(raw: bytes, change: Change) -> bytes:
    """The file after a change to it, saved anew."""
    document = pypdfium2.PdfDocument(raw)
    change(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def said_turned(document: Any) -> None:
    """Each page says that it is to be shown turned, by another quarter than the one before."""
    for number in range(len(document)):
        document[number].set_rotation(90 * (number % 4))


def drawn_turned(document: Any) -> None:
    """Every page's words run upwards, and no page says so."""
    for number in range(len(document)):
        page = document[number]
        width, height = page.get_size()
        turn = pdfium.FS_MATRIX(0, 1, -1, 0, height, 0)
        pdfium.FPDFPage_TransFormWithClip(page, turn, None)
        page.set_mediabox(0, 0, height, width)
        page.set_cropbox(0, 0, height, width)


def scanned(number: int) -> Change:
    """A page before page ``number`` (from 1) that is one picture."""

    def change(document: Any) -> None:
        width, height = document[0].get_size()
        page = document.new_page(width, height, number - 1)
        picture(document, page, 0, 0, width, height)

    return change


def pictured(number: int, x: float, y: float, wide: float, high: float) -> Change:
    """A picture on page ``number``, its lower left corner at ``x``, ``y`` from the bottom."""

    def change(document: Any) -> None:
        picture(document, document[number - 1], x, y, wide, high)

    return change


def picture(document: Any, page: Any, x: float, y: float, wide: float, high: float) -> None:
    """Put a grey picture on a page."""
    image = pypdfium2.PdfImage.new(document)
    image.set_bitmap(pypdfium2.PdfBitmap.new_native(4, 4, pdfium.FPDFBitmap_BGR))
    image.set_matrix(pypdfium2.PdfMatrix().scale(wide, high).translate(x, y))
    page.insert_obj(image)
    page.gen_content()


def doubled(number: int) -> Change:
    """Page ``number`` printed a second time, right behind itself."""

    def change(document: Any) -> None:
        kept = io.BytesIO()
        document.save(kept)
        document.import_pages(pypdfium2.PdfDocument(kept.getvalue()), [number - 1], number)

    return change
