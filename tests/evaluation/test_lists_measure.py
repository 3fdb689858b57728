"""What numbers prove, and what is counted of it, on invented lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from comparison.lists.made_lists import LANTERNS, made
from exportlex.errors import DeclarationError
from exportlex.evaluation.floors import FallenError
from exportlex.evaluation.lists import report
from exportlex.evaluation.lists.measure import DEEPEST, HEADED, ListMeasurement
from exportlex.evaluation.lists.truth import Renumbered, load_measured, proven

RENUMBERED = Renumbered(a="zz/lanterns/list", b="zz/copy/.*", codes=["1A1.a"], why="in another order")


def codes(pairs: object) -> list[str]:
    return [mine.code for mine, _ in pairs]  # type: ignore[attr-defined]


def test_shared_numbers_prove_headed_entries_and_deepest_items() -> None:
    truth = proven(made("lanterns", LANTERNS), made("copy", LANTERNS), [])
    assert codes(truth.headed) == ["1A1", "1A2", "1B1", "1D1", "1E1"]
    assert codes(truth.deepest) == ["1A1.a.1", "1A1.a.2", "1A1.b"]


def test_renumbered_items_are_left_out_and_counted_on_either_side() -> None:
    for a, b in (("lanterns", "copy"), ("copy", "lanterns")):
        truth = proven(made(a, LANTERNS), made(b, LANTERNS), [RENUMBERED])
        assert codes(truth.deepest) == ["1A1.b"]
        assert truth.renumbered == 2


def test_the_pairs_of_the_repository_are_readable_and_a_bad_file_is_refused(root: Path, tmp_path: Path) -> None:
    assert load_measured(root / "corpus" / "evaluation").pairs
    (tmp_path / "lists.toml").write_text("pairs = [{ a = 1 }]\n", encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"lists\.toml"):
        load_measured(tmp_path)


def measurement(recall: float) -> ListMeasurement:
    row = {
        "name": "x → y",
        "group": "SCOMET",
        "pairs": 4,
        "recall@1": recall,
        "recall@5": 1.0,
        "paired": 1.0,
        "BM25 recall@1": 0.5,
    }
    return ListMeasurement({HEADED: [row], DEEPEST: [dict(row, seconds=1.0)]}, {"headed entries: x → y": ["a | b"]})


def test_a_figure_of_the_report_falls_only_with_a_reason(tmp_path: Path) -> None:
    last = report.read_report(tmp_path)
    report.write_report(tmp_path, report.made_of(measurement(0.95), measurement(0.9), last), last)
    kept = report.read_report(tmp_path)
    assert "x → y" in (tmp_path / "lists.md").read_text(encoding="utf-8")
    lower = report.made_of(measurement(0.9), None, kept)
    assert len(report.fallen(lower["groups"], kept)) == 2
    with pytest.raises(FallenError):
        report.write_report(tmp_path, lower, kept)
    report.write_report(tmp_path, lower, kept, "a list was read anew")
    assert report.read_report(tmp_path)["lowered"]
