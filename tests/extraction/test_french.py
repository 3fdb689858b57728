"""French recognisers, by examples, and what only looks like a definition."""

from __future__ import annotations

import pytest

from exportlex.model import DefinitionKind

from .law import Unit, found

STATED = [
    ("On entend par « lampe » tout objet qui luit.", "lampe", "tout objet qui luit."),
    ('On entend par " lampe ” tout objet qui luit.', "lampe", "tout objet qui luit."),
    ("Au sens du présent titre, on entend par gardien de phare la personne qui veille.", "gardien de phare",
     "la personne qui veille."),
    ("« Lampe » s'entend de tout objet qui luit.", "Lampe", "tout objet qui luit."),
    ("Le terme : « lampe » désigne un objet.", "lampe", "un objet."),
    ("Les termes : lampe bleue désignent un objet.", "lampe bleue", "un objet."),
    ("L'expression “ lampe ” signifie un objet.", "lampe", "un objet."),
    ("Dans le présent livre, lampe s’entend de tout objet qui luit.", "lampe", "tout objet qui luit."),
    ("Au sens du présent chapitre, est considérée comme une fraude toute ruse.", "fraude", "toute ruse."),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "term", "meaning"), STATED)
def test_stated(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="fr")
    assert (definition.term, definition.text) == (term, meaning)


LISTS: list[tuple[list[Unit], str, str]] = [
    (["Dans ce livre, on entend par :", ["1. Lampe : objet qui luit ;"]], "Lampe", "objet qui luit"),
    (["Dans ce livre, on entend par :", ["1. « Lampe », objet qui luit ;"]], "Lampe", "objet qui luit"),
    (["Dans ce livre, on entend par :", ["1. « Lampe » l'objet qui luit ;"]], "Lampe", "l'objet qui luit"),
    (["Le permis prend l'une des formes suivantes :", ["1. Des permis ouverts, donnés à tous ;"]], "permis ouverts",
     "donnés à tous"),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "term", "meaning"), LISTS)
def test_lists(unit: list[Unit], term: str, meaning: str) -> None:
    (definition,) = found(*unit, language="fr")
    assert (definition.term, definition.text) == (term, meaning)


@pytest.mark.parametrize(
    ("unit", "term", "meaning"),
    [
        ("Le permis de sortie, dénommé laissez-passer, est donné.", "laissez-passer", "Le permis de sortie"),
        ("Le maître du vent (ci-après « le maître ») vient.", "maître", "Le maître du vent"),
        ("Ces agents sont dénommés ci-après les veilleurs.", "veilleurs", "Ces agents"),
    ],
)
def test_short_names(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="fr")
    assert (definition.term, definition.text) == (term, meaning)


@pytest.mark.parametrize(
    "unit",
    [
        "Le délégué est désigné par le ministre, pour trois ans.",
        "Les lampes figurent dans le tableau ci-après : rouge, bleue.",
        "Lorsque le « grand feu » est défini en application de l'article 3, il brûle.",
        "Il lit « la lampe » au sens de la charte.",
        "Les postes appelés à disparaître sont vides.",
    ],
)
def test_what_defines_nothing(unit: str) -> None:
    assert found(unit, language="fr") == []


def test_several_terms_share_a_reference() -> None:
    definitions = found("Les mots « feu », « mèche » et « verre » ont le sens que leur donne la charte.", language="fr")
    assert [definition.term for definition in definitions] == ["feu", "mèche", "verre"]
    assert {definition.kind for definition in definitions} == {DefinitionKind.SEE_REFERENCE}


def test_each_definition_ends_where_the_next_begins() -> None:
    first, second = found("On entend par « feu » une lampe. On entend par « nuit » le temps noir.", language="fr")
    assert (first.text, second.text) == ("une lampe.", "le temps noir.")
