"""Page and styles of the template: black on white, one serifless face, nothing said by colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

# Every machine has one of these or a face of the same measures (Liberation Sans).
_FACE, _EAST_ASIAN = "Arial", "Microsoft YaHei"
_INK, _QUIET, _WORDS, _LINK = "1B2430", "4A5260", "1F3864", "0B4F9E"
HEAD_FILL = "E3E9F1"
_LINE = "8A93A1"
_GROUND = "F3F5F8"
_MARGIN = Cm(2)
# What follows lines and grounds in a paragraph's properties; Word insists on the order.
_AFTER = ("w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")


@dataclass(frozen=True, slots=True)
class _Look:
    """A paragraph style. Sizes and spaces in points, indents in centimetres."""

    name: str
    size: float
    before: float = 0
    after: float = 0
    bold: bool = False
    ink: str = _INK
    indent: float = 0
    keep: bool = False  # on one page with the next


_LOOKS = (
    _Look("Normal", 10, after=5),
    _Look("Title", 22, after=4, bold=True),
    _Look("Subtitle", 10.5, after=10, ink=_QUIET),
    _Look("Heading 1", 15, before=20, after=6, bold=True, keep=True),
    _Look("Heading 2", 12.5, before=16, after=4, bold=True, keep=True),
    _Look("Heading 3", 10.5, before=10, after=3, bold=True, keep=True),
    _Look("List Bullet", 10, after=3),
    _Look("Caption", 9, before=8, after=3, ink=_QUIET, keep=True),
    _Look("Footer", 8, ink=_QUIET),
    _Look("toc 1", 10, before=3, after=1, ink=_LINK),
    _Look("toc 2", 10, after=1, ink=_LINK, indent=0.6),
    _Look("Exportlex Disclaimer", 9, before=4, after=10),
    _Look("Exportlex Contents Heading", 12.5, before=12, after=4, bold=True, keep=True),
    _Look("Exportlex Point", 10, before=6, after=2, keep=True),
    _Look("Exportlex Head", 8.5, before=1, after=1, bold=True, keep=True),
    _Look("Exportlex Grid Head", 7.5, before=1, after=1, bold=True, keep=True),
    _Look("Exportlex Grid Cell", 8, before=0.5, after=0.5),
    _Look("Exportlex Cell", 8.5, before=1, after=1),
    _Look("Exportlex Gap", 4),
    _Look("Exportlex Entry", 10, before=12, after=1, bold=True, keep=True),
    _Look("Exportlex Details", 8.5, after=1, ink=_QUIET),
    _Look("Exportlex Lead", 9.5, before=2, after=2, ink=_QUIET, indent=0.5, keep=True),
    _Look("Exportlex Passage", 9.5, before=2, after=2, indent=0.5),
    _Look("Exportlex Gloss", 9.5, before=2, after=2, indent=0.5, ink=_QUIET),
)
_CHARACTERS = (("Exportlex Words", _WORDS), ("Exportlex Reference", _LINK), ("Hyperlink", _LINK))


def lay_out(document: Document) -> None:
    """A4 upright, margins of 2 cm."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    section.header_distance = section.footer_distance = Cm(1)


def restyle(document: Document) -> None:
    """The styles that a user can change, and none besides."""
    _settle_defaults(document)
    names = {look.name for look in _LOOKS}
    for style in [style for style in document.styles if style.type == WD_STYLE_TYPE.TABLE]:
        if style.name not in ("Normal Table",):
            style.delete()
    for look in _LOOKS:
        _set(document, look)
    for name, ink in _CHARACTERS:
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER, builtin=name == "Hyperlink")
        style.font.color.rgb = RGBColor.from_string(ink)
        style.quick_style = style.name in names
    document.styles["Hyperlink"].font.underline = True
    _rule(document, "Exportlex Disclaimer", "left")
    _shade(document, "Exportlex Passage")
    for name, margin in (("Exportlex Table", 70), ("Exportlex Grid", 50)):
        document.styles.element.append(parse_xml(_table(name, margin)))


def _settle_defaults(document: Document) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    fonts = defaults.find(f".//{qn('w:rFonts')}")
    fonts.attrib.clear()
    for name, face in (("ascii", _FACE), ("hAnsi", _FACE), ("cs", _FACE), ("eastAsia", _EAST_ASIAN)):
        fonts.set(qn(f"w:{name}"), face)
    # Since 2013 a table begins where the text does; before, its border stood in the margin.
    mode = document.settings.element.xpath('.//w:compatSetting[@w:name="compatibilityMode"]')
    mode[0].set(qn("w:val"), "15")
    language = defaults.find(f".//{qn('w:lang')}")
    language.set(qn("w:val"), "en-GB")
    language.set(qn("w:eastAsia"), "zh-CN")


def _set(document: Document, look: _Look) -> None:
    styles = document.styles
    there = look.name in styles
    style: Any = styles[look.name] if there else styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH, _known(look.name))
    if not there:
        style.base_style = styles["Normal"]
        style.element.set(qn("w:styleId"), look.name.title().replace("Toc", "TOC").replace(" ", ""))
    if style.element.rPr is not None:
        style.element.remove(style.element.rPr)
    style.font.size, style.font.bold = Pt(look.size), look.bold
    style.font.color.rgb = RGBColor.from_string(look.ink)
    # Of right-to-left letters size and weight are told apart from those of others.
    for name in ("w:bCs",) * look.bold + ("w:szCs",):
        made = parse_xml(f"<{name} {nsdecls('w')}/>")
        if name == "w:szCs":
            made.set(qn("w:val"), str(round(look.size * 2)))
        style.element.rPr.find(qn("w:b" if name == "w:bCs" else "w:sz")).addnext(made)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing_rule = WD_LINE_SPACING.SINGLE
    form.keep_with_next, form.widow_control = look.keep, True
    if look.indent:
        form.left_indent = Cm(look.indent)
        form.right_indent = Cm(look.indent)
    for name in ("w:pBdr", "w:tabs"):
        for found in style.element.pPr.findall(qn(name)):
            style.element.pPr.remove(found)


def _known(name: str) -> bool:
    return name.startswith("toc ")


def _rule(document: Document, name: str, side: str) -> None:
    """A line beside a paragraph."""
    properties: Any = document.styles[name].element.pPr
    line = f'<w:pBdr {nsdecls("w")}><w:{side} w:val="single" w:sz="12" w:space="6" w:color="{_LINE}"/></w:pBdr>'
    properties.insert_element_before(parse_xml(line), "w:shd", *_AFTER)


def _shade(document: Document, name: str) -> None:
    """A light ground under a paragraph: the same in both directions of writing."""
    properties: Any = document.styles[name].element.pPr
    ground = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{_GROUND}"/>'
    properties.insert_element_before(parse_xml(ground), *_AFTER)


def _table(name: str, margin: int) -> str:
    """A table with lines and a grey head. ``margin`` of its cells, left and right, in twips."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = f'<w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
    return (
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{HEAD_FILL}"/></w:tcPr></w:tblStylePr></w:style>'
    )
