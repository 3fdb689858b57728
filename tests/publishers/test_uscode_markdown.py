"""The U.S. Code in Markdown: trees of an invented chapter, and the chapters of the mirror."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from exportlex.catalog.declarations import Expected, OptionValue, Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.markup.coverage import lost, words_read
from exportlex.model import Provision, ProvisionKind, Reading
from exportlex.publishers import publisher, uscode_markdown
from exportlex.publishers.base import Document


def page(root: Path, name: str, *, citation: str = "61 USC") -> Reading:
    path = root / "tests/examples/uscode-markdown" / f"{name}.md"
    return uscode_markdown.read(Document(path.read_bytes(), str(path), citation=citation))


def snippet(text: str) -> Reading:
    return uscode_markdown.read(Document(text.encode(), "snippet", citation="61 USC"))


def rows(reading: Reading) -> list[tuple[str, str, str]]:
    return [(provision.pinpoint, provision.heading, provision.text) for provision in reading.provisions]


def unit(reading: Reading, pinpoint: str) -> Provision:
    return next(provision for provision in reading.provisions if provision.pinpoint == pinpoint)


def source(**options: OptionValue) -> Source:
    return Source(
        publisher="uscode-markdown",
        language="en",
        held="converted",
        licence="none",
        official_address="https://example.org/",
        options=options,
        expected=Expected(provisions=(1, 2)),
    )


def test_addresses_count_from_first_to_last() -> None:
    found = uscode_markdown.addresses(source(address="https://example.org/c-{chunk}.md", first=9, last=11), None)
    assert [address.document for address in found] == ["chunk-9", "chunk-10", "chunk-11"]
    assert found[0].url == "https://example.org/c-9.md"
    assert publisher("uscode-markdown").NAME == "uscode-markdown"


@pytest.mark.parametrize("options", [{}, {"address": "https://example.org/", "first": 1, "last": 2}])
def test_addresses_need_a_template(options: dict[str, OptionValue]) -> None:
    with pytest.raises(DeclarationError, match=r"\{chunk\}"):
        uscode_markdown.addresses(source(**options), None)


def test_definitions(root: Path) -> None:
    reading = page(root, "definitions")
    assert rows(reading) == [
        ("61 USC 7001", "Definitions", "In this chapter:"),
        ("61 USC 7001(1)", "Barge", "The term “barge” means"),
        ("61 USC 7001(1)(A)", "", "a hull without a mast; or"),
        ("61 USC 7001(1)(B)", "", "for purposes of subchapter I"),
        ("61 USC 7001(1)(B)(i)", "", "a raft longer than nine paces; and"),
        ("61 USC 7001(1)(B)(ii)", "", "a float that carries cargo."),
        (
            "61 USC 7001(2)",
            "Secretary",
            "Except where a rule says otherwise, the term “Secretary” means the Secretary of Harbours.",
        ),
        ("61 USC 7001(3)", "Weighing", "The term “weighing” includes"),
        ("61 USC 7001(3)(A)", "", "weighing by scale; and"),
        ("61 USC 7001(3)(B)", "", "weighing by draught."),
        ("61 USC Subchapter I", "LEAVE TO SAIL", ""),
    ]
    assert reading.title == "CHAPTER 12—BARGE CONTROL REFORM"
    assert reading.provisions[0].address.endswith("USC-prelim-title61-section7001")


def test_the_next_subchapter_is_no_part_of_the_section(root: Path) -> None:
    reading = page(root, "definitions")
    leaked = unit(reading, "61 USC Subchapter I")
    assert (leaked.parent, leaked.kind) == ("", ProvisionKind.DIVISION)
    assert [(issue.kind, issue.suspect) for issue in reading.issues] == [("leaked-heading", False)]


def test_subsection(root: Path) -> None:
    assert rows(page(root, "subsection", citation="")) == [
        ("61 USC 7011a", "Leave to sail", ""),
        ("61 USC 7011a(h)", "Refusal", ""),
        ("61 USC 7011a(h)(1)", "Grounds", ""),
        ("61 USC 7011a(h)(1)(A)", "In general", "The Secretary may refuse leave to a barge that"),
        ("61 USC 7011a(h)(1)(A)(i)", "", "leaks; or"),
        ("61 USC 7011a(h)(1)(A)(ii)", "", "carries"),
        ("61 USC 7011a(h)(1)(A)(ii)(I)", "", "wolves; or"),
        ("61 USC 7011a(h)(1)(A)(ii)(II)", "", "bees."),
        ("61 USC 7011a(h)(1)(B)", "Appeal", "A master may appeal within 30 days."),
        ("61 USC 7011a(h)(1)", "", "An appeal stays nothing."),
        ("61 USC 7011a(h)(2)", "Keeping of records", "The Secretary shall keep a record of each refusal."),
    ]


def test_a_file_that_begins_inside_a_paragraph_is_told() -> None:
    reading = snippet(
        "#### § 7. Oaths\n##### (b) Form\n######## (B) The oath is spoken unless\n(i) it snows; or\n(ii) it hails.\n"
    )
    assert [issue.kind for issue in reading.issues if issue.suspect] == ["missing-number"]
    assert unit(reading, "61 USC 7(b)(B)").text == "The oath is spoken unless"


def test_a_file_of_headings_alone_is_no_failure() -> None:
    reading = snippet("# Title 61— HARBOURS\n### CHAPTER 12— BARGES\n\nSUBCHAPTER I— LEAVE TO SAIL\n")
    assert [provision.pinpoint for provision in reading.provisions] == ["61 USC Subchapter I"]
    assert not any(issue.suspect for issue in reading.issues)


def test_a_page_of_something_else_is_told() -> None:
    assert [(issue.kind, issue.suspect) for issue in snippet("404: Not Found").issues] == [("no-provisions", True)]
    with pytest.raises(ReadingError):
        uscode_markdown.read(Document(b"\xff\xfe\x00", "snippet"))


# -- the chapters of the mirror


@cache
def chapter(mirror: Path, name: str) -> dict[str, Reading]:
    folder = mirror / "us/uscode/codexstanford_md" / name
    return {
        path.name: uscode_markdown.read(Document(path.read_bytes(), str(path))) for path in sorted(folder.glob("*.md"))
    }


@pytest.mark.mirror
@pytest.mark.parametrize(("name", "files", "provisions"), [("title-50_ecra", 74, 488), ("title-22_aeca", 215, 1165)])
def test_counts(mirror: Path, name: str, files: int, provisions: int) -> None:
    readings = chapter(mirror, name)
    assert len(readings) == files
    assert sum(len(reading.provisions) for reading in readings.values()) == provisions


@pytest.mark.mirror
@pytest.mark.parametrize("name", ["title-50_ecra", "title-22_aeca"])
def test_no_word_of_the_mirror_is_lost(mirror: Path, name: str) -> None:
    for file, reading in chapter(mirror, name).items():
        text = (mirror / "us/uscode/codexstanford_md" / name / file).read_text(encoding="utf-8")
        law = text[text.find("####") :] if "####" in text else ""
        assert lost(Counter(re.findall(r"\w+", law)), words_read(reading.provisions))[0] == 0, file


@pytest.mark.mirror
def test_the_export_control_reform_act_is_read_without_doubt(mirror: Path) -> None:
    readings = chapter(mirror, "title-50_ecra").values()
    assert not [issue for reading in readings for issue in reading.issues if issue.kind != "leaked-heading"]
    sections = {p.pinpoint for reading in readings for p in reading.provisions if p.kind is ProvisionKind.ARTICLE}
    assert len(sections) == 22
    assert {"50 USC 4801", "50 USC 4819", "50 USC 4852"} <= sections
