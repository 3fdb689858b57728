"""Limits lined up: what differs, and which side controls more."""

from __future__ import annotations

import pytest

from exportlex.comparison.lists.comparing.thresholds import Difference, Stated, differences
from exportlex.extraction.parameters import parameters


def stated(text: str) -> list[Stated]:
    return [Stated(one, text) for one in parameters(text, "en")]


def compared(a: str, b: str) -> list[Difference]:
    return differences(stated(a), stated(b))


def words(found: list[Difference]) -> list[tuple[str | None, str | None, str]]:
    return [
        (one.a.parameter.words if one.a else None, one.b.parameter.words if one.b else None, one.stricter)
        for one in found
    ]


@pytest.mark.parametrize(
    ("a", "b", "stricter"),
    [
        ("A range exceeding 40 km;", "A range exceeding 30 km;", "b"),  # what lies above is controlled: the lower limit
        ("A range of 40 km or more;", "A range exceeding 40 km;", "a"),  # 40 km itself
        ("A wick width of less than 2 mm;", "A wick width of less than 5 mm;", "b"),
        ("A tone exceeding 3 Hz but not exceeding 9 Hz;", "A tone exceeding 4 Hz but not exceeding 8 Hz;", "a"),
        ("A tone exceeding 3 Hz but not exceeding 7 Hz;", "A tone exceeding 4 Hz but not exceeding 8 Hz;", ""),
        # the exception reaches further in b
        ("Lamps, other than those exceeding 5 kg in mass;", "Lamps, other than those exceeding 4 kg in mass;", "a"),
    ],
)  # fmt: skip
def test_the_stricter_side_controls_more(a: str, b: str, stricter: str) -> None:
    (found,) = compared(a, b)
    assert found.stricter == stricter
    assert found.a is not None
    assert found.b is not None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A range exceeding 40 km;", "A range exceeding 40 000 m;"),
        ("An output power of 2 kW or more;", "An output power equal to or greater than 2 000 W;"),
        ("A temperature exceeding 373 K (100 °C);", "A temperature exceeding 373 K;"),
        ("A tuning accuracy better than 5 Hz;", "A tuning accuracy less (better) than 5 Hz;"),
        ("A tone range from 0 to 500 Hz;", "A tone range exceeding 0 Hz but not exceeding 500 Hz;"),
        ("A vessel kept at 20 ± 1 °C;", "A vessel kept at a temperature of ±1 K;"),
        ("A swell of 5 Hz;", "A swell of 5 Hz or more;"),
        (
            "A depth exceeding 5,120 m and a width exceeding 2,5 m;",
            "A depth exceeding 5 120 m and a width exceeding 2,5 m;",
        ),
    ],
)
def test_equal_limits_are_no_difference(a: str, b: str) -> None:
    assert compared(a, b) == []


def test_each_measure_meets_its_own() -> None:
    found = compared(
        "Lanterns having a mass exceeding 5 kg and an oil vessel exceeding 3 litres;",
        "Lanterns having an oil vessel exceeding 2 litres and a mass exceeding 6 kg;",
    )
    assert {one.measures: one.stricter for one in found} == {"mass": "a", "oil vessel": "b"}


def test_what_one_side_alone_states_has_no_stricter_side() -> None:
    assert words(compared("Lanterns having a mass exceeding 5 kg;", "Lanterns;")) == [("exceeding 5 kg", None, "")]


def test_unlike_dimensions_never_meet() -> None:
    found = compared("A beam having a width exceeding 5 cm;", "A beam having a width exceeding 5 kg;")
    assert [(one.a is None, one.b is None) for one in found] == [(False, True), (True, False)]
