"""The second pair of eyes, end to end through the command line: nine decisions, a rebuild, a changed law, a measure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commands import exportlex
from conftest import Held
from deciding_desk import own_corpus, own_index, publish
from evaluation.test_concepts_measure import RECORDS, write

Ask = Callable[..., list[dict[str, Any]]]
ZZ = ("--jurisdiction", "zz", "--instrument", "zz/act")
USE = (*ZZ, "--concept", "end-use", "--pinpoint", "s. 1(1), definition of “end-use”")
TRANSIT = (*ZZ, "--concept", "transit", "--pinpoint", "s. 1(1), definition of “transit”")
KEPT = (*ZZ, "--concept", "record-keeping", "--pinpoint")
FINAL = ("--jurisdiction", "xf", "--instrument", "xf/act", "--concept", "end-use", "--pinpoint")
NINE = (
    ("accept", "--concept", "end-use", "--jurisdiction", "xb", "--instrument", "xb/act", "--pinpoint", "s. 1(1)"),
    ("correct", *KEPT, "s. 2(2)", "--instead", "reporting-duty"),
    ("reject", *FINAL, "s. 1(1)"),
    ("accept", *USE, "--element", "verified after delivery"),
    ("correct", *TRANSIT, "--element", "same means of transport", "--instead", "time limit"),
    ("reject", *KEPT, "s. 2(1)", "--element", "from which event"),
    ("accept", "--concept", "end-user", "--jurisdiction", "zz", "--against", "xa"),
    ("correct", "--concept", "end-use", "--jurisdiction", "zz", "--against", "xa", "--instead", "divergent"),
    ("reject", "--concept", "transit", "--jurisdiction", "zz", "--against", "xa"),
)  # fmt: skip
SIGNED = ("--who", "A. Reader", "--why", "read it twice")


@pytest.fixture
def desk(held: Held, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Held:
    monkeypatch.setattr("exportlex.settings.REPOSITORY", tmp_path)
    own_corpus(root, tmp_path)
    return own_index(held, tmp_path)


@pytest.fixture
def ask(desk: Held) -> Ask:
    def rows(*arguments: object) -> list[dict[str, Any]]:
        ran = exportlex(*arguments, "--json", *desk.options)
        assert ran.code == 0, ran.err
        return ran.rows

    return rows


def take(desk: Held, *decisions: tuple[str, ...]) -> None:
    for decision in decisions:
        ran = exportlex("decide", *decision, *SIGNED, *desk.options)
        assert ran.code == 0, ran.err


def built(desk: Held) -> None:
    ran = exportlex("build", *desk.options)
    assert ran.code == 0, ran.err


def shown(row: dict[str, Any], element: str) -> str:
    return next((one.get("review", "") for one in row["elements"] if one["element"] == element), "is not there")


def test_nine_decisions_are_applied_and_shown_and_survive_a_rebuild(desk: Held, ask: Ask) -> None:
    take(desk, *NINE)
    for _ in range(2):
        assert [row["holds"] for row in ask("decisions")] == [True] * 9
        assert "accepted by A. Reader on 2" in ask("find", "end-use", "--in", "xb")[0]["review"]
        assert "absence" in ask("find", "end-use", "--in", "xf")[0]
        assert "s. 2(2)" not in {row["pinpoint"] for row in ask("find", "record-keeping", "--in", "zz")}
        assert ask("find", "reporting-duty", "--in", "zz")[0]["pinpoint"] == "s. 2(2)"
        zz, _, pair = ask("compare", "end-use", "--in", "zz,xa")
        assert "accepted by A. Reader" in shown(zz, "verified after delivery")
        assert pair["relation"] == "divergent"
        assert "corrected to divergent by A. Reader" in pair["review"]
        zz, _, pair = ask("compare", "transit", "--in", "zz,xa")
        assert "corrected to time limit" in shown(zz, "time limit")
        assert shown(zz, "same means of transport") == "is not there"
        assert "rejected by A. Reader" in pair["review"]
        assert shown(ask("compare", "record-keeping", "--in", "zz")[0], "from which event") == "is not there"
        assert "accepted by A. Reader" in ask("compare", "end-user", "--in", "xa,zz")[-1]["review"]
        desk.places.knowledge.unlink()
        built(desk)


def test_decisions_on_words_that_changed_are_shown_as_outdated_and_not_applied(desk: Held, ask: Ask) -> None:
    take(desk, *NINE)
    publish(desk, "zz", ", and as an on-site check after delivery shows it", "")
    exportlex("gather", "--mirror", desk.mirror, "--only", "zz", *desk.options)
    built(desk)
    outdated = [row["element"] or row["against"] for row in ask("decisions") if not row["holds"]]
    assert outdated == ["verified after delivery", "xa"]
    zz, _, pair = ask("compare", "end-use", "--in", "zz,xa")
    assert shown(zz, "verified after delivery") == "is not there"
    (lost,) = zz["outdated"]
    assert lost["element"] == "verified after delivery"
    assert lost["review"].startswith("accepted by A. Reader")
    assert lost["review"].endswith("(outdated: the words have changed since, and the decision is not applied)")
    assert pair["relation"] != "divergent"
    assert "outdated" in pair["review"]


def test_the_measure_with_decisions_and_without_them_differs(desk: Held, ask: Ask, tmp_path: Path) -> None:
    write(tmp_path / "gold" / "provisions.tsv", [RECORDS])
    (tmp_path / "gold" / "definitions.tsv").write_text("instrument\tfile\tpinpoint\tlang\tterm\n", encoding="utf-8")
    take(desk, ("reject", *KEPT, "s. 2(1)"))

    def found(*more: str) -> float:
        rows = ask("evaluate", "concepts", *more, "--gold", tmp_path / "gold", "--mirror", desk_mirror)
        return next(float(row["recall@1"]) for row in rows if (row["group"], row["name"]) == ("gold: finding", "zz"))

    desk_mirror = desk.corpus.parent / "mirror"
    assert found() < found("--without-decisions") == 1.0
