from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.errors import ReadingError
from exportlex.extraction.extract import definitions
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.publishers.dgft import read
from made_pdf import made_pdf
from typeset import SIZE, Typeset

EXAMPLE = Path(__file__).parents[1] / "examples" / "dgft" / "drums-list.pdf"


# A list of drums, set as the SCOMET List is.
def drums() -> Typeset:
    page = Typeset("Drums", "")
    page.para("(Updated as on 04.05.2031)", 62)
    page.page().para("APPENDIX-3", 250).para("Drums listed below leave the country with a drummer only.", 62)
    page.page().para("Items on the SCOMET List are organised as follows", 62)
    page.para("Category 8 Drums", 62)
    page.page().para("COMMODITY IDENTIFICATION NOTE TO SCOMET", 62, style="b")
    page.para("Note 1 A drum with two skins counts as one drum.", 98, 135, "i")
    page.page().para("GLOSSARY", 72, style="b")
    page.para("“Drum”", 72, style="b").para("A thing that is beaten and does not complain.", 72)
    page.para("“Light drum (LD)”", 72, style="b").para("A drum that a child can lift.", 72)
    page.page().para("Category 8 Drums", 62, style="b").para("8A1 DRUMS AND SKINS", 65, style="b")
    page.para("8A101 Drums, as follows:", 63).para("a. Drums having all of the following:", 90, 110)
    page.para("1. A skin of goat; and", 110, 130).para("2.Two sticks;", 110, 130)
    page.para("8A101 b. “Light drums”;", 63).para("Technical Note", 135, style="i")
    page.para("For the purposes of 8A101.b. a 'lift' means a lift by hand.", 135, style="i")
    page.page().para("8A101 c. Kettle drums, as", 63).para("8A102.a does not concern kettles.", 170)
    page.para("8A102 [Reserved]", 63).para("1 Added vide Notification No. 9 of 1.1.2031", 62)
    return page


def reading(page: Typeset | None = None) -> Reading:
    return read(Document(raw=made_pdf((page or drums()).pages, SIZE), where="drums"))


def test_the_example_is_made_of_these_words() -> None:
    assert EXAMPLE.read_bytes() == made_pdf(drums().pages, SIZE)


def test_a_code_that_is_named_again_goes_on_with_its_entry() -> None:
    entries = [unit.pinpoint for unit in reading().provisions if unit.kind is ProvisionKind.LIST_ENTRY]
    assert entries == ["8A101", "8A101.a", "8A101.a.1", "8A101.a.2", "8A101.b", "8A101.c", "8A102"]


def test_a_code_in_a_sentence_opens_nothing() -> None:
    made = {unit.pinpoint: unit.text for unit in reading().provisions}
    assert made["8A101.c"] == "Kettle drums, as 8A102.a does not concern kettles."


def test_the_table_of_categories_is_left_out_and_footnotes_stand_last() -> None:
    made = reading()
    assert [unit.pinpoint for unit in made.provisions].count("Category 8") == 1
    assert made.provisions[-1].pinpoint == "Footnotes, unnumbered para. 1"
    assert made.as_of == "2031-05-04"
    assert made.issues == ()


def test_the_glossary_gives_definitions() -> None:
    found, _ = definitions(reading())
    assert [(item.term, item.aliases, item.pinpoint) for item in found] == [
        ("Drum", (), "Glossary"),
        ("Light drum", ("LD",), "Glossary"),
        ("lift", (), "8A101.b, Technical Note"),
    ]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"drums", "no PDF"),
        (made_pdf(Typeset().para("A letter about drums.").pages), "no Appendix 3"),
        (made_pdf(drums().pages)[:-60], "cut short"),
    ],
)
def test_what_is_no_list_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(ReadingError, match=said):
        read(Document(raw=raw, where="drums"))
