"""laws-markdown (https://github.com/statengeneraal/laws-markdown): Dutch law (BWB) in Markdown, versions until 2015.

Traps: headings without a space after their marks, the title of an article or section as a heading of its own below
it; numbered paragraphs without blank lines between them; what follows a list glued to its last item after three spaces;
treaties with the English text, then the Dutch translation, in one file. Options of a source: ``versions``, or
``address``. The text is read in the source's language where a file holds two, else in the first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.markup.drafts import Draft, letters, walk
from exportlex.markup.statutes.dutch import DutchStyle
from exportlex.markup.statutes.lines import apart, markdown
from exportlex.markup.statutes.outline import Outline
from exportlex.markup.statutes.reader import outlined, reading
from exportlex.model import ProvisionKind, Reading, ReadingIssue
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "laws-markdown-nl"
_MEDIA = ("text/markdown", "text/plain")


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source, in the version asked for."""
    return [version_address(source.options, as_of, media_types=_MEDIA)]


def read(document: Document) -> Reading:
    """Provisions of one law. Raises ReadingError for other encodings and for a page in place of Markdown."""
    front, lines = markdown(document.raw, document.where)
    style = DutchStyle(document.citation)
    outline = outlined(list(apart(lines)), style)
    language, issues = _in_one_language(outline, document.language)
    return replace(reading(outline, style, document.where, front, issues), language=language)


def _in_one_language(outline: Outline, asked: str) -> tuple[str, list[ReadingIssue]]:
    """Leave out the parts of a treaty that stand in another language; which language is left."""
    found = Counter(draft.role for draft in walk(outline.roots) if draft.kind is ProvisionKind.ARTICLE)
    language = asked if asked in found else next(iter(found), asked or DutchStyle.language)
    others = [part for part in outline.roots if _language(part) not in ("", language)]
    if not others:
        return language, []
    outline.roots = [part for part in outline.roots if part not in others]
    for draft in walk(others):
        outline.letters.subtract(letters(draft.number + draft.heading + draft.rich.text))
    count = sum(found[name] for name in found if name != language)
    message = f"{count} articles in another language ({_languages(found, language)}) were left out"
    return language, [ReadingIssue("other-language", outline.title, message, suspect=False)]


def _language(part: Draft) -> str:
    return next((draft.role for draft in walk([part]) if draft.kind is ProvisionKind.ARTICLE), "")


def _languages(found: Sequence[str] | Counter[str], language: str) -> str:
    return ", ".join(sorted(name for name in found if name != language))
