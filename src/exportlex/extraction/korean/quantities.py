"""Numbers in Korean law: 5년, 15일, 3배, 100분의 20, 1억원, 2천만원."""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNITS = {
    "년": "years", "개월": "months", "일": "days", "시간": "hours", "배": "multiple", "퍼센트": "percent",
    "프로": "percent", "%": "percent", "원": "KRW", "달러": "USD",
}  # fmt: skip
_POWERS = {"": 1, "십": 10, "백": 100, "천": 1000, "만": 10**4, "억": 10**8, "조": 10**12}
_DATE = re.compile(r"(?:\d{4}년\s*)?\d{1,2}월\s*\d{1,2}일|\d{4}년(?:\s*\d{1,2}월)?|\d{4}\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}")
_PERIOD = re.compile(r"(?<![\d.,제])(?P<number>\d{1,4}(?:\.\d+)?)\s?(?P<unit>년|개월|일|시간|배|퍼센트|프로|%)")
_PART = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<small>[천백십]?)(?P<large>[조억만]?)")
_MONEY = re.compile(r"(?<![\d.,제])(?P<number>(?:\d[\d,]*(?:\.\d+)?[천백십]?[조억만]?\s?){1,4})(?P<unit>원|달러)(?!화)")
_OF_A_HUNDRED = re.compile(r"100분의\s?(?P<number>\d{1,3}(?:\.\d+)?)")


def matches(text: str) -> Iterator[tuple[re.Match[str], float, str]]:
    """Every quantity with its value and unit; dates are none. Overlaps are for the caller to settle."""
    dated = {at for match in _DATE.finditer(text) for at in range(match.start(), match.end())}
    for match in _PERIOD.finditer(text):
        if match.start() not in dated:
            yield match, float(match["number"]), _UNITS[match["unit"]]
    for match in _MONEY.finditer(text):
        yield match, _amount(match["number"]), _UNITS[match["unit"]]
    for match in _OF_A_HUNDRED.finditer(text):
        yield match, float(match["number"]), "percent"


def _amount(words: str) -> float:
    """1억 5천만 is 150,000,000."""
    parts = _PART.finditer(words)
    return sum(
        float(part["number"].replace(",", "")) * _POWERS[part["small"]] * _POWERS[part["large"]] for part in parts
    )
