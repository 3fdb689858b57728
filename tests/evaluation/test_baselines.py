"""What is measured beside us: a pattern of one line, and a program of others run by its own Python."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from exportlex.errors import ExportlexError
from exportlex.evaluation import baselines, lexnlp_terms
from exportlex.evaluation.baselines import by_lexnlp, by_pattern, quoted
from extraction.law import law

ACT = law(
    "“lantern” means a lamp. “Wick” means the cord of a lamp.", "Pier means a wall; it stands in the sea.",
    "A ferry is a boat.", heading="Definitions",
)  # fmt: skip


def test_the_pattern_finds_what_anyone_would_find() -> None:
    assert [(found.term, found.text) for found in by_pattern(ACT)] == [
        ("lantern", "a lamp. "), ("Wick", "the cord of a lamp."), ("Pier", "a wall; it stands in the sea."),
    ]  # fmt: skip
    assert {found.pinpoint for found in by_pattern(ACT)} == {"s 2"}


def test_marked_terms_get_their_quotation_marks_back() -> None:
    (unit,) = [unit for unit in law("{lantern} and *wick* burn").provisions if unit.marks]
    assert quoted(unit) == '"lantern" and "wick" burn'


def test_another_python_answers_unit_by_unit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Run with a stand-in for the finder: its first word of each unit; LexNLP itself is in no environment of ours."""
    finder = tmp_path / "finder.py"
    finder.write_text(
        "import json, sys\nfor line in sys.stdin:\n    print(json.dumps([json.loads(line).split()[0]] * 2))\n"
    )
    monkeypatch.setattr(lexnlp_terms, "__file__", str(finder))
    found = by_lexnlp(ACT, Path(sys.executable))
    assert [item.term for item in found] == ["“lantern”", "Pier", "A"]


def test_a_python_without_lexnlp_is_told() -> None:
    with pytest.raises(ExportlexError, match="make lexnlp"):
        by_lexnlp(ACT, Path(sys.executable))


def test_nothing_of_it_is_imported_here() -> None:
    assert "lexnlp" not in {name.split(".")[0] for name in sys.modules}
    assert baselines.lexnlp_terms is lexnlp_terms
