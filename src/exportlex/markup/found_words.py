"""Where words of a document stand in what was read of it, so that a doubt can name the unit next to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from exportlex.markup.drafts import letters
from exportlex.model import Provision, ReadingIssue

# Words of so many letters that stand once in the reading are found there; shorter ones may be any "a." or "Note".
TELLING = 12
_WINDOWS = (60, 40, 24, TELLING)  # letters before a place that are looked for, from many to few


class Found:
    """The letters of a reading, searched: spaces and marks go where a format puts them."""

    def __init__(self, provisions: Sequence[Provision]) -> None:
        self._provisions = provisions
        texts = [letters(unit.number + unit.heading + unit.text + _cells(unit)) for unit in provisions]
        self._text = "".join(texts)
        self._starts = [0]
        for text in texts:
            self._starts.append(self._starts[-1] + len(text))

    def unit(self, words: str) -> Provision | None:
        """The unit in which words begin; None for words that are too few, in no unit, or in more than one place."""
        at = self._once(letters(words))
        return self._provisions[bisect_right(self._starts, at) - 1] if at >= 0 else None

    def before(self, words: str) -> Provision | None:
        """The unit that holds the last of the words before a place; None where they tell nothing."""
        known = letters(words)
        for count in _WINDOWS:
            at = self._once(known[-count:])
            if at >= 0:
                return self._provisions[bisect_right(self._starts, at + len(known[-count:]) - 1) - 1]
        return None

    def _once(self, key: str) -> int:
        at = self._text.find(key) if len(key) >= TELLING else -1
        return at if at >= 0 and self._text.find(key, at + 1) < 0 else -1


def pictured(places: Iterable[str], provisions: Sequence[Provision], where: str, what: str) -> list[ReadingIssue]:
    """An issue ("image-not-read") for each place that holds no words: at the unit whose words stand before it."""
    found = Found(provisions)
    units = [found.before(words) for words in places]
    named = [unit.pinpoint if unit else where for unit in units]
    return [
        ReadingIssue("image-not-read", place, f"{what} cannot be read: {named.count(place)} here", suspect=False)
        for place in dict.fromkeys(named)
    ]


def _cells(unit: Provision) -> str:
    return "".join(cell for row in unit.rows for cell in row)
