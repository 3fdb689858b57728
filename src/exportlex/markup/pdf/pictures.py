"""Pictures on a page: their places, and whether the words on them are in the text layer."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw as pdfium

from exportlex.markup.pdf.glyphs import Glyph, Placement
from exportlex.markup.pdf.page import Picture

_DEEPEST = 4  # forms inside forms
_SMALLEST = 6.0  # points: what is lower or narrower is a bullet or a ruled line
_MIDDLE = 0.35  # sizes from the baseline up to the middle of a letter
_PICTURES_AT_MOST = 500  # on one page; a drawing made of more pieces says no more
# A picture of a page: each of the mirror's 217 scanned pages is covered wholly, no page of text by more than 0.12.
_MOST_OF_A_PAGE = 0.5
# Letters on 1,000 square points. Recognised scans have 1.1 (SCOMET's cover) to 6, NSG's pictured letter has 0.08.
_SPARSE = 0.5
_OUTLINES = 100  # strokes of a page without words that may be letters drawn as lines; ruled pages have fewer than 60

_Matrix = tuple[float, float, float, float, float, float]


def pictures_of(page: Any, placement: Placement, glyphs: Sequence[Glyph]) -> list[Picture]:
    """The pictures that a page shows, bullets and lines left out."""
    found: list[Picture] = []
    for corners in _corners(pdfium.FPDFPage_GetObject, page, pdfium.FPDFPage_CountObjects(page), None, 0):
        xs, ys = zip(*(placement.point(x, y) for x, y in corners), strict=True)
        x0, x1 = max(0.0, min(xs)), min(placement.width, max(xs))
        top, bottom = max(0.0, min(ys)), min(placement.height, max(ys))
        if min(x1 - x0, bottom - top) >= _SMALLEST and len(found) < _PICTURES_AT_MOST:
            found.append(_picture(x0, x1, top, bottom, glyphs))
    return found


def is_wordless(placement: Placement, glyphs: Sequence[Glyph], pictures: Sequence[Picture]) -> bool:
    """Whether a page has no words, or a picture of a page whose words are not in the text layer."""
    whole = _MOST_OF_A_PAGE * placement.width * placement.height
    return not glyphs or any(one.area >= whole and one.letters < _SPARSE * one.area / 1000 for one in pictures)


def is_blank(page: Any, pictures: Sequence[Picture], glyphs: Sequence[Glyph]) -> bool:
    """Whether a page shows neither words nor pictures nor as many strokes as letters drawn as lines have."""
    return not glyphs and not pictures and pdfium.FPDFPage_CountObjects(page) < _OUTLINES


def _picture(x0: float, x1: float, top: float, bottom: float, glyphs: Sequence[Glyph]) -> Picture:
    letters, covered = 0, 0.0
    for glyph in glyphs:
        if x0 <= (glyph.x0 + glyph.x1) / 2 <= x1 and top <= glyph.baseline - _MIDDLE * glyph.style.size <= bottom:
            letters += 1
            covered += (glyph.x1 - glyph.x0) * glyph.style.size
    return Picture(x0, x1, top, bottom, letters, min(1.0, covered / ((x1 - x0) * (bottom - top))))


def _corners(
    get: Any, holder: Any, count: int, matrix: _Matrix | None, depth: int
) -> Iterator[Sequence[tuple[float, float]]]:
    """The corners of every picture in the page's own coordinates, those inside forms too."""
    edges = [ctypes.c_float() for _ in range(4)]
    for at in range(count):
        item = get(holder, at)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inner = _joined(_own(item), matrix)
            yield from _corners(
                pdfium.FPDFFormObj_GetObject, item, pdfium.FPDFFormObj_CountObjects(item), inner, depth + 1
            )
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE and pdfium.FPDFPageObj_GetBounds(item, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            yield [_moved(x, y, matrix) for x in (left, right) for y in (bottom, top)]


def _own(item: Any) -> _Matrix:
    held = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, held):
        return 1.0, 0.0, 0.0, 1.0, 0.0, 0.0
    return held.a, held.b, held.c, held.d, held.e, held.f


def _joined(inner: _Matrix, outer: _Matrix | None) -> _Matrix:
    if outer is None:
        return inner
    a, b, c, d, _, _ = outer
    x, y = _moved(inner[4], inner[5], outer)
    return (
        inner[0] * a + inner[1] * c, inner[0] * b + inner[1] * d, inner[2] * a + inner[3] * c,
        inner[2] * b + inner[3] * d, x, y,
    )  # fmt: skip


def _moved(x: float, y: float, matrix: _Matrix | None) -> tuple[float, float]:
    if matrix is None:
        return x, y
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
