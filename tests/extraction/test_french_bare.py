"""French lists of Canadian drafting, in which no word parts term and meaning; kinds and exclusions in French."""

from __future__ import annotations

import pytest

from exportlex.model import DefinitionKind

from .law import Unit, found

OPENS = "Les définitions ci-après s’appliquent au présent livre."
BARE: list[tuple[list[Unit], str, str, tuple[str, ...]]] = [
    (["lanterne Toute lampe portée à la main. (lantern)"], "lanterne", "Toute lampe portée à la main.", ("lantern",)),
    (["Loi La Loi de 2031 sur les phares. (Act)"], "Loi", "La Loi de 2031 sur les phares.", ("Act",)),
    (["gardien du port de Brume Personne qui veille."], "gardien du port de Brume", "Personne qui veille.", ()),
    (["pays OLB Pays membre de l’OLB. (OLB country)"], "pays OLB", "Pays membre de l’OLB.", ("OLB country",)),
    (["Haute-Île S’entend de l’île du nord. (High Island)"], "Haute-Île", "S’entend de l’île du nord.",
     ("High Island",)),
    (["liste des feux (rouges) Liste dressée par le maître. (Red List)"], "liste des feux (rouges)",
     "Liste dressée par le maître.", ("Red List",)),
    (["bac ou traversier Bateau qui passe l’eau. (ferry)"], "bac ou traversier", "Bateau qui passe l’eau.",
     ("bac", "traversier", "ferry")),
    (["signal", ["a) un feu;", "b) une cloche. (signal)"]], "signal", "a) un feu;\nb) une cloche.", ("signal",)),
    (["quai L’un des lieux suivants :", ["a) un môle;", "b) une jetée. (quay)"]], "quai",
     "L’un des lieux suivants :\na) un môle;\nb) une jetée.", ("quay",)),
    (["« phare » Tour qui luit. (« lighthouse »)"], "phare", "Tour qui luit.", ("lighthouse",)),
    (["vigie Gardien qui veille. (French version only)"], "vigie", "Gardien qui veille.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("units", "term", "meaning", "aliases"), BARE, ids=[example[1] for example in BARE])
def test_canadian_lists_part_term_and_meaning_by_a_capital(
    units: list[Unit], term: str, meaning: str, aliases: tuple[str, ...]
) -> None:
    (definition,) = found(*units, lead=OPENS, language="fr")
    assert (definition.term, definition.text, definition.aliases) == (term, meaning, aliases)


def test_an_older_list_has_a_verb() -> None:
    (definition,) = found("bac signifie un bateau; (ferry)", lead="Dans la présente partie,", language="fr")
    assert (definition.term, definition.text, definition.aliases) == ("bac", "un bateau", ("ferry",))


@pytest.mark.parametrize("unit", ["lueur [Abrogée, 2029, ch. 8, art. 3]", "La lanterne est rouge."])
def test_what_is_no_entry_of_a_canadian_list(unit: str) -> None:
    assert found(unit, lead=OPENS, language="fr") == []


def test_the_parts_of_an_entry_define_nothing_of_their_own() -> None:
    units: list[Unit] = ["crue", ["a) À l’égard du fleuve, s’entend d’une montée des eaux;", "b) une marée. (flood)"]]
    assert [definition.term for definition in found(*units, lead=OPENS, language="fr")] == ["crue"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("lanterne S’entend au sens de l’article 4.", DefinitionKind.SEE_REFERENCE),
        ("lanterne S’entend notamment d’une bougie.", DefinitionKind.INCLUSION_ONLY),
        ("lanterne Sont comprises parmi les lanternes les bougies.", DefinitionKind.INCLUSION_ONLY),
        ("« lanterne » s’entend également d’une bougie.", DefinitionKind.INCLUSION_ONLY),
        ("lanterne S’entend d’une lampe.", DefinitionKind.DEFINITION),
    ],
)
def test_kinds(words: str, kind: DefinitionKind) -> None:
    (definition,) = found(words, lead=OPENS, language="fr")
    assert definition.kind is kind


@pytest.mark.parametrize(
    "words",
    ["Toute lampe. N’est pas visée la bougie.", "Toute lampe, à l’exception de la bougie.",
     "Toute lampe. La présente définition exclut la bougie.", "Toute lampe autre que la bougie."],
)  # fmt: skip
def test_what_a_definition_takes_out(words: str) -> None:
    for units in ([f"DEF {{lanterne}} {words}"], [f"lanterne {words}"]):
        (definition,) = found(*units, lead=OPENS, language="fr")
        assert any("bougie" in exclusion for exclusion in definition.exclusions)
