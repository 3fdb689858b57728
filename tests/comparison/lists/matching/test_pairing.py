"""Counterparts are found by words, values and what entries name; never by code or order."""

from __future__ import annotations

import pytest

from comparison.lists.made_lists import LAMPS, LANTERNS, made, prepared
from exportlex.comparison.lists.matching.pairing import Pairing
from exportlex.comparison.lists.matching.prepared import Prepared

WANTED = {
    "1A1": "LX-20", "1A1.a": "LX-20(a)", "1A1.a.1": "LX-20(a)(i)", "1A1.a.2": "LX-20(a)(ii)", "1A1.b": "LX-20(b)",
    "1A2": "LX-10", "1B1": "LX-30", "1D1": "LX-7", "1E1": "LX-40",
}  # fmt: skip


def codes(pairing: Pairing) -> dict[str, str]:
    left, right = pairing.left.held.by_id, pairing.right.held.by_id
    return {left[mine].code: right[theirs].code for mine, theirs in pairing.counterpart.items()}


@pytest.fixture(scope="module")
def pairing() -> Pairing:
    return Pairing(prepared("lanterns", LANTERNS), prepared("lamps", LAMPS))


def test_every_entry_finds_its_counterpart_under_another_number(pairing: Pairing) -> None:
    assert codes(pairing) == WANTED


def test_what_only_one_list_has_and_what_is_reserved_stays_alone(pairing: Pairing) -> None:
    horns = pairing.right.held.by_code["LX-50"]
    assert horns.id not in pairing.reverse
    assert "1E2" not in codes(pairing)
    assert pairing.nearest(pairing.left.held.by_code["1E2"]) is None


def test_other_codes_change_nothing() -> None:
    """The matcher sees no code: with every code of one list replaced the pairs are the same."""
    renamed = LAMPS
    for number, name in (("LX-7", "QQ-99"), ("LX-10", "QQ-5"), ("LX-20", "QQ-1"), ("LX-30", "QQ-44")):
        renamed = renamed.replace(name.replace("QQ", "LX"), name).replace(number, name)
    found = codes(Pairing(prepared("lanterns", LANTERNS), prepared("lamps", renamed)))
    assert found["1A2"] == "QQ-5"
    assert found["1D1"] == "QQ-99"
    assert len(found) == len(WANTED)


def test_the_nearest_is_named_also_where_it_is_no_counterpart(pairing: Pairing) -> None:
    found = pairing.nearest_left(pairing.right.held.by_code["LX-50"])
    assert found is not None
    assert found[1] < 0.4


def test_twins_get_one_counterpart_each() -> None:
    twice = "1A1 Ropes of hemp.\n1A2 Ropes of hemp.\n"
    found = codes(Pairing(prepared("one", twice), prepared("other", twice.replace("1A", "7B"))))
    assert sorted(found.values()) == ["7B1", "7B2"]


def test_a_list_without_entries_has_no_counterparts() -> None:
    empty = Prepared(made("empty", ""))
    assert Pairing(prepared("lanterns", LANTERNS), empty).counterpart == {}
    assert Pairing(empty, prepared("lanterns", LANTERNS)).counterpart == {}
