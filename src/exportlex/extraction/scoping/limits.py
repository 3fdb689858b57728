"""The words that limit a definition: "in this Part", "for the purposes of sections 4 to 9", 「この条において」."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from exportlex.extraction.phrases import Phrases, pattern
from exportlex.extraction.scoping.places import last_word
from exportlex.model import Scope

WIDTH = {Scope.SECTION: 0, Scope.PART: 1, Scope.INSTRUMENT: 2}
# What a definition does not touch says nothing of its reach: "Except as set forth in § 7, flare means:".
_EXCEPTED = re.compile(
    r"^\W*(?:except|subject|notwithstanding|without|unless)\b[^:;]*?(?:,\s*(?!\d|or\b|and\b)|$)", re.IGNORECASE
)
# Little words only: "section 6 of this Act", 「この法律第六条」; but "this section and section 6" join two reaches.
_OF = re.compile(r"[\s\d().§-]*(?:[^\W\d_]{1,4}\s*){0,2}")
_JOINS = re.compile(
    r"[,;、，،；]|\b(?:and|or|und|oder|sowie|et|ou|aux?|y|e|o|en|og|och|a|та|і|و)\b|及び|並びに|又は|から|[和及或]|및|또는"
)
# Where the numbers end: "In sections 4, 5 and 9, the term …".
_STOPS = re.compile(r"[:;—–“”\"«»„。]|,(?!\s*(?:and\s|or\s|to\s|§|\(?\d|\([a-z]))|\s-\s")
_GAP = 20  # characters from one number to the next: "5 et à l'article 6"
_NUMBER = re.compile(
    r"\(?\d[\w.()-]*|\([a-z]{1,4}\)|\b[IVX]+\b|[第제]\s?[\d〇一二三四五六七八九十百]+\S?(?:[の의之]\S)?"
)
_FOLLOWS = re.compile(r"\s*(?:no\.\s*)?(?:\(?\d|\([a-z]{1,4}\)|[IVX]+\b|[LRDA]\.?\s?\d)|(?<=[第제])")
_BESIDE = "前次"  # 「前項」 and 「次条」 name the unit beside their own


@dataclass(frozen=True, slots=True)
class Limit:
    """One unit, or several by number, that words limit a definition to."""

    scope: Scope
    start: int
    end: int
    noun: str  # "part", "abschnitts", "章"
    numbers: str  # the words with the numbers that follow them; "" where none does: "this section"
    numbered: bool  # the unit itself is given by number, and not by "this"
    below: bool  # it stands inside an article: "paragraph", "Absatz"
    beside: bool  # it is the unit before or after that of the words


def limits(words: str, phrases: Phrases, *, by: int | None = None) -> list[Limit]:
    """Every limit in the words in order, without the wider half of "section 6 of this Act".

    ``by``: the last character at which a limit may start.
    """
    words = _EXCEPTED.sub("", words, count=1)
    found = [
        _limit(words, match, scope, phrases)
        for alternatives, scope in (
            (phrases.whole, Scope.INSTRUMENT),
            (phrases.section, Scope.SECTION),
            (phrases.part, Scope.PART),
        )
        for match in pattern(alternatives).finditer(words)
        if by is None or match.start() <= by
    ]
    if len(found) > 1:
        found.sort(key=lambda limit: limit.start)
        found = _narrowed(words, found)
    return found


def _limit(words: str, match: re.Match[str], scope: Scope, phrases: Phrases) -> Limit:
    return Limit(
        scope,
        match.start(),
        match.end(),
        noun=last_word(match[0]),
        numbers=_numbers(words, match),
        numbered=bool(_FOLLOWS.match(words, match.end()) or re.search(r"\d", match[0])),
        below=bool(pattern(phrases.below).search(match[0])),
        beside=match[0][0] in _BESIDE,
    )


def _numbers(words: str, match: re.Match[str]) -> str:
    """The statement with the numbers that follow it: "sections 4 to 9", "§§ 3(a), 5 and 7"; "" where none does."""
    end = match.end()
    some = False
    for number in _NUMBER.finditer(words, match.start()):
        if number.start() > end + _GAP or _STOPS.search(words, end, number.start()):
            break
        end, some = max(end, number.end()), True
    return words[match.start() : end] if some else ""


def _narrowed(words: str, found: list[Limit]) -> list[Limit]:
    """Of two limits with no more than "of" between them only the narrower one counts."""
    wider: set[int] = set()
    for before, after in pairwise(found):
        gap = words[before.end : after.start]
        if before.scope is not after.scope and _OF.fullmatch(gap) and not _JOINS.search(gap):
            wider.add((before if WIDTH[before.scope] > WIDTH[after.scope] else after).start)
    return [limit for limit in found if limit.start not in wider]


def as_article(limit: Limit) -> Limit:
    """ "This regulation" in an instrument whose units are called regulations: the unit, and not the whole."""
    return replace(limit, scope=Scope.SECTION)
