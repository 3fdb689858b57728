"""German short names in brackets: what they stand for begins at the article of its noun, not at the sentence."""

from __future__ import annotations

import pytest

from exportlex.model import DefinitionKind

from .law import Unit, found, terms

PHRASES = [
    ("Wer rudert, braucht eine befristete Erlaubnis für mehrere Fahrten (Sammelerlaubnis).", "Sammelerlaubnis",
     "eine befristete Erlaubnis für mehrere Fahrten"),
    ("Die Fahrt wird von einem Team der Hafenbehörde (Begleitteam) begleitet.", "Begleitteam",
     "einem Team der Hafenbehörde"),
    ("Die Fahrt wird von Bootsleuten und Lotsen des Hafens (Begleitmannschaft) begleitet.", "Begleitmannschaft",
     "Bootsleuten und Lotsen des Hafens"),
    ("Es gilt für die in der Anlage zu diesem Gesetz (Wasserfahrzeugliste) genannten Kähne.", "Wasserfahrzeugliste",
     "der Anlage zu diesem Gesetz"),
    ("Es gilt Nummer 5 der Anlage zu § 1 Abs. 2 des Gesetzes über Kähne (Wasserfahrzeugliste).", "Wasserfahrzeugliste",
     "der Anlage zu § 1 Abs. 2 des Gesetzes über Kähne"),
    ("Es ist verboten, Ruderboote, leichte oder schwere Kähne (KL-Kähne) zu bauen.", "KL-Kähne",
     "Ruderboote, leichte oder schwere Kähne"),
    ("Die Abgabe einer Erklärung im Hafen, durch die jemand lügt (Lügen-Erklärung), ist verboten.", "Lügen-Erklärung",
     "einer Erklärung im Hafen, durch die jemand lügt"),
    ("Der Name desjenigen, dem das Boot gehört (Halter), ist zu melden.", "Halter", "desjenigen, dem das Boot gehört"),
    ("Bei Geschäften, durch die sich jemand zur Fahrt verpflichtet (Beförderung), ist Lohn zu zahlen.", "Beförderung",
     "Geschäften, durch die sich jemand zur Fahrt verpflichtet"),
    ("Es entscheiden die für die Fahrt nach Übersee zuständigen Stellen (Fahrtstellen).", "Fahrtstellen",
     "die für die Fahrt nach Übersee zuständigen Stellen"),
    ("Das Amt für Kähne, im Folgenden Kahnamt genannt, wacht.", "Kahnamt", "Das Amt für Kähne"),
    ("Es hört der Rat der Lotsen (nachstehend «Lotsenrat»).", "Lotsenrat", "der Rat der Lotsen"),
    ("Es hört der Rat der alten Lotsen („Lotsenrat“).", "Lotsenrat", "der Rat der alten Lotsen"),
    ("Gemeldet wird am 31. März und 30. September eines jeden Jahres (Stichtagsmeldungen).", "Stichtagsmeldungen",
     "31. März und 30. September eines jeden Jahres"),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "term", "meaning"), PHRASES)
