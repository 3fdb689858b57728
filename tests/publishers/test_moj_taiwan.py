"""Taiwan's database of laws: addresses, citations in both languages, wrapped lines, and broken files."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import ReadingError
from exportlex.markup.hard_wraps import unwrapped, width
from exportlex.model import Provision, Reading
from exportlex.publishers import moj_taiwan
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "moj-taiwan"


def law(*rows: dict[str, Any], **fields: object) -> bytes:
    return json.dumps({"法規名稱": "鳶法", "最新異動日期": "20310506", **fields, "法規內容": list(rows)}).encode()


def article(number: str, text: str) -> dict[str, str]:
    return {"條號": f"第 {number} 條", "條文內容": text}


def read(*rows: dict[str, Any], **fields: object) -> Reading:
    return moj_taiwan.read(Document(law(*rows, **fields), "test.json"))


def example(name: str) -> Reading:
    return moj_taiwan.read(Document((EXAMPLES / name).read_bytes(), name))


def at(reading: Reading, pinpoint: str) -> Provision:
    found = [provision for provision in reading.provisions if provision.pinpoint == pinpoint]
    assert found, f"{pinpoint} is not among {[provision.pinpoint for provision in reading.provisions]}"
    return found[0]


def test_the_version_in_force_on_a_date() -> None:
    source = Source(
        publisher="moj-taiwan", language="zh", licence="free", official_address="https://law.example.org/",
        options={"versions": ["2030-01-02 https://raw.example.org/a.json", "2031-05-06 https://raw.example.org/b.json"]},
        expected=Expected(provisions=(1, 2)),
    )  # fmt: skip
    (address,) = moj_taiwan.addresses(source, date(2031, 1, 1))
    assert address.url.endswith("a.json")


@pytest.mark.parametrize(
    ("pinpoint", "words"),
    [
        ("第1條", "本法依"),
        ("第2條第2項", "前項竹"),
        ("第3條第1項第2款第2目", "布尾"),
        ("第3條第1項第2款第2目之2", "紅布"),
        ("第3條第2項", "前項各款"),
        ("第4-1條", "（刪除）"),
    ],
)
def test_chinese_pinpoints(pinpoint: str, words: str) -> None:
    assert at(example("mistbay-kite-act.zh.json"), pinpoint).text.startswith(words)


@pytest.mark.parametrize(
    ("pinpoint", "words"),
    [
        ("Article 1", "This Act"),
        ("Article 2, paragraph 2", "The term"),
        ("Article 4, paragraph 1, subparagraph 1", "Three sticks"),
        ("Article 4, paragraph 1, subparagraph 2, item 2", "of cloth"),
        ("Article 4, paragraph 2", "Children"),
        ("Article 4-1", "Deleted."),
    ],
)
def test_english_pinpoints(pinpoint: str, words: str) -> None:
    assert at(example("mistbay-kite-act.en.json"), pinpoint).text.startswith(words)


def test_language_title_and_date_come_from_the_file() -> None:
    chinese, english = example("mistbay-kite-act.zh.json"), example("mistbay-kite-act.en.json")
    assert (chinese.language, chinese.title, chinese.as_of) == ("zh", "霧灣國紙鳶輸出法", "2031-05-06")
    assert (english.language, english.title, english.as_of) == ("en", "Mistbay Kite Export Act", "2030-01-02")


def test_chapters_stand_around_their_articles() -> None:
    reading = read({"編章節": "第 一 編 天"}, {"編章節": "第 十 二 章 之 一 風"}, article("1", "放飛。"))
    assert at(reading, "第一編第十二章之一").heading == "風"
    assert at(reading, "第1條").parent.count("/") == 1


class TestWrappedLines:
    LONG = "放飛人於風季中應備齊紙鳶竹片及長線並於每日清晨向風務局報明高度"

    def test_a_line_of_full_width_goes_on(self) -> None:
        assert width(self.LONG) == 62
        reading = read(article("1", f"{self.LONG}\r\n與方向。\r\n無風時，不在此限。"))
        assert at(reading, "第1條第1項").text.endswith("報明高度與方向。")
        assert at(reading, "第1條第2項").text == "無風時，不在此限。"

    def test_a_shorter_line_is_a_paragraph(self) -> None:
        assert unwrapped(["放飛", "收線。"], lambda _: False) == ["放飛", "收線。"]

    def test_but_begins_no_paragraph(self) -> None:
        full = f"{self.LONG[:-1]}。"
        assert len(read(article("1", f"{full}\r\n但無風時除外。")).provisions) == 1
        assert len(read(article("1", f"{full}\r\n無風時除外。")).provisions) == 3

    def test_an_item_goes_on_indented(self) -> None:
        reading = read(article("1", "下列之物：\r\n一、紙。\r\n    但濕者除外。\r\n二、竹。"))
        assert at(reading, "第1條第1款").text == "紙。但濕者除外。"

    def test_a_citation_cut_in_two_opens_no_item(self) -> None:
        text = f"{self.LONG[:-1]}第\r\n三、四款之物。"
        assert len(read(article("1", text)).provisions) == 1

    def test_english_is_never_joined(self) -> None:
        row = {"條號": "Article 1", "條文內容": "Kites fly\r\nin wind."}
        reading = moj_taiwan.read(Document(law(row, 最新英文異動日期="20310506"), "test.json"))
        assert at(reading, "Article 1, paragraph 2").text == "in wind."


class TestBroken:
    @pytest.mark.parametrize(
        ("raw", "message"),
        [
            (b"<html></html>", "page"),
            (b'{"\xe6\xb3\x95"', "not the JSON"),
            (b"[]", "without the list"),
            (b'{"a": 1}', "without the list"),
            (b"", "not the JSON"),
            (b"\xff\xfe{", "test.json"),
            (b"[" * 100_000, "test.json"),
        ],
    )
    def test_one_clear_error(self, raw: bytes, message: str) -> None:
        with pytest.raises(ReadingError, match=message):
            read_document("moj-taiwan", Document(raw, "test.json"))

    def test_a_row_of_another_shape_is_an_issue(self) -> None:
        assert [issue.kind for issue in read({"附註": "風"}, article("1", "放飛。")).issues] == ["unknown-row"]

    def test_an_article_without_words(self) -> None:
        assert [issue.kind for issue in read(article("1", ""), article("2", "放飛。")).issues] == ["empty-article"]

    def test_repeated_and_missing_numbers(self) -> None:
        rows = [article(number, "放飛。") for number in ("1", "1", "4", "4-1")]
        assert [issue.kind for issue in read(*rows).issues] == ["repeated-number", "missing-number"]

    def test_no_article_at_all(self) -> None:
        assert "no-provisions" in {issue.kind for issue in read().issues}

    def test_an_abolished_law_says_so(self) -> None:
        assert [issue.kind for issue in read(article("1", "放飛。"), 廢止註記="廢").issues] == ["abolished"]

    def test_a_large_file_is_read_in_linear_time(self) -> None:
        text = "\r\n".join(["一、放飛（", "（一）收線", "1.紙"] * 10_000)
        started = time.process_time()
        read_document("moj-taiwan", Document(law(article("1", text)), "test.json"))
        assert time.process_time() - started < 20


@pytest.mark.mirror
def test_every_file_of_the_mirror_is_read_whole(mirror: Path) -> None:
    rows = [json.loads(line) for line in (mirror / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    files = [row for row in rows if row["path"].startswith("tw/")]
    assert len(files) > 20
    for row in files:
        found = moj_taiwan.read(Document((mirror / row["path"]).read_bytes(), row["path"]))
        assert found.issues == (), row["path"]
        assert found.as_of.replace("-", "") == row["as_of"].replace("-", "")
        pinpoints = [unit.pinpoint for unit in found.provisions]
        assert len(pinpoints) == len(set(pinpoints)), row["path"]
        ends = ("。", "：", "；", "）")
        assert found.language == "en" or all(unit.text.endswith(ends) for unit in found.provisions if unit.text)
