"""Codes as people type them."""

from __future__ import annotations

import pytest

from comparison.lists.lamp_shop import finder
from exportlex.comparison.lists.finding import Candidate, Found, Why
from exportlex.comparison.lists.finding.typed import CodeBook, key, plain, read_code

SHOP = finder()


def one(found: Found, code: str) -> Candidate:
    (candidate,) = [one for one in found.candidates if one.held.jurisdiction == code]
    return candidate


@pytest.mark.parametrize(
    ("code", "keyed", "without_zeros"),
    [
        ("3A001.b.4", "3a001b4", "3a1b4"),
        ("3. A. 1. b.", "3a1b", "3a1b"),
        ("IV(h)(1)", "ivh1", "ivh1"),
        ("6-1.A.1", "6.1a1", "6.1a1"),
        ("0007b", "0007b", "7b"),
        ("二の項（十二）１", "二の項十二1", "二の項十二1"),
    ],
)
def test_one_form_for_every_print_of_a_code(code: str, keyed: str, without_zeros: str) -> None:
    assert (key(code), plain(key(code))) == (keyed, without_zeros)


@pytest.mark.parametrize(
    "typed",
    ["3A001.b.1", "3a001b1", "3 A 001 b 1", "3a1b1", "3.A.1.b.1", "ECCN 3A001.b.1", "item 3A001 b.1", "isle 3A001.b.1"],
)
def test_a_code_is_found_however_it_is_typed(typed: str) -> None:
    found = SHOP.find(typed)
    assert found.read_as == "code"
    assert (one(found, "aa").entry.code, one(found, "aa").why) == ("3A001.b.1", Why.CODE)
    assert one(found, "aa").reason.startswith("the code you typed")


@pytest.mark.parametrize(
    "typed",
    [
        "3D printer",
        "M16 rifle",
        "9 mm pistol",
        "5G base station",
        "5 kg",
        "via",
        "12 GHz amplifier",
        "3 lanterns",
        "C4",
    ],
)
def test_a_description_is_no_code(typed: str) -> None:
    assert read_code(typed, [CodeBook(held) for held in SHOP.lists]) is None


def test_a_code_of_letters_needs_its_brackets() -> None:
    assert one(SHOP.find("IV(h)"), "ee").entry.code == "IV(h)"
    assert one(SHOP.find("Wrecks IVh"), "ee").entry.code == "IV(h)"
    assert SHOP.find("ivh").read_as == "words"


def test_the_same_number_in_other_lists_with_the_reason() -> None:
    found = SHOP.find("3A001.a")
    assert [(c.held.jurisdiction, c.entry.code, c.why) for c in found.candidates] == [
        ("aa", "3A001.a", Why.CODE), ("bb", "3.A.1.a", Why.NUMBER), ("cc", "8A301.a", Why.NUMBER),
        ("dd", "3A001.a", Why.CODE),
    ]  # fmt: skip
    reason = one(found, "bb").reason
    assert "3.A.1.a = 3A001.a of Isle (aa)" in reason
    assert "the numbers agree, the words may not" in reason


def test_the_same_string_that_names_another_thing_says_so() -> None:
    found = SHOP.find("3A001")
    here = [candidate for candidate in found.candidates if candidate.held.jurisdiction == "cc"]
    assert [(candidate.entry.code, candidate.why) for candidate in here] == [("3A001", Why.CODE), ("8A301", Why.NUMBER)]
    assert "names another thing than 3A001 of Isle (aa)" in here[0].reason
    assert "another thing" not in one(found, "aa").reason


def test_zeros_that_were_typed_count() -> None:
    assert one(SHOP.find("3A001.b"), "bb").why is Why.NUMBER
    assert one(SHOP.find("3A1.b"), "bb").why is Why.CODE


def test_an_item_that_no_list_has_gives_the_nearest_above() -> None:
    candidate = one(SHOP.find("3A001.b.9.z"), "aa")
    assert (candidate.entry.code, candidate.why) == ("3A001.b", Why.ABOVE)
    assert candidate.reason.startswith("this list has no 3A001.b.9.z; 3A001.b is the nearest entry above it")


def test_an_item_that_another_list_lacks_gives_the_nearest_above_there() -> None:
    candidate = one(SHOP.find("3A001.b.2"), "bb")
    assert candidate.entry.code == "3.A.1.b"
    assert candidate.reason.startswith("this list has no item numbered as 3A001.b.2 of Isle (aa)")


def test_an_entry_that_is_not_in_use_is_found_by_its_code_and_says_so() -> None:
    assert "not in use" in one(SHOP.find("3A003"), "aa").reason


def test_how_codes_begin() -> None:
    found = SHOP.find("3A", top=2)
    assert [c.entry.code for c in found.candidates if c.held.jurisdiction == "aa"] == ["3A001", "3A002"]
    assert "begins with 3A" in found.candidates[0].reason


def test_a_code_that_no_list_has_is_said_to_be_none() -> None:
    found = SHOP.find("7B099.q")
    assert (found.read_as, found.candidates) == ("code", ())
    assert "7B099.q" in found.advice
    assert len(found.without) == len(SHOP.lists)
    assert "nothing in Reef has an entry 3A099" in SHOP.find("Reef 3A099").advice


def test_a_list_without_shared_numbers_is_reached_by_words() -> None:
    candidate = one(SHOP.find("3A002"), "ee")
    assert (candidate.entry.code, candidate.why) == ("IV(a)", Why.COUNTERPART)
    assert "3A002 of Isle (aa) by its words" in candidate.reason


def test_a_code_among_words() -> None:
    found = SHOP.find("3A002 with whale oil")
    assert found.read_as == "code and words"
    assert [c.entry.code for c in found.candidates if c.held.jurisdiction == "aa"][:2] == ["3A002", "3C010"]
