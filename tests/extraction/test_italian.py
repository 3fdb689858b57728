from __future__ import annotations

import time

import pytest

from exportlex.extraction.extract import definitions
from exportlex.markup.tree import TreeBuilder
from exportlex.model import DefinitionKind, ProvisionKind, Reading, RichText


def _found(
    *units: tuple[ProvisionKind, str], heading: str = ""
) -> list[tuple[str, str, tuple[str, ...], DefinitionKind]]:
    builder = TreeBuilder()
    parent = builder.add(ProvisionKind.ARTICLE, "art. 2", RichText(units[0][1]), number="2", heading=heading)
    for at, (kind, text) in enumerate(units[1:]):
        builder.add(kind, f"art. 2 lett. {'abcdef'[at]}", RichText(text), parent=parent, number=f"{'abcdef'[at]}.")
    found, _ = definitions(Reading(builder.build(), "it"))
    return [(one.term, one.text, one.aliases, one.kind) for one in found]


P, D = ProvisionKind.PARAGRAPH, ProvisionKind.DEFINITION


def test_a_list_puts_the_meaning_after_a_colon() -> None:
    found = _found((P, "Nella presente legge s'intende per:"), (P, "fuoco: lampada a olio;"), (P, "stoppino: filo;"))
    assert [(term, text) for term, text, _, _ in found] == [("fuoco", "lampada a olio"), ("stoppino", "filo")]


def test_quoted_terms_with_their_other_names() -> None:
    found = _found((P, "Si applicano le definizioni seguenti:"), (P, "«lanterna di bordo» (LB): lampada con manico;"))
    assert found == [("lanterna di bordo", "lampada con manico", ("LB",), DefinitionKind.DEFINITION)]


@pytest.mark.parametrize(
    ("text", "term", "meaning", "kind"),
    [
        ('"Filo d\'olio" (1 3). Filo che beve.', "Filo d'olio", "Filo che beve.", DefinitionKind.DEFINITION),
        ('"Fuoco" (NGT NTN Tutte). Comprende: torce.', "Fuoco", "torce.", DefinitionKind.INCLUSION_ONLY),
        ('"LB" (4) equivale a "Lanterna".', "LB", '"Lanterna".', DefinitionKind.SEE_REFERENCE),
        ('"Lume". (9) Lampada piccola.', "Lume", "Lampada piccola.", DefinitionKind.DEFINITION),
    ],
)
def test_terms_that_the_layout_sets_apart(text: str, term: str, meaning: str, kind: DefinitionKind) -> None:
    assert [(one, words, sort) for one, words, _, sort in _found((P, ""), (D, text))] == [(term, meaning, kind)]


def test_a_sentence_says_what_is_meant() -> None:
    found = _found((P, "Per fuoco ai sensi della presente legge si intende ogni lampada. Il resto non conta."))
    assert [(term, text) for term, text, _, _ in found] == [("fuoco", "ogni lampada")]


def test_a_short_name_in_brackets() -> None:
    found = _found((P, "Il permesso è dato dall'ufficio dei fari (di seguito «Ufficio»)."))
    assert [term for term, _, _, _ in found] == ["Ufficio"]


def test_a_colon_outside_a_list_of_definitions_defines_nothing() -> None:
    assert _found((P, "Il permesso contiene: nome, porto e data.")) == []


