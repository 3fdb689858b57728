"""How two counterparts stand to each other, and the types that say so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from exportlex.comparison.lists.comparing.thresholds import Difference
from exportlex.comparison.lists.held.entries import ListEntry
from exportlex.comparison.relating.same_text import core_words
from exportlex.comparison.results import Absence

# Below this share of common words two texts say the same subject in other words. Read by eye on 60 pairs of the US
# with the EU and with SCOMET: of those above .7 three in 40 say something else, of those below 14 in 20.
_SAME_WORDING = 0.7
# Of the words of several items the share that one text must hold to say the same. Of 13 such pairs of the US and the
# EU eight only name their subject and send to another law: they hold less than a quarter.
_HELD = 0.5
# What lists say in their own way without changing what is controlled: how they lead in items and name other entries.
_FORMULA = frozenset(
    [
        "see",
        "list",
        "items",
        "controlled",
        "specified",
        "by",
        "in",
        "eccn",
        "eccns",
        "as",
        "follows",
        "following",
        "having",
        "any",
        "all",
        "below",
        "described",
        "under",
        "erfasst",
        "nummer",
        "unternummer",
        "folgt",
        "wie",
        "specificati",
        "specificate",
        "specificato",
        "specificata",
        "nella",
        "nel",
    ]
)
_WITHOUT = re.compile(
    r"\b(?:not|non|other than|except|excluding|unless|without|nicht|kein\w*|ausgenommen|außer|ausser|ohne|andere als"
    r"|eccetto|escluse?i?|diversi? da|salvo)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")


class ListRelation(StrEnum):
    """How an entry of one list stands to its counterpart in another."""

    SAME = "same"
    OTHER_THRESHOLD = "same subject, other threshold"
    OTHER_ITEMS = "same subject, other items"  # of whole entries: items that only one side has
    OTHER_WORDING = "same subject, other wording"
    SPLIT = "split"  # one entry of the first list is several of the second
    MERGED = "merged"  # several entries of the first list are one of the second
    ONLY_HERE = "only here"


@dataclass(frozen=True, slots=True)
class Place:
    """A difference and the two entries whose texts state it."""

    difference: Difference
    a: ListEntry | None
    b: ListEntry | None


@dataclass(frozen=True, slots=True)
class EntryPair:
    """An entry and its counterpart; one of both is None where only one list has it."""

    a: ListEntry | None
    b: ListEntry | None
    relation: ListRelation
    likeness: float  # of the matcher, 0 to 1
    textual: float | None  # common words of both texts, 0 to 1; None across languages and where one side is empty
    differences: tuple[Place, ...] = ()
    others: tuple[ListEntry, ...] = ()  # of a split or merger the further entries of the side that has several
    items: tuple[int, int, int] = (0, 0, 0)  # items below: with a counterpart, only in a, only in b
    nearest: ListEntry | None = None  # what is most like an entry that only one list has
    absence: Absence | None = None  # why no counterpart is shown


def wording(a: str, b: str, language: str) -> float:
    """The share of common words of two texts of one language, in order, formulas, numbers and codes left out."""
    left, right = _telling(a, language), _telling(b, language)
    return fuzz.ratio(left, right) / 100 if left or right else 1.0


def relation_of(a: str, b: str, language: str, differing: bool) -> ListRelation:
    """The relation of two counterparts of one language by their words, when it is known whether limits differ."""
    if differing:
        return ListRelation.OTHER_THRESHOLD
    left_out = (
        Counter(word.casefold() for word in _WITHOUT.findall(a)),
        Counter(word.casefold() for word in _WITHOUT.findall(b)),
    )
    same = wording(a, b, language) >= _SAME_WORDING and left_out[0].total() == left_out[1].total()
    return ListRelation.SAME if same else ListRelation.OTHER_WORDING


def holds_words(whole: str, parts: Sequence[str]) -> bool:
    """Whether one text says what several say in parts: it holds half of their telling words or more."""
    words = {word for part in parts for word in _telling(part, "")}
    return bool(words) and len(words & set(_telling(whole, ""))) >= _HELD * len(words)


def _telling(text: str, language: str) -> list[str]:
    return [
        word
        for word in core_words(text, language)
        if word not in _FORMULA and len(word) > 1 and not _NUMBER.search(word)
    ]
