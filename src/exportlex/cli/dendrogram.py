"""The tree of jurisdictions as text: the further right two branches meet, the further apart they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from exportlex.comparison.surveying.closeness import Join

_WIDTH = 60  # characters from the leaves to a distance of 1
_LEFT, _RIGHT, _UP, _DOWN = 1, 2, 4, 8
_LINES = {
    0: " ", _LEFT: "─", _RIGHT: "─", _LEFT | _RIGHT: "─", _UP | _DOWN: "│", _LEFT | _DOWN: "┐", _LEFT | _UP: "┘",
    _UP | _DOWN | _LEFT: "┤", _UP | _DOWN | _RIGHT: "├", _UP | _DOWN | _LEFT | _RIGHT: "┼",
    _LEFT | _RIGHT | _UP: "┴", _LEFT | _RIGHT | _DOWN: "┬",
}  # fmt: skip
Grid = dict[tuple[int, int], int]  # row and column to the directions in which a line leaves the cell


def dendrogram(joins: Sequence[Join]) -> list[str]:
    """The lines of the tree; every join lies right of those below it."""
    leaves = (*joins[-1].left, *joins[-1].right)
    grid: Grid = defaultdict(int)
    # Where the line of each branch stands.
    ends: dict[tuple[str, ...], tuple[int, int]] = {(code,): (2 * row, 0) for row, code in enumerate(leaves)}
    for join in joins:
        upper, lower = sorted((ends[join.left], ends[join.right]))
        column = max(round(join.distance * _WIDTH), upper[1] + 1, lower[1] + 1)
        for row, start in (upper, lower):
            _across(grid, row, start, column)
        _down(grid, column, upper[0], lower[0])
        ends[(*join.left, *join.right)] = ((upper[0] + lower[0]) // 2, column)
    name = max(map(len, leaves))
    last = max(column for _, column in grid)
    rows = range(2 * len(leaves) - 1)
    labels = {2 * row: code for row, code in enumerate(leaves)}
    return [f"{labels.get(row, ''):<{name}} {_drawn(grid, row, last)}".rstrip() for row in rows]


def _drawn(grid: Grid, row: int, last: int) -> str:
    return "".join(_LINES[grid.get((row, column), 0)] for column in range(last + 1))


def _across(grid: Grid, row: int, start: int, end: int) -> None:
    for column in range(start, end):
        grid[row, column] |= _RIGHT
        grid[row, column + 1] |= _LEFT


def _down(grid: Grid, column: int, start: int, end: int) -> None:
    for row in range(start, end):
        grid[row, column] |= _DOWN
        grid[row + 1, column] |= _UP
