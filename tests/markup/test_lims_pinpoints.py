"""Pinpoints of Canadian federal law."""

from __future__ import annotations

import pytest

from exportlex.markup.lims.pinpoints import ENGLISH, FRENCH, Pin, division_name, vocabulary


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (["(1.1)", "(a)", "(i)", "(A)"], "s. 7(1.1)(a)(i)(A)"),
        (["2-2", "a", "1"], "s. 7, item 2-2.a.1"),
        (["(2)", "", "(a)"], "s. 7(2)(a)"),
    ],
)
def test_units_below_a_section(numbers: list[str], expected: str) -> None:
    pin = Pin().section("7", ENGLISH)
    for number in numbers:
        pin = pin.numbered(number, ENGLISH)
    assert pin.cited == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (["5505", "(1)", "(a)"], "Schedule, item 5505(1)(a)"),
        (["A.1.", "A.1.1", "A.1.1.2", "(b)"], "Schedule, item A.1.1.2(b)"),
        (["(a)"], "Schedule (a)"),
    ],
)
def test_items_of_a_schedule(numbers: list[str], expected: str) -> None:
    pin = Pin().named("Schedule")
    for number in numbers:
        pin = pin.numbered(number, ENGLISH)
    assert pin.cited == expected


def test_french() -> None:
    section = Pin().section("2", FRENCH).numbered("(1)", FRENCH)
    assert section.numbered("a)", FRENCH).cited == "art. 2(1)a)"
    assert section.term("courtage", FRENCH).cited == "art. 2(1) « courtage »"
    assert Pin().named("annexe").numbered("5505", FRENCH).numbered("(1)", FRENCH).cited == "annexe, article 5505(1)"


@pytest.mark.parametrize(
    ("printed", "english", "french"),
    [
        ("PART II", "Part II", "part II"),
        ("GROUP 5", "Group 5", "group 5"),
        ("SCHEDULE", "Schedule", "schedule"),
        ("ANNEXE 5.1", "Annexe 5.1", "annexe 5.1"),
        ("DIVISION A", "Division A", "division A"),
    ],
)
def test_names_of_divisions(printed: str, english: str, french: str) -> None:
    assert division_name(printed, ENGLISH) == english
    assert division_name(printed, FRENCH) == french


def test_sources_stand_at_the_end() -> None:
    pin = Pin("Schedule", source="2031, c. 5, not in force").section("41", ENGLISH).numbered("(i)", ENGLISH)
    assert pin.cited == "Schedule, s. 41(i) (2031, c. 5, not in force)"


def test_unit_words() -> None:
    assert vocabulary("en", "Rule").section == "Rule"
    assert vocabulary("fr", "s.").section == "art."
    assert Pin().section("22 to 25", ENGLISH).cited == "ss. 22 to 25"
