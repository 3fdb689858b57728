"""What the SCOMET List prints so that its order is hard to see, in a list of drumsticks set as the list is."""

from __future__ import annotations

from pathlib import Path

from exportlex.model import MarkKind, ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.publishers.dgft import read
from made_pdf import made_pdf
from typeset import SIZE, Typeset

EXAMPLE = Path(__file__).parents[1] / "examples" / "dgft" / "sticks-list.pdf"


# The marks of the list of 2024, each with words about drumsticks.
def sticks() -> Typeset:
    page = Typeset("Sticks", "")
    page.para("(Updated as on 05.06.2032)", 62)
    page.page().para("APPENDIX-3", 250)
    page.page().para("Category 8 Sticks", 62, style="b").para("8A1 STICKS", 65, style="b")
    page.para("8A101 1. Sticks, as follows:", 63).para("a.Sticks of beech; b.Sticks of ash;", 90, 110)
    page.para("Note 8A101.b does not apply to:", 66, 110).para("a. Broken sticks; or", 130, 150)
    page.para("b. Borrowed sticks.", 130, 150).para("c. Sticks of oak, as follows:", 90, 110)
    page.para("Note 8A101.c includes roots.", 70, 110).para("1. Straight ones; and", 140, 160)
    page.page().para("8A101", 63).para("2. Bent ones;", 90, 110).para("d.", 70, 90).para("e. Sticks of yew.", 70, 90)
    page.para("8A101 f. 4 Sticks of glass, having any of the following:", 63)
    page.para("a. A pitch", 100, 120).para("of two voices; or", 80).para("b. No pitch;", 100, 120)
    page.para("8A101 f. 5. Sticks of felt; Sticks of wool having all of the following:", 63)
    page.para("a. Red; and", 100, 120).para("b. Soft.", 100, 120).para("8A101 f. 7. Sticks of string:", 63)
    page.para("a. Of hemp; and", 100, 120).para("Of sisal.", 120)
    page.page().para("8A102 Brushes, as follows: a.Soft brushes;", 63).para("8A102. b Hard brushes;", 63)
    page.para("Technical Notes", 63, style="i").para("1. Hair is counted by hand.", 80, 100)
    page.para("c. Brushes of wire, as follows:", 90, 110).para("1. Thin wire;", 110, 130).para(
        "2. Thick wire.", 110, 130
    )
    page.page().para("8A102 c. Brushes of wire, as follows:", 63).para("1. Thin wire;", 110, 130)
    page.para("2. Thick wire.", 110, 130).para("8A102 a. Brushes of hair older than a year;", 63)
    page.para("8A103 Racks 8A104 Stands", 63).para("8A105 Hooks for 8A104.", 121).para("OPTICS", 70)
    page.page().para("8A106 Mallets that beat more often than", 63)
    _raised(page, "5 x 10", "3", "times an hour or, after a rest, 2 x 104 times a day.")
    page.para('ANNEX-A (Refer 8A106)LIST "FELTS"', 250, style="b")
    page.para("1) Red felt; 2)Blue felts, as follows:", 90, 110).para("a. Light blue;", 110, 130)
    page.para("3. White felt.", 80, 100)
    page.page().para("8B1 STICKS (TOOLS)", 65, style="b").para("8B101 Lathes for 8A101.", 63)
    return page


def _raised(page: Typeset, base: str, exponent: str, rest: str) -> None:
    """A line whose exponent is no smaller than its base, as the list prints them: 3 points higher."""
    y = page.pages[-1][-1][1] + 12.6
    after = 63 + SIZE * 2.724  # the width of "5 x 10" in Helvetica
    page.pages[-1] += [(63, y, "", base), (after, y - 3, "", exponent), (after + SIZE, y, "", rest)]
    page.para(" ", 63)


def reading() -> Reading:
    return read(Document(raw=made_pdf(sticks().pages, SIZE), where="sticks"))


