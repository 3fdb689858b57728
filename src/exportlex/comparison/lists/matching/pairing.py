"""Which entry goes with which: one counterpart at most for each, the best for all together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

import numpy as np

from exportlex.comparison.lists.held.entries import ListEntry
from exportlex.comparison.lists.matching.prepared import Prepared
from exportlex.comparison.lists.matching.scoring import headed_scores, item_scores, own_scores
from exportlex.comparison.lists.matching.standing import one_to_one, standing_out
from exportlex.comparison.lists.matching.weighing import Scores
from exportlex.comparison.lists.translation.held import scores_across

# Below these likenesses two entries are not taken for counterparts. Over eight pairs of English lists of the mirror, of
# pairs that shared numbers prove: headed below .37: 10 of 1,400, and of entries that only one list has half stand above
# it; items whose upper entries are counterparts below .4: 4 of 12,600; other items below .6: 25 of 230, and half of
# those that numbers disprove.
_HEADED = 0.37
_ITEM = 0.4
_MOVED = 0.6
# Across languages likenesses are lower: half the items that numbers prove lie below .57; moved ones are taken from .45.
_MOVED_ACROSS = 0.45
# Rounds in which items whose upper entries are counterparts are lifted, and by how much: items paired as numbers prove
# 0 .9937, .05 .9958, .1 .9954, .2 .9946; a third round changes nothing.
_ROUNDS = 2
_LIFT = 0.05
# Items that share no telling word are put back by half, whatever stands above them; of 9,000 that numbers prove six
# share less, all of them rewritten.
_OWN = 0.05
# An item beside a counterpart is part of the same where its own words are at least so like, and nearly as like as the
# counterpart's; shorter ones only lead in others. EU 2015 and 2022, EU and Wassenaar, US and EU: 13 of 14 are true.
_PART = 0.5
_NEARLY = 0.8
_TELLING = 6


class Pairing:
    """Counterparts of two lists, by the ids of their entries, and how alike all live entries are."""

    def __init__(self, left: Prepared, right: Prepared) -> None:
        self.left, self.right = left, right
        self._own: Scores | None = None
        if left.held.language == right.held.language:
            self._own = own_scores(left, right)
            self.headed_scores = headed_scores(left, right)
            self.scores = item_scores(left, right, self.headed_scores, self._own)
        else:
            self.headed_scores, self.scores = scores_across(left, right)
        headed = self._headed()
        self.counterpart = headed | self._items(headed)
        self.reverse = {theirs: mine for mine, theirs in self.counterpart.items()}

    def _headed(self) -> dict[int, int]:
        return {
            self.left.headed[i].id: self.right.headed[j].id
            for i, j in one_to_one(standing_out(self.headed_scores))
            if self.headed_scores[i, j] >= _HEADED
        }

    def _items(self, headed: dict[int, int]) -> dict[int, int]:
        """Items by items. Their upper entries may have other counterparts: what moved must be more alike."""
        scores = self.scores if self._own is None else np.where(self._own < _OWN, self.scores / 2, self.scores)
        found: dict[int, tuple[int, float]] = {}
        for _ in range(1 + _ROUNDS):
            upper = headed | {mine: theirs for mine, (theirs, _) in found.items()}
            lifted = scores + _LIFT * self._beneath(upper)
            found = {}
            for i, j in one_to_one(standing_out(lifted)):
                mine, theirs = self.left.entries[i], self.right.entries[j]
                if mine.depth and theirs.depth:
                    found[mine.id] = (theirs.id, float(scores[i, j]))
        moved = _MOVED if self._own is not None else _MOVED_ACROSS
        by_id, above = self.right.held.by_id, headed | {mine: theirs for mine, (theirs, _) in found.items()}
        return {
            mine: theirs
            for mine, (theirs, score) in found.items()
            if score >= (_ITEM if above.get(self._above(mine)) == by_id[theirs].parent else moved)
        }

    def _beneath(self, upper: dict[int, int]) -> Scores:
        """1 where the entries right above two entries are counterparts, else 0; shape (left, right)."""
        numbers = {entry.id: number for number, entry in enumerate(self.right.entries)}
        under = np.array([numbers.get(entry.parent or 0, -1) for entry in self.right.entries], dtype=np.int64)
        wanted = [numbers.get(upper.get(entry.parent or 0, 0), -2) for entry in self.left.entries]
        found: Scores = (np.array(wanted, dtype=np.int64)[:, None] == under[None, :]).astype(np.float32)
        return found

    def _above(self, entry: int) -> int:
        return self.left.held.by_id[entry].parent or 0

    def nearest(self, entry: ListEntry) -> tuple[ListEntry, float] | None:
        """The entry of the right list that is most like a live one of the left, counterpart or not.

        Headed entries are set beside headed ones alone.
        """
        headed, scores = not entry.depth, self.scores if entry.depth else self.headed_scores
        return _best(scores, self._places[headed].get(entry.id), self.right.headed if headed else self.right.entries)

    def nearest_left(self, entry: ListEntry) -> tuple[ListEntry, float] | None:
        """The entry of the left list that is most like a live one of the right."""
        headed, scores = not entry.depth, self.scores if entry.depth else self.headed_scores
        place = self._right_places[headed].get(entry.id)
        return _best(scores.T, place, self.left.headed if headed else self.left.entries)

    def likeness(self, a: ListEntry, b: ListEntry) -> float:
        """How alike two live entries are, 0 to 1."""
        headed = not a.depth and not b.depth
        scores = self.headed_scores if headed else self.scores
        return float(scores[self._places[headed][a.id], self._right_places[headed][b.id]])

    def beside(self, a: ListEntry, b: ListEntry) -> tuple[ListEntry, ...]:
        """Entries beside ``b`` that have no counterpart and say, as ``b`` does, part of what ``a`` says."""
        return self._beside(b, self.right, self.reverse, lambda other: self._own_of(a, other))

    def beside_left(self, a: ListEntry, b: ListEntry) -> tuple[ListEntry, ...]:
        """The reverse: entries beside ``a`` that say, as ``a`` does, part of what ``b`` says."""
        return self._beside(a, self.left, self.counterpart, lambda other: self._own_of(other, b))

    def _beside(
        self, entry: ListEntry, side: Prepared, paired: Mapping[int, int], likeness: Callable[[ListEntry], float]
    ) -> tuple[ListEntry, ...]:
        if self._own is None or not entry.depth or len(entry.words.split()) < _TELLING:
            return ()
        least = max(_PART, _NEARLY * likeness(entry))
        return tuple(
            other
            for other in side.held.below.get(entry.parent, ())
            if other.live and other.id != entry.id and other.id not in paired and likeness(other) >= least
        )

    def _own_of(self, a: ListEntry, b: ListEntry) -> float:
        assert self._own is not None
        return float(self._own[self._places[False][a.id], self._right_places[False][b.id]])

    @cached_property
    def _places(self) -> tuple[dict[int, int], dict[int, int]]:
        return _places(self.left)

    @cached_property
    def _right_places(self) -> tuple[dict[int, int], dict[int, int]]:
        return _places(self.right)


def _places(side: Prepared) -> tuple[dict[int, int], dict[int, int]]:
    """Rows of all live entries by their id, and rows of the headed ones among themselves."""
    return (
        {entry.id: place for place, entry in enumerate(side.entries)},
        {entry.id: place for place, entry in enumerate(side.headed)},
    )


def _best(scores: Scores, place: int | None, columns: Sequence[ListEntry]) -> tuple[ListEntry, float] | None:
    if place is None or not columns:
        return None
    best = int(scores[place].argmax())
    return columns[best], float(scores[place, best])
