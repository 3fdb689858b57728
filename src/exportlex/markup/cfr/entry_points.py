"""Points of the notes of a control-list entry: led by one step ("a.") or by their whole path ("a.1.b.")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from exportlex.markup.cfr.blocks import Block, BlockKind
from exportlex.markup.cfr.entry_lines import SEGMENT
from exportlex.markup.cfr.nesting import nest
from exportlex.markup.cfr.notes import open_note
from exportlex.markup.cfr.units import Unit, Writer
from exportlex.markup.rich import cut
from exportlex.model import ProvisionKind

_POINT = re.compile(rf"(?:(?P<path>{SEGMENT}(?:\.{SEGMENT})*)\.|(?P<undotted>{SEGMENT}(?:\.{SEGMENT})+))(?=\s)")
_OF_NOTE = re.compile(r"(?P<point>\S+)\s+of\s+Note\b")


@dataclass
class _Points:
    """A note whose points are led by their whole path ("a.1.b."), as items are."""

    writer: Writer
    note: Unit
    open_ones: list[tuple[tuple[str, ...], Unit]] = field(default_factory=list)
    units: dict[tuple[str, ...], Unit] = field(default_factory=dict)

    def write(self, blocks: Sequence[Block]) -> None:
        """Write the paragraphs as points, each below the one whose path it goes on with."""
        for block in blocks:
            path, end = point_of(block)
            if block.kind is BlockKind.NOTE:
                write_entry_note(self.writer, self._named(block.heading), block)
            elif path and (len(path) == 1 or path[:-1] in self.units):
                self._point(block, path, end)
            else:
                self.writer.text(self._deepest(), block, ProvisionKind.CONTINUATION)

    def _named(self, heading: str) -> Unit:
        """The point that a note to the note names: "… to paragraph a.1.b of Note 2"; else the last one."""
        found = _OF_NOTE.search(heading)
        path = tuple(found["point"].strip(".").split(".")) if found else ()
        return self.units.get(path) or self._deepest()

    def _point(self, block: Block, path: tuple[str, ...], end: int) -> None:
        while self.open_ones and self.open_ones[-1][0] != path[:-1]:
            self.open_ones.pop()
        unit = self.writer.add(
            ProvisionKind.PARAGRAPH,
            self._deepest(),
            f"{self.note.pinpoint} {'.'.join(path)}",
            cut(block.rich, end),
            number=block.rich.text[:end],
            slug=".".join(path),
        )
        self.units[path] = unit
        self.open_ones.append((path, unit))

    def _deepest(self) -> Unit:
        return self.open_ones[-1][1] if self.open_ones else self.note


def point_of(block: Block) -> tuple[tuple[str, ...], int]:
    """The path that a paragraph begins with and where the words after it start; () where it has none."""
    match = _POINT.match(block.rich.text) if block.kind in (BlockKind.TEXT, BlockKind.LINE) else None
    return (tuple((match["path"] or match["undotted"]).split(".")), match.end()) if match else ((), 0)


def before(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path of the sibling before it; () where it is the first of its row."""
    *above, last = path or ("",)
    if last.isdigit():
        return (*above, str(int(last) - 1)) if int(last) > 1 else ()
    return (*above, chr(ord(last) - 1)) if len(last) == 1 and last > "a" else ()


def write_entry_note(writer: Writer, parent: Unit, note: Block) -> None:
    """Write a note; points that are led by their whole path stand below one another by it."""
    unit, rest = open_note(writer, parent, note)
    if any(len(point_of(block)[0]) > 1 for block in rest):
        _Points(writer, unit).write(rest)
    else:
        nest(writer, unit, rest)
