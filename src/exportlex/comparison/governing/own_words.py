"""Where a unit defines its own terms: there they are not used, they are made."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from exportlex.comparison.governing.glossary import Meaning

_NESTED = 8  # names of one definition that may begin before a place and reach over it
_HEAD = 60  # characters of a meaning that find it in the text of its unit


class OwnWords:
    """The definitions that begin in one unit, and where their names and their meanings stand in its text."""

    def __init__(self) -> None:
        self._places: list[tuple[int, int]] = []
        self._spans: dict[int, tuple[int, int]] = {}

    def add(self, meaning: Meaning, places: Iterable[tuple[int, int]], span: tuple[int, int]) -> None:
        """A definition with the places of its names and the span of its meaning."""
        self._spans[meaning.id] = span
        for place in places:
            insort(self._places, place)

    def is_defined_at(self, start: int, end: int) -> bool:
        """Whether words at this place are, or stand in, a term that is being defined."""
        at = bisect_left(self._places, (end, 0))
        return any(right > start for _, right in self._places[max(0, at - _NESTED) : at])

    def explains(self, meaning: Meaning, start: int) -> bool:
        """Whether a place stands in the words of that very definition."""
        if meaning.id not in self._spans:
            return False
        first, last = self._spans[meaning.id]
        return len(self._spans) == 1 or first <= start < last


def own_words(text: str, meanings: Iterable[Meaning]) -> OwnWords:
    """Find the definitions that begin in a unit in its text."""
    found, last = OwnWords(), 0
    folded = text.casefold()
    if len(folded) != len(text):  # a sign whose small form is two: places would shift
        folded = text.lower() if len(text.lower()) == len(text) else text
    for meaning in meanings:
        first = meaning.text.partition("\n")[0]
        start = text.find(first[:_HEAD], last)
        start = start if start >= 0 else text.find(first[:_HEAD])
        start = len(text) if start < 0 else start
        end = min(len(text), start + len(first))
        places = (_place(folded, name.casefold(), start, end) for name in {meaning.term, *meaning.names})
        found.add(meaning, (place for place in places if place[0] >= 0), (start, end))
        last = end
    return found


def _place(text: str, name: str, start: int, end: int) -> tuple[int, int]:
    """The last time that the name stands before its meaning, else the first time behind it."""
    at = text.rfind(name, 0, start)
    at = at if at >= 0 else text.find(name, end)
    at = at if at >= 0 else text.find(name)
    return at, at + len(name)
