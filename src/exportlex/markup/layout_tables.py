"""Tables that only lay out a list: codes in stepped columns, text beside them, spans for the indentation.

Control lists are published so (the military list of the United Kingdom, of 30 columns): a code or letter stands one
column further right for each level, and its text spans the rest of the row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from exportlex.markup.xml import Element, InlineRules, children, local, rich_text
from exportlex.model import RichText

_WIDEST = 200
# "a.", "(iv)", "3.", "ML1", "PL9013.a.", "Note 2:", a dash.
_CODE = re.compile(r"\(?(?:[A-Z]{0,3}\d{1,5}[A-Z]?|[a-z]{1,4}|[A-Z])(?:\.[a-z0-9]{1,3})*[.):]?|[—–•*-]")
_NOTE = re.compile(r"(?:Technical |Explanatory )?Notes?\b|N\.\s?B\.|Nota bene", re.IGNORECASE)
# The share of rows that must be "text" or "code and text"; the rest is room for stray rows, such as a table inside
# an entry. Of the 1,432 tables of data in the mirror none has a code beside its text and steps at all.
_LEAST_SHARE = 0.9


@dataclass(slots=True)
class Entry:
    """A row of the list: its code, the texts beside it, and the rows indented below it."""

    number: str
    texts: tuple[RichText, ...]
    note: bool = False
    children: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Row:
    column: int
    cells: tuple[RichText, ...]

    @property
    def coded(self) -> bool:
        return len(self.cells) == 2 and bool(_CODE.fullmatch(self.cells[0].text) or _NOTE.match(self.cells[0].text))


def list_in(table: Element, rules: InlineRules) -> list[Entry]:
    """The list that a table lays out; empty where it is a table of data.

    It is a list where nearly all rows hold one text, or a code and a text, and where some stand indented under others;
    or where every row is a single text.
    """
    rows = [row for row in _rows(table, rules) if row.cells]
    fitting = sum(1 for row in rows if len(row.cells) == 1 or row.coded)
    single = all(len(row.cells) == 1 for row in rows)
    stepped = any(row.coded for row in rows) and len({row.column for row in rows}) > 1
    if not rows or fitting < _LEAST_SHARE * len(rows) or not (single or stepped):
        return []
    return _nested(rows)


def _nested(rows: list[_Row]) -> list[Entry]:
    top: list[Entry] = []
    open_entries: list[tuple[float, Entry]] = []
    for row in rows:
        entry = _entry(row)
        # The words of a note stand in the note's own column, on the rows after it.
        column = row.column - 0.5 if entry.note else float(row.column)
        while open_entries and open_entries[-1][0] >= column:
            open_entries.pop()
        (open_entries[-1][1].children if open_entries else top).append(entry)
        if not entry.note or entry.texts[-1].text.endswith(":"):
            open_entries.append((column, entry))
    return top


def _entry(row: _Row) -> Entry:
    first, *rest = row.cells
    coded = row.coded or (len(row.cells) > 2 and bool(_CODE.fullmatch(first.text)))
    return Entry(first.text if coded else "", tuple(rest) if coded else row.cells, bool(_NOTE.match(first.text)))


def _rows(table: Element, rules: InlineRules) -> list[_Row]:
    found: list[_Row] = []
    taken: dict[int, int] = {}  # columns that a cell of an earlier row still covers, with the rows left
    for element in (row for row in table.iter("{*}tr") if _owner(row) is table):
        column = 0
        cells: list[tuple[int, RichText]] = []
        now, taken = taken, {at: left - 1 for at, left in taken.items() if left > 1}
        for cell in children(element, "td", "th"):
            while column in now:
                column += 1
            cells.append((column, rich_text(cell, rules)))
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            if high > 1:
                taken |= dict.fromkeys(range(column, column + wide), high - 1)
            column += wide
        full = [(at, text) for at, text in cells if text.text]
        found.append(_Row(full[0][0] if full else 0, tuple(text for _, text in full)))
    return found


def _owner(row: Element) -> Element | None:
    return next((around for around in row.iterancestors() if local(around) == "table"), None)


def _span(cell: Element, name: str) -> int:
    value = cell.get(name, "1").strip()
    return max(1, min(int(value), _WIDEST)) if value.isdigit() else 1
