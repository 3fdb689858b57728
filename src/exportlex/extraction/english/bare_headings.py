"""Terms that a heading names: "§ 7 Transfer. Except as set forth in § 9, a transfer is …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from exportlex.extraction.english import bare_patterns as phrases
from exportlex.extraction.found import Context
from exportlex.extraction.wording.spans import Span
from exportlex.model import Provision

WHOLE, PART = "whole", "part"
_OPENING = 700  # characters of a unit in which its heading's term stands
_LONGEST_HEADING = 80  # characters: longer ones are sentences
_LEAST_TERM = 2  # characters
_NOT_TERM = re.compile(r"\W*(?:definitions?|interpretation|general|scope)\W*", re.IGNORECASE)

_LEAD = re.compile(
    r"(?P<place>(?:except|for|in|as|with|under|unless|subject)\b[^;:]{1,300},\s+)?(?:an?\s+|the\s+)?", re.IGNORECASE
)
_VERB = re.compile(rf"(?=\s+(?:(?P<is>is|are)|means?|includes?)\b|{phrases.BETWEEN}{phrases.VERB})", re.IGNORECASE)


def plain(words: str) -> str:
    """Words without case and punctuation."""
    return re.sub(r"\W+", " ", words.casefold()).strip()


def heading_names(context: Context, provision: Provision, term: str) -> str:
    """WHOLE where the heading of the unit, or of the unit above, is the term, PART where it is one among others."""
    wanted = plain(term)
    for heading in _headings(context, provision):
        whole = plain(heading).removesuffix(" definition").removeprefix("definition of ").removeprefix("meaning of ")
        if wanted == whole:
            return WHOLE
        if wanted in {plain(part) for part in phrases.PARTED.split(heading)}:
            return PART
    return ""


def named_by_heading(context: Context, provision: Provision, *, listing: bool) -> Span | None:
    """The heading's term where the unit's first sentence defines it."""
    opening = provision.text[:_OPENING]
    lowered = opening.casefold()
    for heading in _headings(context, provision):
        name = heading.strip(" .:“”\"‘’'—–")
        words = tuple(re.findall(r"\w+", name.casefold()))
        if not _LEAST_TERM < len(name) <= _LONGEST_HEADING or not all(word in lowered for word in words):
            continue
        term = _NOT_TERM.fullmatch(name) is None and _form(words).search(opening)
        lead = _LEAD.fullmatch(opening, 0, term.start()) if term else None
        verb = _VERB.match(opening, term.end()) if term else None
        if term and lead and verb and (not verb["is"] or _is_a(opening, term, lead["place"] or "", listing=listing)):
            return Span(term[0].strip(" ,"), term.start(), term.end(), closed=False, placed=True)
    return None


def _headings(context: Context, provision: Provision) -> Iterator[str]:
    above = context.tree.by_key.get(provision.parent)
    for unit in (provision, above):
        if unit is not None and unit.heading:
            yield unit.heading


@lru_cache(maxsize=512)
def _form(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b" + r"\W+".join(map(re.escape, words)) + r"\b\)?[”\"]?", re.IGNORECASE)


def _is_a(text: str, term: re.Match[str], place: str, *, listing: bool) -> bool:
    """Whether "is" leads to a noun; outside lists of definitions to "a …", or a lead limits what is said."""
    said = phrases.IS_A.match(text, term.start())
    return said is not None and bool(listing or said["kind"] or phrases.LIMITS.match(place))
