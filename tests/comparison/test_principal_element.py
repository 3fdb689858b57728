"""De minimis: what makes a part the principal element of a whole is no floor and no ceiling of controlled content."""

from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.catalog.concepts import Concept, load_concepts
from exportlex.comparison.results import Hit
from exportlex.comparison.stating.elements import elements_of
from exportlex.comparison.stating.figures import figures_of
from exportlex.extraction.quantities import quantities

from .made import passage

SHARE = "floor or ceiling"


@pytest.fixture(scope="module")
def de_minimis(root: Path) -> Concept:
    return load_concepts(root / "corpus" / "concepts.toml").get("de-minimis")


def shown(concept: Concept, language: str, text: str, term: str = "") -> Hit:
    """The passage as a hit: a definition where it has a term."""
    made = passage("zz", text, language=language, term=term, definition=1 if term else None)
    return Hit(1, made, 1.0, None, elements_of(concept, made), tuple(quantities(text, language)))


# Language, term, its definition: the value of a part of a lamp, as no law says it.
DEFINED = [
    ("en", "Principal element", "a wick is one when its replacement value is more than 40% of the total value."),
    ("de", "Hauptelement", "ein Docht, dessen Wert mehr als 40 Prozent des Wertes der Lampe beträgt."),
    ("fr", "élément principal", "une mèche dont la valeur est supérieure à 40 % de celle de la lampe."),
    ("it", "elemento principale", "uno stoppino che vale più del 40 % della lampada."),
    ("nl", "hoofdbestanddeel", "een lont die meer dan 40 procent van de waarde van de lamp uitmaakt."),
    ("es", "elemento principal", "una mecha que vale más del 40 % de la lámpara."),
    ("cs", "hlavní prvek", "knot, jehož hodnota přesahuje 40 % hodnoty lampy."),
]


@pytest.mark.parametrize(("language", "term", "text"), DEFINED, ids=[row[0] for row in DEFINED])
def test_the_definition_of_a_principal_element_answers_nothing(
    de_minimis: Concept, language: str, term: str, text: str
) -> None:
    defined = shown(de_minimis, language, text, term)
    assert SHARE not in [element.label for element in defined.elements]
    assert [one.measures for one in defined.quantities] == ["percentage"]
    assert figures_of(de_minimis, [defined]) == ()


# The same words where they are the rule itself, and its answer.
RULES = [
    ("en", "Lamps that contain controlled content of more than 40% of their value need a permit.", "floor"),
    ("en", "Lamps with a controlled content of 40% or less are free.", "ceiling"),
    ("de", "Lampen, deren gelistete Bestandteile mehr als 40 Prozent ausmachen, sind genehmigungspflichtig.", "floor"),
    ("de", "Lampen mit höchstens 40 Prozent gelisteter Bestandteile sind frei.", "ceiling"),
    ("de", "Frei sind Lampen, deren Anteil 40 Prozent des Wertes nicht übersteigt.", "ceiling"),
    ("de", "Frei sind Lampen mit nicht mehr als 40 Prozent.", "ceiling"),
    ("nl", "Lampen met meer dan 40 procent gecontroleerde onderdelen.", "floor"),
    ("nl", "Vrij zijn lampen met ten hoogste 40 procent.", "ceiling"),
    ("nl", "Vrij zijn lampen met niet meer dan 40 procent.", "ceiling"),
]


@pytest.mark.parametrize(("language", "text", "answer"), RULES)
def test_a_share_in_a_rule_is_a_floor_or_a_ceiling_in_every_language(
    de_minimis: Concept, language: str, text: str, answer: str
) -> None:
    rule = shown(de_minimis, language, text)
    assert [element.values for element in rule.elements if element.label == SHARE] == [(answer,)]
    assert [figure.quantity.value for figure in figures_of(de_minimis, [rule])] == [40]


def test_no_language_calls_the_principal_element_a_name_of_the_rule(de_minimis: Concept) -> None:
    names = {name.casefold() for names in de_minimis.terms.values() for name in names}
    told = {word.casefold() for _, word, _ in DEFINED} | {"hauptelemente", "hoofdelement"}
    assert names.isdisjoint(told)
