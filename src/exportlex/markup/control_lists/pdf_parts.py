"""A Wassenaar edition in one PDF: pages to sections by their headers, sections to drafts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from exportlex.markup.control_lists import parts
from exportlex.markup.control_lists.blocks import Block, continued, is_heading
from exportlex.markup.control_lists.lines import Blocks
from exportlex.markup.control_lists.margins import entries_of
from exportlex.markup.control_lists.sections import Part, Section, section_of
from exportlex.markup.control_lists.tables import listed_rows, parted, table_blocks
from exportlex.markup.drafts import Draft
from exportlex.markup.pdf import Line, Page, Pdf, Vocabulary, rich
from exportlex.model import ProvisionKind

_TOP = 6  # lines of a page, furniture included, in which its title stands
_RULE = re.compile(r"^[_\s]+$")
_CONTENTS = re.compile(r"(?:\.{3,}|…|\s)\s*\d{1,3}$")
_FOOTER_DATE = re.compile(r"\b(\d{2})-(\d{2})-(\d{4})\b")


def drafts_of(pdf: Pdf) -> list[Draft]:
    """All units of an edition, sections in order; categories stand below the dual-use list."""
    preface, sections = _sections(pdf)
    found = _preface(preface, pdf.known)
    dual: Draft | None = None
    for section, lines in sections:
        made = _section(section, lines, pdf.known)
        if section.part in (Part.NOTES, Part.CATEGORY):
            if dual is None:
                dual = Draft(
                    ProvisionKind.DIVISION, heading="List of Dual-Use Goods and Technologies",
                    pinpoint="List of Dual-Use Goods and Technologies", slug="dual-use",
                )  # fmt: skip
                found.append(dual)
            dual.children += made
        else:
            found += made
    return found


def footer_date(pdf: Pdf) -> str:
    """The date that the footers state, ISO; "" where they state none or differ."""
    dates = Counter(match.groups() for line in pdf.furniture for match in _FOOTER_DATE.finditer(line.text))
    if not dates:
        return ""
    (day, month, year), count = dates.most_common(1)[0]
    return f"{year}-{month}-{day}" if count > dates.total() / 2 else ""


def body(pdf: Pdf) -> list[Line]:
    """The lines that must come back in some unit: without drawn lines, titles, contents, headings that are repeated."""
    preface, sections = _sections(pdf)
    kept = [line for line in preface if not _CONTENTS.search(line.text)]
    headings: set[str] = set()
    for section, line in ((section, line) for section, lines in sections for line in lines):
        text = line.text.replace("–", "-")
        if not is_heading(text) and not _RULE.match(text):
            kept.append(line)
        elif (name := continued(text)[0]).casefold() in section.heading.casefold():
            continue
        elif not _RULE.match(text) and not any(name in known for known in headings):
            headings.add(name)
            kept.append(line)
    return kept


def _sections(pdf: Pdf) -> tuple[list[Line], list[tuple[Section, list[Line]]]]:
    preface: list[Line] = []
    sections: list[tuple[Section, list[Line]]] = []
    for page in pdf.pages:
        title, lines = _title(page)
        if title and (not sections or sections[-1][0] != title):
            sections.append((title, []))
        (sections[-1][1] if sections else preface).extend(lines)
    return preface, sections


def _title(page: Page) -> tuple[Section | None, list[Line]]:
    """The section that a page's title names, and its lines without that title."""
    top = sorted([*page.furniture, *page.lines], key=lambda line: line.baseline)[:_TOP]
    for line in top:
        if section := section_of(line.text):
            return section, [other for other in page.lines if other is not line and other.text.strip("*")]
    return None, list(page.lines)


def _preface(lines: Sequence[Line], known: Vocabulary) -> list[Draft]:
    """What the title page says besides the title and the contents."""
    kept = [line for line in lines if not _CONTENTS.search(line.text)]
    if not kept:
        return []
    return [Draft(ProvisionKind.NOTE, rich=rich(kept, known), pinpoint="Title page", slug="title")]


def _section(section: Section, lines: Sequence[Line], known: Vocabulary) -> list[Draft]:
    if section.part is Part.NOTES:
        return parts.general_notes(section, Blocks(known, codes=False).read(lines))
    if section.part is Part.DEFINITIONS:
        preamble, entries = entries_of([line for line in lines if not _RULE.match(line.text)], known)
        return [parts.defined(Blocks(known, codes=False).read(preamble), entries)]
    if section.part is Part.ACRONYMS:
        return [parts.acronyms(section, _acronyms(lines, known))]
    if section.part is Part.STATEMENTS:
        return [parts.statements(section, Blocks(known, codes=False).read(lines))]
    return [parts.listed(section, _blocks(lines, known))]


def _blocks(lines: Sequence[Line], known: Vocabulary) -> list[Block]:
    found: list[Block] = []
    for table, part in parted(lines):
        found += table_blocks(part, known) if table else Blocks(known).read(part)
    return found


def _acronyms(lines: Sequence[Line], known: Vocabulary) -> list[list[str]]:
    kept = [line for line in lines if not _RULE.match(line.text)]
    places = Counter(round(run.x0) for line in kept for run in line.runs[1:] if run.gap > run.size)
    if not places:
        return [[line.text] for line in kept]
    return listed_rows(kept, places.most_common(1)[0][0] - 3, known)
