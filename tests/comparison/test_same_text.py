"""One text in two printings is one text; one word may make it another."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.comparison.relating.same_text import same_text, textual_closeness

SAME = [
    ("en", "The organisation shall recognise a licence.", "the organization shall recognize a license"),
    ("en", "An authorised analysis", "an authorized analysis"),
    ("en", "recognises, recognising, recognised", "recognizes recognizing recognized"),
    ("en", "The harbour of our neighbours", "The harbor of our neighbors"),
    ("en", "a programme of defence offences", "a program of defense offenses"),
    ("en", "“Lamp” means the light;", "Lamp means a light"),
    ("en", "THE FERRY, IF LIT, SAILS", "the ferry if lit sails"),
    ("fr", "Le feu du port", "Les feu, un port"),
    ("de", "Die Lampe des Hafens", "die Lampe des Hafens."),
]  # fmt: skip
NOT_THE_SAME = [
    ("en", "The Keeper shall light it.", "The Keeper may light it."),
    ("en", "It includes a punt.", "It does not include a punt."),
    ("en", "the end-use of a lamp", "the end-user of a lamp"),
    ("en", "the re-export of a lamp", "the export of a lamp"),
    ("en", "more than 25 percent", "less than 25 percent"),
    ("en", "for five years", "for six years"),
    ("en", "within 30 days", "after 30 days"),
    ("en", "goods and technology", "goods or technology"),
    ("en", "to a person abroad", "from a person abroad"),
    ("en", "no later than dusk", "later than dusk"),
    ("en", "any ship or boat", "ship or boat"),  # "any" is no empty word
    ("en", "our lamps", "or lamps"),  # "our" is no spelling of "or"
    ("en", "an hour of rest", "an hor of rest"),
    ("en", "the promise", "the promize of oil"),
    ("de", "colour", "color"),  # spelling of English is told apart in English alone
    ("zh", "不得点灯", "应当点灯"),
]


@pytest.mark.parametrize(("language", "left", "right"), SAME)
def test_case_punctuation_spelling_and_articles_make_no_other_text(language: str, left: str, right: str) -> None:
    assert same_text(left, right, language)
    assert same_text(right, left, language)


@pytest.mark.parametrize(("language", "left", "right"), NOT_THE_SAME)
def test_one_word_may_make_another_text(language: str, left: str, right: str) -> None:
    assert not same_text(left, right, language)
    assert not same_text(right, left, language)


def test_closeness_in_wording_counts_words_in_order() -> None:
    assert textual_closeness("A ferry is lit", "a FERRY is lit") == 1.0
    assert textual_closeness("a b c d", "a b x y") == pytest.approx(0.5)
    assert textual_closeness("a b", "c d") == 0.0


@given(st.text(max_size=60), st.text(max_size=60))
def test_both_are_symmetric_and_a_text_is_itself(left: str, right: str) -> None:
    assert same_text(left, left, "en")
    assert same_text(left, right, "en") is same_text(right, left, "en")
    assert textual_closeness(left, right) == pytest.approx(textual_closeness(right, left))
    assert 0.0 <= textual_closeness(left, right) <= 1.0


def test_a_hundred_kilobytes_take_no_more_than_their_length() -> None:
    text = "organisations of our licences " * 3_400
    started = time.process_time()
    assert same_text(text, text.replace("isation", "ization"), "en")
    assert time.process_time() - started < 5
