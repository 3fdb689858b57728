"""e-Gov until 2017: Japanese law consolidated by the Ministry of Internal Affairs and Communications, as HTML pages.

The site has since changed; archives hold its pages. They are Shift-JIS with the vendors' characters (code page 932).
Options of a source: ``address``, or ``versions``. A page says when the law was last amended, not as of when it stands:
that is the day of the download, and the declaration states it.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.cut_short import refuse_cut
from exportlex.markup.drafts import emit, letters
from exportlex.markup.egov.builder import settle
from exportlex.markup.egov.checks import doubts
from exportlex.markup.egov.citations import cite
from exportlex.markup.egov.html_blocks import Block, Scanner
from exportlex.markup.egov.html_law import HtmlLaw
from exportlex.markup.egov.text import without_source_lines
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import Element, decode, html_tree
from exportlex.model import Reading, ReadingIssue
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "e-gov-html"
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_SHIFT_JIS = frozenset({"shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932", "ms932"})
_LANDMARKS = frozenset({"open", "heading", "suppl", "annex"})
_IS_HTML = re.compile(r"<(?:html|body|div)\b", re.IGNORECASE)


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one page of a law."""
    return [version_address(source.options, as_of, media_types=("text/html",))]


def read(document: Document) -> Reading:
    """Provisions of one page. Raises ReadingError where it is no HTML, cut short, or not in the encoding it says."""
    text = decode(document.raw, document.where, _encoding(document.raw))
    if not _IS_HTML.search(text[:4096]):
        raise ReadingError(f"{document.where}: no HTML page of e-Gov; gather the page itself, not a rendering of it")
    refuse_cut(document.raw, document.where)
    scanner = Scanner()
    scanner.scan(_body(text, document.where))
    scanner.end_line()
    if not any(block.kind in _LANDMARKS for block in scanner.blocks):
        raise ReadingError(
            f"{document.where}: a page without article, heading or annex (a challenge page?); gather it again"
        )
    page = HtmlLaw()
    page.read(scanner.blocks)
    settle(page.law)
    cite(page.law.roots)
    builder = TreeBuilder()
    emit(page.law.roots, builder)
    return Reading(
        provisions=builder.build(),
        language=document.language or "ja",
        title=page.title,
        issues=(*doubts(page.law.roots, _letters(scanner.blocks), document.where), *_pictures(scanner, document)),
    )


def _encoding(raw: bytes) -> str:
    declared = _CHARSET.search(raw[:4096])
    name = declared[1].decode("ascii", "replace").lower() if declared else "shift_jis"
    return "cp932" if name in _SHIFT_JIS else "utf-8"


def _body(text: str, where: str) -> Element:
    body = html_tree(text, where).find(".//body")
    if body is None:
        raise ReadingError(f"{where}: the page has no body; gather it again")
    without_source_lines(body)
    return body


def _letters(blocks: list[Block]) -> Counter[str]:
    """Letters of the page from the law's first words on, title and table of contents left out."""
    counted: Counter[str] = Counter()
    for block in blocks:
        words = "".join(map(str, block.table.itertext())) if block.table is not None else block.rich.text
        if block.kind != "title":
            counted.update(letters(words))
    return counted


def _pictures(scanner: Scanner, document: Document) -> list[ReadingIssue]:
    count = sum(block.kind == "picture" for block in scanner.blocks)
    if not count:
        return []
    message = f"{count} formulas or figures are images and not read"
    return [ReadingIssue("image", document.where, message, suspect=False)]
