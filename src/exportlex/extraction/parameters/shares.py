"""Numbers that are no multiple of a unit: ratios, few parts in many, and speeds in Mach, whose name stands before."""

from __future__ import annotations

import re

from exportlex.extraction.parameters.numbers import Number, following
from exportlex.extraction.parameters.stated import Figure, Unit
from exportlex.extraction.parameters.units.atoms import OWN

_RATIO = re.compile(r" ?: ?(?=\d)")
_PARTS = re.compile(
    r" (?:parts? (?:\w+ )?(?:in|per|to)|part[ei] su|parties? (?:par|sur)"
    r"|partes? (?:por|en)) (?!million|billion|trillion)",
    re.IGNORECASE,
)
_FRACTION = re.compile(r" ?/ ?(?=\d)| su (?=\d)")  # "1/320", "1 su 320": a share, where few stand over many
_FEW, _MANY = 10, 100
_MACH = re.compile(r"\bmach $", re.IGNORECASE)


def share_at(text: str, number: Number, mark: str) -> Figure | None:
    """The ratio, share or speed that a number begins or ends: "200:1", "1 part in 10¹⁰", "1/320", "Mach 2"."""
    if text[number.start - 1 : number.start] not in {"-", "–"} and (ratio := _RATIO.match(text, number.end)):
        other = following(text, ratio.end(), mark)
        if other and other.value:
            return Figure(number.value / other.value, OWN["ratio"], number.start, other.end, number.spread)
    few = number.value <= _FEW and not number.worded
    if few and (fraction := _FRACTION.match(text, number.end)):
        whole = following(text, fraction.end(), mark)
        if whole and whole.value >= _MANY:
            return _share(number, whole)
    if (parts := _PARTS.match(text, number.end)) and (whole := following(text, parts.end(), mark)) and whole.value:
        return _share(number, whole)
    if _MACH.search(text, max(0, number.start - 5), number.start):
        return Figure(number.value, OWN["Mach"], number.start - 5, number.end)
    return None


def _share(number: Number, whole: Number) -> Figure:
    return Figure(number.value, Unit(f"/{whole.value:g}", "share", 1 / whole.value), number.start, whole.end)
