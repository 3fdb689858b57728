"""A Word document as paragraphs in order: automatic numbers counted, one-column tables taken as paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from exportlex.errors import ReadingError
from exportlex.markup.docx.layout import Layout
from exportlex.markup.docx.numbering import Numbering
from exportlex.markup.docx.package import Package, W, open_package
from exportlex.markup.docx.text import all_bold, footnotes_of, rich_text
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.rich import plain
from exportlex.markup.xml import Element, local

_WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}


def read_docx(raw: bytes, where: str) -> list[Para]:
    """Every paragraph and table with words, in order, each footnote after the paragraph that refers to it.

    Raises ReadingError where the file is no readable Word document, or holds no words.
    """
    package = open_package(raw, where)
    reader = _Reader(package)
    body = package.document.find(f"{W}body")
    found = [] if body is None else list(reader.blocks(body))
    if not found:
        raise ReadingError(f"{where}: the Word document holds no words; gather it again")
    return found


class _Reader:
    def __init__(self, package: Package) -> None:
        self._layout = Layout(package.styles, Numbering(package.numbering))
        notes = [] if package.footnotes is None else list(package.footnotes.iterfind(f"{W}footnote"))
        self._notes = {note.get(f"{W}id", ""): note for note in notes}

    def blocks(self, parent: Element) -> Iterator[Para]:
        for child in parent:
            name = local(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield from self._table(child)
            elif name in _WRAPPERS:
                yield from self.blocks(child)

    def _paragraph(self, element: Element) -> Iterator[Para]:
        rich = rich_text(element)
        # Word counts an empty numbered paragraph too, but the files seen number none; a bare number says nothing.
        if not rich.text:
            return
        hang, indent = self._layout.indents(element)
        yield Para(rich, self._layout.label(element), hang, indent, bold=all_bold(element))
        for note in footnotes_of(element):
            for paragraph in self._notes[note].iter(f"{W}p") if note in self._notes else ():
                yield Para(rich_text(paragraph), "", indent, indent)

    def _table(self, table: Element) -> Iterator[Para]:
        rows = [list(row.iterfind(f"{W}tc")) for row in table.iter(f"{W}tr")]
        if all(len(row) < 2 for row in rows):
            for row in rows:
                for cell in row:
                    yield from self.blocks(cell)
            return
        words = [[_words(cell) for cell in row] for row in rows]
        kept = [row for row in words if any(row)]
        if kept:
            yield Para(plain(""), rows=kept)


def _words(cell: Element) -> str:
    pieces = (rich_text(paragraph).text for paragraph in cell.iter(f"{W}p"))
    return " ".join(piece for piece in pieces if piece)
