"""Gather, build, ask: the whole way through the command line, and what a second run does."""

from __future__ import annotations

from pathlib import Path

import pytest

import isles
from commands import Ran, exportlex
from indexing.desk import Desk, make_desk, two_laws


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    made = make_desk(tmp_path)
    monkeypatch.setattr("exportlex.settings.REPOSITORY", made.folder)
    made.publish(two_laws())
    return made


def run(desk: Desk, *arguments: object) -> Ran:
    return exportlex(*arguments, "--data", desk.data)


def test_the_whole_way_twice(desk: Desk) -> None:
    for gathered, built in (("new", "2 documents read"), ("unchanged", "Nothing changed")):
        ran = run(desk, "gather", "--mirror", desk.mirror)
        assert (ran.code, ran.out) == (0, "")
        assert gathered in ran.err
        ran = run(desk, "build")
        assert (ran.code, ran.out) == (0, "")
        assert built in ran.err
    assert {row["held"] for row in run(desk, "sources", "--json").rows} == {"converted"}
    assert run(desk, "find", "end-use", "--in", "zz", "--json").rows[0]["term"] == "end-use"


def test_only_what_is_named_is_gathered(desk: Desk) -> None:
    run(desk, "gather", "--mirror", desk.mirror, "--only", "zz/order")
    assert "zz/act" not in desk.places.lock.read_text(encoding="utf-8")


def test_a_law_that_cannot_be_read_is_reported_and_the_rest_is_built(desk: Desk) -> None:
    desk.publish(two_laws(order="# Lamp Order\n\n#### Lumière é\n".encode("latin-1")))
    run(desk, "gather", "--mirror", desk.mirror)
    ran = run(desk, "build")
    assert ran.code == 1
    assert "zz/order" in ran.err
    assert "utf-8" in ran.err
    assert "Traceback" not in ran.err
    assert run(desk, "find", "end-use", "--in", "zz", "--json").rows[0]["term"] == "end-use"
    order = next(row for row in run(desk, "sources", "--json").rows if row["instrument"] == "zz/order")
    assert order["held"] == "none"
    assert order["issues"], "a text that was gathered and cannot be read must show as a doubt"


def test_a_truncated_new_version_does_not_replace_the_good_one_and_is_reported(desk: Desk) -> None:
    laws = two_laws(act=isles.act("Sending Act", {f"Pier {n}": [f"Pier {n} is swept."] for n in range(40)}))
    desk.publish(laws)
    run(desk, "gather", "--mirror", desk.mirror)
    run(desk, "build")
    (good,) = [row for row in run(desk, "sources", "--json").rows if row["instrument"] == "zz/act"]
    whole = laws[isles.address("zz")]
    desk.publish(laws | {isles.address("zz"): whole[: len(whole) // 3]})
    run(desk, "gather", "--mirror", desk.mirror)
    run(desk, "build")
    ran = run(desk, "sources", "--json")
    (kept,) = [row for row in ran.rows if row["instrument"] == "zz/act"]
    assert (kept["provisions"], kept["sha256"]) == (good["provisions"], good["sha256"])
    assert "shrunken" in {issue["kind"] for issue in kept["issues"]}
    assert ran.code == 1


def test_another_folder_of_declarations_is_remembered_by_the_index(desk: Desk, tmp_path: Path) -> None:
    more = isles.write(
        tmp_path / "more", {"xa/jurisdiction.toml": isles.jurisdiction("xa"), "xa/act.toml": isles.instrument("xa")}
    )
    desk.publish(isles.laws() | two_laws())
    run(desk, "gather", "--mirror", desk.mirror, "--corpus", more)
    run(desk, "build", "--corpus", more)
    assert run(desk, "find", "end-use", "--in", "xa", "--json", "--corpus", more).rows[0]["instrument"] == "xa/act"
    assert run(desk, "find", "end-use", "--in", "xa", "--json").rows[0]["instrument"] == "xa/act"
