"""What is no PDF of a law is refused in one line, and what lacks words says so."""

from __future__ import annotations

import pytest

from drawn_pdf import drawn_pdf, words
from exportlex.errors import ReadingError
from exportlex.markup.pdf import document, read_pdf

LOCKED = (
    b"<< /Filter /Standard /V 1 /R 2 /P -44 "
    b"/O <0000000000000000000000000000000000000000000000000000000000000000> "
    b"/U <1111111111111111111111111111111111111111111111111111111111111111> >>"
)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"<html>a page in its place</html>", "no PDF"),
        (drawn_pdf(words(50, 100, "lamp"))[:-200], "cut short"),
        (b"%PDF-1.4\n1 0 obj\n<< nothing of use >>\nendobj\n%%EOF\n", "damaged"),
        (drawn_pdf(words(50, 100, "lamp"), extra=LOCKED, trailer=b"/Encrypt 8 0 R /ID [<00> <00>]"), "password"),
    ],
)
def test_what_cannot_be_read_is_refused(raw: bytes, said: str) -> None:
    with pytest.raises(ReadingError, match=said) as refused:
        read_pdf(raw, "lamps.pdf")
    assert str(refused.value).startswith("lamps.pdf: ")
    assert "\n" not in str(refused.value)


def test_absurdly_many_pages_characters_or_objects_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = drawn_pdf(*["0 0 m 9 9 l S " + words(50, 100, "lamp")] * 3)
    for name, most in (("_PAGES_AT_MOST", 2), ("_CHARACTERS_AT_MOST", 3), ("_OBJECTS_AT_MOST", 1)):
        with monkeypatch.context() as patch:
            patch.setattr(document, name, most)
            with pytest.raises(ReadingError, match="refused"):
                read_pdf(raw, "lamps.pdf")
    assert len(read_pdf(raw, "lamps.pdf").pages) == 3


def test_pages_without_words_are_an_issue_and_one_blank_page_no_doubt() -> None:
    pictures = read_pdf(drawn_pdf("", "", ""), "scan.pdf")
    assert [(issue.kind, issue.suspect) for issue in pictures.issues] == [("no-text-layer", True)]
    assert "no page has a text layer" in pictures.issues[0].message
    blank = read_pdf(drawn_pdf(*[words(50, 100, "lamp")] * 12, ""), "lamps.pdf")
    assert [(issue.where, issue.suspect) for issue in blank.issues] == [("page 13", False)]
    assert read_pdf(drawn_pdf(words(50, 100, "lamp")), "lamps.pdf").issues == ()


def test_the_date_of_the_file_is_handed_on() -> None:
    raw = drawn_pdf(words(50, 100, "lamp"), extra=b"<< /CreationDate (D:20310405120000Z) >>", trailer=b"/Info 8 0 R")
    assert read_pdf(raw, "lamps.pdf").created == "2031-04-05"
    assert read_pdf(drawn_pdf(words(50, 100, "lamp")), "lamps.pdf").created == ""
