"""Building: what changed is read again, everything else stays, and a stopped build goes on where it was."""

from __future__ import annotations

import sqlite3

import pytest

import isles
from exportlex.errors import IndexUnusableError
from exportlex.indexing.build import Report

from .desk import ACT, LONGER, Desk, two_laws

DOCUMENTS = ["zz/act|en|act", "zz/order|en|order"]


class StoppedError(Exception):
    """Somebody pulled the plug."""


def documents(report: Report) -> list[str]:
    return sorted(identifier.rsplit("|", 1)[0] for identifier in report.read)


def test_a_first_build_reads_everything_and_a_second_nothing(desk: Desk) -> None:
    first = desk.hold(two_laws())
    assert documents(first) == ["zz/act|en", "zz/order|en"]
    assert (first.kept, first.failed) == (0, {})
    assert first.embedded > 0
    second = desk.build()
    assert second.unchanged
    assert second.seconds < 2


def test_a_changed_law_is_read_again_and_only_it(desk: Desk) -> None:
    desk.hold(two_laws())
    kept = desk.open().rows("SELECT * FROM provisions WHERE document LIKE 'zz/act%'")
    report = desk.hold(two_laws(order=isles.act("Lamp Order", isles.SECTIONS["xe"] | {"Oil": ["Oil is strained."]})))
    assert documents(report) == ["zz/order|en"]
    assert report.kept == 1
    assert report.embedded < 5
    assert desk.open().rows("SELECT * FROM provisions WHERE document LIKE 'zz/act%'") == kept
    assert any("strained" in row["text"] for row in desk.open().rows("SELECT text FROM passages"))


def test_vectors_are_cached_by_text(desk: Desk) -> None:
    desk.hold(two_laws())
    renamed = desk.hold(two_laws(order=isles.act("Lamp Order", isles.SECTIONS["xe"], day="2032-02-02")))
    assert documents(renamed) == ["zz/order|en"]
    assert renamed.embedded == 0
    (desk.places.indexes / "manifest.json").unlink()
    assert desk.build().embedded == 0


def test_a_law_that_is_declared_no_more_leaves_the_index(desk: Desk) -> None:
    desk.hold(two_laws())
    (desk.corpus / "zz" / "order.toml").unlink()
    desk.build()
    knowledge = desk.open()
    assert {row["instrument"] for row in knowledge.documents()} == {"zz/act"}
    assert {row["id"] for row in knowledge.instruments()} == {"zz/act"}
    assert not knowledge.rows("SELECT * FROM passages WHERE document LIKE 'zz/order%'")


@pytest.mark.parametrize(("stage", "done"), [("reading", 1), ("reading", 2), ("vectors", 0)])
def test_a_stopped_build_goes_on_where_it_was(desk: Desk, stage: str, done: int) -> None:
    desk.publish(two_laws())
    desk.gather()

    def stop(at: str, so_far: int, of: int) -> None:
        if (at, so_far) == (stage, done):
            raise StoppedError

    with pytest.raises(StoppedError):
        desk.build(stop)
    with pytest.raises(IndexUnusableError, match="exportlex build"):
        desk.open()
    resumed = desk.build()
    assert resumed.kept == done if stage == "reading" else resumed.kept == 2
    assert len(resumed.read) + resumed.kept == 2
    assert len(desk.open().documents()) == 2


def test_a_build_stopped_over_a_good_index_leaves_it_whole(desk: Desk) -> None:
    desk.hold(two_laws())
    before = {path.name: path.read_bytes() for path in desk.places.indexes.glob("*.*") if "cache" not in path.name}
    desk.publish(two_laws(act=isles.act("Sending Act", LONGER)))
    desk.gather()

    def stop(stage: str, done: int, of: int) -> None:
        if stage == "vectors":
            raise StoppedError

    with pytest.raises(StoppedError):
        desk.build(stop)
    assert {path.name: path.read_bytes() for path in desk.places.indexes.glob("*.*") if path.name in before} == before


def test_the_progress_is_told_and_ends(desk: Desk) -> None:
    told: list[tuple[str, int, int]] = []
    desk.publish(two_laws())
    desk.gather()
    desk.build(lambda stage, done, of: told.append((stage, done, of)))
    for stage in ("reading", "vectors"):
        steps = [(done, of) for at, done, of in told if at == stage]
        assert steps[-1][0] == steps[-1][1] > 0
        assert [done for done, _ in steps] == sorted(done for done, _ in steps)


