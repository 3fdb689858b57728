"""The committed report on definitions, for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from exportlex.evaluation.measure import GROUPS, figures_of

_SHOWN = ("ca", "us")  # jurisdictions whose publishers mark definitions: what ignoring the marks costs


def markdown(report: Mapping[str, Any]) -> str:
    """The report for people."""
    lines = [
        "# How well definitions are extracted",
        "",
        "Made by `exportlex evaluate definitions --report`; every figure is a floor that the test suite holds.",
        "Precision, recall and F1 are those of terms at their place. Spans, scope and kind are shares of the labels "
        "found; “span, all” counts a missed label as wrong. A span is exact where its first and last words agree.",
    ]
    lines += ["", "## In short", "", summary(report)]
    for group, title in GROUPS.items():
        lines += ["", f"## {title}", "", *_table(report["groups"].get(group, []), group)]
    lines += ["", "## Speed of extraction on one core, over all texts held", "", *_speeds(report["speeds"])]
    if report["growth"]:
        lines += [
            "",
            "## Seconds for an invented law with that many terms in one article",
            "",
            *_growth(report["growth"]),
        ]
    lines += ["", "## What is not right yet", "", *(f"- {line}" for line in report["failures"])]
    lines += ["", "## Floors lowered on purpose", ""]
    lines += [f"- {item['what']}: {item['reason']}" for item in report["lowered"]] or ["None."]
    return "\n".join(lines) + "\n"


def _table(rows: Sequence[Mapping[str, Any]], group: str) -> list[str]:
    names = figures_of(group)
    heads = [name.replace("_of_all", ", all") for name in names]
    lines = [
        f"| | language | instruments | labels | extracted | {' | '.join(heads)} |",
        "|---|---|" + "---:|" * (3 + len(names)),
    ]
    for row in rows:
        figures = " | ".join(f"{row[name]:.3f}" for name in names)
        counts = f"{row['instruments']} | {row['labels']} | {row['extracted']}"
        lines.append(f"| {row['name']} | {row['language']} | {counts} | {figures} |")
    return lines


def _speeds(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    lines = ["| language | MB of text | definitions | MB/s |", "|---|---:|---:|---:|"]
    names = ("language", "megabytes", "definitions", "megabytes_per_second")
    return lines + ["| " + " | ".join(str(row[name]) for name in names) + " |" for row in rows]


def _growth(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    sizes = sorted({row["terms"] for row in rows})
    lines = [f"| language | {' | '.join(f'{size:,}' for size in sizes)} |", "|---|" + "---:|" * len(sizes)]
    by_language: dict[str, dict[int, float]] = {}
    for row in rows:
        by_language.setdefault(row["language"], {})[row["terms"]] = row["seconds"]
    return lines + [
        f"| {language} | {' | '.join(f'{found.get(size, 0):.2f}' for size in sizes)} |"
        for language, found in sorted(by_language.items())
    ]


def summary(report: Mapping[str, Any]) -> str:
    """The figures that the README shows: by language, and without marks beside what there is without us."""
    groups = report["groups"]
    lines = ["| language | instruments | labels | F1 of terms | whole span exact | scope | kind |"]
    lines.append("|---|" + "---:|" * 6)
    lines += [
        f"| {row['language']} | {row['instruments']} | {row['labels']} | {row['f1']:.3f} | {row['span_of_all']:.3f} | "
        f"{row['scope']:.3f} | {row['kind']:.3f} |"
        for row in groups["languages"]
    ]
    lines += ["", "| the publisher's marks ignored: F1 of terms | labels | precision | recall | F1 |"]
    lines.append("|---|" + "---:|" * 4)
    lines += [
        f"| {row['name']} | {row['labels']} | {row['precision']:.3f} | {row['recall']:.3f} | {row['f1']:.3f} |"
        for row in groups["beside"]
        if row["name"].split(":")[0] in _SHOWN
    ]
    return "\n".join(lines)
