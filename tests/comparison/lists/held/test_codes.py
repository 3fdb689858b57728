"""Codes in one form, whatever a list prints and people type."""

from __future__ import annotations

import pytest

from comparison.lists.made_lists import LANTERNS, made
from exportlex.catalog.declarations import Numbering
from exportlex.comparison.lists.held.codes import SharedCode, flat, shared, steps

WA = Numbering(series="dual-use", code=r"(?P<category>\d)\.(?P<group>[A-E])\.(?P<number>\d+)")
INDIAN = Numbering(series="dual-use", code=r"8(?P<group>[A-E])(?P<category>\d)(?P<number>\d\d)")
ARMS = Numbering(series="munitions", code=r"6A(?P<number>\d{3})")


@pytest.mark.parametrize("code", ["3A001.b.4", "3a1b4", "3.A.1.b.4.", "3 A 001 b 4", "3A001b4"])
def test_one_code_in_every_notation(code: str) -> None:
    assert steps(code) == ("3", "a", "1", "b", "4")


def test_steps_of_other_series() -> None:
    assert steps("ML10.a") == ("ml", "10", "a")
    assert steps("0007b2a1") == ("7", "b", "2", "a", "1")
    assert steps("IV(h)(1)") == ("iv", "h", "1")
    assert flat("3.A.1.b") == "3A1b"


def test_numbers_of_a_shared_series() -> None:
    wanted = SharedCode("dual-use", ("3", "a", "1", "b", "4"))
    assert shared("3.A.1.b.4", [WA]) == wanted
    assert shared("8A301.b.4", [INDIAN, ARMS]) == wanted
    assert shared("6A008.c", [INDIAN, ARMS]) == SharedCode("munitions", ("8", "c"))
    assert shared("4A003", [INDIAN, ARMS]) is None


def test_a_list_knows_its_live_entries_by_shared_number() -> None:
    held = made("lanterns", LANTERNS)
    assert held.by_shared[SharedCode("night", ("1", "a", "1", "b"))].code == "1A1.b"
    assert SharedCode("night", ("1", "e", "2")) not in held.by_shared
