"""Ansvar Systems' law servers (https://github.com/Ansvar-Systems): national law as JSON, converted by a third party.

One file is one law: ``provisions`` with number, title, perhaps a chapter, and the text as ``content``. Its own
``definitions`` break off at the first "(a)" and are not used. English sections are flattened into one line; Ukrainian
articles keep their lines. Options of a source: ``address`` or ``versions``.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from exportlex.catalog.declarations import Source
from exportlex.errors import ReadingError
from exportlex.markup.amendment_marks import numbered_notes, without_marks
from exportlex.markup.drafts import Draft, emit, empty_articles, letters, numbering, words_lost
from exportlex.markup.flat_statute import section, tidied
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.ukrainian_statutes import Statute
from exportlex.markup.xml import decode
from exportlex.model import HISTORY, ProvisionKind, Reading, ReadingIssue
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "ansvar"
_FOOTNOTES = "[Footnote]"
_DIVISION = re.compile(
    r"(?P<number>(?:part|chapter|division)\s+[\dIVXLC]+[A-Z]*)\s*[-–—:.]*\s*(?P<title>.*)", re.IGNORECASE
)
_STUB = re.compile(
    r"(?:^|(?<=[.;\])])\s)(\d{1,3}[A-Z]{0,2})\.\s*\[\s*((?:Repealed|Deleted|Omitted|Spent)[^\]]*)\]", re.IGNORECASE
)


@dataclass(frozen=True)
class Unit:
    """One entry of ``provisions``."""

    number: str
    title: str
    chapter: str
    content: str


# "Ins. by Act 3 of 2031 (w.e.f. 1-2-2031)": when words came in, in the short forms of India's editors.
_AMENDED = re.compile(r"\b(?:ins|subs|omitted|added|rep|re-?numbered)\b.{0,80}\bby\b|\bw\.\s?e\.\s?f\b", re.IGNORECASE)


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    return [version_address(source.options, as_of, media_types=("application/json", "text/plain"))]


def read(document: Document) -> Reading:
    """Provisions of one law. Raises ReadingError for what is no such JSON."""
    law = _law(document)
    units = [_unit(entry, document.where) for entry in law["provisions"]]
    language = document.language or (
        "uk" if re.search("[іїєґ]", " ".join(unit.content for unit in units[:5])) else "en"
    )
    expected: Counter[str] = Counter()
    if language == "uk":
        statute = Statute()
        for unit in units:
            statute.division(unit.chapter)
            statute.article(unit.number, unit.title, unit.content, last=unit is units[-1])
        roots, expected = statute.roots, statute.letters
    else:
        roots = _sections(units, document.citation or "s.", expected)
    builder = TreeBuilder()
    emit(roots, builder)
    issues = [*empty_articles(roots), *numbering(roots), *words_lost(expected, roots, document.where)]
    if not units:
        issues.append(ReadingIssue("no-provisions", document.where, "the file holds no provision"))
    return Reading(builder.build(), language, str(law.get("title") or ""), "", tuple(issues))


def _law(document: Document) -> dict[str, Any]:
    text = decode(document.raw, document.where)
    try:
        law = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        reason = str(error).splitlines()[0]
        raise ReadingError(f"{document.where}: not the JSON of a law ({reason}); gather it again") from error
    if not isinstance(law, dict) or not isinstance(law.get("provisions"), list):
        raise ReadingError(f"{document.where}: JSON without a list of 'provisions'; name another publisher")
    return law


def _unit(entry: Any, where: str) -> Unit:
    if not isinstance(entry, dict) or not isinstance(entry.get("content"), str):
        raise ReadingError(f"{where}: a provision without its 'content'; gather it again")
    ref = re.sub(r"^(?:art|s)\.?\s*", "", str(entry.get("provision_ref") or ""))
    number, title, chapter = (" ".join(str(entry.get(name) or "").split()) for name in ("section", "title", "chapter"))
    return Unit(number or ref, title, chapter, entry["content"])


def _sections(units: list[Unit], citation: str, expected: Counter[str]) -> list[Draft]:
    """Sections below their parts; sections that are repealed stand as one line in the section before them."""
    roots: list[Draft] = []
    division: Draft | None = None
    for unit in units:
        if unit.chapter and (division is None or division.slug != unit.chapter):
            division = _division(unit.chapter)
            roots.append(division)
            expected.update(letters(unit.chapter))
        siblings = division.children if division and unit.chapter else roots
        siblings += _section(unit, citation, expected)
    return roots


def _division(chapter: str) -> Draft:
    match = _DIVISION.fullmatch(chapter)
    number = match["number"] if match else ""
    title = match["title"] if match else chapter
    pinpoint = number.title() if number[-1:].isdigit() else number or title
    return Draft(ProvisionKind.DIVISION, number, title, slug=chapter, pinpoint=pinpoint)


def _section(unit: Unit, citation: str, expected: Counter[str]) -> list[Draft]:
    body, _, below = unit.content.partition(_FOOTNOTES)
    notes = numbered_notes(" ".join(below.split()))
    text = _without_heading(tidied(without_marks(body, notes)), unit)
    stubs = list(_STUB.finditer(text))
    own = text[: stubs[0].start()] if stubs else text
    article = section(unit.number, unit.title.rstrip(" ."), own, citation)
    for number, words in notes:
        name = f"footnote {number}".strip()
        pinpoint = f"{article.pinpoint}, {name}"
        heading = HISTORY if _AMENDED.search(words) else ""
        article.add(Draft(ProvisionKind.NOTE, number, heading, rich=plain(words), slug=name, pinpoint=pinpoint))
    repealed = [_repealed(stub[1], stub[2].strip(), citation) for stub in stubs]
    expected.update(letters(text + "".join(number + words for number, words in notes)))
    return [article, *repealed]


def _repealed(number: str, words: str, citation: str) -> Draft:
    pinpoint = f"{citation} {number}"
    return Draft(ProvisionKind.ARTICLE, number, rich=plain(f"[{words}]"), slug=number, pinpoint=pinpoint)


def _without_heading(text: str, unit: Unit) -> str:
    """The text without the number and the heading that the conversion left before it: "12A. Heading.--(1) …"."""
    title = r"\W+".join(re.escape(word) for word in re.findall(r"\w+", unit.title))
    heading = rf"(?:{title}[\s.:–—-]*)?" if title else ""
    lead = rf"\[?{re.escape(unit.number)}\s*\.[\s–—-]*{heading}"
    match = re.match(lead, text, re.IGNORECASE) if unit.number else None
    return text[match.end() :].strip() if match else text.strip()
