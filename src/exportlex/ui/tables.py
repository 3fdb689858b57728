"""Tables as HTML: their words wrap, can be read aloud, printed and copied, and their links are links."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is HTML already, or has a class; a plain string is escaped instead."""

    content: str
    kind: str = ""


def table(label: str, head: Sequence[str | Cell], rows: Sequence[Sequence[str | Cell]], kind: str = "") -> str:
    """A table that scrolls inside its own frame and can be reached by keyboard. The first cell of a row heads it.

    A row of one cell, where there are more columns, heads the rows that follow it. ``kind``: a class of the table.
    """
    top = "".join(f'<th scope="col">{said}</th>' if (said := _content(cell)) else "<td></td>" for cell in head)
    body = "".join(_group(row[0], len(head)) if len(row) == 1 < len(head) else f"<tr>{_row(row)}</tr>" for row in rows)
    return (
        f'<div class="xl-scroll" role="region" tabindex="0" aria-label="{html.escape(label)}">'
        f'<table class="{f"xl-table {kind}".strip()}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'
    )


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
    return Cell("–" if value is None else f"{value:.2f}", "xl-figure")


def count(value: int) -> Cell:
    """A whole number."""
    return Cell(f"{value:,}", "xl-figure")


def _row(row: Sequence[str | Cell]) -> str:
    first, *rest = row
    return f'<th scope="row">{_content(first)}</th>' + "".join(
        f'<td class="{cell.kind}">{cell.content}</td>' if isinstance(cell, Cell) else f"<td>{_content(cell)}</td>"
        for cell in rest
    )


def _content(cell: str | Cell) -> str:
    return cell.content if isinstance(cell, Cell) else html.escape(cell)
