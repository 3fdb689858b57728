"""Figures in Chinese and Japanese law: 五百万円, 3千万元, 二〇〇万円, 百分之二十五, 六个月, 10倍."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from exportlex.extraction.quantities.stated import TIMES, Figure

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_DIGITS |= {digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖")}
_DIGITS |= {"貳": 2, "參": 3, "陸": 6, "两": 2, "兩": 2, "弐": 2, "参": 3, "壱": 1}
_TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
_HAN = "".join([*_DIGITS, *_TENS, *_MYRIADS])
_PART = re.compile(r"[0-9][0-9,，]*(?:[.．][0-9]+)?|[" + _HAN + "]")
_NUMERAL = (
    rf"(?:[0-9０-９][0-9０-９,，]{{0,18}}(?:[.．][0-9０-９]{{1,4}})?|[{_HAN}])[{_HAN}0-9０-９]{{0,16}}"
    r"(?:、[〇一二三四五六七八九]{3}){0,4}(?:・[〇一二三四五六七八九]{1,6})?"
)
_WIDE = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_CALENDAR = 1000
_NAMED = 200  # characters before an amount in which its currency is named; the law of Taiwan needs 60


def han_value(numeral: str) -> float | None:
    """一百二十 → 120, 1億5千万 → 150,000,000, 二〇〇 → 200; None for what is no number (三五)."""
    numeral, _, part_of_one = numeral.replace("、", "").partition("・")  # 九九・九
    total = section = 0.0
    digit: float | None = None
    previous = ""
    for part in _PART.findall(numeral.translate(_WIDE)):
        if part in _MYRIADS:
            total, section, digit = total + (section + (digit or 0) or 1) * _MYRIADS[part], 0.0, None
        elif part in _TENS:
            section, digit = section + (1 if digit is None else digit) * _TENS[part], None
        elif part in _DIGITS:
            if digit is not None and previous in _DIGITS and not _positional(numeral):
                return None
            digit = _DIGITS[part] if digit is None or previous in "零" else digit * 10 + _DIGITS[part]
        else:
            digit = float(part.replace(",", ""))
        previous = part
    fraction = "".join(str(_DIGITS[figure]) for figure in part_of_one)
    return total + section + (digit or 0) + float(f"0.{fraction or 0}")


def _positional(numeral: str) -> bool:
    return not any(character in _TENS for character in numeral)


@dataclass(frozen=True)
class HanWords:
    """Units right after a number, and what else must hold there; ``dates`` are no periods.

    ``before`` are patterns in which the number comes after its unit (百分之), with "{}" for the numeral.
    """

    units: Mapping[str, str]
    dates: str
    before: Mapping[str, str]
    joins: str
    named: tuple[str, str] = ("", "")  # a currency, and its name that holds for the amounts after it

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        groups = "|".join(f"(?P<u{place}>{pattern})" for place, pattern in enumerate(self.units))
        led = "|".join(
            f"(?P<b{place}>{pattern.format(f'(?P<n{place}>{_NUMERAL})')})" for place, pattern in enumerate(self.before)
        )
        number = rf"(?<![第0-9０-９.．・])(?P<number>{_NUMERAL})"
        return re.compile(rf"{led}|{number}[ 　]?(?:個|箇|ヶ|ケ|か|カ|个)?(?:{groups})")

    @cached_property
    def _dates(self) -> re.Pattern[str]:
        return re.compile(self.dates)

    @cached_property
    def _sharing(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![第0-9０-９.．・])(?P<number>{_NUMERAL})(?P<join>{self.joins})(?={_NUMERAL})")

    def scan(self, text: str) -> list[Figure]:
        """Every figure of a text, in order."""
        dated = [match.span() for match in self._dates.finditer(text)]
        text = _without(text, dated)
        found = [figure for match in self._pattern.finditer(text) if (figure := self._figure(match))]
        starts = {figure.start: figure for figure in found}
        for match in self._sharing.finditer(text):  # 三至五年
            value, next_to = han_value(match["number"]), starts.get(match.end())
            if value is not None and next_to and match.start() not in starts:
                whole = value if value >= _smallest(next_to.value) else value * _scale(text, next_to)
                found.append(Figure(whole, next_to.unit, match.start("number"), match.end("number")))
        found.sort(key=lambda figure: figure.start)
        return self._in_named(text, found) if self.named[0] else found

    def _in_named(self, text: str, found: list[Figure]) -> list[Figure]:
        """The same currency for what follows its name: 新臺幣六萬元以上三百萬元以下."""
        names = [match.end() for match in re.finditer(self.named[1], text)]
        last = [names[place - 1] if (place := bisect_right(names, figure.start)) else -_NAMED for figure in found]
        return [
            replace(figure, unit=self.named[0]) if figure.unit == "yuan" and figure.start - at < _NAMED else figure
            for figure, at in zip(found, last, strict=True)
        ]

    def _figure(self, match: re.Match[str]) -> Figure | None:
        groups = match.groupdict()
        for place, unit in enumerate(self.before.values()):
            if groups[f"b{place}"]:
                value = han_value(match[f"n{place}"])
                return None if value is None else Figure(value, unit, *match.span())
        value = han_value(match["number"])
        unit = next(name for place, name in enumerate(self.units.values()) if groups[f"u{place}"])
        if value is None or (unit in TIMES and value >= _CALENDAR):
            return None
        return Figure(value * 10 if unit == "tenths" else value, "percent" if unit == "tenths" else unit, *match.span())


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with the spans blanked out, every position kept."""
    parts, last = [], 0
    for start, end in spans:
        parts += [text[last:start], "\0" * (end - start)]
        last = end
    return "".join([*parts, text[last:]])


def _smallest(value: float) -> float:
    """From where a number that shares a unit has its own myriads: 五至十万元 has them at the end only."""
    return 10**4 if value >= 10**4 else 0


def _scale(text: str, figure: Figure) -> float:
    return next((float(_MYRIADS[mark]) for mark in text[figure.start : figure.end] if mark in _MYRIADS), 1.0)
