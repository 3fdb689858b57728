from __future__ import annotations

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
