"""Headings inside a supplement or section: which ones have a number of their own and so divide the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exportlex.markup.enumerators import roman

_LETTERED = re.compile(r"(?P<value>[A-Z]|[IVX]{1,6}|\d{1,2})\.\s")
_NAMED = re.compile(r"(?P<name>(?:[A-Z][a-z]+\s){1,3})(?P<value>[IVXL]{1,7}|[A-Z]|\d{1,2})(?=\s*(?:[—–:\[-]|$))")
_ANNEX = re.compile(r"(?:Annex|Appendix)\b")


@dataclass(frozen=True, slots=True)
class Divider:
    """A heading with a number or name to cite it by."""

    cited: str  # "Category I", "B"; "" for an annex, which is cited by its words
    style: str  # headings of one style are of one rank: "Category", "A.", "I.", "1.", "Annex"
    value: str
    lettered: bool = False  # "B. …": a letter or number with a dot and no word before it

    @property
    def first(self) -> bool:
        """Whether it begins a row, and so divides what is open rather than following on it."""
        return self.value in ("A", "I", "0", "1")


def divider(heading: str, before: Divider | None = None) -> Divider | None:
    """What divides the text under this heading; None for a heading of words alone.

    ``before`` is the last heading of the same rank: it tells the letter "C." from the numeral.
    """
    if named := _NAMED.match(heading):
        name = named["name"].strip()
        return Divider(f"{name} {named['value']}", name, named["value"])
    if lettered := _LETTERED.match(heading):
        value = lettered["value"]
        return Divider(value, _style(value, before), value, lettered=True)
    if _ANNEX.match(heading):
        return Divider("", "Annex", "")
    return None


def _style(value: str, before: Divider | None) -> str:
    if value.isdigit():
        return "1."
    if len(value) > 1:
        return "I."
    if before and before.style == "A." and ord(before.value) + 1 == ord(value):
        return "A."
    numeral = roman(value.lower())
    follows = numeral == 1 or (
        before is not None and before.style == "I." and roman(before.value.lower()) + 1 == numeral
    )
    return "I." if numeral and follows else "A."
