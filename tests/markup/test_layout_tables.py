"""Tables that lay out a list, and tables that do not."""

from __future__ import annotations

from lxml import etree

from exportlex.markup.layout_tables import Entry, list_in
from exportlex.markup.xml import InlineRules


def entries(*rows: str) -> list[Entry]:
    """Rows as "c:text" cells parted by "|"; c is the colspan, "^" before it a rowspan of two."""
    table = etree.Element("table")
    for row in rows:
        tr = etree.SubElement(table, "tr")
        for cell in row.split("|"):
            wide, _, text = cell.strip().partition(":")
            td = etree.SubElement(tr, "td", colspan=wide.lstrip("^"), rowspan="2" if wide.startswith("^") else "1")
            td.text = text
    return list_in(table, InlineRules({}))


def shown(found: list[Entry], depth: int = 0) -> list[str]:
    lines: list[str] = []
    for entry in found:
        text = " | ".join(rich.text for rich in entry.texts)
        lines.append(f"{'  ' * depth}{'!' if entry.note else ''}{entry.number} {text}".rstrip())
        lines += shown(entry.children, depth + 1)
    return lines


def test_codes_in_stepped_columns_nest() -> None:
    found = entries(
        "1:CW1|3:Clocks", "1:|1:a.|2:Sea clocks", "1:|1:|1:1.|1:Brass", "1:|1:b.|2:Sundials", "1:CW2|3:Drawings"
    )
    assert shown(found) == ["CW1 Clocks", "  a. Sea clocks", "    1. Brass", "  b. Sundials", "CW2 Drawings"]


def test_words_of_a_note_hang_below_it() -> None:
    found = entries("1:K1|2:Kites", "1:|2:Note:", "1:|2:Strings count.", "1:K2|2:Reels", "1:|1:Note 1:|1:New.")
    assert shown(found) == ["K1 Kites", "  ! Note:", "     Strings count.", "K2 Reels", "  !Note 1: New."]
    assert [child.note for entry in found for child in entry.children] == [True, True]


def test_rows_of_single_texts_are_a_list() -> None:
    assert shown(entries("2:“fog” means mist;", "2:“gale” means wind.")) == [
        " “fog” means mist;",
        " “gale” means wind.",
    ]


def test_tables_of_data_are_none() -> None:
    assert entries("1:Boat|1:Fee", "1:Punt|1:4", "1:Sloop|1:9") == []
    assert entries("1:1.|1:Punt", "1:2.|1:Sloop") == []  # numbered, but nothing stands indented
    assert entries("1:Land|1:Boat|1:Fee", "1:Ost|1:Punt|1:4", "1:|1:Sloop|1:9") == []
    assert entries() == []


def test_a_cell_that_spans_rows_pushes_the_next_row_right() -> None:
    found = entries("1:CW1|2:Clocks", "^1:|1:a.|1:Sea clocks", "1:b.|1:Sundials")
    assert shown(found) == ["CW1 Clocks", "  a. Sea clocks", "  b. Sundials"]
