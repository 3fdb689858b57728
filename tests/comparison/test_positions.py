"""The position of a law: which passages decide, how each element stands, and what nothing can be said of."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest

from exportlex.catalog.decisions import Decision
from exportlex.comparison.results import Absence, Empty, Hit
from exportlex.comparison.stating.modality import Modality
from exportlex.comparison.stating.position import DECIDING, LOOKED_THROUGH, Position, position
from exportlex.comparison.stating.stated import Standing

from .made import FERRIES, doubtful, found, hit, silent

DECIDED = Decision.model_validate(
    {"about": "assignment", "verdict": "accept", "concept": "ferries", "jurisdiction": "zz", "instrument": "zz/act",
     "pinpoint": "s. 9", "who": "Ada", "when": datetime.date(2031, 5, 6), "why": "It rows."}
)  # fmt: skip


def made(*hits: Hit, doubt: Empty | None = None) -> Position:
    return position("zz", FERRIES, hits, doubt)


def names(pinpoint: str, elements: str = "", **more: Any) -> Hit:
    """A passage that names the concept."""
    return found("zz", f"A ferry of {pinpoint}.", elements, matched=("ferry",), pinpoint=pinpoint, **more)


def beside(pinpoint: str, elements: str = "", **more: Any) -> Hit:
    """A passage that is close in meaning only."""
    return found("zz", f"A boat of {pinpoint}.", elements, pinpoint=pinpoint, **more)


def deciding(made: Position) -> list[str]:
    return [hit.passage.pinpoint for hit in made.hits]


def test_passages_that_name_the_concept_decide() -> None:
    signalled = beside("s. 3", signals=("for hire",))
    assert deciding(made(beside("s. 1"), names("s. 2"), signalled, beside("s. 4"))) == ["s. 2", "s. 3"]


def test_a_passage_that_a_reviewer_decided_on_decides() -> None:
    assert deciding(made(beside("s. 1"), beside("s. 9", decision=DECIDED))) == ["s. 9"]


def test_a_definition_of_another_concept_decides_only_where_there_is_nothing_else() -> None:
    other = names("s. 1", "a", other=True)
    assert deciding(made(other, names("s. 2"))) == ["s. 2"]
    assert deciding(made(other, beside("s. 3"))) == ["s. 3"]
    assert deciding(made(other)) == ["s. 1"]


def test_where_nothing_names_the_concept_the_best_decide_as_they_stand() -> None:
    assert deciding(made(beside("s. 1"), beside("s. 2"))) == ["s. 1", "s. 2"]


def test_only_so_many_decide_and_only_so_many_are_looked_through() -> None:
    hits = [names(f"s. {n}") for n in range(1, LOOKED_THROUGH)]
    last = names("s. last", "a")
    assert len(made(*hits).hits) == DECIDING
    assert made(*hits, last).standing("a") is Standing.FAINT
    assert made(*hits, names("s. 98"), last).standing("a") is Standing.LACKING


def test_other_paragraphs_of_the_articles_that_decide_come_with_them() -> None:
    """A law states one rule over the paragraphs of an article; those of a definition's list define something else."""
    best = [names("s. 1(1)"), *(names(f"s. {n}") for n in range(2, DECIDING + 1))]
    further = [names("s. 1(2)", "a"), names("s. 9(1)"), beside("s. 2(4)"), names("s. 3(1)", definition="A ferry.")]
    assert deciding(made(*best, *further)) == ["s. 1(1)", "s. 1(2)", *(f"s. {n}" for n in range(2, DECIDING + 1))]
    assert made(*best, *further).covered == {"a"}


def test_how_each_element_stands() -> None:
    law = made(names("s. 1", "a -b"), beside("s. 2", "c -d"))
    standing = {label: law.standing(label) for label in "abcde"}
    assert standing == {
        "a": Standing.COVERED, "b": Standing.EXCLUDED, "c": Standing.FAINT, "d": Standing.LACKING,
        "e": Standing.LACKING,
    }  # fmt: skip
    assert (law.covered, law.left_out) == ({"a"}, {"b"})


def test_an_element_is_covered_where_any_deciding_passage_covers_it() -> None:
    law = made(names("s. 1", "-a"), names("s. 2", "a"))
    stated = law.of("a")
    assert stated is not None
    assert (stated.excluded, stated.hit.passage.pinpoint) == (False, "s. 2")


def test_the_answers_are_those_of_the_best_passage_that_gives_any() -> None:
    stated = made(names("s. 1", "a"), names("s. 2", "a=floor"), names("s. 3", "a=ceiling")).of("a")
    assert stated is not None
    assert (stated.hit.passage.pinpoint, stated.values) == ("s. 1", ("floor",))


