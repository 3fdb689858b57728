"""What the recognisers do not do yet: each example is a known gap; one that passes loses its mark."""

from __future__ import annotations

import pytest

from exportlex.extraction.extract import definitions
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.model import DefinitionKind, ProvisionKind, Reading

from .law import Unit, found, terms

gap = pytest.mark.xfail(reason="a known gap of the recognisers", strict=False)


@gap
@pytest.mark.parametrize(
    "unit",
    [
        "In this section “ship” includes a raft.",
        "In this paragraph, “ship” includes a raft.",
        "For the purposes of subsection (2), “ship” does include a raft.",
    ],
)
def test_an_inclusion_outside_a_definitions_section(unit: str) -> None:
    (definition,) = found(unit, heading="Ships that call at night")
    assert (definition.term, definition.kind) == ("ship", DefinitionKind.INCLUSION_ONLY)


@gap
def test_the_words_above_make_a_list_of_definitions() -> None:
    units: list[Unit] = ["(1) In this section—", ["“ship” includes a raft;", "“pier” includes a jetty."]]
    assert terms(*units, heading="Ships that call at night") == ["ship", "pier"]


@gap
def test_a_note_that_is_all_in_italics_still_defines_its_quoted_term() -> None:
    assert terms("NOTE *‘Clockwork’ means a spring that a person winds.*", heading="Notes") == ["Clockwork"]


@gap
def test_a_list_ends_with_its_last_word_and_not_with_and() -> None:
    first, _ = found(
        "“keeper” has the same meaning as in the Lamp Act 2001; and", "“pier” means a jetty.", heading="Words"
    )
    assert first.text.endswith("Lamp Act 2001")
    assert first.reference.endswith("Lamp Act 2001")


@gap
def test_a_qualified_term_that_the_publisher_marks() -> None:
    (definition,) = found("DEF “{final use}”, of wares, means what the last holder does with them;", heading="Words")
    assert definition.text == "what the last holder does with them"


@gap
@pytest.mark.parametrize(
    "unit",
    [
        "DEF {lanterne} Toute lampe. N’est pas visée la bougie.",
        "DEF {lanterne} Toute lampe, à l’exception de la bougie.",
        "DEF {lanterne} Toute lampe. La présente définition exclut la bougie.",
    ],
)
def test_a_french_exclusion(unit: str) -> None:
    (definition,) = found(unit, language="fr")
    assert any("bougie" in exclusion for exclusion in definition.exclusions)


@gap
def test_a_context_in_brackets_is_no_other_name() -> None:
    (definition,) = found("“Drift” (raft) (Cat 7) means the way of a raft in an hour.", heading="Definitions")
    assert definition.aliases == ()


@gap
def test_a_meaning_does_not_swallow_the_table_below() -> None:
    tree = TreeBuilder()
    unit = tree.add(
        ProvisionKind.PARAGRAPH, "s 4", plain("For example, “heading 9” means any code that begins with 9.")
    )
    tree.add(ProvisionKind.TABLE, "s 4", parent=unit, rows=[["901", "Lamps"], ["902", "Wicks"]])
    (definition,) = definitions(Reading(tree.build(), "en"))[0]
    assert definition.text == "any code that begins with 9."


@gap
def test_what_an_amending_act_puts_into_another_is_no_definition_of_its_own() -> None:
    units: list[Unit] = [
        "(1) After section 14 of the Dues Act there is put in—",
        ["(2) “ware” means a thing that is sold."],
    ]
    assert terms(*units, heading="Dues Act 2009") == []
