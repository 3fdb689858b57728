"""Gaps: what most peers have and a law lacks, and the reverse; never from what cannot be read."""

from __future__ import annotations

import json

import pytest

from exportlex.comparison.results import Absence
from exportlex.comparison.stating.position import LOOKED_THROUGH, Position
from exportlex.comparison.stating.stated import Stated
from exportlex.comparison.surveying.gaps import Gap, Side, gaps, gaps_of, resting_on_enough
from exportlex.comparison.surveying.survey import Survey

from .made import FERRIES, doubtful, found, hit, law, made_position, silent

UNREAD = [Absence.NOT_HELD, Absence.SUSPECT, Absence.NOT_APPLICABLE]


def of(mine: Position, *peers: Position) -> list[tuple[Side, str]]:
    return [(gap.side, gap.element) for gap in gaps([mine, *peers], mine.jurisdiction)]


def only(mine: Position, *peers: Position) -> Gap:
    (gap,) = gaps([mine, *peers], mine.jurisdiction)
    return gap


def test_an_element_that_most_peers_have() -> None:
    assert of(law("zz", "a"), law("xa", "a b"), law("xb", "a b"), law("xc", "a")) == [(Side.LACKS, "b")]


def test_an_element_that_most_peers_lack() -> None:
    assert of(law("zz", "a b"), law("xa", "a b"), law("xb", "a"), law("xc", "a")) == [(Side.ALONE, "b")]


@pytest.mark.parametrize("mine", ["a", "a b"])
def test_half_of_the_peers_are_not_most(mine: str) -> None:
    assert of(law("zz", mine), law("xa", "a b"), law("xb", "a")) == []


def test_a_law_without_peers_has_no_gap() -> None:
    assert of(law("zz", "a")) == []


def test_what_a_law_leaves_out_is_a_gap_that_says_so() -> None:
    gap = only(law("zz", "a -b"), law("xa", "a b"))
    assert (gap.side, gap.element) == (Side.LACKS, "b")
    assert gap.reason == "its law names “b”, an element of Ferries, to leave it out: “A”"
    assert of(law("zz", "a b"), law("xa", "a -b")) == [(Side.ALONE, "b")]


def test_a_silent_law_lacks_the_whole_concept_and_no_element_of_it() -> None:
    gap = only(silent("zz"), law("xa", "a b"), law("xb", "a"), silent("xc"))
    assert (gap.side, gap.element, gap.having, gap.lacking) == (Side.LACKS, "", ("xa", "xb"), ("xc",))
    assert gap.reason == "not found in the texts held: no word stands there"
    assert (gap.searched, gap.looked_through) == (("ferry",), ("zz/act",))
    assert of(silent("zz"), law("xa", "a"), silent("xc")) == []


def test_a_law_that_alone_speaks_has_the_whole_concept_alone() -> None:
    gap = only(law("zz", "a"), silent("xa"), silent("xb"), law("xc", "b"))
    assert (gap.side, gap.element, gap.lacking) == (Side.ALONE, "", ("xa", "xb"))


def test_a_silent_peer_lacks_the_concept_and_is_not_asked_for_its_elements() -> None:
    gap = only(law("zz", "a"), law("xa", "a b"), silent("xb"))
    assert (gap.element, gap.having, gap.lacking, gap.silent) == ("b", ("xa",), (), ("xb",))


def test_how_many_of_all_peers_bear_it_out_counts_those_that_are_silent_or_cannot_be_judged() -> None:
    unread, silent_peer = silent("xu", Absence.NOT_HELD), silent("xs")
    lacks = only(law("zz", "a"), law("xa", "a b"), law("xb", "a b"), unread, silent_peer)
    assert (lacks.peers, lacks.bearing_out, lacks.borne_out) == (("xa", "xb", "xs", "xu"), ("xa", "xb"), 0.5)
    alone = only(law("zz", "a b"), law("xa", "a"), law("xb", "a"), unread, silent_peer)
    assert (alone.bearing_out, alone.borne_out) == (("xa", "xb", "xs"), 0.75)  # who is silent lacks it as well
    assert (lacks.rests_on_little, alone.rests_on_little) == (True, False)  # half is not most
    assert resting_on_enough([lacks, alone]) == [alone]
    assert lacks.to_json()["borne_out"] == 0.5


def test_the_gaps_of_several_come_in_one_order_those_first_that_most_peers_bear_out() -> None:
    laws = [law("zz", "a c"), law("xa", "a b"), law("xb", "a b"), silent("xc")]
    kept = Survey((FERRIES,), ("zz", "xa", "xb", "xc"), {(one.concept.id, one.jurisdiction): one for one in laws})
    every = gaps_of(kept, ["zz", "xc"], ["xa", "xb", "xc"], ["ferries"])
    assert [(gap.jurisdiction, gap.side, gap.element) for gap in every] == [
        ("zz", Side.ALONE, "c"), ("xc", Side.LACKS, ""), ("zz", Side.LACKS, "b"),
    ]  # fmt: skip
    assert [gap.borne_out for gap in every] == [1.0, 1.0, pytest.approx(2 / 3)]


