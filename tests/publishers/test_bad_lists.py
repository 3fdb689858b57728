"""Control lists as PDF that are scanned, turned, cut short or partly pictures: a doubt, never a shorter list."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from bad_pdf import Change, doubled, drawn_turned, pictured, said_turned, scanned, spoilt
from drawn_pdf import drawn_pdf
from exportlex.errors import ReadingError
from exportlex.model import Provision, Reading
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document

EXAMPLES = Path(__file__).parents[1] / "examples"
LISTS = [
    ("dgft", "drums-list"),
    ("eur-lex-pdf", "lamps"),
    ("nsg", "lamps-part-2"),
    ("opcw", "glow-convention"),
    ("seco-annexes", "laternen"),
    ("wassenaar", "lamps-2031"),
]
READERS = [name for name, _ in LISTS] + ["mtcr"]
each_list = pytest.mark.parametrize(("name", "example"), LISTS)


def original(name: str, example: str) -> bytes:
    return (EXAMPLES / name / f"{example}.pdf").read_bytes()


def read(name: str, raw: bytes) -> Reading:
    return read_document(name, Document(raw=raw, where="list.pdf"))


def said(units: tuple[Provision, ...]) -> list[tuple[str, str, str, str]]:
    return [(unit.pinpoint, unit.number, unit.heading, unit.text) for unit in units]


@pytest.mark.parametrize("name", READERS)
def test_a_scan_is_a_doubt_about_its_pages(name: str) -> None:
    made = read(name, spoilt(drawn_pdf("", ""), scanned(1)))
    doubts = {issue.kind: issue for issue in made.issues}
    assert doubts["no-text-layer"].suspect
    assert "no page has a text layer: pages 1, 2, 3" in doubts["no-text-layer"].message


@each_list
def test_a_scanned_page_within_a_list_is_a_doubt(name: str, example: str) -> None:
    whole = read(name, original(name, example))
    last = 1 + length(original(name, example))
    made = read(name, spoilt(original(name, example), scanned(last)))
    doubt = next(issue for issue in made.issues if issue.kind == "no-text-layer")
    assert doubt.suspect
    assert doubt.where == f"page {last}"
    assert said(made.provisions) == said(whole.provisions)


@each_list
@pytest.mark.parametrize("change", [said_turned, drawn_turned])
def test_turned_pages_are_read_as_if_they_stood_upright(name: str, example: str, change: Change) -> None:
    raw = original(name, example)
    assert said(read(name, spoilt(raw, change)).provisions) == said(read(name, raw).provisions)


@each_list
@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_file_cut_short_is_refused_or_doubted(name: str, example: str, share: float) -> None:
    raw = original(name, example)
    cut = raw[: int(len(raw) * share)]
    with pytest.raises(ReadingError, match="cut short"):
        read(name, cut)
    try:
        made = read(name, cut + b"\n%%EOF\n")  # as a program that mends files leaves it
    except ReadingError:
        return
    assert any(issue.kind == "repaired" and issue.suspect for issue in made.issues)


@each_list
def test_a_picture_in_a_list_is_named_with_its_unit(name: str, example: str) -> None:
    raw = original(name, example)
    last = length(raw)
    made = read(name, spoilt(raw, pictured(last, 90, 120, 200, 60)))
    doubt = next(issue for issue in made.issues if issue.kind == "image-not-read")
    assert doubt.where in {unit.pinpoint for unit in made.provisions}
    assert f"a picture on page {last}" in doubt.message
    assert not doubt.suspect
    assert not any(issue.kind == "image-not-read" for issue in read(name, raw).issues)


def length(raw: bytes) -> int:
    return len(pypdfium2.PdfDocument(raw))


@pytest.mark.parametrize(
    ("name", "example", "page", "entry"),
    [
        ("dgft", "drums-list", 6, "8A101"),
        ("eur-lex-pdf", "lamps", 5, "Annex I, 3A101"),
        ("nsg", "lamps-part-2", 4, "Part 2, Item 1.A.1"),
        ("opcw", "glow-convention", 7, "Annex on Chemicals, Schedule 1, A(1)"),
        ("seco-annexes", "laternen", 5, "Anhang 2 Teil 1, 0D001"),
        ("wassenaar", "lamps-2031", 3, "1.A.1"),
    ],
)
def test_a_code_that_stands_twice_is_said_and_kept_twice(name: str, example: str, page: int, entry: str) -> None:
    made = read(name, spoilt(original(name, example), doubled(page)))
    assert {f"{entry} [2]"} <= {unit.pinpoint for unit in made.provisions}
    said = {issue.where.removesuffix(" [2]") for issue in made.issues if issue.kind == "repeated-number"}
    assert entry in said


@pytest.mark.parametrize("share", [0.5, 0.9])
@pytest.mark.parametrize(
    ("name", "example"),
    [
        ("mtcr", "kites-annex.docx"),
        ("ecfr", "lists.xml"),
        ("gesetze-im-internet", "laternen.xml"),
        ("justice-canada", "regulation.xml"),
        ("fedlex-html", "laternen.html"),
        ("e-gov-html", "foghorn-order.html"),
    ],
)
def test_lists_in_other_formats_that_are_cut_short_are_refused(name: str, example: str, share: float) -> None:
    raw = (EXAMPLES / name / example).read_bytes()
    with pytest.raises(ReadingError, match=r"cut short|not well-formed|damaged|no law on the page|not utf-8"):
        read(name, raw[: int(len(raw) * share)])


def test_a_list_in_markdown_that_is_cut_short_is_in_doubt() -> None:
    raw = (EXAMPLES / "legalize" / "tarrow-order.md").read_bytes().rstrip()
    cut = raw[: raw.rindex(b" ") - 1]
    assert [issue.suspect for issue in read("legalize", cut).issues if issue.kind == "truncated"] == [True]
    assert not any(issue.kind == "truncated" for issue in read("legalize", raw + b"\n").issues)


def test_an_item_of_the_german_list_that_stands_twice_is_said() -> None:
    page = (EXAMPLES / "gesetze-im-internet" / "laternen.xml").read_text()
    item = "<DT>1.</DT><DD><LA>mit Griff aus Horn,</LA></DD>"
    assert page.count(item) == 1
    made = read("gesetze-im-internet", page.replace(item, item + item).encode())
    place = "Anlage 1 Teil I Abschnitt A Nr. 0001b1"
    assert {place, f"{place} [2]"} <= {unit.pinpoint for unit in made.provisions}
    assert [issue.where for issue in made.issues if issue.kind == "repeated-number"] == [place]


def test_a_word_file_that_lacks_its_end_is_refused_or_read_whole() -> None:
    raw = (EXAMPLES / "wassenaar" / "lamps-2028-category-1.doc").read_bytes()
    whole = read("wassenaar", raw)
    for sectors in range(1, len(raw) // 512):
        try:
            made = read("wassenaar", raw[: 512 * sectors])
        except ReadingError:
            continue
        assert said(made.provisions) == said(whole.provisions), sectors


def test_the_scanned_lists_of_1996_are_a_doubt(mirror: Path) -> None:
    made = read("wassenaar", (mirror / "multilateral/wassenaar/1996-07_96_1.pdf").read_bytes())
    assert not made.provisions
    assert any(issue.kind == "no-text-layer" and issue.suspect for issue in made.issues)
