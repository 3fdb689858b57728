"""Acts and instruments of invented parliaments, as legislation.gov.uk would mark them up."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exportlex.catalog.declarations import Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.markup.coverage import lost, words_of, words_read
from exportlex.markup.xml import parse_xml
from exportlex.model import MarkKind, Provision, Reading
from exportlex.model import ProvisionKind as Kind
from exportlex.publishers import legislation_gov_uk as uk
from exportlex.publishers import publisher
from exportlex.publishers.base import Document

INLINE = {"i", "b", "ref", "term", "span", "date", "mod", "quotedText", "ins", "noteRef", "inline"}


def example(root: Path, name: str, **changes: Any) -> Reading:
    path = root / "tests/examples/legislation-gov-uk" / f"{name}.akn"
    options = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))["options"]
    return uk.read(Document(path.read_bytes(), path.name, **{"options": options, **changes}))


def by_pinpoint(reading: Reading) -> dict[str, Provision]:
    found: dict[str, Provision] = {}
    for provision in reading.provisions:
        found.setdefault(provision.pinpoint, provision)
    return found


def source(**options: str | int) -> Source:
    return Source.model_validate(
        {
            "publisher": uk.NAME,
            "language": "en",
            "licence": "OGL",
            "official_address": "https://www.legislation.gov.uk/uksi/2008/3231",
            "options": options,
            "expected": {"provisions": [1, 9]},
        }
    )


def test_it_is_found_by_name() -> None:
    assert publisher("legislation-gov-uk") is uk


def test_addresses() -> None:
    wanted = source(type="uksi", year=2008, number=3231)
    (newest,) = uk.addresses(wanted, None)
    (dated,) = uk.addresses(wanted, date(2024, 4, 1))
    assert newest.url == "https://www.legislation.gov.uk/uksi/2008/3231/data.akn"
    assert dated.url == "https://www.legislation.gov.uk/uksi/2008/3231/2024-04-01/data.akn"
    assert newest.media_types == ("application/akn+xml", "application/xml", "text/xml")
    assert "application/akn+xml" in newest.headers["Accept"]


def test_a_missing_option_is_named() -> None:
    with pytest.raises(DeclarationError, match="'number' is missing"):
        uk.addresses(source(type="uksi", year=2008), None)


def test_an_act(root: Path) -> None:
    reading = example(root, "averland-act")
    found = by_pinpoint(reading)
    assert (reading.title, reading.language, reading.as_of) == ("Wayfare of Wares Act 2031", "en", "2034-10-01")
    assert [p.pinpoint for p in reading.provisions if p.kind is Kind.ARTICLE] == [
        "s. 1",
        "s. 2",
        "s. 3",
        "s. 3A",
        "Sch. 1 para. 1",
        "Sch. 1 para. 2",
    ]
    assert found["s. 1(1)(b)(ii)"].text == "by wire,"
    assert found["s. 1(1)(b)(ii)"].address == "https://www.legislation.gov.uk/ukpga/2031/907/section/1/1/b/ii"
    assert found["Sch. 1 para. 1(2)(b)"].address.endswith("/schedule/1/paragraph/1/2/b")
    assert found["s. 3(2)"].text.startswith(". . .")
    assert found["Part 1"].kind is Kind.DIVISION
    assert not [issue for issue in reading.issues if issue.suspect]


def test_definitions_with_and_without_a_marked_term(root: Path) -> None:
    found = by_pinpoint(example(root, "averland-act"))
    marked, unmarked = found["s. 2, definition of “sender”"], found["s. 2, definition of “wares”"]
    assert {marked.kind, unmarked.kind} == {Kind.DEFINITION}
    assert MarkKind.TERM in {mark.kind for mark in marked.marks}
    assert MarkKind.TERM not in {mark.kind for mark in unmarked.marks}
    assert found["s. 2, definition of “final use”(b)"].text == "what they are built into;"


def test_editorial_commentary_is_no_law(root: Path) -> None:
    assert not any("Tidying" in provision.text for provision in example(root, "averland-act").provisions)


def test_a_table_of_data_keeps_its_rows(root: Path) -> None:
    reading = example(root, "averland-act")
    (table,) = [provision for provision in reading.provisions if provision.kind is Kind.TABLE]
    assert table.rows[:2] == (("Permit", "Fee in marks", "Fee in marks"), ("Permit", "first year", "later years"))
    assert table.pinpoint == "Sch. 2"
    (note,) = [provision for provision in reading.provisions if provision.parent == table.key]
    assert (note.kind, note.text) == (Kind.NOTE, "One crossing only.")


def test_an_order(root: Path) -> None:
    reading = example(root, "averland-order")
    found = by_pinpoint(reading)
    assert found["art. 2"].heading == "Sense of words"
    assert found["art. 3(b)"].text == "act as go-between for them,"
    assert found["Part 2 Section A"].kind is Kind.DIVISION
    # Paragraph numbers begin anew in each part of Schedule 1, so the part is cited.
    assert found["Sch. 1 Part 2 para. 1(a)"].text == "wider than 40 cm; or"
    assert found["Explanatory note"].kind is Kind.NOTE
    assert {issue.kind: issue.suspect for issue in reading.issues} == {"alternative-version": False}


def test_a_list_laid_out_as_a_table_becomes_entries(root: Path) -> None:
    found = by_pinpoint(example(root, "averland-order"))
    assert found["Sch. 2, CW1.b.2"].kind is Kind.LIST_ENTRY
    assert found["Sch. 2, CW1.b.2"].text == "More than 60 teeth."
    assert found["Sch. 2, definition of “escapement”"].text.startswith("“escapement” means")


@pytest.mark.parametrize("name", ["averland-act", "averland-order"])
def test_every_word_of_the_page_stands_in_the_reading(root: Path, name: str) -> None:
    raw = (root / "tests/examples/legislation-gov-uk" / f"{name}.akn").read_bytes()
    assert lost(words_of(parse_xml(raw, name), INLINE, {"meta"}), words_read(example(root, name).provisions)) == (
        0.0,
        [],
    )


def instrument(unit: str, *, name: str = "uksi", subtype: str = "", title: str = "Dues Order") -> bytes:
    return (
        f"<akomaNtoso><act name='{name}'><meta><identification><FRBRWork><FRBRuri value="
        f"'http://www.legislation.gov.uk/id/{name}/2032/5'/><FRBRsubtype value='{subtype}'/></FRBRWork>"
        f"</identification></meta><preface><docTitle>{title}</docTitle></preface><body>{unit}</body></act></akomaNtoso>"
    ).encode()


UNIT = "<{0} eId='{1}-4'><num>4.</num><paragraph><num>(1)</num><content><p>Pay.</p></content></paragraph></{2}>"
ARTICLE = UNIT.format("article", "article", "article")
REGULATION = UNIT.format("hcontainer name='regulation'", "regulation", "hcontainer")


@pytest.mark.parametrize(
    ("raw", "citation", "pinpoint"),
    [
        (instrument(ARTICLE), "", "art. 4(1)"),
        (instrument(REGULATION, subtype="regulation"), "", "reg. 4(1)"),
        (instrument(UNIT.format("rule", "rule", "rule")), "", "r. 4(1)"),
        (instrument(ARTICLE, title="The Dues Regulations 2032"), "", "reg. 4(1)"),
        (instrument(ARTICLE, title="The Dues Regulations Order 2032", subtype="order"), "", "art. 4(1)"),
        (instrument(ARTICLE), "reg.", "reg. 4(1)"),
        (instrument(UNIT.format("section", "section", "section"), name="asp"), "", "s. 4(1)"),
        (instrument(ARTICLE, name="eur"), "", "Article 4(1)"),
    ],
)
def test_the_unit_word_follows_the_kind_of_instrument(raw: bytes, citation: str, pinpoint: str) -> None:
    reading = uk.read(Document(raw, "scrap", citation=citation))
    assert reading.provisions[-1].pinpoint == pinpoint
    assert reading.language == "en"


def test_addresses_come_from_the_document_where_the_declaration_is_silent() -> None:
    reading = uk.read(Document(instrument(REGULATION), "scrap"))
    assert reading.provisions[1].address == "https://www.legislation.gov.uk/uksi/2032/5/regulation/4"


def test_a_challenge_page_is_refused() -> None:
    with pytest.raises(ReadingError, match="challenge page"):
        uk.read(Document(b"<!DOCTYPE html><html><body>Checking your browser</body></html>", "data.akn"))
