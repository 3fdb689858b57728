"""Glyphs of a page as PDFium reports them: one value per printed character, in points from the top left."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from exportlex.markup.pdf.characters import clean

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC = re.compile(r"ital|oblique", re.IGNORECASE)
_FLAG_ITALIC, _FLAG_FORCE_BOLD = 1 << 6, 1 << 18  # font descriptor flags, ISO 32000-1 table 123
_BOLD_WEIGHT = 600


@dataclass(slots=True)
class Style:
    """The font of a run of glyphs."""

    font: str
    size: float
    bold: bool
    italic: bool


@dataclass(slots=True)
class Glyph:
    """One character; ``space`` says that white stands before it in the same run of text."""

    text: str
    x0: float
    x1: float
    baseline: float
    style: Style
    space: bool
    new_run: bool  # PDFium began a new line of text here
    upright: bool


class Placement:
    """From the page's own coordinates to points from the top left of the page as it is shown."""

    def __init__(self, page: Any) -> None:
        left, bottom, right, top = page.get_cropbox(fallback_ok=True)
        self.rotation = int(page.get_rotation()) % 360
        self.box = left, bottom, right, top
        self.width, self.height = (
            (top - bottom, right - left) if self.rotation in (90, 270) else (right - left, top - bottom)
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The place of a point."""
        left, bottom, right, top = self.box
        if self.rotation == 90:
            return y - bottom, x - left
        if self.rotation == 180:
            return right - x, y - bottom
        if self.rotation == 270:
            return top - y, right - x
        return x - left, top - y

    def upright(self, angle: float) -> bool:
        """Whether letters that are turned by ``angle`` (degrees, clockwise) stand upright on the page as shown."""
        turned = (angle + self.rotation) % 360
        return turned <= 45 or turned >= 315


def glyphs(text_page: Any, placement: Placement) -> Iterator[Glyph]:
    """The printed characters in the order of the file; generated ones only tell where words and lines end."""
    styles: dict[int, tuple[Style, bool]] = {}
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    space, new_run = False, True
    for at in range(pdfium.FPDFText_CountChars(text_page)):
        code = pdfium.FPDFText_GetUnicode(text_page, at)
        generated = pdfium.FPDFText_IsGenerated(text_page, at) == 1
        if code in (9, 10, 13, 32, 0xA0) or generated:
            # On a turned page PDFium makes white before each raised letter; that on the page tells better.
            space = space or not (generated and placement.rotation)
            new_run = new_run or code in (10, 13)
            continue
        key = ctypes.cast(pdfium.FPDFText_GetTextObject(text_page, at), ctypes.c_void_p).value or 0
        if key not in styles:
            styles[key] = (
                _style(text_page, at),
                placement.upright(math.degrees(pdfium.FPDFText_GetCharAngle(text_page, at))),
            )
        style, upright = styles[key]
        text = clean(code, style.font)
        if not text:
            continue
        pdfium.FPDFText_GetLooseCharBox(text_page, at, box)
        pdfium.FPDFText_GetCharOrigin(text_page, at, x, y)
        baseline = placement.point(x.value, y.value)[1]
        x0, x1 = sorted((placement.point(box.left, box.bottom)[0], placement.point(box.right, box.top)[0]))
        yield Glyph(text, x0, x1, baseline, style, space, new_run, upright)
        space = new_run = False


def _style(text_page: Any, at: int) -> Style:
    buffer, flags, matrix = ctypes.create_string_buffer(256), ctypes.c_int(), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetFontInfo(text_page, at, buffer, 256, flags)
    font = _SUBSET.sub("", buffer.value.decode("utf-8", errors="replace"))
    scale = 1.0
    if pdfium.FPDFText_GetMatrix(text_page, at, matrix):
        scale = math.hypot(matrix.c, matrix.d) or 1.0
    bold = bool(_BOLD.search(font)) or bool(flags.value & _FLAG_FORCE_BOLD)
    bold = bold or pdfium.FPDFText_GetFontWeight(text_page, at) >= _BOLD_WEIGHT
    italic = bool(_ITALIC.search(font)) or bool(flags.value & _FLAG_ITALIC)
    return Style(font, round(pdfium.FPDFText_GetFontSize(text_page, at) * scale, 1), bold, italic)
