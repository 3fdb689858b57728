"""Columns of a page that is not one: a margin beside the text, or two texts side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from exportlex.markup.pdf.page import Line

_STEP = 4  # points
_CLEAR = 0.02  # of the lines may cross a gutter: titles and rows of tables do
_EACH_SIDE = 0.15  # of the lines must begin on each side of it


def split(lines: Iterable[Line], edges: Sequence[float]) -> list[list[Line]]:
    """Lines by column: one list per stretch between the ``edges``, by where runs begin, each from top to bottom."""
    bounds = [float("-inf"), *edges, float("inf")]
    columns: list[list[Line]] = [[] for _ in bounds[1:]]
    for line in lines:
        for at, column in enumerate(columns):
            part = line.between(bounds[at], bounds[at + 1])
            if part:
                column.append(part)
    return columns


def gutter(lines: Sequence[Line], left: float, right: float) -> float | None:
    """Where white runs from top to bottom between ``left`` and ``right``, with text on both sides; None if nowhere.

    The right end of the widest stretch is returned: columns are told apart by where their runs begin.
    """
    if not lines:
        return None
    spans = [(run.x0, run.x1) for line in lines for run in line.runs if run.text.strip()]
    places = [left + _STEP * at for at in range(int((right - left) / _STEP) + 1)]
    clear = [sum(x0 < place < x1 for x0, x1 in spans) <= _CLEAR * len(lines) for place in places]
    stretches = _stretches(clear)
    for start, end in sorted(stretches, key=lambda one: one[0] - one[1]):
        edge = places[end]
        after = sum(any(run.x0 >= edge for run in line.runs) for line in lines)
        before = sum(line.x0 < places[start] for line in lines)
        if min(after, before) >= _EACH_SIDE * len(lines):
            return edge
    return None


def _stretches(clear: Sequence[bool]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start: int | None = None
    for at, free in enumerate([*clear, False]):
        if free and start is None:
            start = at
        elif not free and start is not None:
            found.append((start, at - 1))
            start = None
    return found
