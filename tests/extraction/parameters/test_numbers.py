"""Numbers: both decimal marks, thousands, powers of ten with and without marks, signs."""

from __future__ import annotations

import pytest

from exportlex.extraction.parameters import decimal_of

from .written import intervals, raised


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("exceeding 6.4 GHz", "(6.4, -) GHz"),
        ("exceeding 6,4 GHz", "(6.4, -) GHz"),
        ("exceeding 1,000 nm", "(1000, -) nm"),
        ("exceeding 1 500 nm", "(1500, -) nm"),
        ("exceeding 1\u00a0500 nm", "(1500, -) nm"),
        ("exceeding 1\u2009500,5 nm", "(1500.5, -) nm"),
        ("exceeding 1,500.5 nm", "(1500.5, -) nm"),
        ("exceeding 1,000,000 nm", "(1e+06, -) nm"),
        ("exceeding 0,125 mm", "(0.125, -) mm"),
        ("exceeding 0.125 mm", "(0.125, -) mm"),
        ("exceeding .5 mm", "(0.5, -) mm"),
        ("below –55 °C", "(-, -55) °C"),
        ("below −55 °C", "(-, -55) °C"),
        ("less than – 150 dBm/Hz", "(-, -150) dBm/Hz"),
        ("5 nm – 9 nm", "[5, 9] nm"),
        ("above +20 dBm", "(20, -) dBm"),
        ("a plate of 1/4 inch or more", "[0.25, -) in"),
    ],
)
def test_the_shape_of_a_number_tells_its_marks(text: str, expected: str) -> None:
    assert intervals(text, "en") == [expected]


def test_a_mark_before_three_digits_follows_the_other_numbers_of_the_text() -> None:
    assert intervals("a span of 7,5 m and a bore exceeding 3,125 mm", "en")[1] == "(3.125, -) mm"
    assert intervals("a span of 7.5 m and a bore exceeding 3,125 mm", "en")[1] == "(3125, -) mm"


def test_without_other_numbers_the_language_decides_and_who_knows_the_list_may_say() -> None:
    assert intervals("exceeding 3,125 mm", "en") == ["(3125, -) mm"]
    assert intervals("größer als 3,125 mm", "de") == ["(3.125, -) mm"]
    assert intervals("exceeding 3,125 mm", "en", decimal=",") == ["(3.125, -) mm"]


def test_a_list_shows_its_decimal_mark() -> None:
    assert decimal_of(["exceeding 3,125 mm", "less than 0,5 mm", "up to 7 mm", "more than 2,75 m"]) == ","
    assert decimal_of(["exceeding 3,125 mm", "less than 0.5 mm"]) == "."
    assert decimal_of(["no number at all"]) == ""
    assert decimal_of(["2,4-dinitrolampane", "DLP (1,1-diamino-2,2-dilampene)", "less than 0.5 mm"]) == "."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("less than 1 × 10{–11} m", "(-, 1e-11) m"),
        ("less than 1 × 10 {-11} m", "(-, 1e-11) m"),
        ("less than 10{-6} m", "(-, 1e-06) m"),
        ("less than 2 × 10{-11}/month", "(-, 2e-11) 1/month"),
        ("more than 5 x 10{6} rad", "(5e+06, -) rad"),
        ("more than 10 {19} atoms", "(1e+19, -) atoms"),
        ("more than 10 mm {2}", "(10, -) mm²"),
        ("more than 2.5 × 10{4} m", "(25000, -) m"),
        ("more than 7 cm{3}", "(7, -) cm³"),
        ("more than 7 m{3} h{-1}", "(7, -) m³/h"),
        ("more than 40{o} C", "(40, -) °C"),
    ],
)
def test_raised_digits_are_exponents(text: str, expected: str) -> None:
    plain, marks = raised(text)
    assert intervals(plain, "en", marks=marks) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 5 x 106 m", "(5e+06, -) m"),  # nothing else than ten to the sixth can be meant
        ("more than 5 x 10-6 m", "(5e-06, -) m"),
        ("more than 5 × 10 4 m", "(50000, -) m"),
        ("more than 106 m", "(106, -) m"),  # not safe: as it stands
        ("sheets of 3 mm x 106 mm", "=3 mm"),
    ],
)
def test_where_raised_digits_are_lost_powers_are_read_only_where_it_is_safe(text: str, expected: str) -> None:
    assert intervals(text, "en")[0] == expected
