"""Gregorian dates as Arabic law writes them: "20/9/2021م", "02 يناير 2022م", "9/مارس/2022م"."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_SPELLINGS = {"ابريل": 4, "إبريل": 4, "يونيه": 6, "يوليه": 7, "اغسطس": 8, "اكتوبر": 10}
_BY_NAME = {name: number for number, name in enumerate(_MONTHS, 1)} | _SPELLINGS
# A year before 1900 is one of the Hijri calendar.
_DATE = re.compile(rf"(?<!\d)(\d{{1,2}})[\s/-]+(\d{{1,2}}|{'|'.join(_BY_NAME)})[\s/-]+((?:19|20)\d\d)(?!\d)")
_FROM = re.compile(r"(?:اعتبار\w*|ابتداء\w*|إعتبار\w*)\s+من(?:\s+(?:تاريخ|يوم))?\s*")


def dates(text: str) -> list[date]:
    """Every Gregorian date of a text in order; impossible ones are passed over."""
    found = []
    for day, month, year in _DATE.findall(text):
        try:
            found.append(date(int(year), int(month) if month.isdigit() else _BY_NAME[month], int(day)))
        except ValueError:
            continue
    return found


def in_force(text: str) -> list[date]:
    """The dates from which a text says that it applies."""
    starts = (match.end() for match in _FROM.finditer(re.sub(r"[\u064b-\u0652]", "", text)))
    plain = re.sub(r"[\u064b-\u0652]", "", text)
    return [found[0] for start in starts if (found := dates(plain[start : start + 24]))]
