"""Formex 4 below the level of articles: paragraphs, lists, tables, quoted text, footnotes, inline marks."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from exportlex.markup.eu_blocks import Block, Footnote, Heading, Point, Table, Text
from exportlex.markup.eu_flow import own_text
from exportlex.markup.html_tables import read_table
from exportlex.markup.mixed import drop, names, resolve_entities, spoken, wrap_runs
from exportlex.markup.xml import Element, InlineRules, children, first, local, rich_text
from exportlex.model import MarkKind, RichText

_RUN = "RUN"
BLOCKS = names(
    "P ALINEA PARAG LIST ITEM NP TXT TBL QUOT.S ARTICLE GR.SEQ DIVISION TITLE TI STI TI.ART STI.ART NO.P NO.PARAG "
    "CONTENTS DLIST DLIST.ITEM ANNOTATION GR.ANNOTATION TOC GR.VISA VISA GR.CONSID CONSID PREAMBLE.INIT "
    "PREAMBLE.FINAL GR.CONSID.INIT SIGNATURE SIGNATORY PL.DATE COMMENT LETTER GR.NOTES CORPUS ROW CELL SUBDIV "
    "DEFINITION TERM"
)
_INLINE = names(
    "HT NOTE DATE QUOT.START QUOT.END FT IE BR REF.DOC.OJ REF.DOC REF.DOC.ECR REF.DOC.SE REF.ONP LINK IND FORMULA "
    "EXPR FRACTION DIVIDEND DIVISOR ROOT SUP SUB OVER UNDER OP.MATH OP.CMP INT SUM PROD BAR ADDR ADDR.S ADDR.LN "
    "INCL.ELEMENT MARGIN KEYWORD PERIOD PREFIX BLK TI.BLK STI.BLK ACT ANNEX CONS.ANNEX PREAMBLE ENACTING.TERMS FINAL"
)
_HIGHLIGHTS = {
    "ITALIC": MarkKind.ITALIC,
    "BOLD": MarkKind.BOLD,
    "SUP": MarkKind.SUPERSCRIPT,
    "SUB": MarkKind.SUBSCRIPT,
}
_BULLETS = {"DASH": "—", "NDASH": "–", "BULLET": "•"}
_GROUPS = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")


def _highlight(element: Element) -> tuple[MarkKind | None, str]:
    return _HIGHLIGHTS.get(element.get("TYPE", "")), ""


def _journal(element: Element) -> tuple[MarkKind | None, str]:
    """The address of the issue of the Official Journal, as the publisher's own XHTML links it."""
    collection, issue, published = (element.get(name, "") for name in ("COLL", "NO.OJ", "DATE.PUB"))
    if not (collection and issue.isdecimal() and published[:4].isdecimal()):
        return MarkKind.REFERENCE, ""
    return MarkKind.REFERENCE, (
        f"http://publications.europa.eu/resource/oj/JO{collection}_{published[:4]}_{int(issue):03d}_R_TOC"
    )


def _index(element: Element) -> tuple[MarkKind | None, str]:
    return (MarkKind.SUBSCRIPT if element.get("LOC") == "SUB" else MarkKind.SUPERSCRIPT), ""


def _quotation_mark(element: Element) -> str:
    code = element.get("CODE", "")
    try:
        return chr(int(code, 16))
    except ValueError:
        return "‘" if local(element) == "QUOT.START" else "’"


def _number(element: Element) -> str:
    """A number as the journal prints it: thousands set apart."""
    text = spoken(element)
    if element.get("TYPE") != "NUMBER":
        return text
    whole, separator, fraction = text.partition(",")
    return _GROUPS.sub("\u00a0", whole) + separator + fraction


RULES = InlineRules(
    marks={
        "HT": _highlight,
        "REF.DOC.OJ": _journal,
        "IND": _index,
        "SUP": MarkKind.SUPERSCRIPT,
        "SUB": MarkKind.SUBSCRIPT,
    },
    skip=frozenset({"NOTE"}),
    breaks=BLOCKS | {"BR", "ADDR.S", "DIVIDEND", "DIVISOR", "PREFIX", _RUN},
    literals={"QUOT.START": _quotation_mark, "QUOT.END": _quotation_mark, "FT": _number, "IE": ""},
)


def prepare(root: Element) -> None:
    """Make a Formex tree regular in place: capitals as printed, footnotes numbered, words beside blocks wrapped."""
    resolve_entities(root)
    for heading in root.iter("HT"):
        if heading.get("TYPE") == "UC":
            _capitals(heading)
    count = 0
    for note in list(root.iter("NOTE")):
        if not spoken(note).strip():
            drop(note)  # a second reference to a note that stands elsewhere
            continue
        if note.get("NUMBERING", "ARAB") == "ARAB":
            count += 1
        note.set("number", f"({count})" if note.get("NUMBERING", "ARAB") == "ARAB" else "(*)")
    wrap_runs(root, BLOCKS, _RUN, into=BLOCKS)


