"""XHTML of the Official Journal and of consolidated texts below the level of articles: lists, tables, numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from exportlex.markup.eu_annex import code_of, is_note
from exportlex.markup.eu_blocks import Block, Footnote, Point, Table, Text
from exportlex.markup.eu_pinpoints import DASHES
from exportlex.markup.html_tables import read_table
from exportlex.markup.mixed import keep_tail, names, spoken
from exportlex.markup.oj_markup import BLOCKS, RULES, RUN, Footnotes, classes, words
from exportlex.markup.rich import cut
from exportlex.markup.xml import Element, children, local, rich_text
from exportlex.model import RichText

_DATA = names("table tbl-hdr tbl-txt tbl-norm borderOj tbl-num tbl-cod tbl-left")
_CONTENTS = names("hd-toc-1 hd-toc-2 hd-toc-3 toc-1 toc-2 toc-item title-toc title-fam-member title-fam-member-star")
SKIPPED = _CONTENTS | names(
    "modref arrow disclaimer reference hd-modifiers title-doc-oj-reference hd-ti hd-lg hd-coll hd-date hd-oj hd-uniq "
    "hd-isbn anchorarrow"
)
_MARKER = re.compile(
    r"[‘“„«\"(\[]*(?:(?:\d+[a-z]{0,3}|[IVXLCDM]+|[a-zA-Z])(?:\.\d+)*(?:\s?(?:bis|ter|quater))?[.)\]]+|[a-z]{1,6}\))"
)
_NUMBERED = re.compile(
    r"\s*(?P<number>[‘“„«\"]?(?:\d{1,3}[a-z]{0,3}\.|\(\d{1,3}[a-z]{0,3}\)))(?P<space>[\s\u00a0]+)(?=\S)"
)
# Tables of data have classes of their own. Among the rest, all 189 of the OJ exemplar are items with a first column of
# 4 %; entry codes need a little more, and a column beyond this holds words and not markers.
_NARROW = 15


class Blocks:
    """Reads the content of XHTML elements into blocks."""

    def __init__(self, notes: Footnotes) -> None:
        self._notes = notes

    def inside(self, element: Element) -> list[Block]:
        """The blocks inside an element, in order; the element's own words where it holds no block."""
        if not any(local(child) in BLOCKS or local(child) == RUN for child in children(element)):
            return self.text(element)
        return [block for child in children(element) for block in self.read(child)]

    def read(self, element: Element) -> list[Block]:
        """One element that is a block."""
        kinds, name = classes(element), local(element)
        if kinds & SKIPPED or name in ("hr", "col", "colgroup"):
            return []
        if name == "table":
            return self.table(element)
        if name in ("ul", "ol"):
            return [Point("", self.inside(item)) for item in children(element)]
        return self._division(element, kinds) if name == "div" else self.inside(element)

    def _division(self, element: Element, kinds: frozenset[str]) -> list[Block]:
        if "grid-list" in kinds:
            return self._grid(element)
        if is_spaced_item(element):
            return self._spaced(element)
        if "margin-left" in element.get("style", ""):
            return _indented(self.inside(element))
        number = paragraph_number(element)
        return self.inside(element) if number is None else self._paragraph(element, number)

    def text(self, element: Element, last: str = "") -> list[Block]:
        """An element's words, with the number that opens them set apart; ``last``: the number before it."""
        rich = rich_text(element, RULES)
        notes = self._notes.of(element)
        if not rich.text and not notes:
            return []
        match = _NUMBERED.match(spoken(element))
        if match and (len(match["space"]) > 1 or follows(match["number"], last)):
            return [Text(cut(rich, len(match["number"])), match["number"], notes)]
        return [Text(rich, notes=notes)]

    def notes(self, element: Element) -> list[Footnote]:
        """The footnotes that an element's words refer to."""
        return self._notes.of(element)

    def table(self, table: Element) -> list[Block]:
        """The items of a list set as a table, or a table of data."""
        if any(classes(line) & _CONTENTS for line in table.iter("{*}p")):
            return []  # a table of contents or of amendments
        rows = [children(row, "td", "th") for row in table.iter("{*}tr") if _table_of(row) is table]
        if not _is_data(table, rows):
            if all(len(_filled(row)) <= 1 for row in rows):
                return [block for row in rows for cell in row for block in self.inside(cell)]
            if all(_is_item(_filled(row), _width(table)) for row in rows):
                return self._items([_filled(row) for row in rows])
        notes = self._notes.of(table)
        read = read_table(table, RULES)
        filled = [list(row) for row in read.rows if any(row)]
        return [Table(filled, read.caption, notes)] if filled else []

    def _items(self, rows: Sequence[Sequence[Element]]) -> list[Block]:
        found: list[Block] = []
        for row in rows:
            if len(row) == 2:
                found.append(Point(words(row[0]), self.inside(row[1]), self._notes.of(row[0])))
            elif row and found and isinstance(found[-1], Point):
                found[-1].content += self.inside(row[0])
            elif row:
                found += self.inside(row[0])
        return found

    def _grid(self, grid: Element) -> list[Block]:
        columns = [
            column
            for column in grid.iter("{*}div")
            if column.getparent() in (grid, *children(grid, "div")) and _is_column(column)
        ]
        number = next((column for column in columns if "grid-list-column-1" in classes(column)), None)
        content = [block for column in columns if column is not number for block in self.inside(column)]
        if not columns:
            return self.inside(grid)
        if number is None:
            return content
        return [Point(words(number), content, self._notes.of(number))]

    def _spaced(self, element: Element) -> list[Block]:
        marker, *lines = children(element)
        return [Point(words(marker), [block for line in lines for block in self.read(line)])]

    def _paragraph(self, element: Element, number: Element) -> list[Block]:
        printed = words(number)
        keep_tail(number, "")
        content = self.inside(element)
        if content and isinstance(content[0], Text):
            return [replace(content[0], number=printed), *content[1:]]
        return [Text(RichText(), printed), *content]


