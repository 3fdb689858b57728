"""Elements, answers to either/or, and absences, counted against labels."""

from __future__ import annotations

import pytest

from exportlex.comparison.results import Absence
from exportlex.evaluation.provisions import NOT_FOUND, NOT_HELD, answers_of_label, elements_of_label
from exportlex.evaluation.stating import absences, differing, elements, invented, silent

from .asked import FERRY, answer, hit, labelled


def test_elements_of_a_label_without_values_and_figures() -> None:
    label = labelled("s 1", "years=5", "oars=two", "rower", "max_fine=9 ZZD")[1]
    assert elements_of_label(label, FERRY) == ({"oars", "who pays"}, {"years"})


@pytest.mark.parametrize(
    ("words", "answers"),
    [
        ("who pays=rower", {"rower"}),
        ("rower", {"rower"}),
        ("who pays=both", {"rower", "guest"}),
        ("who pays=the king", None),
        ("who pays", None),
        ("oars=two", None),
    ],
)
def test_answers_of_a_label(words: str, answers: set[str] | None) -> None:
    assert answers_of_label(labelled("s 1", words)[1], FERRY) == ({"who pays": answers} if answers else {})


def test_a_pair_is_all_its_labels_against_our_position() -> None:
    labels = [labelled("s 1", "oars", "years=5"), labelled("s 2", "sail", "who pays=rower")]
    one = answer(labels, [hit("s 1", "oars", "years"), hit("s 9", "-sail")])
    row = elements("zz", [one])
    assert (row["pair labels"], row["pair precision"], row["pair recall"], row["pair f1"]) == (3, 1.0, 0.3333, 0.5)
    assert (row["provision labels"], row["provision precision"], row["provision recall"]) == (1, 1.0, 1.0)
    assert differing([one]) == ["zz ferry | −sail, −who pays"]


def test_what_we_see_beyond_the_labels_costs_precision() -> None:
    one = answer([labelled("s 1", "oars")], [hit("s 1"), hit("s 2", "oars", "sail")])
    row = elements("zz", [one])
    assert (row["pair precision"], row["pair recall"]) == (0.5, 1.0)
    assert (row["provision precision"], row["provision recall"]) == (0.0, 0.0)
    assert differing([one]) == ["zz ferry | +sail"]


def test_a_silence_though_labelled_misses_its_elements() -> None:
    row = elements("zz", [answer([labelled("s 1", "oars", "who pays=rower")], [])])
    assert (row["pair labels"], row["pair recall"], row["either/or"], row["either/or right"]) == (2, 0.0, 1, None)


@pytest.mark.parametrize(
    ("ours", "answered", "right"), [(("rower",), 1.0, 1.0), (("guest",), 1.0, 0.0), (("rower", "guest"), 1.0, 0.0)]
)
def test_an_answer_is_right_where_we_give_no_other(ours: tuple[str, ...], answered: float, right: float) -> None:
    one = answer([labelled("s 1", "who pays=rower")], [hit("s 1", "who pays", values=ours)])
    row = elements("zz", [one])
    assert (row["either/or"], row["either/or answered"], row["either/or right"]) == (1, answered, right)


def test_silences_told_from_speech() -> None:
    none, unheld = labelled(status=NOT_FOUND), labelled(status=NOT_HELD)
    found = [
        answer([none], []), answer([none], [], absence=Absence.NOT_HELD), answer([none], [hit("s 3")]),
        answer([labelled("s 1")], [hit("s 1")]), answer([labelled("s 1")], [], absence=Absence.SUSPECT),
        answer([unheld], []),
    ]  # fmt: skip
    row = absences("zz", found)
    assert (row["absent"], row["said absent"], row["said not found"]) == (3, 0.6667, 0.3333)
    assert (row["present"], row["spoke"], row["not held"], row["not held, said absent"]) == (2, 0.5, 1, 1.0)
    assert invented(found) == ["zz ferry | zz/act s 3"]
    assert silent(found) == ["zz ferry | reading suspect"]


def test_a_share_of_nothing_is_none() -> None:
    row = absences("zz", [answer([labelled("s 1")], [hit("s 1")])])
    assert (row["said absent"], row["not held, said absent"], row["spoke"]) == (None, None, 1.0)
