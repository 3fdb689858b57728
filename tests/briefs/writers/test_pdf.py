"""A brief as PDF: all that it says stands on its pages, each reference leads into the annex, nothing overflows."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pypdf
import pypdfium2
import pytest

from briefs.made import HOSTILE, LONG, brief
from briefs.pages import MM, heads, lonely_heads, outside
from exportlex.briefs.model import Brief, Statement
from exportlex.briefs.writers.pdf import write

HEAD = "EEF2F7"  # behind the heads of tables
SIZES = [(5, 6), (40, 10), (1, 1), (0, 0)]
RIGHT_TO_LEFT = ("R", "AL")
_FORMLESS = ("Cf", "Cc")


@cache
def written(parties: int = 5, concepts: int = 6, title: str = "Lamps and shades", words: str = "") -> bytes:
    return write(brief(parties, concepts, title, words))


def plain(text: str) -> str:
    """Without blanks, marks of direction and soft hyphens, of which a page has its own."""
    signs = set(text)
    left_out = {one for one in signs if one.isspace() or one in "-\ufffe" or unicodedata.category(one) in _FORMLESS}
    return text.translate({ord(sign): None for sign in left_out})


def read(pdf: bytes) -> str:
    """What the bodies of all pages say, between headers and footers."""
    said = []
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        said.append(page.get_textpage().get_text_bounded(0, 19 * MM, width, height - 19 * MM))
    return plain("".join(said))


def statements(value: Any) -> Iterator[Statement]:
    """All statements of a brief, wherever they stand."""
    if isinstance(value, Statement):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from statements(one)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from statements(getattr(value, name))


def turned(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) in RIGHT_TO_LEFT for sign in text)


@pytest.mark.parametrize(("parties", "concepts", "words"), [(5, 6, ""), (40, 10, ""), (1, 1, ""), (5, 2, HOSTILE)])
def test_every_statement_stands_there_with_its_references(parties: int, concepts: int, words: str) -> None:
    seen = read(written(parties, concepts, words=words))
    expected = Counter(
        plain(one.text + "".join(f"[{key}]" for key in one.references))
        for one in statements(brief(parties, concepts, words=words))
        if not turned(one.text)  # readers of PDFs give these back in orders of their own; looked at by eye
    )
    assert expected
    assert {said: seen.count(said) for said, number in expected.items() if seen.count(said) < number} == {}


def test_words_from_right_to_left_stand_there_and_their_references_behind_them() -> None:
    seen = read(written())
    one = next(one for one in statements(brief()) if turned(one.text))
    arabic = [word for piece in one.pieces if turned(piece.text) for word in piece.text.split()]
    assert all(word in seen or word[::-1] in seen for word in arabic)
    in_order = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(written())).pages)  # from left
    assert re.search(r"Isle 3 says: “[^“”]{10,50}”\s\[3\]", in_order)


@pytest.mark.parametrize(("parties", "concepts"), [(5, 6), (40, 10), (1, 1)])
def test_each_reference_leads_to_its_entry_of_the_annex(parties: int, concepts: int) -> None:
    reader = pypdf.PdfReader(io.BytesIO(written(parties, concepts)))
    texts = [page.get_textpage() for page in pypdfium2.PdfDocument(written(parties, concepts))]
    found: Counter[tuple[str, int, float]] = Counter()
    for number, page in enumerate(reader.pages):
        for link in (link for link in inner(page) if not isinstance(link["/Dest"], str)):
            said = texts[number].get_text_bounded(*map(float, link["/Rect"])).strip()
            target, _, _, top, _ = link["/Dest"]
            found[said, reader.get_page_number(target.get_object()), float(top)] += 1
    cited = {place: number for place, number in found.items() if re.fullmatch(r"\[S?\d+\]", place[0])}
    for said, page_number, top in cited:
        head = texts[page_number].get_text_bounded(0, top - 24, 600, top + 1)
        assert any(line.startswith(f"{said} ") for line in head.splitlines()), (said, head)
    made = brief(parties, concepts)
    rows = (*made.matrix, *(row for section in made.sections for row in section.elements))
    cells = [cell for row in rows for cell in row.cells]
    expected = Counter(f"[{key}]" for one in (*statements(made), *cells) for key in one.references)
    assert {said: number for (said, _, _), number in cited.items()} == expected


def inner(page: pypdf.PageObject) -> Iterator[Any]:
    links = (one.get_object() for one in page.get("/Annots", []))
    return (one for one in links if one["/Subtype"] == "/Link" and "/Dest" in one)


def test_the_annex_leads_back() -> None:
    reader = pypdf.PdfReader(io.BytesIO(written()))
    back = {str(link["/Dest"]) for page in reader.pages for link in inner(page) if isinstance(link["/Dest"], str)}
    assert {"matrix", "concept-lamps-0", "step-1", "figures-1", "limits-1"} <= back
    assert back <= set(reader.named_destinations)


def test_only_addresses_of_the_web_are_links() -> None:
    reader = pypdf.PdfReader(io.BytesIO(written()))
    addresses = {one["/A"]["/URI"] for page in reader.pages for link in page.get("/Annots", [])
                 if "/A" in (one := link.get_object())}  # fmt: skip
    assert "https://law.example/lamps/1" in addresses
    assert all(address.startswith("https://") for address in addresses)


LAMPS = "Lamps and shades"
HARD = [
    (5, 2, HOSTILE, HOSTILE), (3, 1, LAMPS, LONG[:9000]), (3, 1, LONG[:9000], "x" * 3000),
    (3, 1, "y" * 300, "法" * 3000),
]  # fmt: skip


@pytest.mark.parametrize("made", [*((*size, LAMPS, "") for size in SIZES), *HARD])
def test_nothing_overflows_and_no_head_stands_alone(made: tuple[int, int, str, str]) -> None:
    pdf = written(*made)
    assert outside(pdf) == []
    assert lonely_heads(pdf, HEAD) == []
    assert heads(pdf, HEAD) > 0
    assert last_lines(pdf) & headings(pdf) == set()


def last_lines(pdf: bytes) -> set[str]:
    """The last line of the body of each page."""
    found = set()
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        lines = page.get_textpage().get_text_bounded(0, 19 * MM, width, height - 19 * MM).split("\r\n")
        found.add(plain(next((line for line in reversed(lines) if line.strip()), "")))
    return found


def headings(pdf: bytes) -> set[str]:
    """The titles of all bookmarks, and the heads of the annex."""
    marks = {plain(mark.get_title()) for mark in pypdfium2.PdfDocument(pdf).get_toc()}
    return marks | {plain(f"[{one.key}] {one.party}: {one.title}, {one.pinpoint}") for one in brief(40).sources}


def test_hostile_texts_stand_as_they_are() -> None:
    seen = read(written(2, 1, HOSTILE, HOSTILE))
    printed = plain(HOSTILE)
    assert seen.count(printed) >= 6
    assert "\x07" not in seen


def test_the_document_says_what_it_is() -> None:
    reader = pypdf.PdfReader(io.BytesIO(written()))
    root: Any = reader.trailer["/Root"]
    assert (reader.metadata or {})["/Title"] == "Lamps and shades"
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    marks = [mark.get_title() for mark in pypdfium2.PdfDocument(written()).get_toc()]
    assert marks[:3] == ["Scope and method", "Matrix", "The matrix in words and with references"]
    assert marks.count("Lamps 3 and their shades") == 1
    assert written() == write(brief())  # the same brief gives the same bytes


def test_pages_are_numbered_and_bear_the_disclaimer() -> None:
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(written())]
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "A research aid and no legal advice." in page
    assert all("Index of 2031-02-01" in page for page in pages[1:])


def test_a_brief_of_nothing_says_so() -> None:
    seen = read(written(0, 0))
    assert plain("There is nothing to show: no party or no concept was chosen.") in seen
    assert plain("No passage is cited.") in seen


def test_hidden_turns_of_direction_are_left_out() -> None:
    made: Brief = brief(2, 1, title="Lamps \u202eand shades")
    assert (pypdf.PdfReader(io.BytesIO(write(made))).metadata or {})["/Title"] == "Lamps and shades"
