"""The words of one run of a Word 97 file, and whether they stand above or below the line."""

from __future__ import annotations

import struct

from exportlex.markup.pdf.characters import clean
from exportlex.markup.word.properties import POSITION, RAISED, SYMBOL, Span
from exportlex.model import MarkKind

_FIELD, _RESULT, _END_OF_FIELD = "\x13", "\x14", "\x15"
_WRITTEN = {"\x1e": "-", "\x0b": " ", "\x1f": "", "\x02": "", "\x05": "", "\x03": "", "\x04": "", "\x08": ""}
_RAISED_AT_MOST = 4  # characters; whole words that stand a little off the line are no indices


def raised(words: str, span: Span) -> MarkKind | None:
    """Whether a run is raised or lowered: as such, or by moving its letters off the line."""
    if said := span.modifiers.get(RAISED):
        return {1: MarkKind.SUPERSCRIPT, 2: MarkKind.SUBSCRIPT}.get(said[0])
    moved = struct.unpack("<h", span.modifiers.get(POSITION, b"\0\0"))[0]
    if not moved or not words.strip() or len(words.strip()) > _RAISED_AT_MOST or " " in words.strip():
        return None
    return MarkKind.SUPERSCRIPT if moved > 0 else MarkKind.SUBSCRIPT


def words_of(text: str, span: Span, hidden: int) -> tuple[str, int]:
    """The words of a run: symbols read, instructions of fields left out (``hidden`` counts fields that are open)."""
    symbol = span.modifiers.get(SYMBOL)
    if symbol and len(symbol) == 4:
        return clean(int.from_bytes(symbol[2:4], "little"), "Symbol") * len(text), hidden
    found = []
    for character in text:
        if character == _FIELD:
            hidden += 1
        elif character in (_RESULT, _END_OF_FIELD):
            hidden = max(0, hidden - (character == _RESULT or hidden > 0))
        elif not hidden:
            found.append(_WRITTEN.get(character, clean(ord(character), "Symbol")))
    return "".join(found), hidden
