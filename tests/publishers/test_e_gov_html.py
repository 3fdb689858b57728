"""e-Gov's HTML of 2013: encodings, flat nesting, annexes, and pages that are none of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.errors import ReadingError
from exportlex.model import MarkKind, Provision, ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "e-gov-html" / "foghorn-order.html"


def page(body: str, charset: str = "shift_jis") -> bytes:
    head = f'<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset={charset}"></HEAD><BODY>'
    return f"{head}<B>凧令<BR>（政令第一号）</B>{body}</BODY></HTML>".encode(
        "cp932" if charset == "shift_jis" else charset
    )


def read(raw: bytes) -> Reading:
    return read_document("e-gov-html", Document(raw, "凧.html"))


def at(reading: Reading, pinpoint: str) -> Provision:
    found = [unit for unit in reading.provisions if unit.pinpoint == pinpoint]
    assert found, f"{pinpoint} is not among {[unit.pinpoint for unit in reading.provisions]}"
    return found[0]


def item(label: str, words: str) -> str:
    return f'<DIV class="item"><B>{label}</B>\n　{words}\n</DIV></DIV>\n'


@pytest.fixture(scope="module")
def example() -> Reading:
    return read(EXAMPLE.read_bytes())


def test_vendor_characters_are_read_as_code_page_932(example: Reading) -> None:
    assert "㈱印" in at(example, "第一条第一項").text


def test_a_page_in_utf_8_is_read_as_it_declares() -> None:
    assert at(read(page(item("第一条", "凧を揚げる。"), "utf-8")), "第一条").text == "凧を揚げる。"


def test_units_that_stand_side_by_side_nest_by_their_class(example: Reading) -> None:
    assert at(example, "第一条第二項第一号イ（一）１").text.startswith("節が三つの管")
    assert at(example, "第一条第二項第一号イ（二）").text == "竹の管"


def test_the_line_breaks_of_the_file_are_no_spaces(example: Reading) -> None:
    assert "浮灯台法別表" in at(example, "第一条第一項").text


def test_links_are_references(example: Reading) -> None:
    unit = at(example, "第一条第一項")
    links = [unit.text[mark.start : mark.end] for mark in unit.marks if mark.kind is MarkKind.REFERENCE]
    assert links == ["浮灯台法"]


def test_rows_of_an_annex_are_entries_with_their_columns(example: Reading) -> None:
    assert at(example, "別表第一の一の項").kind is ProvisionKind.LIST_ENTRY
    assert at(example, "別表第一の一の項（二）１").text.startswith("丸い蓋")
    assert at(example, "別表第一の一の項の表").rows[1:] == (("杉", "北の海"), ("竹", "南の海"))


def test_a_reference_at_the_start_of_a_line_is_no_number(example: Reading) -> None:
    assert "（三）から（五）まで" in at(example, "別表第一の一の項（二）１").text


def test_extracts_of_supplementary_provisions_leave_numbers_out_on_purpose(example: Reading) -> None:
    assert at(example, "附則（霧暦二八年七月八日政令第一一号）第三項").number == "３"
    assert [issue.kind for issue in example.issues] == ["image"]


def test_a_number_passed_over_is_reported() -> None:
    reading = read(page(item("第一条", "凧。") + item("第三条", "糸。")))
    assert [(issue.kind, issue.where) for issue in reading.issues] == [("missing-number", "第三条")]


def test_duplicated_articles_are_reported() -> None:
    reading = read(page(item("第一条", "凧。") + "<P>" + item("第一条", "糸。")))
    assert "repeated-number" in [issue.kind for issue in reading.issues]


def test_an_article_without_text_is_reported() -> None:
    assert "empty-article" in [issue.kind for issue in read(page('<DIV class="item"><B>第一条</B></DIV>')).issues]


def test_a_truncated_page_keeps_what_it_has() -> None:
    raw = page(item("第一条", "凧を揚げる。") + item("第二条", "糸を巻く。"))
    assert at(read(raw[:-40]), "第一条").text == "凧を揚げる。"


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "no HTML page"),
        ("第一条\n\n　凧を揚げる。".encode("cp932"), "no HTML page"),
        (page(item("第一条", "凧。"), "utf-8").replace(b"charset=utf-8", b"charset=shift_jis"), "not cp932"),
        (b'<html><head><meta charset="utf-8"></head>\xff</html>', "not utf-8"),
    ],
)
def test_what_is_no_page_of_the_declared_encoding_is_one_clear_error(raw: bytes, says: str) -> None:
    with pytest.raises(ReadingError, match=says):
        read(raw)


def test_a_challenge_page_is_no_law() -> None:
    with pytest.raises(ReadingError, match="challenge page"):
        read(b"<html><body><p>Checking your browser</p></body></html>")


def test_elements_nested_deeper_than_in_any_law_are_refused() -> None:
    with pytest.raises(ReadingError):
        read(page('<DIV class="item"><B>第一条</B>' + "<SPAN>" * 3000 + "凧"))