def _stated(text: str) -> list[tuple[str, str]]:
    return [(term, words) for term, words, _, _ in _found((P, text))]


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("Ai fini del presente decreto si intende per faro la torre che luce.", "faro", "la torre che luce."),
        ("Ai fini del presente decreto per faro si intende la torre.", "faro", "la torre."),
        ("In 7A001 per ‘faro’ si intende ogni torre che luce.", "faro", "ogni torre che luce."),
        ("In 7A001, il ‘grado di luce’ (GL) è definito come la somma dei fari.", "grado di luce",
         "la somma dei fari."),
        ("Ai fini di 7E002, ‘mecca’ si riferisce a un filo.", "mecca", "un filo."),
        ("Il termine cassa indica una scatola di fari.", "cassa", "una scatola di fari."),
        ("Il termine ‘luce doppia’ in 7A001.b. e 7A001.c. significa che la luce gira.", "luce doppia",
         "che la luce gira."),
        ("‘Luce’ si riferisce all'onda del faro.", "Luce", "onda del faro."),
        ("Ai fini della presente carta, sono merci quei beni che luccicano.", "merci", "quei beni che luccicano."),
        ("Sono merci, ai fini della presente carta, quei beni che luccicano.", "merci", "quei beni che luccicano."),
        ("«Faro» designa, la torre che luce.", "", ""),
        ("È considerato custode chi veglia sul faro.", "custode", "chi veglia sul faro."),
        ("Sono considerati merci i fari e le funi.", "merci", "i fari e le funi."),
        ("Con ‘fatto per la notte’ si intende che la luce basta.", "fatto per la notte", "che la luce basta."),
        ("Si intende per «faro» la torre. Il custode dorme.", "faro", "la torre"),
        ("Per faro si intende la torre. Non comprende la boa.", "faro", "la torre. Non comprende la boa."),
    ],
)  # fmt: skip
def test_sentences(text: str, term: str, meaning: str) -> None:
    assert _stated(text) == ([(term, meaning)] if term else [])


def test_names_in_brackets_are_names() -> None:
    (one,) = _found((P, "L'espressione ‘luce alta’ (‘LA’) si riferisce alle torri."))
    assert (one[0], one[2]) == ("luce alta", ("LA",))


@pytest.mark.parametrize(
    "text",
    [
        "Con le note 1 e 2 si intende che il faro resta fuori.",
        "Sono considerate barche anche le zattere.",
        "Costituisce reato chi spegne il faro.",
        "Il permesso comprende la luce.",
    ],
)
def test_what_defines_nothing(text: str) -> None:
    assert _stated(text) == []


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("Il permesso è dato dall'ufficio dei fari (di seguito «Ufficio»).", "Ufficio", "ufficio dei fari"),
        (
            "La legge attua la convenzione sui fari, di seguito denominata «convenzione».",
            "convenzione",
            "la convenzione sui fari",
        ),
        ("Il custode nomina una squadra (in appresso «veglia»).", "veglia", "una squadra"),
        ("L'elenco delle luci (in seguito: l'Elenco) è pubblico.", "Elenco", "L'elenco delle luci"),
    ],
)
def test_a_short_name_stands_for_the_noun_phrase_before_it(text: str, term: str, meaning: str) -> None:
    assert _stated(text) == [(term, meaning)]


def test_the_numbered_points_of_european_law() -> None:
    found = _found((P, "Ai fini del presente regolamento si intende per:"), (P, "«faro» o «lume»: torre che luce; e"),
                   (P, "«boa»: luce che galleggia."))  # fmt: skip
    assert [(term, text, names) for term, text, names, _ in found] == [
        ("faro", "torre che luce", ("lume",)), ("boa", "luce che galleggia.", ()),
    ]  # fmt: skip


def test_what_stands_in_the_notes_of_a_definition_is_no_entry() -> None:
    tree = TreeBuilder()
    list_ = tree.add(ProvisionKind.DIVISION, "all. 1", heading="Definizioni")
    entry = tree.add(D, "all. 1", RichText('"Faro" (7). Torre che luce.'), parent=list_)
    tree.add(P, "all. 1 lett. a", RichText("creazione o guardia di: luci;"), parent=entry, number="a.")
    found, _ = definitions(Reading(tree.build(), "it"))
    assert [one.term for one in found] == ["Faro"]


@pytest.mark.parametrize(
    "words",
    ["«faro» ", "‘ faro ", "per faro si intende ", "(di seguito «faro») ", "In 7A001 ", "è considerato faro ",
     "Ai fini della presente ", "Il termine faro "],
)  # fmt: skip
def test_a_long_text_takes_no_time(words: str) -> None:
    started = time.process_time()
    _stated(words * (15_000 // len(words)))
    assert time.process_time() - started < 6.0  # seconds of this process; most take 0.1
