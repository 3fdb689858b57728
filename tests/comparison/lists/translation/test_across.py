"""Entries of two lists in two languages find each other by words alone."""

import numpy as np
import pytest

from exportlex.comparison.lists.matching.standing import standing_out
from exportlex.comparison.lists.translation.across import candidates_across
from exportlex.comparison.lists.translation.texts import HEADED, ListTexts

from .lists_made import ENTRIES, made

MIXED = (4, 2, 5, 0, 3, 1)
TURNED = {text: other for entry in ENTRIES for text, other in entry}


@pytest.mark.parametrize("order", [tuple(range(len(ENTRIES))), MIXED])
def test_headed_entries_and_items_find_their_counterparts_in_any_order(order: tuple[int, ...]) -> None:
    left, right = made(0), made(1, order)
    found = candidates_across(left, right)
    for i, j in enumerate(standing_out(found.headed).argmax(axis=1)):
        assert right.texts[right.headed[j]] == TURNED[left.texts[left.headed[i]]]
    ours, theirs = np.flatnonzero(left.above != HEADED), np.flatnonzero(right.above != HEADED)
    best = standing_out(found.entries[np.ix_(ours, theirs)]).argmax(axis=1)
    assert [right.texts[theirs[j]] for j in best] == [TURNED[left.texts[i]] for i in ours]


def test_the_order_of_a_list_changes_no_score() -> None:
    straight, mixed = candidates_across(made(0), made(1)), candidates_across(made(0), made(1, MIXED))
    assert np.allclose(straight.headed[:, list(MIXED)], mixed.headed, atol=1e-5)


def test_scores_lie_between_nothing_and_one() -> None:
    found = candidates_across(made(0), made(1))
    for scores in (found.headed, found.entries):
        assert scores.min() >= 0
        assert scores.max() <= 1 + 1e-5


def test_examples_teach_words_that_the_lists_alone_cannot() -> None:
    left = ListTexts(["Ventil", "Schlauch"], [HEADED] * 2, "de")
    right = ListTexts(["hose", "valve"], [HEADED] * 2, "en")
    examples = [("Ventil dicht", "valve tight"), ("Schlauch dicht", "hose tight"), ("Ventil", "valve")]
    assert candidates_across(left, right, examples).headed.argmax(axis=1).tolist() == [1, 0]
    assert candidates_across(left, right).headed.max() < 0.1


def test_entries_that_name_counterparts_are_nearer() -> None:
    texts = [entry[0] for entry in ENTRIES[:3]]
    named: list[set[int]] = [set(), set(), set(), {0}, {1}]
    left = ListTexts([*(de for de, _ in texts), "Technologie für:", "Technologie für:"], [HEADED] * 5, "de", named)
    right = ListTexts([*(en for _, en in texts), "Technology for:", "Technology for:"], [HEADED] * 5, "en", named)
    headed = candidates_across(left, right).headed
    assert headed[3, 3] > headed[3, 4]
    assert headed[4, 4] > headed[4, 3]


@pytest.mark.parametrize("texts", [[], [""], ["", "Pumpe"]])
def test_lists_without_words_have_no_candidates_and_raise_nothing(texts: list[str]) -> None:
    empty = ListTexts(texts, [HEADED] * len(texts), "de")
    found = candidates_across(empty, made(1))
    assert found.headed.shape == (len(texts), len(ENTRIES))
    assert candidates_across(made(0), empty).headed.shape == (len(ENTRIES), len(texts))
    wordless = [i for i, text in enumerate(texts) if not text]
    assert not found.entries[wordless].any()


def test_a_tree_out_of_order_is_refused() -> None:
    with pytest.raises(ValueError, match="after the entry above"):
        ListTexts(["a", "b"], [1, HEADED], "de")
    with pytest.raises(ValueError, match="a parent"):
        ListTexts(["a"], [], "de")
