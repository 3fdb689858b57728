"""Czech and Slovak: sentences and lists whose terms stand in the instrumental, and short names."""

from __future__ import annotations

import pytest

from exportlex.model import DefinitionKind

from .law import Unit, found, terms

SENTENCES = [
    ("Vorem se pro účely tohoto zákona rozumí prkno.", "Vorem", "Vor", "prkno."),
    ("Pro účely této části se lodním deníkem rozumí kniha.", "lodním deníkem", "lodní deník", "kniha."),
    ("Malou lodicí se rozumí prkno.", "Malou lodicí", "Malá lodice", "prkno."),
    ("Kotvami se rozumí háky.", "Kotvami", "Kotvy", "háky."),
]


@pytest.mark.parametrize(("unit", "term", "nominative", "meaning"), SENTENCES)
def test_a_term_in_the_instrumental_has_its_nominative_as_another_name(
    unit: str, term: str, nominative: str, meaning: str
) -> None:
    (definition,) = found(unit, language="cs")
    assert (definition.term, definition.aliases, definition.text) == (term, (nominative,), meaning)


def test_items_whose_terms_are_met_again() -> None:
    items: list[Unit] = [
        "a. plavidlem stroj, který pluje,", "b. převozníkem malé lodi osoba, která vesluje,", "c. deníkem kniha.",
    ]  # fmt: skip
    rule = "(2) Převozník malé lodi platí."
    definitions = found("Pro účely tohoto zákona se rozumí", items, rule, language="cs")
    assert [(item.term, item.text) for item in definitions] == [
        ("plavidlem", "stroj, který pluje"), ("převozníkem malé lodi", "osoba, která vesluje"), ("deníkem", "kniha."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("opening", "language"),
    [
        ("Pro účely tohoto nařízení se rozumí:", "cs"),
        ("Pro účely tohoto nařízení se použijí tyto definice:", "cs"),
        ("Na účely tohto nariadenia sa uplatňuje toto vymedzenie pojmov:", "sk"),
    ],
)
def test_points_of_the_union(opening: str, language: str) -> None:
    points: list[Unit] = ["1. „lodí s dvěma palubami“ plavidlo;", "2. „přívoz“: místo;", "3. „vor“ je prkno."]
    assert [(item.term, item.text) for item in found(opening, points, language=language)] == [
        ("lodí s dvěma palubami", "plavidlo"), ("přívoz", "místo"), ("vor", "prkno."),
    ]  # fmt: skip


def test_what_counts_as_a_thing_and_what_is_understood_too() -> None:
    (counts,) = found("Za loď se pro účely tohoto zákona považuje také vor.", language="cs")
    assert (counts.term, counts.text, counts.kind) == ("loď", "vor.", DefinitionKind.INCLUSION_ONLY)
    (too,) = found("Plavidlem se rozumí i vor.", language="cs")
    assert (too.text, too.kind) == ("vor.", DefinitionKind.INCLUSION_ONLY)


def test_a_meaning_that_only_points_elsewhere() -> None:
    (definition,) = found("Plavidlem se rozumí plavidlo podle § 3 odst. 2 zákona o lodích.", language="cs")
    assert (definition.kind, definition.reference) == (DefinitionKind.SEE_REFERENCE, "§ 3 odst. 2")


def test_in_an_article_of_definitions_the_instrumental_is_a_term() -> None:
    unit = "(1) Převozníkem je osoba, která vesluje."
    assert terms(unit, language="cs", heading="Vymezení pojmů") == ["Převozníkem"]
    assert terms(unit, language="cs", heading="Povolení") == []


@pytest.mark.parametrize(
    "unit",
    ["Za den podání se považuje den plavby.", "Staré licence se považují za licence podle tohoto zákona.",
     "Pojmem „vor“ se nerozumí prkno."],
)  # fmt: skip
def test_what_only_looks_like_a_definition(unit: str) -> None:
    assert terms(unit, language="cs") == []


SHORT = [
    ("Povolení vydává Úřad velkých lodí (dále jen „úřad“) v hlavním městě.", "úřad", "Úřad velkých lodí"),
    ("Zákon upravuje podmínky zahraničního převozu lodí (dále jen „převoz lodí“).", "převoz lodí",
     "zahraničního převozu lodí"),
    ("Žádost předkládá velká osoba, které bylo povoleno plout (dále jen „plavec“).", "plavec",
     "velká osoba, které bylo povoleno plout"),
    ("Tento zákon upravuje v návaznosti na cizí předpis o lodích (dále jen „nařízení“) plavbu.", "nařízení",
     "cizí předpis o lodích"),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "term", "meaning"), SHORT)
def test_a_short_name_stands_for_a_noun_phrase(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="cs")
    assert (definition.term, definition.text) == (term, meaning)


def test_slovak() -> None:
    (listed,) = found("Na účely tohto zákona sa rozumie", ["a. prievozníkom osoba, ktorá vesluje."], language="sk")
    assert (listed.term, listed.aliases, listed.text) == ("prievozníkom", ("prievozník",), "osoba, ktorá vesluje.")
    (short,) = found("Prístav spravuje Úrad lodí (ďalej len „úrad“).", language="sk")
    assert (short.term, short.text) == ("úrad", "Úrad lodí")
