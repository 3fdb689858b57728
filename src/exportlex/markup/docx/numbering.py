"""Automatic numbers: Word stores a list and a level, and counts when it shows the page. So do we."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from exportlex.markup.docx.package import W, value
from exportlex.markup.xml import Element

_PLACE = re.compile(r"%(\d)")
_ROMAN = tuple(zip((50, 40, 10, 9, 5, 4, 1), ("l", "xl", "x", "ix", "v", "iv", "i"), strict=True))
_LEVELS = 9  # Word knows nine levels


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered and indented."""

    start: int = 1
    form: str = "decimal"
    text: str = "%1."
    properties: Element | None = None  # its w:pPr, for the indent


@dataclass
class _Count:
    values: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)
    begun: set[str] = field(default_factory=set)  # lists that restarted it already


class Numbering:
    """The lists of a document; ``label`` counts as it goes, so ask once per paragraph and in order."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._counts: dict[str, _Count] = {}
        if root is None:
            return
        for definition in root.iterfind(f"{W}abstractNum"):
            self._abstract[definition.get(f"{W}abstractNumId", "")] = _levels(definition)
        for numbered in root.iterfind(f"{W}num"):
            self._lists[numbered.get(f"{W}numId", "")] = _list(numbered)

    def level(self, number: str, depth: int) -> Level | None:
        """How a level of a list is numbered; None where the list is not defined or switched off."""
        held = self._lists.get(number)
        if held is None:
            return None
        abstract, overridden, _ = held
        return overridden.get(depth) or self._abstract.get(abstract, {}).get(depth)

    def label(self, number: str, depth: int) -> str:
        """The number of the next paragraph at a level of a list, as it is printed; "" for none."""
        level = self.level(number, depth)
        if level is None or not 0 <= depth < _LEVELS:
            return ""
        abstract, _, starts = self._lists[number]
        count = self._counts.setdefault(abstract, _Count())
        if number not in count.begun:
            count.begun.add(number)
            for at, start in starts.items():
                count.values[at] = start - 1
        before = count.values[depth]
        count.values[depth] = level.start if before is None else before + 1
        count.values[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        if level.form == "bullet":
            return "•"
        return _PLACE.sub(lambda match: self._printed(number, count, int(match[1]) - 1), level.text).strip()

    def _printed(self, number: str, count: _Count, depth: int) -> str:
        level = self.level(number, depth) or Level()
        at = count.values[depth]
        return written(level.start if at is None else at, level.form)


def written(number: int, form: str) -> str:
    """A number in one of Word's forms: decimal, lowerLetter, upperRoman, …; unknown ones as decimal."""
    if form == "none":
        return ""
    if form.endswith("Letter") and number > 0:
        letters = chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if form.startswith("lower") else letters.upper()
    if form.endswith("Roman") and 0 < number < 90:
        numeral = _roman(number)
        return numeral if form.startswith("lower") else numeral.upper()
    return f"{number:02}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    found = ""
    for worth, sign in _ROMAN:
        times, number = divmod(number, worth)
        found += sign * times
    return found


def _levels(parent: Element) -> dict[int, Level]:
    return {int(level.get(f"{W}ilvl") or 0): _level(level) for level in parent.iterfind(f"{W}lvl")}


def _level(level: Element) -> Level:
    return Level(
        start=_whole(value(level, "start"), 1),
        form=value(level, "numFmt") or "decimal",
        text=value(level, "lvlText"),
        properties=level.find(f"{W}pPr"),
    )


def _list(numbered: Element) -> tuple[str, dict[int, Level], dict[int, int]]:
    overridden: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in numbered.iterfind(f"{W}lvlOverride"):
        depth = _whole(override.get(f"{W}ilvl", ""), 0)
        if start := value(override, "startOverride"):
            starts[depth] = _whole(start, 1)
        if (level := override.find(f"{W}lvl")) is not None:
            overridden[depth] = _level(level)
    return value(numbered, "abstractNumId"), overridden, starts


def _whole(text: str, default: int) -> int:
    return int(text) if text.isascii() and text.lstrip("-").isdigit() else default
