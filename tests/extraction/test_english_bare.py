"""English definitions whose terms no typography sets apart: place, neighbours and wording say where they start."""

from __future__ import annotations

import pytest

from exportlex.extraction.extract import definitions
from exportlex.model import DefinitionKind, ProvisionKind
from exportlex.reading.read import without_publisher_marks

from .law import Unit, found, law, terms

ANNOUNCED = [
    {"heading": "Definitions", "lead": "In this Act,"},
    {"lead": "In this Act,"},
    {"lead": "In this Part—"},
    {"lead": "For the purposes of subsections (1) and (2),"},
    {"lead": "In sections 4 to 9, unless the context otherwise requires,"},
    {"lead": "The following definitions apply in these Regulations."},
    {"lead": "These words have these meanings in this List."},
]


@pytest.mark.parametrize("place", ANNOUNCED, ids=[str(place) for place in ANNOUNCED])
def test_items_of_a_list_open_with_the_bare_term(place: dict[str, str]) -> None:
    made = found(
        "lantern means a lamp that burns oil;",
        "ferry, in relation to a river, means a boat for hire;",
        "means of crossing means a ferry or a bridge;",
        "on-board wick has the same meaning as in section 2 of the Wick Act;",
        "raft or float includes a bundle of logs.",
        **place,
    )
    assert [(d.term, d.text) for d in made] == [
        ("lantern", "a lamp that burns oil"),
        ("ferry", "a boat for hire"),
        ("means of crossing", "a ferry or a bridge"),
        ("on-board wick", "the same meaning as in section 2 of the Wick Act"),
        ("raft or float", "a bundle of logs."),
    ]
    assert made[4].kind is DefinitionKind.INCLUSION_ONLY
    assert set(made[4].aliases) == {"raft", "float"}


def test_the_other_language_s_term_closes_the_item_and_is_no_part_of_the_meaning() -> None:
    keeper, ferry, punt = found(
        "keeper means the person who keeps a lantern; (gardien ou gardienne)",
        "ferry means",
        ["(a) a raft, or", "(b) a boat (with or without oars); (bac)"],
        "punt means a flat boat (see section 4).",
        lead="In this Act,",
    )
    assert keeper.text == "the person who keeps a lantern"
    assert {"gardien", "gardienne"} <= set(keeper.aliases)
    assert ferry.text == "(a) a raft, or\n(b) a boat (with or without oars)"
    assert "bac" in ferry.aliases
    assert punt.text == "a flat boat (see section 4)."


def test_a_row_of_items_that_nothing_announces() -> None:
    units = ["lantern means a lamp;", "ferry, in relation to a river, means a boat;", "wick means a cord."]
    assert terms(*units, heading="Crossings") == ["lantern", "ferry", "wick"]


def test_a_lone_item_whose_other_name_shows_what_it_is() -> None:
    (fee,) = found("fee means the sum for one crossing; (droit)", heading="Crossings")
    assert (fee.text, fee.aliases) == ("the sum for one crossing", ("droit",))


REFERENCES = [
    "ferry means a boat. (See also raft)",
    "ferry means a boat. (Boat Code, chapter 4)",
    "ferry means a boat. (A raft is none.)",
    "ferry means a boat (of any kind)",
]


@pytest.mark.parametrize("unit", REFERENCES)
def test_other_brackets_at_the_end_stay(unit: str) -> None:
    (definition,) = found(unit, lead="In this Act,")
    assert definition.text.endswith(")")


ALONE = [
    ("In this section, ferry means a boat for hire.", ["ferry"], "a boat for hire."),
    ("For the purposes of subsection (2), raft has the same meaning as in the Boat Act.", ["raft"], "the same meaning"),
    ("In clauses (A) and (B), on-site keeper, also known as a guard, means a person.", ["on-site keeper"], "a person."),
    ("For purposes of this section, the quay master means the person in charge.", ["quay master"], "the person"),
    ("The term Isle of Quays, or Quay Isle, means the island.", ["Isle of Quays"], "the island."),
    ("The term order as used in this § 9 means a letter.", ["order"], "a letter."),
    ("The phrase night crossings comprises the following: a ferry.", ["night crossings"], "comprises"),
    ("The terms blocked lantern and blocked ferry mean any held in a harbour.", ["blocked lantern"], "any held"),
    ("In this section, raft has the same meaning as in the Raft Act and punt has the same meaning as in the Punt Act.",
     ["raft", "punt"], "the same meaning as in the Raft Act"),
    ("In this Permit, lantern, wick and oil pot have the same meaning as in the Lamp Act.", ["lantern"], "the same"),
    ("A paper handed to the keeper, in this section called a crossing slip, is kept.", ["crossing slip"], "A paper"),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "names", "opening"), ALONE, ids=[unit[:50] for unit, _, _ in ALONE])
def test_a_sentence_that_says_where_its_term_holds(unit: str, names: list[str], opening: str) -> None:
    made = found(unit, heading="Permits")
    assert [d.term for d in made] == names
    assert made[0].text.startswith(opening)


