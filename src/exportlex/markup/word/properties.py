"""What a Word 97 file says about the look of its text: property modifiers, formatted pages, styles ([MS-DOC])."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from exportlex.markup.word.container import WordFile
from exportlex.markup.word.modifiers import Modifiers, modifiers_of
from exportlex.markup.word.numbering import Numbering

_STYLES, _CHARACTER_PAGES, _PARAGRAPH_PAGES = 1, 12, 13  # pairs of the file information block
_PAGE = 512
# Modifiers that matter here ([MS-DOC] 2.6): toggles, raised text, symbols, indents, tabs, tables, lists.
BOLD, ITALIC, CAPITALS, RAISED, POSITION, SYMBOL = 0x0835, 0x0836, 0x083B, 0x2A48, 0x4845, 0x6A09
_LEFT, _FIRST = (0x840F, 0x845E), (0x8411, 0x8460)
_TABS, _TABS_PAPX, _IN_TABLE, _ROW_END = 0xC615, 0xC60D, 0x2416, 0x2417
_LIST, _LEVEL = 0x460B, 0x260A  # the use of a list, and the level in it
KEPT = b"\x80"  # the operand of a toggle that leaves things as they are
_DEEPEST_STYLE = 20


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph stands; indents and tab stops in points."""

    left: float = 0.0
    first: float = 0.0  # of the first line, from ``left``
    tabs: tuple[float, ...] = ()
    in_table: bool = False
    row_end: bool = False
    listed: int = 0  # the use of a list by which Word numbers it, from 1
    level: int = 0  # in that list
    bold: bool = False
    italic: bool = False
    capitals: bool = False  # all letters are printed so


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``[start, end)`` and what is said of them."""

    start: int
    end: int
    style: int = 0
    modifiers: Modifiers = field(default_factory=dict)


def paragraphs(word: WordFile) -> list[Span]:
    """Every paragraph of the text with its style and modifiers, in order."""
    return sorted(_spans(word, _PARAGRAPH_PAGES), key=lambda span: span.start)


def characters(word: WordFile) -> list[Span]:
    """Runs of characters with their modifiers, in order."""
    return sorted(_spans(word, _CHARACTER_PAGES), key=lambda span: span.start)


def _spans(word: WordFile, pair: int) -> Iterator[Span]:
    plain = word.part(pair)
    count = (len(plain) - 4) // 8
    for number in range(count):
        page = struct.unpack_from("<I", plain, 4 * (count + 1) + 4 * number)[0] & 0x3FFFFF
        raw = word.main[page * _PAGE : (page + 1) * _PAGE]
        yield from _page(word, raw, paragraphs=pair == _PARAGRAPH_PAGES)


def _page(word: WordFile, raw: bytes, *, paragraphs: bool) -> Iterator[Span]:
    """One formatted page: places of runs, then where each one's properties stand."""
    if len(raw) < _PAGE:
        return
    count, step = raw[-1], 13 if paragraphs else 1
    bounds = struct.unpack_from(f"<{count + 1}I", raw)
    for number in range(count):
        at = 2 * raw[4 * (count + 1) + number * step]
        start, end = word.character(bounds[number]), word.character(bounds[number + 1])
        if start < 0 or end < start:
            continue
        if not at:
            yield Span(start, end)
        elif paragraphs:
            length, at = (2 * raw[at + 1], at + 2) if not raw[at] else (2 * raw[at] - 1, at + 1)
            yield Span(start, end, struct.unpack_from("<H", raw, at)[0], modifiers_of(raw[at + 2 : at + length]))
        else:
            yield Span(start, end, 0, modifiers_of(raw[at + 1 : at + 1 + raw[at]]))


class Styles:
    """The styles of a file, each with what it takes over from the one it is based on."""

    def __init__(self, word: WordFile, numbering: Numbering) -> None:
        self._numbering = numbering
        self._own: list[tuple[int, dict[int, bytes]]] = [_style(raw) for raw in _style_records(word.part(_STYLES))]

    def look(self, span: Span) -> Look:
        """How a paragraph stands, by its style, the list that numbers it and its own modifiers."""
        look = Look()
        for modifiers in self._chain(span.style):
            look = _changed(self._listed(look, modifiers), modifiers)
        return _changed(self._listed(look, span.modifiers), span.modifiers)

    def _listed(self, look: Look, modifiers: Modifiers) -> Look:
        """The look with that of the list that these modifiers name."""
        named = _changed(look, {code: modifiers[code] for code in (_LIST, _LEVEL) if code in modifiers})
        level = self._numbering.level(named.listed, named.level) if named != look else None
        return _changed(named, level.look) if level else named

    def _chain(self, style: int) -> list[dict[int, bytes]]:
        chain: list[dict[int, bytes]] = []
        while style < len(self._own) and len(chain) < _DEEPEST_STYLE:
            style, modifiers = self._own[style]
            chain.append(modifiers)
        return chain[::-1]


