"""The building blocks of the template: paragraphs, loops, tables whose heads stand on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from docx.table import Table, _Cell, _Row

_TEXT_WIDTH = 17  # cm: an A4 page less its margins
_TABLE, _GRID = ("Exportlex Head", "Exportlex Cell"), ("Exportlex Grid Head", "Exportlex Grid Cell")


class Parts:
    """Writes the template's body from top to bottom."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def say(self, style: str, text: str, *, keep: bool = False, new_page: bool = False) -> None:
        """A paragraph; ``keep``: on one page with the next; ``new_page``: at the top of one."""
        paragraph = self._document.add_paragraph(text, style)
        if new_page:
            paragraph.paragraph_format.page_break_before = True
        if keep:
            paragraph.paragraph_format.keep_with_next = True

    @contextmanager
    def each(self, loop: str) -> Iterator[None]:
        """What is said within, once for each."""
        self.say("Normal", f"{{%p for {loop} %}}")
        yield
        self.say("Normal", "{%p endfor %}")

    @contextmanager
    def only(self, condition: str) -> Iterator[None]:
        """What is said within, where there is such a thing."""
        self.say("Normal", f"{{%p if {condition} %}}")
        yield
        self.say("Normal", "{%p endif %}")

    def listed(self, heading: str, name: str) -> None:
        """A heading with its statements, where there are any."""
        with self.only(name):
            self.say("Heading 3", heading)
        with self.each(f"statement in {name}"):
            self.say("List Bullet", "{{r statement }}")

    def compared(self, heading: str, name: str) -> None:
        """A heading with its points, where there are any: what is said of each as a whole, then a line per party."""
        with self.only(name):
            self.say("Heading 3", heading)
        with self.each(f"point in {name}"):
            self.say("Exportlex Point", "{{r point.lead }}")
            with self.each("line in point.lines"):
                self.say("List Bullet", "{{r line }}")

    def table(self, heads: Sequence[str], loop: str, cells: Sequence[str], widths: Sequence[float]) -> None:
        """A table with a row for each; ``widths`` in cm. Lines of a cell become paragraphs, ``* name`` statements."""
        head, start, row, end = self._table("Exportlex Table", widths, rows=4).rows
        _fill_head(head, heads, _TABLE[0])
        _tag(start, f"{{%tr for {loop} %}}")
        for cell, said in zip(row.cells, cells, strict=True):
            inner = said.removeprefix("* ")
            each = [f"{{%p for statement in {inner} %}}", "{{r statement }}", "{%p endfor %}"]
            _fill(cell, each if inner != said else said.split("\n"), _TABLE[1])
        _tag(end, "{%tr endfor %}")
        self._after_table()

    def grid(self, lines: Sequence[str]) -> None:
        """The table of a ``grid``: parties as rows; ``lines`` are what a cell says."""
        head, start, row, end = self._table("Exportlex Grid", (4, 3, 7, 3), rows=4).rows
        _fill_head(head, ("Party", "{%tc for column in grid.columns %}", "{{ column }}", "{%tc endfor %}"), _GRID[0])
        _tag(start, "{%tr for row in grid.rows %}")
        _fill(row.cells[0], ["{{ row.label }}"], _GRID[1])
        _fill(row.cells[1], ["{%tc for cell in row.cells %}"], _GRID[1])
        _fill(row.cells[2], lines, _GRID[1])
        _fill(row.cells[3], ["{%tc endfor %}"], _GRID[1])
        _tag(end, "{%tr endfor %}")
        self._after_table()

    def footer(self, title: str) -> None:
        """The title on the left, the page of how many on the right."""
        paragraph = self._document.sections[0].footer.paragraphs[0]
        paragraph.text = f"{title}\tPage "
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Cm(_TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        for said, field in (("", "PAGE"), (" of ", "NUMPAGES")):
            paragraph.add_run(said)
            number = f'<w:fldSimple {nsdecls("w")} w:instr="{field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
            paragraph._p.append(parse_xml(number))

    def _table(self, style: str, widths: Sequence[float], rows: int) -> Table:
        table: Table = self._document.add_table(rows, len(widths), style)
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        return table

    def _after_table(self) -> None:
        """Two tables without anything between would become one."""
        self.say("Exportlex Gap", "")


def _fill(cell: _Cell, lines: Sequence[str], style: str) -> None:
    cell.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)
    for paragraph in cell.paragraphs:
        paragraph.style = style


def _fill_head(row: _Row, heads: Sequence[str], style: str) -> None:
    """A head that is repeated on every page and never breaks."""
    for cell, said in zip(row.cells, heads, strict=True):
        _fill(cell, [said], style)
    properties: Any = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    properties.append(OxmlElement("w:tblHeader"))


def _tag(row: _Row, tag: str) -> None:
    row.cells[0].text = tag
