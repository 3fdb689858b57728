"""Dates in the titles of acts of the Union: "of 13 March 2024", "vom 13. März 2024", and "22.3.2024"."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for language in (
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
    )
    for number, name in enumerate(language.split(), 1)
}
_WRITTEN = re.compile(r"\b(\d{1,2})(?:\.|er)?\s+(?:de\s+)?([^\W\d_]+)\s+(?:de\s+)?(\d{4})\b")
_NUMERIC = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")


def document_date(words: str) -> str:
    """The first date in words, as an ISO date; "" where there is none, or its month is in no language known here."""
    for match in _WRITTEN.finditer(words):
        if month := _MONTHS.get(match[2].casefold()):
            return _iso(int(match[3]), month, int(match[1]))
    numeric = _NUMERIC.search(words)
    return _iso(int(numeric[3]), int(numeric[2]), int(numeric[1])) if numeric else ""


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
