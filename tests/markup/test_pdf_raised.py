from __future__ import annotations

from drawn_pdf import drawn_pdf, words
from exportlex.markup.pdf import read_pdf

_WIDTH = 10 * 2.724  # of "5 x 10" in Helvetica of 10 points
_DIGIT = 5.56


def raised(stream: str) -> list[tuple[str, int]]:
    (line,) = read_pdf(drawn_pdf(stream), "bells.pdf").pages[0].lines
    return [(run.text.strip(), run.raised) for run in line.runs]


def test_an_exponent_of_full_size_is_raised() -> None:
    stream = words(50, 100, "5 x 10") + words(50 + _WIDTH, 97, "-3") + words(50 + _WIDTH + 14, 100, "beats of a bell")
    assert raised(stream) == [("5 x 10", 0), ("-3", 1), ("beats of a bell", 0)]


def test_words_that_stand_a_little_higher_are_not() -> None:
    assert raised(words(50, 100, "a bell of") + words(94, 97.5, "tin")) == [("a bell of tin", 0)]


def test_a_number_set_apart_is_not() -> None:
    assert [side for _, side in raised(words(50, 100, "Article IV") + words(120, 98, "12"))] == [0, 0]


def test_a_number_that_begins_a_higher_line_is_not() -> None:
    assert [side for _, side in raised(words(50, 98, "11") + words(80, 100, "Article IV of the bells"))] == [0, 0]
