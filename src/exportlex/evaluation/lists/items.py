"""How often the item finder offers the entry that a licensing officer would look at first, list by list.

Labels are descriptions with entries, in ``corpus/evaluation/described-items.tsv``: asked, language, written (before or
after the everyday names were), half (tuned or kept), entries. An entry is named "list:code", the list by jurisdiction
and name ("us/ccl"), and stands for the headed entry of every list that bears its number.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exportlex.comparison.lists.finding import ItemFinder
from exportlex.comparison.lists.held.codes import shared
from exportlex.comparison.lists.held.entries import HeldList
from exportlex.indexing.knowledge import Knowledge

FILE = "described-items.tsv"
_TOP = 5


@dataclass(frozen=True, slots=True)
class Label:
    """A description, and the entries that answer it: any of them is right."""

    asked: str
    written: str
    half: str
    entries: tuple[str, ...]


@dataclass
class Tally:
    """Pairs of a description and a list that has an entry for it; right ones first, and among the first five."""

    pairs: int = 0
    first: int = 0
    five: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def recall_at_1(self) -> float:
        """Of the pairs those whose first candidate is right."""
        return self.first / self.pairs if self.pairs else 0.0

    @property
    def recall_at_5(self) -> float:
        """Of the pairs those with a right one among the first five candidates."""
        return self.five / self.pairs if self.pairs else 0.0


def read_labels(path: Path) -> list[Label]:
    """The labels of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Label(row["asked"], row["written"], row["half"], tuple(row["entries"].split("; ")))
            for row in csv.DictReader(file, delimiter="\t")
        ]


def measure(finder: ItemFinder, labels: Iterable[Label]) -> dict[str, Tally]:
    """Tallies by list, and "all" of them together."""
    tallies: dict[str, Tally] = {"all": Tally()}
    for label in labels:
        offered: dict[str, list[str]] = {}
        for candidate in finder.find(label.asked, top=_TOP).candidates:
            headed = candidate.held.path(candidate.entry)[0].code
            offered.setdefault(candidate.held.key, []).append(headed)
        for held in finder.lists:
            if wanted := right(label, held, finder.lists):
                for tally in (tallies["all"], tallies.setdefault(held.key, Tally())):
                    _count(tally, offered.get(held.key, []), wanted, f"{label.asked}: {held.key}")
    return tallies


def right(label: Label, held: HeldList, lists: Sequence[HeldList]) -> set[str]:
    """Codes of the headed entries of one list that a label names, itself or by a number of another list."""
    found: set[str] = set()
    for named in label.entries:
        name, _, code = named.partition(":")
        if name == _name(held):
            found.add(code)
            continue
        for other in lists:
            number = shared(code, other.numbering) if name == _name(other) else None
            if number and (entry := held.by_shared.get(number)) and entry.parent is None:
                found.add(entry.code)
    return found


def _name(held: HeldList) -> str:
    return f"{held.jurisdiction}/{held.id.rpartition('/')[2]}"


def _count(tally: Tally, offered: Sequence[str], wanted: set[str], said: str) -> None:
    tally.pairs += 1
    tally.first += offered[:1] != [] and offered[0] in wanted
    if wanted & set(offered):
        tally.five += 1
    else:
        tally.missed.append(said)


def item_rows(knowledge: Knowledge, path: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """A row for each set of labels, and what is not among the first five of a list: "description: list"."""
    finder = ItemFinder.open(knowledge)
    labels = read_labels(path)
    rows: list[dict[str, Any]] = []
    missed: list[str] = []
    for written, half in sorted({(label.written, label.half) for label in labels}):
        tally = measure(finder, [one for one in labels if (one.written, one.half) == (written, half)])["all"]
        rows.append(
            {"name": f"written {written} the everyday names, {half}", "pairs": tally.pairs,
             "recall@1": round(tally.recall_at_1, 4), "recall@5": round(tally.recall_at_5, 4)}
        )  # fmt: skip
        missed += tally.missed
    return rows, missed
