"""Codes in the words of entries: hidden, spelled out, followed."""

from __future__ import annotations

from comparison.lists.made_lists import made
from exportlex.comparison.lists.matching.references import References

NIGHT = """
3A001 Lamps of glass.
3A002 Wicks of wool.
  3A002.b Wicks of silk.
3A003 Oil of seed.
3B001 Presses for oil.
3D001 Software for presses specified in 3B001.
3E001 Technology for goods specified in 3A001 to 3A003 or 3B.
3E002 Technology for 3A (except 3A002) and for oil in 3 A vessels.
3E003 Technology for 3A002.b, 3A002.c and 3E003.
"""
HELD = made("night", NIGHT)
REFERENCES = References(HELD)


def links(code: str) -> list[str]:
    return [HELD.headed[place].code for place in sorted(REFERENCES.links(HELD.by_code[code]))]


def test_codes_are_hidden_and_other_numbers_stay() -> None:
    assert REFERENCES.bare("Lamps of 12 cm specified in 3A001 or 3B").split() == [
        "Lamps",
        "of",
        "12",
        "cm",
        "specified",
        "in",
        "or",
    ]
    assert REFERENCES.bare("A 7C engine and 40 A of current") == "A 7C engine and 40 A of current"


def test_a_code_gives_way_to_the_words_of_its_entry() -> None:
    spelled = REFERENCES.spelled("Software for presses specified in 3B001.", HELD.by_code["3D001"])
    assert "Presses for oil" in spelled
    assert "3B001" not in spelled


def test_what_is_excepted_is_not_spelled_out() -> None:
    assert "Wicks" not in REFERENCES.spelled(HELD.by_code["3E002"].words, HELD.by_code["3E002"])


def test_links_follow_ranges_groups_and_items() -> None:
    assert links("3E001") == ["3A001", "3A002", "3A003", "3B001"]
    assert links("3E003") == ["3A002"]


def test_what_is_excepted_is_not_linked() -> None:
    assert links("3E002") == ["3A001", "3A003"]
