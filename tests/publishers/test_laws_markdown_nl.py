"""laws-markdown: headings without spaces, lost blank lines, glued words, two languages; files from strangers."""

from __future__ import annotations

from datetime import date

import pytest

from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import ReadingError
from exportlex.model import Provision, ProvisionKind, Reading
from exportlex.publishers import laws_markdown_nl
from exportlex.publishers.base import Document


def read(text: str, language: str = "nl") -> Reading:
    return laws_markdown_nl.read(Document(text.encode(), "keur.md", language=language))


def at(reading: Reading, pinpoint: str) -> Provision:
    found = [provision for provision in reading.provisions if provision.pinpoint == pinpoint]
    assert found, f"{pinpoint}: {[provision.pinpoint for provision in reading.provisions]}"
    return found[0]


def test_the_newest_version_that_is_not_too_new() -> None:
    source = Source(
        publisher="laws-markdown-nl",
        language="nl",
        licence="free",
        official_address="https://wetten.example.nl/",
        options={"versions": ["2031-01-01 https://x.example/a.md", "2033-01-01 https://x.example/b.md"]},
        expected=Expected(provisions=(1, 2)),
    )
    (address,) = laws_markdown_nl.addresses(source, date(2032, 5, 5))
    assert (address.url, address.as_of) == ("https://x.example/a.md", "2031-01-01")


def test_a_heading_below_a_heading_is_its_title() -> None:
    reading = read(
        "##Keur\n\n### §  1\n\n####Vuren\n\n### Artikel  1\n\nOp zee.\n\n### Artikel  2\n\n####Licht\n\nAan."
    )
    assert at(reading, "§ 1").heading == "Vuren"
    assert at(reading, "art. 2").heading == "Licht"


def test_paragraphs_without_blank_lines_between_them_stay_apart() -> None:
    reading = read("### Artikel  3a  \n\n1.  Een:\n\na. lamp;  \n\nb. pit.     \n2.  Twee.   \n3. Drie.")
    assert at(reading, "art. 3a, lid 1, onder b").text == "pit."
    assert at(reading, "art. 3a, lid 3").text == "Drie."


def test_words_glued_to_the_last_item_close_the_list() -> None:
    reading = read("### Artikel 1\n\n1.  Wie:\n\na. draagt;  \n\nb. trekt,   meldt dit.   \n2.  Klaar.")
    closing = [provision for provision in reading.provisions if provision.kind is ProvisionKind.CONTINUATION]
    assert [(provision.text, provision.pinpoint) for provision in closing] == [("meldt dit.", "art. 1, lid 1")]


@pytest.mark.parametrize(("language", "words"), [("en", "One."), ("nl", "Eén.")])
def test_one_of_two_languages(language: str, words: str) -> None:
    text = "##Verdrag\n\n####The Treaty\n\n### Article 1\n\nOne.\n\n####Het Verdrag\n\n### Artikel 1\n\nEén."
    reading = read(text, language)
    assert [unit.text for unit in reading.provisions if unit.kind is ProvisionKind.ARTICLE] == [words]
    assert reading.language == language
    assert [(issue.kind, issue.suspect) for issue in reading.issues] == [("other-language", False)]


def test_a_language_that_the_file_does_not_hold_gives_the_one_it_holds() -> None:
    assert read("### Artikel 1\n\nEén.", "en").language == "nl"


def test_repeated_articles_and_gaps_are_told() -> None:
    reading = read("### Artikel 1\n\nEen.\n\n### Artikel 3\n\nDrie.\n\n### Artikel 3\n\nNog eens.")
    assert sorted(issue.kind for issue in reading.issues) == ["missing-number", "repeated-number"]


@pytest.mark.parametrize("raw", ["Kö".encode("latin-1"), b"<!DOCTYPE html><p>Even geduld</p>"])
def test_what_is_no_markdown_is_refused(raw: bytes) -> None:
    with pytest.raises(ReadingError):
        laws_markdown_nl.read(Document(raw, "keur.md"))


def test_an_empty_annex_and_an_empty_file() -> None:
    assert "no-provisions" in {issue.kind for issue in read("### Bijlage 1\n").issues}
    assert "no-provisions" in {issue.kind for issue in read("").issues}
