"""Recall, MRR and nDCG of finding, by hand and as ir-measures gives them."""

from __future__ import annotations

from math import log2

import pytest

from exportlex.evaluation.concepts import ALL, BM25, ENGLISH, OTHERS, first_hit, grouped
from exportlex.evaluation.finding import finding, measured, misses
from exportlex.evaluation.provisions import NOT_FOUND, place

from .asked import answer, hit, labelled

LOST = [hit(f"s {number}") for number in range(11, 31)]


def test_the_first_hit_of_any_label_counts() -> None:
    places = [("zz/act", place(pinpoint)) for pinpoint in ("s 1", "s 2(1)", "s 3")]
    assert first_hit(places, [("zz/act", ("3",)), ("zz/act", ("2",))]) == 2
    assert first_hit(places, [("zz/act", ("4",))]) is None
    assert first_hit([], [("zz/act", ("4",))]) is None


@pytest.mark.parametrize(
    ("rank", "at_one", "at_five", "at_ten"), [(1, 1, 1, 1), (2, 0, 1, 1), (5, 0, 1, 1), (6, 0, 0, 1), (11, 0, 0, 0)]
)
def test_recall_and_reciprocal_rank(rank: int, at_one: int, at_five: int, at_ten: int) -> None:
    one = answer([labelled("s 1")], [*LOST[: rank - 1], hit("s. 1(a)"), *LOST[rank:]])
    found = measured([one])
    assert [found[f"recall@{top}"] for top in (1, 5, 10)] == [at_one, at_five, at_ten]
    assert found["mrr"] == round(1 / rank, 4)
    assert measured([one, answer([labelled("s 1")], LOST)])["mrr"] == pytest.approx(1 / rank / 2, abs=1e-4)


def test_ndcg_counts_a_primary_provision_twice() -> None:
    labels = [labelled("s 1"), labelled("s 2", strength="secondary")]
    ideal = 2 + 1 / log2(3)
    second_first = answer(labels, [hit("s. 2"), hit("s. 9"), hit("s. 1")])
    assert measured([second_first])["ndcg@10"] == pytest.approx((1 + 2 / log2(4)) / ideal, abs=1e-4)
    assert measured([answer(labels, [hit("s. 1"), hit("s. 2")])])["ndcg@10"] == 1.0
    beyond = answer(labels, [*LOST[:10], hit("s. 1")])
    assert measured([beyond])["ndcg@10"] == 0.0


def test_a_labelled_provision_counts_once() -> None:
    labels = [labelled("s 1"), labelled("s 2")]
    twice = answer(labels, [hit("s. 1"), hit("s. 1(a)"), hit("s. 1(b)")])
    assert measured([twice])["ndcg@10"] == pytest.approx(1 / (1 + 1 / log2(3)), abs=1e-4)


def test_one_place_labelled_in_two_languages_is_one() -> None:
    labels = [labelled("Article 3(1)"), labelled("第3條第1項", language="zh", strength="secondary")]
    assert measured([answer(labels, [hit("Article 3(1)")])])["ndcg@10"] == 1.0


def test_a_pair_of_which_nothing_is_found_counts() -> None:
    found = measured([answer([labelled("s 1")], []), answer([labelled("s 1")], [hit("s 1")])])
    assert (found["recall@1"], found["mrr"], found["ndcg@10"]) == (0.5, 0.5, 0.5)


def test_a_row_has_the_other_ways_beside_ours_and_its_targets() -> None:
    row = finding(ENGLISH, [answer([labelled("s 1")], [hit("s. 1")], bm25=["s 8", "s 1"])])
    assert (row["pairs"], row["recall@1"], row[f"{BM25} recall@1"], row[f"{BM25} mrr"]) == (1, 1.0, 0.0, 0.5)
    assert (row["target recall@5"], row["target mrr"]) == (0.9, 0.75)
    assert finding("zz", [answer([labelled(status=NOT_FOUND)], [])]) == {"name": "zz", "pairs": 0}


def test_rows_of_a_language_count_against_its_own_labels() -> None:
    both = answer([labelled("s 1"), labelled("第9條", language="zh")], [hit("s. 9")])
    groups = grouped([both, answer([labelled(status=NOT_FOUND, jurisdiction="yy")], [])])
    assert list(groups) == [ALL, ENGLISH, OTHERS, "yy", "zz", "concept ferry", "language en", "language zh"]
    ranks = {name: finding(name, found).get("recall@1") for name, found in groups.items()}
    assert (ranks[ALL], ranks[ENGLISH], ranks[OTHERS], ranks["language zh"]) == (1.0, 0.0, 1.0, 1.0)
    assert finding(ENGLISH, groups[ENGLISH])["pairs"] == 1
    assert "concept ferry" not in grouped([both], concepts=False)


def test_misses_say_what_was_wanted_and_what_came() -> None:
    late, early = answer([labelled("s 1")], [*LOST[:5], hit("s 1")]), answer([labelled("s 1")], [hit("s 1")])
    assert misses([late, early]) == ["zz ferry | rank 6 | wanted zz/act s 1 | first zz/act s 11; zz/act s 12"]
    assert misses([answer([labelled("s 1")], [])]) == ["zz ferry | rank none | wanted zz/act s 1 | first nothing"]
