"""Flat blocks as nested units: each enumerator on its level, and paragraphs without one where they belong."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.markup.cfr.blocks import Block, BlockKind
from exportlex.markup.cfr.levels import CFR, Order, Placed
from exportlex.markup.cfr.notes import named_path, of_the_whole, open_note
from exportlex.markup.cfr.placing import Level, following_depths, placed_blocks
from exportlex.markup.cfr.units import Unit, Writer, cite, quoted
from exportlex.markup.enumerators import Enumerator
from exportlex.model import ProvisionKind, RichText


def nest(
    writer: Writer,
    root: Unit,
    blocks: Sequence[Block],
    *,
    opaque: bool = False,
    notes_at_root: bool = False,
    order: Order = CFR,
) -> Unit:
    """Write blocks as units below ``root``; returns the unit that is still open at the end.

    ``opaque``: headings are part of the citation (examples and forms, whose numbers are not those of the section).
    ``notes_at_root``: a note that names no paragraph belongs to ``root`` (definitions), not to the paragraph above it.
    ``order``: the levels that the drafting manual has.
    """
    nesting = _Nesting(writer, root, opaque, notes_at_root)
    nesting.write(blocks, order)
    return nesting.deepest()


def write_note(writer: Writer, parent: Unit, block: Block) -> None:
    """Write a note with its heading; its first paragraph is its text, numbered ones and others stand below it."""
    unit, rest = open_note(writer, parent, block)
    nest(writer, unit, rest)


class _Nesting:
    def __init__(self, writer: Writer, root: Unit, opaque: bool, notes_at_root: bool) -> None:
        self.writer = writer
        self.root = root
        self.opaque = opaque
        self.notes_at_root = notes_at_root
        self.stack: list[Unit] = []
        self.closed: dict[tuple[str, ...], Unit] = {}  # every unit written, by its enumerators from the root down
        self.levels: list[Level] = [Level()]
        self.last_text = ""
        self.begun = False  # a body may begin with "13." or "(c)" and go on with what another one began

    def write(self, blocks: Sequence[Block], order: Order) -> None:
        placed = placed_blocks(blocks, order)
        following = following_depths(blocks, placed)
        slot = 0
        for number, block in enumerate(blocks):
            if placed[number]:
                self._numbered(block, placed[number])
            elif block.kind is BlockKind.HEADING:
                slot = next((d for d in following[number:] if d is not None), slot)
                self._division(block, min(slot, len(self.stack)))
            elif block.kind is BlockKind.TEXT:
                self._loose(block, following[number])
            else:
                self._other(block, following[number])

    def _other(self, block: Block, following: int | None) -> None:
        writer = self.writer
        match block.kind:
            case BlockKind.LINE:
                writer.text(self.deepest(), block, ProvisionKind.CONTINUATION)
            case BlockKind.NOTE:
                write_note(writer, self._note_parent(block.heading), block)
            case BlockKind.TABLE:
                writer.table(self.deepest(), block)
            case BlockKind.FOOTNOTE:
                writer.footnote(self.deepest(), block)
            case BlockKind.IMAGE:
                writer.image(self.deepest(), block)
            case BlockKind.EXTRACT:
                writer.read_extract(writer, self._extract_parent(following), block)
            case _ if block.element is not None:
                writer.editorial(self.root, block.element)

    # -- numbered units

    def _numbered(self, block: Block, placed: Sequence[Placed]) -> None:
        last = len(placed) - 1
        for number, (enumerator, place_) in enumerate(zip(block.enumerators, placed, strict=True)):
            rich = block.opening.rest if number == last else RichText()
            self._open(enumerator, place_, rich, block if number == last else Block(BlockKind.TEXT))
        self.last_text = block.opening.rest.text

    def _open(self, enumerator: Enumerator, placed: Placed, rich: RichText, block: Block) -> None:
        level = self.levels[placed.depth]
        again = placed.depth < len(self.stack) and placed.ordinal <= level.ordinal
        loose = level.loose if again else None
        self._close(placed.depth)
        base = self.stack[-1] if self.stack else self.root
        parent = loose or self._parent(placed.depth)
        if level.divisions and (self.opaque or cite(base, enumerator)[0] in self.writer.used):
            base = level.divisions[-1][1]
        if placed.gap and self.begun and not self.root.note:
            self.writer.issue(
                "missing-number", base.pinpoint, f"{enumerator.printed} does not follow on what stands before it"
            )
        self.begun = True
        level.ordinal = placed.ordinal
        self.stack.append(self.writer.numbered(parent, base, enumerator, rich, block))
        self.closed[tuple(unit.path[-1] for unit in self.stack)] = self.stack[-1]
        self.levels.append(Level())

    def _close(self, depth: int) -> None:
        del self.stack[depth:]
        del self.levels[depth + 1 :]

    def _parent(self, depth: int) -> Unit:
        """What a unit on that level stands in: the open division of the level, else the unit above."""
        if self.levels[depth].divisions:
            return self.levels[depth].divisions[-1][1]
        return self.stack[depth - 1] if depth else self.root

    def deepest(self) -> Unit:
        depth = len(self.stack)
        while depth and self.stack[depth - 1].reserved:
            depth -= 1
        return self._parent(depth)

    # -- headings and paragraphs without number

    def _division(self, block: Block, depth: int) -> None:
        self._close(depth)
        level = self.levels[depth]
        level.divisions = [(rank, unit) for rank, unit in level.divisions if rank < block.level]
        level.loose = None
        base = self.stack[depth - 1] if depth else self.root
        heading = block.rich.text
        unit = self.writer.add(
            ProvisionKind.DIVISION, self._parent(depth), quoted(base, heading), heading=heading, slug=heading[:40]
        )
        level.divisions.append((block.level, unit))

    def _loose(self, block: Block, following: int | None) -> None:
        depth = len(self.stack)
        own = self.deepest()
        if not depth:
            unit = self.writer.text(own, block, ProvisionKind.PARAGRAPH)
            self.levels[0].loose = unit
        elif self._belongs_below(block, following):
            self.writer.text(own, block, ProvisionKind.CONTINUATION)
            self.levels[depth - 1].with_paragraphs = True
        else:
            unit = self.writer.text(self._parent(depth - 1), block, ProvisionKind.CONTINUATION)
            self.levels[depth - 1].loose = unit
        self.last_text = block.rich.text

    def _belongs_below(self, block: Block, following: int | None) -> bool:
        """Whether a paragraph after a numbered unit belongs to that unit, or closes the row that it stands in.

        It closes the row where the row ends with it, unless the unit announces something or others of the row have
        paragraphs of their own. Of the 13 such paragraphs in the mirror's sections, two are announced, the rest close.
        """
        depth = len(self.stack)
        if block.flush:
            return False
        if self.levels[depth].divisions or self.levels[depth - 1].with_paragraphs:
            return True
        if following is not None and following >= depth - 1:
            return True
        return self.last_text.endswith(":")

    def _extract_parent(self, following: int | None) -> Unit:
        """Examples at the end of a paragraph illustrate all of it: "(b)" where "(c)" follows on "(b)(4)"."""
        ended = 0 if following is None else following
        return self._parent(ended + 1) if ended < len(self.stack) - 1 else self.deepest()

    def _note_parent(self, heading: str) -> Unit:
        """The one unit that a note's heading names, open or not; what of several is open; else the unit above it."""
        path, alone = named_path(heading)
        if path:
            depth = 0
            for unit, value in zip(self.stack, path, strict=False):
                if unit.path[-1:] != (value,):
                    break
                depth += 1
            closed = self.closed.get(path) if alone else None
            return closed or (self.stack[depth - 1] if depth else self._parent(0))
        if self.notes_at_root or of_the_whole(heading):
            return self.root
        return self.deepest()
