"""Who moves how far, as the rows of a picture."""

from __future__ import annotations

from exportlex.comparison.surveying.ways import Ways
from exportlex.exporting.saying import Names, shortest_first
from exportlex.ui.bars import MOVES


def bar_rows(ways: Ways, names: Names) -> list[dict[str, str | int]]:
    """Of each party what it adds, what it drops and what is not known, for the picture; the words say all three."""
    rows: list[dict[str, str | int]] = []
    for move in shortest_first(ways):
        not_known = (*move.further_down, *move.unknown)
        said = f"+{len(move.add)} −{len(move.drop)}{f' ?{len(not_known)}' if not_known else ''}"
        for kind, labels in zip(MOVES, (move.add, move.drop, not_known), strict=True):
            rows.append({"party": names[move.jurisdiction], "move": kind, "steps": len(labels),
                         "said": "not counted" if move.steps is None else said})  # fmt: skip
    return rows
