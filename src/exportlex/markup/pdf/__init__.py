"""PDF: bytes to pages, lines and runs, with page furniture set aside. For every reader of PDF law.

    pdf = without_furniture(read_pdf(document.raw, document.where))   # ReadingError for what cannot be read
    issues = unread(pdf, provisions)                                  # what is no text: hand on with the reading
    for line in pdf.lines:            # from top to bottom, page after page; what follows stands at its margin
        line.text, line.x0, line.size, line.bold, line.italic, line.page
    paragraph = rich([line, another], pdf.known)                      # RichText: lines joined, words mended, marks

Places are points from the top left of the page as it is read: turned pages are turned back, and so are pages whose
letters are drawn sideways.

* A ``Line`` holds ``Run``s: words of one style side by side. A run ends where the look changes, at white wider than
  1.2 sizes of the font (columns, tabs) and at a ruled upright line. ``run.raised`` is 1 for superscripts, -1 for
  subscripts. ``line.cells(gap)`` takes a line apart at white, ``line.between(left, right)`` cuts out a column.
* ``page.furniture`` keeps what ``without_furniture`` took out: headers, footers, page numbers, told by their recurring
  at the edges of neighbouring pages. An as-of date often stands there.
* ``columns.split(lines, edges)`` and ``columns.gutter`` serve pages with a margin or two columns; ``tables_of(page)``
  finds ruled tables; ``table.holds(line)`` tells which lines are inside.
* Characters: ligatures are taken apart, private-use glyphs of symbol fonts read, soft hyphens dropped. Lost spaces are
  set by the white on the page and, in doubt, by the words of the document, which also decide whether a hyphen at the
  end of a line belongs to the word.

Read with pypdfium2: 17 to 25 ms a page on one core, our own line building included, where pdfplumber takes 65 to 90 ms
for its words alone (Wassenaar 2025, 243 pages: 6 s against 16 s; SCOMET 2024, 368 pages: 7 s against 33 s).
"""

from exportlex.markup.pdf.document import read_pdf
from exportlex.markup.pdf.furniture import without_furniture
from exportlex.markup.pdf.page import Line, Page, Pdf, Picture, Rule, Run
from exportlex.markup.pdf.paragraphs import rich, text
from exportlex.markup.pdf.tables import Table, tables_of
from exportlex.markup.pdf.unread import unread
from exportlex.markup.pdf.vocabulary import Vocabulary

__all__ = [
    "Line",
    "Page",
    "Pdf",
    "Picture",
    "Rule",
    "Run",
    "Table",
    "Vocabulary",
    "read_pdf",
    "rich",
    "tables_of",
    "text",
    "unread",
    "without_furniture",
]
