"""The open units of a Swiss annex: every step of its lists has a place of its own on the page, and that decides.

An item that a note closed is still there for the items below it: a list goes on, or begins, where it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import inf

from exportlex.markup.list_nesting import Enumerator
from exportlex.markup.outline.grammar import Grammar
from exportlex.markup.outline.stack import Open, Stack

# Points. Steps of the mirror's lists are 11.5 to 17.1; "9." stands 5 right of "10.", one item 6 right of its list.
_NEAR = 6.5
_SAME = 3.0  # within which a list stands at the place of words
_COMPLETE = (".", ";", ")")  # how the words of a note end that has had its say
# How labels go on, how far left of the label before and how far right of it at most.
_Test = tuple[Callable[[Enumerator, Enumerator], bool], float, float]
_NEARBY: Sequence[_Test] = ((Enumerator.follows, _NEAR, _NEAR), (Enumerator.later, _NEAR, _NEAR))
_ANYWHERE: Sequence[_Test] = (*_NEARBY, (Enumerator.follows, _NEAR, inf), (Enumerator.follows, inf, inf))
_Path = tuple[list[Open], int]  # open units and closed ones that may grow, and the first of them that a label may join


class AnnexStack(Stack):
    """Chooses units for labels by place; ``italic`` says how the paragraph at hand is printed."""

    def __init__(self, grammar: Grammar) -> None:
        super().__init__(grammar)
        self.italic = False
        self.notes_in_italics: set[int] = set()  # ids of drafts

    @property
    def note_at(self) -> int:
        """Where the outermost open note in italics stands; -1 where none is open."""
        return next((at for at, unit in enumerate(self.units) if id(unit.draft) in self.notes_in_italics), -1)

    @property
    def waits(self) -> bool:
        """Whether the innermost unit is a note whose words are still to come, wherever its label is printed."""
        return self.top.note and self.top.empty

    def right_of(self, unit: Open, hang: float) -> bool:
        """Whether something stands so far left that it is no part of a unit; words in italics stay with their note."""
        return not (self.italic and id(unit.draft) in self.notes_in_italics) and super().right_of(unit, hang)

    def leave_notes(self) -> None:
        """Close notes in italics."""
        if (note := self.note_at) >= 0:
            del self.units[note:]

    def goes_on(self, ways: Sequence[Enumerator], hang: float) -> bool:
        """Whether a label is the next of a list at just that place."""
        return self._going_on(ways, hang, [(Enumerator.follows, _SAME, _SAME)]) is not None

    def fits(self, ways: Sequence[Enumerator], hang: float) -> bool:
        """Whether a label begins a list, or goes on with one at about that place."""
        return any(way.value == 1 for way in ways) or self._going_on(ways, hang, _ANYWHERE) is not None

    def close_for(self, ways: list[Enumerator], hang: float, following: list[Enumerator]) -> bool:
        """Close down to the unit whose list a label goes on with; False where the label opens a list of its own."""
        del following  # the place says more
        begins = any(way.value == 1 for way in ways)
        if begins and self.waits:
            return False
        units = self._going_on(ways, hang, _NEARBY if begins else _ANYWHERE)
        self.units[:] = units or self.units
        return units is not None

    def _going_on(self, ways: Sequence[Enumerator], hang: float, tests: Sequence[_Test]) -> list[Open] | None:
        """The units down to the one whose last item stands closest before a label; None where there is none."""
        for (test, *most), (units, first) in ((test, path) for test in tests for path in self._paths()):
            found = [
                (abs(last.hang - hang), -at)
                for at, unit in enumerate(units)
                if at >= first and (last := unit.last) and -most[0] <= hang - last.hang <= most[1]
                if unit.rank is None or unit.entries or most == [_NEAR, _NEAR]
                if any(test(_dotted(way), _dotted(before)) for way in ways for before in last.ways)
            ]
            if found:
                return units[: 1 - min(found)[1]]
        return None

    def close_for_list(self, hang: float) -> None:
        """A new list stands in the innermost unit without one whose words stand at that place, or left of it.

        A note that has had its say holds no list that a unit around it announces; one without words takes the first.
        """
        if self.waits:
            return
        paths = self._paths()
        for test, (units, first) in ((test, path) for path in paths for test in (_at_words, _announcing)):
            for at in range(first, len(units))[::-1]:
                if test(units[at], hang):
                    self.units[:] = units[: at + 1]
                    return
        units, first = paths[0]
        at = next((at for at in range(first, len(units))[::-1] if _beside(units[at], hang)), first)
        self.units[:] = units[: at + 1]

    def _paths(self) -> list[_Path]:
        """Where a paragraph printed as the one at hand may belong, the likelier first."""
        note = self.note_at
        everything = _with_last(self.units)
        if note < 0:
            return [(everything, 0)]
        inside, outside = (everything, note), (_with_last(self.units[:note]), 0)
        return [inside, outside] if self.italic else [outside, inside]


def _with_last(units: Sequence[Open]) -> list[Open]:
    """Open units, and below them the last items that were closed."""
    found = list(units)
    while (last := found[-1].last) is not None and last not in found:
        found.append(last)
    return found


def _dotted(way: Enumerator) -> Enumerator:
    """The same with a dot for a bracket: "h." may follow "g)" in the mirror's lists."""
    return replace(way, form=way.form.replace(")", ".")) if way.form[0] != "(" else way


def _at_words(unit: Open, hang: float) -> bool:
    """Whether a unit without a list waits for one, and has its words at that place; a note may have its label there."""
    places = (unit.indent, unit.hang) if unit.note else (unit.indent,)
    waits = not (unit.note and unit.draft.rich.text.endswith(_COMPLETE))
    return waits and unit.last is None and any(abs(place - hang) <= _SAME for place in places)


def _announcing(unit: Open, hang: float) -> bool:
    return unit.announces and unit.hang <= hang + _SAME


def _beside(unit: Open, hang: float) -> bool:
    """Whether a list may begin below a unit that stands left of it, or once more where it had one."""
    if unit.last is not None:
        return abs(unit.last.hang - hang) <= _SAME
    return unit.hang < hang - _SAME
