"""Which entry goes with which: one counterpart at most for each, the best for all together."""

from __future__ import annotations

from functools import cached_property

from scipy.optimize import linear_sum_assignment

from exportlex.comparison.lists.entries import ListEntry
from exportlex.comparison.lists.prepared import Prepared
from exportlex.comparison.lists.scoring import contested, headed_scores, item_scores
from exportlex.comparison.lists.weighing import Scores

# Below these likenesses two entries are not taken for counterparts. Over eight pairs of English lists of the mirror, of
# pairs that shared numbers prove: headed below .37: 10 of 1,400, and of entries that only one list has half stand above
# it; items whose upper entries are counterparts below .4: 4 of 12,600; other items below .6: 25 of 230, and half of
# those that numbers disprove.
_HEADED = 0.37
_ITEM = 0.4
_MOVED = 0.6


class Pairing:
    """Counterparts of two lists, by the ids of their entries, and how alike all live entries are."""

    def __init__(self, left: Prepared, right: Prepared) -> None:
        self.left, self.right = left, right
        self.headed_scores = headed_scores(left, right)
        self.scores = item_scores(left, right, self.headed_scores)
        headed = self._headed()
        self.counterpart = headed | self._items(headed)
        self.reverse = {theirs: mine for mine, theirs in self.counterpart.items()}

    def _headed(self) -> dict[int, int]:
        return {
            self.left.headed[i].id: self.right.headed[j].id
            for i, j in assigned(self.headed_scores)
            if self.headed_scores[i, j] >= _HEADED
        }

    def _items(self, headed: dict[int, int]) -> dict[int, int]:
        """Items by items. Their upper entries may have other counterparts: what moved must be more alike."""
        found = {}
        for i, j in assigned(self.scores):
            mine, theirs = self.left.entries[i], self.right.entries[j]
            if mine.depth and theirs.depth:
                found[mine.id] = (theirs, float(self.scores[i, j]))
        upper = headed | {mine: theirs.id for mine, (theirs, _) in found.items()}
        return {
            mine: theirs.id
            for mine, (theirs, score) in found.items()
            if score >= (_ITEM if upper.get(self._above(mine)) == theirs.parent else _MOVED)
        }

    def _above(self, entry: int) -> int:
        return self.left.held.by_id[entry].parent or 0

    def nearest(self, entry: ListEntry) -> tuple[ListEntry, float] | None:
        """The entry of the right list that is most like a live one of the left, counterpart or not."""
        place = self._places.get(entry.id)
        if place is None or not self.right.entries:
            return None
        best = int(self.scores[place].argmax())
        return self.right.entries[best], float(self.scores[place, best])

    def nearest_left(self, entry: ListEntry) -> tuple[ListEntry, float] | None:
        """The entry of the left list that is most like a live one of the right."""
        place = self._right_places.get(entry.id)
        if place is None or not self.left.entries:
            return None
        best = int(self.scores[:, place].argmax())
        return self.left.entries[best], float(self.scores[best, place])

    def likeness(self, a: ListEntry, b: ListEntry) -> float:
        """How alike two live entries are, 0 to 1."""
        return float(self.scores[self._places[a.id], self._right_places[b.id]])

    @cached_property
    def _right_places(self) -> dict[int, int]:
        return {entry.id: place for place, entry in enumerate(self.right.entries)}

    @cached_property
    def _places(self) -> dict[int, int]:
        return {entry.id: place for place, entry in enumerate(self.left.entries)}


def assigned(scores: Scores) -> list[tuple[int, int]]:
    """Pairs of places such that the sum of the scores, each less its rivals', is the greatest (Kuhn and Munkres)."""
    both_ways = contested(scores) + contested(scores.T).T - scores
    rows, columns = linear_sum_assignment(-both_ways)
    return list(zip(rows.tolist(), columns.tolist(), strict=True))
