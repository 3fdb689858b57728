"""The units of an annex that are still open, and which of them a paragraph belongs to by where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from exportlex.markup.drafts import Draft
from exportlex.markup.list_nesting import Enumerator

# Points within which places are one. Labels of one list shift by up to 4.3 to make room for a second digit (1C350),
# by 10.6 for a new step.
_SAME = 3.0
_SHIFT = 6.2
_ANNOUNCES = re.compile(r"(?::|\bas follows)$")


@dataclass(eq=False)
class Unit:
    """One open unit."""

    draft: Draft
    hang: float  # where its label stands
    inner: float  # where its words do, and so the labels below it
    rank: int = -1  # of a heading or entry; -1 for all else
    ways: list[Enumerator] = field(default_factory=list)
    last: Unit | None = None  # its last labelled part
    note: bool = False
    alone: bool = False  # a note whose label stands on a line of its own: what follows stands at the same place
    unplaced: bool = False  # a note on the line of a running head, whose words may stand anywhere
    italic: bool = False
    terms: bool = False
    words: bool = False  # a paragraph of a division: it may announce a list, but no further words are part of it
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether it still waits for its words."""
        return not self.draft.rich.text and not self.draft.children and not self.draft.rows

    @property
    def announces(self) -> bool:
        """Whether a list has to follow: its words say so, or it is the label of a note without words."""
        if self.last is not None:
            return False
        return bool(_ANNOUNCES.search(self.draft.rich.text)) or (self.note and self.empty)

    @property
    def said(self) -> bool:
        """Whether it is a note whose words are complete."""
        return self.note and self.last is None and self.draft.rich.text.endswith(".")

    def count(self, word: str) -> int:
        """The number of its next part of that name."""
        self.counts[word] = self.counts.get(word, 0) + 1
        return self.counts[word]


class Stack:
    """Open units, the outermost first."""

    def __init__(self) -> None:
        self.units: list[Unit] = []

    @property
    def top(self) -> Unit:
        """The innermost unit."""
        return self.units[-1]

    def close_to_rank(self, rank: int) -> None:
        """Close down to the last heading of a higher rank."""
        while self.units and not 0 <= self.top.rank < rank:
            self.units.pop()

    def close_to(self, unit: Unit) -> None:
        """Close what stands inside a unit."""
        del self.units[self.units.index(unit) + 1 :]

    def for_label(self, ways: Sequence[Enumerator], hang: float, inner: float, *, italic: bool) -> Unit:
        """The unit whose list a label belongs to."""
        within = list(self._inside(italic=italic))
        goes_on = [unit for unit in within if _follows(unit.last, ways)]
        here = [unit for unit in goes_on if _beside(unit.last, hang, inner)]
        if here:
            return here[0]
        begins = any(way.value == 1 for way in ways)
        if begins and (first := _begun(within, hang)):
            return first
        later = [unit for unit in within if _beside(unit.last, hang, inner) and _later(unit.last, ways)]
        if later or goes_on:
            return (later or goes_on)[0]
        if begins and (again := _closest(within, hang)):
            return again
        return self.for_words(hang, italic=italic)

    def for_bullet(self, hang: float, *, italic: bool) -> Unit:
        """The unit whose dashes stand at that place."""
        within = list(self._inside(italic=italic))
        same = [unit for unit in within if unit.last and not unit.last.ways and abs(unit.last.hang - hang) <= _SAME]
        announcing = [unit for unit in within if unit.announces]
        begun = _closest(announcing, hang) or _closest_note(announcing, hang)
        return same[0] if same else begun or self.for_words(hang, italic=italic)

    def for_words(self, hang: float, *, italic: bool) -> Unit:
        """The unit whose words stand at that place."""
        if self.top.empty and (self.top.note or self.top.rank >= 0):
            return self.top
        within = [unit for unit in self._inside(italic=italic) if not unit.words]
        same = [unit for unit in within if abs(unit.inner - hang) <= _SAME]
        return (same or [unit for unit in within if unit.inner <= hang + _SAME] or within[-1:])[0]

    def for_note(self, hang: float) -> Unit:
        """The unit that a note at that place is about; a note is never part of the note beside it."""
        outer = [unit for unit in reversed(self.units) if not (unit.note and hang <= unit.hang + _SAME)]
        same = [unit for unit in outer if abs(unit.inner - hang) <= _SAME]
        return (same or [unit for unit in outer if unit.inner <= hang + _SAME] or outer[-1:])[0]

    def _inside(self, *, italic: bool) -> Iterator[Unit]:
        """Open units from the innermost outwards; upright words end a note in italics that has had its say."""
        closed = len(self.units)
        if not italic:
            said = (at for at, unit in enumerate(self.units) if unit.alone and unit.italic and not unit.announces)
            closed = next(said, closed)
        return reversed(self.units[:closed])


def _follows(last: Unit | None, ways: Sequence[Enumerator]) -> bool:
    return last is not None and any(way.follows(before) for way in ways for before in last.ways)


def _later(last: Unit | None, ways: Sequence[Enumerator]) -> bool:
    return last is not None and any(way.later(before) for way in ways for before in last.ways)


def _beside(last: Unit | None, hang: float, inner: float) -> bool:
    return last is not None and (abs(last.hang - hang) <= _SAME or abs(last.inner - inner) <= _SAME)


def _begun(within: Sequence[Unit], hang: float) -> Unit | None:
    """The unit whose list begins: one that announces it goes before one that only stands at its place."""
    announcing = [unit for unit in within if unit.announces]
    if found := _closest_note(announcing[:1], hang) or _closest(announcing, hang) or _closest_note(announcing, hang):
        return found
    here = _closest([unit for unit in within if unit.last is None], hang)
    return announcing[0] if here and here.said and announcing else here


def _closest_note(units: Sequence[Unit], hang: float) -> Unit | None:
    """A note at whose label the list stands that its words announce."""
    return next((unit for unit in units if unit.note and (unit.unplaced or abs(unit.hang - hang) <= _SAME)), None)


def _closest(units: Sequence[Unit], hang: float) -> Unit | None:
    """The unit, innermost first, whose words stand where a label does."""
    for within in (_SAME, _SHIFT):
        if found := next((unit for unit in units if abs(unit.inner - hang) <= within), None):
            return found
    return None
