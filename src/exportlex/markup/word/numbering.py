"""Numbers that Word makes itself: the lists of a file, and how their paragraphs are numbered ([MS-DOC] 2.9.150)."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

from exportlex.markup.pdf.characters import clean
from exportlex.markup.word.container import WordFile
from exportlex.markup.word.modifiers import Modifiers, modifiers_of

_LISTS, _OVERRIDES = 73, 74  # pairs of the file information block
_LIST, _LEVEL, _OVERRIDE, _START = 28, 28, 16, 8  # bytes of an LSTF, LVLF, LFO, LFOLVL
_DECIMAL, _ROMAN, _roman, _LETTER, _letter, _BULLET = 0, 1, 2, 3, 4, 23
_ROMANS = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    form: int = _DECIMAL
    pattern: str = ""  # characters 0 to 8 stand for the numbers of levels
    look: Modifiers = field(default_factory=dict)  # of its paragraphs


@dataclass(frozen=True, slots=True)
class _Use:
    """One use of a list, which may start or look otherwise."""

    number: int
    starts: Mapping[int, int]
    levels: Mapping[int, Level]


class Numbering:
    """Counts as Word does; ask for the number of each paragraph in order."""

    def __init__(self, word: WordFile) -> None:
        try:
            self._lists, self._uses = dict(_lists(word)), _uses(word)
        except (struct.error, IndexError):  # damaged: paragraphs that are numbered say so
            self._lists, self._uses = {}, []
        self._counts: dict[int, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def level(self, use: int, level: int) -> Level | None:
        """A level of the list that a paragraph names by number, from 1; None where the file has none."""
        if not 0 < use <= len(self._uses):
            return None
        used = self._uses[use - 1]
        levels = self._lists.get(used.number, ())
        return used.levels.get(level) or (levels[level] if level < len(levels) else None)

    def next(self, use: int, level: int) -> str:
        """The number of the next paragraph of a list, as it is printed; "" where the file does not say."""
        found = self.level(use, level)
        if found is None:
            return ""
        used = self._uses[use - 1]
        counts = self._counts.setdefault(used.number, [None] * _LEVELS)
        first = (use, level) not in self._begun and level in used.starts
        self._begun.add((use, level))
        before = counts[level]
        counts[level] = used.starts[level] if first else found.start if before is None else before + 1
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        if found.form == _BULLET:
            return "".join(clean(ord(sign), "Symbol") for sign in found.pattern)
        return "".join(self._sign(sign, use, counts) for sign in found.pattern).strip()

    def _sign(self, sign: str, use: int, counts: list[int | None]) -> str:
        at = ord(sign)
        if at >= _LEVELS:
            return sign
        level = self.level(use, at) or Level()
        count = counts[at]
        return _written(level.start if count is None else count, level.form)


def _written(number: int, form: int) -> str:
    if form in (_LETTER, _letter):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == _LETTER else letter
    if form in (_ROMAN, _roman):
        written = ""
        for value, numeral in _ROMANS:
            while number >= value:
                written, number = written + numeral, number - value
        return written.upper() if form == _ROMAN else written
    return str(number) if form == _DECIMAL else ""


def _lists(word: WordFile) -> list[tuple[int, tuple[Level, ...]]]:
    """The lists by their numbers. Their levels stand right behind the structure that names the lists."""
    at, length = word.place(_LISTS)
    table = word.table
    if length < 2:
        return []
    count = struct.unpack_from("<H", table, at)[0]
    found: list[tuple[int, tuple[Level, ...]]] = []
    behind = at + length
    for number in range(count):
        head = at + 2 + _LIST * number
        simple = table[head + 26] & 1
        levels: list[Level] = []
        for _ in range(1 if simple else _LEVELS):
            level, behind = _level(table, behind)
            levels.append(level)
        found.append((struct.unpack_from("<i", table, head)[0], tuple(levels)))
    return found


def _level(table: bytes, at: int) -> tuple[Level, int]:
    start, form = struct.unpack_from("<iB", table, at)
    characters, paragraphs = table[at + 24], table[at + 25]
    look = modifiers_of(table[at + _LEVEL : at + _LEVEL + paragraphs])
    at += _LEVEL + paragraphs + characters
    length = struct.unpack_from("<H", table, at)[0]
    pattern = table[at + 2 : at + 2 + 2 * length].decode("utf-16-le", errors="replace")
    return Level(start, form, pattern, look), at + 2 + 2 * length


def _uses(word: WordFile) -> list[_Use]:
    """The uses in order: first their heads, then what each has of its own."""
    at, length = word.place(_OVERRIDES)
    table = word.table
    if length < 4:
        return []
    count = struct.unpack_from("<I", table, at)[0]
    behind = at + 4 + _OVERRIDE * count
    found: list[_Use] = []
    for number in range(count):
        head = at + 4 + _OVERRIDE * number
        starts: dict[int, int] = {}
        levels: dict[int, Level] = {}
        behind += 4
        for _ in range(table[head + 12]):
            start, flags = struct.unpack_from("<iI", table, behind)
            behind += _START
            if flags & 0x20:
                levels[flags & 0xF], behind = _level(table, behind)
            if flags & 0x10:
                starts[flags & 0xF] = levels[flags & 0xF].start if flags & 0x20 else start
        found.append(_Use(struct.unpack_from("<i", table, head)[0], starts, levels))
    return found
