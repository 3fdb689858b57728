"""The units of an outline that are still open, and which of them a new paragraph belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from exportlex.markup.drafts import Draft
from exportlex.markup.list_nesting import Enumerator
from exportlex.markup.outline.grammar import Grammar
from exportlex.model import ProvisionKind

NOWHERE = float("-inf")
_HAIR = 0.5  # points: less is the same place
_SERIALS = count()


@dataclass(eq=False)
class Open:
    """A unit that may still grow, and what its parts need to know."""

    draft: Draft
    base: str  # what the citations of its parts start with
    item: str  # how its own numbered items join on
    join: str  # how items below those do
    rank: int | None = None  # of a head
    ways: list[Enumerator] = field(default_factory=list)  # how its label can be understood
    bullet: bool = False
    hang: float = NOWHERE  # where its label stands
    indent: float = NOWHERE  # where its words do
    terms: bool = False  # it is, or stands in, a list of definitions
    alone: bool = False  # the terms of that list stand on lines of their own
    entries: bool = False  # its items are entries of a control list
    note: bool = False
    count: int = 0  # unnumbered parts so far
    last: Open | None = None  # its last numbered item, whether still open or not
    page: int = 0  # that it begins on; 0 where the format has none
    serial: int = field(default_factory=_SERIALS.__next__)  # later units have higher ones

    @property
    def empty(self) -> bool:
        """Whether it still waits for its words."""
        return not self.draft.rich.text and not self.draft.children

    @property
    def announces(self) -> bool:
        """Whether its words end by announcing a list that has not begun."""
        parts = [child for child in self.draft.children if child.kind is not ProvisionKind.NOTE]
        if any(part.kind is not ProvisionKind.CONTINUATION for part in parts):
            return False
        return (parts[-1] if parts else self.draft).rich.text.endswith(":")

    def part(self, name: str) -> str:
        """The citation of its next part without a number."""
        self.count += 1
        return f"{self.draft.pinpoint}, {name} {self.count}".strip(", ")


class Stack:
    """Open units, the whole outline first and the innermost last."""

    def __init__(self, grammar: Grammar) -> None:
        self._ragged, self._slack = grammar.ragged, grammar.tolerance
        self.units = [Open(Draft(ProvisionKind.DIVISION), grammar.root, "({n})", "({n})", rank=-1)]

    @property
    def top(self) -> Open:
        """The innermost unit."""
        return self.units[-1]

    @property
    def heading(self) -> Open:
        """The unit under the nearest heading."""
        return next(unit for unit in reversed(self.units) if unit.rank is not None)

    def close_while(self, test: Callable[[Open], bool]) -> Open:
        """Close units from the innermost outwards as long as they pass a test; the one that then is the innermost."""
        while len(self.units) > 1 and test(self.top):
            self.units.pop()
        return self.top

    def right_of(self, unit: Open, hang: float) -> bool:
        """Whether something stands so far left that it is no part of a unit."""
        if unit.rank is not None or unit.hang == NOWHERE:
            return False
        if self._ragged:
            return hang < unit.hang - self._slack
        return hang < unit.hang + min(self._slack, (unit.indent - unit.hang) / 2) - _HAIR

    def ends_before_note(self, unit: Open, hang: float) -> bool:
        """Whether a note at that place stands beside a unit or left of it."""
        if unit.note:
            return hang <= unit.hang + self._slack
        return self.right_of(unit, hang)

    def close_for_list(self, hang: float) -> None:
        """A new list stands in the innermost unit that announces it or is left of it; close what stands below that."""
        while self.top.rank is None and not self.top.empty and len(self.units) > 1:
            unit = self.top
            if unit.announces or (unit.note and not self._said(unit, hang)):
                return
            if not unit.note and (unit.hang == NOWHERE or unit.hang < hang - self._slack / 2):
                return
            self.units.pop()

    def _said(self, note: Open, hang: float) -> bool:
        """Whether a note has had its say: its words are complete, and the new list does not stand inside them."""
        complete = note.draft.rich.text.endswith((".", ";", ")"))
        return complete and (hang <= note.hang + self._slack or self.units[-2].announces)

    def close_for(self, ways: list[Enumerator], hang: float, following: list[Enumerator]) -> bool:
        """Close down to the unit whose list a label goes on with; False where the label opens a list of its own."""
        at = parent_of(self.units, ways, hang, following, self._slack)
        if at < 0:
            return False
        near = self.units.index(self.heading)
        # Numbering that runs on past a heading goes on below it.
        del self.units[(near if self.units[at].rank is not None and at < near else at) + 1 :]
        return True

    def close_for_bullet(self, hang: float) -> bool:
        """Close down to the unit whose bullets stand at that place; False where this is its first."""
        same = [at for at, unit in enumerate(self.units) if unit.bullet and abs(unit.hang - hang) <= self._slack]
        if same:
            del self.units[same[-1] :]
        return bool(same)


def parent_of(units: list[Open], ways: list[Enumerator], hang: float, following: list[Enumerator], slack: float) -> int:
    """Where the unit stands whose list a label goes on with; -1 where the label opens a list of its own.

    Labels that go on come first, those at the same place on the page before others, then later numbers after a gap.
    "1.", "a." and "i." may also begin a list: they do unless an item at their own place goes on.
    """
    begins = any(way.value == 1 and not way.suffix for way in ways)
    goes_on = _parents(units, ways, Enumerator.follows)
    here = [at for at in goes_on if _off(units[at], hang) <= slack]
    if here:
        return here[-1]
    if goes_on and not (begins and _continued(ways, following)):
        return goes_on[-1] if begins else min(goes_on, key=lambda at: (_off(units[at], hang), -at))
    if begins:
        return -1
    later = _parents(units, ways, Enumerator.later)
    return min(later, key=lambda at: (_off(units[at], hang), -at)) if later else -1


def _parents(units: list[Open], ways: list[Enumerator], test: Callable[[Enumerator, Enumerator], bool]) -> list[int]:
    """Open units, outermost first, whose last item the label can come after; that item may be closed already."""
    return [
        at
        for at, unit in enumerate(units)
        if unit.last is not None and any(test(way, before) for way in ways for before in unit.last.ways)
    ]


def _off(unit: Open, hang: float) -> float:
    return abs(unit.last.hang - hang) if unit.last else 0.0


def _continued(ways: list[Enumerator], following: list[Enumerator]) -> bool:
    """Whether the next label goes on from this one as the first of a list: (ii) after (i)."""
    return any(after.follows(way) for way in ways if way.value == 1 for after in following)
