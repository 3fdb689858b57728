"""LawRefBook (https://github.com/LawRefBook/Laws): Chinese statutes in Markdown, converted by a third party.

A file holds the title, lines with its history (adopted, promulgated, amended), ``<!-- INFO END -->``, then the text.
Option of a source: ``address``, the exact url of the file; its name ends in the date when this text was published.
"""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import unquote

from exportlex.catalog.declarations import Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.markup.chinese_statutes import Statute
from exportlex.markup.drafts import emit, empty_articles, numbering, words_lost
from exportlex.markup.markdown_blocks import read_blocks
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import decode
from exportlex.model import Provision, ProvisionKind, Reading, ReadingIssue
from exportlex.publishers.base import Address, Document

NAME = "lawrefbook"
_END_OF_HISTORY = "<!-- INFO END -->"
_TITLE = re.compile(r"^#\s+\S.*$", re.MULTILINE)
_NAMED_DATE = re.compile(r"[(（](\d{4}-\d{2}-\d{2})[)）]\.md$")
_IN_FORCE = re.compile(r"自\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*起(?:施行|实施|生效)")
_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body)\b", re.IGNORECASE)


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source. An address holds one version, whatever the date asked for."""
    url = source.options.get("address")
    if not isinstance(url, str):
        raise DeclarationError("a lawrefbook source needs the option 'address'; add the url of its file")
    return [Address("act", url, media_types=("text/markdown", "text/plain"))]


def read(document: Document) -> Reading:
    """Provisions of one statute. Raises ReadingError for other encodings and for a page in place of Markdown."""
    text = decode(document.raw, document.where)
    if _PAGE.match(text):
        raise ReadingError(f"{document.where}: an HTML page where Markdown was expected; gather it again")
    statute = Statute()
    statute.read(read_blocks(without_history(text)).blocks)
    builder = TreeBuilder()
    emit(statute.roots, builder)
    provisions = builder.build()
    issues = [
        *empty_articles(statute.roots),
        *numbering(statute.roots),
        *words_lost(statute.letters, statute.roots, document.where),
    ]
    if not any(provision.kind is ProvisionKind.ARTICLE for provision in provisions):
        issues.append(ReadingIssue("no-provisions", document.where, "the file holds no article"))
    return Reading(
        provisions=provisions,
        language=document.language or "zh",
        title=statute.title,
        as_of=as_of(document.where, provisions),
        issues=tuple(issues),
    )


def without_history(text: str) -> str:
    """The title and the text of the law; the lines about its adoption and amendments are no part of it."""
    history, end, law = text.partition(_END_OF_HISTORY)
    if not end:
        return text
    title = _TITLE.search(history)
    return f"{title[0] if title else ''}\n\n{law}"


def as_of(where: str, provisions: tuple[Provision, ...]) -> str:
    """Since when the text is law: the day it was published, or the later day on which it says it takes effect.

    Only the file's name says when this very text was published: the history lines leave out amendments (the file of
    2006 of one regulation knows only 1997), so that "" is returned where the address lacks that name.
    """
    published = _NAMED_DATE.search(unquote(where))
    if not published:
        return ""
    closing = [provision.text for provision in provisions if provision.kind is ProvisionKind.ARTICLE][-2:]
    effective = [_iso(match) for text in closing for match in _IN_FORCE.finditer(text)]
    return max([published[1], *effective])


def _iso(match: re.Match[str]) -> str:
    return f"{int(match[1]):04}-{int(match[2]):02}-{int(match[3]):02}"
