"""The concordance of two control lists: every entry with its counterpart, their relation and their differences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from exportlex.comparison.lists.comparing.intervals import same_interval
from exportlex.comparison.lists.comparing.relations import (
    EntryPair,
    ListRelation,
    Place,
    holds_words,
    relation_of,
    wording,
)
from exportlex.comparison.lists.comparing.thresholds import Stated, differences
from exportlex.comparison.lists.held.entries import ListEntry
from exportlex.comparison.lists.held.notation import numerals
from exportlex.comparison.lists.matching.pairing import Pairing
from exportlex.comparison.lists.matching.prepared import Prepared
from exportlex.comparison.results import Absence

# An entry is several of the other list where at least two of them hold this share of its paired items each, and two
# items at the least: a single item may have gone astray.
_SHARE = 0.2
# Below this share of common words the numbers of two counterparts are not lined up: they say another thing, or are no
# counterparts (of EU 2015 and 2022 four pairs with numbers, of which two were no counterparts).
_COMPARABLE = 0.3
# Below this likeness the nearest entry is not named: it has nothing to do with the one that has no counterpart.
_NEAR = 0.3
_COUNT = re.compile(r"^(?:count of .+|number)$")
_FEWEST = 2


class Concordance:
    """Two lists side by side; ``absences``: what it means that nothing is found in the left list, and in the right."""

    def __init__(self, left: Prepared, right: Prepared, absences: tuple[Absence, Absence]) -> None:
        self.left, self.right = left, right
        self._absent_left, self._absent_right = absences
        self.pairing = Pairing(left, right)
        self.one_language = left.held.language == right.held.language

    def items(self) -> list[EntryPair]:
        """One pair for every live entry at any depth, in the order of the left list, then what only the right has."""
        found = [self._item(entry) for entry in self.left.entries]
        return found + [self._only_right(entry) for entry in self.right.entries if entry.id not in self.pairing.reverse]

    def headed(self) -> list[EntryPair]:
        """One pair for every live headed entry; differences are those of all items below."""
        found = [self._entry(entry) for entry in self.left.headed]
        return found + [self._only_right(entry) for entry in self.right.headed if entry.id not in self.pairing.reverse]

    def _item(self, entry: ListEntry) -> EntryPair:
        theirs = self._counterpart(entry)
        if theirs is None:
            return self._only_left(entry)
        places = tuple(self._differences(entry, theirs))
        relation, others = self._parted(entry, theirs)
        return EntryPair(
            entry, theirs, relation or self._by_words(entry, theirs, bool(places)), self._likeness(entry, theirs),
            self._textual(entry, theirs), places, others,
        )  # fmt: skip

    def _entry(self, entry: ListEntry) -> EntryPair:
        several = self._several(self._flows[0].get(entry.id, Counter()))
        theirs = self._counterpart(entry) or (several[0] if several else None)
        if theirs is None:
            return self._only_left(entry)
        whole = [
            (mine, self._counterpart(mine)) for mine in self.left.held.subtree(entry) if mine.live
        ]  # fmt: skip
        places = tuple(place for mine, its in whole if its for place in self._differences(mine, its))
        paired = sum(1 for mine, its in whole if its and mine.depth)
        only_b = [
            one for one in self.right.held.subtree(theirs)
            if one.live and one.depth and one.id not in self.pairing.reverse
        ]  # fmt: skip
        merged = self._several(self._flows[1].get(theirs.id, Counter()), left=True)
        relation = self._by_words(entry, theirs, bool(places))
        others: tuple[ListEntry, ...] = ()
        if len(several) > 1:
            relation, others = ListRelation.SPLIT, tuple(one for one in several if one.id != theirs.id)
        elif len(merged) > 1 and entry in merged:
            relation, others = ListRelation.MERGED, tuple(one for one in merged if one.id != entry.id)
        counts = (paired, sum(1 for mine, its in whole if mine.depth and not its), len(only_b))
        if relation is ListRelation.SAME and (counts[1] or counts[2]):
            relation = ListRelation.OTHER_ITEMS
        return EntryPair(
            entry, theirs, relation, self._likeness(entry, theirs), self._textual(entry, theirs), places, others, counts
        )

    def _counterpart(self, entry: ListEntry) -> ListEntry | None:
        theirs = self.pairing.counterpart.get(entry.id)
        return self.right.held.by_id[theirs] if theirs is not None else None

    @cached_property
    def _flows(self) -> tuple[dict[int, Counter[int]], dict[int, Counter[int]]]:
        """Of each headed entry how many of its items have their counterparts under which headed entry, both ways."""
        onward: dict[int, Counter[int]] = {}
        back: dict[int, Counter[int]] = {}
        for mine, theirs in self.pairing.counterpart.items():
            a, b = self.left.held.by_id[mine], self.right.held.by_id[theirs]
            if a.depth and b.depth:
                one, other = self.left.held.path(a)[0].id, self.right.held.path(b)[0].id
                onward.setdefault(one, Counter())[other] += 1
                back.setdefault(other, Counter())[one] += 1
        return onward, back

    def _several(self, flow: Counter[int], *, left: bool = False) -> list[ListEntry]:
        """The headed entries that hold a good part of another's items, the greatest first."""
        held = self.left.held if left else self.right.held
        least = max(_FEWEST, _SHARE * flow.total())
        return [held.by_id[one] for one, count in flow.most_common() if count >= least]

    def _parted(self, a: ListEntry, b: ListEntry) -> tuple[ListRelation | None, tuple[ListEntry, ...]]:
        """Whether what one list says in one item stands in several items of the other."""
        below_a = [one for one in self.left.held.below.get(a.id, ()) if one.live]
        below_b = [one for one in self.right.held.below.get(b.id, ()) if one.live]
        alone_a = not any(one.id in self.pairing.counterpart for one in below_a)
        alone_b = not any(one.id in self.pairing.reverse for one in below_b)
        if not below_a and alone_b and holds_words(a.words, [one.words for one in below_b]):
            return ListRelation.SPLIT, tuple(below_b)
        if not below_b and alone_a and holds_words(b.words, [one.words for one in below_a]):
            return ListRelation.MERGED, tuple(below_a)
        if beside := self.pairing.beside(a, b):
            return ListRelation.SPLIT, beside
        if beside := self.pairing.beside_left(a, b):
            return ListRelation.MERGED, beside
        return None, ()

    def _differences(self, a: ListEntry, b: ListEntry) -> Iterator[Place]:
        if self.one_language and wording(a.words, b.words, self.left.held.language) < _COMPARABLE:
            return
        mine, theirs = self._stated(self.left, a), self._stated(self.right, b)
        for difference in differences(mine, theirs, one_language=self.one_language):
            side, other, entry = (self.right, b, difference.a) if difference.a else (self.left, a, difference.b)
            if (difference.a and difference.b) or not (entry and self._said_elsewhere(entry, side, other)):
                yield Place(difference, a, b)

    def _said_elsewhere(self, stated: Stated, side: Prepared, entry: ListEntry) -> bool:
        """Whether the other list states the same limit nearby, or prints the numbers in words that are not read.

        What one list says in one item another says one line above, in items of its own, in one beside it or in a note.
        """
        around = [entry, *side.held.below.get(entry.id, ())]
        if entry.parent in side.held.by_id:
            above = side.held.by_id[entry.parent]
            around += [above, *side.held.below.get(above.id, ())]
        if any(same_interval(stated.parameter, one.parameter) for unit in around for one in self._stated(side, unit)):
            return True
        numbers = {f"{abs(bound.value):g}" for bound in (stated.parameter.low, stated.parameter.high) if bound}
        if numbers <= numerals(side.plain(entry.words)):
            return True
        # A number of one figure is printed everywhere, and proves nothing.
        printed = " ".join([unit.words for unit in around] + [note.text for unit in around for note in unit.notes])
        return all(len(number) > 1 for number in numbers) and numbers <= numerals(side.plain(printed))

    def _stated(self, side: Prepared, entry: ListEntry) -> list[Stated]:
        found = side.parameters[entry.id]
        if not self.one_language:  # "axes" and "Achsen" are counted alike
            found = tuple(replace(one, dimension=_COUNT.sub("count", one.dimension)) for one in found)
        return [Stated(one, entry.text) for one in found]

    def _by_words(self, a: ListEntry, b: ListEntry, differing: bool) -> ListRelation:
        if not self.one_language:
            return ListRelation.OTHER_THRESHOLD if differing else ListRelation.SAME
        bare = self.left.references.bare(a.words), self.right.references.bare(b.words)
        return relation_of(*bare, self.left.held.language, differing)

    def _textual(self, a: ListEntry, b: ListEntry) -> float | None:
        return round(wording(a.words, b.words, self.left.held.language), 4) if self.one_language else None

    def _likeness(self, a: ListEntry, b: ListEntry) -> float:
        return self.pairing.likeness(a, b)

    def _only_left(self, entry: ListEntry) -> EntryPair:
        nearest = _near(self.pairing.nearest(entry))
        return EntryPair(
            entry, None, ListRelation.ONLY_HERE, nearest[1] if nearest else 0.0, None,
            nearest=nearest[0] if nearest else None, absence=self._absent_right,
        )  # fmt: skip

    def _only_right(self, entry: ListEntry) -> EntryPair:
        nearest = _near(self.pairing.nearest_left(entry))
        return EntryPair(
            None, entry, ListRelation.ONLY_HERE, nearest[1] if nearest else 0.0, None,
            nearest=nearest[0] if nearest else None, absence=self._absent_left,
        )  # fmt: skip


def _near(found: tuple[ListEntry, float] | None) -> tuple[ListEntry, float] | None:
    return found if found and found[1] >= _NEAR else None
