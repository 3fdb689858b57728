"""The committed report on control lists: ``corpus/evaluation/lists.json``, and ``lists.md`` for people.

The figures of the concordance are floors; BM25 and the embedding alone are shown and not held. The test suite holds
the rows "words alone"; those of the whole matcher are held by ``exportlex evaluate lists --report``, which needs the
index of the mirror.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from exportlex.evaluation import floors
from exportlex.evaluation.floors import Change, Groups, Report
from exportlex.evaluation.lists.measure import (
    BM25,
    DEEPEST,
    DESCRIBED,
    DIFFERENCES,
    EMBEDDING,
    HEADED,
    OURS,
    ListMeasurement,
)

NAME = "lists.json"
WORDS = "words alone, "
_FIGURES = ("recall@1", "recall@5", "paired")
HELD = {
    f"{head}{group}": figures
    for head in ("", WORDS)
    for group, figures in (
        (HEADED, _FIGURES), (DEEPEST, _FIGURES), (DIFFERENCES, ("precision",)), (DESCRIBED, ("recall@1", "recall@5")),
    )
}  # fmt: skip
_COLUMNS = ["pairs", *(f"{way}recall@{first}" for way in (OURS, BM25, EMBEDDING) for first in (1, 5)), "paired"]
# What the work set itself: recall@1 of headed entries and of deepest items.
TARGETS = {
    "US, EU, Wassenaar": (0.97, 0.93), "SCOMET": (0.90, 0.90), "German and Italian": (0.90, 0.90),
}  # fmt: skip
PRECISION = 0.95  # of threshold differences
_EXPLAINED = """\
Made by `exportlex evaluate lists --report`; the figures of recall and of pairs are floors.

- **What is measured.** Two lists that follow one series of numbers prove counterparts: `3A001.b.4`, `3.A.1.b.4` and
  `8A301.b.4`. The matcher never sees a code; the numbers serve to measure it. `corpus/evaluation/lists.toml` names the
  pairs of lists and the entries inside which one list numbers its items anew, read by eye: their items are left out
  and counted in the column “renumbered”.
- **recall@k**: the share of entries of the first list whose proven counterpart is among the first k of all live entries
  of the second. Beside it on the same entries, codes hidden as well: BM25 alone (whole entries; items with the words
  above them), and the embedding alone, where the model reads both languages.
- **paired**: the share of proven pairs that the concordance has, where each entry has one counterpart at most.
- **Threshold differences**: all that the concordance lists between two lists; those that we read by eye, text beside
  text (`list-differences.tsv`); those that are right: counterparts, both limits and the stricter side.
- **Items found by description**: of pairs of a description and a list that has an entry for it, those whose right
  headed entry comes first, or among the first five (`described-items.tsv`). Our own descriptions; “kept” were not
  looked at while tuning, “after” were written when the finder's everyday names stood.
