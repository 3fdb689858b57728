"""``exportlex decide`` and ``decisions``: what is written, what is refused, and what a changed text does to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cli.test_bad_input import refused
from commands import Ran, exportlex
from conftest import Held
from deciding_desk import own_corpus
from exportlex.catalog.decisions import load_decisions

WHO = ("--who", "A. Reader", "--why", "read it twice")
END_USE = ("--concept", "end-use", "--jurisdiction", "xb", "--instrument", "xb/act")
TRANSIT = ("--concept", "transit", "--jurisdiction", "zz", "--instrument", "zz/act", "--pinpoint",
           "s. 1(1), definition of “transit”")  # fmt: skip
PAIR = ("--concept", "end-use", "--jurisdiction", "zz", "--against", "xa")


@pytest.fixture
def desk(held: Held, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus folder that holds what the built-in one holds, and where decisions may be written."""
    monkeypatch.setattr("exportlex.settings.REPOSITORY", tmp_path)
    return own_corpus(root, tmp_path)


def decide(held: Held, *arguments: str) -> Ran:
    return exportlex("decide", *arguments, *WHO, *held.options)


def states(held: Held) -> list[tuple[bool, str]]:
    ran = exportlex("decisions", "--json", *held.options)
    assert ran.code == 0, ran.err
    return [(row["holds"], row["reason"]) for row in ran.rows]


def test_an_accepted_provision_is_written_found_and_shown(held: Held, desk: Path) -> None:
    ran = decide(held, "accept", *END_USE, "--pinpoint", "s. 1(1)", "--json")
    (row,) = ran.rows
    assert (row["about"], row["verdict"], row["language"], row["who"]) == ("assignment", "accept", "en", "A. Reader")
    assert re.fullmatch("[0-9a-f]{16}", row["text"])
    assert str(desk / "decisions" / "xb.toml") in ran.err
    (hit,) = exportlex("find", "end-use", "--in", "xb", "--json", *held.options).rows
    assert hit["pinpoint"] == "s. 1(1)"
    assert "accepted by A. Reader" in hit["review"]
    assert states(held) == [(True, "")]


def test_a_rejected_provision_is_no_longer_found(held: Held, desk: Path) -> None:
    assert exportlex("find", "end-use", "--in", "xf", "--json", *held.options).rows[0]["pinpoint"].startswith("s. 1(1)")
    place = exportlex("find", "end-use", "--in", "xf", "--json", *held.options).rows[0]["pinpoint"]
    where = ("--jurisdiction", "xf", "--instrument", "xf/act", "--pinpoint", place)
    assert decide(held, "reject", "--concept", "end-use", *where).code == 0
    found = exportlex("find", "end-use", "--in", "xf", "--json", *held.options).rows
    assert place not in {row.get("pinpoint") for row in found}


def test_a_corrected_element_and_relation_are_compared_as_corrected(held: Held, desk: Path) -> None:
    assert (
        decide(held, "correct", *TRANSIT, "--element", "same means of transport", "--instead", "time limit").code == 0
    )
    assert decide(held, "correct", *PAIR, "--instead", "divergent").code == 0
    found = exportlex("find", "transit", "--in", "zz", "--json", *held.options).rows
    (defined,) = [row for row in found if row["pinpoint"] == TRANSIT[-1]]
    shown = {one["element"]: one for one in defined["elements"]}
    assert "same means of transport" not in shown
    assert "corrected to time limit by A. Reader" in shown["time limit"]["review"]
    pair = exportlex("compare", "end-use", "--in", "zz,xa", "--json", *held.options).rows[-1]
    assert pair["relation"] == "divergent"
    assert states(held) == [(True, ""), (True, "")]


def test_the_element_is_written_by_its_label_and_a_later_decision_replaces_an_earlier(held: Held, desk: Path) -> None:
    assert decide(held, "reject", *TRANSIT, "--element", "time-limit").code == 0
    assert decide(held, "accept", *TRANSIT, "--element", "time limit").code == 0
    (decision,) = load_decisions(desk)
    assert (decision.element, decision.verdict) == ("time limit", "accept")


def test_of_several_passages_that_that_speaks_to_the_concept_is_decided_on(held: Held, desk: Path) -> None:
    where = ("--jurisdiction", "xh", "--instrument", "xh/act", "--pinpoint", "第二条")
    refused(decide(held, "accept", "--concept", "seizure", *where), "several passages", "--term", "最终用途")
    (by_search,) = decide(held, "accept", "--concept", "end-use", *where, "--json").rows
    (by_term,) = decide(held, "accept", "--concept", "seizure", *where, "--term", "最终用途", "--json").rows
    assert by_search["text"] == by_term["text"]