MADE = reading()
TEXTS = {unit.pinpoint: unit.text for unit in MADE.provisions}


def entries(code: str) -> list[str]:
    found = [unit.pinpoint for unit in MADE.provisions if unit.kind is ProvisionKind.LIST_ENTRY]
    return [pinpoint for pinpoint in found if pinpoint.startswith(code)]


def test_the_example_is_made_of_these_words() -> None:
    assert EXAMPLE.read_bytes() == made_pdf(sticks().pages, SIZE)


def test_items_go_on_after_notes_and_over_pages() -> None:
    assert entries("8A101") == [
        "8A101", "8A101.a", "8A101.b", "8A101.c", "8A101.c.1", "8A101.c.2", "8A101.e",
        "8A101.f", "8A101.f.4", "8A101.f.4.a", "8A101.f.4.b", "8A101.f.5", "8A101.f.6", "8A101.f.6.a", "8A101.f.6.b",
        "8A101.f.7", "8A101.f.7.a", "8A101.f.7.b",
    ]  # fmt: skip
    assert TEXTS["8A101.f.4.a"] == "A pitch of two voices; or"


def test_an_item_whose_number_is_not_printed_stands_where_the_list_passes_over_it() -> None:
    found = {unit.pinpoint: (unit.number, unit.text) for unit in MADE.provisions}
    assert found["8A101.f.6"] == ("", "Sticks of wool having all of the following:")
    assert found["8A101.f.7.b"] == ("", "Of sisal.")


def test_notes_stand_with_the_item_that_they_name() -> None:
    notes = [unit.pinpoint for unit in MADE.provisions if unit.kind is ProvisionKind.NOTE]
    assert notes == ["8A101.b, Note", "8A101.c, Note", "8A102.b, Technical Note"]
    assert TEXTS["8A101.b, Note b"] == "Borrowed sticks."


def test_a_heading_may_carry_its_first_item_and_a_page_say_items_again() -> None:
    assert entries("8A102") == [
        "8A102", "8A102.a", "8A102.b", "8A102.c", "8A102.c.1", "8A102.c.2", "8A102.a [2]",
    ]  # fmt: skip
    assert TEXTS["8A102.c"] == "Brushes of wire, as follows:"


def test_codes_on_one_line_or_set_in_are_entries_of_their_own() -> None:
    assert [TEXTS[code] for code in ("8A103", "8A104", "8A105")] == ["Racks", "Stands", "Hooks for 8A104."]
    assert ("8A1, Optics", "OPTICS") in [(unit.pinpoint, unit.heading) for unit in MADE.provisions]


def test_the_annex_of_substances_is_a_schedule_with_entries() -> None:
    assert entries("Category 8, Annex A") == [
        "Category 8, Annex A (1)", "Category 8, Annex A (2)", "Category 8, Annex A (2).a", "Category 8, Annex A 3",
    ]  # fmt: skip


def test_exponents_are_raised_where_they_are_printed_so_and_where_they_are_meant_so() -> None:
    unit = next(unit for unit in MADE.provisions if unit.pinpoint == "8A106")
    raised = [unit.text[m.start : m.end] for m in unit.marks if m.kind is MarkKind.SUPERSCRIPT]
    assert (unit.text, raised) == (
        "Mallets that beat more often than 5 x 103 times an hour or, after a rest, 2 x 104 times a day.",
        ["3", "4"],
    )


def test_what_was_put_right_or_stands_twice_is_an_issue() -> None:
    assert [(issue.kind, issue.where, issue.suspect) for issue in MADE.issues] == [
        ("misprinted-number", "page 3", False),
        ("flat-exponent", "page 7", False),
        ("misprinted-number", "page 4", False),
        ("unprinted-number", "8A101.f.7.b", False),
        ("unprinted-number", "8A101.f.6", False),
        ("repeated-number", "8A102.a", False),
    ]
