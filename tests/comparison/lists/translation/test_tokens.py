"""Words and figures as two languages share them."""

import pytest

from exportlex.comparison.lists.translation.tokens import sounds, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [("1 750 A", "1,750 A"), ("0,28 mm", "0.28 mm"), ("1.500 Hz", "1,500 Hz"), ("5 µm", "5 μm"), ("10 m²", "10 m2")],
)
def test_a_figure_is_the_same_in_any_notation(one: str, other: str) -> None:
    assert tokens(one) == tokens(other)


def test_a_figure_goes_with_its_unit() -> None:
    assert tokens("10 GHz") == ["#1", "#1ghz", "ghz"]
    assert set(tokens("10 GHz")) & set(tokens("10 mm")) == {"#1"}


def test_a_word_further_on_is_no_unit() -> None:
    assert "#7pum" not in tokens("7, Pumpen")


def test_figures_apart_stay_apart() -> None:
    assert tokens("12 34")[0] != tokens("12")[0]
    assert "#12" in tokens("12; 34")


def test_accents_case_and_endings_fold() -> None:
    assert tokens("Höchstleistungen") == tokens("HÖCHSTLEISTUNG")
    assert tokens("größer") == tokens("grösser")


def test_lone_letters_say_nothing() -> None:
    assert tokens("a) e b") == []


def test_signs_go_by_pairs() -> None:
    assert tokens("遠心分離") == ["遠心", "心分", "分離"]


@pytest.mark.parametrize(
    ("one", "other"), [("Frequenz", "frequency"), ("Phosphor", "fosforo"), ("Zyklotron", "cyclotron")]
)
def test_shared_words_sound_alike(one: str, other: str) -> None:
    ours, theirs = set(sounds(one)), set(sounds(other))
    assert len(ours & theirs) >= 3
    assert not ours & set(sounds("Halterung"))


def test_a_cas_number_is_one_figure() -> None:
    assert tokens("(CAS 12345-67-8)") == ["cas", "#12345678"]
    assert tokens("2-Chlor") == ["#2", "#2chl", "chlor"]
