"""Items of lists in the Wassenaar layout that stand at odd places: invented lists of lamps, in Word and in PDF."""

from __future__ import annotations

from exportlex.model import Provision, ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.publishers.wassenaar import read
from lamp_list import SHEETS, Row, lamp_list
from made_numbers import Numbers
from made_word import Line, made_word

_STOPS = (17.0, 35.0, 59.0, 79.0, 103.0)
_HEADER = "____\r\rDUAL-USE LIST - CATEGORY 1 - LAMPS\r____\r\rLAMP-LIST (28) 1\r- 5 -\t06-12-2028"
_LETTERS = Numbers([(4, "\0.", 79)])


def _entry(text: str) -> Line:
    return Line(text, left=56, first=-56, tabs=_STOPS)


def _item(text: str) -> Line:
    return Line(text, left=79, first=-79, tabs=_STOPS)


def _note(text: str, left: float = 96) -> Line:
    return Line(text, left=left, first=-40, tabs=_STOPS, italic=True)


def word(*lines: Line) -> dict[str, Provision]:
    body = [Line("1.\tA.\tLAMPS", left=35, first=-35, tabs=_STOPS), Line(""), *lines]
    return by_pinpoint(read(Document(raw=made_word(body, _HEADER, lists=[_LETTERS]), where="lamps.doc")))


def pdf(rows: list[Row]) -> dict[str, Provision]:
    sheets = [*SHEETS[:2], ("DUAL-USE LIST - CATEGORY 1 - LAMPS", rows), *SHEETS[3:]]
    return by_pinpoint(read(Document(raw=lamp_list(sheets), where="lamps.pdf")))


def by_pinpoint(made: Reading) -> dict[str, Provision]:
    return {unit.pinpoint: unit for unit in made.provisions if unit.kind is not ProvisionKind.CONTINUATION}


def test_items_that_word_numbers_are_items() -> None:
    units = word(
        _entry("1.\tA.\t1.\tLamps, as follows:"),
        Line("Lamps that turn;", listed=1),
        Line("Lamps that blink.", listed=1),
    )
    assert (units["1.A.1.a"].text, units["1.A.1.b"].text) == ("Lamps that turn;", "Lamps that blink.")


def test_an_item_goes_on_though_a_note_at_the_margin_stands_before_it() -> None:
    units = word(
        _entry("1.\tA.\t1.\tLamps, as follows:"),
        _item("\t\t\ta.\tLamps that turn;"),
        _note("Technical Note", left=56),
        Line("A turn takes a night.", left=56, italic=True),
        Line(""),
        _item("\t\t\tb.\tLamps that blink."),
    )
    assert units["1.A.1.b"].text == "Lamps that blink."
    assert units["1.A.1 Technical Note"].text == "A turn takes a night."


def test_an_item_far_right_of_its_list_keeps_its_notes() -> None:
    units = word(
        _entry("1.\tA.\t1.\tLamps, as follows:"),
        _item("\t\t\ta.\tOil lamps of one of:"),
        Line("\t\t\t\t1.\tTin; or", left=103, first=-103, tabs=_STOPS),
        Line("\t\t\t\t2.\tClay;", left=103, first=-103, tabs=_STOPS),
        Line("\t\t\t\t\tb.\t'Ground lamps'.", left=128, first=-128, tabs=_STOPS),
        _note("Technical Note", left=128),
        Line("'Ground lamps' stand on the ground.", left=88, italic=True),
        _item("\t\t\tc.\tWicks."),
    )
    assert units["1.A.1.b"].text == "'Ground lamps'."
    assert units["1.A.1.c"].text == "Wicks."
    assert "1.A.1.b Technical Note" in units


def test_an_annex_goes_on_below_its_heading_printed_again() -> None:
    rows = [Line(f"\t{at}.\tOil {at};", left=35, first=-35, tabs=(14.0, 35.0)) for at in range(1, 5)]
    units = word(
        Line("ANNEX"), Line(""), Line("List - oils", capitals=True), Line(""), *rows[:2], Line("\x0c"),
        Line("List - oils", capitals=True), Line(" cont."), Line(""), *rows[2:],
    )  # fmt: skip
    assert [units[f"Category 1, Annex list - oils {at}"].text for at in (1, 2, 3, 4)] == [
        "Oil 1;", "Oil 2;", "Oil 3;", "Oil 4;"
    ]  # fmt: skip


def test_a_page_may_name_only_the_item_that_goes_on() -> None:
    units = pdf(
        [
            ("90 1. A. 1. Lamps:",), ("149 a. Tin;",), ("149 b. Lamps of any of these:",), ("169 1.", "193 Glass:"),
            ("193 a. Red;",), ("193 b. Green; or",), ("149 b. 2. Wood with a \"wick\".",), ("149 c. Wax.",),
        ]
    )  # fmt: skip
    assert units["1.A.1.b.1.b"].text == "Green; or"
    assert units["1.A.1.b.2"].text == 'Wood with a "wick".'
    assert units["1.A.1.c"].text == "Wax."


def test_a_note_with_a_star_goes_on_over_the_page() -> None:
    units = pdf(
        [
            ("90 1. A. 1. Lamps:",), ("149 a. Tin.",), (), ("i146 Note 1* 1.A.1. does not apply to:",),
            ("i186 a. Stars;",), (), (), ("i146 Note 1 cont.",), (), ("i186 b. Moons.",),
        ]
    )  # fmt: skip
    assert units["1.A.1 Note 1.b"].text == "Moons."


def test_the_end_of_a_sentence_that_names_a_note_is_no_note() -> None:
    units = pdf(
        [
            ("90 1. A. 1. Lamps:",), ("149 a. Tin.",), (), ("i146 Note 1 1.A.1. excludes lamps of the Candle",),
            ("i186 Note (Note 3 in Category 1), nor to stars.",),
        ]
    )  # fmt: skip
    assert units["1.A.1 Note 1"].text.endswith("Candle Note (Note 3 in Category 1), nor to stars.")
