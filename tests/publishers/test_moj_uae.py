"""Ministry of Justice of the UAE: pages made from Word, in two languages, and what damaged pages give."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from exportlex.errors import ReadingError
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "moj-uae"
ARTICLE = "x__1575___1604___1605___1575___1583___1577_14"
PARAGRAPH = "x__1601___1602___1585___1577_"


def read(raw: bytes, language: str = "ar") -> Reading:
    return read_document("moj-uae", Document(raw, "law.html", language=language, citation="المادة"))


def page(*lines: tuple[str, str]) -> bytes:
    body = "".join(f'<div class="{style}">{text}</div>' for style, text in lines)
    return f"<html><head></head><body>{body}</body></html>".encode()


def read_or_refused(raw: bytes) -> int:
    """The characters read; 0 where the page is refused."""
    try:
        return sum(len(unit.text) for unit in read(raw).provisions)
    except ReadingError:
        return 0


def example(name: str, language: str) -> Reading:
    return read((EXAMPLES / f"{name}.html").read_bytes(), language)


@pytest.mark.parametrize(
    ("pinpoint", "words"),
    [
        ("المادة الأولى، «المصباح/المصابيح»", "المصباح/المصابيح: كل وعاء"),
        ("المادة الأولى، «تصدير»", "تصدير: إخراج مصباح من الجزر على قارب أو جسر أو على ظهر سلحفاة."),
        ("المادة 2(1)(هـ)", "زيت صاف"),
        ("المادة 3، الفقرة 2", "ويقرأ"),
        ("المادة (4) مكرراً", "يُعمل"),
        ("ملحق رقم (1)، الفقرة 1", "تقاس"),
    ],
)
def test_pinpoints(pinpoint: str, words: str) -> None:
    found = [unit for unit in example("shell-lantern-decree", "ar").provisions if unit.pinpoint == pinpoint]
    assert [unit.text.startswith(words) for unit in found] == [True]


def test_each_language_of_a_page_is_a_reading_of_its_own() -> None:
    english = example("shell-harbour-resolution", "en")
    arabic = example("shell-harbour-resolution", "ar")
    assert "Article 2(1)(b)" in [unit.pinpoint for unit in english.provisions]
    assert "المادة 2(1)" in [unit.pinpoint for unit in arabic.provisions]
    assert not any("المادة" in unit.pinpoint for unit in english.provisions)
    assert "Issuing resolution, Article 2" in [unit.pinpoint for unit in english.provisions]


def test_the_date_is_that_of_force_where_the_text_states_one() -> None:
    assert example("shell-lantern-decree", "ar").as_of == "2031-06-02"
    assert example("shell-harbour-resolution", "ar").as_of == "2032-08-07"


def test_letters_without_entities_are_read_too() -> None:
    found = read(page((ARTICLE, "المادة 1- الباب"), (PARAGRAPH, "يفتح الباب."))).provisions
    assert [(unit.pinpoint, unit.heading, unit.text) for unit in found] == [("المادة 1", "الباب", "يفتح الباب.")]


def test_articles_that_repeat_miss_or_hold_nothing() -> None:
    raw = page(
        (ARTICLE, "المادة الأولى"), (PARAGRAPH, "نص."), (ARTICLE, "المادة الأولى"), (PARAGRAPH, "نص."),
        (ARTICLE, "المادة الحادية عشرة"),
    )  # fmt: skip
    assert [issue.kind for issue in read(raw).issues] == ["empty-article", "repeated-number", "missing-number"]


def test_a_page_without_an_article_says_so() -> None:
    assert "no-provisions" in [issue.kind for issue in read(page((PARAGRAPH, "الصفحة قيد الصيانة"))).issues]


@pytest.mark.parametrize("raw", [b"", b"   ", "المادة".encode("cp1256"), b"PK\x03\x04"])
def test_what_is_no_page_is_refused(raw: bytes) -> None:
    with pytest.raises(ReadingError):
        read(raw)


def test_a_truncated_page_keeps_what_it_has() -> None:
    raw = (EXAMPLES / "shell-lantern-decree.html").read_bytes()
    cut = read(raw[: len(raw) // 2])
    assert 0 < len(cut.provisions) < len(example("shell-lantern-decree", "ar").provisions)


def test_entities_and_depth_are_bounded() -> None:
    bomb = b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><html><body><p>&b;</p></body></html>'
    deep = b"<html><body>" + b"<div>" * 50_000 + "المادة 1".encode() + b"</div>" * 50_000 + b"</body></html>"
    started = time.perf_counter()
    for raw in (bomb, deep):
        assert read_or_refused(raw) < 1000
    assert time.perf_counter() - started < 20


@pytest.mark.mirror
@pytest.mark.parametrize(
    ("name", "language", "count", "articles", "as_of"),
    [
        ("fdl-43-2021", "ar", 138, 31, "2022-01-02"),
        ("cabinet-15-2022", "ar", 50, 8, "2022-03-09"),
        ("cd-7-2021", "ar", 141, 16, "2021-03-31"),
        ("cd-7-2021", "en", 138, 16, "2021-03-31"),
    ],
)
def test_mirror(mirror: Path, name: str, language: str, count: int, articles: int, as_of: str) -> None:
    reading = read((mirror / f"ae/{name}.ar.html").read_bytes(), language)
    assert len(reading.provisions) == pytest.approx(count, rel=0.05)
    assert sum(unit.kind is ProvisionKind.ARTICLE for unit in reading.provisions) == articles
    assert reading.as_of == as_of
    assert reading.issues == ()
