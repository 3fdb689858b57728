"""A part of a Wassenaar edition in one Word file: its headers or title say which."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.errors import ReadingError
from exportlex.markup.control_lists import parts
from exportlex.markup.control_lists.blocks import Block, Role, continued, is_heading, other
from exportlex.markup.control_lists.definitions import Entry
from exportlex.markup.control_lists.sections import Part, Section, section_of
from exportlex.markup.control_lists.word_blocks import blocks_of
from exportlex.markup.drafts import Draft
from exportlex.markup.rich import cut, join
from exportlex.markup.word import Paragraph, Word

_RULE = re.compile(r"^[_\s]+$")
_TOP = 12  # paragraphs in which a title stands where the headers say nothing
_DATE = re.compile(r"\b(\d{2})-(\d{2})-(\d{4})\b")
_TERM = re.compile(
    r"[\"“][^\"“”]{1,160}[\"”](?:\s*\([^()]*\))*(?:\s+[\w][\w ()-]{0,60})?(?:\s*[-–]\s*see\b.*)?\s*", re.IGNORECASE
)


def drafts_of(word: Word, where: str) -> list[Draft]:
    """All units of a file. Raises ReadingError where nothing tells which part of the lists it holds."""
    section = _section(word)
    if section is None:
        raise ReadingError(f"{where}: neither headers nor title tell which part of the lists it is; check the file")
    paragraphs = [one for one in word.paragraphs if section_of(one.text) != section]
    notes = [_footnote(one) for one in word.footnotes if one.text]
    if section.part is Part.DEFINITIONS:
        preamble, entries = _entries(paragraphs)
        return [parts.defined([*blocks_of(preamble, codes=False), *notes], entries)]
    if section.part is Part.ACRONYMS:
        rows = [[part.rich.text for part in one.parts] for one in paragraphs if one.text]
        return [parts.acronyms(section, rows)]
    blocks = [*blocks_of(paragraphs, codes=section.part not in (Part.NOTES, Part.STATEMENTS)), *notes]
    if section.part is Part.NOTES:
        return parts.general_notes(section, blocks)
    if section.part is Part.STATEMENTS:
        return [parts.statements(section, blocks)]
    return [parts.listed(section, blocks)]


def _footnote(paragraph: Paragraph) -> Block:
    words = join([part.rich for part in paragraph.parts])
    lead = other(words.text)
    return Block(Role.FOOTNOTE, "*", rich=cut(words, lead.length) if lead and lead.role is Role.FOOTNOTE else words)


def header_date(word: Word) -> str:
    """The latest date of headers and footers, ISO: one of two footers may have been left as it was in a draft."""
    dates = [f"{year}-{month}-{day}" for line in word.headers for day, month, year in _DATE.findall(line)]
    return max(dates, default="")


def body(word: Word) -> list[str]:
    """The paragraphs that must come back in some unit: without drawn lines, titles, headings that are repeated."""
    section = _section(word)
    kept: list[str] = []
    headings: set[str] = set()
    for text in (one.text for one in (*word.paragraphs, *word.footnotes)):
        bare, again = continued(text)
        if again or _RULE.match(text) or section_of(text) == section or bare in headings:
            continue
        if is_heading(text):
            headings.add(bare)
            if section and bare.casefold() in section.heading.casefold():
                continue
        kept.append(text)
    return kept


def _section(word: Word) -> Section | None:
    titles = [*word.headers, *(one.text for one in word.paragraphs[:_TOP])]
    return next((section for title in titles if (section := section_of(title))), None)


def _entries(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Entry]]:
    """The paragraphs before the first term, and the entries: a term stands after white, alone on its line."""
    preamble: list[Paragraph] = []
    found: list[tuple[Entry, list[Paragraph]]] = []
    blank = True
    for paragraph in paragraphs:
        if not paragraph.text:
            blank = True
            if found:
                found[-1][1].append(paragraph)
            continue
        margin, rest = _split(paragraph)
        if blank and _TERM.fullmatch(rest.text):
            found.append((Entry(term=join([part.rich for part in rest.parts])), []))
        elif found:
            found[-1][1].append(rest)
        else:
            preamble.append(paragraph)
        if margin and found:
            found[-1][0].margin.append(margin)
        blank = False
    for entry, body in found:
        entry.blocks = blocks_of(body, codes=False)
    return preamble, [entry for entry, _ in found]


def _split(paragraph: Paragraph) -> tuple[str, Paragraph]:
    """The words of the margin, before the first tab, and the rest."""
    first, *rest = paragraph.parts
    if not rest or first.place > 1 or first.italic:
        return "", paragraph
    return first.rich.text, Paragraph(tuple(rest), paragraph.left)
