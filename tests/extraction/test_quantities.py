"""Numbers with unit and direction, by examples. A ceiling is not a floor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.extraction.quantities import languages, quantities

EXAMPLES = {
    "en": [
        ("for five years", 5, "years", ""),
        ("for a period of at least five years from the crossing", 5, "years", "at least"),
        ("for not less than 3 years", 3, "years", "at least"),
        ("no less than three (3) years", 3, "years", "at least"),
        ("10 years or more", 10, "years", "at least"),
        ("not more than two years", 2, "years", "at most"),
        ("imprisonment for a term not exceeding ten years", 10, "years", "at most"),
        ("which shall not exceed 18 months", 18, "months", "at most"),
        ("up to 30 days", 30, "days", "at most"),
        ("within 30 days", 30, "days", "within"),
        ("within twenty working days", 20, "working days", "within"),
        ("no later than 60 calendar days", 60, "days", "within"),
        ("more than five years", 5, "years", "more than"),
        ("a fine exceeding 100,000 dollars", 100_000, "dollars", "more than"),
        ("less than 25 percent", 25, "percent", "less than"),
        ("more than 25 percent", 25, "percent", "more than"),
        ("25% or less", 25, "percent", "at most"),
        ("a value of 10 per cent", 10, "percent", ""),
        ("a fine of up to US$1,000,000", 1_000_000, "USD", "at most"),
        ("a fine of not more than €500 000", 500_000, "EUR", "at most"),
        ("£2 million", 2_000_000, "GBP", ""),
        ("a fine of up to five times the value", 5, "multiple", "at most"),
        ("twice the value of the goods", 2, "multiple", ""),
        ("a two-year permit", 2, "years", ""),
        ("within 48 hours", 48, "hours", "within"),
    ],
    "fr": [
        ("pendant cinq ans", 5, "years", ""),
        ("pendant au moins six ans", 6, "years", "at least"),
        ("d’au plus deux ans", 2, "years", "at most"),
        ("un emprisonnement maximal de dix ans", 10, "years", "at most"),
        ("dans les trente jours", 30, "days", "within"),
        ("dans les 10 jours ouvrables", 10, "working days", "within"),
        ("plus de 25 %", 25, "percent", "more than"),
        ("moins de 10 %", 10, "percent", "less than"),
        ("une amende de 25 000 $", 25_000, "dollars", ""),
        ("trois fois la valeur", 3, "multiple", ""),
    ],
    "zh": [
        ("保存期限不少于五年", 5, "years", "at least"),
        ("保存十年", 10, "years", ""),
        ("四十五个工作日内", 45, "working days", "within"),
        ("自收到之日起45个工作日内", 45, "working days", "within"),
        ("三十日以内", 30, "days", "within"),
        ("处违法经营额五倍以上", 5, "multiple", "at least"),
        ("二十倍以下罚款", 20, "multiple", "at most"),
        ("五十万元以上", 500_000, "CNY", "at least"),
        ("不超过两年", 2, "years", "at most"),
        ("超过六个月", 6, "months", "more than"),
        ("一百二十日", 120, "days", ""),
        ("五百万元以下", 5_000_000, "CNY", "at most"),
    ],
}
ROWS = [(language, *row) for language, rows in EXAMPLES.items() for row in rows]


@pytest.mark.parametrize(("language", "text", "value", "unit", "direction"), ROWS, ids=[row[1] for row in ROWS])
def test_a_quantity(language: str, text: str, value: float, unit: str, direction: str) -> None:
    found = [(q.value, q.unit, q.direction) for q in quantities(text, language)]
    assert (value, unit, direction) in found
    assert len(found) == 1


OPPOSITES = [
    ("en", "not more than 5 years", "more than 5 years"),
    ("en", "no more than 5 years", "more than 5 years"),
    ("en", "not less than 5 years", "less than 5 years"),
    ("en", "not exceeding 5 years", "exceeding 5 years"),
    ("en", "at least 5 years", "at most 5 years"),
    ("fr", "au moins 5 ans", "moins de 5 ans"),
    ("fr", "au plus 5 ans", "plus de 5 ans"),
    ("zh", "不超过五年", "超过五年"),
    ("zh", "五年以上", "五年以下"),
    ("zh", "不少于五年", "少于五年"),
]


@pytest.mark.parametrize(("language", "one", "other"), OPPOSITES)
def test_a_ceiling_is_not_a_floor(language: str, one: str, other: str) -> None:
    directions = [quantities(text, language)[0].direction for text in (one, other)]
    assert directions[0]
    assert directions[1]
    assert directions[0] != directions[1]


def test_two_in_one_sentence_keep_their_own_directions() -> None:
    found = quantities("a fine of not more than €500 or imprisonment for at least two years, or both", "en")
    assert [(q.value, q.unit, q.direction) for q in found] == [(500, "EUR", "at most"), (2, "years", "at least")]


def test_a_range_in_chinese() -> None:
    found = quantities("处违法经营额五倍以上二十倍以下罚款", "zh")
    assert [(q.value, q.direction) for q in found] == [(5, "at least"), (20, "at most")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "section 5 of the Year Act"),
        ("en", "15 CFR 734.3"),
        ("en", "the calendar year 2031"),
        ("en", "one of the days"),
        ("en", "many years"),
        ("fr", "les annexes"),
        ("fr", "un bateau dans un port"),
        ("zh", "2031年9月1日起施行"),
        ("zh", "第五条"),
        ("zh", "一般许可"),
    ],
)
def test_what_is_no_quantity(language: str, text: str) -> None:
    assert quantities(text, language) == []


@given(
    st.text(alphabet="0123456789,. %$€£¥年日元万百十 years fivetoml at()・、سنةдва", max_size=60),
    st.sampled_from(languages()),
)
def test_any_text_is_read_without_error_and_each_quantity_lies_in_it(text: str, language: str) -> None:
    found = quantities(text, language)
    assert all(text[q.start : q.end] == q.words for q in found)
    assert [q.start for q in found] == sorted(q.start for q in found)
