"""Floors, ceilings and ranges in English, by invented examples."""

from __future__ import annotations

import pytest

from .written import intervals

EXAMPLES = [
    ("frequencies exceeding 31.8 GHz but not exceeding 37 GHz", ["(31.8, 37] GHz"]),
    ("exceeding 2.7 GHz up to and including 6.8 GHz", ["(2.7, 6.8] GHz"]),
    ("a mass of 5 kg or more, but less than 12 kg", ["[5, 12) kg"]),
    ("an area of less than 20 m2, but greater than 0.5 m2", ["(0.5, 20) m²"]),
    ("a bore between 75 and 650 mm", ["[75, 650] mm"]),
    ("from 10 Hz to 10 kHz", ["[10, 10000] Hz"]),
    ("anywhere within 10 Hz ≤ F ≤ 10 kHz", ["[10, 10000] Hz"]),
    ("over 10 kHz < F ≤ 100 kHz", ["(10, 100] kHz"]),
    ("a flow of 30 to 130 kg per minute", ["[30, 130] kg/min"]),
    ("a rate equal to or greater than 4 m/s", ["[4, -) m/s"]),
    ("a rate greater than or equal to 4 m/s", ["[4, -) m/s"]),
    ("a power in excess of 4 W", ["(4, -) W"]),
    ("not less than 4 W", ["[4, -) W"]),
    ("not more than 4 W", ["(-, 4] W"]),
    ("up to 4 W", ["(-, 4] W"]),
    ("below 4 W", ["(-, 4) W"]),
    ("a pulse of 4 ns or less", ["(-, 4] ns"]),
    ("a dose of 4 Gy (Si), or higher", ["[4, -) Gy"]),
    ("a charge of 4 kg of sand or more", ["[4, -) kg"]),
    ("at an ambient temperature below 228 K or above 358 K", ["(-, 228) K", "(358, -) K"]),
    ("an error of 4 µm along one or more axes", ["=4 µm"]),
    ("within ± 5 %", ["(-, 5] %"]),
    ("a tilt of ± 5 degrees", ["[-5, 5] °"]),
    ("held at 20 ± 0.5 °C", ["[19.5, 20.5] °C"]),
    ("blocks of 120 mm × 80 mm × 50 mm or greater", ["[120, -) mm", "[80, -) mm", "[50, -) mm"]),
    ("more than 25 % nickel and 20 % chromium", ["(25, -) %", "(20, -) %"]),
    ("in the range of zero to 13.5 kPa", ["[0, 13.5] kPa"]),
    ("detection less than (better than) 4 m", ["(-, 4) m"]),
    ("from below 228 K to above 328 K (+55 °C)", ["(-, 228) K", "(328, -) K"]),
    ("measured at 293 K", ["=293 K"]),
    ("a wavelength of 10.6 µm", ["=10.6 µm"]),
    ("less than a 3 W loss", ["(-, 3) W"]),
    ("an endurance of more than thirty minutes", ["(30, -) min"]),
    ("more than 1 million frames per second", ["(1e+06, -) frame/s"]),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_words_give_the_interval(text: str, expected: list[str]) -> None:
    assert intervals(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("an accuracy equal to or less (better) than 0.5 µm", ["(-, 0.5] µm"]),
        ("an accuracy better (less) than 0.5 µm", ["(-, 0.5) µm"]),
        ("an accuracy better than 0.5 µm", ["(-, 0.5) µm"]),
        ("an accuracy of 0.5 µm or better", ["(-, 0.5] µm"]),
        ("a range resolution better than 10 m", ["(-, 10) m"]),
        ("a detection range better than 10 km", ["(10, -) km"]),
        ("a purity better than 99.9 %", ["(99.9, -) %"]),
        ("a purity better than 5 parts per million", ["(-, 5) ppm"]),
    ],
)
def test_better_is_smaller_or_larger_by_the_pair_printed_or_by_what_is_measured(text: str, expected: list[str]) -> None:
    assert intervals(text, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "a power of 5 W (37 dBm) or more",
        "a power of 5 W (5000 mW) or more",
        "a power of 5 W or more (0.005 kW)",
    ],
)
def test_what_a_bracket_says_again_is_no_second_parameter(text: str) -> None:
    assert intervals(text, "en")[0] == "[5, -) W"


def test_a_range_said_twice_is_one() -> None:
    assert intervals("from 223 K (−50 °C) to 373 K (100 °C)", "en") == ["[223, 373] K"]
    assert intervals("from 223 K to 373 K (−50 °C to 100 °C)", "en") == ["[223, 373] K"]


def test_the_direction_may_stand_at_the_end_of_the_lead() -> None:
    assert intervals("250 s in air;", "en", lead="with a burning time of more than:") == ["(250, -) s"]
    assert intervals("2 pT at 1 Hz", "en", lead="a noise lower (better) than any of the following:")[0] == "(-, 2) pT"
    assert intervals("a mass of 5 kg", "en", lead="of more than:") == ["=5 kg"]
