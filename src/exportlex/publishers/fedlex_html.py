"""Fedlex, the publication platform of Swiss federal law: its pages as HTML, as the platform shows and offers them.

The law stands in ``#preamble``, ``#maintext`` and ``#annex``; menus, version tables and footnotes stand around and
between. A page saved from a browser has the same parts. Options of a source: ``versions`` or ``address``.
"""

from __future__ import annotations

import re
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.cut_short import refuse_cut
from exportlex.markup.drafts import emit, empty_articles, numbering, words_lost
from exportlex.markup.found_words import pictured
from exportlex.markup.swiss import fedlex_page as page
from exportlex.markup.swiss.citation import Citation
from exportlex.markup.swiss.dates import stated_date
from exportlex.markup.swiss.fedlex_law import FedlexLaw
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import Element, local, parse_html
from exportlex.model import Reading, ReadingIssue
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "fedlex-html"
_STATE = re.compile(r"\((?:Stand am|Etat le|État le|Stato)\s+([^()]{6,30})\)")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    return [version_address(source.options, as_of, media_types=("text/html",))]


def read(document: Document) -> Reading:
    """Provisions of one page.

    Raises ReadingError where the page is cut short or has no main text (the platform answers scripts with a shell).
    """
    refuse_cut(document.raw, document.where)
    root = parse_html(document.raw, document.where)
    notes = page.footnotes(root)
    page.take_references(root)
    parts = {name: found for name in page.PARTS if (found := page.part(root, name)) is not None}
    if "maintext" not in parts:
        raise ReadingError(f"{document.where}: no law on the page (only the platform's shell?); gather it again")
    title, as_of = _preface(root)
    language = document.language or _language(root)
    present = page.letters_of(list(parts.values()))
    law = FedlexLaw(notes)
    for name, element in parts.items():
        (law.preamble if name == "preamble" else law.body)(element)
    Citation(language, document.citation).cite(law.roots)
    builder = TreeBuilder()
    emit(law.roots, builder)
    issues: list[ReadingIssue] = [
        *empty_articles(law.roots),
        *numbering(law.roots),
        *words_lost(present, law.roots, document.where),
    ]
    provisions = builder.build()
    shown = [words for element in parts.values() for words in page.pictures(element)]
    issues += pictured(shown, provisions, document.where, "a picture or formula")
    return Reading(provisions, language, title, as_of, tuple(issues))


def _preface(root: Element) -> tuple[str, str]:
    """Title and date of the text."""
    preface = page.part(root, "preface")
    if preface is None:
        return "", ""
    titles = [page.words(element).text for element in preface.iter() if page.is_heading(element)]
    words = " ".join(page.words(element).text for element in preface.iter("p"))
    state = _STATE.search(words)
    return " ".join(titles), stated_date(state[1]) if state else ""


def _language(root: Element) -> str:
    html = root if local(root) == "html" else next(iter(root.iter("html")), root)
    return (html.get("lang") or "de")[:2]
