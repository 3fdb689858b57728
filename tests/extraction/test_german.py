"""German, by examples: lists with and without quotation marks, sentences, short names, and what looks like them."""

from __future__ import annotations

import pytest

from exportlex.model import DefinitionKind, ProvisionKind, Scope

from .law import Unit, found, terms

SUBJECTS = [
    ("(1) Fähre ist ein Schiff, das wartet.", "Fähre", "ein Schiff, das wartet."),
    ("(1) Fährleute sind alle, die rudern.", "Fährleute", "alle, die rudern."),
    ("(1) Fährgast ist, wer bezahlt.", "Fährgast", "wer bezahlt."),
    ("(1) Wert einer Fähre ist der Preis am Ufer.", "Wert einer Fähre", "der Preis am Ufer."),
]


@pytest.mark.parametrize(("unit", "term", "meaning"), SUBJECTS)
def test_in_an_article_of_definitions_the_subject_is_the_term(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="de", heading="Begriffsbestimmungen")
    assert (definition.term, definition.text) == (term, meaning)


@pytest.mark.parametrize(
    "unit",
    [
        "(1) Fähren sind verboten.",
        "(1) Die Fähre ist ein Schiff.",
        "(1) Liegt eine Fähre am Ufer, so ist das Ufer frei.",
        "(1) Satz 2 ist nicht anzuwenden.",
        "(1) Fähren sind keine Flöße.",
    ],
)
def test_rules_in_an_article_of_definitions_define_nothing(unit: str) -> None:
    assert terms(unit, language="de", heading="Begriffsbestimmungen") == []


def test_elsewhere_a_subject_is_no_term() -> None:
    assert terms("(1) Fähre ist ein Schiff, das wartet.", language="de", heading="Erlaubnis") == []


def test_a_definition_ends_where_the_next_sentence_defines_another_term() -> None:
    unit = "(1) Güter sind Kisten und Fässer. Fass umfasst auch Eimer. Leere Eimer zählen nicht."
    first, second = found(unit, language="de", heading="Begriffe")
    assert (first.term, first.text) == ("Güter", "Kisten und Fässer.")
    assert (second.term, second.kind) == ("Fass", DefinitionKind.INCLUSION_ONLY)
    assert second.text.endswith("Leere Eimer zählen nicht.")


def test_an_exclusion_stays_in_the_definition() -> None:
    (definition,) = found("(1) Fähren sind Schiffe. Flöße sind keine Fähren.", language="de", heading="Begriffe")
    assert definition.exclusions == ("Flöße sind keine Fähren.",)


SWISS: list[tuple[Unit, ...]] = [
    (["a. *Güter:* Kisten und Fässer;", "b. *Vermittlung von Gütern: *das Rufen am Ufer."],),
    (["a. Güter: Kisten und Fässer;", "b. Vermittlung von Gütern: das Rufen am Ufer."],),
]


@pytest.mark.parametrize("units", SWISS)
@pytest.mark.parametrize(
    "opening", ["In diesem Gesetz bedeuten:", "Ergänzend zu Artikel 3 bedeuten in dieser Verordnung:"]
)
def test_swiss_laws_put_a_colon_after_the_term(units: tuple[Unit, ...], opening: str) -> None:
    definitions = found(opening, *units, language="de", heading="Begriffe")
    assert [(found.term, found.text) for found in definitions] == [
        ("Güter", "Kisten und Fässer"), ("Vermittlung von Gütern", "das Rufen am Ufer."),
    ]  # fmt: skip


LISTS = [
    ("Im Sinne dieses Gesetzes sind", "1. „Fähren“ Schiffe, die warten,", "2. „Flöße“ Bretter."),
    ("Im Sinne dieses Gesetzes ist oder sind", "1. Fähren alle Schiffe, die warten, und", "2. Flöße solche Bretter."),
    ("Im Sinne dieser Verordnung", "1. sind Fähren alle Schiffe, die warten;", "2. sind Flöße die Bretter."),
    ("Für die Zwecke dieser Verordnung bezeichnet der Ausdruck", "1. „Fähren“ Schiffe;", "2. „Flöße“ Bretter."),
    ("Für Zwecke dieses Kapitels ist", "1. Fähren jedes Schiff;", "2. Flöße jedes Brett."),
]


@pytest.mark.parametrize(("opening", "first", "second"), LISTS)
def test_an_opening_without_a_subject_makes_its_items_definitions(opening: str, first: str, second: str) -> None:
    assert terms(opening, [first, second], language="de") == ["Fähren", "Flöße"]


def test_the_word_that_leads_to_the_next_item_is_no_part_of_a_meaning() -> None:
    items: list[Unit] = ["1. „Fähren“ Schiffe und", "2. „Flöße“ Bretter."]
    assert found("Im Sinne dieses Gesetzes sind", items, language="de")[0].text == "Schiffe"


@pytest.mark.parametrize(
    "opening",
    ["Ordnungswidrig im Sinne des § 7 handelt, wer entgegen", "Fähren im Sinne des Absatzes 1 sind", "Es gilt"],
)
def test_items_of_another_list_are_no_definitions(opening: str) -> None:
    assert "Artikel" not in " ".join(terms(opening, ["1. Artikel 2 der Verordnung (EU) Nr. 9 fährt,"], language="de"))
    assert "Boote" not in terms(opening, ["1. Boote der Fährleute,"], language="de")


