"""A list in the Wassenaar layout about lamps: codes in the margin, lists in notes, terms with a margin."""

from __future__ import annotations

from pathlib import Path

import pytest

import lamp_files
from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.extraction.extract import definitions
from exportlex.markup.tree import Tree
from exportlex.model import Provision, ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.publishers.wassenaar import addresses, read
from lamp_list import SHEETS, Row, lamp_list
from made_word import Line, made_word

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "wassenaar" / "lamps-2031.pdf"
TERMS = "Definitions of Terms used in these Lists"


def reading(sheets: list[tuple[str, list[Row]]] | None = None) -> Reading:
    return read(Document(raw=lamp_list(sheets or SHEETS), where="lamps.pdf"))


def by_pinpoint(made: Reading) -> dict[str, Provision]:
    return {unit.pinpoint: unit for unit in made.provisions if unit.kind is not ProvisionKind.CONTINUATION}


@pytest.fixture(scope="module")
def lamps() -> Reading:
    return reading()


def test_the_example_is_made_of_these_words() -> None:
    assert EXAMPLE.read_bytes() == lamp_list()


def test_nothing_is_in_doubt_and_the_date_is_that_of_the_footers(lamps: Reading) -> None:
    assert lamps.issues == ()
    assert lamps.as_of == "2031-04-05"


def test_entries_are_cited_by_their_codes_and_go_on_over_pages(lamps: Reading) -> None:
    units = by_pinpoint(lamps)
    assert units["1.A.1.a"].text.endswith("any of the following:")
    assert units["1.A.1.a.2"].text == "A dome of glass;"
    assert units["1.A.2"].text == "Hand lamps weighing less than 2. stone and carried by hand."
    assert units["1.A.3.a.2"].text == "Not used since 2029"
    assert units["ML1.b"].number == "ML1. b."
    assert units["Sensitive List, 1.A.1.a.2"].text == "A dome..."
    assert all(units[code].kind is ProvisionKind.LIST_ENTRY for code in ("1.A.1", "1.A.1.a.2", "ML1.a"))


def test_notes_stand_under_what_they_speak_of_and_keep_their_lists(lamps: Reading) -> None:
    tree = Tree(lamps.provisions)
    units = by_pinpoint(lamps)
    above = {name: tree.by_key[unit.parent].pinpoint for name, unit in units.items() if unit.parent}
    assert above["1.A.1 Note 1"] == "1.A.1"
    assert units["1.A.1 Note 1.b"].text == "Lamps in chalk."
    assert above["1.A.1 Note 2"] == "1.A.1"  # though it speaks of 1.A.1.b: it goes on with Note 1
    assert above["ML1.a Note"] == "ML1.a"
    assert units["1.A.1.a.2 Technical Note"].text.startswith("For the purposes of 1.A.1.a.2.")
    assert above["1.A.1.b"] == "1.A.1"  # upright words go on with the entry though a note stood between


def test_headings_group_entries_and_an_annex_has_its_own(lamps: Reading) -> None:
    units = by_pinpoint(lamps)
    assert units["1.A, Tower lamps"].kind is ProvisionKind.DIVISION
    assert units["1.B"].heading == "TEST EQUIPMENT - None"
    (oil,) = [unit for unit in lamps.provisions if unit.text == "Oil of rape, pressed cold;"]
    assert oil.pinpoint == "Category 1, Annex list - oils 2"


def test_general_notes_and_statements_are_articles(lamps: Reading) -> None:
    units = by_pinpoint(lamps)
    assert units["General Lamp Note"].text.endswith("lend it out by day.")
    assert [unit.text for unit in lamps.provisions if unit.kind is ProvisionKind.CONTINUATION] == [
        "The tower does not rule over candles."
    ]
    assert units["Statements of Understanding, Borrowed lamps"].kind is ProvisionKind.ARTICLE
    assert units["Dual-Use List Note 1"].kind is ProvisionKind.NOTE


def test_terms_are_marked_and_their_margin_is_no_part_of_the_meaning(lamps: Reading) -> None:
    found, _ = definitions(lamps)
    terms = {one.term: one for one in found if one.pinpoint == TERMS}
    assert terms["Lamp"].text.endswith("by which ships find home.")
    assert terms["Wick"].aliases == ("WK",)
    assert terms["Wick"].text.splitlines()[-1] == "b. One end that burns."
    unit = by_pinpoint(lamps)[f"{TERMS} “Wick”"]
    assert unit.heading == "ML1, 4, 11, 17"
    assert by_pinpoint(lamps)[f'{TERMS}, under "Lamp", Note'].text == "A star is no lamp."


