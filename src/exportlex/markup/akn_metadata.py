"""What an Akoma Ntoso document says of itself: title, language, date of the text, kind."""

from __future__ import annotations

import re

import pycountry

from exportlex.markup.akn_inline import Inline
from exportlex.markup.xml import Element, children, first, local

DOCUMENTS = ("act", "bill", "doc", "documentCollection", "statement", "amendment", "officialGazette", "portion")
_ISO_DATE = re.compile(r"(1[5-9]|20)\d\d-\d\d-\d\d")
_DATED = re.compile(r"consolid|valid|point-in-time|in-?force|applicab", re.IGNORECASE)
# The longest title of the mirror's exemplars, itself a whole preface, has 243 characters.
_LONGEST_TITLE = 500


class Metadata:
    """The metadata of one document element."""

    def __init__(self, document: Element, inline: Inline) -> None:
        self._document = document
        self._inline = inline
        meta = first(document, "meta")
        identification = first(meta, "identification") if meta is not None else None
        self._levels = {local(level): level for level in children(identification)} if identification is not None else {}
        self._meta = meta

    @property
    def name(self) -> str:
        """What the document calls its kind: "ukpga", "uksi", "directive"."""
        return self._document.get("name", "")

    @property
    def subtype(self) -> str:
        """The kind within the kind: "order", "regulation", "statute"."""
        return self._value("FRBRWork", "FRBRsubtype")

    @property
    def country(self) -> str:
        """ISO 3166 code in lower case; "" where the document states none."""
        return self._value("FRBRWork", "FRBRcountry").lower()

    @property
    def work(self) -> str:
        """The identifier of the work, a path or an address."""
        return self._value("FRBRWork", "FRBRuri")

    @property
    def language(self) -> str:
        """ISO 639-1; "" where the document states none."""
        level = self._levels.get("FRBRExpression")
        stated = first(level, "FRBRlanguage") if level is not None else None
        return short_language(stated.get("language", "") if stated is not None else "")

    @property
    def as_of(self) -> str:
        """ISO date of the text: of the expression, a date of consolidation or validity before others; else the latest
        event of its life that is not later than its making."""
        dates = self._dates("FRBRExpression")
        named = [date for name, date in dates if _DATED.search(name)]
        if dates:
            return max(named or [date for _, date in dates])
        made = max((date for _, date in self._dates("FRBRManifestation")), default="9999")
        lifecycle = first(self._meta, "lifecycle") if self._meta is not None else None
        events = [event.get("date", "") for event in children(lifecycle)] if lifecycle is not None else []
        return max((date for date in events if _ISO_DATE.fullmatch(date) and date <= made), default="")

    @property
    def title(self) -> str:
        """The title in the preface, else the preface itself where it is short, else a name from the metadata."""
        preface = first(self._document, "preface")
        for name in ("docTitle", "shortTitle", "longTitle"):
            found = next(iter(preface.iter(f"{{*}}{name}")), None) if preface is not None else None
            if found is not None and (text := self._inline.words(found).text):
                return text
        text = self._inline.words(preface).text if preface is not None else ""
        if 0 < len(text) <= _LONGEST_TITLE:
            return text
        return self._value("FRBRWork", "FRBRname") or self._value("FRBRWork", "FRBRalias")

    def _value(self, level: str, name: str) -> str:
        found = first(self._levels[level], name) if level in self._levels else None
        return found.get("value", "") if found is not None else ""

    def _dates(self, level: str) -> list[tuple[str, str]]:
        if level not in self._levels:
            return []
        found = [
            (date.get("name", ""), date.get("date", "")[:10]) for date in children(self._levels[level], "FRBRdate")
        ]
        return [(name, date) for name, date in found if _ISO_DATE.fullmatch(date)]


def short_language(code: str) -> str:
    """ISO 639-1 of a code of two or three letters with or without region ("eng", "en-GB"); "" where there is none."""
    code = re.split(r"[-_]", code.strip().lower())[0]
    if len(code) == 2:
        return code
    found = pycountry.languages.get(alpha_3=code) or pycountry.languages.get(bibliographic=code)
    return str(getattr(found, "alpha_2", ""))
