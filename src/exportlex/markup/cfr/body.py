"""The body of a section or supplement: divided by numbered headings, then definitions, a control list, or law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exportlex.markup.cfr.blocks import Block, BlockKind
from exportlex.markup.cfr.entries import entry_code, write_entry
from exportlex.markup.cfr.glossary import announced_glossary, is_glossary, write_glossary
from exportlex.markup.cfr.headings import Divider, divider
from exportlex.markup.cfr.nesting import nest
from exportlex.markup.cfr.terms import term_opening
from exportlex.markup.cfr.units import Ending, Unit, Writer, quoted
from exportlex.model import ProvisionKind, RichText


def introduction(blocks: Sequence[Block], heading: str = "") -> tuple[RichText, Sequence[Block]]:
    """The words that a unit opens with before anything is numbered, and the blocks after them."""
    if blocks and blocks[0].kind is BlockKind.TEXT and not blocks[0].enumerators and not blocks[0].unknown:
        alone = len(blocks) == 1 or not is_glossary(blocks, heading)
        if not entry_code(blocks[0]) and (alone or term_opening(blocks[0].rich) is None):
            return blocks[0].rich, blocks[1:]
    return RichText(), blocks


def read_body(writer: Writer, root: Unit, blocks: Sequence[Block], *, heading: str = "", opaque: bool = False) -> None:
    """Write the blocks below ``root``; ``heading`` is the root's own, which may announce definitions."""
    pending: list[Block] = []
    dividers = _Dividers(writer, root)
    target, title = root, heading
    for block in blocks:
        opened = dividers.open(block, bool(pending)) if block.kind is BlockKind.HEADING else None
        if opened is None:
            pending.append(block)
            continue
        _frame(writer, target, pending, title, opaque=opaque)
        pending = [] if opened.divided else [block]
        target, title = opened.unit, block.rich.text
        if opened.divided:
            dividers.write(opened, block)
            target = opened.unit
    _frame(writer, target, pending, title, opaque=opaque)


def read_extract(writer: Writer, parent: Unit, block: Block) -> None:
    """Write an ``<EXTRACT>`` with a heading: examples or a list, whose numbers never continue those around it."""
    read_body(writer, parent, block.inner, opaque=True)


@dataclass(slots=True)
class _Opened:
    unit: Unit
    divider: Divider | None
    level: int
    divided: bool


class _Dividers:
    """The numbered headings that are open, outermost first."""

    def __init__(self, writer: Writer, root: Unit) -> None:
        self.writer = writer
        self.root = root
        self.open_ones: list[_Opened] = []

    def open(self, block: Block, filled: bool) -> _Opened | None:
        """What the heading opens; None where it stands inside what is open.

        A heading of words alone that ranks above an open numbered one closes it.
        """
        before = next((o.divider for o in reversed(self.open_ones) if o.level == block.level), None)
        found = None if block.enumerators else divider(block.rich.text, before)
        if found is None:
            if not any(o.level > block.level for o in self.open_ones) or block.enumerators:
                return None
            self._close(block.level)
            return _Opened(self._innermost(), None, block.level, divided=False)
        same = [
            n
            for n, o in enumerate(self.open_ones)
            if o.level == block.level and o.divider and o.divider.style == found.style
        ]
        if same:
            del self.open_ones[same[-1] :]
        elif filled and not found.first:
            self._close(block.level - 1)
        return _Opened(self._innermost(), found, block.level, divided=True)

    def write(self, opened: _Opened, block: Block) -> None:
        """Write the division of a numbered heading; ``opened.unit`` becomes it."""
        heading = block.rich.text
        found = opened.divider
        parent = opened.unit
        pinpoint = quoted(parent, heading)
        if found and found.cited:
            word = "Part " if found.lettered and parent is self.root else ""
            pinpoint = f"{parent.pinpoint} {word}{found.cited}"
        ending = Ending.SECTION if found and found.cited and not found.lettered else Ending.NAME
        opened.unit = self.writer.add(
            ProvisionKind.DIVISION, parent, pinpoint, ending=ending, path=(), heading=heading, slug=heading[:40]
        )
        self.open_ones.append(opened)

    def _innermost(self) -> Unit:
        return self.open_ones[-1].unit if self.open_ones else self.root

    def _close(self, level: int) -> None:
        while self.open_ones and self.open_ones[-1].level > level:
            self.open_ones.pop()


def _frame(writer: Writer, root: Unit, blocks: Sequence[Block], heading: str, *, opaque: bool) -> None:
    if any(entry_code(block) for block in blocks):
        _control_list(writer, root, blocks)
    elif is_glossary(blocks, heading):
        write_glossary(writer, root, blocks)
    elif start := announced_glossary(blocks):
        write_glossary(writer, nest(writer, root, blocks[:start], opaque=opaque), blocks[start:])
    else:
        nest(writer, root, blocks, opaque=opaque)


def _control_list(writer: Writer, root: Unit, blocks: Sequence[Block]) -> None:
    starts = [number for number, block in enumerate(blocks) if entry_code(block)]
    nest(writer, root, _without_trailing_headings(blocks[: starts[0]]))
    parent = root
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        for block in _trailing_headings(blocks[:start]):
            text = block.rich.text
            parent = writer.add(ProvisionKind.DIVISION, root, quoted(root, text), heading=text, slug=text[:40])
        inside = blocks[start:end] if end == len(blocks) else _without_trailing_headings(blocks[start:end])
        write_entry(writer, parent, inside)


def _trailing_headings(blocks: Sequence[Block]) -> Sequence[Block]:
    return blocks[len(_without_trailing_headings(blocks)) :]


def _without_trailing_headings(blocks: Sequence[Block]) -> Sequence[Block]:
    end = len(blocks)
    while end and blocks[end - 1].kind is BlockKind.HEADING:
        end -= 1
    return blocks[:end]
