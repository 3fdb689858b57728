"""Figures in languages that set blanks between words: a numeral, and its unit right after or its currency before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from exportlex.extraction.quantities.currencies import CODES, SIGNS
from exportlex.extraction.quantities.numerals import FIGURES, alternation, figure_value, folded, last_start, word_value
from exportlex.extraction.quantities.stated import TIMES, Figure

_CODE = "|".join(sorted(CODES))
_SIGN = "|".join(sorted(map(re.escape, SIGNS), key=len, reverse=True))
_BEFORE = re.compile(rf"(?:\b(?P<code>{_CODE})|(?<!\w)(?P<sign>{_SIGN}))[\s.:]{{0,2}}$")
_AFTER = re.compile(rf"\s?(?:(?P<code>{_CODE})\b|(?P<sign>{_SIGN})(?!\w))")
_BRACKET = re.compile(r"\s?\([^()]{1,60}\)")  # five (5) years
_AGAIN = re.compile(rf"\s?\(\s?(?:(?:{_CODE}|{_SIGN})\s?)?{FIGURES}\s?(?:{_CODE}|{_SIGN})?\)")
_THOUSANDS = re.compile(r"\d{1,3}[.,]\d{3}")
_LONGEST_SIGN = 8  # characters before a number in which its currency stands: "EUR. "
_CALENDAR = 1000  # from here on a number of years is the year itself
_GAP = 24  # characters between two numbers that share a unit: "two or, as the case may be, five years" is longer


class Number(NamedTuple):
    """A numeral and where it stands."""

    value: float
    start: int
    end: int


@dataclass(frozen=True)
class Words:
    """The numerals and units of a language.

    ``units`` and ``money`` are patterns that stand after a number; ``money_before`` before it. ``folds`` are words that
    are a multiple by themselves ("twice"), ``periods`` such that are a whole period (biennio). ``joins`` are what may
    share the unit of the next number: "two to five years", "14 or 30 days". ``prefix`` may stick to a numeral's front.
    """

    numerals: Mapping[str, float]
    scales: Mapping[str, float]
    units: Mapping[str, str]
    money: Mapping[str, str] = field(default_factory=dict)
    money_before: Mapping[str, str] = field(default_factory=dict)
    folds: Mapping[str, float] = field(default_factory=dict)
    periods: Mapping[str, tuple[float, str]] = field(default_factory=dict)
    joins: str = r"\s*[-–—]\s*"
    and_after_scale: str = ""  # "hundred and twenty"
    prefix: str = ""
    suffix: str = r"(?!\w)"  # what a numeral in words ends before: German has "fünfjährig"
    gap: str = r"[\s-]{0,3}"  # between a number and its unit
    decimal: str = "."

    @cached_property
    def _numeral(self) -> re.Pattern[str]:
        scales = rf"(?:{alternation(self.scales)})"
        every = rf"(?:{alternation([*self.numerals, *self.scales])})"
        link = rf"(?:\s+{self.and_after_scale}(?=\s+{every}(?!\w)))?" if self.and_after_scale else ""
        one = rf"(?:{scales}(?!\w){link}|{every})"
        # What all begin with is looked for first: it makes reading four times as fast.
        begins = "|".join(sorted({alternation([word[:2].lower()]) for word in (*self.numerals, *self.scales)}))
        words = rf"(?<!\w){self.prefix}(?={begins})(?P<words>{one}(?:[\s-]{{1,2}}{one})*){self.suffix}"
        marked = rf"(?<![\w,/§])(?<!\d\.)|(?<=\b(?:{'|'.join(_three(CODES))}))|(?<=Rs)|(?<=\bRM)|(?<=\bRp)"
        figures = rf"(?=\d)(?:{marked})(?P<figures>{FIGURES})(?P<scaled>(?:[\s-]{{1,2}}{scales}(?!\w)){{0,3}})"
        return re.compile(rf"{figures}|{words}", re.IGNORECASE)

    @cached_property
    def _unit(self) -> re.Pattern[str]:
        names = {**self.units, **self.money}
        groups = "|".join(f"(?P<u{place}>{pattern})" for place, pattern in enumerate(names))
        return re.compile(rf"{self.gap}(?:{groups})(?!\w)", re.IGNORECASE)

    @cached_property
    def _named_before(self) -> re.Pattern[str] | None:
        groups = "|".join(f"(?P<u{place}>{pattern})" for place, pattern in enumerate(self.money_before))
        return re.compile(rf"(?<!\w)(?:{groups})\s?$", re.IGNORECASE) if groups else None

    @cached_property
    def _alone(self) -> re.Pattern[str] | None:
        patterns = [*self.folds, *self.periods]
        groups = "|".join(f"(?P<u{place}>{pattern})" for place, pattern in enumerate(patterns))
        return re.compile(rf"(?<!\w)(?:{groups})(?!\w)", re.IGNORECASE) if groups else None

    @cached_property
    def _join(self) -> re.Pattern[str]:
        return re.compile(self.joins, re.IGNORECASE)

    @cached_property
    def _splitter(self) -> re.Pattern[str]:
        words = alternation([*self.numerals, *self.scales])
        return re.compile(rf"(?<!\w)(?:{words})(?!\w)|(?:{words})(?={self.suffix})", re.IGNORECASE)

    def scan(self, text: str) -> list[Figure]:
        """Every figure of a text, in order of its numerals."""
        numbers = self._numbers(text)
        figures = [self._figure(text, number) for number in numbers]
        for place in reversed(range(len(numbers) - 1)):  # two to five years
            if figures[place] is None and (following := figures[place + 1]):
                figures[place] = self._shared(text, numbers[place], following, following.start, numbers[place].end)
        for place in range(1, len(numbers)):  # EUR 500 to 1 000
            if figures[place] is None and (previous := figures[place - 1]) and previous.unit not in TIMES:
                figures[place] = self._shared(text, numbers[place], previous, numbers[place].start, previous.end)
        return [figure for figure in figures if figure] + self._words_alone(text)

    def _numbers(self, text: str) -> list[Number]:
        """The numerals; one that a bracket says again is one: five (5), PESOS CINCO MIL ($ 5.000)."""
        found: list[Number] = []
        for match in self._numeral.finditer(text):
            if not found or match.start() >= found[-1].end:
                number = self._number(match)
                again = _AGAIN.match(text, number.end)
                found.append(number._replace(end=again.end()) if again and match["words"] else number)
        return found

    def _number(self, match: re.Match[str]) -> Number:
        if match["figures"]:
            value = figure_value(match["figures"], self.decimal)
            for scale in self._splitter.findall(match["scaled"]):
                value *= self.scales[folded(scale)]
            return Number(value, match.start("figures"), match.end())
        start, end = match.span("words")
        parts = [(folded(part[0]), part.start()) for part in self._splitter.finditer(match.string, start, end)]
        first = last_start([name for name, _ in parts], {**self.numerals, **self.scales})
        value = word_value([name for name, _ in parts[first:]], self.numerals, self.scales)
        return Number(value, parts[first][1], end)

    def _figure(self, text: str, number: Number) -> Figure | None:
        front = text[max(0, number.start - _LONGEST_SIGN) : number.start]
        sign = _BEFORE.search(front) or (self._named_before and self._named_before.search(
            text[max(0, number.start - 3 * _LONGEST_SIGN) : number.start]))  # fmt: skip
        if sign:
            start = number.start - (len(sign.string) - sign.start())
            return Figure(_of_money(text, number), self._money_name(sign), start, number.end)
        return self._with_unit(text, number, number.end) or self._after_bracket(text, number)

    def _after_bracket(self, text: str, number: Number) -> Figure | None:
        bracket = _BRACKET.match(text, number.end)
        return self._with_unit(text, number, bracket.end()) if bracket else None

    def _with_unit(self, text: str, number: Number, end: int) -> Figure | None:
        if found := self._unit.match(text, end):
            unit = _named(found, {**self.units, **self.money})
            if (unit in TIMES and number.value >= _CALENDAR) or (unit == "multiple" and number.value <= 1):
                return None  # the year 2031; einfach
            value = _of_money(text, number) if unit in self.money.values() else number.value
            return Figure(value, unit, number.start, found.end())
        if found := _AFTER.match(text, end):
            unit = found["code"] or SIGNS[found["sign"]]
            return Figure(_of_money(text, number), unit, number.start, found.end())
        return None

    def _money_name(self, sign: re.Match[str]) -> str:
        groups = sign.groupdict()
        if "code" in groups:
            return str(groups["code"] or SIGNS[str(groups["sign"])])
        return _named(sign, self.money_before)

    def _shared(self, text: str, number: Number, other: Figure, end: int, start: int) -> Figure | None:
        """The number with the unit of its neighbour, where ``[start:end)`` or the reverse is what joins them."""
        low, high = min(start, end), max(start, end)
        if high - low > _GAP or not self._join.fullmatch(text, low, high):
            return None
        return None if other.unit in TIMES and number.value >= _CALENDAR else Figure(
            number.value, other.unit, number.start, number.end)  # fmt: skip

    def _words_alone(self, text: str) -> list[Figure]:
        if not self._alone:
            return []
        values = [(value, "multiple") for value in self.folds.values()] + list(self.periods.values())
        return [
            Figure(*values[int((match.lastgroup or "u0")[1:])], match.start(), match.end())
            for match in self._alone.finditer(text)
        ]


def _of_money(text: str, number: Number) -> float:
    """An amount with one mark before three digits has thousands, whatever the language: TRY 10.000 in English."""
    words = text[number.start : number.end]
    return float(re.sub(r"[.,]", "", words)) if _THOUSANDS.fullmatch(words) else number.value


def _named(match: re.Match[str], names: Mapping[str, str]) -> str:
    """What the pattern that matched stands for; a pattern has no groups of its own."""
    return list(names.values())[int((match.lastgroup or "u0")[1:])]


def _three(codes: frozenset[str]) -> list[str]:
    return sorted(code for code in codes if len(code) == len("EUR"))
