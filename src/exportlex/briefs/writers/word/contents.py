"""The table of contents: a field of Word that is right before it is ever updated."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from exportlex.briefs.writers.word.runs import text
from exportlex.errors import ExportlexError

# The bookmark that keeps its place while a template is filled.
CONTENTS = "exportlex_contents"
_LEVELS = {"Heading 1": 1, "Heading 2": 2}
# Page numbers are known only to the program that lays the pages out. \\n leaves them away: the entries are whole
# without, and each leads to its heading.
_FIELD = ' TOC \\o "1-2" \\n \\h \\z \\u '


def write_contents(document: Document) -> None:
    """A real field of Word, filled with links to the headings, at the place that the template names."""
    body = document.element.body
    places = body.xpath(f'.//w:p[w:bookmarkStart[@w:name="{CONTENTS}"]]')
    if not places:
        return
    headings = list(_headings(document))
    if not headings:
        raise ExportlexError("it prints {{p contents }}, but has no heading of the styles “Heading 1” and “Heading 2”")
    for place, (level, name, said) in enumerate(headings):
        run = f'<w:r><w:t xml:space="preserve">{said}</w:t></w:r>'
        link = f'<w:hyperlink w:anchor="{name}" w:history="1">{run}</w:hyperlink>'
        before = _marks("begin") + f'<w:r><w:instrText xml:space="preserve">{_FIELD}</w:instrText></w:r>'
        before = before + _marks("separate") if place == 0 else ""
        after = _marks("end") if place == len(headings) - 1 else ""
        style = _style_id(document, f"toc {level}")
        places[0].addprevious(parse_xml(f"<w:p {nsdecls('w')}><w:pPr>{style}</w:pPr>{before}{link}{after}</w:p>"))
    places[0].getparent().remove(places[0])


def _headings(document: Document) -> Iterator[tuple[int, str, str]]:
    """Level, bookmark and text of every heading, each given its bookmark."""
    body = document.element.body
    styles = {style.style_id: _LEVELS[style.name] for style in document.styles if style.name in _LEVELS}
    taken = [int(mark.get(qn("w:id"))) for mark in body.iter(qn("w:bookmarkStart"))]
    number = max(taken, default=0)
    for paragraph in body.iterchildren(qn("w:p")):
        level = styles.get(paragraph.style or "")
        said = paragraph.text if level else ""
        if not level or not said.strip():
            continue
        number += 1
        name = f"_Toc{number:08d}"
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), str(number))
        start.set(qn("w:name"), name)
        paragraph.insert(1 if paragraph.pPr is not None else 0, start)
        paragraph.append(end)
        yield level, name, text(said)


def _marks(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _style_id(document: Document, name: str) -> str:
    found = [style.style_id for style in document.styles if (style.name or "").lower() == name]
    return f'<w:pStyle w:val="{found[0]}"/>' if found else ""
