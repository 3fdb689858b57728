"""Our own digests: Markdown that restates provisions in our words, each under its pinpoint and official address.

It stands in where no official text has been gathered, is marked as digest wherever it appears, and goes through the
same reading, extraction and comparison as law does. The concepts that an entry names are its heading: hand coding, by
which the entry is found whatever its words. The format::

    # us/ear
    - as-of: 2026-01-29
    ## 15 CFR 772.1 "End-user"
    - address: https://…
    - concepts: end-user
    *End-user* means … in our own words.
    (1) …
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.errors import DeclarationError
from exportlex.markup.rich import RichBuilder
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import decode
from exportlex.model import MarkKind, ProvisionKind, Reading, RichText
from exportlex.publishers.base import Address, Document

NAME = "digest"
_PROPERTY = re.compile(r"^- (as-of|address|concepts): (.+)$")
_ITEM = re.compile(r"^(\((?:\d+|[a-z]+|[A-Z]+)\)) (.*)$", re.DOTALL)
_ITALIC = re.compile(r"\*([^*]+)\*")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass
class Entry:
    """One restated provision."""

    instrument: str
    pinpoint: str
    as_of: str
    address: str = ""
    concepts: tuple[str, ...] = ()  # ids; coded by its author, read as its heading
    paragraphs: list[str] = field(default_factory=list)


def entries(text: str, where: str) -> list[Entry]:
    """The restated provisions of a digest in order; DeclarationError where one lacks its address or as-of date."""
    found: list[Entry] = []
    instrument, as_of = "", ""
    for block in _blocks(text):
        if block.startswith("# "):
            instrument, as_of = block[2:].strip(), ""
        elif block.startswith("## "):
            found.append(Entry(instrument, block[3:].strip(), as_of))
        elif match := _PROPERTY.match(block):
            if match[1] == "as-of":
                as_of = match[2].strip()
            elif found and found[-1].instrument == instrument:
                _set(found[-1], match[1], match[2])
            else:
                raise DeclarationError(f"{where}: {block!r} stands before any entry of {instrument}; move it below one")
        elif found:
            found[-1].paragraphs.append(block)
    for entry in found:
        if not (entry.instrument and entry.as_of and entry.address and entry.paragraphs):
            raise DeclarationError(
                f"{where}: {entry.pinpoint}: needs an instrument, an as-of date, an address and text"
            )
    return found


def _blocks(text: str) -> Iterator[str]:
    paragraph: list[str] = []
    for line in [*_COMMENT.sub("", text).splitlines(), ""]:
        if line.startswith(("# ", "## ", "- ")) or not line.strip():
            if paragraph:
                yield " ".join(paragraph)
                paragraph = []
            if line.strip():
                yield line.rstrip()
        else:
            paragraph.append(line.strip())


def _set(entry: Entry, name: str, value: str) -> None:
    if name == "address":
        entry.address = value.strip()
    else:
        entry.concepts = tuple(part.strip() for part in value.split(","))


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """None: a digest is part of the repository and never fetched."""
    return []


def read(document: Document) -> Reading:
    """The digest's provisions for one instrument (``options["instrument"]``; all where it is absent)."""
    wanted = document.options.get("instrument", "")
    tree = TreeBuilder()
    dates: set[str] = set()
    for entry in entries(decode(document.raw, document.where), document.where):
        if wanted in ("", entry.instrument):
            dates.add(entry.as_of)
            _add(tree, entry)
    return Reading(tree.build(), document.language or "en", as_of=max(dates, default=""))


def _add(tree: TreeBuilder, entry: Entry) -> None:
    key = ""
    for paragraph in entry.paragraphs:
        item = _ITEM.match(paragraph)
        if not key:
            text = "" if item else paragraph
            key = tree.add(
                ProvisionKind.ARTICLE, entry.pinpoint, _rich(text), slug=entry.pinpoint, address=entry.address,
                heading=coding(entry.concepts),
            )  # fmt: skip
            if not item:
                continue
        number, text = (item[1], item[2]) if item else ("", paragraph)
        kind = ProvisionKind.PARAGRAPH if number else ProvisionKind.CONTINUATION
        tree.add(kind, entry.pinpoint, _rich(text), parent=key, number=number, address=entry.address)


def coding(concepts: Iterable[str]) -> str:
    """The heading of an entry: its concepts' ids as words, "end use, end user"."""
    return ", ".join(concept.replace("-", " ") for concept in concepts)


def _rich(text: str) -> RichText:
    builder = RichBuilder()
    position = 0
    for match in _ITALIC.finditer(text):
        builder.push(text[position : match.start()])
        with builder.mark(MarkKind.ITALIC):
            builder.push(match[1])
        position = match.end()
    builder.push(text[position:])
    return builder.build()
