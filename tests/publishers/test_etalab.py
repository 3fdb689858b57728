"""etalab: one file an article or annex; terms without quotation marks; files from strangers."""

from __future__ import annotations

import pytest

from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.extraction.extract import definitions
from exportlex.model import Reading
from exportlex.publishers import etalab
from exportlex.publishers.base import Document


def read(text: str) -> Reading:
    return etalab.read(Document(text.encode(), "annexe.md"))


def source(**options: str | list[str]) -> Source:
    return Source(
        publisher="etalab",
        language="fr",
        licence="free",
        official_address="https://lois.example.org/",
        options=dict(options),
        expected=Expected(provisions=(1, 2)),
    )


def test_each_address_is_a_document() -> None:
    found = etalab.addresses(source(addresses=["https://x.example/a.md#un", "https://x.example/b.md"]), None)
    assert [address.document for address in found] == ["un", "b"]
    assert etalab.addresses(source(address="https://x.example/a.md"), None)[0].url == "https://x.example/a.md"


def test_without_an_address_the_declaration_is_refused() -> None:
    with pytest.raises(DeclarationError, match="address"):
        etalab.addresses(source(), None)


@pytest.mark.parametrize(
    ("text", "pinpoint"),
    [
        ("# Article 7\n\nOui.", "art. 7"),
        ("# Article 1er\n\nOui.", "art. 1er"),
        ("# Article Annexe II\n\nOui.", "annexe ii"),
        ("Oui.", "annexe"),
    ],
)
def test_what_a_file_holds(text: str, pinpoint: str) -> None:
    assert pinpoint.lower() in {provision.pinpoint.lower() for provision in read(text).provisions}


def test_a_line_with_a_full_stop_or_without_a_meaning_is_no_term() -> None:
    reading = read("DÉFINITIONS\n\nML1 Lampe\n\nObjet qui luit.\n\nElle est ronde.\n\nDernière ligne sans suite")
    found, _ = definitions(reading)
    assert [definition.term for definition in found] == ["Lampe"]
    assert found[0].text.endswith("Dernière ligne sans suite")


def test_what_notes_define_is_left_to_the_entry() -> None:
    reading = read("DÉFINITIONS\n\nLampe\n\nObjet.\n\nNote technique. - Le terme : mèche désigne un fil.")
    assert [definition.term for definition in definitions(reading)[0]] == ["Lampe"]


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"<html><body>Un instant</body></html>"])
def test_what_is_no_markdown_is_refused(raw: bytes) -> None:
    with pytest.raises(ReadingError):
        etalab.read(Document(raw, "annexe.md"))


def test_an_annex_without_a_word_is_told() -> None:
    assert "no-provisions" in {issue.kind for issue in read("# Article Annexe 2\n").issues}
