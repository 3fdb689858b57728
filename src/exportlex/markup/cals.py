"""CALS tables, as several publishers use them: rows of cells with spans repeated, so that every row stands alone."""

from __future__ import annotations

from collections.abc import Callable

from exportlex.markup.xml import Element, children, local

# A table of law has tens of columns at most; a larger number is an error or an attack.
_MOST_COLUMNS = 200


def cals_rows(table: Element, cell: Callable[[Element], str]) -> list[list[str]]:
    """Rows of every ``tgroup``, header rows first; an empty entry keeps its place, a row without words is left out."""
    groups = [group for group in children(table) if local(group) != "title"]
    rows = [row for group in groups for row in _group_rows(group, cell)]
    return [row for row in rows if any(row)]


def _group_rows(group: Element, cell: Callable[[Element], str]) -> list[list[str]]:
    columns = _columns(group)
    rows: list[list[str]] = []
    for part in children(group):
        open_spans: dict[int, tuple[int, str]] = {}  # column to (rows still covered, text)
        for row in children(part):  # specifications of columns and spans have no children
            rows.append(_row(row, columns, open_spans, cell))
    width = max([len(row) for row in rows] + [min(_number(group.get("cols")), _MOST_COLUMNS)])
    return [row + [""] * (width - len(row)) for row in rows]


def _row(
    row: Element, columns: dict[str, int], open_spans: dict[int, tuple[int, str]], cell: Callable[[Element], str]
) -> list[str]:
    cells = {column: text for column, (_, text) in open_spans.items()}
    covered = {column: (left - 1, text) for column, (left, text) in open_spans.items() if left > 1}
    position = 0
    for entry in children(row):
        while position in cells:
            position += 1
        start, end = _extent(entry, columns, position)
        text = cell(entry)
        for column in range(start, end + 1):
            cells[column] = text
            if more := _number(entry.get("morerows")):
                covered[column] = (more, text)
        position = end + 1
    open_spans.clear()
    open_spans.update(covered)
    return [cells.get(column, "") for column in range(max(cells, default=-1) + 1)]


def _columns(group: Element) -> dict[str, int]:
    """Column names, and their positions as names, to positions from 0."""
    found = {str(number): number - 1 for number in range(1, min(_number(group.get("cols")), _MOST_COLUMNS) + 1)}
    for position, spec in enumerate(children(group, "colspec")):
        if name := spec.get("colname"):
            found[name] = _number(spec.get("colnum")) - 1 if spec.get("colnum") else position
    return found


def _extent(entry: Element, columns: dict[str, int], position: int) -> tuple[int, int]:
    named = entry.get("namest") or entry.get("colname")
    start = columns.get(named, position) if named else position
    end = columns.get(entry.get("nameend", ""), start)
    start = min(max(start, 0), _MOST_COLUMNS)
    return start, min(max(start, end), _MOST_COLUMNS)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0
