"""What a reading of a PDF lacks because it is no text: pages, pictures and signs, each at its place."""

from __future__ import annotations

import pytest

from bad_pdf import picture, spoilt
from drawn_pdf import HEIGHT, WIDTH, drawn_pdf, lines, words
from exportlex.markup.pdf import Pdf, read_pdf, unread
from exportlex.model import Provision, ProvisionKind

SAID = ["1A001 Lamps that burn a whole night", "1A002 Lamps that never burn at all", "1A003 Lamps of the far islands"]
UNITS = [Provision(line[:5], ProvisionKind.LIST_ENTRY, line[:5], line[6:], number=line[:5]) for line in SAID]
FILLING = lines(*[f"Cover words, row {row}, of nobody" for row in range(30)])
_Box = tuple[float, float, float, float]  # left, top, width and height, from the top left


def made(raw: bytes, *boxes: tuple[int, _Box]) -> Pdf:
    """The file with pictures on its pages (from 1), read."""

    def change(document: object) -> None:
        for page, (left, top, wide, high) in boxes:
            picture(document, document[page - 1], left, HEIGHT - top - high, wide, high)  # type: ignore[index]

    return read_pdf(spoilt(raw, change), "lamps.pdf")


def said(pdf: Pdf) -> list[tuple[str, str, bool]]:
    return [(issue.kind, issue.where, issue.suspect) for issue in unread(pdf, UNITS)]


LIST = lines(*SAID, leading=40)
SIGN, FORMULA, LOGO = (230.0, 128.0, 14.0, 14.0), (60.0, 108.0, 200.0, 25.0), (50.0, 20.0, 40.0, 38.0)
WHOLE = (0.0, 0.0, float(WIDTH), float(HEIGHT))


@pytest.mark.parametrize(
    ("box", "found"),
    [
        (SIGN, [("image-not-read", "1A002", False)]),
        (FORMULA, [("image-not-read", "1A001", False)]),
        ((60.0, 300.0, 300.0, 250.0), [("image-not-read", "1A003", False)]),
        (LOGO, []),  # above the list, no larger than a publisher's sign
        ((48.0, 128.0, 190.0, 15.0), []),  # below words that the text layer has
        ((60.0, 118.0, 200.0, 2.0), []),  # a ruled line
    ],
    ids=["a sign", "a formula", "a table", "a logo", "behind words", "a line"],
)
def test_a_picture_is_named_with_the_unit_above_it(box: _Box, found: list[tuple[str, str, bool]]) -> None:
    assert said(made(drawn_pdf(FILLING, LIST), (2, box))) == found


def test_pictures_on_a_cover_or_in_a_header_are_no_doubt() -> None:
    assert said(made(drawn_pdf(FILLING, LIST), (1, (60.0, 480.0, 300.0, 100.0)))) == []
    header = (50.0, 10.0, 200.0, 40.0)
    later = lines("Lamps", "Lamps of nobody")
    assert said(made(drawn_pdf(FILLING, LIST, later, later), *((page, header) for page in (2, 3, 4)))) == []
    assert said(made(drawn_pdf(FILLING, LIST, later), *((page, header) for page in (2, 3)))) != []


def test_a_scan_with_recognised_words_is_text_and_one_without_is_not() -> None:
    assert said(made(drawn_pdf(LIST + FILLING), (1, WHOLE))) == []
    stamped = words(300, 580, "page 2")
    assert said(made(drawn_pdf(LIST, stamped), (2, WHOLE))) == [("no-text-layer", "page 2", True)]


def test_pictured_pages_before_the_law_are_a_doubt_only_where_they_are_many() -> None:
    assert said(made(drawn_pdf(FILLING, "", LIST, *[FILLING] * 9), (2, WHOLE))) == [("no-text-layer", "page 2", False)]
    assert said(made(drawn_pdf(FILLING, "", LIST), (2, WHOLE))) == [("no-text-layer", "page 2", True)]


def test_words_printed_sideways_are_a_doubt_unless_they_are_a_mark_in_the_margin() -> None:
    table = "BT 0 1 -1 0 380 60 Tm /F1 10 Tf (Columns of a table of lamps, set sideways) Tj ET "
    assert said(made(drawn_pdf(LIST + table))) == [("sideways-words", "page 1", True)]
    mark = "BT 0 1 -1 0 380 60 Tm /F1 10 Tf (Lamps) Tj ET "
    assert said(made(drawn_pdf(LIST + mark))) == []
