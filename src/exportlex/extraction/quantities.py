"""Numbers with a unit, a direction and their words: years, months, days, percentages, money, multiples."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
    rf"\b(?P<number>{_NUMBER}|(?:{_NAMED}))(?:\s*\(\d+\))?[\s-]*(?P<working>working|business|calendar|ouvrables)?\s*"
    r"(?P<unit>years?|months?|days?|hours?|percent|per cent|%|times|ans?|années?|mois|jours?|fois)(?!\w)",
    re.IGNORECASE,
)
_MONEY = re.compile(
    rf"(?P<currency>[$€£¥]|US\$|EUR|USD|CAD|CNY|RMB)\s?(?P<number>{_NUMBER})(?:\s+(?P<scale>million|billion))?",
    re.IGNORECASE,
)
_MONEY_AFTER = re.compile(
    rf"(?P<number>{_NUMBER})(?:\s+(?P<scale>million|billion))?\s?(?P<currency>\$|€|euros?|dollars?|pounds?|yuan)"
)
_CHINESE = re.compile(
    r"(?P<number>[〇零一二两三四五六七八九十百]{1,12}|\d{1,12})(?P<scale>万|千|百万)?(?P<unit>年|个月|个工作日|日|天|倍|元|%)"
)
_CHINESE_UNITS = {
    "年": "years", "个月": "months", "个工作日": "working days", "日": "days", "天": "days", "倍": "multiple",
    "元": "CNY", "%": "percent",
}  # fmt: skip
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SCALES = {"million": 1_000_000, "billion": 1_000_000_000, "万": 10_000, "千": 1000, "百万": 1_000_000}
_CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "cad": "CAD", "€": "EUR", "eur": "EUR",
    "euro": "EUR", "euros": "EUR", "yuan": "CNY", "cny": "CNY", "rmb": "CNY", "£": "GBP", "pound": "GBP",
    "pounds": "GBP", "¥": "JPY",
}  # fmt: skip
_DIRECTION_WORDS = {
    "at least": r"at least|not less than|no less than|minimum of|or more|au moins|不少于|不低于|以上",
    "more than": r"more than|exceed(?:s|ing)?|greater than|over|plus de|超过",
    "at most": r"not more than|no more than|not exceed(?:ing)?|up to|at most|maximum of|d’au plus|maximal|不超过|以下",
    "within": r"within|before the end of|no later than|dans les|之内|以内|内",
    "less than": r"less than|fewer than|below|moins de",
}
_DIRECTIONS = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _DIRECTION_WORDS.items())
_BEFORE, _AFTER = 36, 14


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
    if language == "zh":
        return [
            _chinese(text, match) for match in _CHINESE.finditer(text) if _chinese_value(match["number"]) is not None
        ]
    found = [_made(text, match, _period_unit(match)) for match in _PERIOD.finditer(text)]
    for pattern in (_MONEY, _MONEY_AFTER):
        found += [
            _made(text, match, _CURRENCIES.get(match["currency"].lower(), match["currency"].upper()))
            for match in pattern.finditer(text)
        ]
    unique = {(quantity.start, quantity.unit): quantity for quantity in found}
    return sorted(unique.values(), key=lambda quantity: quantity.start)


def _period_unit(match: re.Match[str]) -> str:
    unit = _UNITS.get(match["unit"].lower(), match["unit"].lower())
    return f"working {unit}" if (match["working"] or "").lower() in {"working", "business", "ouvrables"} else unit


def _made(text: str, match: re.Match[str], unit: str) -> Quantity:
    number = match["number"].lower()
    value = float(_WORDS.get(number, 0)) or float(re.sub(r"[,  ]", "", number))
    value *= _SCALES.get((match.groupdict().get("scale") or "").lower(), 1)
    return Quantity(value, unit, _direction(text, match), match.start(), match.end(), match[0])


def _chinese(text: str, match: re.Match[str]) -> Quantity:
    value = (_chinese_value(match["number"]) or 0) * _SCALES.get(match["scale"] or "", 1)
    return Quantity(value, _CHINESE_UNITS[match["unit"]], _direction(text, match), match.start(), match.end(), match[0])


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


def _direction(text: str, match: re.Match[str]) -> str:
    """The nearest direction words before the number, else right after it."""
    before, after = text[max(0, match.start() - _BEFORE) : match.start()], text[match.end() : match.end() + _AFTER]
    nearest = ("", -1, 0)
    for name, pattern in _DIRECTIONS:
        for found in pattern.finditer(before):
            # The later one wins; of two that end together the longer: "not more than" and not "more than".
            if (found.end(), found.end() - found.start()) > nearest[1:]:
                nearest = (name, found.end(), found.end() - found.start())
    if nearest[0]:
        return nearest[0]
    return next((name for name, pattern in _DIRECTIONS if pattern.match(after.lstrip())), "")
