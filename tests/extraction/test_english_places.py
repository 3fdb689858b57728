"""Where English law defines outside a list of definitions: scopes, notes to lists of goods, construction clauses."""

from __future__ import annotations

import pytest

from exportlex.extraction.extract import definitions
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.model import DefinitionKind, ProvisionKind, Reading

from .law import Unit, found, terms

INCLUSIONS = [
    "In this section “ship” includes a raft.",
    "In this paragraph, “ship” includes a raft.",
    "For the purposes of subsection (2), “ship” does include a raft.",
    "In subsection (2) “ship” includes a raft.",
    "For this purpose “ship” includes a raft.",
    "“Ship” includes a raft.",
]


@pytest.mark.parametrize("unit", INCLUSIONS)
def test_an_inclusion_outside_a_definitions_section(unit: str) -> None:
    (definition,) = found(unit, heading="Ships that call at night")
    assert (definition.term.casefold(), definition.kind) == ("ship", DefinitionKind.INCLUSION_ONLY)
    assert definition.text == "a raft."


SCOPED = [
    ("For this purpose “pier dues”, in relation to a raft, means the dues of a pier.", "the dues of a pier."),
    ("For the purpose of implementing rule 7 of the Guide “pier dues” means dues.", "dues."),
    ("In the above definition ‘pier dues’ means dues.", "dues."),
    ("For the purposes of rule 7, “pier dues” are dues that a keeper takes.", "dues that a keeper takes."),
    ("“pier dues” except in section 45(2), means dues.", "dues."),
]


@pytest.mark.parametrize(("unit", "meaning"), SCOPED)
def test_a_scope_before_the_term(unit: str, meaning: str) -> None:
    (definition,) = found(unit, heading="Piers")
    assert (definition.term, definition.text) == ("pier dues", meaning)


@pytest.mark.parametrize(
    "unit",
    [
        "For purposes of this section, the term “ship” shall not include a raft.",
        "In this section “ship” is written on the permit.",
        "For the purposes of this Part the “keeper” is appointed by the Board.",
        "For the purposes of this Part, “ship” and “boat” are the same.",
    ],
)
def test_what_defines_nothing_within_a_scope(unit: str) -> None:
    assert terms(unit, heading="Ships") == []


@pytest.mark.parametrize(
    "text", ["The Lamp Board is responsible for lamps.", "The Lamp Board is appointed by the Crown."]
)
def test_a_heading_restated_in_a_rule_is_not_defined(text: str) -> None:
    assert terms(heading="Lamp Board", lead=text) == []


def test_a_heading_restated_with_what_the_thing_is() -> None:
    (definition,) = found(heading="Lamp Board", lead="The Lamp Board is a body of seven keepers.")
    assert (definition.term, definition.text) == ("Lamp Board", "a body of seven keepers.")


@pytest.mark.parametrize("opening", ["In this section—", "In this paragraph (without prejudice to the rest)—"])
def test_the_words_above_make_a_list_of_definitions(opening: str) -> None:
    units: list[Unit] = [f"(1) {opening}", ["“ship” includes a raft;", "“pier” includes a jetty."]]
    assert terms(*units, heading="Ships that call at night") == ["ship", "pier"]


NOTES = [
    ("*‘Clockwork’ means a spring that a person winds.*", "Clockwork", "a spring that a person winds."),
    ("'Oiled wick' is a wick that was dipped in oil.", "Oiled wick", "a wick that was dipped in oil."),
    ("For the purposes of 1A001, 'lamp posts' are posts of iron.", "lamp posts", "posts of iron."),
    ("In Item 1.A.1., an 'oiled' wick is the wick that was dipped.", "oiled", "the wick that was dipped."),
    ("'Wick': a cord that burns.", "Wick", "a cord that burns."),
    ("'Night lamps' include lamps of ships.", "Night lamps", "lamps of ships."),
    ("Posts of 3 m or more ('post height' is the height above ground).", "post height", "the height above ground)."),
]


@pytest.mark.parametrize(("unit", "term", "meaning"), NOTES, ids=[unit[:40] for unit, _, _ in NOTES])
def test_a_note_to_a_list_of_goods_defines_its_quoted_words(unit: str, term: str, meaning: str) -> None:
    (definition,) = found("ENTRY 1A001. Lamps.", [f"NOTE {unit}"], within=(ProvisionKind.SCHEDULE, "Annex I"))
    assert (definition.term, definition.text) == (term, meaning)


@pytest.mark.parametrize(
    "unit",
    [
        "'Lamps' are controlled by 1A002.",
        "'Lamps' are also known as lanterns.",
        "'Lamps' does not include candles.",
        "The 'lamps' of ships are specified in 1A003.",
        "Lamps that are 'oiled' are subject to 1A002.",
    ],
)
def test_a_note_that_only_speaks_of_quoted_words(unit: str) -> None:
    units: list[Unit] = ["ENTRY 1A001. Lamps.", [f"NOTE {unit}"]]
    assert terms(*units, within=(ProvisionKind.SCHEDULE, "Annex I")) == []


@pytest.mark.parametrize(
    "unit",
    [
        "In this Part, references to the Lantern Code (LC) are references to chapter 4 of the Harbour Book.",
        "A reference in this Act to the Lantern Code (LC) is a reference to chapter 4 of the Harbour Book.",
        "References to the Lantern Code (LC) shall be construed as references to chapter 4 of the Harbour Book.",
    ],
)
def test_a_construction_clause(unit: str) -> None:
    (definition,) = found(unit, heading="Lanterns")
    assert definition.term == "Lantern Code"
    assert "LC" in definition.aliases
    assert definition.text == "chapter 4 of the Harbour Book"


def test_what_an_amending_act_puts_into_another_is_no_definition_of_its_own() -> None:
    units: list[Unit] = [
        "(1) After section 14 of the Dues Act there is put in—",
        ["(2) “ware” means a thing that is sold."],
    ]
    assert terms(*units, heading="Dues Act 2009") == []


def test_a_meaning_does_not_swallow_the_table_below() -> None:
    assert _with_table("For example, “heading 9” means any code that begins with 9.") == "any code that begins with 9."


def test_a_meaning_takes_in_the_table_that_it_announces() -> None:
    assert _with_table("“heading 9” means the codes of the following table:").endswith("901 | Lamps\n902 | Wicks")


def _with_table(text: str) -> str:
    tree = TreeBuilder()
    unit = tree.add(ProvisionKind.PARAGRAPH, "s 4", plain(text))
    tree.add(ProvisionKind.TABLE, "s 4", parent=unit, rows=[["901", "Lamps"], ["902", "Wicks"]])
    (definition,) = definitions(Reading(tree.build(), "en"))[0]
    return definition.text


def test_a_heading_restated_with_what_it_belongs_to() -> None:
    (made,) = found(heading="Glow", lead="The glow of a lamp is the light that it gives.")
    assert (made.term, made.text) == ("Glow", "the light that it gives.")
    assert found(heading="Glow", lead="The glow of a lamp is two feet wide.") == []
