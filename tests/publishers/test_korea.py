"""legalize-kr: addresses, citations of Korean law, supplementary provisions, notes of editors, and broken files."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

import pytest

from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.markup.korean_lines import law_text, numbered, value_of
from exportlex.model import Provision, ProvisionKind, Reading
from exportlex.publishers import korea
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "legalize-kr" / "dalbit-lantern-act.md"


def read(text: str) -> Reading:
    return korea.read(Document(text.encode(), "test.md"))


def at(reading: Reading, pinpoint: str) -> Provision:
    found = [provision for provision in reading.provisions if provision.pinpoint == pinpoint]
    assert found, f"{pinpoint} is not among {[provision.pinpoint for provision in reading.provisions]}"
    return found[0]


@pytest.fixture(scope="module")
def reading() -> Reading:
    return korea.read(Document(EXAMPLE.read_bytes(), EXAMPLE.name))


def source(**options: list[str]) -> Source:
    return Source(
        publisher="legalize-kr",
        language="ko",
        licence="free",
        official_address="https://law.example.org/",
        options=dict(options),
        expected=Expected(provisions=(1, 2)),
    )


def test_the_version_in_force_on_a_date() -> None:
    versions = ["2030-01-02 https://raw.example.org/old.md", "2031-09-05 https://raw.example.org/new.md"]
    (address,) = korea.addresses(source(versions=versions), date(2031, 1, 1))
    assert (address.url, address.as_of) == ("https://raw.example.org/old.md", "2030-01-02")


def test_of_two_versions_of_one_day_the_last_declared_is_taken() -> None:
    versions = ["2031-09-05 https://raw.example.org/z.md", "2031-09-05 https://raw.example.org/a.md"]
    (address,) = korea.addresses(source(versions=versions), None)
    assert address.url == "https://raw.example.org/a.md"


def test_without_a_version_the_declaration_is_refused() -> None:
    with pytest.raises(DeclarationError, match="versions"):
        korea.addresses(source(), None)


@pytest.mark.parametrize(
    ("pinpoint", "words"),
    [
        ("제2조제1호", '"등불"이란'),
        ("제2조제1호의2", '"밤배"'),
        ("제2조제1호나목", "반딧불이"),
        ("제2조제1호다목2)", "검은 돌 등"),
        ("제3조", "삭제 <2029.5.6>"),
        ("제4조제2항제1호", "흐린 밤의"),
        ("제5조의2", "반출허가를"),
        ("부칙 <제12호>", "이 법은 첫눈이"),
        ("부칙 <제40호> 제1조제2항", "돌 등은"),
        ("부칙 <제40호> 제2조부터 제4조까지", "제2조 부터"),
        ("부칙 <제40호> 제5조제21항", "뱃길법 일부를"),
        ("부칙 <제71호> 제2항제2호", "낮에는"),
    ],
)
def test_pinpoints(reading: Reading, pinpoint: str, words: str) -> None:
    assert at(reading, pinpoint).text.startswith(words)


def test_front_matter_gives_title_and_date(reading: Reading) -> None:
    assert (reading.title, reading.as_of, reading.language) == ("달빛섬 등불 반출법", "2031-09-05", "ko")


def test_annexes_that_are_only_links_are_named(reading: Reading) -> None:
    assert [issue.where for issue in reading.issues if issue.kind == "annex-not-held"] == [
        "별표 2의3 반출을 삼가는 등불의 빛깔과 밝기(제4조 관련)"
    ]


def test_quoted_amendments_are_no_units_of_this_law(reading: Reading) -> None:
    amended = at(reading, "부칙 <제40호> 제5조제21항")
    assert "1. 물때" in amended.text
    assert "<22>" not in amended.text


class TestEditorsNotes:
    @pytest.mark.parametrize(
        ("line", "law"),
        [
            ("등을 켠다. <개정 2029.5.6, 2030.1.2>", "등을 켠다."),
            ("등을 켠다. <신설 1997ㆍ12ㆍ13> 끈다.", "등을 켠다. 끈다."),
            ("삭제 <2029.5.6>", "삭제 <2029.5.6>"),
            ("<생략>", "<생략>"),
            ("<21> 등불법", "<21> 등불법"),
            ("부칙 <제12호,2029.5.6>", "부칙 <제12호,2029.5.6>"),
            ("빛 < 어둠 > 빛", "빛 < 어둠 > 빛"),
            ("제목 &lt;2029.5.6&gt;", "제목"),
            (r"1\. 등", "1. 등"),
        ],
    )
    def test_only_notes_of_amendment_go(self, line: str, law: str) -> None:
        assert law_text(line) == law

    def test_square_brackets_before_a_bracket_are_no_link(self) -> None:
        reading = read("##### 제1조 (등)\n\n등[불](기름)을 켠다.\n")
        assert at(reading, "제1조").text == "등[불](기름)을 켠다."

    def test_a_line_in_brackets_is_a_note(self) -> None:
        (note,) = [
            unit
            for unit in read("##### 제1조 (등)\n\n등을 켠다.\n\n[2031년까지 적용]\n").provisions
            if unit.kind is ProvisionKind.NOTE
        ]
        assert note.pinpoint == "제1조"


class TestNumbers:
    @pytest.mark.parametrize(
        ("text", "form"),
        [
            ("**③** 등", "hang"), ("③등", "hang"), ("<21> 등", "hang"), ("3. 등", "ho"), ("3의2. 등", "ho"),
            ("나. 등", "mok"), ("2) 등", "sub"), ("나) 등", "subsub"), ("등", ""), ("3.5 밝기", ""),
            ("①부터 ③까지 생략", ""),
        ],
    )  # fmt: skip
    def test_forms(self, text: str, form: str) -> None:
        assert numbered(text)[0] == form

    def test_values(self) -> None:
        assert [value_of(number) for number in ("①", "⑳", "㉑", "㉟", "㊱", "㊿", "<51>")] == [
            1,
            20,
            21,
            35,
            36,
            50,
            51,
        ]


class TestBroken:
    def test_a_page_in_place_of_markdown(self) -> None:
        with pytest.raises(ReadingError, match="HTML page"):
            read("<!DOCTYPE html><html></html>")

    def test_another_encoding(self) -> None:
        with pytest.raises(ReadingError):
            korea.read(Document("##### 제1조 (등)\n\n등을 켠다.\n".encode("cp949"), "test.md"))

    def test_an_empty_file(self) -> None:
        assert [issue.kind for issue in read("").issues] == ["no-provisions"]

    def test_front_matter_that_never_ends(self) -> None:
        assert "등을 켠다." in [
            unit.text for unit in read("---\n제목: 등\n\n##### 제1조 (등)\n\n등을 켠다.\n").provisions
        ]

    def test_a_titled_article_without_words_is_suspect(self) -> None:
        (issue,) = read("##### 제1조 (등)\n\n##### 제2조 (불)\n\n불을 켠다.\n").issues
        assert (issue.kind, issue.where, issue.suspect) == ("empty-article", "제1조", True)

    def test_a_number_without_title_and_words_was_moved(self) -> None:
        (issue,) = read("##### 제1조\n\n##### 제2조 (불)\n\n불을 켠다.\n").issues
        assert (issue.kind, issue.suspect) == ("empty-article", False)

    def test_repeated_and_missing_numbers(self) -> None:
        text = "".join(f"##### 제{number}조 (등)\n\n등을 켠다.\n\n" for number in ("1", "1", "4", "4의2"))
        assert [issue.kind for issue in read(text).issues] == ["repeated-number", "missing-number"]

    def test_nothing_is_lost_where_items_stand_alone(self) -> None:
        reading = read("  1\\. 흰 등\n    가\\. 작은 등\n\n##### 제1조 (등)\n\n등을 켠다.\n")
        assert {"흰 등", "작은 등"} <= {unit.text for unit in reading.provisions}
        assert reading.issues == ()

    def test_a_large_file_is_read_in_linear_time(self) -> None:
        text = "##### 제1조 (등)\n\n" + "**①** 등[불(빛)을 켠다. <개정 2029.5.6>\n\n" * 20_000
        started = time.process_time()
        read_document("legalize-kr", Document(text.encode(), "test.md"))
        assert time.process_time() - started < 20


@pytest.mark.mirror
def test_every_korean_file_of_the_mirror_is_read_whole(mirror: Path) -> None:
    rows = [json.loads(line) for line in (mirror / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    korean = [row for row in rows if row["path"].startswith("kr/")]
    assert len(korean) > 60
    for row in korean:
        found = korea.read(Document((mirror / row["path"]).read_bytes(), row["path"]))
        assert [issue for issue in found.issues if issue.suspect] == [], row["path"]
        assert found.as_of == row["as_of"]
        units = [unit for unit in found.provisions if unit.kind is not ProvisionKind.CONTINUATION]
        numbered_units = [unit.pinpoint for unit in units if unit.number]
        assert len(numbered_units) == len(set(numbered_units)), row["path"]
