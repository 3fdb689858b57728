"""On which level an enumerator stands, found from the whole sequence and not from one enumerator alone.

The paragraphs of the Code of Federal Regulations and of the U.S. Code are flat siblings: "(a)", "(1)", "(i)", "(A)".
"(i)" is the letter after "(h)" or the first numeral below it, and only what follows tells. So the cheapest reading of
the whole sequence is sought (Viterbi, with a beam): going on with an open row costs nothing, opening the row that the
drafting manual expects costs nothing, gaps and returns cost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from exportlex.markup.enumerators import Enumerator, ordinals

Order = Sequence[tuple[str, bool]]  # for each level the shape of its numbers, and whether they are in italics

# Office of the Federal Register, Document Drafting Handbook: (a)(1)(i)(A)(1)(i), the last two in italics.
CFR = (("a", False), ("1", False), ("i", False), ("A", False), ("1", True), ("i", True))
# House Office of the Law Revision Counsel, detailed guide to the Code: (a)(1)(A)(i)(I)(aa)(AA).
US_CODE = (("a", False), ("1", False), ("A", False), ("i", False), ("I", False), ("a", False), ("A", False))

# Readings kept at each step. 4 suffice for every section of the mirror; 12 leaves room.
_BEAM = 12


class Break(IntEnum):
    """What stands between an enumerator and the one before it: it may let a row start again."""

    NONE = 0
    PARAGRAPH = 1  # a paragraph without enumerator
    HEADING = 2


# A row that starts again at "(1)" is a slip of the reading, unless something stands between.
_AGAIN = {Break.NONE: 6.0, Break.PARAGRAPH: 2.0, Break.HEADING: 0.5}


@dataclass(frozen=True, slots=True)
class Step:
    """An enumerator in its sequence."""

    enumerator: Enumerator
    inside: bool = False  # it follows another one in the same paragraph, so it is deeper
    after: Break = Break.NONE


@dataclass(frozen=True, slots=True)
class Placed:
    """The level of an enumerator, from 0, and its place in its row."""

    depth: int
    ordinal: int
    gap: bool  # it does not follow on the one before it in its row, or opens a row without being the first


@dataclass(frozen=True, slots=True)
class _Row:
    dotted: bool
    shape: str
    italic: bool
    ordinal: int

    @property
    def look(self) -> tuple[bool, str, bool]:
        return self.dotted, self.shape, self.italic


_Looks = tuple[tuple[bool, str, bool], ...]  # of rows one below the other


@dataclass(frozen=True, slots=True)
class _Path:
    cost: float
    rows: tuple[_Row, ...]
    placed: Placed | None = None
    before: _Path | None = None
    seen: frozenset[_Looks] = frozenset()  # how rows have stood below one another so far


def place(steps: Sequence[Step], order: Order = CFR) -> list[Placed]:
    """The level of each enumerator of one sequence, which starts with no level open."""
    beam = [_Path(0.0, ())]
    for step in steps:
        reached: dict[tuple[_Row, ...], _Path] = {}
        for path in beam:
            for cost, rows, placed in _options(path, step, order):
                total = path.cost + cost
                if rows not in reached or total < reached[rows].cost:
                    looks = _looks(rows)
                    seen = path.seen if looks in path.seen else path.seen | {looks}
                    reached[rows] = _Path(total, rows, placed, path, seen)
        beam = sorted(reached.values(), key=lambda path: path.cost)[:_BEAM] or beam
    return _walked(beam[0])


def _walked(path: _Path) -> list[Placed]:
    placed: list[Placed] = []
    step: _Path | None = path
    while step is not None and step.placed is not None:
        placed.append(step.placed)
        step = step.before
    return placed[::-1]


def _looks(rows: Sequence[_Row]) -> _Looks:
    return tuple(row.look for row in rows)


def _options(path: _Path, step: Step, order: Order) -> Iterator[tuple[float, tuple[_Row, ...], Placed]]:
    enumerator, rows = step.enumerator, path.rows
    for shape, ordinal in list(ordinals(enumerator.value)) or [("?", 1)]:
        last = dict(ordinals(enumerator.last)).get(shape, ordinal) if enumerator.last else ordinal
        row = _Row(enumerator.dotted, shape, enumerator.italic, last)
        if not step.inside:
            for depth, opened in enumerate(rows):
                if (opened.dotted, opened.shape) == (row.dotted, row.shape):
                    cost = _going_on(opened, row, ordinal, step.after) + 0.05 * (len(rows) - 1 - depth)
                    placed = Placed(depth, ordinal, ordinal not in (opened.ordinal + 1, 1))
                    yield cost, (*rows[:depth], row), placed
        cost = _opening(rows, row, ordinal, order, path.seen)
        yield cost, (*rows, row), Placed(len(rows), ordinal, ordinal != 1)
        if not step.inside and ordinal != 1:
            yield from _instead(rows, row, ordinal, order)


def _instead(
    rows: tuple[_Row, ...], row: _Row, ordinal: int, order: Order
) -> Iterator[tuple[float, tuple[_Row, ...], Placed]]:
    """Going on with a row that was never seen to begin, in the place of an open one: where a source lost its start."""
    for depth, opened in enumerate(rows):
        if (opened.dotted, opened.shape) != (row.dotted, row.shape):
            cost = _opening(rows[:depth], row, ordinal, order) + 0.5 + 0.05 * (len(rows) - 1 - depth)
            yield cost, (*rows[:depth], row), Placed(depth, ordinal, True)


def _going_on(opened: _Row, row: _Row, ordinal: int, after: Break) -> float:
    cost = 0.0 if opened.italic == row.italic else 1.5
    if ordinal == opened.ordinal + 1:
        return cost
    if ordinal > opened.ordinal:
        return cost + 3 + 0.1 * min(ordinal - opened.ordinal, 10)
    return cost + (_AGAIN[after] if ordinal == 1 else 8)


def _opening(
    rows: tuple[_Row, ...], row: _Row, ordinal: int, order: Order, seen: frozenset[_Looks] = frozenset()
) -> float:
    """What it costs to open a new row below those that are open.

    A row that looks like an open one is a slip of the reading, unless such a row has stood there before: "1." below
    "a." below "1.".
    """
    # A numeral row of one letter alone is rarer than the letter itself; the far numerals (c, d, l, m) rarer still.
    cost = 0.1 if row.shape in "iI" else 0.0
    if ordinal != 1:
        cost += 5 + 0.02 * min(ordinal, 100)
    expected = _expected(rows, order)
    if not row.dotted and expected == (row.shape, row.italic):
        return cost
    if not row.dotted and expected is not None and expected[0] == row.shape:
        return cost + 0.7
    open_already = row.look in _looks(rows) and _looks((*rows, row)) not in seen
    return cost + (4.0 if open_already else 0.8)


def _expected(rows: tuple[_Row, ...], order: Order) -> tuple[str, bool] | None:
    """The row that the drafting manual puts below the deepest open one."""
    if not rows:
        return order[0]
    own = (rows[-1].shape, rows[-1].italic)
    # A shape that stands twice in the order (US Code letters) is told apart by how deep it is.
    places = [place for place, entry in enumerate(order) if entry == own]
    places = [place for place in places if place >= len(rows) - 1] or places
    if not places or places[0] + 1 >= len(order):
        return None
    return order[places[0] + 1]
