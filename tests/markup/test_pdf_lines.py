"""Glyphs to lines: spaces that the file leaves out, raised characters, columns, turned pages."""

from __future__ import annotations

from drawn_pdf import HEIGHT, drawn_pdf, lines, ruled, words
from exportlex.markup.pdf import Line, read_pdf


def read(stream: str, **options: int) -> list[Line]:
    return list(read_pdf(drawn_pdf(stream, **options), "lamps.pdf").pages[0].lines)


def test_lines_stand_from_top_to_bottom_whatever_their_order_in_the_file() -> None:
    found = read(words(50, 140, "then the wick") + words(50, 120, "first the lamp"))
    assert [line.text for line in found] == ["first the lamp", "then the wick"]
    assert found[0].x0 == 50
    assert found[0].page == 1


def test_white_between_pieces_is_a_space_though_the_file_holds_none() -> None:
    found = read(words(50, 100, "brass") + words(50 + 29, 100, "lamp"))  # "brass" is 25.6 points wide
    assert found[0].text == "brass lamp"


def test_pieces_without_white_are_one_word() -> None:
    assert read("BT /F1 10 Tf 50 500 Td [(lan) -20 (tern)] TJ ET")[0].text == "lantern"


def test_a_heading_set_with_wide_letters_stays_a_word() -> None:
    spaced = "BT /F1 10 Tf 2 Tc 50 500 Td (LANTERNS) Tj ET"
    assert read(spaced)[0].text == "LANTERNS"


def test_a_narrow_gap_is_settled_by_the_words_of_the_document() -> None:
    squeezed = words(50, 160, "for") + words(50 + 12, 160, "use")  # "for" is 11.67 points wide, "lant" 16.12
    squeezed += words(50, 180, "lant") + words(50 + 16.4, 180, "ern")
    found = read(lines("a lamp for a ship", "of no use here", "one lantern more") + squeezed)
    assert [line.text for line in found[3:]] == ["for use", "lantern"]


def test_small_raised_and_lowered_characters_belong_to_their_line() -> None:
    found = read(words(50, 100, "12 m") + words(72, 96, "2", 6) + words(80, 100, "of CO") + words(104, 103, "2", 6))
    assert [line.text for line in found] == ["12 m2 of CO2"]
    assert [run.raised for run in found[0].runs] == [0, 1, 0, -1]


def test_runs_end_at_wide_white_and_where_the_look_changes() -> None:
    found = read(words(50, 100, "a.") + words(90, 100, "bold", font="F2") + words(120, 100, "slanted", font="F3"))
    runs = found[0].runs
    assert [(run.text.strip(), run.bold, run.italic) for run in runs] == [
        ("a.", False, False), ("bold", True, False), ("slanted", False, True)
    ]  # fmt: skip
    assert runs[1].gap > 30
    assert [part.text for part in found[0].cells(25)] == ["a.", "bold slanted"]


def test_a_line_is_cut_at_a_column_between_words() -> None:
    (line,) = read(words(50, 100, "ML1, 8 airborne vehicle"))
    edge = 50 + 30
    left, right = line.between(0, edge), line.between(edge, 400)
    assert (left and left.text, right and right.text) == ("ML1, 8", "airborne vehicle")
    assert line.between(300, 400) is None


def test_a_ruled_line_parts_words() -> None:
    text = words(50, 100, "left") + words(70, 100, "right")
    assert len(read(text)[0].runs) == 1
    assert len(read(text + ruled((68.5, 80, 68.5, 120)))[0].runs) == 2


def test_a_turned_page_is_turned_back() -> None:
    # Turned clockwise by 90 degrees, what reads from bottom to top of the paper reads from left to right.
    upward = "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (across) Tj ET BT /F1 10 Tf 0 1 -1 0 120 50 Tm (below) Tj ET"
    page = read_pdf(drawn_pdf(upward, rotate=90), "lamps.pdf").pages[0]
    assert [line.text for line in page.lines] == ["across", "below"]
    assert all(line.upright for line in page.lines)
    assert page.width == HEIGHT


def test_sideways_text_stands_last_and_says_so() -> None:
    found = read("BT /F1 10 Tf 0 1 -1 0 20 50 Tm (margin note) Tj ET " + words(50, 300, "text"))
    assert [(line.text, line.upright) for line in found] == [("text", True), ("margin note", False)]
