"""Norwegian, Danish and Swedish: sentences, lists, points in the Union's manner, and short names."""

from __future__ import annotations

import pytest

from exportlex.model import DefinitionKind, Scope

from .law import Unit, found, terms

SENTENCES = [
    ("nb", "Med båt menes i denne loven et fartøy som flyter.", "båt", "et fartøy som flyter."),
    ("nb", "Med «båt med to dekk» i nr. 1 bokstav c menes et fartøy.", "båt med to dekk", "et fartøy."),
    ("nb", "Med båt som nevnt i § 2 menes et fartøy.", "båt", "et fartøy."),
    ("sv", "Med båt avses i denna lag ett fartyg.", "båt", "ett fartyg."),
    ("sv", "I denna förordning avses med båt ett fartyg.", "båt", "ett fartyg."),
    ("da", "Ved båd forstås i denne lov et fartøj.", "båd", "et fartøj."),
]


@pytest.mark.parametrize(("language", "unit", "term", "meaning"), SENTENCES)
def test_sentences(language: str, unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language=language)
    assert (definition.term, definition.text) == (term, meaning)


def test_several_sentences_define_one_after_the_other() -> None:
    first, second = found("Med båt menes et fartøy. Med ferge menes en båt.", language="nb")
    assert (first.text, second.text) == ("et fartøy", "en båt.")


LISTS: list[tuple[str, str, list[Unit]]] = [
    ("nb", "I denne loven menes med", ["a. båt: et fartøy;", "b. ferge: en båt."]),
    ("nb", "I denne forskriften forstås med:", ["a. «båt» et fartøy;", "b. «ferge», en båt."]),
    ("sv", "I denna lag avses med", ["1. båt: et fartøy;", "2. ”ferge”: en båt."]),
    ("sv", "I denna förordning gäller följande definitioner:", ["1. båt: et fartøy;", "2. ”ferge”: en båt."]),
    ("da", "I denne forordning forstås ved:", ["1. »båt«: et fartøy", "2. »ferge«: en båt."]),
]


@pytest.mark.parametrize(("language", "opening", "items"), LISTS)
def test_lists(language: str, opening: str, items: list[Unit]) -> None:
    assert [(item.term, item.text) for item in found(opening, items, language=language)] == [
        ("båt", "et fartøy"), ("ferge", "en båt."),
    ]  # fmt: skip


SHORT = [
    ("nb", "Båten meldes til Direktoratet for båter (heretter kalt direktoratet).", "Direktoratet for båter"),
    ("nb", "Loven og Kongens øverste rådgiver for havet (heretter rådgiveren) gjelder.",
     "Kongens øverste rådgiver for havet"),
    ("sv", "Anmälan görs till Myndigheten för båtar (nedan kallad Båtmyndigheten).", "Myndigheten för båtar"),
    ("da", "Ansøgning sendes til Styrelsen for både (herefter Styrelsen).", "Styrelsen for både"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "unit", "meaning"), SHORT)
def test_a_short_name_stands_for_a_noun_phrase(language: str, unit: str, meaning: str) -> None:
    assert [item.text for item in found(unit, language=language)] == [meaning]


def test_kinds_and_reach() -> None:
    (too,) = found("Med båt menes også en flåte.", language="nb")
    assert too.kind is DefinitionKind.INCLUSION_ONLY
    (see,) = found("Med båt avses i denna lag detsamma som i 2 § båtlagen.", language="sv")
    assert see.kind is DefinitionKind.SEE_REFERENCE
    (local,) = found("Med «båt» i denne paragrafen menes et fartøy.", language="nb")
    assert local.scope is Scope.SECTION


@pytest.mark.parametrize("unit", ["Med søknaden følger: en tegning av båten.", "Båten menes å flyte."])
def test_what_defines_nothing(unit: str) -> None:
    assert terms(unit, language="nb") == []
