"""A Word 97 file as its streams and its text: OLE container, file information block, piece table ([MS-DOC])."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass

import olefile

from exportlex.errors import ReadingError

_MAGIC_DOC = 0xA5EC
_ENCRYPTED, _WHICH_TABLE = 0x0100, 0x0200  # bits of FibBase
_TEXT_LENGTHS = 0x4C  # ccpText, ccpFtn, ccpHdd, … in FibRgLw97
_PLACES = 0x9A  # FibRgFcLcb97: pairs of offset and length in the table stream
_CLX = 33  # the piece table is the 34th pair
_STREAM_AT_MOST = 100_000_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text: characters ``[start, end)`` stand at byte ``at``, one or two bytes each."""

    start: int
    end: int
    at: int
    width: int


@dataclass(frozen=True, slots=True)
class WordFile:
    """Streams and text. ``text`` holds the body, then footnotes, then headers and footers."""

    main: bytes
    table: bytes
    pieces: tuple[Piece, ...]
    text: str
    body: int  # where the body ends
    notes: int  # where the footnotes end
    headers: int  # where headers and footers end

    def part(self, pair: int) -> bytes:
        """The structure that a pair of the file information block points to; b"" where there is none."""
        at, length = self.place(pair)
        return self.table[at : at + length]

    def place(self, pair: int) -> tuple[int, int]:
        """Where in the table stream the structure begins that a pair points to, and its length."""
        at, length = struct.unpack_from("<II", self.main, _PLACES + 8 * pair)
        return at, length

    def character(self, at: int) -> int:
        """The character that stands at a byte of the main stream; -1 where none does."""
        for piece in self.pieces:
            if piece.at <= at <= piece.at + (piece.end - piece.start) * piece.width:
                return piece.start + (at - piece.at) // piece.width
        return -1


def open_word(raw: bytes, where: str) -> WordFile:
    """The streams and text of a file. Raises ReadingError for what is no Word 97 file, locked or cut short."""
    if not raw.startswith(olefile.MAGIC):
        raise ReadingError(f"{where}: no Word 97 file; gather it again")
    try:
        with olefile.OleFileIO(io.BytesIO(raw)) as container:
            main = _stream(container, "WordDocument")
            flags = struct.unpack_from("<H", main, 0xA)[0]
            table = _stream(container, "1Table" if flags & _WHICH_TABLE else "0Table")
        if struct.unpack_from("<H", main, 0)[0] != _MAGIC_DOC:
            raise ReadingError(f"{where}: a Word file of another age than Word 97; take another format")
        if flags & _ENCRYPTED:
            raise ReadingError(f"{where}: the Word file is locked with a password; take an open copy")
        return _read(main, table)
    except (OSError, struct.error, IndexError, ValueError, TypeError) as error:
        raise ReadingError(f"{where}: the Word file is damaged or cut short ({error}); gather it again") from error


def _stream(container: olefile.OleFileIO, name: str) -> bytes:
    if container.get_size(name) > _STREAM_AT_MOST:
        raise OSError(f"stream {name} is larger than any law")
    raw: bytes = container.openstream(name).read()
    return raw


def _read(main: bytes, table: bytes) -> WordFile:
    body, notes, headers = struct.unpack_from("<III", main, _TEXT_LENGTHS)
    at, length = struct.unpack_from("<II", main, _PLACES + 8 * _CLX)
    pieces = _pieces(table[at : at + length])
    text = "".join(_decoded(main, piece) for piece in pieces)
    if len(text) < body:
        raise ValueError(f"{body - len(text)} characters of its text are missing")
    return WordFile(main, table, pieces, text, body, body + notes, body + notes + headers)


def _pieces(clx: bytes) -> tuple[Piece, ...]:
    """The piece table: after any number of property lists (1) stands the table (2)."""
    at = 0
    while clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    length = struct.unpack_from("<I", clx, at + 1)[0]
    plain = clx[at + 5 : at + 5 + length]
    count = (len(plain) - 4) // 12
    bounds = struct.unpack_from(f"<{count + 1}I", plain)
    found = []
    for number in range(count):
        place = struct.unpack_from("<I", plain, 4 * (count + 1) + 8 * number + 2)[0]
        compressed = bool(place & 0x40000000)
        start, end = bounds[number], bounds[number + 1]
        place &= 0x3FFFFFFF
        found.append(Piece(start, end, place // 2 if compressed else place, 1 if compressed else 2))
    return tuple(found)


def _decoded(main: bytes, piece: Piece) -> str:
    raw = main[piece.at : piece.at + (piece.end - piece.start) * piece.width]
    if len(raw) < (piece.end - piece.start) * piece.width:
        raise ValueError("a piece of its text lies beyond its end")
    # Every character counts one, so that places stay true: what cp1252 does not know becomes one sign too.
    return raw.decode("cp1252" if piece.width == 1 else "utf-16-le", errors="replace")
