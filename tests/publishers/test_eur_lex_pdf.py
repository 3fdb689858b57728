from __future__ import annotations

from pathlib import Path

import pytest

from drawn_pdf import drawn_pdf, lines
from exportlex.errors import ReadingError
from exportlex.extraction.extract import definitions
from exportlex.model import MarkKind, Provision, ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.publishers.eur_lex_pdf import read
from oj_pages import CODE, STEP, OjPages

EXAMPLE = Path(__file__).parents[1] / "examples" / "eur-lex-pdf" / "lamps.pdf"
ENTRY, ITEM, SUBITEM = CODE, CODE + STEP, CODE + 2 * STEP


# An invented list of lamps, set as EUR-Lex sets the annexes of consolidated regulations.
def act() -> OjPages:
    page = OjPages().page()
    page.centred("REGULATION (XU) 2031/44", "b").centred("Article 1", "i")
    page.para("Lamps listed in Annex I leave the Isles with a permit of the harbour office.")
    page.page().centred("ANNEX I", "i").centred("LIST OF LAMPS AND BEACONS", "b")
    page.para("The lamps of this Annex are those on which the harbours of the Isles have agreed (1).")
    page.centred("CONTENTS", "b").para("Part I General Notes and Definitions").para("Part II - Category 3 Lamps")
    page.centred("PART I", "b").centred("General Notes and Definitions", "b").centred("GENERAL NOTES TO ANNEX I")
    page.para("Lamps count as lamps whether they are lit or not, and whoever may have carried them before.", "1.")
    page.para("A lamp inside a boat leaves with the boat, unless it can be taken out with one hand.", "2.")
    page.note("N.B.", "A lamp that two hands take out is part of the boat.", at=STEP)
    page.centred("ACRONYMS AND ABBREVIATIONS USED IN THIS ANNEX")
    page.table([("LB", "Light beacon"), ("OL", "Oil lamp"), ("SL", "Shore light")], [60])
    page.footnote("(1) Agreed at the Lamp Meeting of 2030.")
    page.page().centred("DEFINITIONS OF TERMS USED IN THIS ANNEX")
    page.para('Definitions of terms between "double quotation marks" are as follows:')
    page.para(
        '"Beacon" (3) means a lamp that stands on the shore and does not move from there while a ship can still see '
        "it, having all of the following:"
    )
    page.para("A mast; and", "a.").para("A keeper.", "b.")
    page.note("N.B.", 'A "wick" without a keeper is none.', at=0)
    page.para('"Wick" (3 5) means a thread that drinks oil.')
    return page


def lamps() -> OjPages:
    page = act().page().centred("PART II").centred("Category 3", "b").centred("CATEGORY 3 - LAMPS", "b")
    page.para("Systems, Equipment and Components", "3A", to=CODE, style="b")
    page.para('"Beacons" and lamps, as follows, and wicks specially designed for them:', "3A001", to=CODE)
    page.note("N.B.", "SEE ALSO 3A101.", at=ENTRY)
    page.para("Lamps that burn oil and have any of the following:", "a.", at=ENTRY)
    page.para("Technical Note:", at=ITEM, style="i")
    page.para("In 3A001.a. 'oil' means any of the following:", at=ITEM, style="i")
    page.para("Oil of fish; or", "1.", at=ITEM, style="i").para("Oil of seeds.", "2.", at=ITEM, style="i")
    page.para("A wick of more than 3 mm, lit for longer than the night in which it was lit first; or", "1.", at=ITEM)
    page.raised("A light of 5 x 10", "6", "candles;", "2.", at=ITEM)
    page.note("Note:", "3A001.a. does not control lamps of glow-worms.", at=SUBITEM)
    page.para('"Beacons" having all of the following:', "b.", at=ENTRY)
    page.para("A mast higher than the keeper; and", "1.", at=ITEM)
    page.page("3A001 b.").para("A door.", "2.", at=ITEM)
    page.note("Note:", "3A001 does not control:", at=ENTRY)
    page.para("Toys; or", "a.", at=ENTRY, style="i").para("Candles.", "b.", at=ENTRY, style="i")
    page.para("Not used.", "3A002", to=CODE).para("Oils, as follows:", "3A101", to=CODE)
    for number in range(1, 12):
        shift = 4.3 if number < 10 else 0
        page.para(f"Oil number {number};", f"{number}.", at=ENTRY + shift, to=14.9 - shift)
    page.page("3A101", "Note:")
    page.para("3A101 does not control oil that has been eaten.", at=CODE + 120, style="i")
    page.para("Technology", "3E", to=CODE, style="b")
    page.para('a. "Technology" for lighting a lamp that is specified in 3A001.', "3E001", to=CODE)
    page.para('"Technology" for blowing it out.', "b.", at=ENTRY)
    page.para("Lamps in the table after this entry.", "3E002", to=CODE)
    page.centred("Table", "i").centred("Oils and lamps", "b")
    page.table([("1. Lamp", "2. Oil", "3. Wick"), ("Small", "Fish", "Hemp"), ("", "Seed", "Wool")], [90, 180])
    page.centred("TABLE - OILS AND LAMPS - NOTES").para("'Hemp' includes old ropes.", "1.")
    page.centred("PART III").centred("Category 5", "b").centred("CATEGORY 5 - SIGNALS", "b")
    page.centred("Part 1 - SHORE", "b").para("Systems, Equipment and Components", "5A1", to=CODE, style="b")
    page.para("None.", at=ENTRY)
    page.page().centred("ANNEX II", "i").centred("PERMITS", "b")
    page.para("Lamps of 3A001 that leave for the Far Isles.", "3A001", to=CODE)
    page.page().centred("ANNEX IV", "i").centred("PART I").centred("Lamps of the Lamp Meeting", "b")
    page.table([("3A001.a.", "Lamps that burn oil"), ("3A101", "Oils")], [60])
    return page.centred("Exemptions:", "b").para("Annex IV does not control lamps that are out.")


