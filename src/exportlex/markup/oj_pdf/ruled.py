"""Tables whose rows are parted by upright rules between the columns, one piece a row, without a frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from exportlex.markup.pdf import Line, Page, Rule, Vocabulary, text

_NEAR = 2.5  # points within which pieces meet, as in ``markup.pdf.tables``
_SHORTEST = 9.0  # points: the lowest row of the mirror's tables is 19 high; strokes of formulas are lower
# A head that all columns share has a rule above it and no upright one: 18 to 20 high.
_HEAD = 30.0


@dataclass(frozen=True)
class Ruled:
    """A table on one page: where its columns part, and its rows from top to bottom."""

    page: int
    edges: tuple[float, ...]
    rows: tuple[tuple[float, float], ...]

    @property
    def top(self) -> float:
        """The upper edge of its first row."""
        return self.rows[0][0]

    def holds(self, line: Line) -> bool:
        """Whether a line of its page stands in it."""
        return self.rows[0][0] < line.baseline <= self.rows[-1][1] + _NEAR

    def cells(self, lines: Sequence[Line], known: Vocabulary) -> list[list[str]]:
        """The words of each cell of each row."""
        bounds = (float("-inf"), *(edge - _NEAR for edge in self.edges), float("inf"))
        found = []
        for top, bottom in self.rows:
            own = [line for line in lines if top < line.baseline <= bottom]
            columns = [[part for line in own if (part := line.between(*edges))] for edges in pairwise(bounds)]
            found.append([text(column, known) if column else "" for column in columns])
        return found


def ruled(page: Page) -> list[Ruled]:
    """The tables of a page, from top to bottom."""
    pieces = [rule for rule in page.rules if not rule.horizontal and rule.bottom - rule.top > _SHORTEST]
    found: list[list[Rule]] = []
    for piece in sorted(pieces, key=lambda one: (one.top, one.x0)):
        if found and piece.top <= max(other.bottom for other in found[-1]) + _NEAR:
            found[-1].append(piece)
        else:
            found.append([piece])
    ends = [piece.bottom for piece in pieces]
    level = [rule for rule in page.rules if rule.horizontal and not any(abs(rule.top - end) <= _NEAR for end in ends)]
    tables = [_table(page.number, group, level) for group in found]
    return [table for table in tables if any(table.holds(line) for line in page.lines)]


def _table(page: int, pieces: Sequence[Rule], level: Sequence[Rule]) -> Ruled:
    edges = _places([piece.x0 for piece in pieces])
    cuts = _places([place for piece in pieces for place in (piece.top, piece.bottom)])
    above = (rule.top for rule in level if rule.x0 < edges[0] < rule.x1)
    heads = [top for top in above if _NEAR < cuts[0] - top < _HEAD]
    return Ruled(page, tuple(edges), tuple(pairwise([*heads[:1], *cuts])))


def _places(values: Sequence[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found
