"""How German law cites its units: "§ 4 Abs. 1 Nr. 2 Buchst. a Doppelbuchst. bb"."""

from __future__ import annotations

import re

_PARAGRAPH = re.compile(r"^\s*\((?P<value>\d+[a-z]*)\)\s*")
_NUMBER = re.compile(r"^\(?(?P<value>\d+(?:\.\d+)*[a-z]{0,2})[.)]?$")
_LETTER = re.compile(r"^\(?(?P<value>[a-zäöü])[.)]$")
_LETTERS = re.compile(r"^\(?(?P<value>([a-zäöü])\2{1,3})[.)]$")
_DASH = re.compile(r"^[-–—•·]$")
_UNITS = {2: "Doppelbuchst.", 3: "Dreifachbuchst.", 4: "Vierfachbuchst."}


def absatz(text: str) -> tuple[str, int]:
    """The number in brackets that opens a paragraph and the length of what to take off; ("", 0) where none does."""
    match = _PARAGRAPH.match(text)
    return (match["value"], match.end()) if match else ("", 0)


def item(label: str, position: int) -> str:
    """What an item of a list adds to the citation of the unit around it.

    ``label`` is its number as printed, ``position`` counts it among its kind from 1.
    """
    if match := _NUMBER.match(label):
        return f"Nr. {match['value']}"
    if match := _LETTER.match(label):
        return f"Buchst. {match['value']}"
    if match := _LETTERS.match(label):
        return f"{_UNITS[len(match['value'])]} {match['value']}"
    if _DASH.match(label) or not label:
        return f"Spiegelstrich {position}"
    return label.strip(" .:)(") or f"Spiegelstrich {position}"
