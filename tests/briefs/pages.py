"""What a PDF looks like on paper: its text by page, what stands outside of the margins, heads of tables left alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import byref, c_float, c_uint

import pypdfium2
import pypdfium2.raw as pdfium

Box = tuple[float, float, float, float]  # left, bottom, right, top in points from the lower left
MM = 72 / 25.4
# Points: letters overhang a little, most of all slanted ones and brackets of other scripts.
_OVERHANG = 3.0


def texts(pdf: bytes) -> list[str]:
    """The text of each page."""
    with _opened(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def outside(pdf: bytes, sides: float = 20 * MM, ends: float = 8 * MM) -> list[str]:
    """Every character beyond the margins, as ``page 3: 'x'``. ``sides``: the margins left and right in points;
    ``ends``: those above and below, where headers and footers stand."""
    found = []
    with _opened(pdf) as document:
        for number, page in enumerate(document, start=1):
            width, height = page.get_size()
            for sign, (left, bottom, right, top) in _characters(page):
                inside = left >= sides - _OVERHANG and right <= width - sides + _OVERHANG
                if not (inside and bottom >= ends - _OVERHANG and top <= height - ends + _OVERHANG):
                    found.append(f"page {number}: {sign!r}")
    return found


def lonely_heads(pdf: bytes, fill: str, foot: float = 19 * MM) -> list[str]:
    """Every page on which a table's head stands last, as ``page 3``.

    ``fill``: the colour behind heads, as in ``E3E9F1``; ``foot``: height of the bottom margin in points, where the
    footer stands. A head is a filled rectangle with text in it; it is last where no text stands under it in the body.
    """
    found = []
    with _opened(pdf) as document:
        for number, page in enumerate(document, start=1):
            signs = [box for _, box in _characters(page) if box[3] > foot]
            heads = [box for box in _filled(page, fill) if any(_within(sign, box) for sign in signs)]
            lowest = min((box[1] for box in heads), default=None)
            if lowest is not None and not any(_middle(sign) < lowest for sign in signs):
                found.append(f"page {number}")
    return found


def heads(pdf: bytes, fill: str) -> int:
    """How many filled rectangles of the colour of heads there are: a check on the checker."""
    with _opened(pdf) as document:
        return sum(len(list(_filled(page, fill))) for page in document)


def pictures(pdf: bytes) -> list[Box]:
    """Where the pictures of all pages stand."""
    with _opened(pdf) as document:
        return [item.get_bounds() for page in document for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])]


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(pdf)
    yield document
    document.close()


def _characters(page: pypdfium2.PdfPage) -> Iterator[tuple[str, Box]]:
    """The visible characters of a page with their boxes."""
    text = page.get_textpage()
    said = text.get_text_range()
    count = text.count_chars()
    for place in range(count):
        box = text.get_charbox(place)
        sign = chr(pdfium.FPDFText_GetUnicode(text, place) or 32)
        if not sign.isspace() and box[2] > box[0] and said:
            yield sign, box


def _filled(page: pypdfium2.PdfPage, fill: str) -> Iterator[Box]:
    wanted = tuple(int(fill[place : place + 2], 16) for place in (0, 2, 4))
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        colour = [c_uint() for _ in range(4)]
        pdfium.FPDFPageObj_GetFillColor(item, *map(byref, colour))
        if tuple(part.value for part in colour[:3]) == wanted:
            sides = [c_float() for _ in range(4)]
            pdfium.FPDFPageObj_GetBounds(item, *map(byref, sides))
            yield tuple(side.value for side in sides)  # type: ignore[misc]


def _within(sign: Box, box: Box) -> bool:
    return box[0] <= sign[0] <= box[2] and box[1] <= _middle(sign) <= box[3]


def _middle(sign: Box) -> float:
    return (sign[1] + sign[3]) / 2
