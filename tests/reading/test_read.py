"""One document through its publisher's reader: a reading, or one clear error, whatever the reader does."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from lxml import etree

from exportlex.errors import ReadingError, UnknownWordError
from exportlex.model import Reading
from exportlex.publishers.base import Document
from exportlex.reading import read as reading

DOCUMENT = Document(b"<law/>", "act.xml")


def reader(error: BaseException | None) -> SimpleNamespace:
    def read(document: Document) -> Reading:
        if error:
            raise error
        return Reading((), "en")

    return SimpleNamespace(read=read)


@pytest.mark.parametrize(
    "error",
    [
        ValueError("bad\nnumber"), KeyError("N"), IndexError("list"), TypeError("none"), AttributeError("text"),
        RecursionError("deep"), etree.XMLSyntaxError("tag", 1, 1, 1), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"),
    ],
    ids=lambda error: type(error).__name__,
)  # fmt: skip
def test_whatever_a_reader_stumbles_over_is_one_line(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    monkeypatch.setattr(reading, "publisher", lambda name: reader(error))
    with pytest.raises(ReadingError, match=r"^act\.xml: ") as refused:
        reading.read_document("any", DOCUMENT)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError()], ids=lambda error: type(error).__name__)
def test_what_is_no_fault_of_the_file_is_not_hidden(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    monkeypatch.setattr(reading, "publisher", lambda name: reader(error))
    with pytest.raises(type(error)):
        reading.read_document("any", DOCUMENT)


def test_a_reading_without_law_is_suspect(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "publisher", lambda name: reader(None))
    (issue,) = reading.read_document("any", DOCUMENT).issues
    assert (issue.kind, issue.where, issue.suspect) == ("no-provisions", "act.xml", True)


def test_more_bytes_than_any_law_are_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "publisher", lambda name: reader(AssertionError("it was read")))
    monkeypatch.setattr(reading, "LARGEST_DOCUMENT", 5)
    with pytest.raises(ReadingError, match="6 bytes is more than any law"):
        reading.read_document("any", DOCUMENT)


def test_an_unknown_publisher() -> None:
    with pytest.raises(UnknownWordError, match=r"unknown publisher 'gazette'; known: .*ecfr"):
        reading.read_document("gazette", DOCUMENT)
