"""A Word template filled: the names and filters that templates use, and errors that say what is wrong where."""

from __future__ import annotations

import re
import traceback
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.shared import Pt
from docxtpl import DocxTemplate
from jinja2 import TemplateError, TemplateRuntimeError, Undefined
from lxml.etree import XMLSyntaxError
from markupsafe import Markup

from exportlex.briefs import picture
from exportlex.briefs.model import Brief, Party, Remark, Statement
from exportlex.briefs.writers.filling import Filler
from exportlex.briefs.writers.word import runs
from exportlex.briefs.writers.word.contents import CONTENTS
from exportlex.briefs.writers.word.grids import grids
from exportlex.errors import ExportlexError

# What goes wrong in a template beyond its tags: 1/0, a number too many, a filter given something else.
_FAILURES = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)
# Points; the text of an A4 page of the repository's template, less a heading and two lines.
_WIDTH, _HEIGHT = 482, 620


class _Template(DocxTemplate):  # type: ignore[misc]
    """docxtpl's template, whose errors say the part of the document and the paragraph."""

    def render_xml_part(self, src_xml: str, part: Any, context: dict[str, Any], jinja_env: Any = None) -> str:
        try:
            return str(super().render_xml_part(src_xml, part, context, jinja_env))
        except _FAILURES as error:
            # docxtpl gives each paragraph a line of its own, and jinja tells the line.
            lines = re.sub(r"<w:p([ >])", r"\n<w:p\1", src_xml).splitlines()
            said = re.sub(r"<[^>]+>", "", lines[_line(error) - 1]) if 0 < _line(error) <= len(lines) else ""
            where = f"{part.partname.lstrip('/')}" + (f", near “{said.strip()[:200]}”" if said.strip() else "")
            raise ExportlexError(f"{where}: {error}") from error


def _line(error: BaseException) -> int:
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return getattr(error, "lineno", None) or (lines[-1] if lines else None) or 0


def filled(brief: Brief, template: bytes) -> Document:
    """The template with the brief in it. ExportlexError says what is wrong where."""
    try:
        document = _Template(BytesIO(template))
        document.init_docx()
        document.get_xml()
    except (OpcError, BadZipFile, XMLSyntaxError, KeyError, ValueError, AttributeError) as error:
        raise ExportlexError("this is no Word document (.docx)") from error
    filler = _filler(brief, runs.Runs(brief, document.docx))
    names = _names(brief, document)
    try:
        document.render(names, filler)
    except _FAILURES as error:
        raise ExportlexError(f"in its properties or notes: {error}") from error
    made: Document = document.docx
    return made


def _names(brief: Brief, document: _Template) -> dict[str, Any]:
    """What a template can name: the fields of the brief, its pictures, and the place of the table of contents."""
    values = {field.name: getattr(brief, field.name) for field in fields(brief)}
    drawn = picture.pngs(replace(brief, title="")) if brief.parties and brief.matrix else []
    said = picture.alternative_text(brief)
    mark = f'<w:p><w:bookmarkStart w:id="0" w:name="{CONTENTS}"/><w:bookmarkEnd w:id="0"/></w:p>'
    return values | {"pictures": [_drawing(document, png, said) for png in drawn], "contents": Markup(mark)}


def _drawing(document: _Template, png: bytes, said: str) -> Markup:
    """A picture no larger than the page, with its alternative text, as a run."""
    inline = document.docx.part.new_pic_inline(BytesIO(png))
    scale = min(Pt(_WIDTH) / inline.extent.cx, Pt(_HEIGHT) / inline.extent.cy, 1)
    for extent in (inline.extent, inline.graphic.graphicData.pic.spPr.xfrm.ext):
        extent.cx, extent.cy = int(extent.cx * scale), int(extent.cy * scale)
    inline.docPr.set("descr", said)
    for side in ("distL", "distR"):  # else LibreOffice moves it by 9 points
        inline.set(side, "0")
    return runs.numbered(f"<w:r><w:drawing>{inline.xml}</w:drawing></w:r>")


def _filler(brief: Brief, set_as: runs.Runs) -> Filler:
    names = {party.code: party.name for party in brief.parties}
    filler = Filler(lambda value: _shown(value, set_as), escaping=True)
    filler.filters |= {
        "references": set_as.references, "entry": set_as.entry, "address": set_as.address, "passage": set_as.paragraphs,
        "named": lambda codes: ", ".join(names.get(code, code) for code in codes),
        "grids": lambda rows: grids(rows, brief.parties),
    }  # fmt: skip
    return filler


def _shown(value: Any, set_as: runs.Runs) -> Markup:
    """What is printed for a value: text as it stands, a statement with its references."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Statement):
        return set_as.statement(value)
    if isinstance(value, Remark | Party):
        return runs.text(value.text if isinstance(value, Remark) else value.name)
    if isinstance(value, str | int | float | Undefined):  # an unknown name says so where it is printed
        return runs.text(str(value))
    kind = type(value).__name__
    parts = (
        f"; print one of its parts: {', '.join(field.name for field in fields(value))}" if is_dataclass(value) else ""
    )
    raise TemplateRuntimeError(f"a {kind} cannot be printed{parts or '; loop over it'}")
