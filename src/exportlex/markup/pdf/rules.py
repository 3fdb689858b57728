"""Ruled lines of a page: strokes and thin or framed boxes, as edges in points from the top left."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from exportlex.markup.pdf.glyphs import Placement
from exportlex.markup.pdf.page import Rule

_THIN = 2.5  # points: a box that is thinner is a line
_SHORTEST = 4.0  # points: shorter lines are strokes of a drawing or of a letter
_DEEPEST = 4  # forms inside forms
_RULES_AT_MOST = 5_000  # on one page; a drawing has more, and is no table


def rules_of(page: Any, placement: Placement) -> list[Rule]:
    """Horizontal and vertical edges; [] where the page holds a drawing rather than tables."""
    found: list[Rule] = []
    for box, stroked in _boxes(page, placement):
        found += _edges(*box, stroked=stroked)
        if len(found) > _RULES_AT_MOST:
            return []
    return found


_Box = tuple[float, float, float, float]


def _boxes(page: Any, placement: Placement) -> Iterator[tuple[_Box, bool]]:
    """Boxes around paths, and whether the path is drawn as a line rather than filled (a highlight)."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=_DEEPEST):
        if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            continue
        one, other = placement.point(left.value, top.value), placement.point(right.value, bottom.value)
        (x0, x1), (y0, y1) = sorted((one[0], other[0])), sorted((one[1], other[1]))
        pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
        yield (x0, y0, x1, y1), bool(stroke.value)


def _edges(x0: float, y0: float, x1: float, y1: float, *, stroked: bool) -> list[Rule]:
    wide, high = x1 - x0, y1 - y0
    if high <= _THIN:
        return [Rule(x0, x1, (y0 + y1) / 2, (y0 + y1) / 2)] if wide >= _SHORTEST else []
    if wide <= _THIN:
        return [Rule((x0 + x1) / 2, (x0 + x1) / 2, y0, y1)] if high >= _SHORTEST else []
    if not stroked or min(wide, high) < _SHORTEST:
        return []
    return [Rule(x0, x1, y0, y0), Rule(x0, x1, y1, y1), Rule(x0, x0, y0, y1), Rule(x1, x1, y0, y1)]
