"""The committed report: its figures are floors, gains and losses are listed, and no words of a law stand in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from exportlex.evaluation import report
from exportlex.evaluation.definitions import score
from exportlex.evaluation.measure import LEXNLP, Measurement
from exportlex.evaluation.report_text import markdown

from .labelled import definition, label

LABELS = [label("ferry"), label("raft", text="a float of many logs")]
GOOD = [definition("ferry"), definition("raft", text="a float of many logs")]
POOR = [definition("ferry", text="a boat for hire or for sale"), definition("quay")]
EMPTY = report.read_report(Path("nowhere"))


def measured(found: list[object]) -> Measurement:
    return Measurement(published=[score("zz/act", "en", LABELS, found)])  # type: ignore[arg-type]


def made(found: list[object], last: report.Report = EMPTY) -> report.Report:
    return report.made_of(measured(found), last)


def test_figures_that_fall_are_named() -> None:
    changes = report.fallen(made(POOR)["groups"], made(GOOD))
    assert {change.figure for change in changes} == {"precision", "recall", "f1", "span_of_all"}
    assert str(changes[0]).startswith("published: zz/act en, precision: 1.0000 → 0.5")
    assert report.fallen(made(GOOD)["groups"], made(POOR)) == []


def test_a_row_that_is_gone_has_fallen() -> None:
    assert report.fallen({"published": []}, made(GOOD))
    assert report.fallen({}, made(GOOD)) == [], "what was not measured has not fallen"


def test_a_lower_figure_is_written_only_with_a_reason(tmp_path: Path) -> None:
    report.write_report(tmp_path, made(GOOD), EMPTY)
    last = report.read_report(tmp_path)
    with pytest.raises(report.FallenError, match="say why with --lower"):
        report.write_report(tmp_path, made(POOR, last), last)
    assert report.read_report(tmp_path) == last
    report.write_report(tmp_path, made(POOR, last), last, "the raft was none")
    lowered = report.read_report(tmp_path)["lowered"]
    assert {item["reason"] for item in lowered} == {"the raft was none"}
    assert "the raft was none" in (tmp_path / "definitions.md").read_text(encoding="utf-8")


def test_gains_and_losses_are_listed_by_label() -> None:
    gains, losses = report.gains_and_losses(made(POOR), made(GOOD))
    assert gains == []
    assert losses == [
        "end | zz/act | en | s 2(1) | ferry",
        "extra | zz/act | en | s. 2(1) | quay",
        "missed | zz/act | en | s 2(1) | raft",
    ]
    assert report.gains_and_losses(made(GOOD), made(POOR)) == (losses, [])


def test_no_words_of_a_law_stand_in_the_report() -> None:
    text = json.dumps(made(POOR)) + markdown(made(POOR))
    assert "for hire or" not in text
    assert "of many logs" not in text


def test_what_was_not_measured_this_time_stands_as_it_was() -> None:
    last = made(GOOD)
    last["groups"]["beside"] = [{"name": f"zz: {LEXNLP}", "language": "en", "precision": 0.5}]
    last["speeds"] = [{"language": "all", "megabytes": 1.0, "definitions": 2, "megabytes_per_second": 3.0}]
    again = made(GOOD, last)
    assert again["groups"]["beside"] == last["groups"]["beside"]
    assert again["speeds"] == last["speeds"]


def test_the_committed_report_for_people_says_what_the_one_for_programs_says(root: Path) -> None:
    folder = root / "corpus" / "evaluation"
    assert (folder / "definitions.md").read_text(encoding="utf-8") == markdown(report.read_report(folder))
