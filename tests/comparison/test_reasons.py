"""Why a passage was assigned to a concept, in sentences that need no knowledge of how it is found."""

from __future__ import annotations

from typing import Any

import pytest

from exportlex.catalog.concepts import Concept, ConceptScheme
from exportlex.catalog.decisions import About, Decision, Verdict, text_digest
from exportlex.comparison.classing.defining import defined_by, defined_in
from exportlex.comparison.classing.reasons import reasons, shortened
from exportlex.indexing.knowledge import Knowledge

from .made import FERRIES, WITHOUT_ELEMENTS, found

TEXT = "A ferry is rowed."


def scheme_of(*concepts: Concept) -> ConceptScheme:
    return ConceptScheme(concepts=list(concepts))


def why(text: str = TEXT, elements: str = "", concept: Concept = FERRIES, **more: Any) -> dict[str, str]:
    scheme = scheme_of(FERRIES, WITHOUT_ELEMENTS.model_copy(update={"terms": {"en": ["raft"]}}))
    return {one.kind: one.said for one in reasons(scheme, concept, found("zz", text, elements, **more))}


def test_what_speaks_for_it_is_said_in_its_words() -> None:
    said = why(elements="a b -c", matched=("ferry", "ferries"), signals=("row … over", "oars"), conceptual=0.5)
    assert said["terms"] == "names of the concept stand in it or in its heading: “ferry”, “ferries”"
    assert said["signals"].startswith("words that tell of the concept without naming it: “row … over”, “oars”")
    assert said["signals"].endswith("(“…”: a few words may stand between)")
    assert said["elements"] == "2 of the concept’s 5 elements: a (“A”); b (“A”)"
    assert said["left out"] == "named only to leave them out: c (“A”)"
    assert "in wording 1.00" in said["closeness"]
    assert "in meaning 0.50" in said["closeness"]
    assert said["review"] == "no reviewer has decided on it"


def test_what_does_not_speak_for_it_is_said_too() -> None:
    said = why()
    assert said["terms"] == "none of the concept’s names stands in it"
    assert said["signals"].startswith("no words that tell of the concept")
    assert said["elements"] == "none of the concept’s 5 elements was recognised in it"
    assert said["closeness"].endswith("in meaning not stated, for the language model does not read this language")
    assert "definition" not in said
    assert "elements" not in why(concept=WITHOUT_ELEMENTS)


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("ferry", "it defines the concept: its term “ferry” is a name of the concept"),
        (
            "raft",
            "it defines another concept, Rafts (its term “raft” is a name of the concept), and speaks of this one",
        ),
        ("oar", "it is a definition of none of the scheme’s concepts, and speaks of this one"),
    ],
)
def test_a_definition_says_what_it_defines_and_why(term: str, said: str) -> None:
    assert why(f"{term}: what is rowed", term=term, definition=7)["definition"] == said


def test_a_reviewer_is_named_and_an_outdated_decision_is_none() -> None:
    decided = Decision(
        about=About.ASSIGNMENT, verdict=Verdict.ACCEPT, concept="ferries", jurisdiction="zz", instrument="zz/act",
        pinpoint="s. 1", who="Ada", when="2031-05-06", why="It is so", text=text_digest(TEXT),
    )  # fmt: skip
    assert why(decision=decided)["review"] == "accepted by Ada on 2031-05-06: It is so"
    assert why("A ferry sinks.", decision=decided)["review"].endswith("the decision is not applied)")


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("five  years", "five years"),
        ("records that are kept in the tower for as long as five years", "records that … five years"),
        ("灯" * 40, f"{'灯' * 12} … {'灯' * 12}"),
    ],
)
def test_of_long_words_both_ends_are_shown(words: str, short: str) -> None:
    assert shortened(words, 28) == short


def test_definitions_where_they_stand_say_what_they_define(knowledge: Knowledge) -> None:
    units = knowledge.rows(
        "SELECT v.id FROM provisions v JOIN documents d ON d.id = v.document WHERE d.instrument = 'zz/act'"
    )
    here = {one.term: one for one in defined_in(knowledge, [row["id"] for row in units])}
    assert set(here) == {"export", "end-use", "end-user", "exporter", "transit"}
    assert [one.assignment.concept for one in here.values() if one.assignment] == list(here)
    assert defined_by(knowledge, [here["transit"].id]) == {here["transit"].id: here["transit"]}
    assert defined_in(knowledge, []) == []
