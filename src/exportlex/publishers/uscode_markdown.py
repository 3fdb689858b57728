"""The U.S. Code in a third party's Markdown: one file per subsection, or per section that has none.

The conversion dropped the em dash that leads into a list, the source notes, and puts the heading of the next subchapter
at the end of the file before it. A paragraph's heading stands on the line of its number, its text on the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import DeclarationError
from exportlex.markup.cfr.blocks import Block, BlockKind, text_block
from exportlex.markup.cfr.body import read_extract
from exportlex.markup.cfr.levels import US_CODE
from exportlex.markup.cfr.nesting import nest
from exportlex.markup.cfr.units import Ending, Unit, Writer
from exportlex.markup.enumerators import Enumerator, Opening
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import decode
from exportlex.model import ProvisionKind, Reading, RichText
from exportlex.publishers.base import Address, Document

NAME = "uscode-markdown"
_OFFICIAL = "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title{title}-section{section}"
_TITLE = re.compile(r"#+\s*Title\s+(?P<title>\d+)\b")
_CHAPTER = re.compile(r"#+\s*(?P<number>(?:SUB)?CHAPTER\s+\S+?)\s*—\s*(?P<heading>.*)", re.IGNORECASE)
_SECTION = re.compile(r"#+\s*§+\s*(?P<number>\w[\w–-]*)\.?\s*(?P<heading>.*)")
_LEAKED = re.compile(r"(?P<number>(?:SUBCHAPTER|CHAPTER|PART)\s+[\dIVXLC]+(?:[–-][A-Z]+)?)\s*—\s*(?P<heading>.*)")
_HEADING = re.compile(r"#+\s*")
_SUBSECTION = re.compile(r"#{5}\s")
_INSIDE = re.compile(r"#{6,}\s")  # the file begins inside a paragraph; the number of that paragraph is not stated
_ENDED = re.compile(r"[.;:,)”\"](?:\s\d{1,2})?$|\b(?:and|or)$")  # a number after a full stop is a footnote's mark


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """One document per file. Options: ``address`` with ``{chunk}`` in it, ``first`` and ``last``."""
    address, first, last = (source.options.get(name) for name in ("address", "first", "last"))
    if (
        not isinstance(address, str)
        or "{chunk}" not in address
        or not isinstance(first, int)
        or not isinstance(last, int)
    ):
        raise DeclarationError("uscode-markdown: options need an address with {chunk} in it, first and last; add them")
    return [
        Address(
            document=f"chunk-{chunk}",
            url=address.replace("{chunk}", str(chunk)),
            media_types=("text/markdown", "text/plain"),
        )
        for chunk in range(first, last + 1)
    ]


def read(document: Document) -> Reading:
    """One section or subsection. ReadingError where the bytes are no UTF-8; without a section it says so."""
    lines = [line.strip() for line in decode(document.raw, document.where).splitlines() if line.strip()]
    title = next((found["title"] for line in lines if (found := _TITLE.match(line))), "")
    chapter = next((found for line in lines if (found := _CHAPTER.match(line))), None)
    citation = document.citation or f"{title} USC".strip()
    writer = Writer(TreeBuilder(), read_extract)
    start = next((number for number, line in enumerate(lines) if _SECTION.match(line)), None)
    if start is None:
        _headings_alone(writer, lines, citation, document.where)
    else:
        _section(writer, lines[start:], citation, title)
    return Reading(
        provisions=writer.builder.build(),
        language=document.language or "en",
        title=f"{chapter['number']}—{chapter['heading']}" if chapter else "",
        issues=tuple(writer.issues),
    )


def _section(writer: Writer, lines: Sequence[str], citation: str, title: str) -> None:
    found = _SECTION.match(lines[0])
    number = found["number"] if found else ""
    body, leaked = _without_leaked(lines[1:])
    blocks = list(_blocks(body))
    if any(_INSIDE.match(line) for line in body):
        message = "the file begins inside a paragraph whose number it does not state"
        writer.issue("missing-number", f"{citation} {number}", message, suspect=True)
    own = blocks[0].rich if blocks and not blocks[0].enumerators else None
    unit = Unit("", f"{citation} {number}", Ending.SECTION)
    unit.key = writer.builder.add(
        ProvisionKind.ARTICLE,
        unit.pinpoint,
        own,
        number=number,
        heading=found["heading"] if found else "",
        address=_OFFICIAL.format(title=title, section=number) if title else "",
    )
    nest(writer, unit, blocks[1:] if own else blocks, order=US_CODE)
    for line in leaked:
        _leaked(writer, line, unit, citation)


def _headings_alone(writer: Writer, lines: Sequence[str], citation: str, where: str) -> None:
    """The file before a chapter's first section holds headings and no section."""
    rest, leaked = _without_leaked([line for line in lines if not line.startswith("#")])
    if rest or not leaked:
        writer.issue("no-provisions", where, "no line starts with a section number (#### §)", suspect=True)
    for line in leaked:
        _leaked(writer, line, Unit("", where), citation)


def _leaked(writer: Writer, line: re.Match[str], unit: Unit, citation: str) -> None:
    """The heading of the subchapter that begins after this section: a division of its own, no words of the section."""
    word, value = line["number"].split(maxsplit=1)
    pinpoint = f"{citation} {word.capitalize()} {value}"
    writer.builder.add(ProvisionKind.DIVISION, pinpoint, number=line["number"], heading=line["heading"])
    writer.issue("leaked-heading", unit.pinpoint, f"the heading of {line['number']}, which follows, stands at its end")


def _without_leaked(lines: Sequence[str]) -> tuple[Sequence[str], list[re.Match[str]]]:
    leaked: list[re.Match[str]] = []
    while lines and (found := _LEAKED.fullmatch(lines[-1])):
        leaked.insert(0, found)
        lines = lines[:-1]
    return lines, leaked


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Paragraphs; one whose number has only a heading takes the line after it as its text."""
    waiting: Block | None = None
    for number, line in enumerate(lines):
        block = text_block(plain(_HEADING.sub("", line)))
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if waiting is not None and not block.enumerators:
            yield _titled(waiting, block.rich)
            waiting = None
            continue
        if waiting is not None:
            yield _titled(waiting, RichText())
        waiting = block if block.enumerators and _is_heading(line, block, following) else None
        if waiting is None:
            yield block
    if waiting is not None:
        yield _titled(waiting, RichText())


def _is_heading(line: str, block: Block, following: str) -> bool:
    """Whether the words beside a number are its heading: marked as such, or a capital and no stop at their end.

    Words that lead into a list have no stop either, since the conversion dropped the dash; but a list that they lead
    into goes on in lower case ("shall" – "(A) establish"), what stands under a heading begins a sentence.
    """
    words = block.opening.rest.text
    if _SUBSECTION.match(line):
        return True
    if not words[:1].isupper() or _ENDED.search(words):
        return False
    below = text_block(plain(following))
    return bool(following) and (not below.enumerators or below.opening.rest.text[:1].isupper())


def _titled(block: Block, text: RichText) -> Block:
    *before, last = block.enumerators
    heading = block.opening.rest.text
    titled = Enumerator(last.value, last.printed, last.last, last.dotted, last.italic, heading)
    return Block(BlockKind.TEXT, text, opening=Opening((*before, titled), text))
