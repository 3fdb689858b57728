"""How two entries stand to each other in words for people, and what the tables of the Items page are filtered by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from exportlex.comparison.lists.comparing.relations import EntryPair, ListRelation
from exportlex.exporting.lists.limits import Sides

STRICTER = (
    "**Stricter** means: controls more. The limit reaches further, so that more goods fall under it; whether the "
    "number is the higher or the lower one depends on the words around it. It is said of the limit alone, not of the "
    "whole entry."
)


class Kind(StrEnum):
    """A relation as it is counted and filtered: "only here" is told by side."""

    SAME = "same"
    THRESHOLD = "threshold"
    ITEMS = "items"
    WORDING = "wording"
    SPLIT = "split"
    MERGED = "merged"
    ONLY_A = "only-a"
    ONLY_B = "only-b"


_KINDS = {
    ListRelation.SAME: Kind.SAME, ListRelation.OTHER_THRESHOLD: Kind.THRESHOLD, ListRelation.OTHER_ITEMS: Kind.ITEMS,
    ListRelation.OTHER_WORDING: Kind.WORDING, ListRelation.SPLIT: Kind.SPLIT, ListRelation.MERGED: Kind.MERGED,
}  # fmt: skip


def kind_of(pair: EntryPair) -> Kind:
    """The kind of a pair."""
    return _KINDS.get(pair.relation) or (Kind.ONLY_A if pair.a else Kind.ONLY_B)


def kind_words(kind: Kind, sides: Sides) -> str:
    """A kind in few words, for tables and filters."""
    return {
        Kind.SAME: "same", Kind.THRESHOLD: "other threshold", Kind.ITEMS: "other items", Kind.WORDING: "other wording",
        Kind.SPLIT: "split", Kind.MERGED: "merged", Kind.ONLY_A: f"only in {sides.a}",
        Kind.ONLY_B: f"only in {sides.b}",
    }[kind]  # fmt: skip


def kind_meaning(kind: Kind, sides: Sides, one_language: bool) -> str:
    """What a kind says of two entries, in a sentence."""
    if not one_language and kind is Kind.SAME:
        return (
            "Same subject, and no limit was found that differs. The lists are in two languages: words are not compared."
        )
    return {
        Kind.SAME: "Same subject in much the same words, and no limit was found that differs.",
        Kind.THRESHOLD: "Same subject, but a limit differs.",
        Kind.ITEMS: "Same subject, but one list has items below it that the other does not.",
        Kind.WORDING: "Same subject in other words, or with other exceptions; no limit was found that differs.",
        Kind.SPLIT: f"What {sides.a} has in one entry stands in several of {sides.b}.",
        Kind.MERGED: f"What {sides.a} has in several entries stands in one of {sides.b}.",
        Kind.ONLY_A: f"No counterpart was found in {sides.b}.",
        Kind.ONLY_B: f"No counterpart was found in {sides.a}.",
    }[kind]


def counted(pairs: Sequence[EntryPair]) -> Counter[Kind]:
    """How many pairs there are of each kind."""
    return Counter(map(kind_of, pairs))


def category_of(pair: EntryPair) -> str:
    """The category of the entry in the first list; of one that only the second has, in the second."""
    entry = pair.a or pair.b
    return entry.category if entry else ""
