"""A law out of e-Gov's standard Law XML: LawBody with main provision, supplementary provisions and annexes.

Facts of structure are from the published schema (XMLSchemaForJapaneseLaw): element names, and that ``Num`` may be a
branch (25_2) or a range of deleted units (2:4).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from exportlex.markup.drafts import Draft
from exportlex.markup.egov.builder import Law, article, paragraph
from exportlex.markup.egov.citations import counted, numeral, ordinal
from exportlex.markup.egov.grid import Row, grid
from exportlex.markup.egov.outline import outline
from exportlex.markup.egov.schedules import add_inner_table, add_lines, add_note, add_table, appendix
from exportlex.markup.egov.text import append
from exportlex.markup.egov.xml_words import lines, sentence
from exportlex.markup.rich import join
from exportlex.markup.xml import Element, children, first, local
from exportlex.model import ProvisionKind, RichText

OMISSION = re.compile(r"\bexcerpt|\bomitted\b|抜粋|省略", re.IGNORECASE)
_DIVISIONS = frozenset({"Part", "Chapter", "Section", "Subsection", "Division"})
_ANNEX = re.compile(r"(?:SupplProvision)?Appdx(?:Table|Note|Style|Format|Fig)?$")
_UNIT = re.compile(r"(?:Item|Subitem\d+)$")
_OWN = re.compile(r"(?:Paragraph|Item|Subitem\d+)(?:Num|Title|Sentence|Caption)$")


class XmlLaw:
    """Reads a ``Law`` element; ``law`` is what it found."""

    def __init__(self, root: Element) -> None:
        self.law = Law()
        body = first(root, "LawBody")
        self.title = sentence(first(body, "LawTitle")).text if body is not None else ""
        for child in children(body) if body is not None else []:
            self._part(child, local(child))

    def _part(self, child: Element, name: str) -> None:
        if name in ("LawTitle", "TOC"):
            return
        if name in ("EnactStatement", "Preamble"):
            for line in lines(child):
                self.law.preamble(line, "制定文" if name == "EnactStatement" else "前文")
        elif name == "MainProvision":
            self._units(child)
        elif name == "SupplProvision":
            self._supplementary(child)
        elif _ANNEX.match(name):
            self.law.appendix(_annex(child))
        else:
            unit = self.law.appendix(Draft(ProvisionKind.SCHEDULE, number=name, role="appendix"))
            add_lines(unit, lines(child))

    def _supplementary(self, child: Element) -> None:
        label = first(child, "SupplProvisionLabel")
        words = sentence(label).text if label is not None else "附則"
        extract = " 抄" if child.get("Extract") == "true" and not words.endswith("抄") else ""
        self.law.supplementary(words + extract, child.get("AmendLawNum", ""))
        self._units(child)

    def _units(self, around: Element) -> None:
        for child in children(around):
            name = local(child)
            if name in _DIVISIONS:
                self.law.division(sentence(first(child, f"{name}Title")))
                self._units(child)
            elif name == "Article":
                self.law.place().append(_article(child))
            elif name == "Paragraph":
                self.law.place().append(_paragraph(child))
            elif _ANNEX.match(name):
                self.law.place().append(_annex(child))
            elif not name.endswith(("Title", "Label")):
                self._loose(child)

    def _loose(self, child: Element) -> None:
        """Words where the schema has none: they close what stands before them."""
        place = self.law.place()
        if not place:
            place.append(paragraph(""))
        outline(place[-1], lines(child), kind=ProvisionKind.PARAGRAPH)


def _article(element: Element) -> Draft:
    number = sentence(first(element, "ArticleTitle")).text or _from_num(element, "条")
    unit = article(number, sentence(first(element, "ArticleCaption")).text)
    unit.slug = element.get("Num") or unit.slug
    if any(not isinstance(child.tag, str) and OMISSION.search(child.text or "") for child in element):
        unit.role = "partial"  # how many paragraphs it has cannot be seen here
    for child in children(element):
        if local(child) == "Paragraph":
            unit.add(_paragraph(child))
        elif local(child) not in ("ArticleTitle", "ArticleCaption"):
            _inside(unit, child)
    return unit


def _paragraph(element: Element) -> Draft:
    heading = sentence(first(element, "ParagraphCaption")).text
    number = sentence(first(element, "ParagraphNum")).text
    unit = paragraph(number, heading, "-".join(map(str, counted(element.get("Num", "")))))
    return _filled(unit, element, "Paragraph")


def _filled(unit: Draft, element: Element, name: str) -> Draft:
    append(unit, sentence(first(element, f"{name}Sentence")))
    for child in children(element):
        if not _OWN.match(local(child)):
            _inside(unit, child)
    return unit


def _inside(unit: Draft, child: Element) -> None:
    """What stands in a paragraph, an item or below one."""
    name = local(child)
    if _UNIT.match(name):
        number = sentence(first(child, f"{name}Title")).text or _from_num(child, "")
        role = "item" if name == "Item" else "subitem"
        _filled(unit.add(Draft(ProvisionKind.PARAGRAPH, number=number, role=role)), child, name)
    elif name == "TableStruct":
        _table(unit, child, lambda rows, heading: add_inner_table(unit, rows, heading))
    elif name == "Remarks":
        _note(unit, child)
    else:
        outline(unit, lines(child), kind=ProvisionKind.PARAGRAPH)


def _from_num(element: Element, unit: str) -> str:
    """A number that is not printed, from its attribute."""
    parts = [counted(part) for part in element.get("Num", "").split(":")]
    if not all(parts):
        return ""
    if not unit:
        return "の".join(numeral(value) for value in parts[0])
    first_one, last = ordinal(parts[0], unit), ordinal(parts[-1], unit)
    return first_one if len(parts) == 1 else f"{first_one}から{last}まで"


def _annex(element: Element) -> Draft:
    name = local(element)
    title = join([sentence(first(element, f"{name}Title", "ArithFormulaNum")), _related(element)], " ")
    unit = appendix(title if title.text else RichText("附録"))
    held: list[RichText] = []
    for child in children(element):
        if local(child) in (f"{name}Title", "ArithFormulaNum", "RelatedArticleNum"):
            continue
        if local(child) in ("TableStruct", "Remarks"):
            add_lines(unit, held)
            held = []
            _annexed(unit, child)
        else:
            held += lines(child)
    add_lines(unit, held)
    return unit


def _related(element: Element) -> RichText:
    return sentence(first(element, "RelatedArticleNum"))


def _annexed(unit: Draft, child: Element) -> None:
    if local(child) == "Remarks":
        _note(unit, child)
    else:
        _table(unit, child, lambda rows, heading: add_table(unit, rows, heading))


def _table(unit: Draft, struct: Element, add: Callable[[list[Row], str], object]) -> None:
    """A table with its title, and the notes before and after it."""
    heading = sentence(first(struct, "TableStructTitle")).text
    for child in children(struct):
        if local(child) == "Table":
            add(_grid(child), heading)
        elif local(child) == "Remarks":
            _note(unit, child)


def _grid(table: Element) -> list[Row]:
    rows = [children(row, "TableColumn", "TableHeaderColumn") for row in children(table)]
    return grid([row for row in rows if row], lines)


def _note(unit: Draft, remarks: Element) -> None:
    label = sentence(first(remarks, "RemarksLabel")).text or "備考"
    add_note(
        unit, label, [line for child in children(remarks) if local(child) != "RemarksLabel" for line in lines(child)]
    )
