"""Doubts of a whole instrument: a source known to be empty, an annex that is absent, bytes that are gone."""

from __future__ import annotations

import isles
from exportlex.comparison.finding.find import find
from exportlex.comparison.finding.query import understand
from exportlex.comparison.results import Absence, Empty

from .desk import Desk, two_laws

FRONT_ONLY = b'---\ntitle: "Sending Act"\nlast_updated: "2031-02-03"\nlanguage: "en"\n---\n'


def test_a_source_that_is_known_to_be_empty_fails_nothing_and_is_not_held(desk: Desk) -> None:
    extra = 'incomplete = "the body of the file is empty"\n'
    desk.declare({"zz/act.toml": isles.instrument("zz", provisions=(0, 0), extra=extra)})
    report = desk.hold(two_laws(act=FRONT_ONLY))
    knowledge = desk.open()
    assert report.failed == {}
    row = next(row for row in knowledge.instruments() if row["id"] == "zz/act")
    assert (row["held"], row["provisions"], row["incomplete"]) == ("none", 0, "the body of the file is empty")
    assert {issue["kind"] for issue in knowledge.issues("zz/act")} == {"no-provisions"}


def test_an_empty_file_that_nobody_expected_fails(desk: Desk) -> None:
    report = desk.hold(two_laws(act=FRONT_ONLY))
    (reason,) = report.failed.values()
    assert "no provision" in reason


def test_an_annex_that_the_declaration_expects(desk: Desk) -> None:
    law = isles.instrument("zz", provisions=(2, 200)).replace("definitions = [0, 60] }", 'parts = ["s. 1", "Sch. 1"] }')
    desk.declare({"zz/act.toml": law})
    desk.hold(two_laws())
    (issue,) = desk.open().issues("zz/act")
    assert (issue["kind"], bool(issue["suspect"])) == ("missing-part", True)
    assert "Sch. 1" in issue["message"]


def test_a_doubt_that_the_declaration_explains_is_kept_and_blocks_nothing(desk: Desk) -> None:
    known = '\n[sources.explained]\ntoo-few-provisions = "the isle burnt the rest"\n'
    desk.declare({"zz/act.toml": isles.instrument("zz", provisions=(100, 200)) + known})
    desk.hold(two_laws())
    (issue,) = desk.open().issues("zz/act")
    assert (issue["kind"], bool(issue["suspect"])) == ("too-few-provisions", False)
    assert "the isle burnt the rest" in issue["message"]


def test_bytes_that_are_gone_leave_what_was_read(desk: Desk) -> None:
    desk.hold(two_laws())
    before = desk.open().documents("zz/act")
    desk.places.snapshots.joinpath(before[0]["sha256"][:2], before[0]["sha256"]).unlink()
    desk.build()
    knowledge = desk.open()
    assert knowledge.documents("zz/act") == before
    (issue,) = knowledge.issues("zz/act")
    assert (issue["kind"], bool(issue["suspect"])) == ("bytes-lost", True)
    assert "exportlex gather" in issue["message"]


def test_while_a_law_of_the_field_is_not_held_silence_is_no_finding(desk: Desk) -> None:
    desk.declare({"zz/jurisdiction.toml": isles.jurisdiction("zz", 'unheld = ["Ropes Act 2020"]\n')})
    desk.hold(two_laws())
    knowledge = desk.open()
    (empty,) = find(knowledge, understand("deemed-export", knowledge.concepts), ["zz"]).values()
    assert isinstance(empty, Empty)
    assert empty.absence is Absence.NOT_HELD
    assert "Ropes Act 2020" in empty.reason
