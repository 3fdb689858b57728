"""No figure on concepts falls below the committed report: by words alone, for vectors of all texts take minutes.

The floors of the whole search are held by ``exportlex evaluate concepts --report`` over the index of the mirror.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.evaluation import concept_report
from exportlex.evaluation.concept_measure import Labels, Row, measure_words
from exportlex.evaluation.provisions import PRESENT, load_by_eye, place
from exportlex.indexing.knowledge import Knowledge

pytestmark = [pytest.mark.mirror, pytest.mark.xdist_group("floors")]
REPORT = "make it again with `exportlex evaluate concepts --report`; where a figure must fall, say why with --lower"


@pytest.fixture(scope="module")
def words(mirrored_law: Knowledge, gold: Path, mirror: Path, root: Path) -> dict[str, list[Row]]:
    return measure_words(mirrored_law, Labels(gold, mirror, root / "corpus" / "evaluation"))


def test_no_figure_falls_below_the_report(words: dict[str, list[Row]], root: Path) -> None:
    last = concept_report.read_report(root / "corpus" / "evaluation")
    if not last["groups"]:
        pytest.skip("no report is committed yet")
    assert [str(change) for change in concept_report.fallen(words, last)] == [], REPORT


def test_every_label_by_eye_stands_in_the_texts(mirrored_law: Knowledge, root: Path) -> None:
    """Its instrument and language are held, and some provision of it is the labelled one or stands within it."""
    rows = mirrored_law.rows(
        "SELECT DISTINCT d.instrument, d.language, v.pinpoint FROM provisions v JOIN documents d ON d.id = v.document "
        "WHERE d.layer = 'law' UNION SELECT DISTINCT d.instrument, d.language, p.pinpoint FROM passages p "
        "JOIN documents d ON d.id = p.document WHERE d.layer = 'law'"
    )
    held: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for row in rows:
        parts, known = (
            place(row["pinpoint"]),
            held.setdefault((row["instrument"], row["language"].split("-")[0]), set()),
        )
        known.update(parts[:size] for size in range(1, len(parts) + 1))
    lost = [
        (instrument, label.language, label.pinpoint)
        for instrument, label in load_by_eye(root / "corpus" / "evaluation")
        if label.status == PRESENT and place(label.pinpoint) not in held.get((instrument, label.language), set())
    ]
    assert lost == []
