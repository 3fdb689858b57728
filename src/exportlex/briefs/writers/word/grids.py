"""Concepts or elements over parties as tables that fit a page: parties as rows, at most eight columns each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from exportlex.briefs.model import ElementCell, ElementRow, MatrixCell, MatrixRow, Party
from exportlex.briefs.writers.filling import COLUMNS

# Points: what the first column leaves of 17 cm; a bold letter of 7.5 points of Arial ("technology" takes 42 in
# LibreOffice); the margins of a cell. Words of more than 20 letters break.
_ROOM, _LETTER, _BORDERS, _LEAST = 395, 4.3, 5, 4


@dataclass(frozen=True, slots=True)
class GridRow:
    """A party with its cells, one for each column."""

    label: str
    cells: tuple[MatrixCell | ElementCell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """One table. ``part`` is "Part 1 of 2", or "" where one table holds all."""

    part: str
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]


def grids(rows: Sequence[MatrixRow | ElementRow], parties: Sequence[Party]) -> list[Grid]:
    """The rows of a matrix, or of a section's elements, turned into columns: as few tables as hold them, evenly."""
    number = -(-len(rows) // _columns(rows))
    ends = [len(rows) * place // number for place in range(number + 1)] if number else [0]
    spans = [rows[start:end] for start, end in pairwise(ends)]
    return [
        Grid(
            f"Part {place} of {number}" if number > 1 else "", tuple(row.label for row in span), _turned(span, parties)
        )
        for place, span in enumerate(spans, start=1)
    ]


def _columns(rows: Sequence[MatrixRow | ElementRow]) -> int:
    """How many columns of a page have room for the longest word of their heads."""
    longest = max((len(word) for row in rows for word in re.split(r"[\s-]", row.label)), default=0)
    return min(COLUMNS, max(_LEAST, int(_ROOM / (longest * _LETTER + _BORDERS))))


def _turned(span: Sequence[MatrixRow | ElementRow], parties: Sequence[Party]) -> tuple[GridRow, ...]:
    return tuple(GridRow(party.name, tuple(row.cells[place] for row in span)) for place, party in enumerate(parties))
