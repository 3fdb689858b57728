"""What keeps two laws apart although both have the same elements: each contrast by itself, and from either side."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.comparison.relating.contrasts import contrasts
from exportlex.comparison.results import Absence, Relation
from exportlex.comparison.stating.position import Position, position

from .made import FERRIES, WITHOUT_ELEMENTS, doubtful, found, hit, law, related, silent

TURNED = {Relation.BROADER: Relation.NARROWER, Relation.NARROWER: Relation.BROADER}
DEFINED: dict[str, Any] = {"definition": 1, "definition_kind": "definition"}


def test_two_laws_of_one_mind_have_no_contrast() -> None:
    text = "The Keeper shall keep records for at least five years."
    assert contrasts(hit("zz", text, "a b=x -c"), hit("xa", text, "a b=x -c")) == []


def test_what_one_covers_and_the_other_leaves_out_is_said_with_its_words() -> None:
    left, right = hit("zz", "A ferry.", "a b"), hit("xa", "No punt.", "a -b")
    assert contrasts(left, right) == ["zz covers b, which xa leaves out (“N”)"]
    assert contrasts(right, left) == ["zz covers b, which xa leaves out (“N”)"]
    assert contrasts(law("zz", "a"), law("xa", "-b")) == []  # that one alone leaves it out keeps nobody apart


@pytest.mark.parametrize(
    ("mine", "theirs", "apart"), [("a=x", "a=y", True), ("a=x", "a=x", False), ("a=x", "a", False), ("a", "a", False)]
)
def test_two_answers_to_one_question(mine: str, theirs: str, apart: bool) -> None:
    assert bool(contrasts(law("zz", mine), law("xa", theirs))) is apart


def test_two_answers_are_both_named() -> None:
    assert contrasts(law("zz", "a=x"), law("xa", "a=y")) == ["on “a” zz answers “x”, xa “y”"]


FIGURES = [
    ("kept for five years", "kept for 5 years", False),
    ("kept for five years", "kept for six years", True),
    ("kept for at least five years", "kept for at most five years", True),
    ("kept for five years", "kept for 60 months", False),
    ("kept for 12 months", "kept for one year", False),
    ("kept for two years", "kept for 18 months", True),
    ("kept for five years", "kept dry", False),  # a figure that one law alone states is no contrast
    ("submitted within 14 days", "submitted within two weeks", False),
    ("submitted within 14 days", "submitted within 14 working days", True),
    ("submitted within 30 days", "submitted within one month", False),  # a month has 28 to 31: nothing is reckoned over
]


@pytest.mark.parametrize(("mine", "theirs", "apart"), FIGURES)
def test_figures_of_one_measure_in_units_that_can_be_reckoned_over(mine: str, theirs: str, apart: bool) -> None:
    left, right = (hit(code, f"Records must be {text}.") for code, text in (("zz", mine), ("xa", theirs)))
    assert left.figures
    assert bool(contrasts(left, right)) is apart


def test_figures_that_differ_are_said_as_each_law_says_them() -> None:
    left, right = hit("zz", "Records must be kept for 18 months."), hit("xa", "Records must be kept for two years.")
    assert contrasts(left, right) == ["retention: zz has 18 months, xa has 2 years"]


def test_a_floor_of_content_is_no_ceiling() -> None:
    text = "A lamp of which {} 25 percent of the value is oil of the isle"
    left = hit("zz", f"{text.format('more than')} needs a permit.")
    right = hit("xa", f"{text.format('less than')} needs a permit.")
    assert contrasts(left, right) == ["percentage: zz has more than 25 percent, xa has less than 25 percent"]


FORCE = [("shall", "may", True), ("may", "shall not", True), ("shall", "shall not", False), ("may", "may", False)]


@pytest.mark.parametrize(("mine", "theirs", "apart"), FORCE)
def test_may_and_shall(mine: str, theirs: str, apart: bool) -> None:
    left, right = (
        hit(code, f"The Keeper {verb} close the port.", pinpoint=pinpoint)
        for code, verb, pinpoint in (("zz", mine, "s. 1"), ("xa", theirs, "s. 2"))
    )
    said = contrasts(left, right)
    assert bool(said) is apart
    assert all("only allows" in one and "(s. 1; s. 2)" in one for one in said)


def test_what_a_definition_says_that_a_thing_may_be_is_no_power() -> None:
    defined = hit("zz", "ferry: a boat that may carry oil", "a", **DEFINED)
    assert contrasts(defined, hit("xa", "A ferry shall carry oil.", "a")) == []
    named = FERRIES.model_copy(update={"group": "transfer"})
    left, right = (hit("zz", f"A ferry {verb} carry oil.", "a", named) for verb in ("may", "shall"))
    assert contrasts(left, right) == []


SCOPES = [("section", "instrument", True), ("list-entry", "", True), ("section", "list-entry", False), ("", "", False)]


@pytest.mark.parametrize(("mine", "theirs", "apart"), SCOPES)
def test_a_definition_of_one_section_reaches_less_far(mine: str, theirs: str, apart: bool) -> None:
    left, right = (
        hit(code, "ferry: a boat", "a", scope=scope, **DEFINED) for code, scope in (("zz", mine), ("xa", theirs))
    )
    assert bool(contrasts(left, right)) is apart
    assert bool(contrasts(right, left)) is apart


LABELS = st.sampled_from(["", "a", "b", "c=x", "c=y", "-a", "-b", "d", "e"])
TEXTS = st.sampled_from(
    ["A ferry.", "The Keeper may row.", "The Keeper shall row.", "Records must be kept for at least five years.",
     "Records must be kept for three years.", "Nobody shall row within 30 days of the application."]
)  # fmt: skip
SHOWN = st.lists(LABELS, max_size=5, unique_by=lambda word: word.lstrip("-").partition("=")[0]).map(" ".join)


@st.composite
def laws(draw: st.DrawFn) -> Position:
    """Any position: silent, unread, doubtful, of one passage or two, defined for a section or by no definition."""
    concept = draw(st.sampled_from([FERRIES, WITHOUT_ELEMENTS]))
    if draw(st.integers(0, 4)) == 0:
        return silent("zz", draw(st.sampled_from(list(Absence))), concept=FERRIES)
    if draw(st.integers(0, 4)) == 0:
        return doubtful("zz", draw(SHOWN))
    scope = draw(st.sampled_from(["", "instrument", "section"]))
    place: dict[str, Any] = {"scope": scope, **DEFINED} if scope else {}
    language = draw(st.sampled_from(["en", "zh"]))
    hits = [found("zz", draw(TEXTS), draw(SHOWN), language=language, **place) for _ in range(draw(st.integers(1, 2)))]
    return position("zz", FERRIES if concept is FERRIES else concept, hits if concept is FERRIES else hits[:1])


@given(laws(), laws(), st.sampled_from([None, 0.1, 0.9]))
def test_the_relation_seen_from_the_other_side_is_its_mirror(
    left: Position, right: Position, near: float | None
) -> None:
    if left.concept is not right.concept:
        right = left
    there, back = related(left, right, near), related(right, left, near)
    assert back.relation is TURNED.get(there.relation, there.relation)
    assert (there.shared, there.only_a, there.only_b) == (back.shared, back.only_b, back.only_a)
    assert (there.textual, there.conceptual) == (back.textual, back.conceptual)
    assert len(there.contrasts) == len(back.contrasts)
    assert there.evidence == (back.evidence[1], back.evidence[0])


@given(laws())
def test_no_law_is_apart_from_itself(one: Position) -> None:
    pair = related(one, one)
    assert pair.contrasts == ()
    assert pair.relation is (Relation.NO_COUNTERPART if one.empty else Relation.EQUIVALENT)


@given(laws(), laws())
def test_where_anything_keeps_them_apart_they_are_not_equivalent(left: Position, right: Position) -> None:
    if left.concept is right.concept:
        pair = related(left, right)
        assert not (pair.contrasts and pair.relation is Relation.EQUIVALENT)
        assert not (pair.only_a + pair.only_b and pair.relation is Relation.EQUIVALENT) or pair.textual == 1.0