def _read(raw: bytes, **options: str | list[str]) -> Reading:
    return read(Document(raw=raw, where="x.pdf", options=dict(options)))


def _units(raw: bytes, **options: str | list[str]) -> dict[str, Provision]:
    return {unit.pinpoint: unit for unit in _read(raw, **options).provisions}


WHOLE = drawn_pdf(*lamps().streams)


def test_the_example_is_the_pages_above() -> None:
    assert EXAMPLE.read_bytes() == WHOLE


def test_items_stand_where_their_indents_put_them() -> None:
    entries = [unit.pinpoint for unit in _read(WHOLE).provisions if unit.kind is ProvisionKind.LIST_ENTRY]
    oils = [f"Annex I, 3A101.{number}" for number in range(1, 12)]
    assert entries == [
        "Annex I, 3A001", "Annex I, 3A001.a", "Annex I, 3A001.a.1", "Annex I, 3A001.a.2", "Annex I, 3A001.b",
        "Annex I, 3A001.b.1", "Annex I, 3A001.b.2", "Annex I, 3A002", "Annex I, 3A101", *oils, "Annex I, 3E001",
        "Annex I, 3E001.a", "Annex I, 3E001.b", "Annex I, 3E002",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("pinpoint", "words"),
    [
        ("Annex I, General Note 2, N.B.", "A lamp that two hands take out is part of the boat."),
        ("Annex I, 3A001, N.B.", "SEE ALSO 3A101."),
        ("Annex I, 3A001.a, Technical Note 2", "Oil of seeds."),
        # Printed beside item 2, but its words name the item above.
        ("Annex I, 3A001.a, Note", "3A001.a. does not control lamps of glow-worms."),
        # Its points stand at the note's own place, where the items of the entry do.
        ("Annex I, 3A001, Note b", "Candles."),
        # Its label stands on the line of the running head.
        ("Annex I, 3A101, Note", "3A101 does not control oil that has been eaten."),
        ("Annex I, Category 3, Table - Oils and Lamps - Note 1", "'Hemp' includes old ropes."),
    ],
)
def test_notes_hang_on_what_they_are_about(pinpoint: str, words: str) -> None:
    assert _units(WHOLE)[pinpoint].text == words


def test_only_the_annex_is_read_and_none_of_its_furniture() -> None:
    units = _read(WHOLE).provisions
    assert units[0].pinpoint == "Annex I"
    assert not any("Far Isles" in unit.text or "permit" in unit.text for unit in units)
    assert not any("continued" in unit.text or "CONTENTS" in unit.heading or "02031R" in unit.text for unit in units)


def test_tables_notes_at_the_foot_and_powers_are_kept() -> None:
    units = _units(WHOLE)
    assert units["Annex I, Part I, Acronyms and Abbreviations, table"].rows[2] == ("SL", "Shore light")
    assert units["Annex I, Category 3, Table, table"].rows[2] == ("", "Seed", "Wool")
    assert units["Annex I, footnote 1 on page 2"].text == "Agreed at the Lamp Meeting of 2030."
    power = units["Annex I, 3A001.a.2"]
    assert [power.text[m.start : m.end] for m in power.marks if m.kind is MarkKind.SUPERSCRIPT] == ["6"]


