"""How far laws are apart over many concepts, and the tree that follows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.catalog.concepts import Concept
from exportlex.comparison.results import Absence
from exportlex.comparison.stating.position import Position
from exportlex.comparison.surveying.closeness import Join, apart, distance, tree
from exportlex.comparison.surveying.survey import Survey

from .made import FERRIES, WITHOUT_ELEMENTS, law, silent

SETS = st.sets(st.sampled_from("abcde")).map(" ".join)


@pytest.mark.parametrize(
    ("mine", "theirs", "far"),
    [("a b", "a b", 0.0), ("a b", "a", 0.5), ("a b", "b c", 2 / 3), ("a", "b", 1.0), ("", "", 0.0), ("a -b", "a", 0.0)],
)
def test_the_share_of_elements_that_one_alone_has(mine: str, theirs: str, far: float) -> None:
    assert apart(law("zz", mine), law("xa", theirs)) == pytest.approx(far)


@given(SETS, SETS)
def test_it_is_a_distance(mine: str, theirs: str) -> None:
    far = apart(law("zz", mine), law("xa", theirs))
    assert far is not None
    assert 0.0 <= far <= 1.0
    assert far == apart(law("xa", theirs), law("zz", mine))
    assert apart(law("zz", mine), law("xa", mine)) == 0.0


def test_a_law_that_speaks_is_as_far_as_can_be_from_one_that_is_silent() -> None:
    assert apart(law("zz", "a"), silent("xa")) == apart(silent("xa"), law("zz", "a")) == 1.0


def test_where_neither_speaks_nothing_is_measured() -> None:
    assert apart(silent("zz"), silent("xa")) is None


@pytest.mark.parametrize("absence", [Absence.NOT_HELD, Absence.SUSPECT, Absence.NOT_APPLICABLE])
def test_what_cannot_be_read_is_not_measured(absence: Absence) -> None:
    for other in (law("xa", "a"), silent("xa"), silent("xa", absence)):
        assert apart(silent("zz", absence), other) is None
        assert apart(other, silent("zz", absence)) is None


def test_a_concept_without_elements_is_the_same_wherever_it_is_spoken_of() -> None:
    here, there = law("zz", concept=WITHOUT_ELEMENTS), law("xa", concept=WITHOUT_ELEMENTS)
    assert apart(here, there) == 0.0
    assert apart(here, silent("xb", concept=WITHOUT_ELEMENTS)) == 1.0


def surveyed(**laws: list[str | None]) -> Survey:
    """A survey of as many concepts as each law has entries: its elements, or None for a text that is not held."""
    concepts = [FERRIES.model_copy(update={"id": f"ferries-{n}"}) for n in range(len(next(iter(laws.values()))))]
    positions = {
        (concept.id, code): _made(code, concept, entries[place])
        for code, entries in laws.items()
        for place, concept in enumerate(concepts)
    }
    return Survey(tuple(concepts), tuple(laws), positions)


def _made(code: str, concept: Concept, elements: str | None) -> Position:
    if elements is None:
        return silent(code, Absence.NOT_HELD, concept=concept)
    return law(code, elements, concept)


def test_the_mean_over_the_concepts_on_which_both_can_be_read() -> None:
    kept = surveyed(zz=["a b"] * 6, xa=["a b", "a b", "a b", "a", "a", None])
    far, count = distance(kept, "zz", "xa")
    assert (far, count) == (pytest.approx(1 / 5), 5)


def test_of_fewer_than_five_concepts_nothing_is_said_unless_fewer_were_chosen() -> None:
    kept = surveyed(zz=["a b"] * 6, xa=["a", "a", "a", "a", None, None])
    assert distance(kept, "zz", "xa") == (None, 4)
    assert distance(kept, "zz", "xa", ["ferries-0", "ferries-1"]) == (pytest.approx(0.5), 2)
    assert distance(kept, "zz", "xa", ["ferries-0", "ferries-5"]) == (None, 1)


def test_nothing_is_joined_to_a_law_alone() -> None:
    kept = surveyed(zz=["a"] * 5)
    assert tree(kept, []) == []
    assert tree(kept, ["zz"]) == []


def test_two_laws_are_joined_at_their_distance() -> None:
    kept = surveyed(zz=["a b"] * 5, xa=["a"] * 5)
    assert tree(kept, ["zz", "xa"]) == [Join(("zz",), ("xa",), 0.5)]


def test_of_three_laws_the_closest_are_joined_first() -> None:
    kept = surveyed(zz=["a b c d"] * 5, xa=["e"] * 5, xb=["a b c"] * 5)
    first, second = tree(kept, ["zz", "xa", "xb"])
    assert ({*first.left, *first.right}, first.distance) == ({"zz", "xb"}, pytest.approx(0.25))
    assert {second.left, second.right} == {("xa",), (*first.left, *first.right)}
    assert second.distance == pytest.approx(1.0)


def test_a_pair_that_cannot_be_measured_is_as_far_as_the_average_pair() -> None:
    kept = surveyed(zz=["a b"] * 5, xa=["a"] * 5, xb=[None] * 5)
    assert [join.distance for join in tree(kept, ["zz", "xa", "xb"])] == [pytest.approx(0.5)] * 2
    unread = surveyed(zz=[None] * 5, xa=[None] * 5)
    assert [join.distance for join in tree(unread, ["zz", "xa"])] == [1.0]
