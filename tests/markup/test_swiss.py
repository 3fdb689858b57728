from __future__ import annotations

import pytest

from exportlex.markup.rich import plain
from exportlex.markup.swiss.dates import stated_date
from exportlex.markup.swiss.footnotes import is_editorial
from exportlex.markup.swiss.headings import heading_of
from exportlex.markup.swiss.labels import item_label
from exportlex.model import ProvisionKind


@pytest.mark.parametrize(
    ("text", "kind", "number", "title"),
    [
        ("Art. 15a Ordnung", ProvisionKind.ARTICLE, "Art. 15a", "Ordnung"),
        ("Art. 6 bis Öl", ProvisionKind.ARTICLE, "Art. 6bis", "Öl"),
        ("art. 4 Feux", ProvisionKind.ARTICLE, "Art. 4", "Feux"),
        ("3a. Abschnitt: Handel", ProvisionKind.DIVISION, "3a. Abschnitt", "Handel"),
        ("Zweiter Titel: Öl", ProvisionKind.DIVISION, "Zweiter Titel", "Öl"),
        ("Section 2 Feux", ProvisionKind.DIVISION, "Section 2", "Feux"),
        ("Capitolo 1: Olio", ProvisionKind.DIVISION, "Capitolo 1", "Olio"),
        ("Anhang 2", ProvisionKind.SCHEDULE, "Anhang 2", ""),
        ("Allegato", ProvisionKind.SCHEDULE, "Allegato", ""),
    ],
)
def test_headings(text: str, kind: ProvisionKind, number: str, title: str) -> None:
    found = heading_of(text)
    assert found is not None
    assert (found.kind, found.number, found.title) == (kind, number, title)


@pytest.mark.parametrize("text", ["Anhänglichkeit", "Art und Weise", "Teilnahme am Verfahren", "Gemeinsames"])
def test_words_that_only_look_like_headings(text: str) -> None:
    assert heading_of(text) is None


@pytest.mark.parametrize(
    ("text", "printed", "form"),
    [
        ("a. Öl", "a", "a"),
        ("cbis. Öl", "cbis", "a"),
        ("12. Öl", "12", "1"),
        ("1.2. Öl", "1.2", "1.1"),
        ("– Öl", "–", "–"),
    ],
)
def test_labels(text: str, printed: str, form: str) -> None:
    found = item_label(plain(text))
    assert found is not None
    assert (found[0].printed, found[0].form, found[1].text) == (printed, form, "Öl")


@pytest.mark.parametrize("text", ["1000 Franken", "ein. Öl", "Abs. 2", "1,5 Prozent"])
def test_words_that_are_no_labels(text: str) -> None:
    assert item_label(plain(text)) is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1. Januar 2022", "2022-01-01"),
        ("1. Febr. 2019", "2019-02-01"),
        ("1er juillet 2018", "2018-07-01"),
        ("12 juin 2018", "2018-06-12"),
        ("1° gennaio 2020", "2020-01-01"),
        ("3. Maggio 2021", "2021-05-03"),
        ("31. Februar 2020", ""),
        ("1. Irgendwann 2020", ""),
    ],
)
def test_dates(text: str, iso: str) -> None:
    assert stated_date(text) == iso


def test_footnotes_of_the_editors() -> None:
    assert is_editorial("Fassung gemäss Ziff. I der V vom 2. Mai 2001")
    assert is_editorial("AS **2001 **44")
    assert not is_editorial("Das Merkblatt liegt beim Amt auf.")
