"""Which list an item goes on with: by counting, by where it stands, and by what it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from exportlex.markup.control_lists.blocks import ITEM_LABEL, Block
from exportlex.markup.control_lists.units import Open
from exportlex.markup.drafts import Draft
from exportlex.markup.list_nesting import Enumerator, readings
from exportlex.markup.rich import cut

INSIDE = 6.0  # points that a note must stand further right than what it belongs to
_NEAR = 9.0  # points that labels of one list may stand apart


class Siblings:
    """Knows the units that are open, and those that were."""

    def __init__(self, root: Draft) -> None:
        self._open: list[Open] = [Open(root, -1.0)]
        self._taken: dict[int, Open] = {}  # all units so far, by ids of drafts

    def _enter(self, unit: Open) -> None:
        self._open.append(unit)
        self._taken[id(unit.draft)] = unit

    def _inner(self, block: Block) -> Block:
        """An item without the label that only names again where it stands: "c. 2." after c.1. and what is below it."""
        second = ITEM_LABEL.match(block.text)
        if second is None:
            return block
        ways, units = readings(second["label"]), self._with_last()
        for at, unit in enumerate(units):
            last = self._last_part(unit.draft)
            if last and unit.step == block.label.rstrip(".") and _follow(ways, last.ways):
                self._open = [*units[: at + 1], last]
                return replace(block, label=second["label"], indent=last.indent, rich=cut(block.rich, second.end()))
        return block

    def _sibling(self, ways: Sequence[Enumerator], block: Block) -> int | None:
        """The open unit that the item comes next to: of the right look if there is one, then the nearest by place."""
        found = [
            (unit.note != block.italic, abs(unit.indent - block.indent), -at, at)
            for at, unit in enumerate(self._open)
            if (_follow(ways, unit.ways) or _bullets(ways, unit.ways)) and abs(unit.indent - block.indent) <= 3 * _NEAR
        ]
        return min(found)[-1] if found else None

    def _reopened(self, ways: Sequence[Enumerator], block: Block) -> bool:
        """Open again the entry that an upright item comes next to, though a note left of it has closed that."""
        for at in range(len(self._open) - 1, -1, -1) if not block.italic else ():
            last = self._last_part(self._open[at].draft)
            if last and last.draft.role == "entry" and _follow(ways, last.ways):
                self._open = [*self._open[: at + 1], last]
                return True
        return False

    def _last_part(self, draft: Draft) -> Open | None:
        """The last entry or item of a unit, open or not."""
        parts = (child for child in reversed(draft.children) if child.role in ("entry", "item"))
        return self._taken.get(id(next(parts, None)))

    def _with_last(self) -> list[Open]:
        """Open units, and below them the last ones that are closed."""
        units = list(self._open)
        while last := self._last_part(units[-1].draft):
            units.append(last)
        return units

    def _gapped(self, ways: Sequence[Enumerator], block: Block) -> int | None:
        """The same where a number between was left out."""
        found = [
            (abs(unit.indent - block.indent), -at, at)
            for at, unit in enumerate(self._open)
            if any(way.later(before) for way in ways for before in unit.ways)
            and abs(unit.indent - block.indent) <= _NEAR
        ]
        return min(found)[-1] if found else None

    def _parents(self, block: Block) -> list[Open]:
        """The open units above a first item: upright items go on with the entry though a note stands between."""
        last = self._open[-1]
        pending = last.draft.rich.text.endswith(":")
        if last.note and not block.italic and not pending:
            kept = [unit for unit in self._open if not unit.note]
            return kept if len(kept) > 1 else self._open
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].edge < block.indent + INSIDE:
                return self._open[: at + 1]
        return self._open


def _follow(ways: Sequence[Enumerator], before: Sequence[Enumerator]) -> bool:
    return any(way.follows(other) for way in ways for other in before)


def _bullets(ways: Sequence[Enumerator], before: Sequence[Enumerator]) -> bool:
    return any(way.form in "•—" and way.form == other.form for way in ways for other in before)
