"""Mexican federal law in machine-made Akoma Ntoso (leyes-como-codigo-mx), converted from the Chamber's PDF files.

The files are whole in words and defective in structure: headings of titles and chapters are gathered at the top, away
from their articles; page furniture stands inside paragraphs; fractions are lines of one ``<p>``; transitory articles
are numbered anew. The words are therefore read as lines and put in order by the law's own numbering. The notes on
reforms are editorial. Option of a source: ``address`` or ``versions``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.law_markdown import read_law
from exportlex.markup.mexican_style import MexicanStyle, as_markdown
from exportlex.markup.mixed import spoken
from exportlex.markup.xml import Element, local, parse_xml
from exportlex.model import Reading, ReadingIssue
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "leyes-mx"
# Number, title, Chamber, two secretariats: the head of a page, whose words are those of no article.
_FURNITURE = re.compile(
    r"^\d{1,3} de \d{1,3}(?:\n|$)(?:(?P<title>(?:.+\n){1,4}?)C[ÁA]MARA DE DIPUTADOS.*?"
    r"(?:(?:Última Reforma|Nueva Ley) DOF (?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d{4}))?"
    r"\nSecretaría General\nSecretaría de Servicios Parlamentarios(?:\n|$))?",
    re.MULTILINE,
)
_SHELLS = ("title", "chapter", "section")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    return [version_address(source.options, as_of, media_types=("application/xml", "text/xml", "text/plain"))]


def read(document: Document) -> Reading:
    """Articles, fractions and transitory law. Raises ReadingError where the bytes hold no such document."""
    root = parse_xml(document.raw, document.where)
    articles = [element for element in root.iter() if local(element) == "article"]
    if not articles:
        raise ReadingError(f"{document.where}: holds no <article>; is it a law of leyes-como-codigo-mx?")
    text = "\n\n".join(_words(articles))
    heads = list(_FURNITURE.finditer(text))
    law = as_markdown(_FURNITURE.sub("", text))
    reading = read_law(law.encode("utf-8"), document.where, MexicanStyle(), language=document.language or "es")
    return replace(
        reading,
        title=next((" ".join(head["title"].split()) for head in heads if head["title"]), ""),
        as_of=max((f"{head['year']}-{head['month']}-{head['day']}" for head in heads if head["year"]), default=""),
        issues=(*reading.issues, *_headings_lost(root, document.where)),
    )


def _words(articles: list[Element]) -> Iterator[str]:
    """The words of each article, notes on reforms left out."""
    for article in articles:
        paragraphs = [element for element in article.iter() if local(element) == "p" and not _in_note(element)]
        yield "\n".join(spoken(paragraph) for paragraph in paragraphs)


def _in_note(element: Element) -> bool:
    return any(local(above) == "note" for above in element.iterancestors())


def _headings_lost(root: Element, where: str) -> list[ReadingIssue]:
    count = sum(local(element) in _SHELLS for element in root.iter())
    if not count:
        return []
    message = f"the file tears {count} headings of titles and chapters away from their articles; they are not shown"
    return [ReadingIssue("headings-lost", where, message, suspect=False)]
