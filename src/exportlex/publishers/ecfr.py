"""The Electronic Code of Federal Regulations: the versioner's XML of a part, and the GPO's bulk files.

Both serialisations of the versioner are read: that of 2025 (``hierarchy_metadata``, tight white space) and of 2026.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from exportlex.catalog.declarations import Source
from exportlex.errors import DeclarationError
from exportlex.markup.cfr.blocks import INSIDE_WORDS, NO_LAW, Block, BlockKind, read_blocks
from exportlex.markup.cfr.body import introduction, read_body, read_extract
from exportlex.markup.cfr.divisions import DIVISION, Division, read_division
from exportlex.markup.cfr.units import Unit, Writer
from exportlex.markup.coverage import lost, words_of, words_read
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import Element, children, local, parse_xml
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers.base import Address, Document

NAME = "ecfr"
MARKS_DEFINITIONS = True  # leading italics
_VERSIONER = "https://www.ecfr.gov/api/versioner/v1/full/{{date}}/title-{title}.xml?part={part}"
_SITE = "https://www.ecfr.gov"
# Of the mirror's 76 files none loses a word.
_MOST_LOST = 0.001
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_AMENDED = re.compile(r"([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}), (\d{4})")
_TITLE_IN_ADDRESS = re.compile(r"title-?(\d{1,2})\b", re.IGNORECASE)
_CITED_TITLE = re.compile(r"\b(\d{1,2}) CFR\b")
_RESERVED = re.compile(r"[\[(]\s*(?:reserved|removed)", re.IGNORECASE)


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """One document per part. Options: ``title`` (a number) and ``parts`` (numbers); DeclarationError without them."""
    title, parts = source.options.get("title"), source.options.get("parts")
    if not isinstance(title, int) or not isinstance(parts, list) or not parts:
        raise DeclarationError("ecfr: a source needs options such as { title = 15, parts = [772] }; add them")
    return [
        Address(
            document=f"part-{part}",
            url=_VERSIONER.format(title=title, part=part),
            headers={"Accept": "application/xml"},
            media_types=("application/xml", "text/xml"),
        )
        for part in parts
    ]


def latest(get_json: Callable[[str], Any]) -> date:
    """The newest date that can be asked for: the versioner refuses later ones.

    Titles are brought up to date one by one; the earliest of their dates is good for all of them.
    """
    titles = get_json(f"{_SITE}/api/versioner/v1/titles.json")["titles"]
    return min(date.fromisoformat(title["up_to_date_as_of"]) for title in titles if title.get("up_to_date_as_of"))


def read(document: Document) -> Reading:
    """Title, chapter, part, section or supplement: whichever the document holds, and all below it.

    ReadingError where the bytes are no XML. A document without any division yields no provision and says so.
    """
    root = parse_xml(document.raw, document.where)
    reader = _Reader(document, root)
    for division in _outermost(root):
        reader.division(division, Unit("", reader.citation))
    if not reader.title:
        reader.writer.issue("no-provisions", document.where, "holds no part, section or supplement", suspect=True)
    provisions = reader.writer.builder.build()
    share, sample = lost(words_of(root, INSIDE_WORDS, NO_LAW), words_read(provisions))
    if share > _MOST_LOST:
        message = f"{share:.1%} of the words are in no provision, among them: {', '.join(sample)}"
        reader.writer.issue("words-lost", document.where, message, suspect=True)
    return Reading(
        provisions=provisions,
        language=document.language or "en",
        title=reader.title,
        as_of=_amended(root),
        issues=tuple(reader.writer.issues),
    )


class _Reader:
    def __init__(self, document: Document, root: Element) -> None:
        self.citation = document.citation or f"{_title_number(document, root)} CFR".strip()
        view = f"on/{document.as_of}" if _ISO.fullmatch(document.as_of) else "current"
        self.site = f"{_SITE}/{view}"
        self.writer = Writer(TreeBuilder(), read_extract, paragraph_address=self._paragraph_address)
        self.title = ""
        self._section = ""  # the address of the section that is being read

    def division(self, element: Element, parent: Unit) -> None:
        """Write a division, its own blocks, then the divisions inside it, then the editors' notes."""
        blocks = read_blocks(element)
        law = [block for block in blocks if block.kind is not BlockKind.EDITORIAL]
        found = read_division(element, parent, self.citation)
        rest = self._open(found, law, parent)
        read_body(self.writer, found.unit, rest, heading=found.heading)
        inside = [child for child in children(element) if DIVISION.fullmatch(local(child))]
        for child in inside:
            self.division(child, found.unit)
        for block in blocks:
            if block.kind is BlockKind.EDITORIAL and block.element is not None:
                self.writer.editorial(found.unit, block.element)
        if not law and not inside and not _RESERVED.search(found.heading):
            self.writer.issue("empty-unit", found.unit.pinpoint, "has a heading and no text", suspect=True)

    def _open(self, found: Division, law: list[Block], parent: Unit) -> list[Block]:
        own, rest = introduction(law, found.heading)
        writer, unit = self.writer, found.unit
        address = self.site + found.path if found.path else ""
        unit.key = writer.builder.add(
            found.kind,
            unit.pinpoint,
            own,
            parent=parent.key,
            number=found.number,
            heading=found.heading,
            slug=found.number if found.kind is ProvisionKind.ARTICLE else found.number or "division",
            address=address,
        )
        writer.used.add(unit.pinpoint)
        writer.home = unit
        self.title = self.title or f"{found.number} {found.heading}".strip()
        self._section = address if found.kind is ProvisionKind.ARTICLE else ""
        for block in law[: len(law) - len(rest)]:
            writer.doubts(unit, block)
        return list(rest)

    def _paragraph_address(self, unit: Unit) -> str:
        """ecfr.gov marks the paragraphs of a section: ``#p-734.13(a)(1)``; nothing else below a section."""
        cited = "".join(f"({value})" for value in unit.path)
        if not self._section or unit.pinpoint != self.writer.home.pinpoint + cited:
            return ""
        return f"{self._section}#p-{unit.pinpoint.removeprefix(self.citation).strip()}"


def _outermost(root: Element) -> list[Element]:
    """The outermost divisions: the root itself, or those inside the wrapper of a bulk file."""
    if DIVISION.fullmatch(local(root)):
        return [root]
    return [found for child in children(root) for found in _outermost(child)]


def _title_number(document: Document, root: Element) -> str:
    """The title's number where no declaration states it: from the options, the bytes, or the address."""
    option = document.options.get("title")
    if option:
        return str(option)
    for element in _outermost(root)[:1]:
        # NODE is "15:2.1.3.…" in bulk files, whose N is the volume.
        node = (element.get("NODE") or "").partition(":")[0]
        cited = _CITED_TITLE.search(element.get("hierarchy_metadata") or "")
        number = node or (cited[1] if cited else "")
        if number.isdigit():
            return number
    stated = _TITLE_IN_ADDRESS.search(document.where)
    return stated[1] if stated else ""


def _amended(root: Element) -> str:
    """The date of the last amendment that bulk files state, as an ISO date; "" where there is none."""
    for element in root.iter("AMDDATE"):
        stated = _AMENDED.search(" ".join(str(element.text).split()))
        if stated:
            return datetime.strptime(" ".join(stated.groups()), "%b %d %Y").date().isoformat()
    return ""
