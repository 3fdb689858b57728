"""Pinpoints of Canadian federal law: ``s. 7(1.1)(a)(i)``, ``art. 2(1)a)``, ``Schedule, item 5505(1)``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from exportlex.model import NOT_IN_FORCE

_ROMAN = re.compile(r"[IVXLC]+")
_RANGE = re.compile(r"\S+ (?:to|and|à|et) \S+")
# "note (a)" and "s. 1 "goods" (a)", but "s. 2(a)" and "Group 2(a)".
_ENDS_IN_WORD = re.compile(r"(?:[\"»]|[^\W\d_]{2})$")
_CAPITALS = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True)
class Words:
    """The words that pinpoints of a language are made of."""

    section: str
    sections: str
    schedule: str
    item: str
    list: str
    quotes: tuple[str, str]
    capital: bool  # whether "Part" and "Group" start with a capital
    not_in_force: str
    parts: Mapping[str, str]  # names of unnumbered parts, by element


ENGLISH = Words(
    section="s.",
    sections="ss.",
    schedule="Schedule",
    item="item",
    list="list",
    quotes=(' "', '"'),
    capital=True,
    not_in_force=NOT_IN_FORCE["en"],
    parts={
        "Order": "Order",
        "Preamble": "Preamble",
        "Enacts": "Enacting clause",
        "Summary": "Summary",
        "Recommendation": "Recommendation",
        "Notice": "Notice",
        "ExplanatoryNote": "Explanatory note",
        "RecentAmendments": "Recent amendments",
    },
)
FRENCH = Words(
    section="art.",
    sections="art.",
    schedule="annexe",
    item="article",
    list="liste",
    quotes=(" « ", " »"),
    capital=False,
    not_in_force=NOT_IN_FORCE["fr"],
    parts={
        "Order": "décret",
        "Preamble": "préambule",
        "Enacts": "formule d’édiction",
        "Summary": "sommaire",
        "Recommendation": "recommandation",
        "Notice": "avis",
        "ExplanatoryNote": "note explicative",
        "RecentAmendments": "modifications récentes",
    },
)


def vocabulary(language: str, citation: str) -> Words:
    """The words of a language; an instrument's own unit word replaces "s." in English texts only."""
    if language == "fr":
        return FRENCH
    if citation in ("", ENGLISH.section):
        return ENGLISH
    return replace(ENGLISH, section=citation, sections=citation)


@dataclass(frozen=True)
class Pin:
    """A pinpoint that sub-units extend.

    ``joint`` stands before the next number that has no parentheses of its own; ``last`` is the number it ends with;
    ``source`` is shown in parentheses at the end: where words stand in the file without being law in force.
    """

    text: str = ""
    joint: str = ""
    last: str = ""
    source: str = ""

    @property
    def cited(self) -> str:
        """As a lawyer writes it."""
        return f"{self.text} ({self.source})" if self.source else self.text

    def numbered(self, number: str, words: Words) -> Pin:
        """The unit of that number below this one; the same pinpoint where the unit has no number."""
        number = number.strip(" .\u00a0")
        if not number:
            return self
        if not is_bare(number):
            space = " " if _ENDS_IN_WORD.search(self.text) else ""
            return replace(self, text=self.text + space + number, last="", joint="")
        if self.last and number.startswith(f"{self.last}."):
            text = self.text.removesuffix(self.last) + number
        else:
            text = self.text + (self.joint or f", {words.item} ") + number
        return replace(self, text=text.removeprefix(", "), last=number, joint=".")

    def section(self, number: str, words: Words) -> Pin:
        """A section: at the top, in a schedule, or quoted inside another section."""
        word = words.sections if _RANGE.fullmatch(number) else words.section
        text = f"{word} {number}" if number else word
        return replace(self, text=f"{self.text}, {text}" if self.text else text, last="", joint="")

    def term(self, term: str, words: Words) -> Pin:
        """A definition inside this unit."""
        opening, closing = words.quotes
        return replace(self, text=f"{self.text}{opening}{term}{closing}") if term else self

    def named(self, name: str, joint: str = "") -> Pin:
        """A part that has a name: ``Group 2``, ``note``."""
        text = f"{self.text}, {name}" if self.text else name
        return replace(self, text=text, joint=joint, last="")


def is_bare(number: str) -> bool:
    """Whether a number has no parentheses of its own: ``5505`` and ``A.1.1``, not ``(a)`` nor ``a)``."""
    return not (number.startswith("(") or number.rstrip(" .").endswith(")"))


def division_name(printed: str, words: Words) -> str:
    """``PART II`` as it is cited: "Part II"; ``GROUPE 2``: "groupe 2"."""

    def lower(match: re.Match[str]) -> str:
        word = match.group()
        return word if not word.isupper() or _ROMAN.fullmatch(word) else word.lower()

    name = _CAPITALS.sub(lower, printed)
    return name[:1].upper() + name[1:] if words.capital else name