def test_the_index_is_one_sqlite_file_that_anyone_can_open(desk: Desk) -> None:
    desk.hold(two_laws())
    connection = sqlite3.connect(desk.places.knowledge)
    (count,) = connection.execute("SELECT count(*) FROM provisions WHERE text LIKE '%records%'").fetchone()
    assert count >= 2
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_nothing_gathered_and_nothing_declared_is_an_empty_index(desk: Desk) -> None:
    report = desk.build()
    assert report.counts["documents"] == 0
    knowledge = desk.open()
    assert {row["held"] for row in knowledge.instruments()} == {"none"}
    assert knowledge.lexical('"boat"', 5) == []


def test_counts_outside_the_declared_range_are_a_suspect_reading(desk: Desk) -> None:
    desk.declare({"zz/act.toml": isles.instrument("zz", provisions=(100, 200), definitions=(50, 60))})
    desk.hold(two_laws())
    kinds = {issue["kind"]: issue["suspect"] for issue in desk.open().issues("zz/act")}
    assert kinds == {"too-few-provisions": 1, "too-few-definitions": 1}


def test_a_text_is_judged_by_the_source_that_it_came_from(desk: Desk) -> None:
    whole = isles.instrument("zz", provisions=(100, 200)).replace(
        isles.address("zz", "act"), isles.address("zz", "absent")
    )
    excerpt = isles.instrument("zz", provisions=(2, 20))
    desk.declare({"zz/act.toml": whole + excerpt[excerpt.index("[[sources]]") :]})
    desk.hold(two_laws())
    assert not [issue for issue in desk.open().issues("zz/act") if issue["kind"] == "too-few-provisions"]


@pytest.mark.parametrize("day", ["2031-02-03", "2032-05-05"])
def test_a_version_with_far_fewer_provisions_is_refused(desk: Desk, day: str) -> None:
    desk.hold(two_laws(act=isles.act("Sending Act", LONGER)))
    held = desk.open().documents("zz/act")
    report = desk.hold(two_laws(act=isles.act("Sending Act", ACT, day=day)))
    knowledge = desk.open()
    assert [row["sha256"] for row in knowledge.documents("zz/act")] == [row["sha256"] for row in held]
    issues = {issue["kind"]: issue for issue in knowledge.issues("zz/act")}
    assert "shrunken" in issues
    assert issues["shrunken"]["suspect"]
    assert report.failed == {}
    assert desk.build().unchanged, "a refused version must not be looked at again until something changes"


def test_a_refused_version_replaces_nothing_even_where_the_older_bytes_are_gone(desk: Desk) -> None:
    desk.hold(two_laws(act=isles.act("Sending Act", LONGER)))
    before = desk.open().documents("zz/act")
    desk.places.snapshots.joinpath(before[0]["sha256"][:2], before[0]["sha256"]).unlink()
    desk.hold(two_laws(act=isles.act("Sending Act", ACT, day="2032-05-05")))
    knowledge = desk.open()
    assert knowledge.documents("zz/act") == before
    assert len(knowledge.rows("SELECT id FROM provisions WHERE document LIKE 'zz/act%'")) > 30
    assert "shrunken" in {issue["kind"] for issue in knowledge.issues("zz/act")}


def test_a_version_that_cannot_be_read_is_reported_and_replaces_nothing(desk: Desk) -> None:
    desk.hold(two_laws())
    report = desk.hold(two_laws(act="# Sending Act\n\n#### Interprétation\n".encode("latin-1")))
    (reason,) = report.failed.values()
    assert "utf-8" in reason
    knowledge = desk.open()
    assert any("end-use" in row["text"] for row in knowledge.rows("SELECT text FROM provisions"))
    (issue,) = [issue for issue in knowledge.issues("zz/act") if issue["kind"] == "unreadable"]
    assert issue["suspect"]


def test_after_a_refusal_a_good_version_is_taken_and_the_doubt_is_gone(desk: Desk) -> None:
    desk.hold(two_laws(act=isles.act("Sending Act", LONGER)))
    desk.hold(two_laws(act=isles.act("Sending Act", ACT, day="2032-05-05")))
    repaired = {**LONGER, "Piers": ["A pier is swept."]}
    report = desk.hold(two_laws(act=isles.act("Sending Act", repaired, day="2032-05-06")))
    assert documents(report) == ["zz/act|en"]
    assert desk.open().issues("zz/act") == []
