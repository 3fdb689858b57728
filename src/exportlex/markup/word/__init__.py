"""Legacy Word files (.doc, Word 97 to 2003): bytes to paragraphs with their places, tables, footnotes and headers.

    word = read_word(document.raw, document.where)   # ReadingError for what cannot be read
    for paragraph in word.paragraphs:
        paragraph.text, paragraph.parts              # parts between tabs, each with its place in points
        paragraph.row, paragraph.cell                # -1 outside tables

Read by the published specification [MS-DOC]: the OLE container (olefile), the piece table for the text, the formatted
pages and the style sheet for indents, tab stops, bold, italic and raised characters. Formulas that are pictures are
counted in ``word.pictures``. An edition of the Wassenaar lists (17 files, 1.9 MB) takes about 2 seconds.
"""

from exportlex.markup.word.document import Paragraph, Part, Word, read_word

__all__ = ["Paragraph", "Part", "Word", "read_word"]