def _style_records(sheet: bytes) -> Iterator[bytes]:
    if len(sheet) < 6:
        return
    head = struct.unpack_from("<H", sheet)[0]
    at, count = 2 + head, struct.unpack_from("<H", sheet, 2)[0]
    for _ in range(count):
        if at + 2 > len(sheet):
            return
        size = struct.unpack_from("<H", sheet, at)[0]
        yield sheet[at + 2 : at + 2 + size]
        at += 2 + size + size % 2


def _style(raw: bytes) -> tuple[int, dict[int, bytes]]:
    """The style that one is based on (4095: none), and its own modifiers of paragraphs and characters."""
    if len(raw) < 12:
        return 4095, {}
    kind, above = raw[2] & 0xF, struct.unpack_from("<H", raw, 2)[0] >> 4
    # The fixed part has 10 bytes in Word 97 and 18 since Word 2000; the name that follows it tells which.
    at = next((at for at in (18, 10) if _is_name(raw, at)), 0)
    if not at or kind not in (1, 2):
        return above, {}
    at += 2 + 2 * (struct.unpack_from("<H", raw, at)[0] + 1)
    found: dict[int, bytes] = {}
    for part in range(2 if kind == 1 else 1):
        if at + 2 > len(raw):
            break
        size = struct.unpack_from("<H", raw, at)[0]
        found |= modifiers_of(raw[at + (4 if kind == 1 and not part else 2) : at + 2 + size])
        at += 2 + size + size % 2
    return above, found


def _is_name(raw: bytes, at: int) -> bool:
    if at + 2 > len(raw):
        return False
    end = at + 2 + 2 * struct.unpack_from("<H", raw, at)[0]
    return end + 2 <= len(raw) and end > at + 2 and raw[end : end + 2] == b"\0\0"


def _changed(look: Look, modifiers: Modifiers) -> Look:
    for code, operand in modifiers.items():
        if code in _LEFT and len(operand) == 2:
            look = replace(look, left=struct.unpack("<h", operand)[0] / 20)
        elif code in _FIRST and len(operand) == 2:
            look = replace(look, first=struct.unpack("<h", operand)[0] / 20)
        elif code in (_TABS, _TABS_PAPX):
            look = replace(look, tabs=_tabs(look.tabs, operand, closed=code == _TABS))
        elif code == _IN_TABLE:
            look = replace(look, in_table=operand != b"\0")
        elif code == _ROW_END:
            look = replace(look, row_end=operand != b"\0")
        elif code == _LIST and len(operand) == 2:
            look = replace(look, listed=max(0, struct.unpack("<h", operand)[0]))
        elif code == _LEVEL:
            look = replace(look, level=operand[0])
    bold, italic, capitals = (modifiers.get(code, KEPT) for code in (BOLD, ITALIC, CAPITALS))
    look = replace(look, bold=toggled(look.bold, bold), italic=toggled(look.italic, italic))
    return replace(look, capitals=toggled(look.capitals, capitals))


def toggled(before: bool, operand: bytes) -> bool:
    """A toggle sets (1), clears (0), keeps (0x80) or turns over (0x81) what the style says."""
    value = operand[0] if operand else 0
    return {0: False, 1: True, 0x80: before, 0x81: not before}.get(value, before)


def _tabs(before: tuple[float, ...], operand: bytes, *, closed: bool) -> tuple[float, ...]:
    """Tab stops after some were deleted and some added."""
    if len(operand) < 3:
        return before
    count = operand[1]
    at = 2 + 2 * count + (2 * count if closed else 0)
    added = operand[at] if at < len(operand) else 0
    return tuple(sorted((set(before) - set(_stops(operand, 2, count))) | set(_stops(operand, at + 1, added))))


def _stops(operand: bytes, at: int, count: int) -> Iterator[float]:
    for place in range(at, min(at + 2 * count, len(operand) - 1), 2):
        yield struct.unpack_from("<h", operand, place)[0] / 20
