from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.errors import ReadingError
from exportlex.extraction.extract import definitions
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.publishers.opcw import read
from made_pdf import made_pdf
from typeset import SIZE, Typeset

EXAMPLE = Path(__file__).parents[1] / "examples" / "opcw" / "glow-convention.pdf"


# A convention on glow-worms, set as the Convention is.
def glow() -> Typeset:
    page = Typeset("", "")
    page.para("CONVENTION ON GLOW-WORMS", 140, style="b").para("the second change, effective 3 June 2031")
    page.page().para("TABLE OF CONTENTS", 200, style="b").para("PREAMBLE .......... 1").para("ARTICLE I .......... 2")
    page.page().para("PREAMBLE", 250, style="b").para("The States Parties, fond of the dark,")
    page.page().para("ARTICLE I", 250, style="b").para("WORMS AND WORDS", 220, style="b")
    page.para("For the purposes of this Convention:")
    page.para('"Glow-worm" means the following:', 72, 108, label="1.")
    page.para("A worm that glows; or", 108, 144, label="(a)").para(
        "A worm that would glow if it were dark.", 108, 144, label="(b)"
    )
    page.para("Meetings of the worms")
    page.para(
        "Worms meet twice a summer, at places which the oldest of them names one week before,", 72, 108, label="2."
    )
    page.page().para("and never by moonlight.", 108).para("Each of them brings a leaf.", 72, 108, label="2bis.")
    page.page().para("ANNEX ON CHEMICALS", 200, style="b").para("CONTENTS", 250, style="b").para("A. LISTS ......... 9")
    page.page().para("B. SCHEDULES OF CHEMICALS", 72, style="b").para("Schedule 1").para("A. Toxic chemicals:")
    page.para("Luciferol", 72, 108, label="(1)").para("Glowine (12-34-5)", 72, 108, label="(2)")
    page.page().para("ANNEX ON IMPLEMENTATION AND VERIFICATION", 150, style="b")
    page.page().para("PART II", 250, style="b").para("GENERAL RULES", 230, style="b").para("A. COUNTING", 72, style="b")
    page.para("Worms are counted at dusk.", 72, 108, label="1.").para("B. WEIGHING", 72, style="b")
    page.para("Worms are weighed at dawn.", 72, 108, label="2.")
    return page


def reading(page: Typeset | None = None) -> Reading:
    return read(Document(raw=made_pdf((page or glow()).pages, SIZE), where="glow"))


def test_the_example_is_made_of_these_words() -> None:
    assert EXAMPLE.read_bytes() == made_pdf(glow().pages, SIZE)


def test_each_unit_is_cited_once_and_as_lawyers_do() -> None:
    pinpoints = [unit.pinpoint for unit in reading().provisions]
    for expected in (
        "Art. I(1)(b)",
        "Art. I(2bis)",
        "Annex on Chemicals, Schedule 1, A(2)",
        "Verification Annex, Part II, para. 2",
    ):
        assert pinpoints.count(expected) == 1, expected
    assert len(pinpoints) == len(set(pinpoints))


def test_numbering_runs_past_headings() -> None:
    made = {unit.pinpoint: unit for unit in reading().provisions}
    assert made[made["Art. I(2)"].parent and "Art. I, Meetings of the worms"].heading == "Meetings of the worms"
    assert made["Art. I(2)"].text.endswith("one week before, and never by moonlight.")


def test_contents_are_left_out_and_the_cover_gives_the_date() -> None:
    made = reading()
    assert made.as_of == "2031-06-03"
    assert not any("..." in unit.text + unit.heading for unit in made.provisions)
    assert made.provisions[0].kind is ProvisionKind.DIVISION


def test_a_definition_takes_its_parts_along() -> None:
    found, _ = definitions(reading())
    assert [(item.term, item.pinpoint) for item in found] == [("Glow-worm", "Art. I(1)")]
    assert found[0].text.endswith("if it were dark.")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"worms", "no PDF"),
        (made_pdf(Typeset().para("A letter about worms.").pages), "no preamble"),
        (made_pdf(glow().pages)[:-60], "cut short"),
    ],
)
def test_what_is_no_convention_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(ReadingError, match=said):
        read(Document(raw=raw, where="glow"))
