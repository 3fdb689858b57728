from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.errors import ReadingError
from exportlex.extraction.extract import definitions
from exportlex.model import ProvisionKind
from exportlex.publishers.base import Document
from exportlex.publishers.seco_annexes import read
from made_pdf import Words, made_pdf

EXAMPLE = Path(__file__).parents[1] / "examples" / "seco-annexes" / "laternen.pdf"
FOOTER: Words = (400, 812, "", "Laternenverordnung (946.202.1) Mai 2031")
# An invented list of lanterns, set as the annexes are.
PAGES: list[list[Words]] = [
    [
        (177, 107, "b", "LISTE DER LATERNEN UND DOCHTE"),
        (68, 130, "", "Mit dieser Liste wird das Seeabkommen umgesetzt."),
        (284, 200, "", "INHALT"),
        (68, 220, "", "Begriffsbestimmungen"),
        (68, 240, "", "Kategorie 0 Laternen"),
        FOOTER,
    ],
    [
        (242, 83, "", "ALLGEMEINE ANMERKUNGEN"),
        (68, 106, "", "1. Gebrauchte Laternen stehen neuen gleich, soweit sie noch"),
        (80, 117, "", "leuchten, glimmen oder sich ohne Mühe wieder anzünden las-"),
        (80, 128, "", "sen."),
        (80, 148, "i", "Anmerkung: Das Alter eines Dochts zählt nicht."),
        (68, 170, "", "2. Fackeln fallen nicht unter diese Liste."),
        (269, 210, "", "ABKÜRZUNGEN"),
        (68, 235, "", "OEL"),
        (180, 235, "", "Offene Einfachlaterne"),
        (68, 260, "", "TL"),
        (180, 260, "", "Turmlaterne, auch Hochlaterne"),
        FOOTER,
    ],
    [
        (228, 86, "", "Anhang 1 - BEGRIFFSBESTIMMUNGEN"),
        (68, 110, "", "Begriffe in „doppelten Anführungszeichen“ werden hier erläutert:"),
        (68, 135, "", "„Docht“ (0) (wick): ein Faden, der Öl zieht, z. B. aus Hanf, und der beim Zug"),
        (68, 146, "", "nicht reisst."),
        (68, 170, "i", "Anmerkung: Siehe auch „Laterne“."),
        (68, 195, "", "„Laterne“ (ASA 0) (lantern) mit Griff: eine Lampe mit allen folgenden Eigenschaften:"),
        (68, 220, "", "a) mit Gehäuse und"),
        (80, 245, "", "1. einem „Docht“,"),
        (80, 270, "", "2. einem Haken und"),
        (68, 295, "", "b) tragbar."),
        FOOTER,
    ],
    [
        (261, 85, "b", "ANHANG 2, TEIL 1"),
        (131, 113, "b", "KATEGORIE 0 \x97 LATERNEN, DOCHTE UND ZUBEHÖR".encode("latin-1").decode("cp1252")),
        (68, 141, "b", "0 A"),
        (123, 141, "b", "Systeme, Ausrüstung und Bestandteile"),
        (68, 165, "", "0A001"),
        (119, 165, "", "„Laternen“ und besonders konstruierte Bestandteile hierfür wie"),
        (119, 176, "", "folgt:"),
        (119, 200, "", "a) Turmlaternen;"),
        (131, 225, "i", "Anmerkung: Unternummer 0A001a erfasst nicht:"),
        (171, 250, "i", "a) Spielzeug und"),
        (171, 275, "i", "b) Kirchenlampen."),
        (119, 300, "", "b) Handlaternen mit einem Gewicht grösser als 2 kg, wie folgt:"),
        (131, 325, "i", "Technische Anmerkung:"),
        (131, 350, "i", "‚Gewicht‘ im Sinne von Unternummer 0A001b ist das Gewicht ohne Öl:"),
        (131, 375, "i", "1. bei vollem Docht,"),
        (131, 400, "i", "2. ohne Haken."),
        (136, 425, "", "1. mit Griff,"),
        FOOTER,
    ],
    [
        (68, 86, "", "0A001"),
        (119, 86, "", "b) ("),
        (137, 86, "i", "Fortsetzung"),
        (190, 86, "", ")"),
        (136, 110, "", "2. mit Haken;"),
        (119, 135, "", "c) Dochte."),
        (68, 160, "b", "0D"),
        (119, 160, "b", "Software"),
        (68, 184, "", "0D001"),
        (119, 184, "", "„Software“ für Leuchttürme."),
        FOOTER,
    ],
]


def _read(raw: bytes, language: str = "de") -> tuple[list[tuple[str, str]], list[str]]:
    reading = read(Document(raw=raw, where="x.pdf", language=language))
    found, _ = definitions(reading)
    return [(unit.pinpoint, unit.text) for unit in reading.provisions], [definition.term for definition in found]


def test_the_example_is_the_pages_above() -> None:
    assert EXAMPLE.read_bytes() == made_pdf(PAGES)


def test_entries_notes_and_definitions_are_cited_as_the_list_cites_them() -> None:
    units = dict(_read(made_pdf(PAGES))[0])
    assert units["Anhang 2 Teil 1, 0A001b"].startswith("Handlaternen")
    assert units["Anhang 2 Teil 1, 0A001b2"] == "mit Haken;"  # goes on over the page, after a note with its own list
    assert units["Anhang 2 Teil 1, 0A001a, Anmerkung Bst. b"] == "Kirchenlampen."
    assert units["Allgemeine Anmerkungen Ziff. 2"].startswith("Fackeln")
    assert not any("Fortsetzung" in text or "946.202.1" in text for text in units.values())


def test_terms_that_the_layout_sets_apart_are_definitions() -> None:
    assert {"Docht", "Laterne"} <= set(_read(made_pdf(PAGES))[1])


def test_an_empty_annex_gives_no_entries_and_loses_no_words() -> None:
    reading = read(Document(raw=made_pdf([*PAGES[:2], [PAGES[3][0], FOOTER]]), where="x.pdf", language="de"))
    assert [unit.pinpoint for unit in reading.provisions if unit.kind is ProvisionKind.SCHEDULE] == ["Anhang 2 Teil 1"]
    assert not [issue for issue in reading.issues if issue.kind == "words-lost"]


def test_an_entry_that_stands_twice_is_told_apart() -> None:
    units, _ = _read(made_pdf([*PAGES, PAGES[4]]))
    assert {"Anhang 2 Teil 1, 0D001", "Anhang 2 Teil 1, 0D001 [2]"} <= {pinpoint for pinpoint, _ in units}


@pytest.mark.parametrize(
    "raw",
    [
        made_pdf(PAGES)[:900],
        b"<html><body>Bitte warten</body></html>",
        made_pdf([[(68, 100, "", "Ein Fahrplan ohne Fusszeile")]]),
    ],
    ids=["cut short", "a page in place of a PDF", "another document"],
)
def test_what_is_no_annex_is_refused_in_one_line(raw: bytes) -> None:
    with pytest.raises(ReadingError) as error:
        read(Document(raw=raw, where="x.pdf"))
    assert str(error.value).startswith("x.pdf: ")
    assert "\n" not in str(error.value)
