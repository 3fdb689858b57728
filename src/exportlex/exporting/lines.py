"""Results as objects for JSON Lines, where a page shows several sorts of them at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from exportlex.comparison.surveying.asymmetry import Asymmetry
from exportlex.comparison.surveying.closeness import Join
from exportlex.comparison.surveying.matrix import Cell
from exportlex.comparison.surveying.ways import Way


def matrix(
    rows: Sequence[Sequence[Cell]], joins: Sequence[Join], ways: Sequence[Way], pair: Sequence[Asymmetry]
) -> Iterator[dict[str, Any]]:
    """One object per cell, join of the tree, party's way, and concept of the pair; ``type`` tells which it is."""
    yield from ({"type": "cell"} | cell.to_json() for row in rows for cell in row)
    for join in joins:
        yield {"type": "join", "left": list(join.left), "right": list(join.right), "distance": join.distance}
    yield from ({"type": "way"} | way.to_json() for way in ways)
    yield from ({"type": "asymmetry"} | one.to_json() for one in pair)
