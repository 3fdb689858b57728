"""bundestag/gesetze: addresses, wrapped lines, and files that are not what they should be."""

from __future__ import annotations

from datetime import date

import pytest

from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import ReadingError
from exportlex.model import Reading
from exportlex.publishers import bundestag_gesetze as publisher
from exportlex.publishers.base import Document


def read(text: str) -> Reading:
    return publisher.read(Document(text.encode(), "index.md"))


def texts(reading: Reading) -> dict[str, str]:
    return {provision.pinpoint: provision.text for provision in reading.provisions if provision.text}


def test_the_newest_version_declared_is_the_address() -> None:
    source = Source(
        publisher="bundestag-gesetze",
        language="de",
        licence="none",
        official_address="https://example.org/",
        options={"versions": ["1999-01-01 https://example.org/a", "2001-01-01 https://example.org/b"]},
        expected=Expected(provisions=(1, 2)),
    )
    assert [found.url for found in publisher.addresses(source, None)] == ["https://example.org/b"]
    assert [found.url for found in publisher.addresses(source, date(2000, 1, 1))] == ["https://example.org/a"]


def test_wrapped_lines_make_one_paragraph_and_items_stay_apart() -> None:
    reading = read("# Fährengesetz\n\n## § 1 Fahrt\n\n(1) Fähren\nfahren\n\n1.  bei Nebel\n    und\n\n\n2.  bei Eis.\n")
    assert texts(reading) == {
        "§ 1 Abs. 1": "Fähren fahren", "§ 1 Abs. 1 Nr. 1": "bei Nebel und", "§ 1 Abs. 1 Nr. 2": "bei Eis.",
    }  # fmt: skip


def test_a_repealed_section_is_rightly_empty_and_one_without_a_word_is_told() -> None:
    reading = read("# Fährengesetz\n\n## § 1 (weggefallen)\n\n## § 2 Fahrt\n\n## § 4 Ruhe\n\nFähren ruhen.\n")
    assert [(issue.kind, issue.where) for issue in reading.issues] == [
        ("empty-article", "§ 2"),
        ("missing-number", "§ 4"),
    ]


@pytest.mark.parametrize(
    ("raw", "message"), [(b"<!doctype html><html></html>", "an HTML page"), ("Fähre".encode("utf-16"), "not utf-8")]
)
def test_what_is_no_markdown_is_refused(raw: bytes, message: str) -> None:
    with pytest.raises(ReadingError, match=message):
        publisher.read(Document(raw, "index.md"))
