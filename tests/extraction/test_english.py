"""English drafting, by examples: how a term is set apart, what leads to its meaning, where the meaning ends."""

from __future__ import annotations

import pytest

from exportlex.model import DefinitionKind, ProvisionKind

from .law import Unit, found, terms

# unit, term, meaning
PLAIN = [
    ("“Ferry” means a boat that crosses for hire.", "Ferry", "a boat that crosses for hire."),
    ("‘ferry’ means a boat that crosses for hire;", "ferry", "a boat that crosses for hire"),
    ('"Ferry" (2 7) means a boat that crosses.', "Ferry", "a boat that crosses."),
    ("'Ferry' means a boat that crosses.", "Ferry", "a boat that crosses."),
    ("The term “ferry” means a boat that crosses.", "ferry", "a boat that crosses."),
    ("The term *ferry* means a boat that crosses.", "ferry", "a boat that crosses."),
    ("In this Act, the expression “ferry” means a boat.", "ferry", "a boat."),
    ("For the purposes of this Part, “ferry” means a boat.", "ferry", "a boat."),
    ("*Ferry* means a boat that crosses for hire.", "Ferry", "a boat that crosses for hire."),
    ("A “ferry” means a boat that crosses.", "ferry", "a boat that crosses."),
    ("“Ferry” shall mean a boat that crosses.", "Ferry", "a boat that crosses."),
    ("“Ferry”, in relation to a river, means a boat that crosses it.", "ferry", "a boat that crosses it."),
    ("“Ferry” has the meaning given in section 9.", "Ferry", "the meaning given in section 9."),
    ("**Ferry** means a boat that crosses.", "Ferry", "a boat that crosses."),
    ("“Ferry” refers to a boat that crosses.", "Ferry", "a boat that crosses."),
    ("Except in section 4, “ferry” means a boat that crosses.", "ferry", "a boat that crosses."),
]


@pytest.mark.parametrize(("unit", "term", "meaning"), PLAIN, ids=[unit[:45] for unit, _, _ in PLAIN])
def test_a_term_set_apart_and_a_verb(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, heading="Boats on the river")
    assert definition.term.casefold() == term.casefold()
    assert definition.text == meaning


# In a list of definitions a heading-like term is enough.
LISTED = [
    ("*Ferry.* A boat that crosses for hire.", "Ferry", "A boat that crosses for hire."),
    ("*Ferry*. A boat that crosses for hire.", "Ferry", "A boat that crosses for hire."),
    ("*Ferry.* (Cat 7)—A boat that crosses.", "Ferry", "A boat that crosses."),
    ("“Ferry”. (Cat 7) A boat that crosses.", "Ferry", "A boat that crosses."),
    ("“*Ferry*”. (All) A boat that crosses.", "Ferry", "A boat that crosses."),
    ("*Ferry* (river)—A boat that crosses.", "Ferry", "A boat that crosses."),
    ("“*Ferry”.* A boat that crosses.", "Ferry", "A boat that crosses."),
    ("*Ferry* *crossing.* The way of a ferry.", "Ferry crossing", "The way of a ferry."),
    ("*Ferry.* *Ferry* means a boat that crosses.", "Ferry", "a boat that crosses."),
    ("“Ferry” is a boat that crosses.", "Ferry", "a boat that crosses."),
    ("“Ferry” includes a raft.", "Ferry", "a raft."),
    ("*Ferry.* See § 970.2 of this chapter.", "Ferry", "See § 970.2 of this chapter."),
]


@pytest.mark.parametrize(("unit", "term", "meaning"), LISTED, ids=[unit[:45] for unit, _, _ in LISTED])
def test_a_term_in_a_list_of_definitions(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, heading="Definitions")
    assert (definition.term, definition.text) == (term, meaning)


ALIASES = [
    ("“Ferry” or “crossing boat” means a boat that crosses.", "Ferry", {"crossing boat"}),
    ("*Harbour Trade Board* or *HTB.* The office of the harbour.", "Harbour Trade Board", {"HTB"}),
    ("*Coastal Cargo List (CCL).* The list of part 970.", "Coastal Cargo List", {"CCL"}),
    ("“*Kelp reader*” (“*KR*”) (Cat 5) is a glass for kelp.", "Kelp reader", {"KR"}),
    ("*Lamp oil (or lighting oil).* Oil pressed from fish.", "Lamp oil", {"lighting oil"}),
    ("“Ferry” (also “crossing boat”) means a boat.", "Ferry", {"crossing boat"}),
    ("“Ferry”, “punt” and “raft” mean a boat for hire.", "Ferry", {"punt", "raft"}),
]


@pytest.mark.parametrize(("unit", "term", "aliases"), ALIASES, ids=[unit[:45] for unit, _, _ in ALIASES])
def test_other_names_of_a_term(unit: str, term: str, aliases: set[str]) -> None:
    (definition,) = found(unit, heading="Definitions")
    assert definition.term == term
    assert aliases <= set(definition.aliases)
    assert not any("Cat" in alias for alias in definition.aliases)


KINDS = [
    ("“Ferry” has the same meaning as in the River Act 2001.", DefinitionKind.SEE_REFERENCE, "River Act 2001"),
    ("“Ferry” has the meaning given in article 3 of the Charter.", DefinitionKind.SEE_REFERENCE, "article 3"),
    ("*Ferry.* See § 970.2 of this chapter.", DefinitionKind.SEE_REFERENCE, "§ 970.2"),
    ("“Ferry” means a ferry as defined in point (4) of Article 269 of the Boat Code.", DefinitionKind.DEFINITION, ""),
    ("“Ferry” includes a raft and a punt.", DefinitionKind.INCLUSION_ONLY, ""),
    ("“Ferry” means a boat and includes a raft.", DefinitionKind.DEFINITION, ""),
]