ENTRIES = [
    ("„Fähre“ (0008 ATA) (ferry): ein Schiff.", "Fähre", ("ferry",), "ein Schiff."),
    ("„Fähre“ („Schute“) (1A901) (ferry [barge]): ein Schiff.", "Fähre", ("Schute", "ferry", "barge"), "ein Schiff."),
    ("„Fähre (auch als Schute bezeichnet)“ (DEF) (ferry): bezeichnet ein Schiff.",
     "Fähre (auch als Schute bezeichnet)", ("Fähre", "Schute", "ferry"), "ein Schiff."),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "term", "aliases", "meaning"), ENTRIES)
def test_of_the_brackets_after_a_term_references_name_nothing(
    unit: str, term: str, aliases: tuple[str, ...], meaning: str
) -> None:
    (definition,) = found(unit, language="de", within=(ProvisionKind.SCHEDULE, "Anlage 1"))
    assert (definition.term, definition.aliases, definition.text) == (term, aliases, meaning)
    assert definition.scope is Scope.PART


def test_notes_of_a_defined_term_define_nothing_of_their_own() -> None:
    unit: list[Unit] = ["NOTE ,Ruder‘ (oar): ein Brett."]
    assert terms("„Fähre“ (0008) (ferry): ein Schiff mit ,Rudern‘.", unit, language="de") == ["Fähre"]


def test_terms_in_single_quotation_marks_are_local_to_their_entry() -> None:
    units: list[Unit] = ["NOTE Im Sinne von Nummer 0001 bezeichnet der Begriff ,Fähre‘ ein Schiff."]
    (definition,) = found("ENTRY 0001 Fähren", units, language="de")
    assert (definition.term, definition.scope) == ("Fähre", Scope.LIST_ENTRY)


SENTENCES = [
    ("Boote im Sinne dieses Gesetzes (Fähren) sind alle Schiffe der Liste.", "Fähren", Scope.INSTRUMENT),
    ("Fähren im Sinne des Absatzes 1 sind Schiffe.", "Fähren", Scope.SECTION),
    ("Als Fähre im Sinne dieses Kapitels gilt jedes Schiff.", "Fähre", Scope.PART),
    ("Als Fähre sind auch Flöße anzusehen, die warten.", "Fähre", Scope.INSTRUMENT),
    ("Im Sinne dieses Gesetzes ist Fähre ein Schiff.", "Fähre", Scope.INSTRUMENT),
    ("Unter Fähre im Sinne dieses Artikels ist ein Schiff zu verstehen.", "Fähre", Scope.SECTION),
    ("Der Begriff „Fähre“ umfasst Flöße.", "Fähre", Scope.INSTRUMENT),
    ("„Fähre“ bezieht sich auf Schiffe.", "Fähre", Scope.INSTRUMENT),
]


@pytest.mark.parametrize(("unit", "term", "scope"), SENTENCES)
def test_a_sentence_states_a_term_anywhere(unit: str, term: str, scope: Scope) -> None:
    (definition,) = found(f"(1) {unit}", language="de")
    assert (definition.term, definition.scope) == (term, scope)


@pytest.mark.parametrize(
    "unit",
    [
        "Ordnungswidrig im Sinne des § 7 handelt, wer rudert.",
        "Für Fähren im Sinne des § 7, für Flöße und Boote gelten die Regeln.",
        "Unter den Voraussetzungen des Absatzes 1 ist die Fahrt frei.",
        "Die Erlaubnis gilt als erteilt, wenn das Amt schweigt.",
        "Als Fähre gilt nicht, was sinkt.",
        "Fähre im Sinne des § 7 ist, das wartet, und",
    ],
)
def test_what_only_looks_like_a_definition(unit: str) -> None:
    assert terms(f"(1) {unit}", language="de") == []


INLINE = [
    ("Das Amt für Fähren (im Folgenden: Fähramt) wacht.", "Fähramt", "Das Amt für Fähren"),
    ("Das Amt für Fähren (nachfolgend „Fähramt“ genannt) wacht.", "Fähramt", "Das Amt für Fähren"),
    ("Boote warten. Die Erlaubnis kann für ein Jahr erteilt werden (Jahreserlaubnis).", "Jahreserlaubnis",
     "Die Erlaubnis kann für ein Jahr erteilt werden"),
    ("Der Verkehr über den Fluss (Flussfährverkehr) ist frei.", "Flussfährverkehr", "Der Verkehr über den Fluss"),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "term", "meaning"), INLINE)
def test_a_short_name_stands_for_the_words_before_it(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(f"(1) {unit}", language="de")
    assert (definition.term, definition.text) == (term, meaning)


@pytest.mark.parametrize(
    "unit", ["Fähren (BAFA) fahren.", "Fähren (§ 7) fahren.", "Strahlung (Glas) schadet.", "Gebühren (siehe § 2)."]
)
def test_brackets_that_are_no_names(unit: str) -> None:
    assert terms(f"(1) {unit}", language="de") == []


def test_a_reference_is_followed_by_its_words() -> None:
    (definition,) = found("„windfest“ (0001) (wind-proof): siehe „Fähre“.", language="de")
    assert (definition.kind, definition.reference) == (DefinitionKind.SEE_REFERENCE, "„Fähre“")
