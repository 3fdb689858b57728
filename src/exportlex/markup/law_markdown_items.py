"""The stack of units that later blocks of a law in Markdown may still stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exportlex.markup.drafts import Draft
from exportlex.markup.list_nesting import Enumerator, lead
from exportlex.markup.markdown_blocks import Block
from exportlex.markup.markdown_inline import inline
from exportlex.model import ProvisionKind

_INTRODUCES = ("—", ":", "–", "-", "：")


@dataclass
class Item:
    """An open unit."""

    draft: Draft
    indent: int = 0
    enumerator: Enumerator | None = None
    indents: bool = False  # whether its sub-units are set off by indentation

    @property
    def introduces(self) -> bool:
        """Whether its words end as those before a list do."""
        return introduces(self.draft)


def introduces(draft: Draft) -> bool:
    """Whether a unit's words end as those before a list do."""
    return draft.rich.text.endswith(_INTRODUCES)


class OpenItems:
    """Open units, outermost first; closing one closes those inside it."""

    def __init__(self) -> None:
        self.items: list[Item] = []

    def keep(self, count: int) -> None:
        """Close all but the outermost ``count`` units."""
        del self.items[count:]

    def keep_to(self, item: Item) -> None:
        """Close all units inside one."""
        self.keep(self.items.index(item) + 1)

    def group(self, indent: int) -> int:
        """Close what is indented deeper; the index where the open units of this very indentation start."""
        while self.items and self.items[-1].indent > indent:
            self.items.pop()
        at = len(self.items)
        while at and self.items[at - 1].indent == indent:
            at -= 1
        return at

    def owner(self, indent: int) -> Item | None:
        """The innermost unit that text of this indentation is set off below."""
        return next((item for item in reversed(self.items) if item.indent < indent), None)

    def note(self) -> int | None:
        """The index of the open note."""
        found = (at for at, item in enumerate(self.items) if item.draft.kind is ProvisionKind.NOTE)
        return next(found, None)


def next_label(rest: Sequence[Block], indent: int) -> str:
    """The next enumerator of the same indentation before the next heading; "" where there is none."""
    for block in rest:
        if block.level:
            break
        if block.indent == indent and not block.rows:
            label, _ = lead(inline(block.text).rich.text)
            if label:
                return label
    return ""