@pytest.mark.parametrize(("unit", "kind", "reference"), KINDS, ids=[unit[:45] for unit, _, _ in KINDS])
def test_by_reference_by_inclusion_or_proper(unit: str, kind: DefinitionKind, reference: str) -> None:
    (definition,) = found(unit, heading="Definitions")
    assert definition.kind is kind
    assert reference in definition.reference
    assert bool(reference) is bool(definition.reference)


EXCLUSIONS = [
    ("“Ferry” means a boat for hire, but not a raft;", "raft"),
    ("“Ferry” means a boat for hire. It does not include a raft.", "raft"),
    ("“Ferry” means any boat other than a raft.", "raft"),
    ("“Ferry” means any boat, excluding a raft.", "raft"),
]


@pytest.mark.parametrize(("unit", "word"), EXCLUSIONS, ids=[unit for unit, _ in EXCLUSIONS])
def test_an_exclusion_qualifies_the_definition_and_never_replaces_it(unit: str, word: str) -> None:
    (definition,) = found(unit, heading="Definitions")
    assert "boat" in definition.text
    assert any(word in exclusion for exclusion in definition.exclusions)


def test_an_exclusion_alone_is_no_definition() -> None:
    assert terms("“Ferry” does not include a raft.", heading="Definitions") == []


def test_nothing_is_taken_out_where_nothing_is_taken_out() -> None:
    (definition,) = found("“Ferry” means a boat that crosses for hire.", heading="Definitions")
    assert definition.exclusions == ()


NOT_DEFINED = [
    "A ferry may cross by means of a rope.",
    "The master pays by “means” of coin.",
    "*General.* A ferry needs a permit.",
    "(a) *Scope.* This section speaks of ferries.",
    "Boats, *e.g.,* ferries, need a permit.",
    "Boats, *i.e.,* ferries, need a permit.",
    "The keeper writes “crossed” on the permit.",
    "The word “crossed” is written on the permit by the keeper.",
    "See *also* the rules of the river.",
    "*See* also the rules of part 974.",
    "A ferry that is “listed” needs a permit; a raft that is not “listed” needs none.",
    "*Note:* A ferry is no ship.",
    "The permit covers any means of crossing.",
    "“No crossing” signs stand at the pier.",
]


@pytest.mark.parametrize("unit", NOT_DEFINED)
@pytest.mark.parametrize("heading", ["Permits", "Boats on the river"])
def test_what_defines_nothing(unit: str, heading: str) -> None:
    assert terms(unit, heading=heading) == []


def test_inline_for_the_purposes_of_a_point() -> None:
    (definition,) = found(
        "1. A permit is needed for a night crossing; for the purposes of this point, ‘night’ means: "
        "the time between sunset and sunrise.",
        heading="Permits",
    )
    assert (definition.term, definition.text) == ("night", "the time between sunset and sunrise.")


def test_a_meaning_runs_on_into_its_items_and_closing_words() -> None:
    (definition,) = found(
        "“Ferry” means a boat that—",
        ["(a) crosses a river; or", "(b) crosses a lake,"],
        heading="Interpretation",
    )
    assert definition.text == "a boat that—\n(a) crosses a river; or\n(b) crosses a lake"


def test_each_of_several_in_one_paragraph_ends_where_the_next_begins() -> None:
    first, second, third = found(
        "“Ferry” means a boat. “Raft” means a float of logs; and “punt” means a flat boat.", heading="Definitions"
    )
    assert (first.term, first.text) == ("Ferry", "a boat.")
    assert (second.term, second.text.removesuffix("; and").removesuffix(" and").rstrip(";")) == (
        "Raft",
        "a float of logs",
    )
    assert (third.term, third.text) == ("punt", "a flat boat.")


def test_a_unit_without_number_does_not_take_in_its_neighbours() -> None:
    units: list[Unit] = ["*Ferry.* A boat that crosses.", "*Raft.* A float of logs."]
    assert [(d.term, d.text) for d in found(*units, heading="Definitions")] == [
        ("Ferry", "A boat that crosses."),
        ("Raft", "A float of logs."),
    ]


def test_notes_are_no_part_of_a_meaning() -> None:
    (definition,) = found(
        "“Ferry” means a boat that:", ["(a) crosses.", "NOTE A bridge is no ferry."], heading="Definitions"
    )
    assert "bridge" not in definition.text


def test_a_definition_is_cited_by_the_paragraph_it_stands_in() -> None:
    (definition,) = found("(1) In this section—", ["“ferry” means a boat."], heading="Interpretation")
    assert definition.pinpoint == "s 2(1)"


def test_the_term_of_a_local_note_is_found_where_it_stands() -> None:
    (definition,) = found(
        "ENTRY 1A001. Boats.",
        ["NOTE For 1A001, 'boat' means a hull that floats."],
        within=(ProvisionKind.SCHEDULE, "Annex I"),
    )
    assert definition.term == "boat"
    assert definition.scope == "list-entry"


def test_a_term_is_found_once_in_its_unit() -> None:
    assert terms("“Ferry” means a boat. A “ferry” means much to the river.", heading="Definitions") == ["Ferry"]


def test_other_languages_are_left_to_their_own_recognisers() -> None:
    assert terms("“Ferry” means a boat.", heading="Definitions", language="zh") == []
