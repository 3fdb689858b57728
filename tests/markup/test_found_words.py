"""Words found again in a reading, and doubts at the units that they lead to."""

from __future__ import annotations

from exportlex.markup.found_words import Found, pictured
from exportlex.model import Provision, ProvisionKind

UNITS = [
    Provision("k1", ProvisionKind.LIST_ENTRY, "1A001", "Lamps that burn for more than one night", number="1A001"),
    Provision("k2", ProvisionKind.TABLE, "1A001, table", "", rows=(("Oil of fishes", "Wick of hempen thread"),)),
    Provision("k3", ProvisionKind.LIST_ENTRY, "1A002", "Lamps that burn for more than two nights", number="1A002"),
]


def where(unit: Provision | None) -> str:
    return unit.pinpoint if unit else ""


def test_words_are_found_where_they_stand_once() -> None:
    found = Found(UNITS)
    assert where(found.unit("than two  nights.")) == "1A002"
    assert where(found.unit("WICK of hempen".lower().replace("wick", "Wick"))) == "1A001, table"
    assert where(found.unit("Lamps that burn for")) == ""  # in two units
    assert where(found.unit("one night")) == ""  # too few letters to tell
    assert where(Found([]).unit("than two nights")) == ""


def test_the_unit_before_a_place_holds_its_last_words() -> None:
    found = Found(UNITS)
    assert where(found.before("1A001 Lamps that burn for more than one night Oil of fishes")) == "1A001, table"
    assert where(found.before("words of no law, more than one night")) == "1A001"
    assert where(found.before("words of no law at all")) == ""


def test_pictures_are_counted_by_unit() -> None:
    issues = pictured(["more than one night", "more than one night", "nowhere"], UNITS, "lamps.html", "a picture")
    assert [(issue.where, issue.message) for issue in issues] == [
        ("1A001", "a picture cannot be read: 2 here"),
        ("lamps.html", "a picture cannot be read: 1 here"),
    ]