def test_terms_joined_are_names_of_one_definition() -> None:
    (several,) = found("In this Permit, lantern, wick and oil pot have the same meaning as in the Lamp Act.")
    assert set(several.aliases) == {"wick", "oil pot"}
    (blocked,) = found("The terms blocked lantern and blocked ferry mean any held in a harbour.")
    assert blocked.aliases == ("blocked ferry",)
    (isle,) = found("The term Isle of Quays, or Quay Isle, means the island.")
    assert isle.aliases == ("Quay Isle",)


HEADED = [
    ("Except as set forth in § 9.18(a)(3), a transfer (on board) is a change of keeper.", "Transfer (on board)"),
    ("Transfer (on board) means a change of keeper.", "Transfer (on board)"),
    ("For purposes of the Code, the Transfer of oil and wick “lanterns” means a change of keeper.",
     "Transfer of oil and wick lanterns"),
    ("Transfer, pursuant to section 9.4(b) of the Code, means a change of keeper.", "Transfer"),
    ("(b) A quay activity includes a change of keeper.", "Quay activity"),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "heading"), HEADED)
def test_a_section_headed_by_its_term(unit: str, heading: str) -> None:
    (definition,) = found(unit, heading=heading)
    assert definition.text.rstrip(".") == "a change of keeper"


GLOSSARY: list[Unit] = [
    "Air ferry. A boat that flies.",
    "All piers. (Cat 2) means the piers of a river.",
    "Bonded pier (BP). A pier for goods.",
    "Crossing time (Cat 3)—The time that a ferry takes.",
    "Ferry. See § 9.13.",
    "Front-end rafts are rafts made of logs.",
    "Lamps, wicks or oil (“LWO”). Performing any of the following:",
    ["(a) Lighting a lamp.", "(b) Cutting a wick."],
    "Non-U.Q. keeper. A keeper from abroad.",
    "U.Q. keeper—See “keeper”.",
    "Wick. For purposes of § 9.19, a cord. Wick means nothing else.",
]


@pytest.mark.parametrize("heading", ["Definitions of terms used here", "Meaning of terms"])
def test_a_glossary_whose_entries_open_with_the_bare_term(heading: str) -> None:
    made = found(*GLOSSARY, heading=heading)
    assert [(d.term, d.text) for d in made] == [
        ("Air ferry", "A boat that flies."),
        ("All piers", "the piers of a river."),
        ("Bonded pier", "A pier for goods."),
        ("Crossing time", "The time that a ferry takes."),
        ("Ferry", "See § 9.13."),
        ("Front-end rafts", "rafts made of logs."),
        ("Lamps, wicks or oil", "Performing any of the following:\n(a) Lighting a lamp.\n(b) Cutting a wick."),
        ("Non-U.Q. keeper", "A keeper from abroad."),
        ("U.Q. keeper", "See “keeper”."),
        ("Wick", "For purposes of § 9.19, a cord. Wick means nothing else."),
    ]


def test_without_the_publisher_s_italics_the_same_definitions_are_found() -> None:
    plain = [unit.partition(".") for unit in GLOSSARY if isinstance(unit, str) and ". " in unit and "U.Q." not in unit]
    marked = law(*(f"*{head}.*{meaning}" for head, _, meaning in plain), heading="Definitions")
    bare = without_publisher_marks(marked)
    assert [(d.term, d.text) for d in definitions(bare)[0]] == [(d.term, d.text) for d in definitions(marked)[0]]


ROWS = [
    ["Lantern - A lamp.", "Ferry - A boat for hire.", "Keeper - A person who keeps a lantern."],
    ["Lantern. A lamp.", "Ferry. A boat for hire.", "Keeper. A person who keeps a lantern."],
    ["(a) A lantern is a lamp.", "(b) Ferries and rafts are boats for hire.", "(c) Keeper means a person."],
    ["“Lantern” A lamp.", "“Ferry” A boat for hire.", "“Keeper” A person."],
    ["lantern means a lamp.", "ferry: see section 6.", "keeper has the meaning given by section 5."],
]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_the_row_of_neighbours_shows_the_form(row: list[str]) -> None:
    assert len(terms(*row, heading="Definitions")) == 3


def test_several_in_one_paragraph() -> None:
    lantern, ferry = found("In this Act, lantern means a lamp; ferry means a boat for hire.", heading="Interpretation")
    assert (lantern.term, lantern.text) == ("lantern", "a lamp")
    assert (ferry.term, ferry.text) == ("ferry", "a boat for hire.")


def test_in_notes_a_thing_without_an_article() -> None:
    made = found(
        "ENTRY 1. Lanterns, as follows:",
        [
            "NOTE Wick means a cord.",
            "NOTE In this entry:",
            ["(a) oil pot means a vessel.", "(b) flame time is the time in hours.", "(c) handles include rings."],
        ],
        within=(ProvisionKind.SCHEDULE, "Schedule"),
    )
    assert [d.term for d in made] == ["Wick", "oil pot", "flame time", "handles"]
