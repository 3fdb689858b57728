"""On which level each block of a sequence stands, and how deep the next numbered one is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from exportlex.markup.cfr.blocks import Block, BlockKind
from exportlex.markup.cfr.levels import Break, Order, Placed, Step, place
from exportlex.markup.cfr.units import Unit

_NUMBERED = (BlockKind.TEXT, BlockKind.LINE, BlockKind.HEADING)


@dataclass
class Level:
    """What is open on one level: divisions opened by headings, and the row of numbered units."""

    divisions: list[tuple[int, Unit]] = field(default_factory=list)
    ordinal: int = 0
    loose: Unit | None = None  # the last paragraph without number since the row began
    with_paragraphs: bool = False  # an earlier unit of the row had paragraphs of its own


def placed_blocks(blocks: Sequence[Block], order: Order) -> list[list[Placed]]:
    """For each block the levels of its enumerators; none where it has no enumerator."""
    steps: list[Step] = []
    counts: list[int] = []
    after = Break.NONE
    for block in blocks:
        enumerators = block.enumerators if block.kind in _NUMBERED else ()
        counts.append(len(enumerators))
        if block.kind is BlockKind.HEADING:
            after = Break.HEADING
        elif block.kind is BlockKind.TEXT and not enumerators:
            after = max(after, Break.PARAGRAPH)
        for number, enumerator in enumerate(enumerators):
            steps.append(Step(enumerator, inside=number > 0, after=after if number == 0 else Break.NONE))
            after = Break.NONE
    placed = iter(place(steps, order))
    return [[next(placed) for _ in range(count)] for count in counts]


def following_depths(blocks: Sequence[Block], placed: Sequence[Sequence[Placed]]) -> list[int | None]:
    """For each block the level of the next numbered one; None where a heading or the end comes first."""
    found: list[int | None] = []
    depth: int | None = None
    for block, places in zip(reversed(blocks), reversed(placed), strict=True):
        if block.kind is BlockKind.HEADING and not places:
            found.append(depth)
            depth = None
            continue
        found.append(depth)
        depth = places[0].depth if places else depth
    return found[::-1]
