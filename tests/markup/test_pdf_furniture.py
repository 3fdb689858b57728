"""Headers, footers and page numbers go; titles, list numbers and the words of the law stay."""

from __future__ import annotations

from collections.abc import Sequence

from drawn_pdf import drawn_pdf, lines, words
from exportlex.markup.pdf import read_pdf, without_furniture


def texts(pages: Sequence[str]) -> tuple[list[list[str]], list[list[str]]]:
    """What stays and what goes, page by page."""
    pdf = without_furniture(read_pdf(drawn_pdf(*pages), "lamps.pdf"))
    return (
        [[line.text for line in page.lines] for page in pdf.pages],
        [[line.text for line in page.furniture] for page in pdf.pages],
    )


def body(number: int) -> str:
    return lines(f"What lamp {'abcdefghijklmnop'[number]} is for.", "It gives light.", top=150)


def test_headers_and_numbers_go_though_left_and_right_pages_differ() -> None:
    numbers = [words(50, 570, f"{at} Lamps") if at % 2 else words(300, 570, f"Lamps {at}") for at in range(1, 7)]
    pages = [words(50, 40, "Lamp List") + body(at) + number for at, number in enumerate(numbers)]
    kept, gone = texts(pages)
    assert all(len(page) == 2 for page in kept)
    assert gone[0] == ["Lamp List", "1 Lamps"]
    assert gone[3] == ["Lamp List", "Lamps 4"]


def test_roman_page_numbers_go() -> None:
    pages = [body(at) + words(200, 570, numeral) for at, numeral in enumerate(["i", "ii", "iii", "iv", "v"])]
    assert [page for page in texts(pages)[1]] == [["i"], ["ii"], ["iii"], ["iv"], ["v"]]


def test_headers_that_change_with_the_chapter_go_where_most_pages_have_one() -> None:
    titles = ["Oil lamps", "Oil lamps", "Oil lamps", "Gas lamps", "Gas lamps", "Gas lamps", "Candles"]
    pages = [words(50, 40, title) + body(at) + words(200, 570, f"- {at + 1} -") for at, title in enumerate(titles)]
    assert texts(pages)[1] == [[title, f"- {at} -"] for at, title in enumerate(titles, 1)]


def test_titles_of_articles_at_the_top_of_pages_stay() -> None:
    pages = [words(180, 60, f"ARTICLE {numeral}") + body(at) for at, numeral in enumerate(["III", "IV", "VI", "IX"])]
    kept, gone = texts(pages)
    assert [page[0] for page in kept] == ["ARTICLE III", "ARTICLE IV", "ARTICLE VI", "ARTICLE IX"]
    assert gone == [[], [], [], []]


def test_a_title_that_later_pages_repeat_stays_once() -> None:
    pages = [body(at) for at in range(16)]
    for at in (5, 6, 7):
        pages[at] = words(150, 70, "TABLE OF WICKS") + pages[at]
    kept, gone = texts(pages)
    assert kept[5][0] == "TABLE OF WICKS"
    assert gone[6] == gone[7] == ["TABLE OF WICKS"]


def test_the_last_line_of_the_text_stays_at_the_height_of_a_footer() -> None:
    pages = [body(at) + words(50, 570, "Lamp List") for at in range(7)]
    pages[6] = lines(*["a long list of wicks"] * 36, top=150)  # runs down to the footer's height, without white
    kept, gone = texts(pages)
    assert len(kept[6]) == 36
    assert gone[6] == []


def test_two_pages_say_nothing_about_what_recurs() -> None:
    pages = [words(50, 40, "Lamp List") + body(at) for at in range(2)]
    assert texts(pages)[1] == [[], []]
