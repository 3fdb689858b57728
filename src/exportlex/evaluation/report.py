"""The committed report on definitions: its figures are floors, and a figure falls only with a reason.

``corpus/evaluation/definitions.json`` is what programs read (the test suite, the app's help page);
``definitions.md`` beside it is the same for people. Neither holds words of any law but terms and pinpoints.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exportlex.errors import ExportlexError
from exportlex.evaluation.measure import LEXNLP, Measurement
from exportlex.evaluation.report_text import markdown

Report = dict[str, Any]
FLOORS = ("precision", "recall", "f1", "span_of_all", "scope", "kind")
HELD = ("published", "languages", "unmarked", "free", "by_eye")  # the groups whose figures are floors
NAME = "definitions.json"
_SLACK = 1e-9


class FallenError(ExportlexError):
    """A figure is lower than in the committed report, and no reason was given."""


@dataclass(frozen=True, slots=True)
class Change:
    """A figure of one row that is not what the last report says."""

    row: str
    figure: str
    before: float
    now: float

    def __str__(self) -> str:
        return f"{self.row}, {self.figure}: {self.before:.4f} → {self.now:.4f}"


def read_report(folder: Path) -> Report:
    """The committed report of a folder; an empty one where there is none yet."""
    path = folder / NAME
    if not path.is_file():
        return {"groups": {}, "failures": [], "lowered": [], "speeds": [], "growth": []}
    report: Report = json.loads(path.read_text(encoding="utf-8"))
    return report


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
    return [
        Change(f"{group}: {name} {language}".strip(), figure, row[figure], now.get(figure, 0.0))
        for group in HELD
        if group in groups
        for (name, language), row in _rows(last["groups"].get(group, [])).items()
        for now in [_rows(groups[group]).get((name, language), {})]
        for figure in FLOORS
        if now.get(figure, 0.0) < row[figure] - _SLACK
    ]


def _rows(rows: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], Mapping[str, Any]]:
    return {(row["name"], row["language"]): row for row in rows}


def gains_and_losses(report: Report, last: Report) -> tuple[list[str], list[str]]:
    """What was wrong in the last report and is right now, and the reverse, by label."""
    now, before = set(report["failures"]), set(last["failures"])
    return sorted(before - now), sorted(now - before)


def write_report(folder: Path, report: Report, last: Report, reason: str = "") -> None:
    """Replace the committed report. Raises FallenError where a figure falls and no reason is given."""
    lower = fallen(report["groups"], last)
    if lower and not reason:
        lines = "\n".join(f"  {change}" for change in lower)
        raise FallenError(
            f"{len(lower)} figures fall below the committed report:\n{lines}\nmend it, or say why with --lower"
        )
    report = {**report, "lowered": [*last["lowered"], *({"what": str(change), "reason": reason} for change in lower)]}
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(report, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / NAME).write_text(text + "\n", encoding="utf-8")
    (folder / NAME).with_suffix(".md").write_text(markdown(report), encoding="utf-8")