@pytest.mark.parametrize("absence", UNREAD)
def test_a_law_that_cannot_be_read_has_no_gap_and_is_counted_on_no_side(absence: Absence) -> None:
    unread = silent("xu", absence, "burnt")
    assert of(unread, law("xa", "a"), law("xb", "a")) == []
    gap = only(law("zz", "a"), law("xa", "a b"), unread, silent("xv", absence))
    assert (gap.having, gap.lacking, gap.unknown) == (("xa",), (), ("xu", "xv"))
    assert of(law("zz", "a"), unread) == []  # whose silence would be most of the peers
    assert only(silent("zz"), law("xa", "a"), unread).unknown == ("xu",)


def test_what_stands_further_down_is_never_a_gap() -> None:
    faint = made_position("zz", found("zz", "A ferry.", "a", matched=("ferry",)), found("zz", "A boat.", "b"))
    assert of(faint, law("xa", "a b"), law("xb", "a b")) == []
    gap = only(law("xa", "a b"), law("xb", "a"), law("xc", "a"), faint)
    assert (gap.element, gap.lacking, gap.further_down, gap.unknown) == ("b", ("xb", "xc"), ("zz",), ())
    assert gap.to_json()["further_down"] == ["zz"]


@pytest.mark.parametrize("unsure", [doubtful("zz", "a"), hit("zz", "Lautta.", "a", language="fi")])
def test_what_cannot_be_said_is_never_a_gap(unsure: Position) -> None:
    assert of(unsure, law("xa", "a b"), law("xb", "a b")) == []
    gap = only(law("xa", "a b"), law("xb", "a"), unsure)
    assert (gap.lacking, gap.unknown) == (("xb",), ("zz",))


def test_what_a_doubtful_law_does_state_counts() -> None:
    assert of(law("zz", "a"), doubtful("xa", "a b")) == [(Side.LACKS, "b")]


def test_the_evidence_of_a_gap_stands_on_the_side_that_has_it() -> None:
    lacks = only(law("zz", "a"), law("xa", "a b"), law("xb", "a b"))
    assert [one.hit.passage.jurisdiction for one in lacks.evidence if isinstance(one, Stated)] == ["xa", "xb"]
    alone = only(law("zz", "a b"), law("xa", "a"))
    assert [one.hit.passage.jurisdiction for one in alone.evidence if isinstance(one, Stated)] == ["zz"]
    whole = only(silent("zz"), law("xa", "a"))
    assert [one.jurisdiction for one in whole.evidence if isinstance(one, Position)] == ["xa"]


@pytest.mark.parametrize("mine", [law("zz", "a"), silent("zz")])
def test_a_gap_as_an_object(mine: Position) -> None:
    row = only(mine, law("xa", "a b")).to_json()
    assert list(row) == [
        "side", "jurisdiction", "concept", "element", "having", "lacking", "silent", "further_down", "unknown",
        "borne_out", "reason", "searched", "looked_through", "evidence",
    ]  # fmt: skip
    assert json.loads(json.dumps(row)) == row
    assert row["side"] == "lacks what most peers have"
    assert (row["jurisdiction"], row["concept"]) == ("zz", "ferries")
    assert "not found in the texts held" in row["reason"]
    assert row["evidence"][0]["pinpoint"] == "s. 1"
    assert "address" in row["evidence"][0]


def test_reasons_are_plain_sentences_that_never_name_an_element_without_its_concept() -> None:
    years = FERRIES.model_copy(update={"elements": [FERRIES.elements[0].model_copy(update={"label": "years"})]})
    assert only(law("zz", "", years), law("xa", "years", years)).reason == (
        "not found in the texts held: no words for “years”, an element of Ferries, were recognised in the passages "
        f"that speak to this concept (up to {LOOKED_THROUGH} were looked through)"
    )
    assert only(law("zz", "years", years), law("xa", "", years)).reason == (
        "its law states “years”, an element of Ferries; most peers whose texts are held and sound do not"
    )
    assert only(law("zz"), silent("xa")).reason == (
        "its law speaks to the concept Ferries; most peers whose texts are held and sound do not"
    )


def test_of_an_either_or_element_it_is_an_answer_that_is_missing() -> None:
    tide = FERRIES.elements[0].model_copy(update={"label": "tide", "values": ["high", "low"]})
    tidal = FERRIES.model_copy(update={"elements": [tide]})
    reason = only(law("zz", "", tidal), law("xa", "tide=high", tidal)).reason
    assert "no answer to “tide”, an element of Ferries, was recognised" in reason
