"""Tables as a page needs them: no wider than the text, short rows whole, no cell without a line."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Twips

GRID = "Exportlex Grid"
_FIRST_COLUMN = 0.18  # of a grid: "Herzegovina" has room
# A row of fewer characters stands whole; a longer one could be longer than a page: 600 characters in the narrowest
# column of ours (17 mm, 10 characters of 8.5 points) are 60 lines, and a page has 70.
_SHORT = 600


def fit(document: Document) -> None:
    """Every table of the document made to fit. Tables of the style "Exportlex Grid" get columns of equal width."""
    section = document.sections[0]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    # Absent only where a template leaves its page to the program: then A4 with margins of 2 cm.
    room = Emu(page - left - right).twips if page and left is not None and right is not None else 9638
    names = {style.style_id: style.name for style in document.styles}
    for table in document.element.body.iter(qn("w:tbl")):
        style = table.xpath("./w:tblPr/w:tblStyle/@w:val")
        _fit_table(table, room, grid=bool(style) and names.get(style[0]) == GRID)


def _fit_table(table: Any, room: int, *, grid: bool) -> None:
    columns = table.find(qn("w:tblGrid")).findall(qn("w:gridCol"))
    widths = [int(float(column.get(qn("w:w"), 0))) for column in columns]
    if grid and len(widths) > 1:
        first = round(room * _FIRST_COLUMN)
        widths = [first] + [(room - first) // (len(widths) - 1)] * (len(widths) - 1)
    elif sum(widths) > room:
        widths = [width * room // sum(widths) for width in widths]
    for column, width in zip(columns, widths, strict=True):
        column.set(qn("w:w"), str(width))
    for row in table.findall(qn("w:tr")):
        _fit_row(row, widths)


def _fit_row(row: Any, widths: list[int]) -> None:
    place = 0
    for cell in row.findall(qn("w:tc")):
        properties = cell.get_or_add_tcPr()
        properties.width = Twips(sum(widths[place : place + properties.grid_span]))
        place += properties.grid_span
        # A loop over nothing leaves a cell empty, and Word refuses a document for it.
        if cell[-1].tag != qn("w:p"):
            cell.append(OxmlElement("w:p"))
    if sum(len(run.text or "") for run in row.iter(qn("w:t"))) < _SHORT:
        properties = row.get_or_add_trPr()
        if properties.find(qn("w:cantSplit")) is None:
            properties.insert(0, OxmlElement("w:cantSplit"))
