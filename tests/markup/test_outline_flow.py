"""Lines to paragraphs: where the next label of a list stands, a paragraph begins."""

from __future__ import annotations

from drawn_pdf import drawn_pdf, words
from exportlex.markup.outline.flow import Flow
from exportlex.markup.pdf import read_pdf

FULL = "Lamps that burn a whole long night upon the highest tower of an island"


def read(*lines: tuple[float, str]) -> list[str]:
    filling = "".join(words(50, 300 + 30 * row, FULL) for row in range(4))  # shows how wide the text is
    page = "".join(words(x, 100 + 12 * at, text) for at, (x, text) in enumerate(lines))
    pdf = read_pdf(drawn_pdf(page + filling), "lamps.pdf")
    made = Flow(lambda text: False, pdf.known).paragraphs(pdf.pages)
    return [para.text for para in made if para.text != FULL]


def test_the_next_label_at_the_place_of_the_label_begins_a_paragraph() -> None:
    assert read((50, f"2. {FULL[3:]}"), (50, "3. Wicks")) == [f"2. {FULL[3:]}", "3. Wicks"]


def test_a_number_that_does_not_go_on_or_stands_elsewhere_is_a_word() -> None:
    assert read((50, f"2. {FULL[3:]}"), (50, "7. Wicks")) == [f"2. {FULL[3:]} 7. Wicks"]
    assert len(read((50, f"2. {FULL[3:]}"), (62, f"and {FULL[9:]}"), (62, "3. Wicks"))) == 1
