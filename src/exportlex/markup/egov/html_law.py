"""A law out of the blocks of e-Gov's HTML."""

from __future__ import annotations

from exportlex.markup.drafts import Draft
from exportlex.markup.egov.builder import Law, article, paragraph
from exportlex.markup.egov.grid import Row, grid
from exportlex.markup.egov.html_blocks import Block, lines
from exportlex.markup.egov.outline import outline
from exportlex.markup.egov.schedules import add_inner_table, add_lines, add_table, appendix
from exportlex.markup.egov.text import append
from exportlex.markup.xml import Element, children
from exportlex.model import ProvisionKind, RichText


class HtmlLaw:
    """Takes blocks in order; ``law`` is what they make, ``title`` what stands above it."""

    def __init__(self) -> None:
        self.law = Law()
        self.title = ""
        self._zone = "head"
        self._caption = ""
        self._levels: list[tuple[int, Draft]] = []  # by level: para2 nests in the para1 before it, which is closed
        self._around: list[tuple[Draft, list[RichText]]] = []  # the units whose words these are, with their lines
        self._annex: Draft | None = None
        self._lines: list[RichText] = []  # of the annex, or of a paragraph that no block marks

    def read(self, blocks: list[Block]) -> None:
        """All blocks of a page."""
        for block in blocks:
            self._take(block)
        self._end_lines()

    def _take(self, block: Block) -> None:
        if block.kind in ("heading", "suppl", "annex"):
            self._landmark(block)
        elif block.kind == "open":
            self._unit(block.level, block.rich.text)
        elif block.kind == "close" and self._around:
            self._end_lines()
            self._around.pop()
        elif block.kind == "table" and block.table is not None:
            self._table(_rows(block.table))
        elif block.kind == "line":
            self._words(block.rich)
        elif block.kind == "caption":
            self._end_lines()
            self._levels, self._caption = [], block.rich.text
        elif block.kind == "title":
            self.title = _named(block.rich.text)
        elif block.kind in ("preamble", "main") and self._zone in ("head", "preamble"):
            self._zone = block.kind

    def _landmark(self, block: Block) -> None:
        self._end_lines()
        self._levels, self._around, self._annex, self._zone, self._caption = [], [], None, "main", ""
        if block.kind == "heading":
            self.law.division(block.rich)
        elif block.kind == "suppl":
            self.law.supplementary(block.rich.text)
        else:
            self._annex = self.law.appendix(appendix(block.rich))

    def _unit(self, level: int, label: str) -> None:
        self._end_lines()
        self._zone = "main"
        self._levels = [(held, unit) for held, unit in self._levels if held < level]
        if level == 0:
            unit = self._top(label)
        else:
            above = self._levels[-1][1] if self._levels else self._top("")
            unit = above.add(Draft(ProvisionKind.PARAGRAPH, number=label, role="item" if level == 1 else "subitem"))
        self._levels.append((level, unit))
        self._around.append((unit, []))

    def _top(self, label: str) -> Draft:
        """The paragraph that a label at the outermost level opens, in a new article where it names one."""
        heading, self._caption = self._caption, ""
        place = self._annex.children if self._annex is not None else self.law.place()
        if label.startswith("第"):
            place.append(article(label, heading))
            return place[-1].add(paragraph(""))
        inside = place[-1].children if place and place[-1].role == "article" else place
        inside.append(paragraph(label, heading))
        return inside[-1]

    def _words(self, rich: RichText) -> None:
        if self._around:
            self._around[-1][1].append(rich)
        elif self._zone == "preamble":
            self.law.preamble(rich, "制定文")
        elif self._zone == "main":
            self._lines.append(rich)

    def _end_lines(self) -> None:
        """Words of a unit are complete before a unit inside it, a table or its end."""
        if self._around:
            unit, held = self._around[-1]
            _fill(unit, held)
            held.clear()
        elif self._annex is not None and not self._levels:
            add_lines(self._annex, self._lines)
        elif self._lines:
            if not self._levels:
                self._levels = [(0, self._top(""))]
            _fill(self._levels[-1][1], self._lines)
        self._lines = []

    def _table(self, rows: list[Row]) -> None:
        self._end_lines()
        if self._around or self._levels:
            unit = self._around[-1][0] if self._around else self._levels[-1][1]
            add_inner_table(unit, rows)
        elif self._annex is not None:
            add_table(self._annex, rows)
        else:
            self._levels = [(0, self._top(""))]
            add_inner_table(self._levels[-1][1], rows)


def _fill(unit: Draft, lines: list[RichText]) -> None:
    """The first line is the unit's own; numbered ones after it are units inside it."""
    if lines:
        append(unit, lines[0])
        outline(unit, lines[1:], kind=ProvisionKind.PARAGRAPH, top="item")


def _rows(table: Element) -> list[Row]:
    rows = [children(row, "td", "th") for row in table.iter("tr")]
    return grid([row for row in rows if row], lines)


def _named(words: str) -> str:
    """The title without the law's number, which stands in brackets on a line of its own."""
    title, _, number = words.rpartition(" （")
    return title.strip() if title and number.endswith("）") else words.strip()
