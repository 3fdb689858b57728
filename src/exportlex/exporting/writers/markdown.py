"""Markdown: a heading, what was asked, and a table; nothing in a cell is markup."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from exportlex.exporting import harmless
from exportlex.exporting.citing import DISCLAIMER
from exportlex.exporting.table import PROVENANCE, Table
from exportlex.exporting.writers import values

_ALWAYS = frozenset(column.name for column in PROVENANCE)


def write(tables: Sequence[Table]) -> bytes:
    """Every table below one another, then what they are no substitute for."""
    escaped = cache(harmless.markdown)  # the same citations and addresses stand in many rows
    lines = [line for table in tables for line in _table(table, escaped)]
    return "\n".join([*lines, DISCLAIMER, ""]).encode()


def _table(table: Table, escaped: Callable[[str], str]) -> Iterator[str]:
    said = table.about
    yield from (f"# {escaped(table.layout.title)}", "")
    yield from (f"{escaped(said.asked)}. Index built {escaped(said.built)}.", "")
    yield from (f"Read at: {escaped(said.permalink)}", "")
    rows = [[values.shown(value) for value in row] for row in values.rows(table)]
    if not rows:
        yield from ("No rows.", "")
        return
    # A page is narrow: a column that holds nothing in any row is left out.
    kept = [
        (place, column.name)
        for place, column in enumerate(table.layout.columns)
        if column.name in _ALWAYS or any(row[place] for row in rows)
    ]
    yield _line([escaped(name) for _, name in kept])
    yield _line(["---"] * len(kept))
    for row in rows:
        yield _line([escaped(row[place]) for place, _ in kept])
    yield ""


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
