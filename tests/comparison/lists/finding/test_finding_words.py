"""Descriptions in any language held."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from comparison.lists.lamp_shop import finder, lists
from comparison.lists.made_lists import made
from exportlex.comparison.lists.finding import NOTICE, Candidate, Found, ItemFinder, Why
from exportlex.comparison.lists.finding.everyday import Thing, load_things, named
from exportlex.comparison.lists.finding.question import understood
from exportlex.comparison.lists.finding.vocabulary import near, words_of
from exportlex.errors import UnknownWordError

SHOP = finder()


def best(found: Found, code: str) -> Candidate:
    return next(candidate for candidate in found.candidates if candidate.held.jurisdiction == code)


@pytest.mark.parametrize(
    ("british", "american"),
    [("armoured colour", "armored color"), ("fibre metre", "fiber meter"), ("analyser", "analyzer"),
     ("sulphur", "sulfur"), ("defence", "defense"), ("polarised", "polarized")],
)  # fmt: skip
def test_both_spellings_are_one(british: str, american: str) -> None:
    assert words_of(british) == words_of(american)


def test_words_that_only_look_british_stay() -> None:
    assert words_of("four hours our tour") == ["four", "hour", "our", "tour"]


def test_a_cas_number_is_one_word_too() -> None:
    assert words_of("(CAS 7719-09-7)")[-1] == "7719-09-7"


@pytest.mark.parametrize(
    ("word", "other", "is_near"),
    [("laterne", "laternen", True), ("machining", "machine", True), ("wolframlegierung", "legierung", True),
     ("carbine", "carbide", False), ("oil", "oilskin", False), ("3a001", "3a002", False)],
)  # fmt: skip
def test_forms_of_a_word(word: str, other: str, is_near: bool) -> None:
    assert (0 in near(word, {other: 0})) is is_near
    assert near(word, {word: 0}) == {0: 1.0}


def test_figures_and_their_units_count_little() -> None:
    weights = {group.words[0]: group.weight for group in understood("pump 400 mm of tin", ()).groups}
    assert weights["400"] == weights["mm"] < weights["pump"] == weights["tin"] == weights["of"]


THING = Thing((("night", "lamp"), ("nachtlicht",)), {"en": ("lanterns for lighthouses",), "de": ("Laternen",)})


def test_an_everyday_name_brings_the_terms_of_lists() -> None:
    (plain, group) = understood("brass night lamps", [THING]).groups
    assert (plain.words, group.words) == (("brass",), ("night", "lamp"))
    assert group.terms["en"] == [("lantern", "for", "lighthouse")]
    assert [one.start for one in named(["ein", "nachtlichter"], [THING])] == [1]
    assert named(["lamp", "night"], [THING]) == []


def test_every_everyday_name_has_terms_and_no_code() -> None:
    for thing in load_things():
        assert thing.said
        assert any(thing.terms.values())
        assert not any(char.isdigit() for terms in thing.terms.values() for term in terms for char in term)


def test_the_item_that_says_it_stands_for_its_entry() -> None:
    candidate = best(SHOP.find("revolving lens of crystal"), "aa")
    assert (candidate.entry.code, candidate.why) == ("3A001.b.1", Why.WORDS)
    assert [one.code for one in candidate.above] == ["3A001", "3A001.b"]
    assert "‘crystal’" in candidate.reason


def test_a_description_reaches_lists_of_another_language_by_number_both_ways() -> None:
    german = best(SHOP.find("fog horn"), "dd")
    assert (german.entry.code, german.why) == ("3A002", Why.NUMBER)
    assert "the words may not" in german.reason
    english = best(SHOP.find("Nebelhorn mit Dampf"), "aa")
    assert (english.entry.code, english.why) == ("3A002", Why.NUMBER)
    assert "3A002 of Insel (dd)" in english.reason


def test_a_list_without_shared_numbers_is_reached_too() -> None:
    assert best(SHOP.find("fog horn"), "ee").entry.code == "IV(a)(1)"
    assert best(SHOP.find("Nebelhorn mit Dampf"), "ee").why is Why.COUNTERPART


def test_goods_come_before_the_software_for_them_unless_it_is_asked_for() -> None:
    same = made("same", "3A001 Winding gear of wicks.\n3D001 Software winding gear wicks.")
    shop = ItemFinder([same])
    assert [c.entry.code for c in shop.find("gear wicks").candidates] == ["3A001", "3D001"]
    assert next(c.entry.code for c in shop.find("software for gear wicks").candidates) == "3D001"


def test_a_quantity_does_no_harm() -> None:
    assert best(SHOP.find("whale oil 40 cm"), "aa").entry.code == "3C010"


def test_everyday_names_reach_the_terms_of_lists() -> None:
    held = made("air", "9A012 Unmanned aerial vehicles.\n9A013 Kites of paper.", numbering=())
    (candidate,) = ItemFinder([held]).find("quadcopter").candidates
    assert candidate.entry.code == "9A012"
    assert "which lists use for what you typed" in candidate.reason


class Near:
    """Meaning that finds one entry near, whatever is asked; counts how often it is."""

    def __init__(self) -> None:
        self.asked = 0

    def reads(self, language: str) -> bool:
        return language == "en"

    def closeness(self, asked: str) -> dict[str, np.ndarray]:
        self.asked += 1
        return {"aa/isle/list|en": np.array([0, 0.7, 0, 0, 0], np.float32)}


def test_meaning_is_asked_where_words_leave_doubt() -> None:
    meaning = Near()
    shop = ItemFinder(lists(), meaning)  # type: ignore[arg-type]
    candidate = best(shop.find("hooter"), "aa")
    assert (candidate.entry.code, candidate.why, candidate.meaning) == ("3A002", Why.MEANING, pytest.approx(0.7))
    assert "close in meaning (0.70)" in candidate.reason
    assert best(shop.find("hooter"), "bb").entry.code == "3.A.2"
    shop.find("fog horns driven by steam")
    assert meaning.asked == 2


def test_only_the_lists_asked_for_are_answered_with_the_help_of_all() -> None:
    found = SHOP.find("fog horn", codes=["dd"], top=1)
    assert [(c.held.jurisdiction, c.entry.code) for c in found.candidates] == [("dd", "3A002")]


def test_nothing_found_says_what_to_try() -> None:
    found = SHOP.find("zither")
    assert (found.candidates, len(found.without)) == ((), 5)
    assert "as a list would" in found.advice


def test_newer_editions_come_first_and_repealed_ones_last() -> None:
    night = lists()[0]
    older = replace(night, id="aa/2018/list", as_of="2018-01-01", repealed="2021-01-01")
    newer = replace(night, id="aa/2025/list", as_of="2025-01-01")
    found = ItemFinder([older, night, newer]).find("3A002")
    assert [c.held.id for c in found.candidates] == [night.id, "aa/2025/list", "aa/2018/list"]


BAD: dict[str, Callable[[], str]] = {
    "empty": str, "only spaces": lambda: " \t ", "punctuation": lambda: "?!…", "10,000 letters": lambda: "a " * 5000,
    "a control character": lambda: "lamp\x00", "half a character": lambda: "lamp\ud800",
    "a letter": lambda: "x",
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_searched_for_is_refused(name: str) -> None:
    with pytest.raises(UnknownWordError, match="code"):
        SHOP.find(BAD[name]())


def test_json_of_a_candidate_says_what_it_is_not() -> None:
    candidate = best(SHOP.find("revolving lens of crystal"), "aa")
    row = candidate.to_json()
    assert row["notice"] == NOTICE
    assert (row["code"], row["pinpoint"], row["as_of"]) == ("3A001.b.1", "s. 3A001.b.1", "2031-02-03")
    assert [one["code"] for one in row["path"]] == ["3A001", "3A001.b"]
    assert [(note["on"], note["label"]) for note in row["notes"]] == [("3A001.b", "Note")]
    assert row["address"].startswith("https://")
