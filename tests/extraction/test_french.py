"""French recognisers, by examples, and what only looks like a definition."""

from __future__ import annotations

import time

import pytest

from exportlex.model import DefinitionKind

from .law import Unit, found
from .test_french_bare import OPENS

SLOWEST = 6.0  # seconds of this process for twice 15 kB, so that a busy machine changes nothing; most take 0.1

STATED = [
    ("On entend par « lampe » tout objet qui luit.", "lampe", "tout objet qui luit."),
    ('On entend par " lampe ” tout objet qui luit.', "lampe", "tout objet qui luit."),
    ("Au sens du présent tarif, on entend par gardien de phare la personne qui veille.", "gardien de phare",
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


SENTENCES = [
    ("Au présent article, lampe s’entend au sens de l’article 4.", "lampe", "au sens de l’article 4."),
    ("Constitue une balise, pour ce port, tout feu fixe.", "balise", "tout feu fixe."),
    ("Sont considérés comme gardiens, au sens du présent titre, les veilleurs.", "gardiens", "les veilleurs."),
    ("Tout feu allumé sans droit la nuit est une fraude au sens de la présente section.", "fraude",
     "Tout feu allumé sans droit la nuit"),
    ("Pour l’application du présent article, le gardien compétent est celui du port.", "gardien compétent",
     "celui du port."),
    ("Par lampe, on entend tout objet qui luit.", "lampe", "tout objet qui luit."),
    ("Aux fins de 7A001, on entend par ‘lampe d’eau’ tout objet qui luit.", "lampe d’eau", "tout objet qui luit."),
    ("Pour l’application du présent décret, il faut entendre par « bac » un bateau.", "bac", "un bateau."),
    ("On entend par « bac » un bateau. Le maître le garde.", "bac", "un bateau."),
    ("On entend par « bac » un bateau. N’est pas visé le radeau.", "bac", "un bateau. N’est pas visé le radeau."),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "term", "meaning"), SENTENCES)
def test_sentences(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="fr")
    assert (definition.term, definition.text) == (term, meaning)


def test_a_list_that_counts_as_something() -> None:
    (definition,) = found("(1) Sont considérés comme balises :", ["1. un feu ;", "2. une cloche."], language="fr")
    assert (definition.term, definition.text) == ("balises", "1. un feu ;\n2. une cloche.")


def test_a_new_sentence_below_a_list_is_no_part_of_it() -> None:
    units: list[Unit] = ["1. un feu ;", "2. une cloche.", "Le maître en dresse la liste."]
    (definition,) = found("(1) On entend par « balise » :", units, language="fr")
    assert definition.text == "1. un feu ;\n2. une cloche."


@pytest.mark.parametrize(
    "unit",
    ["Constitue une infraction le fait de souffler la lampe.", "Les prix s’entendent hors taxes.",
     "Pour l’application du présent titre, sont dispensés les bacs.", "Le maître intitule « feux » sa liste."],
)  # fmt: skip
def test_sentences_that_define_nothing(unit: str) -> None:
    assert found(unit, language="fr") == []


def test_several_terms_and_several_meanings_in_one_sentence() -> None:
    sentence = "Au présent article, bac s’entend d’un bateau et mèche s’entend au sens de la charte."
    assert [(item.term, item.text) for item in found(sentence, language="fr")] == [
        ("bac", "un bateau"),
        ("mèche", "au sens de la charte."),
    ]
    plural = "Au présent article, bac, mèche et verre s’entendent au sens de la charte."
    assert [item.term for item in found(plural, language="fr")] == ["bac", "mèche", "verre"]


EUROPEAN: list[tuple[str, list[Unit], list[tuple[str, str]]]] = [
    (
        "Aux fins du présent règlement, on entend par:",
        [
            "1) «lanterne»: toute lampe qui se porte;",
            "2) «bac» ou «traversier»: un bateau; et",
            "3) «nuit»: le temps noir.",
        ],
        [("lanterne", "toute lampe qui se porte"), ("bac", "un bateau"), ("nuit", "le temps noir.")],
    ),
    (
        "Les définitions suivantes s’appliquent au présent règlement:",
        ["a) «feu»: une flamme;", "b) «cire»: une graisse."],
        [("feu", "une flamme"), ("cire", "une graisse.")],
    ),
    ("Dans le présent titre, on entend :", ["1. Par « feu » une flamme ;"], [("feu", "une flamme")]),
    ("Dans la présente ordonnance, on entend par:", ["a. feux: les flammes;"], [("feux", "les flammes")]),
]


@pytest.mark.parametrize(("lead", "units", "wanted"), EUROPEAN, ids=["EU", "EU2", "France", "Switzerland"])
def test_lists_of_other_countries(lead: str, units: list[Unit], wanted: list[tuple[str, str]]) -> None:
    assert [(item.term, item.text) for item in found(*units, lead=lead, language="fr")] == wanted


def test_terms_that_the_layout_of_a_list_of_goods_sets_apart() -> None:
    units: list[Unit] = ["« Feu d’eau » (1 6). Feu qui flotte.", "“FH” (feu haut) (7): feu d’une tour."]
    first, second = found(*units, heading="Définitions des termes", language="fr")
    assert (first.term, first.text, first.aliases) == ("Feu d’eau", "Feu qui flotte.", ())
    assert (second.term, second.text, second.aliases) == ("FH", "feu d’une tour.", ("feu haut",))


@pytest.mark.parametrize(
    ("unit", "term", "meaning"),
    [
        ("Le gardien remet le feu à un veilleur, dénommé « relève », qui dort.", "relève", "un veilleur"),
        ("Le permis est donné par l’office des phares (ci-après « l’office »).", "office", "l’office des phares"),
        ("Le maître nomme un conseil dénommé comité des feux.", "comité des feux", "un conseil"),
        ("Lorsque le vent tourne, le gardien sonne la grande cloche (ci-après «la cloche»).", "cloche",
         "la grande cloche"),
        ("Toute personne qui garde un feu est appelée veilleuse et le déclare.", "veilleuse",
         "Toute personne qui garde un feu"),
    ],
)  # fmt: skip
def test_a_short_name_stands_for_the_noun_phrase_before_it(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="fr")
    assert (definition.term, definition.text) == (term, meaning)


@pytest.mark.parametrize(
    "words",
    ["« feu » ", "“ feu ", "lampe s’entend ", "on entend par feu ", ", dénommé feu", "(ci-après « feu ») ",
     "Toute lampe ", "Constitue un feu ", "est un feu au sens ", "Aux fins du présent "],
)  # fmt: skip
def test_a_long_text_takes_no_time(words: str) -> None:
    started = time.process_time()
    for lead in ("", OPENS):
        found(words * (15_000 // len(words)), lead=lead, language="fr")
    assert time.process_time() - started < SLOWEST