@pytest.mark.parametrize(
    ("absence", "standing"),
    [
        (Absence.NOT_FOUND, Standing.LACKING),
        (Absence.NOT_HELD, Standing.UNKNOWN),
        (Absence.SUSPECT, Standing.UNKNOWN),
        (Absence.NOT_APPLICABLE, Standing.UNKNOWN),
    ],
)
def test_only_a_law_that_is_held_and_silent_lacks_an_element(absence: Absence, standing: Standing) -> None:
    law = silent("zz", absence, "the tide took it")
    assert law.standing("a") is standing
    assert law.why_unknown("a") == ("" if standing is Standing.LACKING else f"{absence}: the tide took it")


def test_what_a_doubtful_law_does_not_state_cannot_be_said() -> None:
    law = doubtful("zz", "a", Absence.SUSPECT)
    assert (law.standing("a"), law.standing("b")) == (Standing.COVERED, Standing.UNKNOWN)
    assert law.why_unknown("b") == "reading suspect: s. 9 is missing"


def test_what_the_scheme_has_no_words_for_cannot_be_said() -> None:
    law = hit("zz", "Lautta on vene.", "a", language="fi")
    assert (law.standing("a"), law.standing("b")) == (Standing.COVERED, Standing.UNKNOWN)
    assert "no words for it in fi" in law.why_unknown("b")
    assert made(names("s. 1", language="fi"), names("s. 2")).standing("b") is Standing.LACKING


def test_the_modality_is_that_of_the_best_passage() -> None:
    assert made(found("zz", "A ferry shall float."), found("zz", "A ferry may sink.")).modality is Modality.DUTY
    assert silent("zz").modality is Modality.NONE


def test_figures_are_those_that_the_concept_is_compared_by_each_once() -> None:
    kept = "Records must be kept for at least five years"
    law = made(
        found("zz", f"{kept} and pay a fine of 3,000 dollars.", pinpoint="s. 1", matched=("ferry",)),
        found("zz", f"{kept}.", pinpoint="s. 2", matched=("ferry",)),
        found("zz", "All logs must be kept for at least seven years.", pinpoint="s. 3"),
    )
    (figure,) = law.figures
    assert (figure.said, figure.hit.passage.pinpoint) == ("at least 5 years", "s. 1")
    assert figure.key == ("retention", "months", "at least", 60.0)
    assert not position("zz", FERRIES.model_copy(update={"measures": []}), law.hits).figures


def test_a_figure_as_an_object_leads_to_its_place() -> None:
    text = "Records must be kept for five years from the end of the voyage."
    row = hit("zz", text, instrument="zz/act", pinpoint="s. 4", as_of="2031-02-03", address="https://x").figures[0]
    place = {
        "words": row.quantity.words, "since": row.places[0].event, "instrument": "zz/act", "pinpoint": "s. 4",
        "language": "en", "as_of": "2031-02-03", "address": "https://x",
    }  # fmt: skip
    assert row.to_json() == {
        "measures": "retention", "value": 5.0, "unit": "years", "direction": row.quantity.direction, **place,
        "places": [place],
    }  # fmt: skip
    assert "end of the voyage" in row.places[0].event


KEYS = [
    "rank", "jurisdiction", "instrument", "pinpoint", "kind", "language", "held", "term", "scope", "text", "lead",
    "gloss", "textual", "conceptual", "elements", "excluded", "quantities", "matched", "signals", "review", "as_of",
    "address", "sha256", "further_down", "lacking", "unknown", "figures", "modality", "passages",
]  # fmt: skip


def test_a_position_as_an_object() -> None:
    law = made(names("s. 1", "a=x -b", instrument="zz/act", address="https://zz/1"), beside("s. 2", "c"))
    row = law.to_json()
    assert list(row) == KEYS
    assert json.loads(json.dumps(row, ensure_ascii=False)) == row
    assert [(one["element"], one["pinpoint"], one["values"]) for one in row["elements"]] == [("a", "s. 1", ["x"])]
    assert [one["element"] for one in row["excluded"]] == ["b"]
    assert [(one["element"], one["pinpoint"]) for one in row["further_down"]] == [("c", "s. 2")]
    assert (row["lacking"], row["unknown"]) == (["d", "e"], {})
    assert row["passages"] == [{"instrument": "zz/act", "pinpoint": "s. 1", "address": "https://zz/1"}]


def test_what_cannot_be_said_stands_in_the_object_with_its_reason() -> None:
    row = doubtful("zz", "a").to_json()
    assert row["lacking"] == []
    assert row["unknown"] == dict.fromkeys("bcde", "text not held: s. 9 is missing")


def test_a_silent_law_as_an_object_is_its_absence() -> None:
    row = silent("zz", Absence.NOT_FOUND, "no word stands there").to_json()
    assert list(row) == ["jurisdiction", "absence", "reason", "searched", "instruments"]
    assert row["absence"] == "not found in the texts held"


def test_what_a_reviewer_decided_of_an_element_is_shown_with_it() -> None:
    (one,) = found("zz", "A ferry.", "a").elements
    shown = Hit(1, found("zz", "A ferry.").passage, 1.0, None, (type(one)("a", ((0, 7),), decision=DECIDED),))
    assert made(shown).to_json()["elements"][0]["review"] == "accepted by Ada on 2031-05-06: It rows."
