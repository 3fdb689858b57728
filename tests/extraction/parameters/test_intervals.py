"""Two figures that are one interval, where the words say so in a way of their own."""

from __future__ import annotations

from .written import intervals


def test_one_of_two_counts_is_a_range() -> None:
    assert intervals("Three or four axes which can be set at once;", "en") == ["[3, 4] axes"]


def test_a_mark_of_thousands_among_decimal_commas_is_told_by_the_other_end() -> None:
    text = "Wavelength exceeding 975 nm but not exceeding 1,150 nm;"
    assert intervals(text, "en", decimal=",") == ["(975, 1150] nm"]


def test_three_zeros_are_thousands_whatever_the_decimal_mark() -> None:
    assert intervals("a depth exceeding 1,000 m", "en", decimal=",") == ["(1000, -) m"]
    assert intervals("a depth exceeding 1,125 m", "en", decimal=",") == ["(1.125, -) m"]


def test_units_may_be_multiplied_with_a_cross() -> None:
    assert intervals("equal to or less than 0,01 kg ×mm/kg", "en", decimal=",") == ["(-, 0.01] mm"]
    assert intervals("a plate of 120 mm × 120 mm or more", "en") == ["[120, -) mm", "[120, -) mm"]
