"""Dutch recognisers, by examples, and what only looks like a definition."""

from __future__ import annotations

import pytest

from exportlex.model import DefinitionKind

from .law import Unit, found

OPENING = "In deze keur wordt verstaan onder:"


@pytest.mark.parametrize(
    ("entry", "term", "meaning"),
    [
        ("*lamp:* een ding dat licht geeft;", "lamp", "een ding dat licht geeft"),
        ("a. *lamp*: een ding;", "lamp", "een ding"),
        ("lamp: een ding;", "lamp", "een ding"),
    ],
)
def test_lists(entry: str, term: str, meaning: str) -> None:
    (definition,) = found(OPENING, [entry], language="nl")
    assert (definition.term, definition.text) == (term, meaning)


def test_a_meaning_in_items() -> None:
    unit: list[Unit] = ["*lampdienst:*", ["a. dragen: met de hand;", "b. snuiten;"]]
    (definition,) = found(OPENING, unit, language="nl")
    assert definition.text == "a. dragen: met de hand;\nb. snuiten"


@pytest.mark.parametrize(
    ("unit", "term", "meaning"),
    [
        ("Hier wordt onder lamp verstaan: een ding dat licht geeft.", "lamp", "een ding dat licht geeft"),
        ("Voor dit artikel wordt onder een lamp mede verstaan een kaars. Klaar.", "lamp", "een kaars"),
        (
            "Onder lampdrager wordt in dit artikel verstaan de persoon die draagt.",
            "lampdrager",
            "de persoon die draagt",
        ),
        ("Het kantoor van de haven (hierna te noemen: het Kantoor) sluit.", "Kantoor", "Het kantoor van de haven"),
        (
            "Dit volgt uit de grote regeling inzake lampen („lampregeling”).",
            "lampregeling",
            "de grote regeling inzake lampen",
        ),
        ("De brief gaat naar de gids van de haven (hierna: de gids).", "gids", "de gids van de haven"),
        (
            "De prijs volgt uit de regeling inzake lampen (hierna: „lampregeling”).",
            "lampregeling",
            "de regeling inzake lampen",
        ),
        ("Er is een Raad voor de grote kaden (hierna: Kaderaad).", "Kaderaad", "een Raad voor de grote kaden"),
        ("De drager die een lamp huurt, hierna huurder genoemd, betaalt.", "huurder", "De drager die een lamp huurt"),
    ],
)
def test_sentences(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="nl")
    assert (definition.term, definition.text) == (term, meaning)


def test_kinds() -> None:
    see, own, includes = found(
        OPENING,
        ["*havenmeester:* havenmeester als bedoeld in artikel 4 van de Keur;"],
        ["*huis:* het aan de kade gevestigde gebouw, bedoeld in de akte;"],
        "Hier wordt onder lamp mede verstaan een kaars.",
        language="nl",
    )
    assert (see.kind, see.reference) == (DefinitionKind.SEE_REFERENCE, "artikel 4 van de Keur")
    assert own.kind is DefinitionKind.DEFINITION
    assert includes.kind is DefinitionKind.INCLUSION_ONLY


@pytest.mark.parametrize(
    "unit",
    [
        "De aanvraag bevat: de naam van de drager.",
        "Hij verstaat zijn vak onder alle weer.",
        "De regels worden hierna genoemd.",
    ],
)
def test_what_defines_nothing(unit: str) -> None:
    assert found(unit, language="nl") == []


@pytest.mark.parametrize(
    ("opening", "items"),
    [
        ("Voor de toepassing van dit decreet wordt verstaan onder:", ["1° lamp: een ding;", "2° kaars: een lamp."]),
        ("Voor deze verordening gelden de volgende definities:", ["1. ‘lamp’: een ding;", "2. “kaars” een lamp."]),
        ("In deze verordening wordt verstaan onder:", ["1. „lamp”: een ding;", "2. „kaars”: een lamp."]),
    ],
)
def test_points_of_belgium_and_the_union(opening: str, items: list[Unit]) -> None:
    assert [(item.term, item.text) for item in found(opening, items, language="nl")] == [
        ("lamp", "een ding"), ("kaars", "een lamp."),
    ]  # fmt: skip


def test_what_is_put_on_a_level_with_a_thing_is_included_in_it() -> None:
    unit = "Met een lamp wordt gelijkgesteld: een kaars."
    (definition,) = found(unit, language="nl", heading="Definities")
    assert (definition.term, definition.text, definition.kind) == ("lamp", "een kaars", DefinitionKind.INCLUSION_ONLY)
    assert found(unit, language="nl", heading="Vergunning") == []


def test_two_terms_in_one_paragraph_end_where_the_next_begins() -> None:
    unit = "Hier wordt onder lamp verstaan een ding en wordt onder kaars verstaan een lamp"
    assert [item.text.strip() for item in found(unit, language="nl")] == ["een ding en", "een lamp"]
