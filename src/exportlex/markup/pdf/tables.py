"""Ruled tables: cells between ruled lines, with the lines of text that stand in each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from exportlex.markup.pdf.page import Line, Page, Rule

_NEAR = 2.5  # points within which ruled lines meet or are one
_TALLEST_ROW = 0.9  # of the page: a frame around a page is no table


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; a cell that spans several places stands in each of them, as the same tuple of lines."""

    page: int
    top: float
    bottom: float
    x0: float
    x1: float
    rows: tuple[tuple[tuple[Line, ...], ...], ...]

    def holds(self, line: Line) -> bool:
        """Whether a line of the page stands in the table."""
        return self.top - _NEAR <= line.baseline <= self.bottom + _NEAR and self.x0 - _NEAR <= line.x0 <= self.x1


def tables_of(page: Page) -> list[Table]:
    """Ruled tables of at least two columns and two rows, from top to bottom."""
    found = []
    for rules in _connected(page.rules):
        xs = _places(rule.x0 for rule in rules if not rule.horizontal)
        ys = _places(rule.top for rule in rules if rule.horizontal)
        if len(xs) >= 3 and len(ys) >= 3 and not _is_frame(page, ys):
            found.append(_table(page, rules, xs, ys))
    return sorted(found, key=lambda table: table.top)


def _is_frame(page: Page, ys: Sequence[float]) -> bool:
    return max(lower - upper for upper, lower in pairwise(ys)) > _TALLEST_ROW * page.height


def _connected(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that touch one another, directly or through others."""
    groups: list[list[Rule]] = []
    for rule in rules:
        touching = [group for group in groups if any(_touch(rule, other) for other in group)]
        groups = [group for group in groups if not any(group is other for other in touching)]
        groups.append([rule, *(other for group in touching for other in group)])
    return groups


def _touch(one: Rule, other: Rule) -> bool:
    return (
        one.x0 - _NEAR <= other.x1
        and other.x0 - _NEAR <= one.x1
        and one.top - _NEAR <= other.bottom
        and other.top - _NEAR <= one.bottom
    )


def _places(values: Iterable[float]) -> list[float]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _NEAR:
            places.append(value)
    return places


def _table(page: Page, rules: Sequence[Rule], xs: Sequence[float], ys: Sequence[float]) -> Table:
    upright = [rule for rule in rules if not rule.horizontal]
    level = [rule for rule in rules if rule.horizontal]
    columns, rows = len(xs) - 1, len(ys) - 1
    owner = {(row, column): (row, column) for row in range(rows) for column in range(columns)}
    for row in range(rows):
        for column in range(columns):
            middle_x, middle_y = (xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2
            if column and not _stands(upright, xs[column], middle_y):
                owner[row, column] = owner[row, column - 1]
            elif row and not _lies(level, ys[row], middle_x):
                owner[row, column] = owner[row - 1, column]
    cells: dict[tuple[int, int], list[Line]] = {place: [] for place in set(owner.values())}
    for line in page.lines:
        for part, place in _placed(line, xs, ys):
            cells[owner[place]].append(part)
    found = tuple(tuple(tuple(cells[owner[row, column]]) for column in range(columns)) for row in range(rows))
    return Table(page.number, ys[0], ys[-1], xs[0], xs[-1], found)


def _stands(rules: Sequence[Rule], x: float, y: float) -> bool:
    return any(abs(rule.x0 - x) <= _NEAR and rule.top - _NEAR <= y <= rule.bottom + _NEAR for rule in rules)


def _lies(rules: Sequence[Rule], y: float, x: float) -> bool:
    return any(abs(rule.top - y) <= _NEAR and rule.x0 - _NEAR <= x <= rule.x1 + _NEAR for rule in rules)


def _placed(line: Line, xs: Sequence[float], ys: Sequence[float]) -> Iterable[tuple[Line, tuple[int, int]]]:
    """The parts of a line by the cell they stand in."""
    middle = (line.top + line.bottom) / 2
    row = next((at for at, (up, low) in enumerate(pairwise(ys)) if up <= middle < low), None)
    if row is None or not line.upright:
        return
    for column, (left, right) in enumerate(pairwise(xs)):
        runs = tuple(run for run in line.runs if left <= (run.x0 + min(run.x1, right)) / 2 < right and run.x0 < right)
        runs = tuple(run for run in runs if run.x0 >= left - _NEAR or column == 0)
        if runs:
            yield replace(line, runs=runs), (row, column)
