"""Ansvar's JSON: pinpoints of Singaporean, Indian and Ukrainian Acts, and what damaged files give."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.model import ProvisionKind, Reading
from exportlex.publishers import ansvar
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "ansvar"


def law(*sections: tuple[str, str], **more: Any) -> bytes:
    provisions = [{"section": number, "title": "", "content": content} for number, content in sections]
    return json.dumps({"title": "Act", "provisions": provisions, **more}).encode()


def read(raw: bytes, language: str = "en") -> Reading:
    return read_document("ansvar", Document(raw, "act.json", language=language, citation="s."))


def pinpoints(reading: Reading) -> list[str]:
    return [unit.pinpoint for unit in reading.provisions]


def test_one_address_and_none_is_refused() -> None:
    source = Source(
        publisher="ansvar", language="en", licence="free", official_address="https://law.example.org/",
        options={"address": "https://raw.example.org/act.json"}, expected=Expected(provisions=(1, 2)),
    )  # fmt: skip
    (address,) = ansvar.addresses(source, None)
    assert address.url == "https://raw.example.org/act.json"
    with pytest.raises(DeclarationError, match="address"):
        ansvar.addresses(source.model_copy(update={"options": {}}), None)


@pytest.mark.parametrize(
    ("page", "language", "pinpoint", "words"),
    [
        ("lanterns-and-buoys", "en", 's. 2(1) "ferry out" (b)(ii)', "by a gull"),
        ("lanterns-and-buoys", "en", "s. 3", "[Repealed"),
        ("lanterns-and-buoys", "en", "s. 5(2)", "Subsection (1)(a) and (b)"),
        ("bells-and-ropes", "en", "s. 2(b), Explanation II", "A floor"),
        ("bells-and-ropes", "en", "s. 2(ba)", '"bell rope"'),
        ("bells-and-ropes", "en", "s. 2(d)(i)(c)", "the hair"),
        ("bells-and-ropes", "en", "s. 4(1), proviso 2", "Provided further"),
        ("bells-and-ropes", "en", "s. 4, Explanation (a)", '"night"'),
        ("lantern-crossing", "uk", "ст. 2 ч. 2 абз. 3", "човен не має"),
        ("lantern-crossing", "uk", "ст. 2-1 ч. 1 п. 2 підп. «б»", "увечері"),
        ("lantern-crossing", "uk", "Прикінцеві положення, п. 2 абз. 2", "пофарбувати"),
    ],
)
def test_pinpoints(page: str, language: str, pinpoint: str, words: str) -> None:
    reading = read((EXAMPLES / f"{page}.json").read_bytes(), language)
    found = [unit for unit in reading.provisions if unit.pinpoint == pinpoint and unit.kind is not ProvisionKind.NOTE]
    assert [unit.text.startswith(words) for unit in found] == [True]


def test_numbers_of_citations_open_no_unit() -> None:
    text = (
        "(1) Section 4(1) or (2) and paragraphs (a), (b) and (c) of subsection (3) apply. (2) So do clauses (i) to (iv)"
    )
    assert pinpoints(read(law(("1", text)))) == ["s. 1", "s. 1(1)", "s. 1(2)"]


def test_a_number_without_a_successor_opens_no_unit() -> None:
    assert pinpoints(read(law(("1", "The form (a) is green; the ink (i) is blue.")))) == ["s. 1"]


def test_sections_of_a_ukrainian_law_and_a_number_from_the_reference() -> None:
    provisions = [
        {"provision_ref": "art1", "title": "Стаття 1. Човни", "chapter": "Розділ I. Затока", "content": "Човен пливе."},
        {"provision_ref": "art2", "title": "Стаття 2. Весла", "chapter": "Розділ I. Затока", "content": "Весло гребе."},
    ]
    reading = read(json.dumps({"provisions": provisions}).encode(), "uk")
    assert pinpoints(reading) == ["Розділ I", "ст. 1", "ст. 2"]
    assert reading.provisions[0].heading == "Затока"
    assert reading.issues == ()


def test_an_article_that_stands_twice_and_one_that_is_missing() -> None:
    kinds = [issue.kind for issue in read(law(("1", "One."), ("1", "Two."), ("4", "Three."))).issues]
    assert kinds == ["repeated-number", "missing-number"]


def test_an_empty_section_and_an_empty_law() -> None:
    assert [issue.kind for issue in read(law(("1", "One."), ("2", " "))).issues] == ["empty-article"]
    assert {issue.kind for issue in read(law()).issues} == {"no-provisions"}


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "not the JSON"),
        (law(("1", "One."))[:-9], "not the JSON"),
        (b"<html><body>Just a moment</body></html>", "not the JSON"),
        (b"[" * 200_000, "not the JSON|nested"),
        (b'{"laws": []}', "provisions"),
        (b'{"provisions": [{"section": "1"}]}', "content"),
        ("Стаття".encode("cp1251"), "utf-8"),
    ],
)
def test_damaged_files_are_refused_in_one_line(raw: bytes, words: str) -> None:
    with pytest.raises(ReadingError, match=words) as caught:
        read(raw)
    assert "\n" not in str(caught.value)


def seconds_for(repeats: int) -> float:
    raw = law(("1", "(1) " + "; ".join(f"({letter}) word, or “term” of (1)" for letter in "abcdefgh" * repeats)))
    started = time.process_time()
    assert len(read(raw).provisions) > repeats
    return time.process_time() - started


def test_a_huge_section_is_read_in_proportion() -> None:
    seconds_for(10)
    assert seconds_for(800) < 10 * max(seconds_for(200), 0.05)


@pytest.mark.mirror
@pytest.mark.parametrize(
    ("path", "language", "count", "articles"),
    [
        ("sg/sgca-2002", "en", 298, 39),
        ("in/wmd-act-2005", "en", 78, 14),
        ("in/cwc-act-2000", "en", 214, 49),
        ("ua/law-549-15", "uk", 254, 30),
    ],
)
def test_mirror(mirror: Path, path: str, language: str, count: int, articles: int) -> None:
    reading = read((mirror / f"{path}.ansvar.json").read_bytes(), language)
    assert len(reading.provisions) == pytest.approx(count, rel=0.05)
    assert sum(unit.kind is ProvisionKind.ARTICLE for unit in reading.provisions) == articles
    assert {issue.kind for issue in reading.issues} <= {"missing-number"}
