"""How a list writes numbers: 6.4 and 1,100 or 6,4 and 1 100. Two lists of one language may differ in it."""

from __future__ import annotations

import re

_SPACED = re.compile(r"(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))")
_NUMERAL = re.compile(r"\d+(?:\.\d+)?")


def plain(text: str, mark: str) -> str:
    """The text with its numbers as programs write them: 1100 and 6.4."""
    text = _SPACED.sub("", text)
    if mark == ",":
        return re.sub(r"(?<=\d),(?=\d)", ".", re.sub(r"(?<=\d)\.(?=\d{3}(?!\d))", "", text))
    return re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)


def numerals(text: str) -> set[str]:
    """The numbers of a text in plain notation."""
    return {f"{float(one):g}" for one in _NUMERAL.findall(text)}
