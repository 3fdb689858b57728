"""What reviewers decided, applied to what was found: on words that have not changed since, and shown wherever it is."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest

from exportlex.catalog.concepts import Concept, Element
from exportlex.catalog.decisions import Decision, Verdict, text_digest
from exportlex.comparison.deciding import (
    accepted_places,
    decided_on,
    holds,
    label_of,
    on_assignment,
    on_elements,
    outdated_elements,
)
from exportlex.comparison.results import ElementHit, Relation
from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Passage

from .made import found, hit, made_position, passage, related, silent

TEXT = "A ferry is rowed at dusk."
FERRIES = Concept(
    id="ferries", group="compliance", label="Ferries", definition="Boats.", terms={"en": ["ferry"]},
    elements=[Element(id="oar", label="is rowed"), Element(id="when", label="at dusk or dawn", values=["dusk", "dawn"]),
              Element(id="oil", label="burns oil")],
)  # fmt: skip


def decision(about: str = "assignment", verdict: str = "accept", **more: Any) -> Decision:
    stated: dict[str, Any] = {
        "about": about, "verdict": verdict, "concept": "ferries", "jurisdiction": "zz", "who": "Ada",
        "why": "It is so.", "when": datetime.date(2031, 5, 6),
    }  # fmt: skip
    if about != "relation":
        stated |= {"instrument": "zz/act", "pinpoint": "s. 1"}
    return Decision(**(stated | more))


def read(text: str = TEXT, **more: Any) -> Passage:
    return passage("zz", text, **({"instrument": "zz/act", "pinpoint": "s. 1"} | more))


@pytest.mark.parametrize("verdict", ["accept", "reject"])
def test_a_verdict_on_an_assignment(verdict: str) -> None:
    decided = decision(verdict=verdict)
    assert on_assignment([decided], "ferries", read()) == decided
    assert holds(decided, read(), Verdict(verdict))
    assert on_assignment([decided], "rafts", read()) is None


def test_a_provision_moved_to_another_concept_is_rejected_for_the_one_and_accepted_for_the_other() -> None:
    moved = decision(verdict="correct", instead="rafts")
    here, there = (on_assignment([moved], concept, read()) for concept in ("ferries", "rafts"))
    assert here is not None
    assert there is not None
    assert (here.verdict, here.concept) == (Verdict.REJECT, "ferries")
    assert (there.verdict, there.concept) == (Verdict.ACCEPT, "rafts")
    assert on_assignment([moved], "punts", read()) is None


@pytest.mark.parametrize(
    "elsewhere", [{"pinpoint": "s. 2"}, {"instrument": "zz/order"}, {"language": "fr"}, {"pinpoint": "s. 1(1)"}]
)
def test_a_decision_is_on_one_provision(elsewhere: dict[str, Any]) -> None:
    assert on_assignment([decision(language="en")], "ferries", read(**elsewhere)) is None


def test_a_decision_that_names_no_language_is_on_every_version() -> None:
    assert on_assignment([decision()], "ferries", read(language="fr")) is not None


def test_a_decision_on_words_that_have_changed_is_shown_and_does_not_hold() -> None:
    decided = decision(verdict="reject", text=text_digest("A ferry is sailed."))
    assert on_assignment([decided], "ferries", read()) == decided
    assert not holds(decided, read(), Verdict.REJECT)
    assert holds(decided, read("A ferry is  sailed."), Verdict.REJECT)
    assert not holds(decided, read("A ferry is sailed."), Verdict.ACCEPT)
    assert not holds(None, read(), Verdict.REJECT)


def test_the_places_that_reviewers_accepted_for_a_concept() -> None:
    here, moved = decision(), decision(verdict="correct", instead="rafts", pinpoint="s. 2")
    all_of_them = [here, moved, decision(verdict="reject", pinpoint="s. 3"), decision("element", element="oar")]
    assert accepted_places(all_of_them, "ferries", ["zz"]) == [here]
    assert accepted_places(all_of_them, "rafts", ["zz"]) == [moved]
    assert accepted_places(all_of_them, "ferries", ["xa"]) == []


ROWED = ElementHit("is rowed", ((11, 16),))
DUSK = ElementHit("at dusk or dawn", ((20, 24),), ("dusk",))


def elements(*decided: Decision, text: str = TEXT) -> dict[str, ElementHit]:
    found = on_elements(decided, FERRIES, read(text), [ROWED, DUSK])
    assert [one.label for one in found] == [e.label for e in FERRIES.elements if e.label in {f.label for f in found}]
    return {one.label: one for one in found}


def test_a_reviewer_confirms_an_element() -> None:
    shown = elements(decision("element", element="oar"))["is rowed"]
    assert (shown.spans, shown.decision is not None) == (ROWED.spans, True)


def test_a_reviewer_adds_an_element_that_the_whole_passage_shows() -> None:
    shown = elements(decision("element", element="burns oil"))["burns oil"]
    assert shown.spans == ((0, len(TEXT)),)
    assert shown.decision is not None


def test_a_reviewer_strikes_an_element() -> None:
    assert list(elements(decision("element", "reject", element="oar"))) == ["at dusk or dawn"]
    assert list(elements(decision("element", "reject", element="oil"))) == ["is rowed", "at dusk or dawn"]


def test_a_reviewer_corrects_an_answer() -> None:
    shown = elements(decision("element", "correct", element="when", instead="dawn"))["at dusk or dawn"]
    assert (shown.values, shown.spans) == (("dawn",), DUSK.spans)


def test_a_reviewer_corrects_one_element_to_another() -> None:
    found = elements(decision("element", "correct", element="when", instead="oil"))
    assert list(found) == ["is rowed", "burns oil"]
    assert (found["burns oil"].spans, found["burns oil"].values) == (DUSK.spans, ())


@pytest.mark.parametrize(
    "beside",
    [{"concept": "rafts"}, {"pinpoint": "s. 2"}, {"language": "fr"}],
)
def test_any_other_decision_leaves_the_elements_as_they_are(beside: dict[str, Any]) -> None:
    assert elements(decision("element", "reject", **({"element": "oar"} | beside))) == {
        "is rowed": ROWED, "at dusk or dawn": DUSK,
    }  # fmt: skip


def test_an_element_decided_on_other_words_says_so_and_stays_as_it_is_found() -> None:
    decided = [
        decision("element", verdict, element=name, instead=instead, text=text_digest("other words"))
        for verdict, name, instead in (("reject", "oar", ""), ("correct", "when", "dawn"), ("accept", "oil", ""))
    ]
    found = elements(*decided)
    assert list(found) == ["is rowed", "at dusk or dawn"], "what is not found is not added"
    assert (found["is rowed"].spans, found["is rowed"].decision) == (ROWED.spans, decided[0])
    assert found["at dusk or dawn"].values == ("dusk",)
    said = hit("zz", TEXT, "a").hits[0].to_json()["elements"][0]
    assert "review" not in said
    shown = replace(found["is rowed"], label="a")
    (row,) = replace(hit("zz", TEXT, "a").hits[0], elements=(shown,)).to_json()["elements"]
    assert row["review"].startswith("rejected by Ada on 2031-05-06: It is so. (outdated: the words have changed")


class Passages:
    """In place of the index: the passages of one provision, and the decisions on it."""

    def __init__(self, decisions: list[Decision], *texts: str) -> None:
        self.decisions = decisions
        self._held = [read(text, id=number) for number, text in enumerate(texts)]

    def rows(self, *_: object) -> list[dict[str, int]]:
        return [{"id": one.id} for one in self._held]

    def searchable(self, _: str) -> list[int]:
        return [one.id for one in self._held]

    def passages(self, ids: list[int]) -> list[Passage]:
        return [one for one in self._held if one.id in ids]


def test_a_decision_on_one_passage_of_a_provision_is_none_on_another() -> None:
    decided = decision(text=text_digest(TEXT))
    beside: Any = Passages([decided], TEXT, "A punt floats.")
    assert decided_on(beside, read()) == [decided]
    assert decided_on(beside, read("A punt floats.")) == []
    gone: Any = Passages([decided], "A raft drifts.", "A punt floats.")
    assert decided_on(gone, read("A punt floats.")) == [decided], "the words are gone: it is outdated"


def test_the_elements_whose_words_or_provision_are_gone() -> None:
    holding, lost = (decision("element", element="oar", text=text_digest(text)) for text in (TEXT, "A raft drifts."))
    others = [decision(text="0"), decision("element", element="oar", text="0", concept="rafts")]
    known: Any = Passages([holding, lost, *others], TEXT)
    assert outdated_elements(known, FERRIES, ["zz"]) == [lost]
    assert outdated_elements(known, FERRIES, ["xa"]) == []
    emptied: Any = Passages([decision("element", element="oar")])
    assert len(outdated_elements(emptied, FERRIES, ["zz"])) == 1, "the provision is gone"
    assert label_of(FERRIES, holding) == "is rowed"
    assert label_of(FERRIES, decision("element", element="sail")) == ""


def test_an_outdated_rejection_does_not_make_a_passage_speak() -> None:
    old = decision(verdict="reject", text="0")
    speaking, close = found("zz", "A ferry.", matched=("ferry",)), found("zz", TEXT, rank=2, decision=old)
    assert made_position("zz", speaking, close).hits == (speaking,)
    taken = replace(close, decision=decision(text=text_digest(TEXT)))
    assert made_position("zz", speaking, taken).hits == (speaking, taken)


def test_an_element_that_the_scheme_does_not_have_is_refused_by_name() -> None:
    with pytest.raises(UnknownWordError, match="no element 'sail'; it has: is rowed"):
        elements(decision("element", element="sail"))


ROWS, FLOATS = "A ferry is rowed.", "Every punt floats."


def relation(verdict: str, instead: str = "", **more: Any) -> Decision:
    return decision("relation", verdict, against="xa", instead=instead, **more)


@pytest.mark.parametrize("verdict", ["accept", "reject"])
def test_a_relation_that_is_accepted_or_rejected_stays_and_says_so(verdict: str) -> None:
    decided = relation(verdict)
    pair = related(hit("zz", ROWS, "a b c"), hit("xa", FLOATS, "a b"), None, decided)
    assert (pair.relation, pair.decision) == (Relation.BROADER, decided)
    assert pair.to_json()["review"] == decided.said


@pytest.mark.parametrize(
    ("instead", "seen", "from_there"),
    [
        ("broader", Relation.BROADER, Relation.NARROWER),
        ("narrower", Relation.NARROWER, Relation.BROADER),
        ("equivalent", Relation.EQUIVALENT, Relation.EQUIVALENT),
        ("divergent", Relation.DIVERGENT, Relation.DIVERGENT),
    ],
)
def test_a_corrected_relation_is_seen_from_either_side(instead: str, seen: Relation, from_there: Relation) -> None:
    decided = relation("correct", instead)
    here, there = hit("zz", ROWS, "a b"), hit("xa", FLOATS, "a c")
    assert related(here, there, None, decided).relation is seen
    assert related(there, here, None, decided).relation is from_there


@pytest.mark.parametrize("other", [{"concept": "rafts"}, {"jurisdiction": "xb"}])
def test_a_decision_on_another_pair_changes_nothing(other: dict[str, Any]) -> None:
    pair = related(hit("zz", ROWS, "a b"), hit("xa", FLOATS, "a c"), None, relation("correct", "divergent", **other))
    assert (pair.relation, pair.decision) == (Relation.OVERLAPPING, None)


def test_without_a_text_there_is_no_relation_to_correct() -> None:
    pair = related(hit("zz", ROWS, "a"), silent("xa"), None, relation("correct", "equivalent"))
    assert (pair.relation, pair.decision is not None) == (Relation.NO_COUNTERPART, True)


def test_a_relation_decided_on_words_that_have_changed_is_shown_and_not_applied() -> None:
    here, there = hit("zz", ROWS, "a b"), hit("xa", FLOATS, "a c")
    then, now = text_digest("A ferry was rowed.", FLOATS), text_digest(ROWS, FLOATS)
    for text, seen in ((then, Relation.OVERLAPPING), (now, Relation.DIVERGENT)):
        decided = relation("correct", "divergent", text=text)
        for pair in (related(here, there, None, decided), related(there, here, None, decided)):
            assert (pair.relation, pair.decision) == (seen, decided)
