"""Tables as HTML: their words wrap, can be read aloud, printed and copied, and their links are links."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

_FIGURE = "xl-figure"  # the class of a cell that holds a figure


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is HTML already, or has a class; a plain string is escaped instead."""

    content: str
    kind: str = ""


def table(label: str, head: Sequence[str | Cell], rows: Sequence[Sequence[str | Cell]], kind: str = "") -> str:
    """A table that scrolls inside its own frame and can be reached by keyboard. The first cell of a row heads it.

    A row of one cell, where there are more columns, heads the rows that follow it. The head of a column of figures
    stands over them. ``kind``: a class of the table.
    """
    top = "".join(_head(cell, _FIGURE if _holds_figures(rows, place) else "") for place, cell in enumerate(head))
    body = "".join(_group(row[0], len(head)) if len(row) == 1 < len(head) else f"<tr>{_row(row)}</tr>" for row in rows)
    return (
        f'<div class="xl-scroll" role="region" tabindex="0" aria-label="{html.escape(label)}">'
        f'<table class="{f"xl-table {kind}".strip()}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _head(cell: str | Cell, kind: str) -> str:
    kind = (cell.kind if isinstance(cell, Cell) else "") or kind
    if not (said := _content(cell)):
        return "<td></td>"
    return f'<th scope="col" class="{kind}">{said}</th>' if kind else f'<th scope="col">{said}</th>'


def _holds_figures(rows: Sequence[Sequence[str | Cell]], place: int) -> bool:
    """Whether figures stand in a column: in some rows there may be none, or words instead of one."""
    cells = (row[place] for row in rows if len(row) > place > 0)
    return any(isinstance(cell, Cell) and cell.kind == _FIGURE for cell in cells)


def _group(cell: str | Cell, columns: int) -> str:
    return f'</tbody><tbody><tr><th scope="rowgroup" colspan="{columns}">{_content(cell)}</th></tr>'


def facts(pairs: Sequence[tuple[str, str | Cell]]) -> str:
    """Names and values, one under the other; empty values are left out."""
    shown = [(name, value) for name, value in pairs if _content(value)]
    return (
        '<dl class="xl-facts">'
        + "".join(f"<dt>{html.escape(name)}</dt><dd>{_content(value)}</dd>" for name, value in shown)
        + "</dl>"
    )


def figure(value: float | None) -> Cell:
    """A closeness between 0 and 1; a dash where it cannot be stated."""
    return Cell("–" if value is None else f"{value:.2f}", _FIGURE)


def count(value: int) -> Cell:
    """A whole number."""
    return Cell(f"{value:,}", _FIGURE)


def _row(row: Sequence[str | Cell]) -> str:
    first, *rest = row
    return f'<th scope="row">{_content(first)}</th>' + "".join(
        f'<td class="{cell.kind}">{cell.content}</td>' if isinstance(cell, Cell) else f"<td>{_content(cell)}</td>"
        for cell in rest
    )


def _content(cell: str | Cell) -> str:
    return cell.content if isinstance(cell, Cell) else html.escape(cell)
