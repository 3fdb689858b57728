"""The Commerce Control List: entries that start with a code, and below them items with dotted paths ("a.1.b.").

Below the entry stand its sections ("License Requirements", "List of Items Controlled") with their labelled fields
("Reason for Control", "Related Controls"), each a unit with the label as heading; the items hang on the entry itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.markup.cfr.blocks import Block, BlockKind, text_block
from exportlex.markup.cfr.entry_lines import (
    ItemLabel,
    Label,
    field_label,
    item_label,
    opens_items,
    section_heading,
    step_label,
)
from exportlex.markup.cfr.entry_notes import named, own_words, with_notes
from exportlex.markup.cfr.entry_points import before, write_entry_note
from exportlex.markup.cfr.units import Ending, Unit, Writer, quoted
from exportlex.markup.rich import cut
from exportlex.model import MarkKind, ProvisionKind

_ENTRY = re.compile(r"(?P<eccn>ECCN\s+)?(?P<code>\d[A-E]\d{3}|EAR99)\b[.:]?\s*")


def entry_code(block: Block) -> str:
    """The code of the entry that the block opens; "" where it opens none.

    An entry's heading is a hanging line, or any paragraph in bold, that starts with the code.
    """
    if block.kind not in (BlockKind.LINE, BlockKind.TEXT):
        return ""
    match = _ENTRY.match(block.rich.text)
    if not match:
        return ""
    bold = any(m.kind is MarkKind.BOLD and m.start == 0 for m in block.rich.marks)
    return match["code"] if bold or (block.kind is BlockKind.LINE and not match["eccn"]) else ""


def write_entry(writer: Writer, parent: Unit, blocks: Sequence[Block]) -> None:
    """Write an entry: its heading first, then what stands below it until the next entry.

    It is cited by list and code, whatever category it is printed under.
    """
    code = entry_code(blocks[0])
    name = code if code == "EAR99" else f"ECCN {code}"
    match = _ENTRY.match(blocks[0].rich.text)
    unit = writer.add(
        ProvisionKind.LIST_ENTRY,
        parent,
        f"{writer.home.pinpoint} {name}",
        cut(blocks[0].rich, match.end() if match else 0),
        ending=Ending.NAME,
        number=f"{match['eccn'] or ''}{code}" if match else code,
        slug=code,
    )
    below = _Entry(writer, unit, code, listing=not any(opens_items(field_label(block)) for block in blocks[1:]))
    below.write(blocks[1:])


class _Entry:
    def __init__(self, writer: Writer, entry: Unit, code: str, *, listing: bool) -> None:
        self.writer = writer
        self.entry = entry
        self.code = code
        self.listing = listing  # whether items may come: from the field "Items" on, or where there is no such field
        self.section: Unit | None = None  # "License Requirements", "List of Items Controlled"
        self.field: Unit | None = None  # "Reason for Control", "Related Controls"
        self.items: list[tuple[tuple[str, ...], Unit]] = []  # those open, outermost first
        self.units: dict[tuple[str, ...], Unit] = {}

    def write(self, blocks: Sequence[Block]) -> None:
        """Write what stands below the entry's heading."""
        for block in with_notes(blocks):
            self._block(block)

    def _block(self, block: Block) -> None:
        writer = self.writer
        match block.kind:
            case BlockKind.TEXT | BlockKind.LINE | BlockKind.HEADING:
                self._paragraph(block)
            case BlockKind.NOTE:
                self._note(block)
            case BlockKind.TABLE:
                writer.table(self._holder(), block)
            case BlockKind.FOOTNOTE:
                writer.footnote(self._deepest(), block)
            case BlockKind.IMAGE:
                writer.image(self._deepest(), block)
            case BlockKind.EXTRACT:
                writer.read_extract(writer, self._deepest(), block)
            case _ if block.element is not None:
                writer.editorial(self.entry, block.element)

    def _paragraph(self, block: Block) -> None:
        if item := self._label(block):
            self._item(block, item)
        elif heading := section_heading(block):
            self._section(heading)
            self._rest(block, heading)
        elif label := field_label(block):
            self._field(block, label)
        else:
            self.writer.text(self._deepest(), block, ProvisionKind.CONTINUATION)

    def _label(self, block: Block) -> ItemLabel | None:
        """The item that the paragraph opens; one step alone goes on from the open item."""
        if not self.listing or block.kind is BlockKind.HEADING:
            return None
        step = step_label(block.rich.text) if self.items else None
        if not step:
            return item_label(block.rich.text)
        for above, _ in reversed(self.items):
            path = (*above, *step.path)
            if before(path) in self.units or step.path == ("1",):
                return ItemLabel(path, step.printed, step.end)
        return None

    def _section(self, heading: Label) -> None:
        self.items.clear()
        self.field = None
        words = heading.words
        self.section = self.writer.add(
            ProvisionKind.DIVISION, self.entry, quoted(self.entry, words), heading=words, slug=words[:40]
        )

    def _field(self, block: Block, label: Label) -> None:
        """A labelled field, with the label as heading too; an item may begin on the same line as "Items:"."""
        self.listing = self.listing or opens_items(label)
        item = opens_items(label) and item_label(cut(block.rich, label.end).text)
        self.items.clear()
        self.writer.doubts(self.entry, block)
        self.field = self.writer.add(
            ProvisionKind.CONTINUATION,
            self.section or self.entry,
            quoted(self.entry, label.words),
            cut(block.rich, 0, label.end) if item else block.rich,
            heading=label.words,
            slug=label.words[:40],
        )
        if item:
            self._rest(block, label)

    def _rest(self, block: Block, label: Label) -> None:
        rest = cut(block.rich, label.end)
        if rest.text:
            self._paragraph(text_block(rest))

    def _item(self, block: Block, label: ItemLabel) -> None:
        path = label.path
        while self.items and self.items[-1][0] not in [path[:end] for end in range(len(path))]:
            self.items.pop()
        self.writer.doubts(self.entry, block)
        unit = self.writer.add(
            ProvisionKind.PARAGRAPH,
            self.items[-1][1] if self.items else self.entry,
            f"{self.entry.pinpoint}.{'.'.join(path)}",
            cut(block.rich, label.end),
            number=label.printed,
            slug=".".join(path),
        )
        self.items.append((path, unit))
        if (earlier := before(path)) and earlier not in self.units:
            self.writer.issue("missing-number", unit.pinpoint, f"{label.printed} does not follow on an item before it")
        self.units.setdefault(path, unit)
        if label.last:
            self.units.setdefault(label.last, unit)

    def _note(self, note: Block) -> None:
        """A note, and the items of the entry that stand in its element by mistake."""
        own = own_words(note, self.units) if self.listing else len(note.inner)
        note.inner, strange = note.inner[:own], note.inner[own:]
        write_entry_note(self.writer, self._note_parent(note), note)
        self.write(strange)

    def _deepest(self) -> Unit:
        return self.items[-1][1] if self.items else self.field or self._holder()

    def _holder(self) -> Unit:
        """What tables and notes hang on: a field is a line of its section."""
        return self.items[-1][1] if self.items else self.section or self.entry

    def _note_parent(self, note: Block) -> Unit:
        """The item that the note names, or what of its path there is; the entry where it names the code alone."""
        path = named(note, self.code)
        if path is None or not self.units:
            return self._holder()
        while path and path not in self.units:
            path = path[:-1]
        return self.units.get(path, self.entry)
