"""The Commerce Control List: entries that start with a code, and below them items with dotted paths ("a.1.b.")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from exportlex.markup.cfr.blocks import Block, BlockKind
from exportlex.markup.cfr.nesting import write_note
from exportlex.markup.cfr.units import Ending, Unit, Writer, quoted
from exportlex.markup.rich import cut
from exportlex.model import MarkKind, ProvisionKind

_ENTRY = re.compile(r"(?P<code>\d[A-E]\d{3}|EAR99)\b[.:]?\s*")
_SEGMENT = r"(?:[a-z]{1,3}|\d{1,3})"
_DOTTED = rf"[a-z]{{1,2}}(?:\.{_SEGMENT})*"
_ITEM = re.compile(rf"(?P<path>{_DOTTED})(?P<dot>\.?)(?:\s*(?:through|to|and|[-–—])\s*(?P<last>{_DOTTED})\.?)?(?=\s|$)")
_NAMED = re.compile(rf"(?:\d[A-E]\d{{3}}|paragraphs?\s|to\s)\.?(?P<path>(?<=[.\s])[a-z]{{1,2}}(?:\.{_SEGMENT})*)\b")
_CODE = re.compile(r"\bto\s+(?:ECCN\s+)?\d[A-E]\d{3}\b(?!\.)")


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
    return match["code"] if bold or block.kind is BlockKind.LINE else ""


def write_entry(writer: Writer, parent: Unit, blocks: Sequence[Block]) -> None:
    """Write an entry: its heading first, then what stands below it until the next entry.

    It is cited by list and code, whatever category it is printed under.
    """
    code = entry_code(blocks[0])
    name = code if code == "EAR99" else f"ECCN {code}"
    match = _ENTRY.match(blocks[0].rich.text)
    rich = cut(blocks[0].rich, match.end() if match else 0)
    unit = writer.add(
        ProvisionKind.LIST_ENTRY,
        parent,
        f"{writer.home.pinpoint} {name}",
        rich,
        ending=Ending.NAME,
        number=code,
        slug=code,
    )
    below = _Entry(writer, unit)
    for block in blocks[1:]:
        below.write(block)


@dataclass
class _Item:
    path: tuple[str, ...]
    unit: Unit


class _Entry:
    def __init__(self, writer: Writer, entry: Unit) -> None:
        self.writer = writer
        self.entry = entry
        self.section: Unit | None = None  # "License Requirements", "List of Items Controlled"
        self.items: list[_Item] = []

    def write(self, block: Block) -> None:
        writer = self.writer
        match block.kind:
            case BlockKind.TEXT | BlockKind.LINE | BlockKind.HEADING:
                self._paragraph(block)
            case BlockKind.NOTE:
                write_note(writer, self._note_parent(block.heading), block)
            case BlockKind.TABLE:
                writer.table(self._deepest(), block)
            case BlockKind.FOOTNOTE:
                writer.footnote(self._deepest(), block)
            case BlockKind.IMAGE:
                writer.image(self._deepest(), block)
            case BlockKind.EXTRACT:
                writer.read_extract(writer, self._deepest(), block)
            case _ if block.element is not None:
                writer.editorial(self.entry, block.element)

    def _paragraph(self, block: Block) -> None:
        item = _ITEM.match(block.rich.text) if block.kind is BlockKind.TEXT else None
        if item and (item["dot"] or "." in item["path"] or item["last"]):
            self._item(block, item)
        elif block.kind is BlockKind.HEADING or _all_bold(block):
            heading = block.rich.text
            self.items.clear()
            self.section = self.writer.add(
                ProvisionKind.DIVISION, self.entry, quoted(self.entry, heading), heading=heading, slug=heading[:40]
            )
        else:
            self.writer.text(self._deepest(), block, ProvisionKind.CONTINUATION)

    def _item(self, block: Block, match: re.Match[str]) -> None:
        path = tuple(match["path"].split("."))
        while self.items and self.items[-1].path != path[: len(self.items[-1].path)]:
            self.items.pop()
        if self.items and self.items[-1].path == path:
            self.items.pop()
        parent = self.items[-1].unit if self.items else self.entry
        unit = self.writer.add(
            ProvisionKind.PARAGRAPH,
            parent,
            f"{self.entry.pinpoint}.{match['path']}",
            cut(block.rich, match.end()),
            number=match.group().strip(),
            slug=match["path"],
        )
        self.items.append(_Item(path, unit))

    def _deepest(self) -> Unit:
        return self.items[-1].unit if self.items else self.section or self.entry

    def _note_parent(self, heading: str) -> Unit:
        """The open item that the heading names, as far as it is open; the entry where it names the code alone."""
        if named := _NAMED.search(heading):
            path = tuple(named["path"].split("."))
            around = [item for item in self.items if item.path == path[: len(item.path)]]
            return around[-1].unit if around else self.entry
        return self.entry if _CODE.search(heading) else self._deepest()


def _all_bold(block: Block) -> bool:
    """A line wholly in small capitals or bold: a heading inside the entry."""
    text = block.rich.text
    return any(m.kind is MarkKind.BOLD and m.start == 0 and m.end >= len(text) - 1 for m in block.rich.marks)