- **Words alone**: without the sentence vectors, as the test suite measures it.
- Weights and thresholds were set on these pairs; on lists that nobody here has seen the figures will be lower."""


def read_report(folder: Path) -> Report:
    """The committed report of a folder; an empty one where there is none yet."""
    return floors.read(folder / NAME, {"groups": {}, "misses": {}, "lowered": []})


def made_of(measured: ListMeasurement, words: ListMeasurement | None, last: Report) -> Report:
    """A report of a measurement; ``words``: the same by words alone, kept from the last report where it is None."""
    kept = {name: rows for name, rows in last["groups"].items() if name.startswith(WORDS)}
    alone = {f"{WORDS}{level}": rows for level, rows in words.groups.items()} if words else kept
    return {"groups": {**measured.groups, **alone}, "misses": measured.misses, "lowered": last["lowered"]}


def fallen(groups: Groups, last: Report) -> list[Change]:
    """Every floor of the last report that is not reached."""
    return floors.fallen(groups, last["groups"], HELD)


def write_report(folder: Path, report: Report, last: Report, reason: str = "") -> None:
    """Replace the committed report. Raises FallenError where a figure falls and no reason is given."""
    floors.write(folder / NAME, report, last, fallen(report["groups"], last), markdown, reason)


def markdown(report: Mapping[str, Any]) -> str:
    """The report for people."""
    lines = ["# How well counterparts in control lists are found", "", _EXPLAINED]
    lines += ["", "## In short", "", summary(report)]
    for level in (HEADED, DEEPEST, DIFFERENCES, DESCRIBED):
        rows = report["groups"].get(level, [])
        lines += ["", f"## {level.capitalize()}", "", *_table(rows, level)]
    lines += ["", "## Words alone", ""]
    for level in (HEADED, DEEPEST):
        lines += [f"{level.capitalize()}: {_means(report['groups'].get(WORDS + level, []))}", ""]
    lines += ["## What does not come first"]
    for name, missed in sorted(report["misses"].items()):
        lines += ["", f"### {name}: {len(missed)}", "", *(f"- {line}" for line in missed)] if missed else []
    lines += ["", "## Floors lowered on purpose", ""]
    lines += [f"- {item['what']}: {item['reason']}" for item in report["lowered"]] or ["None."]
    return "\n".join(lines) + "\n"


def summary(report: Mapping[str, Any]) -> str:
    """The lowest and the mean recall@1 of each group of lists, beside BM25's, and the differences read by eye."""
    lines = ["| | target | lowest | mean | BM25 alone, mean |", "|---|---:|---:|---:|---:|"]
    for group, targets in TARGETS.items():
        for level, target in zip((HEADED, DEEPEST), targets, strict=True):
            rows = [row for row in report["groups"].get(level, []) if row["group"] == group]
            ours, bm25 = ([row[f"{way}recall@1"] for row in rows] for way in (OURS, BM25))
            figures = (f"{min(ours):.3f}", f"{_mean(ours):.3f}", f"{_mean(bm25):.3f}") if rows else ("–",) * 3
            lines.append(f"| {group}: {level}, recall@1 | {target:.2f} | {' | '.join(figures)} |")
    for row in report["groups"].get(DIFFERENCES, []):
        said = f"{row['name']}: {row['read']} of {row['listed']} differences read by eye, right"
        lines.append(f"| {said} | {PRECISION:.2f} | {cell(row['precision'])} | | |")
    for row in report["groups"].get(DESCRIBED, []):
        lines.append(f"| items found by description, {row['name']}: first five | | {cell(row['recall@5'])} | | |")
    return "\n".join(lines)


def _mean(figures: list[float]) -> float:
    return sum(figures) / len(figures)


def columns_of(level: str) -> list[str]:
    """The columns of the table of one group."""
    if level == DIFFERENCES:
        return ["listed", "read", "right", "precision"]
    if level == DESCRIBED:
        return ["pairs", "recall@1", "recall@5"]
    return [*_COLUMNS, *(["renumbered", "seconds"] if level == DEEPEST else [])]


def cell(value: Any) -> str:
    """A figure as tables show it."""
    return "–" if value is None else f"{value:.3f}" if isinstance(value, float) and value <= 1 else str(value)


def _table(rows: list[dict[str, Any]], level: str) -> list[str]:
    columns = columns_of(level)
    lines = [f"| lists | {' | '.join(columns)} | target |", f"|---|{'---:|' * (len(columns) + 1)}"]
    for row in rows:
        target = _target(row, level)
        lines.append(f"| {row['name']} | {' | '.join(cell(row.get(name)) for name in columns)} | {cell(target)} |")
    return lines


def _target(row: dict[str, Any], level: str) -> float | None:
    if level == DIFFERENCES:
        return PRECISION
    return TARGETS.get(row.get("group", ""), (None, None))[level == DEEPEST]


def _means(rows: list[dict[str, Any]]) -> str:
    groups: dict[str, list[float]] = {}
    for row in rows:
        groups.setdefault(row["group"], []).append(row["recall@1"])
    return ", ".join(f"{name} {_mean(all_):.3f}" for name, all_ in groups.items()) or "not measured"
