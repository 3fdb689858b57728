"""Lovdata: what is no document of it, and what damaged bytes do."""

from __future__ import annotations

import pytest

from exportlex.errors import ReadingError
from exportlex.model import ProvisionKind
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document
from pages import EXAMPLES

RAW = (EXAMPLES / "lovdata" / "fyrholmen-forskrift.xml").read_bytes()


def read(raw: bytes):  # type: ignore[no-untyped-def]
    return read_document("lovdata", Document(raw, "here.xml"))


def body(inner: str) -> bytes:
    return f"<!DOCTYPE html><html><body><main>{inner}</main></body></html>".encode()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"<!DOCTYPE html><html><body><p>Vent litt</p></body></html>", "no <main"),
        (RAW.decode().encode("latin-1"), "utf-8"),
    ],
)
def test_what_is_no_document_is_refused(raw: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        read(raw)


def test_a_truncated_document_keeps_what_it_has() -> None:
    found = read(RAW[: len(RAW) // 2])
    assert found.provisions[1].pinpoint == "§ 1"
    assert "§ 4" not in {unit.pinpoint for unit in found.provisions}


def test_articles_that_stand_twice() -> None:
    article = '<article class="legalArticle"><h2><span class="legalArticleValue">§ 1</span></h2><article class="legalP">Lys.</article></article>'  # noqa: E501
    assert [issue.kind for issue in read(body(article * 2)).issues] == ["repeated-number"]


def test_an_empty_annex_is_no_law() -> None:
    found = read(body('<section data-name="vedleggI"><h2>Vedlegg I</h2></section>'))
    assert [unit.kind for unit in found.provisions] == [ProvisionKind.SCHEDULE]
    assert [issue.kind for issue in found.issues] == ["no-provisions"]


def test_what_is_nested_deeper_than_any_law_is_refused() -> None:
    with pytest.raises(ReadingError, match="nested deeper"):
        read(body('<article class="legalP">' * 50_000 + "Lys." + "</article>" * 50_000))


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE html [<!ENTITY a "lys lys"><!ENTITY b "&a;&a;">]>' + body("<p>&b;</p>")
    assert all(len(unit.text) < 100 for unit in read(bomb).provisions)
