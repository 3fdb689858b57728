"""A brief as Markdown (GitHub's), which reads well as it stands and when it is rendered."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from exportlex.briefs.model import Brief, Piece, Statement, Style
from exportlex.briefs.writers.filling import Filler, Place, anchor, direction, followed
from exportlex.exporting.harmless import xml_text

_TEMPLATE = "brief.md.j2"
# What means something wherever it stands; an entity; what GitHub makes a link of; and what means something only where
# it begins a line. Everything else stays as it is, so that the file can be read without being rendered.
_SIGNS = re.compile(r"[\\`*_\[\]<|~$]|&(?=#?\w+;)|:(?=//)|(?<=\bwww)\.")
_BEGINS = re.compile(r"^(\s*)([#+=>-])")
_NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])")

_OF_ADDRESSES = "!#$%&'()*+,/:;=?@[]~"  # signs that an address keeps; brackets and blanks would end the link


class Written(str):
    """Markdown that is printed as it stands; every other text is escaped."""

    __slots__ = ()


def write(brief: Brief, template: Path | None = None) -> bytes:
    """The brief as a file. ``template``: a Jinja template instead of ours; ExportlexError where it cannot be filled."""
    return _filler().fill(_TEMPLATE, brief, template).encode()


@cache
def _filler() -> Filler:
    filler = Filler(_shown, escaping=False)
    filler.filters |= {"said": said, "listed": listed, "cited": cited, "quoted": quoted, "leading": leading}
    filler.filters |= {"number": number, "back": back}
    return filler


def escaped(text: str) -> str:
    """The text on one line, with every sign escaped that Markdown, or HTML in it, would interpret."""
    line = _SIGNS.sub(r"\\\g<0>", re.sub(r"\s+", " ", xml_text(text)))
    return _NUMBERED.sub(r"\1\\\2", _BEGINS.sub(r"\1\\\2", line))


def said(statement: Statement) -> Written:
    """A sentence with its references."""
    return Written("".join(_piece(piece) for piece in statement.pieces).strip() + f" {cited(statement.references)}")


def listed(statements: Iterable[Statement]) -> Written:
    """Sentences as a list, one in a line."""
    return Written("".join(f"- {said(statement)}\n" for statement in statements))


def cited(references: Iterable[str]) -> Written:
    """References as links into the annex."""
    return Written(" ".join(f"[[{escaped(key)}]](#annex-{anchor(key)})" for key in references))


def quoted(text: str, language: str = "en") -> Written:
    """A whole passage as a block quotation, a paragraph for each of its lines; from right to left where it is so."""
    lines = [f"> {escaped(line.strip())}" for line in xml_text(text).splitlines() if line.strip()]
    block = "\n>\n".join(lines)
    if direction(language) == "rtl":
        return Written(f'<div dir="rtl" lang="{anchor(language)}">\n\n{block}\n\n</div>')
    return Written(block)


def leading(label: str, address: str) -> Written:
    """A link; the label alone where the address is none of the web."""
    if not followed(address):
        return Written(escaped(label))
    if label == address and not re.search(r"[\s<>]", address):
        return Written(f"<{xml_text(address)}>")
    return Written(f"[{escaped(label)}](<{quote(xml_text(address), safe=_OF_ADDRESSES)}>)")


def number(value: int) -> Written:
    """The sign of an item of a numbered list."""
    return Written(f"{value}.")


def back(place: Place) -> Written:
    """A link back to a part of the brief."""
    return Written(f"[{escaped(place.label)}](#{place.anchor})")


def _piece(piece: Piece) -> str:
    text = escaped(piece.text)
    if piece.style is Style.WORDS:
        return f"“{text}”"
    bare = text.strip()
    if piece.style is Style.PLAIN or not bare:
        return text
    before, after = text.split(bare, 1) if text != bare else ("", "")
    return f"{before}**{bare}**{after}"


def _shown(value: Any) -> str:
    return value if isinstance(value, Written) else escaped(str(value))