def _capitals(element: Element) -> None:
    for inner in element.iter(etree.Element):
        inner.text = inner.text.upper() if inner.text else inner.text
        if inner is not element and inner.tail:
            inner.tail = inner.tail.upper()


def words(element: Element | None) -> str:
    """The element's words without marks and footnotes."""
    return rich_text(element, RULES).text


def footnotes(element: Element) -> list[Footnote]:
    """The footnotes that an element's words refer to."""
    return [Footnote(note.get("number", ""), _note_text(note)) for note in element.iter("NOTE")]


def _note_text(note: Element) -> RichText:
    rules = InlineRules(RULES.marks, frozenset(), RULES.breaks, RULES.literals)
    return rich_text(note, rules)


class Blocks:
    """Reads Formex content into blocks."""

    def __init__(self) -> None:
        self._level = 0
        # Elements that are more than a sequence of blocks; all others are read as what stands inside them.
        self._readers: dict[str, Callable[[Element], list[Block]]] = {
            "LIST": self._list,
            "NP": lambda element: [self.point(element)],
            "PARAG": self._paragraph,
            "TBL": self._table,
            "ARTICLE": self._quoted_article,
            "GR.SEQ": self._section,
            "DLIST.ITEM": lambda element: [_text(element)],
        }

    def below(self, element: Element) -> list[Block]:
        """The blocks inside an element, in order; the element itself as one where it holds none."""
        inner = [child for child in children(element) if local(child) in BLOCKS or local(child) == _RUN]
        if not inner:
            text = _text(element)
            return [text] if text.rich.text or text.notes else []
        return self._inside(element)

    def point(self, element: Element) -> Point:
        """A numbered item (``NP``)."""
        number = first(element, "NO.P")
        return Point(words(number), self._inside(element, number), footnotes(number) if number is not None else [])

    def _inside(self, element: Element, *without: Element | None) -> list[Block]:
        found: list[Block] = []
        for child in children(element):
            if child not in without:
                found += self.read(child)
        return found

    def read(self, element: Element) -> list[Block]:
        """An element by its own rule, else what stands inside it."""
        return self._readers.get(local(element), self.below)(element)

    def _list(self, element: Element) -> list[Block]:
        found: list[Block] = []
        for item in children(element):
            content = self.below(item)
            if local(item) == "ITEM" and first(item, "NP") is None and content:
                found.append(Point(_BULLETS.get(element.get("TYPE", ""), ""), content))
            else:
                found += content
        return found

    def _paragraph(self, element: Element) -> list[Block]:
        number = first(element, "NO.PARAG")
        own, content = own_text(self._inside(element, number))
        return [Text(own.rich, words(number), own.notes) if own else Text(RichText(), words(number)), *content]

    def _table(self, element: Element) -> list[Block]:
        title = words(first(element, "TITLE"))
        notes = footnotes(element)
        return [Table([list(row) for row in read_table(_as_html(element), RULES).rows], title, notes)]

    def _quoted_article(self, element: Element) -> list[Block]:
        """An article that an amending act puts into another: words of this act's own unit, no article of it."""
        return self._inside(element)

    def _section(self, element: Element) -> list[Block]:
        self._level += 1
        found = self.headings(first(element, "TITLE"), self._level)
        found += self._inside(element, first(element, "TITLE"))
        self._level -= 1
        return found

    def headings(self, title: Element | None, level: int) -> list[Block]:
        """A title's lines as headings."""
        return [Heading(words(line), level, footnotes(line)) for line in title_lines(title)]


def title_lines(title: Element | None) -> list[Element]:
    """The lines of a title and its subtitles that hold words."""
    parts = [] if title is None else children(title, "TI", "STI")
    return [line for part in parts for line in (children(part, "P", "NP", _RUN) or [part]) if words(line)]


def _as_html(table: Element) -> Element:
    """The rows of a Formex table under the names that HTML gives them; titles of blocks of rows are rows too."""
    made = table.makeelement("table")
    for row in list(table.iter("ROW", "TI.BLK", "STI.BLK")):
        if local(row) == "ROW":
            row.tag = "tr"
            for cell in children(row, "CELL"):
                cell.tag = "td"
            made.append(row)
        else:
            line = etree.SubElement(made, "tr")
            row.tag = "td"
            line.append(row)
    return made


def _text(element: Element) -> Text:
    return Text(rich_text(element, RULES), notes=footnotes(element))


def unknown(root: Element) -> list[str]:
    """Names of elements that this reader reads as mere text because it does not know them."""
    return sorted({local(element) for element in root.iter(etree.Element)} - BLOCKS - _INLINE)
