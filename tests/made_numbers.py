"""Lists by which Word numbers paragraphs, as the bytes that a Word 97 file has of them."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Numbers:
    """One use of a list: form, pattern ("\0" to "\x08" are the numbers of levels) and left edge of each level."""

    levels: Sequence[tuple[int, str, float]]
    starts: Mapping[int, int] = field(default_factory=dict)  # where levels start in this use
    again: int = 0  # the earlier use, from 1, whose list it goes on with


def lists_of(lists: Sequence[Numbers]) -> tuple[bytes, bytes]:
    """Heads of the lists; their levels stand behind them and are not counted in the length."""
    own = [(number, one) for number, one in enumerate(lists, 1) if not one.again]
    heads = b"".join(
        struct.pack("<ii18sBB", 700 + number, 0, b"", len(one.levels) == 1, 0) for number, one in own
    )  # fmt: skip
    behind = b""
    for _, one in own:
        levels = list(one.levels) if len(one.levels) == 1 else [*one.levels, *[(0, "", 0.0)] * (9 - len(one.levels))]
        for form, pattern, left in levels:
            look = struct.pack("<Hh", 0x840F, round(left * 20))
            behind += struct.pack("<iBB9sBiiBBBB", 1, form, 0, b"", 0, 0, 0, 0, len(look), 0, 0) + look
            behind += struct.pack("<H", len(pattern)) + pattern.encode("utf-16-le")
    return struct.pack("<H", len(own)) + heads, behind


def uses_of(lists: Sequence[Numbers]) -> bytes:
    """Every use of a list, then where its levels start."""
    numbers = [one.again or number for number, one in enumerate(lists, 1)]
    heads = [
        struct.pack("<iQBBBB", 700 + number, 0, len(one.starts), 0, 0, 0)
        for number, one in zip(numbers, lists, strict=True)
    ]
    own = [
        struct.pack("<I", 0xFFFFFFFF)
        + b"".join(struct.pack("<iI", start, level | 0x10) for level, start in one.starts.items())
        for one in lists
    ]
    return struct.pack("<I", len(lists)) + b"".join([*heads, *own])
