"""Numbers with a unit, a direction and their words: years, months, days, percentages, money, multiples."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from exportlex.extraction.korean import quantities as korean_quantities

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90,
    "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six ": 6, "sept": 7, "huit": 8, "dix": 10,
    "quinze": 15, "trente": 30, "soixante": 60, "quatre-vingt-dix": 90,
}  # fmt: skip
_UNITS = {
    "year": "years", "years": "years", "an": "years", "ans": "years", "année": "years", "années": "years",
    "month": "months", "months": "months", "mois": "months", "day": "days", "days": "days", "jour": "days",
    "jours": "days", "percent": "percent", "per cent": "percent", "%": "percent", "times": "multiple",
    "fois": "multiple", "hour": "hours", "hours": "hours",
}  # fmt: skip
_NUMBER = r"\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NAMED = "|".join(sorted((re.escape(word.strip()) for word in _WORDS), key=len, reverse=True))
_PERIOD = re.compile(
    rf"\b(?P<number>{_NUMBER}|(?:{_NAMED}))(?:\s*\(\d+\))?[\s-]*(?P<working>working|business|calendar)?\s*"
    r"(?P<unit>years?|months?|days?|hours?|percent|per cent|%|times|ans?|années?|mois|jours?|fois)(?!\w)"
    r"(?:\s+(?P<ouvrables>ouvrables?))?",
    re.IGNORECASE,
)
_MONEY = re.compile(
    rf"(?P<currency>[$€£¥]|US\$|EUR|USD|CAD|CNY|RMB)\s?(?P<number>{_NUMBER})(?:\s+(?P<scale>million|billion))?",
    re.IGNORECASE,
)
_MONEY_AFTER = re.compile(
    rf"(?P<number>{_NUMBER})(?:\s+(?P<scale>million|billion))?\s?(?P<currency>\$|€|euros?|dollars?|pounds?|yuan)"
)
_TWICE = re.compile(r"\b(?P<number>twice|thrice|double)\b", re.IGNORECASE)
_CHINESE = re.compile(
    r"(?P<number>[〇零一二两三四五六七八九十百]{1,12}|\d{1,12})(?P<scale>[万萬]|千[万萬]?|百[万萬]|[亿億])?"
    r"(?P<unit>年|[个個]月|[个個]工作日|日|天|倍|元|%)"
)
_DAY = r"(?:\d{1,2}|[〇一二三四五六七八九十]{1,3})"
_CHINESE_DATE = re.compile(rf"(?:\d{{4}}|[〇零一二三四五六七八九]{{4}})年{_DAY}月(?:{_DAY}日)?")
_CHINESE_UNITS = {
    "年": "years", "个月": "months", "個月": "months", "个工作日": "working days", "個工作日": "working days",
    "日": "days", "天": "days", "倍": "multiple", "元": "CNY", "%": "percent",
}  # fmt: skip
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SCALES = {
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "万": 10_000,
    "千": 1000,
    "百万": 1_000_000,
    "萬": 10_000,
    "千万": 10_000_000,
    "千萬": 10_000_000,
    "百萬": 1_000_000,
    "亿": 10**8,
    "億": 10**8,
}
_CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "cad": "CAD", "€": "EUR", "eur": "EUR",
    "euro": "EUR", "euros": "EUR", "yuan": "CNY", "cny": "CNY", "rmb": "CNY", "£": "GBP", "pound": "GBP",
    "pounds": "GBP", "¥": "JPY",
}  # fmt: skip
_BEFORE_NUMBER = {
    "at least": r"at least|not less than|no less than|minimum of|au moins|不少于|不低于",
    "more than": r"more than|exceed(?:s|ing)?|greater than|over|plus de|超过",
    "at most": r"not more than|no more than|not exceed(?:ing)?|up to|at most|maximum of|(?:d’)?au plus|maximale? de"
    r"|不超过",
    "within": r"within|before the end of|no later than|dans les",
    "less than": r"less than|fewer than|below|moins de|少于|低于",
}
_AFTER_NUMBER = {
    "at least": r"or more|ou plus|以上|이상",
    "at most": r"or less|or fewer|ou moins|以下|(?:에 (?:해당|상당)하는 금액 )?이하"
    r"|(?:을|를)? ?초과하지 (?:아니|않)|(?:을|를) 넘(?:지|어서는) ",
    "within": r"之内|以内|内|之內|以內|內|이내",
    "more than": r"(?:을|를)? ?초과",
    "less than": r"미만",
}
_BEFORE = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _BEFORE_NUMBER.items())
_AFTER = tuple((name, re.compile(rf"\s*(?:{words})", re.IGNORECASE)) for name, words in _AFTER_NUMBER.items())
_CURRENCY_WINDOW = 200  # characters before an amount in which its currency is named; the law of Taiwan needs 60
_WINDOW = 36  # characters before a number in which its direction stands; "which shall not be more than" has 27


@dataclass(frozen=True, slots=True)
class Quantity:
    """``value`` in ``unit`` with its direction ("" where the words state none); ``[start:end)`` are its words."""

    value: float
    unit: str
    direction: str
    start: int
    end: int
    words: str


def quantities(text: str, language: str) -> list[Quantity]:
    """Every quantity that a text states, in order. A dollar sign is read as USD: Canadian law does not say which."""
    found = _BY_LANGUAGE.get(language, _matches)(text)
    made: list[Quantity] = []
    before = 0
    for match, value, unit in sorted(found, key=lambda item: (item[0].start(), -item[0].end())):
        if match.start() >= before:
            direction = _direction(text, before, match)
            made.append(Quantity(value, unit, direction, match.start(), match.end(), match[0]))
            before = match.end()
    return made


def _matches(text: str) -> Iterator[tuple[re.Match[str], float, str]]:
    for match in _PERIOD.finditer(text):
        yield match, _value(match), _period_unit(match)
    for match in _TWICE.finditer(text):
        yield match, 3.0 if match["number"].lower() == "thrice" else 2.0, "multiple"
    for pattern in (_MONEY, _MONEY_AFTER):
        for match in pattern.finditer(text):
            yield match, _value(match), _CURRENCIES.get(match["currency"].lower(), match["currency"].upper())


def _chinese_matches(text: str) -> Iterator[tuple[re.Match[str], float, str]]:
    dates = [match.span() for match in _CHINESE_DATE.finditer(text)]
    for match in _CHINESE.finditer(text):
        value = _chinese_value(match["number"])
        dated = bisect_right(dates, (match.start(), len(text)))
        inside_date = dated > 0 and match.start() < dates[dated - 1][1]
        if value is not None and not inside_date:
            yield match, value * _SCALES.get(match["scale"] or "", 1), _chinese_unit(text, match)


def _chinese_unit(text: str, match: re.Match[str]) -> str:
    """元 is the dollar of Taiwan where the text names it, of the United States where 美 stands right before."""
    if match["unit"] != "元":
        return _CHINESE_UNITS[match["unit"]]
    if re.search(r"美[幣元金]$", text[: match.start()][-2:]):
        return "USD"
    return "TWD" if re.search(r"新[臺台]幣", text[max(0, match.start() - _CURRENCY_WINDOW) : match.start()]) else "CNY"


_BY_LANGUAGE = {"zh": _chinese_matches, "ko": korean_quantities.matches}


def _period_unit(match: re.Match[str]) -> str:
    unit = _UNITS.get(match["unit"].lower(), match["unit"].lower())
    return f"working {unit}" if _is_working(match) else unit


def _is_working(match: re.Match[str]) -> bool:
    return bool(match["ouvrables"]) or (match["working"] or "").lower() in {"working", "business"}


def _value(match: re.Match[str]) -> float:
    number = match["number"].lower()
    value = float(_WORDS.get(number, 0)) or float(re.sub(r"[,\s]", "", number))
    return value * _SCALES.get((match.groupdict().get("scale") or "").lower(), 1)


def _chinese_value(numeral: str) -> float | None:
    """一百二十 → 120; None for numerals that are no number."""
    if numeral.isdigit():
        return float(numeral)
    total, digit = 0, 0
    for character in numeral:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        elif character in _DIGITS:
            digit = _DIGITS[character]
        else:
            return None
    return float(total + digit)


def _direction(text: str, from_position: int, match: re.Match[str]) -> str:
    """The words right after the number ("or more", 以上), else the nearest before it, never over another number."""
    for name, pattern in _AFTER:
        if pattern.match(text, match.end()):
            return name
    before = text[max(from_position, match.start() - _WINDOW) : match.start()]
    # The later one wins; of two that end together the longer: "not more than" and not "more than".
    candidates = [
        (found.end(), found.end() - found.start(), name)
        for name, pattern in _BEFORE
        for found in pattern.finditer(before)
    ]
    return max(candidates, default=(0, 0, ""))[2]
