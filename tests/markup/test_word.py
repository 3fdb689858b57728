"""Legacy Word files: text, places of its parts, looks by modifier and by style, tables, what is no text."""

from __future__ import annotations

import struct
from collections.abc import Sequence

import pytest

from exportlex.errors import ReadingError
from exportlex.markup.word import Paragraph, read_word
from exportlex.model import MarkKind
from made_numbers import Numbers
from made_word import Line, container, made_word


def read(*lines: Line) -> tuple[Paragraph, ...]:
    return read_word(made_word(lines), "lamps.doc").paragraphs


def test_paragraphs_and_parts_between_tabs_have_places() -> None:
    line = Line("1.\tA.\t1.\tA lamp", left=56, first=-56, tabs=(17, 35))
    (found,) = read(line)
    assert found.text == "1. A. 1. A lamp"
    assert [round(part.place) for part in found.parts] == [0, 17, 35, 56]


def test_leading_tabs_go_to_the_stops_and_then_every_half_inch() -> None:
    (found,) = read(Line("\t\tb.\tA wick", tabs=(20,)))
    assert [round(part.place) for part in found.parts] == [0, 20, 36, 72]


def test_italics_come_from_modifiers_and_from_styles() -> None:
    found = read(
        Line("upright"), Line("slanted", italic=True), Line("slanted by style", style=1), Line("heavy", bold=True)
    )
    assert [(one.parts[0].italic, one.parts[0].bold) for one in found] == [
        (False, False), (True, False), (True, False), (False, True)
    ]  # fmt: skip


def test_many_paragraphs_keep_their_looks() -> None:
    found = read(*[Line(f"lamp {number}", left=number, italic=number % 2 == 1) for number in range(40)])
    assert [one.text for one in found] == [f"lamp {number}" for number in range(40)]
    assert [one.left for one in found] == list(range(40))
    assert [one.parts[0].italic for one in found] == [number % 2 == 1 for number in range(40)]


def test_cells_of_a_table_know_their_row() -> None:
    cells = [Line("1.A.1.", cell=True), Line("A lamp", cell=True), Line("", row_end=True)]
    found = read(*cells, *cells, Line("after it"))
    assert [(one.text, one.row, one.cell) for one in found] == [
        ("1.A.1.", 0, 0), ("A lamp", 0, 1), ("1.A.1.", 1, 0), ("A lamp", 1, 1), ("after it", -1, -1)
    ]  # fmt: skip


def test_fields_hyphens_and_symbols_are_read_as_they_are_shown() -> None:
    (found,) = read(Line("page \x13PAGE \\* arabic\x147\x15, gas\x1elit \uf061-lamp,\x0btall"))
    assert found.text == "page 7, gas-lit α-lamp, tall"


def test_pictures_are_counted_and_numbers_that_word_makes_are_told() -> None:
    word = read_word(made_word([Line("a formula \x01 here"), Line("first", numbered=True)]), "lamps.doc")
    assert word.pictures == 1
    assert [one.numbered for one in word.paragraphs] == [False, True]


def numbers(lists: Sequence[Numbers], *lines: Line) -> list[str]:
    return [one.text for one in read_word(made_word(lines, lists=lists), "lamps.doc").paragraphs]


DECIMAL, ROMAN, LETTER, BULLET = 0, 2, 4, 23
OUTLINE = Numbers([(DECIMAL, "\0.", 20), (LETTER, "\1.", 40), (ROMAN, "(\2)", 60)])


def test_word_numbers_by_level_and_begins_again_below() -> None:
    levels = (0, 1, 1, 2, 0, 1)
    found = numbers([OUTLINE], *[Line("a lamp", listed=1, level=level) for level in levels])
    assert found == ["1. a lamp", "a. a lamp", "b. a lamp", "(i) a lamp", "2. a lamp", "a. a lamp"]


def test_another_use_of_a_list_goes_on_or_starts_where_it_says() -> None:
    lists = [Numbers([(LETTER, "\0.", 20)]), Numbers([], again=1), Numbers([], {0: 7}, again=1)]
    found = numbers(lists, *[Line("a lamp", listed=use) for use in (1, 2, 3, 3)])
    assert found == ["a. a lamp", "b. a lamp", "g. a lamp", "h. a lamp"]


def test_bullets_levels_above_and_empty_paragraphs() -> None:
    lists = [Numbers([(BULLET, "\uf0b7", 20)]), Numbers([(DECIMAL, "\0.", 0), (DECIMAL, "\0.\1", 9)])]
    lines = [Line("oil", listed=1), Line("", listed=1), Line("wick", listed=2), Line("end", listed=2, level=1)]
    assert numbers(lists, *lines) == ["• oil", "", "1. wick", "1.1 end"]


def test_a_numbered_paragraph_stands_where_its_list_puts_it() -> None:
    (found,) = read_word(made_word([Line("a lamp", listed=1, level=1)], lists=[OUTLINE]), "lamps.doc").paragraphs
    assert [part.place for part in found.parts] == [40, 72]
    assert not found.numbered


def test_letters_moved_off_the_line_are_raised_or_lowered() -> None:
    found = read(Line("-7", moved=6), Line("2", moved=-4), Line("a whole word", moved=6))
    marks = [[mark.kind for mark in one.parts[0].rich.marks] for one in found]
    assert marks == [[MarkKind.SUPERSCRIPT], [MarkKind.SUBSCRIPT], []]


def test_words_printed_in_capitals_are_read_so() -> None:
    assert [one.text for one in read(Line("List - lamps", capitals=True), Line("lamps"))] == ["LIST - LAMPS", "lamps"]


def test_a_damaged_table_of_lists_leaves_its_paragraphs_in_doubt() -> None:
    whole = made_word([Line("a lamp", listed=1)], lists=[OUTLINE])
    spoiled = whole.replace(struct.pack("<Hi", 1, 701), struct.pack("<Hi", 900, 701))
    assert [one.numbered for one in read_word(spoiled, "lamps.doc").paragraphs] == [True]


def test_footnotes_and_headers_stand_apart() -> None:
    word = read_word(made_word([Line("text")], header="LAMP LIST\r- 4 - 05-04-2031", footnotes="* a note"), "lamps.doc")
    assert [one.text for one in word.paragraphs] == ["text"]
    assert [one.text for one in word.footnotes] == ["* a note"]
    assert word.headers == ("LAMP LIST", "- 4 - 05-04-2031")


WHOLE = made_word([Line("a lamp")])


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"<html>a page</html>", "no Word 97 file"),
        (WHOLE[:600], "damaged or cut short"),
        (WHOLE[:1600], "damaged or cut short"),
        (container({"Workbook": b"a table"}), "damaged or cut short"),
        (WHOLE.replace(b"\xec\xa5", b"\xdc\xa5"), "another age"),
        (WHOLE.replace(b"\xec\xa5\xc1\0" + bytes(6) + b"\0\x02", b"\xec\xa5\xc1\0" + bytes(6) + b"\0\x03"), "password"),
    ],
)
def test_what_cannot_be_read_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(ReadingError, match=said) as refused:
        read_word(raw, "lamps.doc")
    assert "\n" not in str(refused.value)


def test_no_damage_crashes_the_reader() -> None:
    said = []
    for at in range(0, len(WHOLE), 37):
        spoiled = bytearray(WHOLE)
        spoiled[at] ^= 0xFF
        try:
            read_word(bytes(spoiled), "lamps.doc")
        except ReadingError as refused:
            said.append(str(refused))
    assert said
    assert all(text.startswith("lamps.doc: ") for text in said)
