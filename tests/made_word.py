"""Word 97 files that we make ourselves: an OLE container with text, a piece table, formatted pages and two styles."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from made_numbers import Numbers, lists_of, uses_of

SECTOR, TEXT_AT = 512, 1024
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SLANTED = 1  # the second style is italic


@dataclass(frozen=True)
class Line:
    """A paragraph; its text may hold tabs and every control character of Word. ``cell``: it ends a cell of a table."""

    text: str
    left: float = 0.0
    first: float = 0.0
    tabs: tuple[float, ...] = ()
    italic: bool = False
    bold: bool = False
    style: int = 0
    cell: bool = False
    row_end: bool = False
    numbered: bool = False
    listed: int = 0  # the use of a list by which Word numbers it, from 1
    level: int = 0
    capitals: bool = False
    moved: int = 0  # half points above the line, or below it


def made_word(body: Sequence[Line], header: str = "", footnotes: str = "", lists: Sequence[Numbers] = ()) -> bytes:
    """A file of these paragraphs, with headers and footnotes in one look each."""
    lines = [*body, *([Line(footnotes)] if footnotes else []), Line(header)]
    texts = [line.text + ("\x07" if line.cell or line.row_end else "\r") for line in lines]
    lengths = (
        sum(map(len, texts[: len(body)])),
        len(texts[len(body)]) if footnotes else 0,
        len(texts[-1]),
    )
    text = "".join(texts)
    main = bytearray(TEXT_AT) + text.encode("utf-16-le")
    main += bytes(-len(main) % SECTOR)
    bounds = [TEXT_AT]
    for piece in texts:
        bounds.append(bounds[-1] + 2 * len(piece))
    table = bytearray()
    places = {1: _put(table, _styles()), 33: _put(table, _pieces(len(text)))}
    places[13] = _put(table, _pages(main, bounds, [_paragraph(line) for line in lines], step=13))
    places[12] = _put(table, _pages(main, bounds, [_character(line) for line in lines], step=1))
    if lists:
        heads, levels = lists_of(lists)
        places[73] = _put(table, heads)
        table += levels
        places[74] = _put(table, uses_of(lists))
    _information(main, lengths, places)
    return container({"WordDocument": bytes(main), "1Table": bytes(table)})


def _information(main: bytearray, lengths: Sequence[int], places: dict[int, tuple[int, int]]) -> None:
    struct.pack_into("<HH", main, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", main, 0xA, 0x0200)  # the table stream is 1Table
    struct.pack_into("<III", main, 0x4C, *lengths)
    for pair, place in places.items():
        struct.pack_into("<II", main, 0x9A + 8 * pair, *place)


def _put(table: bytearray, raw: bytes) -> tuple[int, int]:
    at = len(table)
    table += raw
    return at, len(raw)


def _pieces(count: int) -> bytes:
    plain = struct.pack("<II", 0, count) + struct.pack("<HIH", 0, TEXT_AT, 0)
    return b"\x02" + struct.pack("<I", len(plain)) + plain


def _paragraph(line: Line) -> bytes:
    raw = struct.pack("<H", line.style)
    raw += struct.pack("<Hh", 0x840F, round(line.left * 20)) + struct.pack("<Hh", 0x8411, round(line.first * 20))
    if line.tabs:
        stops = b"".join(struct.pack("<h", round(stop * 20)) for stop in line.tabs)
        operand = bytes([0, len(line.tabs)]) + stops + bytes(len(line.tabs))
        raw += struct.pack("<HB", 0xC60D, len(operand)) + operand
    for code, set_ in ((0x2416, line.cell or line.row_end), (0x2417, line.row_end)):
        raw += struct.pack("<HB", code, 1) if set_ else b""
    if line.listed:
        return _packed(raw[:2] + struct.pack("<HBHh", 0x260A, line.level, 0x460B, line.listed))
    raw += struct.pack("<HH", 0x460B, 1) if line.numbered else b""
    return _packed(raw)


def _packed(raw: bytes) -> bytes:
    raw += bytes(1 - len(raw) % 2)  # with its length byte the list fills whole words
    return bytes([(len(raw) + 1) // 2]) + raw


def _character(line: Line) -> bytes:
    toggles = ((0x0836, line.italic), (0x0835, line.bold), (0x083B, line.capitals))
    raw = b"".join(struct.pack("<HB", code, 1) for code, set_ in toggles if set_)
    raw += struct.pack("<Hh", 0x4845, line.moved) if line.moved else b""
    return bytes([len(raw)]) + raw if raw else b""


def _pages(main: bytearray, bounds: Sequence[int], lists: Sequence[bytes], step: int) -> bytes:
    """Formatted pages of eight runs each, appended to the main stream; returns the table that finds them."""
    edges, numbers = [], []
    for start in range(0, len(lists), 8):
        part = lists[start : start + 8]
        page = bytearray(SECTOR)
        struct.pack_into(f"<{len(part) + 1}I", page, 0, *bounds[start : start + len(part) + 1])
        at = SECTOR - 2
        for number, raw in enumerate(part):
            if raw:
                at -= len(raw) + len(raw) % 2
                page[at : at + len(raw)] = raw
                page[4 * (len(part) + 1) + step * number] = at // 2
        page[-1] = len(part)
        edges.append(bounds[start])
        numbers.append(len(main) // SECTOR)
        main += page
    return struct.pack(f"<{len(edges) + 1}I", *edges, bounds[-1]) + struct.pack(f"<{len(numbers)}I", *numbers)


def _styles() -> bytes:
    """Two paragraph styles: a plain one, and one based on it that is italic."""
    sheet = struct.pack("<H", 18) + struct.pack("<HH", 2, 10) + bytes(14)
    for number, modifiers in enumerate((b"", struct.pack("<HB", 0x0836, 1))):
        above = 4095 if not number else 0
        name = f"Lamp {number}"
        record = struct.pack("<HHHHH", number, above << 4 | 1, 2, 0, 0)
        record += struct.pack("<H", len(name)) + name.encode("utf-16-le") + b"\0\0"
        record += (
            struct.pack("<HH", 2, number) + struct.pack("<H", len(modifiers)) + modifiers + bytes(len(modifiers) % 2)
        )
        sheet += struct.pack("<H", len(record)) + record + bytes(len(record) % 2)
    return sheet


def container(streams: dict[str, bytes]) -> bytes:
    """An OLE container (512-byte sectors, up to 126 of them) with these streams."""
    padded = {name: raw + bytes(max(4096, len(raw)) - len(raw)) for name, raw in streams.items()}
    chain, starts, sectors = [_FAT, _END], {}, bytearray()
    for name, raw in padded.items():
        starts[name] = len(chain)
        count = -(-len(raw) // SECTOR)
        chain += [*range(len(chain) + 1, len(chain) + count), _END]
        sectors += raw + bytes(-len(raw) % SECTOR)
    fat = struct.pack("<128I", *chain, *[_FREE] * (128 - len(chain)))
    entries = [_entry("Root Entry", 5, child=1, start=_END, size=0)]
    names = sorted(padded, key=lambda name: (len(name), name.upper()))
    for at, name in enumerate(names):
        following = at + 2 if at + 1 < len(names) else _FREE
        entries.append(_entry(name, 2, right=following, start=starts[name], size=len(padded[name])))
    directory = b"".join(entries) + bytes(128) * (4 - len(entries))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0, 0) + struct.pack("<108I", *[_FREE] * 108)
    return head + fat + directory + bytes(sectors)


def _entry(name: str, kind: int, *, right: int = _FREE, child: int = _FREE, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return (
        raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw), kind, 1) + struct.pack("<III", _FREE, right, child)
        + bytes(16 + 4 + 16) + struct.pack("<IQ", start, size)
    )  # fmt: skip
