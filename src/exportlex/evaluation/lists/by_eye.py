"""Threshold differences that we read by eye, text beside text: ``corpus/evaluation/list-differences.tsv``.

A row is right where both entries are counterparts, both limits are stated so, and the side called stricter controls
more. Rows hold codes and numbers, no words of a list. What is listed now and was not read counts for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from exportlex.comparison.lists.comparing.compare import compare_lists
from exportlex.comparison.lists.comparing.relations import Place
from exportlex.evaluation.gold import label_rows
from exportlex.indexing.knowledge import Knowledge

FILE = "list-differences.tsv"
ALL = "all"
Key = tuple[str, str, str, str, str]


def read_differences(
    knowledge: Knowledge, path: Path, tell: Callable[[int, int], None] = lambda *_: None
) -> list[dict[str, Any]]:
    """Per pair of lists: differences that are listed, how many of them were read, how many of these are right."""
    labels: dict[tuple[str, str], dict[Key, bool]] = {}
    for row in label_rows(path):
        labels.setdefault((row["list_a"], row["list_b"]), {})[_key_of_row(row)] = row["right"] == "yes"
    rows: list[dict[str, Any]] = []
    for done, ((a, b), known) in enumerate(labels.items()):
        tell(done, len(labels))
        (compared,) = compare_lists(knowledge, a, b)
        listed = [key_of(place) for pair in compared.items() for place in pair.differences]
        read = [known[key] for key in listed if key in known]
        precision = round(sum(read) / len(read), 4) if read else None
        rows.append(
            {"name": f"{a} → {b}", "listed": len(listed), "read": len(read), "right": sum(read), "precision": precision}
        )
    total: dict[str, Any] = {name: sum(row[name] for row in rows) for name in ("listed", "read", "right")}
    whole = round(total["right"] / total["read"], 4) if total["read"] else None
    return [*rows, {"name": ALL, **total, "precision": whole}]


def key_of(place: Place) -> Key:
    """Codes, limits and stricter side of a difference: what a row of the file states."""
    a, b = place.difference.a, place.difference.b
    return (
        place.a.code if place.a else "", place.b.code if place.b else "", a.parameter.interval if a else "",
        b.parameter.interval if b else "", place.difference.stricter,
    )  # fmt: skip


def _key_of_row(row: Mapping[str, str]) -> Key:
    return row["code_a"], row["code_b"], row["limit_a"], row["limit_b"], row["stricter"]