def test_decisions_on_words_that_changed_since_are_outdated(held: Held, desk: Path) -> None:
    decide(held, "accept", *END_USE, "--pinpoint", "s. 1(1)")
    decide(held, "correct", *PAIR, "--instead", "divergent")
    decide(held, "accept", *END_USE, "--pinpoint", "s. 1(2)")
    for path in (desk / "decisions").iterdir():
        text = re.sub(r'^text = ".*"', 'text = "0000000000000000"', path.read_text(encoding="utf-8"), flags=re.M)
        path.write_text(text.replace("s. 1(2)", "s. 77"), encoding="utf-8")
    assert states(held) == [
        (False, "outdated: the text has changed"),
        (False, "outdated: xb/act has no provision 's. 77' that is searched"),
        (False, "outdated: a text that was compared has changed"),
    ]
    ran = exportlex("decisions", *held.options)
    assert "outdated" in ran.out
    assert "A. Reader" in ran.out


def test_without_decisions_a_person_is_told_how_to_take_one(held: Held, desk: Path) -> None:
    assert states(held) == []
    assert "exportlex decide --help" in exportlex("decisions", *held.options).out


BAD = {
    "concept": (["accept", "--concept", "end-uze", "--jurisdiction", "zz", "--against", "xa"], ["'end-uze'"]),
    "jurisdiction": (["accept", "--concept", "end-use", "--jurisdiction", "qq", "--against", "xa"], ["'qq'", "known:"]),
    "group": (["accept", "--concept", "end-use", "--jurisdiction", "five-eyes", "--against", "xa"], ["names 3"]),
    "itself": (["accept", "--concept", "end-use", "--jurisdiction", "zz", "--against", "zz"], ["names zz itself"]),
    "nothing to decide on": (["accept", "--concept", "end-use", "--jurisdiction", "zz"], ["--instrument", "--against"]),
    "instrument": (["accept", *END_USE[:4], "--instrument", "zz/act", "--pinpoint", "s. 1(1)"],
                   ["xb has no instrument 'zz/act'", "xb/act"]),
    "no text held": (["accept", "--concept", "end-use", "--jurisdiction", "xc", "--instrument", "xc/act",
                      "--pinpoint", "s. 1"], ["no text of xc/act is held", "exportlex gather"]),
    "provision": (["accept", *END_USE, "--pinpoint", "s. 1("], ["has no provision 's. 1('", "near to it: s. 1(1)"]),
    "a provision in parts": (["accept", *END_USE, "--pinpoint", "s. 1"], ["part by part", "s. 1(1); s. 1(2)"]),
    "language": (["accept", *END_USE, "--pinpoint", "s. 1(1)", "--language", "fr"], ["not held in 'fr', but in en"]),
    "element": (["accept", *TRANSIT, "--element", "nets"], ["has no element 'nets'", "unloading"]),
    "correct to nothing": (["correct", *TRANSIT], ["correct needs --instead"]),
    "accept something instead": (["accept", *TRANSIT, "--instead", "export"], ["accept and reject take none"]),
    "correct to itself": (["correct", *TRANSIT, "--instead", "transit"], ["names transit itself"]),
    "correct to an unknown concept": (["correct", *TRANSIT, "--instead", "nets"], ["unknown concept 'nets'"]),
    "correct to an unknown answer": (["correct", *TRANSIT, "--element", "time limit", "--instead", "long"],
                                     ["has no element 'long'"]),
    "relation": (["correct", *PAIR, "--instead", "same"], ["unknown relation 'same'", "equivalent"]),
    "relation on a provision": (["accept", *PAIR, "--pinpoint", "s. 1(1)"], ["--against", "--pinpoint"]),
    "nobody": (["accept", *TRANSIT, "--who", " "], ["--who is empty"]),
    "no reason": (["accept", *TRANSIT, "--why", ""], ["--why is empty"]),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_does_not_exist_is_refused_and_nothing_is_written(held: Held, desk: Path, name: str) -> None:
    arguments, words = BAD[name]
    refused(exportlex("decide", arguments[0], *WHO, *arguments[1:], *held.options), *words)
    assert not (desk / "decisions").exists()


def test_an_unknown_verdict_is_a_wrong_command_line(held: Held, desk: Path) -> None:
    ran = decide(held, "doubt", *TRANSIT)
    assert ran.code == 2
    assert not (desk / "decisions").exists()
