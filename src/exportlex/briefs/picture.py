"""The matrix of a brief as a picture: parties as rows, concepts as columns, each cell with its sign, tint and count.

``pngs`` and ``svgs`` give pictures that fit the text of an A4 page each, so that 40 parties are legible in print: as
few as hold at most 18 parties and 10 concepts. ``png`` and ``svg`` give the whole matrix as one picture, for screens.
"""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, product
from typing import Any

from exportlex.briefs.model import Brief, MatrixRow, Party
from exportlex.briefs.typesetting import drawn, printable
from exportlex.briefs.unset import settable
from exportlex.comparison.surveying.matrix import MEANS

# Points. The text of an A4 page is 482 wide and 720 high between margins of 20 mm. A row is 25 high, so that 18 rows
# leave room for labels (84) and legend; a column under 36 would break "10/12 (+2?)".
_WIDTH, _PARTY, _NARROW, _WIDE, _LABELS = 482, 104, 36, 74, 84
ROWS, COLUMNS = 18, 10
_PPI = 200  # signs of 9 points are 25 pixels high: sharp in print and on screens of double density
# Sans serifs read best at 7 points; what these lack, and machines without them, get from the fonts in typst's wheel.
FONTS = ("Noto Sans", "DejaVu Sans", "Liberation Sans", "Libertinus Serif", "DejaVu Sans Mono")


def png(brief: Brief, dark: bool = False) -> bytes:
    """The whole matrix as one PNG, however long."""
    return drawn("picture.typ", _data(brief, _whole(brief), dark), "png", _PPI)


def svg(brief: Brief, dark: bool = False) -> bytes:
    """The whole matrix as one SVG, its letters as outlines; its title is the ``alternative_text``."""
    made = drawn("picture.typ", _data(brief, _whole(brief), dark), "svg").decode()
    start, rest = made.split(">", 1)
    return f'{start} role="img"><title>{html.escape(alternative_text(brief))}</title>{rest}'.encode()


def pngs(brief: Brief, dark: bool = False) -> list[bytes]:
    """The matrix as PNGs of which each fits the text of an A4 page (482 × 720 points, 200 pixels per inch)."""
    return [drawn("picture.typ", _data(brief, part, dark), "png", _PPI) for part in parts(brief)]


def parts(brief: Brief) -> list[dict[str, Any]]:
    """What each picture for an A4 page shows, as ``templates/matrix.typ`` takes it."""
    spans = list(product(_spans(len(brief.parties), ROWS), _spans(len(brief.matrix), COLUMNS)))
    return [
        _part(brief, brief.parties[rows], brief.matrix[columns], f"Part {number} of {len(spans)}. " * (len(spans) > 1))
        for number, (rows, columns) in enumerate(spans, start=1)
    ]


def legends(brief: Brief) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The legend of the matrix, and the rest of the brief's: what the signs of elements mean."""
    # "?" is a sign of elements too: it is the matrix's only where it stands in the matrix.
    signs = {cell.sign for row in brief.matrix for cell in row.cells} | MEANS.keys() - {"?"}
    mine = [one for one in brief.legend if one[0] in signs]
    return mine, [one for one in brief.legend if one[0] not in signs]


def alternative_text(brief: Brief) -> str:
    """What the picture shows, in words that state no law: its size and how often each sign stands in it."""
    found = Counter((cell.sign, cell.coverage) for row in brief.matrix for cell in row.cells)
    if not found:
        return "An empty matrix: no party or no concept was chosen."
    signs = ", ".join(f"{number} × {sign} ({said})" for (sign, said), number in found.most_common())
    return (
        f"Matrix of {_count(len(brief.parties), 'party', 'parties')} (rows) and "
        f"{_count(len(brief.matrix), 'concept', 'concepts')} (columns), from the index of {brief.built[:10]}. "
        f"Signs of its {_count(found.total(), 'cell', 'cells')}: {signs}. "
        "The table of the matrix says the same in words, with references."
    )


def _whole(brief: Brief) -> dict[str, Any]:
    return _part(brief, brief.parties, brief.matrix, "")


def _part(brief: Brief, parties: Sequence[Party], rows: Sequence[MatrixRow], which: str) -> dict[str, Any]:
    cells = {(cell.party, row.concept): cell for row in rows for cell in row.cells}
    size = (
        f"{_count(len(parties), 'party', 'parties')}, {_count(len(rows), 'concept', 'concepts')}"
        if parties and rows
        else "Nothing to show: no party or no concept was chosen"
    )
    shown = [
        {"name": party.name, "cells": [_cell(cells.get((party.code, row.concept))) for row in rows]}
        for party in parties
    ]  # fmt: skip
    return {
        "title": brief.title, "said": f"{which}{size}. Index of {brief.built[:10]}.",
        "concepts": [row.label for row in rows], "rows": shown if rows else [], "legend": legends(brief)[0],
        "widths": {"party": _PARTY, "concept": _column(len(rows))},
    }  # fmt: skip


def _cell(cell: Any) -> dict[str, str]:
    return {"sign": cell.sign, "counted": cell.counted} if cell else {"sign": "", "counted": ""}


def _data(brief: Brief, part: dict[str, Any], dark: bool) -> dict[str, Any]:
    width = max(_WIDTH, _PARTY + len(part["concepts"]) * part["widths"]["concept"] + 12)
    return {"part": settable(printable(part)), "dark": dark, "fonts": FONTS, "width": width}


def _column(concepts: int) -> float:
    """The width of a concept's column in points: what the page leaves, within bounds."""
    return max(_NARROW, min(_WIDE, (_WIDTH - 12 - _PARTY) / max(concepts, 1)))


def _spans(length: int, most: int) -> list[slice]:
    """As few stretches as hold at most ``most`` each, and as even as can be; one empty stretch of nothing."""
    number = max(1, -(-length // most))
    ends = [length * place // number for place in range(number + 1)]
    return [slice(start, end) for start, end in pairwise(ends)]


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
