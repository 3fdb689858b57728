"""One dialect over real documents of five publishers: nothing lost, articles found, citations that tell apart."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from exportlex.markup.akn_inline import Inline
from exportlex.markup.akn_metadata import Metadata
from exportlex.markup.akn_styles import style_of
from exportlex.markup.akoma_ntoso import open_document, read_akoma_ntoso
from exportlex.markup.coverage import lost, words_of, words_read
from exportlex.markup.xml import Element
from exportlex.model import ProvisionKind as Kind
from exportlex.model import Reading

INLINE = {"i", "b", "ref", "span", "date", "affectedDocument", "marker", "inline"}
EXEMPLARS = [
    ("format_exemplars/akn_32014L0092.akn", "en", "2014-07-23", "Article 29(2)(d)"),
    ("format_exemplars/finlex_akn_2024_123.xml", "fi", "2024-03-26", "Liite"),
    ("format_exemplars/normattiva_akn_20240527_24G00083.xml", "it", "2024-05-28", "Art. 3, comma 2"),
    ("format_exemplars/ldml_de_bgbl-1_2025_145.xml", "de", "2025-06-17", "§ 3 Abs. 2 Nr. 1 Buchst. b"),
]
MACHINE_MADE = [
    "mx/ley-comercio-exterior.es.akn.xml",
    "mx/ley-control-sustancias-quimicas.es.akn.xml",
    "mx/ley-federal-armas-fuego.es.akn.xml",
]


def read(path: Path) -> tuple[Element, Reading]:
    document = open_document(path.read_bytes(), path.name)
    metadata = Metadata(document, Inline(document))
    return document, read_akoma_ntoso(document, path.name, style_of(metadata.country, metadata.language))


def repeated_numbers(document: Element) -> Counter[str]:
    """Words of the numbers that a machine-made document prints again at the start of the text."""
    counted: Counter[str] = Counter()
    for article in document.iter("{*}article"):
        number = " ".join(str(article.findtext("{*}num")).split()).rstrip(" .")
        text = " ".join("".join(str(word) for word in article.itertext("{*}p")).split())
        if text.startswith(number):
            counted.update(re.findall(r"\w+", number))
    return counted


@pytest.mark.mirror
@pytest.mark.parametrize("file", [*[row[0] for row in EXEMPLARS], *MACHINE_MADE])
def test_every_word_stands_in_the_reading(mirror: Path, file: str) -> None:
    document, reading = read(mirror / file)
    words = words_of(document, INLINE, {"meta", "toc"}) - repeated_numbers(document)
    share, missing = lost(words, words_read(reading.provisions))
    assert share < 0.001, missing


@pytest.mark.mirror
@pytest.mark.parametrize("file", [*[row[0] for row in EXEMPLARS], *MACHINE_MADE])
def test_every_article_is_an_article(mirror: Path, file: str) -> None:
    document, reading = read(mirror / file)
    articles = [provision for provision in reading.provisions if provision.kind is Kind.ARTICLE]
    assert len(articles) == sum(1 for _ in document.iter("{*}article"))
    assert not [issue for issue in reading.issues if issue.suspect or issue.kind == "unknown-element"]


@pytest.mark.mirror
@pytest.mark.parametrize(("file", "language", "as_of", "pinpoint"), EXEMPLARS)
def test_citations_are_the_countrys_own_and_tell_apart(
    mirror: Path, file: str, language: str, as_of: str, pinpoint: str
) -> None:
    _, reading = read(mirror / file)
    assert (reading.language, reading.as_of) == (language, as_of)
    assert reading.title
    numbered = [provision.pinpoint for provision in reading.provisions if provision.number]
    assert len(numbered) == len(set(numbered))
    assert pinpoint in {provision.pinpoint for provision in reading.provisions}
    assert all(provision.pinpoint for provision in reading.provisions)
