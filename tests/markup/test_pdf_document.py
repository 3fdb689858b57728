"""What is no PDF of a law is refused in one line, and what lacks words says so."""

from __future__ import annotations

import pytest

from drawn_pdf import drawn_pdf, words
from exportlex.errors import ReadingError
from exportlex.markup.pdf import document, read_pdf, unread

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
    (pictures,) = unread(read_pdf(drawn_pdf("", "", ""), "scan.pdf"))
    assert (pictures.kind, pictures.suspect) == ("no-text-layer", True)
    assert "no page has a text layer: pages 1, 2, 3 hold" in pictures.message
    blank = unread(read_pdf(drawn_pdf(*[words(50, 100, "lamp")] * 12, ""), "lamps.pdf"))
    assert [(issue.where, issue.suspect) for issue in blank] == [("page 13", False)]
    assert unread(read_pdf(drawn_pdf(words(50, 100, "lamp")), "lamps.pdf")) == ()


def test_a_file_that_states_more_than_it_holds_is_refused() -> None:
    raw = drawn_pdf(words(50, 100, "lamp"), words(50, 100, "wick"))
    with pytest.raises(ReadingError, match="a page of the PDF cannot be read"):
        read_pdf(raw.replace(b"/Count 2", b"/Count 3"), "lamps.pdf")
    longer = raw.replace(
        b"%PDF-1.4\n", b"%%PDF-1.4\n9 0 obj\n<< /Linearized 1 /L %d >>\nendobj\n" % (len(raw) + 500), 1
    )
    with pytest.raises(ReadingError, match="cut short"):
        read_pdf(longer, "lamps.pdf")


def test_a_file_whose_index_is_lost_is_read_with_a_doubt() -> None:
    raw = drawn_pdf(words(50, 100, "lamp"))
    at = raw.rfind(b"startxref")
    mended = read_pdf(raw[:at] + b"startxref\n7\n%%EOF\n", "lamps.pdf")
    assert [line.text for line in mended.lines] == ["lamp"]
    assert [(issue.kind, issue.suspect) for issue in mended.issues] == [("repaired", True)]
    assert read_pdf(b"\n" + raw, "lamps.pdf").issues == ()  # places are counted from the head of the file


def test_the_date_of_the_file_is_handed_on() -> None:
    raw = drawn_pdf(words(50, 100, "lamp"), extra=b"<< /CreationDate (D:20310405120000Z) >>", trailer=b"/Info 8 0 R")
    assert read_pdf(raw, "lamps.pdf").created == "2031-04-05"
    assert read_pdf(drawn_pdf(words(50, 100, "lamp")), "lamps.pdf").created == ""
