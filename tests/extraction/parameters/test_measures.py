"""What is measured, how parameters are joined, and what a lead says of its items."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.extraction.parameters import children_joined, languages, parameters

from .written import measured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("having a minimum feature size of 45 nm or less", "minimum feature size"),
        ('with an "output power" (peak) of 5 W or more', "output power"),
        ("Pulse duration not exceeding 1 µs", "pulse duration"),
        ("an operating frequency exceeding 3 GHz", "operating frequency"),
        ("a rated output of 4 kW or more", "rated output"),
        ("a coefficient of thermal expansion less than 5 ppm", "coefficient of thermal expansion"),
        ("a 3 dB resolution bandwidth exceeding 40 MHz", "3 dB resolution bandwidth"),
        ("rods exceeding 300 mm in diameter", "diameter"),
        ("more than 25 % nickel by weight", "nickel"),
        ("containing 10 % by weight or more of chromium", "chromium"),
        ("maximum design speed, fully loaded, exceeding 30 knots", "maximum design speed"),
        ("flow in the range from 30 to 130 kg", "flow"),
        ("measured at 20 °C", ""),
        ("DAC resolution of 10 bit or more", "DAC resolution"),
    ],
)
def test_the_phrase_beside_the_number_says_what_is_measured(text: str, expected: str) -> None:
    assert parameters(text, "en")[0].measures == expected


def test_the_lead_says_it_where_the_text_does_not() -> None:
    lead = "Generators with a hum, in dBc/Hz, given by any of the following:"
    assert measured("Less (better) than -110 dBc/Hz;", "en", lead) == ["hum (-, -110) dBc/Hz"]
    assert measured("5 kW at sea;", "en", "having a power of:") == ["power =5 kW"]
    assert measured("Exceeding 5 kW;", "en", "Lasers having any of the following:") == ["(5, -) kW"]


def test_quantities_of_the_lead_are_not_returned() -> None:
    assert measured("a mass of 5 kg", "en", "of more than 7 m and having any of the following:") == ["mass =5 kg"]


def test_parameters_are_joined_as_the_text_joins_them() -> None:
    text = "a mass of 5 kg or more and a length of 7 m or less, or a width of 2 m"
    assert [found.joined for found in parameters(text, "en")] == ["", "and", "or"]


@pytest.mark.parametrize(
    ("language", "lead", "expected"),
    [
        ("en", "Pumps having any of the following:", "any"),
        ("en", "Pumps having all of the following characteristics:", "all"),
        ("en", "Pumps having both of the following:", "all"),
        ("en", "Pumps having either of the following:", "any"),
        ("en", "Pumps as follows:", ""),
        ("en", "Pumps having all of the following and any of the following:", "any"),
        ("de", "Pumpen mit einer der folgenden Eigenschaften:", "any"),
        ("de", "Pumpen mit allen folgenden Eigenschaften:", "all"),
        ("de", "Pumpen wie folgt:", ""),
        ("it", "pompe aventi una delle caratteristiche seguenti:", "any"),
        ("it", "pompe aventi tutte le caratteristiche seguenti:", "all"),
        ("fr", "pompes possédant l'une des caractéristiques suivantes :", "any"),
        ("fr", "pompes possédant toutes les caractéristiques suivantes :", "all"),
        ("es", "bombas que posean una de las características siguientes:", "any"),
        ("es", "bombas que reúnan todas las características siguientes:", "all"),
        ("ja", "ポンプであって、次のいずれかに該当するもの", "any"),
        ("ja", "ポンプであって、次のすべてに該当するもの", "all"),
    ],
)
def test_a_lead_says_whether_any_of_its_items_is_enough(language: str, lead: str, expected: str) -> None:
    assert children_joined(lead, language) == expected


@given(st.text(alphabet="0123456789 .,-–±×()GHzmkW%/°toru", max_size=60), st.sampled_from(languages()))
def test_words_are_always_those_of_the_span(text: str, language: str) -> None:
    for found in parameters(text, language):
        assert found.words == text[found.start : found.end]
        assert found.low or found.high
        assert found.base == (found.low and found.base[0], found.high and found.base[1])


def test_a_language_without_words_of_its_own_still_reads_symbols() -> None:
    assert measured("10 kHz", "cs") == ["=10 kHz"]
