"""The committed report on concepts: which figures are floors, what is kept, and what people read."""

from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.evaluation import concept_report, floors
from exportlex.evaluation.concept_measure import ASSIGNMENT, EYE, GOLD, WORDS, ConceptMeasurement
from exportlex.evaluation.concept_report_text import markdown, summary

EMPTY = concept_report.read_report(Path("nowhere"))
FOUND = {"name": "all", "pairs": 4, "recall@1": 0.5, "recall@5": 0.75, "recall@10": 1.0, "mrr": 0.6, "ndcg@10": 0.7,
         "bm25 mrr": 0.4}  # fmt: skip


def made(last: concept_report.Report = EMPTY, /, **figures: float) -> concept_report.Report:
    row = {**FOUND, **{name.replace("_at_", "@"): value for name, value in figures.items()}}
    single = [{**row, "name": "concept ferry"}]
    measured = ConceptMeasurement({f"{GOLD}: finding": [row], f"{GOLD}: finding, by concept": single})
    measured.misses = {f"{GOLD}: finding": ["zz ferry | rank 7 | wanted zz/act s 1 | first zz/act s 2"]}
    return concept_report.made_of(measured, {}, last)


def test_a_fall_is_named_and_a_single_concept_or_a_baseline_is_no_floor() -> None:
    last = made()
    now = made(recall_at_5=0.5)
    now["groups"][f"{GOLD}: finding"][0]["bm25 mrr"] = 0.0
    assert [str(change) for change in concept_report.fallen(now["groups"], last)] == [
        "gold: finding: all, recall@5: 0.7500 → 0.5000"
    ]
    assert concept_report.fallen({}, last) == [], "what was not measured has not fallen"


def test_a_figure_that_was_a_share_of_nothing_is_no_floor() -> None:
    last = {"groups": {f"{EYE}: absences": [{"name": "all", "said absent": None, "spoke": 1.0}]}}
    now = {f"{EYE}: absences": [{"name": "all", "said absent": None, "spoke": None}]}
    assert [change.figure for change in concept_report.fallen(now, last)] == ["spoke"]


def test_every_part_has_floors() -> None:
    parts = {f"{name}: {part}" for name in (GOLD, EYE) for part in ("finding", "elements", "absences", "figures")}
    assert parts | {ASSIGNMENT} <= set(concept_report.HELD)
    assert f"{WORDS}, {GOLD}: finding" in concept_report.HELD


def test_floors_by_words_alone_stand_where_they_were_not_measured() -> None:
    last = made()
    last["groups"][f"{WORDS}, {GOLD}: finding"] = [FOUND]
    assert made(last)["groups"][f"{WORDS}, {GOLD}: finding"] == [FOUND]


def test_a_pair_that_is_missed_otherwise_is_no_loss() -> None:
    last, now = made(), made()
    now["misses"][f"{GOLD}: finding"] = ["zz ferry | rank 9 | wanted zz/act s 1 | first zz/act s 4"]
    assert concept_report.gains_and_losses(now, last) == ([], [])
    now["misses"][f"{GOLD}: finding"] = ["zz raft | rank none | wanted zz/act s 1 | first nothing"]
    assert concept_report.gains_and_losses(now, last) == (["gold: finding: zz ferry"], ["gold: finding: zz raft"])


def test_a_report_is_written_for_programs_and_for_people(tmp_path: Path) -> None:
    concept_report.write_report(tmp_path, made(), EMPTY)
    last = concept_report.read_report(tmp_path)
    assert last == made()
    text = (tmp_path / "concepts.md").read_text(encoding="utf-8")
    assert text == markdown(last)
    assert "tuned with both at hand" in text
    assert "| all | 4 | 0.500 | 0.750 | 1.000 | 0.600 | 0.700 |" in text
    assert "zz ferry | rank 7" in text
    with pytest.raises(floors.FallenError, match="--lower"):
        concept_report.write_report(tmp_path, made(last, mrr=0.1), last)


def test_the_summary_sets_each_figure_beside_its_target() -> None:
    report = made()
    report["groups"][ASSIGNMENT] = [{"name": "all", "f1": 0.91}]
    lines = summary(report).splitlines()
    assert "| MRR, all | 0.75 | 0.600 | – |" in lines
    assert "| definitions to the right concept or none, F1 | 0.90 | 0.910 | – |" in lines


def test_the_committed_report_for_people_says_what_the_one_for_programs_says(root: Path) -> None:
    folder = root / "corpus" / "evaluation"
    if not (folder / concept_report.NAME).is_file():
        pytest.skip("no report is committed yet")
    report = concept_report.read_report(folder)
    assert (folder / "concepts.md").read_text(encoding="utf-8") == markdown(report)
