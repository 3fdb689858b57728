"""Scores against what is usual, and the pairs to learn from."""

import numpy as np

from exportlex.comparison.lists.matching.standing import plain, standing_out


def test_an_entry_near_to_all_stands_out_nowhere() -> None:
    scores = np.full((8, 8), 0.1, np.float32)
    scores[:, 0] = 0.5  # general words
    scores[3, 3] = 0.45
    assert scores[3].argmax() == 0
    assert standing_out(scores)[3].argmax() == 3


def test_plain_pairs_are_the_best_of_both() -> None:
    scores = np.array([[0.9, 0.2, 0.1], [0.8, 0.3, 0.1], [0.1, 0.1, 0.7]], np.float32)
    assert plain(scores) == [(0, 0), (2, 2)]


def test_a_tie_pairs_with_nobody() -> None:
    assert plain(np.zeros((2, 2), np.float32)) == []
    assert plain(np.array([[0.8, 0.8], [0.1, 0.2]], np.float32)) == []


def test_nothing_pairs_with_an_empty_list() -> None:
    empty = np.zeros((0, 3), np.float32)
    assert plain(empty) == []
    assert standing_out(empty).shape == (0, 3)
