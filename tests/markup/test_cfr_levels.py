"""Levels of enumerators, found from the sequence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.markup.cfr.levels import CFR, US_CODE, Break, Order, Step, place
from exportlex.markup.enumerators import Enumerator


def steps(line: str) -> list[Step]:
    """ "(a) (1)+ *(i)* 1." as steps: "+" inside the paragraph of the one before, "*" italics, "|" after a paragraph,
    "#" after a heading."""
    return [_step(word) for word in line.split()]


def _step(word: str) -> Step:
    core = word.strip("*+|#")
    dotted = core.endswith(".")
    value, _, last = core.replace("(", "").replace(")", "").rstrip(".").partition("-")
    after = Break.HEADING if "#" in word else Break.PARAGRAPH if "|" in word else Break.NONE
    return Step(Enumerator(value, core, last, dotted, "*" in word), "+" in word, after)


def depths(line: str, order: Order = CFR) -> str:
    return " ".join(str(placed.depth) for placed in place(steps(line), order))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(a) (1) (i) (A) *(1)* *(i)* *(ii)* *(2)* (B) (ii) (2) (b)", "0 1 2 3 4 5 5 4 3 2 1 0"),
        ("(g) (h) (i) (j)", "0 0 0 0"),
        ("(g) (h) (1) (i) (ii) (2) (i) (ii) (i) (j)", "0 0 1 2 2 1 2 2 0 0"),
        ("(h) (1) (2) (i) (1) (2) (j)", "0 1 1 0 1 1 0"),
        ("(h) (i) (ii) (iii)", "0 1 1 1"),
        ("(a) (1) (i) (A) (1) (2) (B) (ii)", "0 1 2 3 4 4 3 2"),
        ("(u) (v) (w) (x)", "0 0 0 0"),
        ("(1) (iv) (v) (vi) (2)", "0 1 1 1 0"),
        ("(a) (1)+ (i)+ (ii) (2) (b) (1)+", "0 1 2 2 1 0 1"),
        ("(a) (b)-(d) (e)", "0 0 0"),
        ("(1) (i) (2) (i) (A)", "0 1 0 1 2"),
        ("(i) (ii) #(i) (ii)", "0 0 0 0"),
        ("(1) (2) |(1) (2)", "0 0 0 0"),
        ("(a) (b) 1. 2. a. b. 3.", "0 0 1 1 2 2 1"),
        ("A. 1. 2. B. 1.", "0 1 1 0 1"),
        ("a. 1. i. A. B. ii. 2. b.", "0 1 2 3 3 2 1 0"),
        # Numbers below letters below numbers are no slip once they have stood there.
        (
            "1. a. 1. 2. b. 1. 2. 2. a. b. 1. 2. c. 1. 2. 3. a. 1. 2. b. 1. 2. c. 1.",
            "0 1 2 2 1 2 2 0 1 1 2 2 1 2 2 0 1 2 2 1 2 2 1 2",
        ),
        ("(z) (aa) (bb)", "0 0 0"),
    ],
)
def test_depths(line: str, expected: str) -> None:
    assert depths(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(a) (1) (A) (i) (I) (II) (ii) (B) (2)", "0 1 2 3 4 4 3 2 1"),
        ("(1) (A) (i) (ii) (B) (2)", "0 1 2 2 1 0"),
        ("(h) (1) (A) (i) (ii) (B) (2) (i) (1)", "0 1 2 3 3 2 1 0 1"),
    ],
)
def test_depths_of_the_us_code(line: str, expected: str) -> None:
    assert depths(line, US_CODE) == expected


def test_a_lost_start_takes_the_place_of_what_is_open() -> None:
    assert depths("(d) (A) (i) (ii) (B) (4) (A) (B)", US_CODE) == "0 1 2 2 1 1 2 2"


def test_gaps_are_told() -> None:
    assert [placed.gap for placed in place(steps("(a) (1) (3) (c)"))] == [False, False, True, True]


_VALUES = st.sampled_from(["a", "b", "c", "h", "i", "j", "v", "x", "ii", "iv", "1", "2", "3", "10", "A", "B", "I", "V"])


@given(st.lists(st.tuples(_VALUES, st.booleans(), st.booleans(), st.sampled_from(Break)), max_size=40))
def test_every_enumerator_gets_a_level_no_deeper_than_one_below_the_last(
    drawn: list[tuple[str, bool, bool, Break]],
) -> None:
    sequence = [
        Step(Enumerator(value, value, "", dotted, italic), False, after) for value, dotted, italic, after in drawn
    ]
    placed = place(sequence)
    assert len(placed) == len(sequence)
    deepest = -1
    for one in placed:
        assert 0 <= one.depth <= deepest + 1
        deepest = one.depth
