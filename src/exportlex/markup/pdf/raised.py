"""Raised and lowered characters of a line: exponents, footnote numbers, indices."""

from __future__ import annotations

from exportlex.markup.pdf.glyphs import Glyph

_SMALLER = 0.92  # a raised character is smaller than this, and off the baseline by more than
_OFF = 0.08  # … this, in sizes of the line
# Exponents that are raised but not smaller stand 0.25 to 0.28 sizes above the line in SCOMET, close behind their base;
# the baselines of one line differ by less than 0.12 elsewhere in the mirror.
_LIFTED, _ON_THE_LINE = 0.15, 0.12
_EXPONENT = frozenset("0123456789-\u2010\u2011\u2012\u2013\u2212+")


def side(glyph: Glyph, baseline: float, size: float) -> int:
    """1 for a small character above the baseline of its line, -1 for one below it, else 0."""
    if glyph.style.size > _SMALLER * size:
        return 0
    above = baseline - glyph.baseline
    return (above > _OFF * size) - (above < -_OFF * size)


def lifted(left: Glyph, right: Glyph, raised: int, baseline: float, close: float) -> bool:
    """Whether a digit or sign of full size stands above the line, close behind its base or another raised one."""
    size = right.style.size
    if right.text not in _EXPONENT or right.space or right.x0 - left.x1 > close:
        return False
    if baseline - right.baseline <= _LIFTED * size:
        return False
    return raised == 1 or (left.text.isalnum() and abs(baseline - left.baseline) <= _ON_THE_LINE * size)
