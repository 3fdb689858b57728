"""Which list a label of the SCOMET List goes on with. Each page, and each box on it, has margins of its own."""

from __future__ import annotations

import re
from collections.abc import Callable

from exportlex.markup.drafts import Draft
from exportlex.markup.list_nesting import Enumerator
from exportlex.markup.outline.grammar import Grammar
from exportlex.markup.outline.stack import Open, Stack

_AWAITS = re.compile(r"(?:following\b[^.;]{0,60}:|follows\b[^.;]{0,60}:|:$)")
_JOINS = re.compile(r"\b(?:and|or)[’'”\"]?$")

Path = list[Open]  # from the outermost unit to the one whose list is meant


class PagedStack(Stack):
    """Open units, and below them the entry that a note only interrupts."""

    def __init__(self, grammar: Grammar) -> None:
        super().__init__(grammar)
        self.page = 0
        self.before = ""  # the words of the paragraph before
        self.interrupted: Path = []  # the units that were open when a note began
        self.noted: Path = []  # those of the note before

    @property
    def entry(self) -> Path:
        """The open units outside notes."""
        note = next((at for at, unit in enumerate(self.units) if unit.note), len(self.units))
        return self.interrupted or self.units[:note]

    def interrupt(self) -> None:
        """A note begins: what it stands in may go on after it."""
        self.interrupted, self.noted = list(self.entry), list(self.units)

    def resume(self) -> None:
        """An item of the entry follows: its notes are over."""
        if not any(unit.note for unit in self.units):
            self.interrupted, self.noted = [], []

    def close_for(self, ways: list[Enumerator], hang: float, following: list[Enumerator]) -> bool:
        """Close down to the unit whose list a label goes on with; False where the label opens a list of its own."""
        opens = next((way for way in ways if way.value == 1 and not way.suffix), None)
        lasts = opens is not None and any(after.follows(opens) for after in following)  # "i." before "ii."
        goes_on = [] if lasts else self._lists(ways, Enumerator.follows)
        here = [path for path in goes_on if self._beside(path, hang)]
        chosen: Path | None = None
        if goes_on and _JOINS.search(self.before):
            chosen = goes_on[0]
        elif goes_on and not here and self.top.announces and goes_on[0][-1].last is not self.top:
            return False
        elif goes_on:
            chosen = min(goes_on, key=lambda path: (self._complete(path[-1]), not self._beside(path, hang)))
        elif not self.top.announces and (again := self._lists(ways, _again)) and self._beside(again[0], hang):
            chosen = again[0]
        elif opens is None and (later := self._lists(ways, Enumerator.later)):
            chosen = next((path for path in later if self._beside(path, hang)), later[0])
        if chosen is not None:
            self.units = list(chosen)
        return chosen is not None

    def close_for_list(self, hang: float) -> None:
        """A new list stands in the last unit that announces one and has none yet."""
        awaiting = next((path for path in self._paths() if _awaits(path[-1])), None)
        if self.top.note and (self.top.empty or _awaits(self.top)):
            return
        if awaiting is not None:
            self.units = list(awaiting)
        else:
            super().close_for_list(hang)

    def _lists(self, ways: list[Enumerator], test: Callable[[Enumerator, Enumerator], bool]) -> list[Path]:
        """Open units whose last item passes a test with the label, the one with the latest item first."""
        found = [
            path
            for path in self._paths()
            if (last := path[-1].last) is not None and any(test(way, old) for way in ways for old in last.ways)
        ]
        return sorted(found, key=lambda path: -path[-1].last.serial if path[-1].last else 0)

    def _paths(self) -> list[Path]:
        """Every open unit below the heading, innermost first: those of the note, then those of the entry."""
        found: dict[int, Path] = {}
        for chain in (self.units, self.noted, self.interrupted):
            near = max((at for at, unit in enumerate(chain) if unit.rank is not None), default=0)
            for at in range(len(chain) - 1, near - 1, -1):
                found.setdefault(id(chain[at]), chain[: at + 1])
        return list(found.values())

    def _complete(self, unit: Open) -> bool:
        """Whether the last item of a list was announced as the last: the one before ends with "and"."""
        last = unit.last
        items = [child for child in unit.draft.children if last and child.kind is last.draft.kind and child.number]
        return len(items) > 1 and bool(_JOINS.search(_end(items[-2]))) and not _JOINS.search(_end(items[-1]))

    def _beside(self, path: Path, hang: float) -> bool:
        last = path[-1].last
        return last is not None and last.page == self.page and abs(last.hang - hang) <= self._slack


def _end(draft: Draft) -> str:
    """The words that a unit ends with, those of its last item where it has items."""
    while draft.children and not draft.rich.text.endswith(("and", "or")):
        draft = draft.children[-1]
    return draft.rich.text


def _again(way: Enumerator, before: Enumerator) -> bool:
    return way.form == before.form and way.value == before.value


def _awaits(unit: Open) -> bool:
    return unit.last is None and bool(_AWAITS.search(unit.draft.rich.text))
