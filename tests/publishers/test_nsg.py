from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.errors import ReadingError
from exportlex.extraction.extract import definitions
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.publishers.nsg import read
from made_pdf import made_pdf
from typeset import SIZE, Typeset

EXAMPLE = Path(__file__).parents[1] / "examples" / "nsg" / "lamps-part-2.pdf"


# Guidelines on lamps, set as Part 2 is.
def lamps() -> Typeset:
    page = Typeset("INFCIRC/254/Rev.99/Part 2", "{n}")
    page.para("GUIDELINES FOR TRANSFERS OF NUCLEAR-RELATED LAMPS", 140, style="b")
    page.para("OBJECTIVE")
    page.para(
        "Harbours that hold lamps lend none of them to a moth, nor to anyone who keeps moths.", 72, 90, label="1."
    )
    page.para("BASIC PRINCIPLE")
    page.para("Before a lamp leaves its harbour, its keeper asks two questions:", 72, 90, label="2.")
    page.para(
        "whether the night is dark enough for the lamp to be of any use where it is going, and", 90, 108, label="(a)"
    )
    page.para("whether the wind is low.", 90, 108, label="(b)")
    page.page().para("ANNEX CONTENTS").para("1. LAMPS")
    page.para("1.A.1. Tower lamps 1 – 1").para("1.A.2. Hand lamps 1 – 1")
    page.page().para("ANNEX").para("DEFINITIONS")
    page.para("“Brightness” --").para("(Usually told in candles) is what remains of a flame at one mile.", 90)
    page.para("“Wick” --").para("means a thread that drinks oil, such as:", 90)
    page.para("hemp", 108, 126, label="•").para("reed", 108, 126, label="•")
    page.page().para("1. LAMPS AND WICKS").para("1.A. TOWERS AND HANDLES")
    page.para("Tower lamps, having all of the following characteristics:", 72, 126, label="1.A.1.")
    page.para("A “brightness” of nine candles or more; and", 126, 144, label="a.")
    page.para("Either of the following:", 126, 144, label="b.")
    page.para("Two “wicks” or more; or", 144, 162, label="1.").para("A glass dome;", 144, 162, label="2.")
    page.para("Technical Note: In Item 1.A.1.b. the term ‘dome’ means a lid that lets light through.", 126, 200, "i")
    page.para("Note: Item 1.A.1. does not control lamps that are painted on a wall.", 126, 162)
    page.para(
        "Hand lamps, wherever they hang, that a keeper can carry down the stairs of a tower", 72, 126, label="1.A.2."
    )
    page.page().para("without spilling oil.", 126)
    return page


def reading(page: Typeset | None = None) -> Reading:
    return read(Document(raw=made_pdf((page or lamps()).pages, SIZE), where="lamps"))


def test_the_example_is_made_of_these_words() -> None:
    assert EXAMPLE.read_bytes() == made_pdf(lamps().pages, SIZE)


def test_paragraphs_entries_and_notes_are_cited_as_lawyers_do() -> None:
    pinpoints = [unit.pinpoint for unit in reading().provisions]
    for expected in (
        "Part 2, para. 2(b)",
        "Part 2, Item 1.A.1.b.2",
        "Part 2, Item 1.A.1, Technical Note",
        "Part 2, Item 1.A.1, Note",
    ):
        assert pinpoints.count(expected) == 1, expected


def test_what_runs_over_a_page_is_one_text_and_furniture_is_none() -> None:
    units = {unit.pinpoint: unit.text for unit in reading().provisions}
    assert units["Part 2, Item 1.A.2"].endswith("of a tower without spilling oil.")
    assert not any("INFCIRC" in text for text in units.values())


def test_contents_are_no_text() -> None:
    assert sum("Tower lamps" in unit.text for unit in reading().provisions) == 1


def test_terms_on_lines_of_their_own_are_definitions() -> None:
    found, _ = definitions(reading())
    assert [item.term for item in found] == ["Brightness", "Wick", "dome"]
    assert found[1].text.splitlines() == ["a thread that drinks oil, such as:", "• hemp", "• reed"]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"<!doctype html><p>no", "no PDF"),
        (made_pdf(Typeset().para("A letter about lamps.").pages), "Part 1 or 2"),
        (made_pdf(lamps().pages)[:-60], "cut short"),
        (made_pdf(Typeset().para("INFCIRC/254/Rev.9/Part 2").pages), "no Guidelines"),
    ],
)
def test_what_is_no_circular_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(ReadingError, match=said):
        read(Document(raw=raw, where="lamps"))


def test_a_number_that_stands_twice_is_cited_apart() -> None:
    page = Typeset("INFCIRC/254/Rev.99/Part 2").para("GUIDELINES FOR TRANSFERS OF NUCLEAR LAMPS").para("ANNEX")
    page.para("1.A.1. Tower lamps.").para("1.A.1. Tower lamps again.")
    found = [unit.pinpoint for unit in reading(page).provisions if unit.kind is ProvisionKind.LIST_ENTRY]
    assert found == ["Part 2, Item 1.A.1", "Part 2, Item 1.A.1 [2]"]


def test_an_annex_without_entries_is_read() -> None:
    page = Typeset("INFCIRC/254/Rev.99/Part 2").para("GUIDELINES FOR TRANSFERS OF NUCLEAR LAMPS").para("ANNEX")
    assert [unit.pinpoint for unit in reading(page).provisions] == ["Part 2, Guidelines", "Part 2, Annex"]
