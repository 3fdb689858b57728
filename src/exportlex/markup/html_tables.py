"""HTML-like tables as rows of cells, spans repeated, with caption and foot kept apart."""

from __future__ import annotations

from dataclasses import dataclass

from exportlex.markup.rich import RichBuilder
from exportlex.markup.xml import Element, InlineRules, children, local, rich_text
from exportlex.model import RichText

# No table of the corpus has more than 16 columns; a span beyond this is damage or an attack.
_WIDEST = 200
_CELLS = ("TD", "TH", "td", "th")
_ROW = ("TR", "tr")
_GROUPS = ("THEAD", "TBODY", "thead", "tbody")
_FOOT = ("TFOOT", "tfoot")
_CAPTION = ("CAPTION", "caption")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: head and body rows of equal width, the caption's text, and each row of the foot as one text."""

    rows: tuple[tuple[str, ...], ...]
    caption: str
    foot: tuple[RichText, ...]


def read_table(table: Element, rules: InlineRules) -> Table:
    """A ``<table>``; cells that span columns or rows stand in each place they cover."""
    body = [row for row in _rows(table) if not _in_foot(row)]
    foot = [row for row in _rows(table) if _in_foot(row)]
    captions = [rich_text(caption, rules).text for caption in children(table, *_CAPTION)]
    return Table(
        rows=_grid(body, rules),
        caption=" ".join(text for text in captions if text),
        foot=tuple(text for row in foot if (text := _foot_row(row, rules)).text),
    )


def _rows(table: Element) -> list[Element]:
    found: list[Element] = []
    for child in children(table):
        if local(child) in (*_GROUPS, *_FOOT):
            found += children(child)
        elif local(child) not in _CAPTION:
            found.append(child)
    return [row for row in found if local(row) in _ROW or "".join(map(str, row.itertext())).strip()]


def _cells(row: Element) -> list[Element]:
    """The cells of a row; what stands in a row's place without cells is one cell."""
    return children(row, *_CELLS) or [row]


def _in_foot(row: Element) -> bool:
    parent = row.getparent()
    return parent is not None and local(parent) in _FOOT


def _foot_row(row: Element, rules: InlineRules) -> RichText:
    cells = [rich_text(cell, rules) for cell in _cells(row)]
    if len(cells) == 1:
        return cells[0]
    builder = RichBuilder()
    for cell in cells:
        builder.push(cell.text)
        builder.space()
    return builder.build()


def _grid(rows: list[Element], rules: InlineRules) -> tuple[tuple[str, ...], ...]:
    grid: list[dict[int, str]] = [{} for _ in rows]
    for number, row in enumerate(rows):
        column = 0
        for cell in _cells(row):
            while column in grid[number]:
                column += 1
            text = rich_text(cell, rules).text
            wide = _span(cell, "colspan")
            for below in range(number, min(number + _span(cell, "rowspan"), len(rows))):
                for place in range(column, column + wide):
                    grid[below].setdefault(place, text)
            column += wide
    width = max((max(row, default=-1) + 1 for row in grid), default=0)
    return tuple(tuple(row.get(place, "") for place in range(width)) for row in grid)


def _span(cell: Element, name: str) -> int:
    value = (cell.get(name) or cell.get(name.upper()) or "1").strip()
    return max(1, min(int(value), _WIDEST)) if value.isdigit() else 1