def test_a_short_name_stands_for_a_noun_phrase(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(f"(1) {unit}", language="de")
    assert (definition.term, definition.text) == (term, meaning)


@pytest.mark.parametrize(
    "unit", ["Es gilt die Satzung des Hafens vom 3. Mai (kodifizierte Fassung).", "Strahlung (Glas) schadet."]
)
def test_brackets_that_name_nothing(unit: str) -> None:
    assert terms(f"(1) {unit}", language="de") == []


LOCAL = [
    ("«Kahn» im Sinne von Nummer 3 ist ein Boot.", "Kahn", "ein Boot."),
    ("Im Sinne von Nummer 3 bezieht sich der Begriff ,Kahn‘ auf Boote.", "Kahn", "Boote."),
    ("Im Sinne der Nummer 3 wird ein ,Kahn‘ als ein Boot definiert.", "Kahn", "ein Boot definiert."),
    ("'Kahn' in Unternummer 3b bedeutet ein Boot.", "Kahn", "ein Boot."),
    (",Kahn‘ ist definiert als ein Boot.", "Kahn", "ein Boot."),
    ("Im Sinne von Nummer 3 ist ein ,Kahn vertäut‘, wenn er am Ufer hängt.", "Kahn vertäut", "wenn er am Ufer hängt."),
    ("Treibtiefe im Sinne von Nummer 3 bedeutet die Tiefe unter dem Kiel.", "Treibtiefe", "die Tiefe unter dem Kiel."),
]


@pytest.mark.parametrize(("unit", "term", "meaning"), LOCAL)
def test_notes_of_a_list_define_local_terms(unit: str, term: str, meaning: str) -> None:
    note: list[Unit] = [f"NOTE {unit}"]
    (definition,) = found("ENTRY 0003 Kähne", note, language="de")
    assert (definition.term, definition.text) == (term, meaning)


def test_names_in_brackets_inside_and_after_a_quoted_term() -> None:
    first, second = found(
        "ENTRY 0003 Kähne", ["NOTE Ein ,Kahn (barge)‘ ist ein Boot.", "NOTE Ein ,Floß‘ (,Raft‘) ist ein Brett."],
        language="de",
    )  # fmt: skip
    assert first.aliases == ("Kahn", "barge")
    assert second.aliases == ("Raft",)
    (which,) = found("„Kahn (Fluss)“ (0003) (barge): ein Boot.", language="de")
    assert which.aliases == ("barge",)


def test_what_is_taken_out_is_no_definition() -> None:
    assert terms("„Kähne“ schließen Flöße nicht ein.", language="de") == []
    (included,) = found("„Kähne“ schliessen auch Flöße ein.", language="de")
    assert (included.text, included.kind) == ("Flöße ein.", DefinitionKind.INCLUSION_ONLY)


REFERENCES = [
    ("Kahn im Sinne dieses Gesetzes ist ein Kahn im Sinne von § 2 Abs. 3 des Bootsgesetzes.", "§ 2 Abs. 3"),
    ("„Kahn“ hat die Bedeutung, die ihm in § 2 Abs. 3 des Bootsgesetzes zugewiesen wird.", "§ 2 Abs. 3"),
    ("Für Kähne gilt die Begriffsbestimmung des Artikels 2 des Bootsübereinkommens.", "Artikels 2"),
    ("Der Ausdruck „Kahn“ hat dieselbe Bedeutung wie in Artikel 4 Absatz 2 des Bootsgesetzes.", "Artikel 4 Absatz 2"),
]


@pytest.mark.parametrize(("unit", "reference"), REFERENCES)
def test_a_meaning_that_only_points_elsewhere(unit: str, reference: str) -> None:
    (definition,) = found(unit, language="de")
    assert definition.kind is DefinitionKind.SEE_REFERENCE
    assert definition.reference.startswith(reference)


def test_offices_applied_and_terms_explained_elsewhere_are_not_defined() -> None:
    office = "(1) Verwaltungsbehörde im Sinne des § 36 Absatz 1 des Gesetzes über Boote ist das Fähramt."
    assert terms(office, language="de") == []
    assert terms("(1) Weitere Begriffe sind in der Anlage erklärt.", language="de", heading="Begriffe") == []
    items: list[Unit] = ["1. Boote ohne Ruder als Flöße,", "2. Nachen, die treiben, als Flöße."]
    assert terms("Im Sinne dieses Gesetzes gelten", items, language="de") == []


def test_sentences_that_take_the_term_under_a_preposition() -> None:
    (counts,) = found("Als Kahn (Nachen) gilt jedes Boot.", language="de")
    assert (counts.term, counts.aliases, counts.text) == ("Kahn", ("Nachen",), "jedes Boot.")
    (under,) = found("Unter einem Kahn wird im Sinne dieses Gesetzes ein Boot verstanden.", language="de")
    assert (under.term, under.text) == ("Kahn", "ein Boot verstanden.")


UNION: list[tuple[str, list[Unit]]] = [
    ("Für die Zwecke dieser Verordnung gelten folgende Begriffsbestimmungen:",
     ["1. ‚Kahn mit zwei Decks‘ ein Boot;", "2. „Fähre“: ein Kahn;"]),
    ("Im Sinne dieser Verordnung bezeichnet",
     ["1. der Ausdruck „Kahn mit zwei Decks“ ein Boot;", "2. der Begriff „Fähre“ ein Kahn;"]),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "points"), UNION)
def test_points_of_the_union(opening: str, points: list[Unit]) -> None:
    definitions = found(opening, points, language="de")
    assert [(item.term, item.text) for item in definitions] == [
        ("Kahn mit zwei Decks", "ein Boot"), ("Fähre", "ein Kahn"),
    ]  # fmt: skip


def test_a_semicolon_parts_two_terms_but_not_a_rule_from_its_term() -> None:
    unit = "(1) Kahn ist ein Boot; Floß umfasst auch Bretter; Bretter am Ufer bleiben liegen."
    assert [(item.term, item.text) for item in found(unit, language="de", heading="Begriffsbestimmungen")] == [
        ("Kahn", "ein Boot"), ("Floß", "Bretter; Bretter am Ufer bleiben liegen."),
    ]  # fmt: skip