def test_the_date_is_that_in_the_head_of_the_pages() -> None:
    assert _read(WHOLE).as_of == "2033-09-17"


def test_definitions_of_the_annex_reach_all_of_it_and_those_of_notes_their_entry() -> None:
    found = {definition.term: definition for definition in definitions(_read(WHOLE))[0]}
    assert {"Beacon", "Wick", "oil"} <= set(found)
    assert found["Beacon"].reach == "annex-I"
    assert found["oil"].reach.endswith("/3A001/a")


def test_parts_that_another_instrument_holds_are_left_out() -> None:
    units = _units(WHOLE, without=["Annex I, Part I"])
    assert "Annex I, 3A001.a.1" in units
    assert not any("Part I," in pinpoint or "definition of" in pinpoint for pinpoint in units)


def test_an_annex_that_only_mentions_items_has_no_entries() -> None:
    units = _units(WHOLE, annex="IV")
    assert not any(unit.kind is ProvisionKind.LIST_ENTRY for unit in units.values())
    mentioned = units["Annex IV, Part I, table"]
    assert mentioned.rows == (("3A001.a.", "Lamps that burn oil"), ("3A101", "Oils"))
    assert units["Annex IV, Part I, Exemptions, first paragraph"].text.endswith("out.")


def test_an_annex_that_the_act_has_not_is_refused() -> None:
    with pytest.raises(ReadingError, match="no Annex V "):
        _read(WHOLE, annex="V")


def test_a_whole_list_raises_no_doubt() -> None:
    assert [issue for issue in _read(WHOLE).issues if issue.suspect] == []


def test_a_code_that_stands_twice_is_doubted_and_told_apart() -> None:
    page = lamps()
    page.streams.insert(-2, OjPages().page().para("Oils once more.", "3A101", to=CODE).streams[0])
    reading = _read(drawn_pdf(*page.streams))
    assert [issue.where for issue in reading.issues if issue.kind == "repeated-number"] == ["Annex I, 3A101"]
    assert {"Annex I, 3A101", "Annex I, 3A101 [2]"} <= {unit.pinpoint for unit in reading.provisions}


def test_a_gap_in_a_list_is_doubted() -> None:
    page = act().page().centred("CATEGORY 3 - LAMPS", "b").para("Lamps, as follows:", "3A001", to=CODE)
    page.para("Small ones;", "a.", at=ENTRY).para("Large ones.", "c.", at=ENTRY)
    issues = _read(drawn_pdf(*page.streams)).issues
    assert [(issue.kind, issue.where) for issue in issues] == [("missing-number", "Annex I, 3A001.c")]


def test_running_heads_that_name_other_places_are_doubted() -> None:
    page = act().page().centred("CATEGORY 3 - LAMPS", "b").para("Lamps, as follows:", "3A001", to=CODE)
    page.para("Small ones;", "a.", at=ENTRY).page("3B009 c.").para("Large ones.", "b.", at=ENTRY)
    issues = _read(drawn_pdf(*page.streams)).issues
    assert [(issue.kind, issue.suspect) for issue in issues] == [("running-head", True)]


def test_pages_without_text_are_no_silent_empty_list() -> None:
    reading = _read(drawn_pdf("", "", ""))
    assert reading.provisions == ()
    assert [(issue.kind, issue.suspect) for issue in reading.issues] == [("no-text-layer", True)]


def test_pages_that_are_turned_read_as_upright_ones() -> None:
    turned = _read(drawn_pdf(*(_sideways(stream) for stream in lamps().streams), rotate=90))
    assert [unit.pinpoint for unit in turned.provisions] == [unit.pinpoint for unit in _read(WHOLE).provisions]


def _sideways(stream: str) -> str:
    """A page drawn lying, for a viewer that turns it."""
    return f"q 0 1 -1 0 400 0 cm {stream} Q"


@pytest.mark.parametrize(
    "raw",
    [WHOLE[:900], b"<html><body>Wait</body></html>", drawn_pdf(lines("A timetable")), drawn_pdf(*act().streams)],
    ids=["cut short", "a page in place of a PDF", "another document", "an annex without entries"],
)
def test_what_is_no_list_is_refused_in_one_line(raw: bytes) -> None:
    with pytest.raises(ReadingError) as error:
        _read(raw)
    assert str(error.value).startswith("x.pdf: ")
    assert "\n" not in str(error.value)