def test_a_file_without_entries_is_an_issue() -> None:
    letter: list[tuple[str, list[Row]]] = [("", [("90 Dear lighthouse,",), ("90 we have no list.",)])]
    assert [issue.kind for issue in reading(letter).issues] == ["no-provisions"]


@pytest.mark.parametrize(
    ("raw", "said"),
    [(lamp_list()[:-400], "cut short"), (b"<html>lamps</html>", "PDF"), (b"", "PDF")],
)
def test_what_is_no_list_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(ReadingError, match=said):
        read(Document(raw=raw, where="lamps.pdf"))


def test_a_number_that_comes_twice_and_one_that_is_left_out_lose_no_words() -> None:
    rows: list[Row] = [("90 1. A. 1. Lamps:",), ("149 a. Red;",), ("149 a. Green;",), ("149 d. Blue;",)]
    made = reading([*SHEETS[:2], ("DUAL-USE LIST - CATEGORY 1 - LAMPS", rows), *SHEETS[3:]])
    texts = " ".join(unit.text for unit in made.provisions)
    assert all(word in texts for word in ("Red;", "Green;", "Blue;"))
    assert len({unit.key for unit in made.provisions}) == len(made.provisions)


def source(**options: str | list[str]) -> Source:
    return Source(
        publisher="wassenaar", language="en", licence="none", official_address="https://lamps.example",
        options=options, expected=Expected(provisions=(1, 9)),
    )  # fmt: skip


def test_an_edition_is_one_file_or_several_in_order() -> None:
    (one,) = addresses(source(address="https://lamps.example/a/Lamp-List.pdf"), None)
    assert (one.document, one.url) == ("lists", "https://lamps.example/a/Lamp-List.pdf")
    several = addresses(source(addresses=["https://x.example/02%20-%20GTN.doc", "https://x.example/03.doc"]), None)
    assert [address.document for address in several] == ["02 - GTN", "03"]
    with pytest.raises(DeclarationError, match="'address'"):
        addresses(source(), None)


def word(raw: bytes) -> Reading:
    return read(Document(raw=raw, where="lamps.doc"))


def test_the_example_of_a_word_file_is_made_of_these_words() -> None:
    assert EXAMPLE.with_name("lamps-2028-category-1.doc").read_bytes() == lamp_files.category()
    assert EXAMPLE.with_name("lamps-2028-terms.doc").read_bytes() == lamp_files.terms()


def test_entries_of_a_word_file_stand_where_their_tabs_put_them() -> None:
    made = word(lamp_files.category())
    units = by_pinpoint(made)
    assert made.as_of == "2028-12-06"
    assert units["1.A.1.a"].text == "Lamps that burn for a whole night; or"
    assert units["1.A.1 Note 1.b"].text == "Lamps in a tale."
    assert units["1.A.2"].text == "Hand lamps, as follows:"  # its line leaves the head of the code out
    assert units["1.A.2.b.1"].text == "Lamps with two handles."
    assert units["1.A.2.b.2"].text == "Not used since 2027"
    assert units["1.A.2.b Technical Notes 1"].text == "'Handles' are what hands hold."
    assert units["Category 1 *"].text == "See the list of wicks."
    assert [(issue.kind, issue.suspect) for issue in made.issues] == [("numbers-not-read", False)]


def test_terms_of_a_word_file_keep_their_margin_apart() -> None:
    made = word(lamp_files.terms())
    found, _ = definitions(made)
    assert [(one.term, one.aliases, one.pinpoint) for one in found] == [("Lamp", (), TERMS), ("Wick", ("WK",), TERMS)]
    assert found[0].text == "A vessel in which oil is turned into something by which ships find home."
    assert found[1].text.endswith("b. One end that burns.")
    assert by_pinpoint(made)[f"{TERMS} “Lamp”"].heading == "Cat 1, 2, ML1 ML2"


def test_rows_of_a_sensitive_list_are_entries() -> None:
    units = by_pinpoint(word(lamp_files.sensitive()))
    assert units["Sensitive List, 1.A.1.b"].text == "Lamps that turn..."
    assert units["Sensitive List, 1.A.1.b.b"].text == "Slowly."
    assert units["Sensitive List, 1.A.2.a & 1.A.2.b"].text == "Hand lamps"


def test_a_word_file_that_is_no_part_of_the_lists_is_refused() -> None:
    with pytest.raises(ReadingError, match="which part of the lists"):
        word(made_word([Line("Dear lighthouse,")]))
