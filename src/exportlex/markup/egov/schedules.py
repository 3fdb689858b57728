"""Annexes of Japanese law (別表): tables whose numbered rows are the entries of a control list, lists, notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from exportlex.markup.drafts import Draft
from exportlex.markup.egov.citations import counted
from exportlex.markup.egov.grid import Row
from exportlex.markup.egov.outline import numbered, outline
from exportlex.markup.egov.text import caption
from exportlex.markup.rich import cut, join
from exportlex.model import ProvisionKind, RichText

_TITLE = re.compile(r"(?P<number>[^（(\s]+(?:\s+(?:その)?[一二三四五六七八九十\d]+)?)\s*(?P<heading>.*)", re.DOTALL)
_NOTE = re.compile(r"(備考|注記?|（備考）|（注）)(?= |$|[一二三四五六七八九十])")
# A table is a list of entries where most of its rows are numbered; the rest go on from the entry above.
_NUMBERED_SHARE = 0.5
_COLUMNS = {2: ("上欄", "下欄"), 3: ("上欄", "中欄", "下欄")}


def appendix(title: RichText) -> Draft:
    """A 別表 by its title: its number, and as heading the articles that it belongs to."""
    match = _TITLE.match(title.text)
    number, heading = (match["number"], match["heading"]) if match else (title.text, "")
    return Draft(ProvisionKind.SCHEDULE, number=number, heading=caption(heading), role="appendix")


def add_lines(unit: Draft, lines: Sequence[RichText]) -> None:
    """Lines of an annex outside its tables; those after a line 備考 are its notes."""
    at = next((at for at, line in enumerate(lines) if _NOTE.match(line.text)), len(lines))
    outline(unit, lines[:at], top="item")
    label = _NOTE.match(lines[at].text) if at < len(lines) else None
    if label:
        rest = [cut(lines[at], label.end()), *lines[at + 1 :]]
        add_note(unit, label[1], [line for line in rest if line.text])


def add_note(unit: Draft, label: str, lines: Sequence[RichText]) -> None:
    """Notes under their label; their numbers count as items."""
    note = unit.add(Draft(ProvisionKind.NOTE, number=label, role="note"))
    outline(note, lines, kind=ProvisionKind.PARAGRAPH, top="item")


def add_table(unit: Draft, rows: Sequence[Row], heading: str = "") -> None:
    """A table of an annex: entries by their numbers where it is numbered, else rows as they stand."""
    head, body = _parted(rows)
    if not _is_numbered(body):
        unit.add(plain_table([*head, *body], heading))
        return
    titles = _titles(head, len(body[0]))
    for _, part in groupby(body, key=lambda row: id(row[0])):
        _entry(unit, list(part), titles)


def add_inner_table(unit: Draft, rows: Sequence[Row], heading: str = "") -> None:
    """A table of an article, whose numbered rows are cited as those of an annex: 第十六条の二の表の一の項."""
    if not _is_numbered(_parted(rows)[1]):
        unit.add(plain_table(rows, heading))
        return
    add_table(unit.add(Draft(ProvisionKind.TABLE, heading=heading, role="table")), rows)


def _is_numbered(body: Sequence[Row]) -> bool:
    numbers = [bool(counted(row[0].text)) for row in body if row]
    return bool(numbers) and sum(numbers) >= _NUMBERED_SHARE * len(numbers) and len(body[0]) > 1


def plain_table(rows: Sequence[Row], heading: str = "") -> Draft:
    """A table whose rows are not cited one by one."""
    cells = [[" ".join(line.text for line in cell.lines) for cell in row] for row in rows]
    words = RichText("\n".join(" | ".join(row) for row in cells))
    return Draft(ProvisionKind.TABLE, heading=heading, rich=words, rows=cells, role="table")


def _parted(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The head of a table, which ends where its first number stands, and its body."""
    at = next((at for at, row in enumerate(rows) if row and counted(row[0].text)), 0)
    return list(rows[:at]), list(rows[at:])


def _titles(head: Sequence[Row], width: int) -> list[str]:
    return [
        " ".join(dict.fromkeys(row[column].text.strip() for row in head if row[column].text.strip()))
        for column in range(width)
    ]


def _entry(unit: Draft, rows: list[Row], titles: list[str]) -> None:
    number = rows[0][0].text.strip()
    if not counted(number):
        unit.add(plain_table(rows))
        return
    entry = unit.add(Draft(ProvisionKind.LIST_ENTRY, number=number, role="row"))
    entry.heading = " ".join(filter(None, (titles[0], titles[1])))
    split = [column for column in range(1, len(titles)) if len({id(row[column]) for row in rows}) > 1]
    paired = split if len(split) > 1 else []
    whole = [column for column in range(1, len(titles)) if column not in paired]
    for at, column in enumerate(whole):
        lines = _lines(rows, column)
        if at == 0:
            outline(entry, lines)
        else:
            _column(entry, lines, titles[column], _name(column, len(titles)))
    if paired:
        head = [titles[column] for column in paired] if any(titles[column] for column in paired) else []
        table = plain_table([[row[column] for column in paired] for row in rows])
        table.rows = [*([head] if head else []), *table.rows]
        table.rich = RichText("\n".join(" | ".join(row) for row in table.rows))
        entry.add(table)


def _lines(rows: list[Row], column: int) -> list[RichText]:
    cells = {id(row[column]): row[column] for row in rows}
    return [line for cell in cells.values() for line in cell.lines if line.text]


def _column(entry: Draft, lines: list[RichText], title: str, name: str) -> None:
    if not lines:
        return
    part = entry.add(Draft(ProvisionKind.PARAGRAPH, heading=title, role="column", slug=name))
    if any(numbered(line)[0] for line in lines):
        outline(part, lines)
    else:
        part.rich = join(lines, " ")


def _name(column: int, width: int) -> str:
    """What the law calls a column: 中欄, 下欄, of wider tables 第四欄."""
    names = _COLUMNS.get(width)
    return names[column] if names else f"第{'一二三四五六七八九十'[column] if column < 10 else column + 1}欄"
