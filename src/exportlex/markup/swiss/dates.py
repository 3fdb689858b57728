"""Dates as Swiss law writes them: "1. Januar 2022", "1er janvier 2022", "1° gennaio 2022", "1. Jan. 2022"."""

from __future__ import annotations

import re
from datetime import date

# The first three letters tell the months of German, French and Italian apart, but for those written out here.
_MONTHS = {
    "jan": 1, "gen": 1, "feb": 2, "fév": 2, "fev": 2, "mär": 3, "mar": 3, "apr": 4, "avr": 4, "mai": 5, "mag": 5,
    "juin": 6, "jun": 6, "giu": 6, "juil": 7, "jul": 7, "lug": 7, "aug": 8, "aoû": 8, "ago": 8, "sep": 9, "set": 9,
    "okt": 10, "oct": 10, "ott": 10, "nov": 11, "dez": 12, "déc": 12, "dic": 12,
}  # fmt: skip
_DATE = re.compile(r"(\d{1,2})\s*(?:\.|er|°|º)?\s+([^\W\d]+)\.?\s+(\d{4})")


def stated_date(text: str) -> str:
    """The first date in a text as ISO date; "" where there is none."""
    for match in _DATE.finditer(text):
        name = match[2].lower()
        month = _MONTHS.get(name[:4]) or _MONTHS.get(name[:3])
        try:
            return date(int(match[3]), month or 0, int(match[1])).isoformat()
        except ValueError:
            continue
    return ""
