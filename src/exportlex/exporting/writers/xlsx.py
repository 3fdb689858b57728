"""XLSX: a sheet per table and one that says what they are; texts stay texts, numbers numbers, and nothing is run."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from exportlex.exporting import harmless
from exportlex.exporting.citing import DISCLAIMER
from exportlex.exporting.table import Kind, Table, Value
from exportlex.exporting.writers import values

# What Excel can hold (its "specifications and limits").
CELL = 32_767  # characters
ROWS = 1_048_576  # the heading among them
_NAME = 31  # characters of a sheet's name
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_RESERVED = "history"
_ABOUT = "About"
_TEXTS_STAY = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
_WIDEST, _NARROWEST = 60, 8  # characters; what is longer wraps


def write(tables: Sequence[Table]) -> bytes:
    """A workbook. The same tables give the same bytes: its date is the one of the index."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _TEXTS_STAY)
    book.set_properties({"title": harmless.xml_text(tables[0].layout.title), "created": _built(tables[0])})
    head, body = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
    plain = cache(_held)  # the same citations and addresses stand in many rows
    taken = {_ABOUT.lower(), _RESERVED}
    for table in tables:
        _sheet(book.add_worksheet(_named(table.layout.title, taken)), table, head, plain)
    _about(book.add_worksheet(_ABOUT), tables, head, body)
    book.close()
    return out.getvalue()


def cut(text: str, most: int) -> str:
    """The text as a cell can hold it; where words are cut off, that is said in it."""
    if _length(text) <= most:
        return text
    note = f" … [cut here: {len(text):,} characters in all; the CSV and JSON exports hold them]"
    kept = text[: most - len(note)]
    while _length(kept) > most - len(note):
        kept = kept[: most - len(note) - _length(kept)]
    return kept + note


def _length(text: str) -> int:
    """Its length as Excel counts it: in units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _named(title: str, taken: set[str]) -> str:
    plain = harmless.flat(_NOT_IN_NAMES.sub(" ", harmless.xml_text(title))).strip("' ") or "Table"
    name, number = plain[:_NAME].strip("' "), 2
    while name.lower() in taken:
        end = f" {number}"
        name, number = plain[: _NAME - len(end)].strip("' ") + end, number + 1
    taken.add(name.lower())
    return name


def _sheet(sheet: Worksheet, table: Table, head: Format, plain: Callable[[str], str]) -> None:
    """A row on one line each, so that the sheet can be looked over; a long text shows whole when its cell is chosen."""
    columns = table.layout.columns
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column.name, head)
    shown = table.rows[: ROWS - 2] if len(table.rows) > ROWS - 1 else table.rows
    widths = [len(column.name) for column in columns]
    for number, row in enumerate(values.rows(Table(table.layout, table.about, tuple(shown))), start=1):
        for place, value in enumerate(row):
            _write(sheet, number, place, plain(value) if isinstance(value, str) else value)
            widths[place] = max(widths[place], min(_WIDEST, len(str(value))))
    if left := len(table.rows) - len(shown):
        sheet.write_string(len(shown) + 1, 0, f"… {left:,} further rows: the CSV and JSON exports hold them", head)
    for place, (column, width) in enumerate(zip(columns, widths, strict=True)):
        sheet.set_column(place, place, width + 2 if column.kind is Kind.TEXT else max(_NARROWEST, width + 2))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(shown)), len(columns) - 1)


def _write(sheet: Worksheet, row: int, place: int, value: Value) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(row, place, value)
    elif isinstance(value, (int, float)):
        sheet.write_number(row, place, value)
    elif value:
        sheet.write_string(row, place, value)


def _held(text: str) -> str:
    """The text as a cell can hold it."""
    return cut(harmless.xml_text(text), CELL)


def _about(sheet: Worksheet, tables: Sequence[Table], head: Format, body: Format) -> None:
    """What was asked of which index, where to read it, what it is not, and what each column means."""
    said = tables[0].about
    lines = [("Asked", said.asked), ("Index built", said.built), ("Read at", said.permalink), ("Note", DISCLAIMER)]
    for table in tables:
        lines += [("", ""), (table.layout.title, "")]
        lines += [(column.name, column.means) for column in table.layout.columns]
    for number, (name, means) in enumerate(lines):
        sheet.write_string(number, 0, _held(name), head if name and not means else body)
        sheet.write_string(number, 1, _held(means), body)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 100)


def _built(table: Table) -> Any:
    """The day and time that the index was built; Excel's own first day where it does not say."""
    try:
        return datetime.fromisoformat(table.about.built).replace(tzinfo=None)
    except ValueError:
        return datetime(1900, 1, 1)
