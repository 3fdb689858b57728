"""Mexican law in machine-made Akoma Ntoso: damaged bytes, and what the converter tears apart."""

from __future__ import annotations

import pytest

from exportlex.errors import ReadingError
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document
from pages import EXAMPLES

RAW = (EXAMPLES / "leyes-mx" / "ley-de-faros.xml").read_bytes()


def read(raw: bytes):  # type: ignore[no-untyped-def]
    return read_document("leyes-mx", Document(raw, "here.xml"))


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (RAW[:2000], "not well-formed"),
        (b"<akomaNtoso><act/></akomaNtoso>", "no <article>"),
        (b"<!DOCTYPE html><html><body>Espere</body></html>", "HTML page"),
        (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "entities"),
        (RAW.decode().encode("latin-1"), "not well-formed"),
    ],
)
def test_other_bytes_are_refused(raw: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        read(raw)


def test_articles_that_stand_twice() -> None:
    twice = RAW.replace("Artículo 11. Quien".encode(), "Artículo 1o. Quien".encode())
    assert "repeated-number" in {issue.kind for issue in read(twice).issues}


def test_what_is_nested_deeper_than_any_law_is_refused_or_bounded() -> None:
    deep = b"<akomaNtoso><article>" + b"<p>" * 50_000 + b"Faro." + b"</p>" * 50_000 + b"</article></akomaNtoso>"
    with pytest.raises(ReadingError):
        read(deep)
