"""The committed report on definitions: its figures are floors, and a figure falls only with a reason.

``corpus/evaluation/definitions.json`` is what programs read (the test suite, the app's help page);
``definitions.md`` beside it is the same for people. Neither holds words of any law but terms and pinpoints.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from exportlex.evaluation import floors
from exportlex.evaluation.floors import Change, FallenError, Report
from exportlex.evaluation.measure import LEXNLP, Measurement
from exportlex.evaluation.report_text import markdown

__all__ = ["FallenError", "Report"]
FLOORS = ("precision", "recall", "f1", "span_of_all", "scope", "kind")
HELD = ("published", "languages", "unmarked", "free", "by_eye")  # the groups whose figures are floors
NAME = "definitions.json"


def read_report(folder: Path) -> Report:
    """The committed report of a folder; an empty one where there is none yet."""
    return floors.read(folder / NAME, {"groups": {}, "failures": [], "lowered": [], "speeds": [], "growth": []})


def made_of(measured: Measurement, last: Report) -> Report:
    """A report of a measurement. What was not measured this time (LexNLP) stands as the last report has it."""
    groups = {name: [score.figures() for score in scores] for name, scores in measured.groups().items()}
    if not any(LEXNLP in row["name"] for row in groups["beside"]):
        groups["beside"] += [row for row in last["groups"].get("beside", []) if LEXNLP in row["name"]]
    groups["beside"].sort(key=lambda row: row["name"])
    failures = {failure.key for score in measured.published for failure in score.failures}
    return {
        "groups": groups,
        "failures": sorted(failures),
        "lowered": last["lowered"],
        "speeds": [
            {"language": speed.language, "megabytes": round(speed.size / 1e6, 2), "definitions": speed.definitions,
             "megabytes_per_second": round(speed.megabytes_per_second, 1)}
            for speed in measured.speeds
        ] or last["speeds"],
        "growth": measured.growth or last["growth"],
    }  # fmt: skip


def fallen(groups: Mapping[str, Sequence[Mapping[str, Any]]], last: Report) -> list[Change]:
    """Every floor of the last report that rows of the same name do not reach; a row that is gone has fallen to 0."""
    return floors.fallen(groups, last["groups"], dict.fromkeys(HELD, FLOORS))


def gains_and_losses(report: Report, last: Report) -> tuple[list[str], list[str]]:
    """What was wrong in the last report and is right now, and the reverse, by label."""
    now, before = set(report["failures"]), set(last["failures"])
    return sorted(before - now), sorted(now - before)


def write_report(folder: Path, report: Report, last: Report, reason: str = "") -> None:
    """Replace the committed report. Raises FallenError where a figure falls and no reason is given."""
    floors.write(folder / NAME, report, last, fallen(report["groups"], last), markdown, reason)
