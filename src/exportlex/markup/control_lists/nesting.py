"""Blocks to entries: codes name their place, items find theirs by counting and by indentation, notes by both."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.markup.control_lists.blocks import Block, Role, continued
from exportlex.markup.control_lists.siblings import INSIDE, Siblings
from exportlex.markup.control_lists.units import GROUP, MENTION, TO_ENTRY, Open, path_of
from exportlex.markup.drafts import Draft
from exportlex.markup.list_nesting import readings
from exportlex.markup.rich import join
from exportlex.model import ProvisionKind, RichText


class Nesting(Siblings):
    """Builds the drafts of one section, below ``root``."""

    def __init__(self, root: Draft) -> None:
        super().__init__(root)
        self.root = root
        self._entries: dict[tuple[str, ...], Open] = {}
        self._left: dict[str, list[Open]] = {}  # by label: what was open when a note or heading was last left
        self._last = root  # the draft that took the last words

    def read(self, blocks: Sequence[Block]) -> None:
        """Place every block."""
        for at, block in enumerate(blocks):
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            if block.role is Role.ENTRY:
                self._entry(block)
            elif block.role is Role.HEADING:
                self._heading(block)
            elif block.role is Role.TABLE:
                self._table(block)
            elif block.role in (Role.NOTE, Role.FOOTNOTE):
                self._note(block, following)
            elif block.role is Role.TEXT:
                self._text(block)
            elif not self._item(self._inner(block)):
                self._more(block)

    def _table(self, block: Block) -> None:
        """A table, or more rows of the one that stands there: later pages repeat its title."""
        units = self._open[-1].draft.children
        if units and units[-1].kind is ProvisionKind.TABLE:
            units[-1].rows += block.rows
        else:
            self._open[-1].draft.add(Draft(ProvisionKind.TABLE, rows=block.rows))

    def _entry(self, block: Block) -> None:
        if block.path in self._entries and continued(block.text)[1]:
            self._again(block)
            return
        if len(block.path) == 1 and GROUP.fullmatch(block.path[0]):
            self._open = self._open[:1]
            division = self.root.add(Draft(ProvisionKind.DIVISION, block.label, block.text, slug=block.path[0]))
            self._push(Open(division, block.indent, code=block.path))
            self._entries[block.path] = self._open[-1]
            return
        self._climb(block)
        draft = self._open[-1].draft.add(
            Draft(ProvisionKind.LIST_ENTRY, block.label, rich=block.rich, slug=block.path[-1], role="entry")
        )
        step = block.path[-1].rpartition(".")[2]
        left = block.indent if len(block.path) == 1 else None
        self._push(Open(draft, block.places[-1], readings(f"{step}."), code=block.path, left=left))
        self._entries[block.path] = self._open[-1]

    def _again(self, block: Block) -> None:
        """A code that a page repeats: "1. C. Technical Note cont.", "3. A. 1. b. cont."."""
        if not self._resumed(continued(block.text)[0]):
            self._climb(block)
            self._push(self._entries[block.path])

    def _climb(self, block: Block) -> None:
        """Make the open units those above the entry, with units for what the list does not print."""
        chain = [self._open[0]]
        group = (block.path[0].rpartition(".")[0],)
        if group in self._entries:
            chain.append(self._entries[group])
        heading = next((unit for unit in self._open if unit.draft.role == "heading"), None)
        if heading and any(child is heading.draft for child in chain[-1].draft.children):
            chain.append(heading)
        for length in range(1, len(block.path)):
            path = block.path[:length]
            if path not in self._entries:
                draft = Draft(ProvisionKind.LIST_ENTRY, f"{path[-1]}.", slug=path[-1], role="entry")
                chain[-1].draft.add(draft)
                self._entries[path] = Open(draft, block.places[length - 1], readings(f"{path[-1]}."), code=path)
            chain.append(self._entries[path])
        self._open = chain

    def _heading(self, block: Block) -> None:
        """A heading between entries groups those that follow; one that later pages repeat is taken up again."""
        heading = continued(block.text)[0].replace("–", "-")
        if self._resumed(next((label for label in self._left if label.endswith(heading)), "")):
            return
        while len(self._open) > 1 and not GROUP.fullmatch("".join(self._open[-1].code)):
            last = self._open.pop()
            if last.draft.role == "heading" and last.draft.bare and last.draft.heading.startswith("ANNEX"):
                last.draft.heading += f" {heading}"
                self._push(last)
                return
        if heading.startswith("ANNEX"):
            self._open = self._open[:1]  # an annex to the whole category
        draft = self._open[-1].draft.add(Draft(ProvisionKind.DIVISION, heading=heading, role="heading"))
        self._push(Open(draft, -1.0))

    def _note(self, block: Block, following: Block | None) -> None:
        words, again = continued(block.text)
        if again and TO_ENTRY.match(words) and self._resumed(block.label):
            return
        before = list(self._open)
        if block.role is Role.FOOTNOTE:
            self._open = self._open[:1]
        else:
            self._open = self._above(block, block.text or (following.text if following else ""))
        draft = self._open[-1].draft.add(Draft(ProvisionKind.NOTE, block.label, rich=block.rich, role="note"))
        if block.role is Role.FOOTNOTE:
            self._open = before  # the text goes on above it
        else:
            self._push(Open(draft, block.indent, note=True))

    def _resumed(self, label: str) -> bool:
        """Go on with the latest note or heading of that label, where it was left."""
        if label.rstrip("*") not in self._left:
            return False
        self._open = list(self._left[label.rstrip("*")])
        return True

    def _above(self, block: Block, said: str) -> list[Open]:
        """The units that stay open above a note: those of the entry it names, else those further left than it."""
        mention = MENTION.match(said)
        if mention and "Note" not in said[mention.end() : mention.end() + 7]:
            path = path_of(mention["code"])
            named = next((at for at, unit in enumerate(self._open) if unit.code == path), 0)
            if named:
                return self._open[: named + 1]
            if block.indent <= INSIDE and path in self._entries:  # at the margin its place says nothing
                return [self._open[0], *(self._entries[path[:at]] for at in range(1, len(path) + 1))]
        last = max((at for at, unit in enumerate(self._open) if unit.edge < block.indent - INSIDE), default=0)
        return self._open[: last + 1]

    def _item(self, block: Block) -> bool:
        """Place an item; False where its label can be none, so that it is words."""
        ways = readings("—" if block.label == "•" else block.label)
        if not ways:
            return False
        at, indent = self._sibling(ways, block), block.indent
        if at is None and not any(way.value == 1 for way in ways):
            if self._reopened(ways, block):
                at = len(self._open) - 1
                indent = min(indent, self._open[at].indent)  # where its list stands, should it stand elsewhere
            else:
                at = self._gapped(ways, block)
            if at is None:
                return False
        self._open = self._open[:at] if at is not None else self._parents(block)
        above = self._open[-1]
        group = bool(GROUP.fullmatch("".join(above.code)))
        entry = (group or above.draft.role in ("entry", "heading")) and not above.note and block.label.endswith(".")
        kind, role = (ProvisionKind.LIST_ENTRY, "entry") if entry else (ProvisionKind.PARAGRAPH, "item")
        step = block.label.rstrip(".")
        code = (f"{above.code[0]}.{step}",) if group else (*above.code, step) if entry and above.code else ()
        slug = code[-1] if code else step
        draft = above.draft.add(Draft(kind, block.label, rich=block.rich, slug=slug, role=role))
        self._push(Open(draft, indent, ways, note=above.note, code=code))
        if code:
            self._entries.setdefault(code, self._open[-1])
        return True

    def _text(self, block: Block) -> None:
        """Words without a label of their own: a note's first words, or words that follow what is open."""
        last = self._open[-1]
        if last.draft.role == "note" and last.draft.bare:
            last.draft.rich = block.rich
            self._last = last.draft
            return
        candidates = [unit for unit in self._open if unit.note == block.italic] or self._open
        above = next((unit for unit in reversed(candidates) if unit.edge <= block.indent + INSIDE), candidates[-1])
        self._open = self._open[: self._open.index(above) + 1]
        self._last = above.draft.add(Draft(ProvisionKind.CONTINUATION, rich=block.rich))

    def _more(self, block: Block) -> None:
        """A line that began like a label: its words belong to what stands before it."""
        self._last.rich = join([self._last.rich, RichText(block.label), block.rich])

    def _push(self, unit: Open) -> None:
        self._enter(unit)
        self._last = unit.draft
        for above in self._open:
            if above.draft.role in ("note", "heading"):
                self._left[above.draft.number.rstrip("*") or above.draft.heading] = list(self._open)
