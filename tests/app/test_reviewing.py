from __future__ import annotations

import datetime
import shlex
from dataclasses import replace
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from app.test_words import PASSAGE
from comparison.made import FERRIES
from comparison.test_reasons import scheme_of
from exportlex.catalog.decisions import About, Decision, Verdict, text_digest
from exportlex.cli import app
from exportlex.comparison.results import Hit, Pair, Relation
from exportlex.ui import assigning, cache, pair_table, reviewing

DECISION = Decision(
    about=About.ASSIGNMENT, verdict=Verdict.ACCEPT, concept="end-use", jurisdiction="zz", instrument="zz/act",
    pinpoint="s. 4", who="A. Keeper", when=datetime.date(2031, 5, 6), why="the purpose is <named>",
    text=text_digest("a keeper lights the lamp"),
)  # fmt: skip


def test_a_decision_is_shown_with_who_when_and_why() -> None:
    shown = reviewing.review(DECISION, "a keeper lights the lamp")
    assert "accepted by A. Keeper on 2031-05-06: the purpose is &lt;named&gt;" in shown
    assert "Outdated" not in shown


def test_a_decision_on_words_that_have_changed_is_shown_as_outdated() -> None:
    assert "Outdated: the words have changed since" in reviewing.outdated(DECISION)
    assert "Outdated: the words have changed since" in reviewing.review(DECISION, "a keeper leaves the lamp unlit")


def test_without_a_decision_nothing_is_shown() -> None:
    assert reviewing.review(None, "a keeper lights the lamp") == ""


@pytest.mark.parametrize("texts", [("one text", "another"), ("another", "one text")])
def test_a_decision_on_a_relation_holds_from_either_side(texts: tuple[str, str]) -> None:
    decision = DECISION.model_copy(update={"text": text_digest("one text", "another")})
    assert "Outdated" not in reviewing.review(decision, *texts)
    assert "Outdated" in reviewing.review(decision, texts[0], "a third")


def test_the_reviewer_of_an_assignment_stands_beside_what_the_programs_found() -> None:
    passage = replace(PASSAGE, text="a keeper lights the lamp")
    hit = Hit(1, passage, 0.5, None, matched=("final use",), signals=("use … lamp",), decision=DECISION)
    shown = assigning.assigned(scheme_of(FERRIES), FERRIES, hit)
    for said in ("“final use”", "“use … lamp”", "wording 0.50", "meaning not stated", "accepted by A. Keeper",
                 "no words of the law"):  # fmt: skip
        assert said in shown


@pytest.mark.parametrize("verdict", ["accept", "correct", "reject"])
def test_the_command_is_one_that_the_command_line_knows(verdict: str) -> None:
    subject = reviewing.place(replace(PASSAGE, pinpoint="s. 4(2)(a) “lamp's”", term="lamp"), "what")
    line = reviewing.commands("end-use", subject, "end-user")[verdict]
    program, *words = shlex.split(line)
    assert program == "exportlex"
    assert words[words.index("--pinpoint") + 1] == "s. 4(2)(a) “lamp's”"
    assert ("--instead" in words) == (verdict == "correct")
    result = CliRunner().invoke(app, [*words, "--help"])
    assert result.exit_code == 0, result.output


def test_names_stand_for_codes_but_never_in_words_of_the_law(monkeypatch: pytest.MonkeyPatch) -> None:
    held = SimpleNamespace(names={"in": "Inland", "no": "Norland"})
    monkeypatch.setattr(cache, "held", lambda: held)
    reason = "only in has place (“in: no has answers”); on “x” in answers “1”, no “2”"
    pair = Pair("in", "no", Relation.OVERLAPPING, reason, None, None)
    said = pair_table.reason(pair)
    assert said == "Only Inland has place (“in: no has answers”); on “x” Inland answers “1”, Norland “2”"
