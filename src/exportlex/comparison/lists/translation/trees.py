"""Two lists compared entry by entry, each entry with the words below it and above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from exportlex.comparison.lists.matching.standing import one_to_one, plain
from exportlex.comparison.lists.matching.weighing import unit
from exportlex.comparison.lists.translation.bags import Bags, Numbers
from exportlex.comparison.lists.translation.lexicon import Lexicon, learned
from exportlex.comparison.lists.translation.similarity import Counted, product, similarity, vectors
from exportlex.comparison.lists.translation.texts import HEADED, Integers, ListTexts

# Weights. Figures: mean recall@1 of nine pairs of lists (Swiss de and it to EU, de to it, de to US, German and Swiss
# munitions to Wassenaar, Canada fr to en, Czech to Wassenaar, Argentina to Wassenaar), right list shuffled.
_OWN_HEADING = 0.3  # of a headed entry's score its own words, the rest for all below it too; .15 and .45 alike
_OPENING = 0.25  # and its first words; headed entries without .948, with .953
_NAMED = 0.1  # that two headed entries name counterparts; headed entries at .2 .953, at .1 .957
# What the entry right above an item, with all below it, adds; six pairs: items at .25 -.012, 1 -.001.
_ENTRY_ABOVE = 0.5
_HEADED_ENTRY = 0.5  # what the headed entry adds; .25 and 1 alike
_PLAIN_ITEM = 0.3  # a pair of items below this teaches nothing; items at .3 .934, at .4 .923


@dataclass(frozen=True)
class Trees:
    """Two lists and their words, counted; ``taught`` holds the words of the lists and, after them, of the examples."""

    left: ListTexts
    right: ListTexts
    words: Counted
    openings: Counted  # of the headed entries, the first words
    taught: Bags
    examples: int

    @classmethod
    def of(cls, left: ListTexts, right: ListTexts, examples: Sequence[tuple[str, str]]) -> Trees:
        """Two lists, and pairs of texts of other lists to learn from."""
        ours = [*left.texts, *(one for one, _ in examples), *left.openings]
        theirs = [*right.texts, *(one for _, one in examples), *right.openings]
        counted = Counted.of(ours, theirs)
        many, others = len(left.texts), len(right.texts)
        return cls(
            left, right, counted.part(slice(many), slice(others)),
            counted.part(slice(many + len(examples), None), slice(others + len(examples), None)),
            counted.words, len(examples),
        )  # fmt: skip

    def lexicon(self, pairs: Sequence[tuple[int, int]]) -> Lexicon:
        """What the examples and these pairs of entries teach."""
        given = [(len(self.left.texts) + at, len(self.right.texts) + at) for at in range(self.examples)]
        return learned(self.taught, [*pairs, *given], self.left.language, self.right.language)

    def headed(self, lexicon: Lexicon) -> Numbers:
        """Headed entries against headed entries, 0 to 1: all their words, their own, and which entries they name."""
        a, b = self.left, self.right
        whole = similarity(self.words, a.subtrees[a.headed], b.subtrees[b.headed], lexicon)
        own = similarity(self.words, a.itself[a.headed], b.itself[b.headed], lexicon)
        opening = similarity(self.openings, _each(len(a.headed)), _each(len(b.headed)), lexicon)
        found: Numbers = (1 - _OWN_HEADING - _OPENING) * whole + _OWN_HEADING * own + _OPENING * opening
        if any(a.named) and any(b.named):
            found = (1 - _NAMED) * found + _NAMED * self._name_the_same(plain(found))
        return found

    def _name_the_same(self, pairs: list[tuple[int, int]]) -> Numbers:
        """Whether headed entries name counterparts, 0 to 1; 1 where neither names any."""
        left = _naming(self.left.named, {i: number for number, (i, _) in enumerate(pairs, 1)})
        right = _naming(self.right.named, {j: number for number, (_, j) in enumerate(pairs, 1)})
        found: Numbers = (unit(left) @ unit(right).T).toarray()
        return found

    def entries(self, headed: Numbers, lexicon: Lexicon) -> Numbers:
        """All entries against all, 0 to 1; items by their words and all that stands above them."""
        a, b = self.left, self.right
        near = _Near.of(self, lexicon)
        found = product(*near.paths)
        items, others = np.flatnonzero(a.above != HEADED), np.flatnonzero(b.above != HEADED)
        found[np.ix_(items, others)] += _ENTRY_ABOVE * near.above(a.above[items], b.above[others])
        found += _HEADED_ENTRY * headed[np.ix_(a.head_of, b.head_of)]
        found /= 1 + _ENTRY_ABOVE + _HEADED_ENTRY
        found[np.ix_(a.headed, b.headed)] = headed
        return found

    def plain_pairs(self, lexicon: Lexicon) -> list[tuple[int, int]]:
        """Headed entries that are each other's best, and the items below them that pair well: what to learn from."""
        near = _Near.of(self, lexicon)
        pairs: list[tuple[int, int]] = []
        for i, j in plain(self.headed(lexicon)):
            pairs.append((int(self.left.headed[i]), int(self.right.headed[j])))
            left, right = self.left.below(i), self.right.below(j)
            scores = product(near.paths[0][left], near.paths[1][right])
            scores += _ENTRY_ABOVE * near.above(self.left.above[left], self.right.above[right])
            pairs.extend((int(left[p]), int(right[q])) for p, q in one_to_one(scores) if scores[p, q] >= _PLAIN_ITEM)
        return pairs


@dataclass(frozen=True)
class _Near:
    """The vectors of the entries with the words above them, and with the words below them; left and right."""

    paths: tuple[Any, Any]
    trees: tuple[Any, Any]

    @classmethod
    def of(cls, trees: Trees, lexicon: Lexicon) -> _Near:
        a, b = trees.left, trees.right
        return cls(
            vectors(trees.words, a.paths, b.paths, lexicon), vectors(trees.words, a.subtrees, b.subtrees, lexicon)
        )

    def above(self, left: Integers, right: Integers) -> Numbers:
        """The similarity of these entries with all below them; many of them are the same, for siblings share them."""
        rows, row_of = np.unique(left, return_inverse=True)
        columns, column_of = np.unique(right, return_inverse=True)
        found: Numbers = product(self.trees[0][rows], self.trees[1][columns])[np.ix_(row_of, column_of)]
        return found


def _naming(named: list[set[int]], numbers: dict[int, int]) -> Any:
    """Sparse, entries × pairs: which pairs each names. Column 0: it names none that has a counterpart."""
    rows = [(row, numbers[one]) for row, names in enumerate(named) for one in names if one in numbers]
    rows.extend((row, 0) for row, names in enumerate(named) if not names & numbers.keys())
    shape = (len(named), len(numbers) + 1)
    return sparse.csr_matrix((np.ones(len(rows), np.float32), tuple(zip(*rows, strict=True))), shape)


def _each(count: int) -> Any:
    return sparse.eye(count, dtype=np.float32, format="csr")
