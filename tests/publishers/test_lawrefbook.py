"""LawRefBook: addresses, citations of Chinese statutes, dates, and the traps of the template."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.markup.tree import Tree
from exportlex.model import Provision, ProvisionKind, Reading
from exportlex.publishers import lawrefbook
from exportlex.publishers.base import Document

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "lawrefbook" / "yuehu-lantern-law(2031-05-06).md"


def read(text: str, where: str = "test.md") -> Reading:
    return lawrefbook.read(Document(text.encode(), where))


def at(reading: Reading, pinpoint: str) -> Provision:
    found = [provision for provision in reading.provisions if provision.pinpoint == pinpoint]
    assert found, f"{pinpoint} is not among {[provision.pinpoint for provision in reading.provisions]}"
    return found[0]


def source(**options: str) -> Source:
    return Source(
        publisher="lawrefbook",
        language="zh",
        licence="free",
        official_address="https://law.example.org/",
        options=dict(options),
        expected=Expected(provisions=(1, 2)),
    )


@pytest.fixture(scope="module")
def reading() -> Reading:
    return lawrefbook.read(Document(EXAMPLE.read_bytes(), EXAMPLE.name))


def test_one_address_one_document() -> None:
    (address,) = lawrefbook.addresses(source(address="https://raw.example.org/灯塔法(2031-05-06).md"), None)
    assert (address.document, address.url) == ("act", "https://raw.example.org/灯塔法(2031-05-06).md")


def test_without_an_address_the_declaration_is_refused() -> None:
    with pytest.raises(DeclarationError, match="address"):
        lawrefbook.addresses(source(), None)


@pytest.mark.parametrize(
    ("pinpoint", "words"),
    [
        ("第一条", "为了让夜里"),
        ("第二条第二款", "本法所称灯具"),
        ("第二条第三款第（一）项", "鱼油"),
        ("第二条第三款第（二）项第2目", "黑松油"),
        ("第二条第四款", "前款所列液体"),
        ("第四条", "有下列情形之一的"),
        ("第四条第（二）项", "把灯油卖给"),
        ("第四条之一第二款", "第五条第一款的期限"),
        ("附件第二项第（一）项第2目", "冬夜"),
        ("附件第一部分第一项第（一）项", "单芯灯"),
    ],
)
def test_pinpoints(reading: Reading, pinpoint: str, words: str) -> None:
    assert at(reading, pinpoint).text.startswith(words)


def test_an_article_of_several_paragraphs_carries_no_text_itself(reading: Reading) -> None:
    article = at(reading, "第二条")
    assert article.text == ""
    assert Tree(reading.provisions).compose(article).text.startswith("月湖国对灯具")


def test_headings_lose_their_inner_spaces(reading: Reading) -> None:
    assert at(reading, "第一章").heading == "总则"
    assert at(reading, "第二章第一节").heading == "一般许可"
    assert at(reading, "附件第一项").text == "说明"
    assert at(reading, "附件").heading == "灯塔物资清单"


def test_history_is_no_part_of_the_law(reading: Reading) -> None:
    assert reading.title == "月湖国灯塔物资出口法"
    assert not any("长老会" in provision.text for provision in reading.provisions)


def test_gaps_and_repeats_in_the_numbers(reading: Reading) -> None:
    assert [(issue.kind, issue.where) for issue in reading.issues] == [
        ("missing-number", "第六条"),
        ("missing-number", "第八条"),
        ("repeated-number", "第八条"),
    ]


class TestDate:
    """Only the name of the file says when this very text was published."""

    LAW = "# 灯法\n\n1998年1月2日 发布\n\n<!-- INFO END -->\n\n第一条 点灯。\n\n第二条 本法自{}起施行。\n"

    @pytest.mark.parametrize(
        ("where", "effective", "expected"),
        [
            ("https://raw.example.org/%E7%81%AF%E6%B3%95(2031-05-06).md", "2031年9月1日", "2031-09-01"),
            ("灯法(2031-05-06).md", "公布之日", "2031-05-06"),
            ("灯法(2031-05-06).md", "1998年2月1日", "2031-05-06"),
            ("cn/lamp-law.md", "1998年2月1日", ""),
        ],
    )
    def test_as_of(self, where: str, effective: str, expected: str) -> None:
        assert read(self.LAW.format(effective), where).as_of == expected


class TestTraps:
    def test_a_sentence_that_opens_with_an_article_is_no_article(self) -> None:
        found = read("第一条 点灯。\n\n第三条规定的灯除外。\n\n第二条 灭灯。\n").provisions
        assert [unit.pinpoint for unit in found] == ["第一条", "第一条第一款", "第一条第二款", "第二条"]

    def test_an_article_without_a_space_counts_where_it_goes_on(self) -> None:
        found = read("第一条 点灯。\n第二条灭灯。\n").provisions
        assert [unit.pinpoint for unit in found] == ["第一条", "第二条"]

    def test_a_table_of_contents_is_passed_over(self) -> None:
        found = read("目 录\n\n第一章 总则\n\n第二章 附则\n\n## 第一章 总则\n\n第一条 点灯。\n").provisions
        assert [unit.pinpoint for unit in found] == ["第一章", "第一条"]

    def test_unmarked_chapters_are_divisions(self) -> None:
        found = read("第一章 总 则\n\n第一条 点灯。\n").provisions
        assert (found[0].kind, found[0].heading) == (ProvisionKind.DIVISION, "总则")

    def test_an_article_without_words(self) -> None:
        assert [issue.kind for issue in read("第一条\n\n第二条 灭灯。\n").issues] == ["empty-article"]

    def test_words_before_the_first_article_are_kept(self) -> None:
        assert read("灯塔众人议定如下。\n\n第一条 点灯。\n").provisions[1].pinpoint == "序言"

    def test_no_article_at_all(self) -> None:
        assert [issue.kind for issue in read("# 灯法\n\n<!-- INFO END -->\n").issues] == ["no-provisions"]

    def test_a_page_in_place_of_markdown(self) -> None:
        with pytest.raises(ReadingError, match="HTML page"):
            read("<html><head></head></html>")


@pytest.mark.mirror
@pytest.mark.parametrize(
    ("name", "count", "articles", "as_of"),
    [
        ("export-control-law-2020", 129, 49, "2020-12-01"),
        ("dual-use-items-regulations-2024", 165, 50, "2024-12-01"),
        ("commercial-cryptography-regulations-2023", 160, 67, "2023-07-01"),
        ("military-products-export-regulations-2002", 57, 30, "2002-10-15"),
        ("nuclear-export-control-regulations-2006", 53, 24, "2006-11-09"),
        ("foreign-trade-law-2022", 152, 69, "2022-12-30"),
        ("history/missile-items-regulations-2002", 305, 24, "2002-08-22"),
    ],
)
def test_mirror(mirror: Path, name: str, count: int, articles: int, as_of: str) -> None:
    path = f"cn/{name}.zh.md"
    lines = (mirror / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    (url,) = [entry["url"] for entry in map(json.loads, lines) if entry["path"] == path]
    found = lawrefbook.read(Document((mirror / path).read_bytes(), url))
    assert len(found.provisions) == pytest.approx(count, rel=0.05)
    assert sum(unit.kind is ProvisionKind.ARTICLE for unit in found.provisions) == articles
    assert found.as_of == as_of
    assert found.issues == ()
