"""The common core as the page lays it out: its groups of elements, and the parties by how far they would have to go."""

from __future__ import annotations

from exportlex.comparison.surveying.core import Core
from exportlex.comparison.surveying.moves import Move
from exportlex.comparison.surveying.shares import Share, Sharing
from exportlex.comparison.surveying.ways import Ways
from exportlex.ui.bars import MOVES
from exportlex.ui.proof import Names

HEADINGS = {
    Sharing.ALL: "All share", Sharing.MOST: "Most share", Sharing.SOME: "Some share",
    Sharing.ALONE: "One party alone has", Sharing.NOBODY: "No party was found to have",
}  # fmt: skip


def groups(core: Core) -> list[tuple[str, tuple[Share, ...]]]:
    """The elements by how many share them, under headings for people; groups without elements are left out."""
    named = [(heading, core.shared_by(sharing)) for sharing, heading in HEADINGS.items()]
    return [(heading, shares) for heading, shares in named if shares]


def shortest_first(ways: Ways) -> list[Move]:
    """The parties by the steps that there may be at most; those that cannot be judged come last."""
    return sorted(ways.moves, key=lambda move: (move.steps is None, move.most or 0, move.steps or 0))


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