def _indented(content: list[Block]) -> list[Block]:
    """An item of a consolidated text of before 2017: an indented block whose first words open with the marker."""
    if not content or not isinstance(content[0], Text) or content[0].number:
        return content
    first = content[0]
    marker = first.rich.text.split(" ", 1)[0]
    if marker not in DASHES and not _MARKER.fullmatch(marker):
        return content
    return [Point(marker, [Text(cut(first.rich, len(marker)), notes=first.notes), *content[1:]])]


def is_spaced_item(element: Element) -> bool:
    """Whether a division sets an item of a list as lines side by side, the first with the marker alone."""
    lines = children(element)
    if local(element) != "div" or len(lines) < 2 or any(local(line) not in ("p", RUN) for line in lines):
        return False
    marker = words(lines[0])
    return bool(_MARKER.fullmatch(marker)) or bool(code_of(marker)[0] and not code_of(marker)[1])


def paragraph_number(element: Element) -> Element | None:
    """The element that holds the number of a numbered paragraph of a consolidated text."""
    if local(element) != "div" or "norm" not in classes(element):
        return None
    return next((span for span in element.iter("{*}span") if "no-parag" in classes(span)), None)


def follows(number: str, last: str) -> bool:
    """Whether a number is the first of its kind or the next one after ``last``: "2." after "1.", "2a." after "2."."""
    if number[:1] in '‘“„«"':
        return False
    now, before = (re.match(r"\(?(\d+)([a-z]*)", text) for text in (number, last))
    if now is None or before is None:
        return now is not None and int(now[1]) == 1 and not last
    return int(now[1]) == int(before[1]) + 1 or (now[1] == before[1] and now[2] > before[2])


def _table_of(row: Element) -> Element | None:
    return next(row.iterancestors("{*}table"), None)


def _filled(row: Sequence[Element]) -> list[Element]:
    """The cells of a row without the empty ones before its first words: they only indent."""
    first = next((at for at, cell in enumerate(row) if spoken(cell).strip()), len(row))
    return list(row[first:])


def _is_data(table: Element, rows: Sequence[Sequence[Element]]) -> bool:
    if classes(table) & _DATA or table.get("border", "0") not in ("0", ""):
        return True
    cells = [cell for row in rows for cell in row]
    return any(local(cell) == "th" or classes(cell) & _DATA for cell in cells) or any(
        classes(line) & _DATA for cell in cells for line in children(cell)
    )


def _is_item(cells: Sequence[Element], width: int) -> bool:
    if len(cells) != 2:
        return len(cells) < 2
    marker = words(cells[0])
    known = marker in DASHES or bool(_MARKER.fullmatch(marker)) or is_note(marker) or bool(code_of(marker)[0])
    return known or (width <= _NARROW and len(marker) <= 12)


def _width(table: Element) -> int:
    """The width of the first column in per cent; 100 where the page does not say."""
    column = next(table.iter("{*}col"), None)
    match = re.match(r"\d+", column.get("width", "")) if column is not None else None
    return int(match[0]) if match else 100


def _is_column(element: Element) -> bool:
    return any(name.startswith("grid-list-column") for name in classes(element))
