"""Lovdata (https://lovdata.no): Norwegian law in its XHTML, as the free data sets and their archives hold it.

``article.legalArticle`` is a section, ``legalP`` a paragraph (ledd), ``numberedLegalP`` a numbered one, ``listArticle``
an item, ``marginIdArticle`` an entry numbered in the margin; sections named "vedlegg…" are annexes. Options of a
source: ``address`` or ``versions``.
"""

from __future__ import annotations

import re
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.coverage import lost, words_of, words_read
from exportlex.markup.drafts import Draft, emit, empty_articles, numbering
from exportlex.markup.html_tables import read_table
from exportlex.markup.lovdata_pinpoints import cite
from exportlex.markup.mixed import names, resolve_entities, spoken, wrap_runs
from exportlex.markup.rich import cut
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import Element, InlineRules, children, decode, html_tree, local, rich_text
from exportlex.model import MarkKind, ProvisionKind, Reading, ReadingIssue, RichText
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "lovdata"
_BLOCKS = names("article section ul ol table run h1 h2 h3 h4 h5 h6")
_RULES = InlineRules(
    marks={"i": MarkKind.ITALIC, "em": MarkKind.ITALIC, "b": MarkKind.BOLD, "strong": MarkKind.BOLD,
           "sub": MarkKind.SUBSCRIPT, "sup": lambda _: (MarkKind.SUPERSCRIPT, "")},
    breaks=frozenset({"br"}),
)  # fmt: skip
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ANNEX = re.compile(r"vedlegg\b", re.IGNORECASE)
_ANNEX_NUMBER = re.compile(r"vedlegg(?:\s+(?:[IVXLC]+|[A-Z]|\d+)[a-z]?)?(?=\W|$)", re.IGNORECASE)
_LEAD = re.compile(r"\(?\d+[a-z]?[.)]\s*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LOST_AT_MOST = 0.001  # share of the words; every file of the mirror loses none
_INLINE = names("i em b strong sub sup span a run")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    return [version_address(source.options, as_of, media_types=("application/xml", "text/html", "text/xml"))]


def read(document: Document) -> Reading:
    """Sections, paragraphs, items and tables. Raises ReadingError for a page that is no document of Lovdata."""
    root = _parsed(document)
    header, main = root.find(".//header"), root.find(".//main")
    if main is None:
        raise ReadingError(f"{document.where}: holds no <main class='documentBody'>; is it a document of Lovdata?")
    _without_footnote_marks(main)
    said = words_of(main, _INLINE, names("h1"))
    drafts = _Walker().units(main)
    cite(drafts)
    builder = TreeBuilder()
    emit(drafts, builder)
    provisions = builder.build()
    share, missing = lost(said, words_read(provisions))
    issues = [*empty_articles(drafts), *numbering(drafts), *_amends(header, document.where)]
    if share > _LOST_AT_MOST:
        message = f"{share:.1%} of the words are in no provision, among them: {', '.join(missing)}"
        issues.append(ReadingIssue("words-lost", document.where, message))
    return Reading(provisions=provisions, language=document.language or "nb", title=_stated(header, "title"),
                   as_of=_day(_stated(header, "dateInForce")), issues=tuple(issues))  # fmt: skip


def _parsed(document: Document) -> Element:
    text = decode(document.raw, document.where)
    if not text.strip():
        raise ReadingError(f"{document.where}: the page is empty; gather it again")
    root = html_tree(text, document.where)
    resolve_entities(root)
    wrap_runs(root, _BLOCKS, "run", names("article li section main td"))
    return root


def _without_footnote_marks(main: Element) -> None:
    """References to footnotes, which the files do not hold, are no words of the law."""
    for mark in main.iter("sup"):
        if mark.get("class") == "footnotereference":
            mark.text = None


def _stated(header: Element | None, name: str) -> str:
    found = header.findall(f".//dd[@class='{name}']") if header is not None else []
    return " ".join(spoken(found[0]).split()) if found else ""


def _day(text: str) -> str:
    match = _DAY.search(text)
    return match[0] if match else ""


def _amends(header: Element | None, where: str) -> list[ReadingIssue]:
    changed = _stated(header, "changesToDocuments")
    if not changed:
        return []
    message = f"it amends {changed}; the consolidated text is another document"
    return [ReadingIssue("amending-law", where, message, suspect=False)]


class _Walker:
    """Elements as drafts, each with what stands below it."""

    def units(self, element: Element) -> list[Draft]:
        """The units directly inside an element."""
        return [draft for child in children(element) if local(child) != "h1" for draft in self._unit(child)]

    def _unit(self, element: Element) -> list[Draft]:
        name, role = local(element), (element.get("class") or "").split(" ")[0]
        if name == "section":
            return [self._section(element)]
        if name == "article" and role == "legalArticle":
            return [self._article(element)]
        if name in ("ul", "ol"):
            return [self._item(item) for item in children(element, "li")]
        if name == "table":
            rows = [list(row) for row in read_table(element, _RULES).rows]
            return [Draft(ProvisionKind.TABLE, rows=rows, role="table")] if rows else []
        if name == "article":
            return [self._paragraph(element, role)]
        rich = rich_text(element, _RULES)
        return [Draft(ProvisionKind.PARAGRAPH, rich=rich, role="alinea")] if rich.text else []

    def _section(self, element: Element) -> Draft:
        heading = next(iter(children(element, *_HEADINGS)), None)
        title = rich_text(heading, _RULES).text if heading is not None else ""
        annex = bool(_ANNEX.match(title) or _ANNEX.match(element.get("data-name") or ""))
        kind = ProvisionKind.SCHEDULE if annex else ProvisionKind.DIVISION
        number = _ANNEX_NUMBER.match(title) if annex else None
        title = title[number.end() :].strip(" .:–-") if number else title
        draft = Draft(kind, number=number[0] if number else "", heading=title, slug=element.get("data-name") or "")
        for child in children(element):
            if child is not heading:
                draft.children += self._unit(child)
        return draft

    def _article(self, element: Element) -> Draft:
        heading = next(iter(children(element, *_HEADINGS)), None)
        draft = Draft(ProvisionKind.ARTICLE, slug=(element.get("data-name") or "").strip("§"))
        for part in heading.iter("span") if heading is not None else ():
            words = rich_text(part, _RULES).text
            if part.get("class") == "legalArticleValue":
                draft.number = words.rstrip(".")
            elif part.get("class") == "legalArticleTitle":
                draft.heading = words
        draft.children = [unit for child in children(element) if child is not heading for unit in self._unit(child)]
        return _merged(draft)

    def _paragraph(self, element: Element, role: str) -> Draft:
        draft = Draft(ProvisionKind.PARAGRAPH, role="ledd" if role == "legalP" else "alinea")
        if not any(local(child) in _BLOCKS for child in element):
            draft.rich = rich_text(element, _RULES)
            return _numbered(draft) if role == "numberedLegalP" else draft
        for child in children(element):
            if local(child) == "run" and child.find("span[@class='data-marginOriginalId']") is not None:
                draft.number, draft.role = rich_text(child, _RULES).text, "point"
            elif local(child) == "run" and not draft.rich.text and not draft.children:
                draft.rich = rich_text(child, _RULES)
            elif local(child) == "run":
                draft.add(Draft(ProvisionKind.CONTINUATION, rich=rich_text(child, _RULES), role="continuation"))
            else:
                draft.children += self._unit(child)
        return _numbered(draft) if role == "numberedLegalP" else _merged(draft)

    def _item(self, element: Element) -> Draft:
        draft = Draft(ProvisionKind.PARAGRAPH, number=(element.get("data-li-identifier") or "").strip(), role="item")
        for child in children(element):
            if local(child) == "article" and (child.get("class") or "").startswith("listArticle"):
                draft.children += self.units(child)
            else:
                draft.children += self._unit(child)
        return _merged(draft)


def _merged(draft: Draft) -> Draft:
    """A unit that holds a single paragraph has its words itself: nobody cites "first paragraph" of one."""
    paragraphs = [child for child in draft.children if child.role in ("ledd", "alinea")]
    if draft.rich.text or not draft.children or draft.children[0] not in paragraphs:
        return draft
    if len(paragraphs) == 1 or draft.role == "item":
        only = draft.children[0]
        draft.rich = only.rich
        draft.children = [*only.children, *draft.children[1:]]
    return draft


def _numbered(draft: Draft) -> Draft:
    match = _LEAD.match(draft.rich.text)
    if match:
        draft.number, draft.role = match[0].strip(), "numbered"
        draft.rich = cut(draft.rich, match.end()) if match.end() < len(draft.rich.text) else RichText()
    return draft
