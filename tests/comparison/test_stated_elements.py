"""The elements that a passage shows: with their words, their answers, and whether they are named to leave them out."""

from __future__ import annotations

import pytest

from exportlex.catalog.concepts import Concept, Element
from exportlex.comparison.results import ElementHit
from exportlex.comparison.stating.elements import elements_of, readable

from .made import passage

OIL = Element(id="oil", label="burns oil", cues={"en": [r"\boil\b"], "fr": [r"\bhuile\b"]})
FAT = Element(id="no-fat", label="leaves out fat", cues={"en": [r"\bfat\b"]}, excludes=True)
LIT = Element(
    id="lit", label="at dusk or at dawn", values=["dusk", "dawn"],
    value_cues={"dusk": {"en": [r"\bdusk\b"]}, "dawn": {"en": [r"\bdawn\b"], "ja": ["夜明け"]}},
)  # fmt: skip
LAMP = Concept(
    id="lamp", group="scope", label="Lamp", definition="A light.", terms={"en": ["lamp"]}, elements=[OIL, FAT, LIT]
)


def shown(text: str, concept: Concept = LAMP, language: str = "en") -> dict[str, ElementHit]:
    return {one.label: one for one in elements_of(concept, passage("zz", text, language=language))}


def test_elements_come_in_the_order_of_the_scheme_with_the_words_that_show_them() -> None:
    text = "At dusk a lamp burns oil, and more oil."
    assert list(shown(text)) == ["burns oil", "at dusk or at dawn"]
    assert [text[a:b] for a, b in shown(text)["burns oil"].spans] == ["oil", "oil"]


def test_an_element_that_shows_only_where_something_is_left_out_says_so() -> None:
    assert shown("A lamp is a light, but does not include one that burns oil.")["burns oil"].excluded
    assert not shown("A lamp burns oil; it does not include one that burns whale oil.")["burns oil"].excluded


def test_an_element_about_what_is_left_out_is_covered_where_it_is_left_out() -> None:
    assert not shown("It does not include whale fat.")["leaves out fat"].excluded
    inside = shown("A lamp, but not a torch, which does not include whale fat.")
    assert not inside["leaves out fat"].excluded


def test_a_concept_about_what_is_left_out_covers_all_that_it_names() -> None:
    exempt = LAMP.model_copy(update={"excludes": True})
    assert not shown("This Act does not apply to what burns oil.", exempt)["burns oil"].excluded
    assert shown("This Act does not apply to what burns oil.")["burns oil"].excluded


@pytest.mark.parametrize(
    ("text", "values"),
    [("lit at dusk", ("dusk",)), ("out at dawn", ("dawn",)), ("from dusk to dawn", ("dusk", "dawn"))],
)
def test_the_answers_of_an_either_or_element(text: str, values: tuple[str, ...]) -> None:
    assert shown(text)["at dusk or at dawn"].values == values


def test_a_language_without_cues_shows_nothing() -> None:
    assert not shown("A lamp burns oil at dusk.", language="de")
    assert list(shown("La lampe brûle de l’huile.", language="fr-CA")) == ["burns oil"]


@pytest.mark.parametrize(
    ("element", "language", "can"),
    [
        (OIL, "en", True),
        (OIL, "fr-CA", True),
        (OIL, "de", False),
        (LIT, "ja", True),
        (LIT, "EN", True),
        (LIT, "fr", False),
    ],
)
def test_whether_the_scheme_can_recognise_an_element_at_all(element: Element, language: str, can: bool) -> None:
    assert readable(element, language) is can
