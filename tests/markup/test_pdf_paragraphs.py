"""Lines to paragraphs: hyphens at their ends, marks, symbols; tables and columns."""

from __future__ import annotations

import pytest

from drawn_pdf import drawn_pdf, lines, ruled, words
from exportlex.markup.pdf import Pdf, Vocabulary, read_pdf, rich, tables_of, text
from exportlex.markup.pdf.characters import clean
from exportlex.markup.pdf.columns import gutter, split
from exportlex.markup.pdf.words import after
from exportlex.model import MarkKind


def read(stream: str) -> Pdf:
    return read_pdf(drawn_pdf(stream), "lamps.pdf")


@pytest.mark.parametrize(
    ("printed", "joined"),
    [
        (["the lantern burns", "one lan-", "tern more"], "one lantern more"),
        (["an end-user of lamps", "each end-", "user of oil"], "each end-user of oil"),
        (["of Type A and B", "the Type-", "B lamp"], "the Type-B lamp"),
        (["wicks and oil", "wick- or oil-", "and gas-fed"], "wick- or oil- and gas-fed"),
        (["wick and wax", "a multi-", "flame lamp"], "a multi-flame lamp"),  # where lines break no words
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_judged_by_the_words_of_the_document(printed: list[str], joined: str) -> None:
    pdf = read(lines(*printed))
    assert text(pdf.lines[1:], pdf.known) == joined


def test_where_lines_break_words_an_unknown_word_was_broken() -> None:
    pdf = read(lines("die Lampe und die Laterne", "eine Lam-", "pe und eine La-", "terne mit Doch-", "ten"))
    assert text(pdf.lines[1:], pdf.known) == "eine Lampe und eine Laterne mit Dochten"


def test_soft_hyphens_leave_no_trace() -> None:
    assert after("a lan\u00ad", "tern", Vocabulary()) == ("a lan", "")
    assert after("a lan", "tern", Vocabulary()) == ("a lan", " ")


def test_marks_are_kept_and_a_look_of_the_whole_says_nothing() -> None:
    pdf = read(
        words(50, 100, "A") + words(60, 100, "beacon", font="F3") + words(97, 100, "m") + words(105.4, 96, "2", 6)
    )
    found = rich(pdf.lines, pdf.known)
    assert found.text == "A beacon m2"
    assert [(mark.kind, found.text[mark.start : mark.end]) for mark in found.marks] == [
        (MarkKind.ITALIC, "beacon"), (MarkKind.SUPERSCRIPT, "2")
    ]  # fmt: skip
    slanted = read(words(50, 100, "all of it", font="F3"))
    assert rich(slanted.lines, slanted.known).marks == []


@pytest.mark.parametrize(
    ("code", "font", "read_as"),
    [
        (0xFB01, "Times", "fi"), (0xF06D, "Symbol", "μ"), (0xF0B0, "SymbolMT", "°"), (0xF0B7, "Symbol", "•"),
        (0xF0A7, "Wingdings", "•"), (0x200B, "Times", ""), (0x07, "Times", ""), (0x41, "Times", "A"),
    ],
)  # fmt: skip
def test_single_characters(code: int, font: str, read_as: str) -> None:
    assert clean(code, font) == read_as


def test_a_ruled_table_has_its_cells_and_spans_stand_in_every_place() -> None:
    grid = ruled(
        (50, 100, 250, 100), (50, 120, 250, 120), (50, 140, 250, 140), (50, 160, 250, 160),
        (50, 100, 50, 160), (150, 120, 150, 160), (250, 100, 250, 160),
    )  # fmt: skip
    cells = words(55, 114, "Lamps of both kinds") + words(55, 134, "oil") + words(155, 134, "bright")
    pdf = read(grid + cells + words(55, 154, "gas") + words(155, 154, "dim") + words(55, 200, "After it."))
    (table,) = tables_of(pdf.pages[0])
    assert [[text(cell, pdf.known) for cell in row] for row in table.rows] == [
        ["Lamps of both kinds", "Lamps of both kinds"], ["oil", "bright"], ["gas", "dim"]
    ]  # fmt: skip
    assert [line.text for line in pdf.lines if not table.holds(line)] == ["After it."]


def test_highlights_and_frames_are_no_tables() -> None:
    shaded = "0.9 g 50 480 60 14 re f 110 480 60 14 re f 50 460 60 14 re f 110 460 60 14 re f 0 g "
    framed = "10 10 380 580 re S "
    assert tables_of(read(shaded + lines("shaded words")).pages[0]) == []
    assert tables_of(read(framed + lines("framed words")).pages[0]) == []


def test_two_texts_side_by_side_are_told_apart() -> None:
    left, right = lines(*["words on the left"] * 8), lines(*["and on the right"] * 8, x=220)
    page = read(left + right).pages[0]
    edge = gutter(page.lines, 100, 300)
    assert edge is not None
    first, second = split(page.lines, [edge])
    assert {line.text for line in first} == {"words on the left"}
    assert {line.text for line in second} == {"and on the right"}
    assert gutter(read(lines(*["one text that goes right across the whole page"] * 8)).pages[0].lines, 60, 200) is None
