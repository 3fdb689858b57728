"""Numbered lines of a table cell, an annex or a note as nested units: （一）, then １, then イ."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.markup.drafts import Draft
from exportlex.markup.egov.text import append
from exportlex.markup.han_numerals import NUMERAL
from exportlex.markup.rich import cut
from exportlex.model import ProvisionKind, RichText

# A bracketed number needs no space after it, but one that a sentence goes on from is a reference.
_NO_REFERENCE = r"(?! ?(?:から|まで|及び|又は|若しくは|並びに|に掲げ|に規定|に該当|、|の項))"
_STYLES = {
    "bracketed": re.compile(rf"(（{NUMERAL}(?:の{NUMERAL})*）){_NO_REFERENCE} ?"),
    "bracketed-digits": re.compile(rf"(（[０-９0-9]+(?:の[０-９0-9]+)*）){_NO_REFERENCE} ?"),
    "han": re.compile(rf"({NUMERAL}(?:の{NUMERAL})*) "),
    "digits": re.compile(r"([０-９]+(?:の[０-９]+)*) "),
    "kana": re.compile(r"([ァ-ヴ]) "),
    "letters": re.compile(r"([ａ-ｚ]) "),
    "circled": re.compile(r"([①-⑳]) ?"),
}


def numbered(line: RichText) -> tuple[str, str, RichText]:
    """Style and number that a line starts with, and its words; empty strings where it has no number."""
    for style, pattern in _STYLES.items():
        if match := pattern.match(line.text):
            return style, match[1], cut(line, match.end())
    return "", "", line


def outline(
    unit: Draft, lines: Sequence[RichText], *, kind: ProvisionKind = ProvisionKind.LIST_ENTRY, top: str = "entry"
) -> None:
    """Put lines into a unit: those without a number go on where the line before them ended.

    ``top`` is the role of the outermost numbered lines; a style not yet open nests below the one before.
    """
    open_units: list[tuple[str, Draft]] = []
    for line in lines:
        style, number, words = numbered(line)
        if not style:
            append(open_units[-1][1] if open_units else unit, line)
            continue
        open_units = _around(open_units, style)
        above = open_units[-1][1] if open_units else unit
        role = "entry" if open_units or style != "han" else top
        open_units.append((style, above.add(Draft(kind, number=number, rich=words, role=role))))


def _around(open_units: list[tuple[str, Draft]], style: str) -> list[tuple[str, Draft]]:
    """The open units that a line of this style stands in."""
    styles = [held for held, _ in open_units]
    return open_units[: styles.index(style)] if style in styles else open_units
