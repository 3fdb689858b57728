"""No figure on definitions falls below the committed report, and the targets that were set are held."""

from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.evaluation import measure, report
from exportlex.evaluation.read_by_eye import FILE, against_terms
from exportlex.evaluation.throughput import throughput
from mirrored import Mirrored

pytestmark = [pytest.mark.mirror, pytest.mark.xdist_group("floors")]
REPORT = "make it again with `exportlex evaluate definitions --report`; where a figure must fall, say why with --lower"
SPEED = 1.0  # MB of text per second and core


@pytest.fixture(scope="module")
def measured(law: Mirrored, gold: Path, mirror: Path, root: Path) -> measure.Measurement:
    texts = [text.measured() for text in law.texts]
    made = measure.against_gold(measure.labelled(texts, gold, mirror))
    made.free = measure.against_marks(texts)
    made.by_eye = against_terms(texts, root / "corpus" / "evaluation" / FILE)
    return made


def test_no_figure_falls_below_the_report(measured: measure.Measurement, root: Path) -> None:
    groups = {name: [score.figures() for score in scores] for name, scores in measured.groups().items()}
    last = report.read_report(root / "corpus" / "evaluation")
    assert last["groups"], "no report is committed"
    assert [str(change) for change in report.fallen(groups, last)] == [], REPORT


def test_extraction_is_quick(law: Mirrored) -> None:
    (speed,) = [speed for speed in throughput([text.measured() for text in law.texts]) if speed.language == "all"]
    assert speed.megabytes_per_second >= SPEED
