"""Likeness of bags of words."""

from __future__ import annotations

import numpy as np
import pytest

from exportlex.comparison.lists.matching.weighing import bm25, likeness, likeness_by_count

BAGS = [{"lamp": 1, "brass": 1}, {"lamp": 1, "tin": 1}, {"bell": 2}]


def test_equal_bags_are_one_and_disjoint_ones_nothing() -> None:
    found = likeness(BAGS, BAGS)
    assert np.diag(found) == pytest.approx([1, 1, 1])
    assert found[0, 2] == 0
    assert found == pytest.approx(found.T)


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    (row,) = likeness([{"lamp": 1, "brass": 1}], [{"lamp": 1}, {"brass": 1}, {"lamp": 1, "oil": 1}, {"lamp": 1}])
    assert row[1] > row[0]
    (plain,) = likeness_by_count([{"lamp": 1, "brass": 1}], [{"lamp": 1}, {"brass": 1}])
    assert plain[0] == pytest.approx(plain[1])


def test_bm25_ranks_the_text_with_the_words_asked() -> None:
    (row,) = bm25([{"tin": 1}], BAGS)
    assert int(row.argmax()) == 1
    assert row[0] == row[2] == 0


def test_empty_bags_are_like_nothing() -> None:
    assert likeness([{}], BAGS).tolist() == [[0, 0, 0]]
