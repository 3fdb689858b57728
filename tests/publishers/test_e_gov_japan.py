"""e-Gov's Law XML: addresses, what wraps a law, citations, and files that are no law."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.model import Provision, ProvisionKind, Reading
from exportlex.publishers import e_gov_japan
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "e-gov-japan"


def law(body: str, *, around: str = "{}") -> bytes:
    inner = f"<Law><LawNum>一号</LawNum><LawBody><LawTitle>凧法</LawTitle>{body}</LawBody></Law>"
    return around.format(inner).encode()


def article(number: str, *paragraphs: str, title: str = "") -> str:
    units = "".join(
        f'<Paragraph Num="{nth}"><ParagraphNum>{"" if nth == 1 else nth}</ParagraphNum><ParagraphSentence>'
        f"<Sentence>{words}</Sentence></ParagraphSentence></Paragraph>"
        for nth, words in enumerate(paragraphs, start=1)
    )
    return f'<Article Num="{number}"><ArticleTitle>{title}</ArticleTitle>{units}</Article>'


def main(*articles: str) -> str:
    return f"<MainProvision>{''.join(articles)}</MainProvision>"


def read(raw: bytes) -> Reading:
    return read_document("e-gov-japan", Document(raw, "凧.xml"))


def pinpoints(reading: Reading) -> list[str]:
    return [unit.pinpoint for unit in reading.provisions]


def at(reading: Reading, pinpoint: str) -> Provision:
    return next(unit for unit in reading.provisions if unit.pinpoint == pinpoint)


def source(**options: str | list[str]) -> Source:
    return Source(
        publisher="e-gov-japan", language="ja", licence="free", official_address="https://laws.e-gov.go.jp/",
        options=dict(options), expected=Expected(provisions=(1, 2)),
    )  # fmt: skip


@pytest.fixture(scope="module")
def example() -> Reading:
    return read((EXAMPLES / "kirigaura-act.xml").read_bytes())


def test_a_law_id_asks_the_interface_for_xml_as_of_the_date() -> None:
    (address,) = e_gov_japan.addresses(source(law_id="931AC0000000012"), date(2031, 5, 6))
    assert address.url.startswith("https://laws.e-gov.go.jp/api/2/law_data/931AC0000000012?")
    assert "law_full_text_format=xml" in address.url
    assert address.url.endswith("&asof=2031-05-06")


def test_a_file_of_a_dated_version_has_that_date() -> None:
    (address,) = e_gov_japan.addresses(source(versions=["2030-01-01 https://x.example/a.xml"]), None)
    assert (address.url, address.as_of) == ("https://x.example/a.xml", "2030-01-01")


def test_without_id_and_address_the_declaration_is_refused() -> None:
    with pytest.raises(DeclarationError, match="address"):
        e_gov_japan.addresses(source(), None)


@pytest.mark.parametrize(
    "around", ["{}", "<DataRoot><ApplData><LawFullText>{}</LawFullText></ApplData></DataRoot>", "<a><b>{}</b></a>"]
)
def test_a_law_is_found_whatever_wraps_it(around: str) -> None:
    assert pinpoints(read(law(main(article("1", "凧を揚げる。")), around=around))) == ["第一条"]


def test_one_paragraph_is_the_article_and_more_are_numbered() -> None:
    reading = read(law(main(article("1", "凧を揚げる。"), article("2_3", "糸を巻く。", "糸を切る。"))))
    assert pinpoints(reading) == ["第一条", "第二条の三", "第二条の三第一項", "第二条の三第二項"]
    assert at(reading, "第一条").text == "凧を揚げる。"


def test_sentences_without_a_full_stop_are_clauses_apart() -> None:
    reading = read(law(main(article("1", "凧師</Sentence><Sentence>凧を揚げる者。</Sentence><Sentence>糸も巻く。"))))
    assert at(reading, "第一条").text == "凧師 凧を揚げる者。糸も巻く。"


def test_a_deleted_range_leaves_no_number_out() -> None:
    reading = read(law(main(article("1", "凧。"), article("2:4", "削除"), article("5", "糸。"))))
    assert pinpoints(reading) == ["第一条", "第二条から第四条まで", "第五条"]
    assert [issue.kind for issue in reading.issues] == []


def test_a_number_passed_over_is_reported() -> None:
    reading = read(law(main(article("1", "凧。"), article("4", "糸。"))))
    assert [(issue.kind, issue.where, issue.suspect) for issue in reading.issues] == [
        ("missing-number", "第四条", True)
    ]


def test_a_repeated_article_is_reported() -> None:
    reading = read(law(main(article("1", "凧。"), article("1", "糸。"))))
    assert ("repeated-number", "第一条") in [(issue.kind, issue.where) for issue in reading.issues]


def test_a_law_without_articles_is_its_text() -> None:
    alone = article("1", "凧を揚げる。").split("</ArticleTitle>")[1].removesuffix("</Article>")
    reading = read(law(main(alone)))
    assert pinpoints(reading) == ["本文"]


def test_an_excerpt_says_what_it_leaves_out() -> None:
    reading = read((EXAMPLES / "kirigaura-order-excerpt.xml").read_bytes())
    (said,) = [issue for issue in reading.issues if issue.kind == "excerpt"]
    assert said.suspect
    assert "Articles 2-4" in said.message
    assert "第一条第一項第一号" in pinpoints(reading), "an article that lacks paragraphs has no single paragraph"


def test_a_cell_without_its_upper_line_belongs_to_the_row_above(example: Reading) -> None:
    assert at(example, "別表第一の一の二の項（二）").text == "紙の浮き灯"


def test_the_reading_of_a_word_is_no_text(example: Reading) -> None:
    assert "なぎ" not in "".join(unit.text for unit in example.provisions)


def test_amending_laws_keep_their_provisions_apart(example: Reading) -> None:
    assert "附則（霧暦三三年四月一日法律第五号）第一条" in pinpoints(example)
    assert at(example, "附則").kind is ProvisionKind.ARTICLE


def test_an_empty_annex_is_held_as_one() -> None:
    reading = read(law(main(article("1", "凧。")) + "<AppdxTable><AppdxTableTitle>別表</AppdxTableTitle></AppdxTable>"))
    assert at(reading, "別表").kind is ProvisionKind.SCHEDULE


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (law(main(article("1", "凧。")))[:-20], "not well-formed"),
        (b"<!DOCTYPE a [<!ENTITY x 'y'>]><Law>&x;</Law>", "entities"),
        (b"<!doctype html><html><body>busy</body></html>", "HTML page"),
        (b"<error_info><code>404001</code><message>no such law</message></error_info>", "no such law"),
        (b"<DataRoot><Result><Code>1</Code></Result></DataRoot>", "holds no Law"),
        ("<Law><LawBody>凧</LawBody></Law>".encode("cp932"), "not well-formed"),
        (b"<Law>" + b"<Item>" * 5000, "not well-formed"),
    ],
)
def test_what_is_no_law_is_one_clear_error(raw: bytes, says: str) -> None:
    with pytest.raises(ReadingError, match=says):
        read(raw)


def test_a_law_without_text_is_reported() -> None:
    assert "no-provisions" in [issue.kind for issue in read(b"<Law><LawBody/></Law>").issues]


def test_a_cell_that_spans_millions_of_rows_costs_nothing() -> None:
    cell = '<TableColumn rowspan="999999999" colspan="99999999"><Sentence>凧</Sentence></TableColumn>'
    table = f"<TableStruct><Table><TableRow>{cell}</TableRow></Table></TableStruct>"
    annex = f"<AppdxTable><AppdxTableTitle>別表</AppdxTableTitle>{table}</AppdxTable>"
    assert len(read(law(annex)).provisions) == 2
