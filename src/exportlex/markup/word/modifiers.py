"""Property lists of a Word 97 file: modifiers by code with their operands ([MS-DOC] 2.6)."""

from __future__ import annotations

import struct
from collections.abc import Mapping

_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}  # of an operand, by the three highest bits of its modifier
_DEFINE_TABLE = 0xD608  # the one modifier whose length takes two bytes

Modifiers = Mapping[int, bytes]


def modifiers_of(raw: bytes) -> dict[int, bytes]:
    """The modifiers of a property list by code; a list that is cut short yields what it holds."""
    found: dict[int, bytes] = {}
    at = 0
    while at + 2 <= len(raw):
        code = struct.unpack_from("<H", raw, at)[0]
        at += 2
        size = _SIZES.get(code >> 13, 0)
        if not size and at < len(raw):
            size = struct.unpack_from("<H", raw, at)[0] + 1 if code == _DEFINE_TABLE else raw[at] + 1
        found[code] = raw[at : at + size]
        at += max(size, 1)
    return found
