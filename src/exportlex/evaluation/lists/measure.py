"""How often the counterpart that shared numbers prove comes first, or among the first five, with all codes hidden."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from exportlex.comparison.lists.comparing.compare import prepare
from exportlex.comparison.lists.held.choosing import key_of, load_keyed
from exportlex.comparison.lists.held.entries import ListEntry
from exportlex.comparison.lists.matching.pairing import Pairing
from exportlex.comparison.lists.matching.prepared import Prepared
from exportlex.comparison.lists.matching.standing import standing_out
from exportlex.comparison.lists.matching.weighing import Scores
from exportlex.evaluation.lists.baselines import bm25_scores, embedding_scores
from exportlex.evaluation.lists.by_eye import FILE as DIFFERENCES_FILE
from exportlex.evaluation.lists.by_eye import read_differences
from exportlex.evaluation.lists.items import FILE as ITEMS_FILE
from exportlex.evaluation.lists.items import item_rows
from exportlex.evaluation.lists.truth import MeasuredLists, MeasuredPair, load_measured, proven
from exportlex.indexing.knowledge import Knowledge
from exportlex.indexing.lists.held import control_lists

Row = dict[str, Any]
Both = tuple[ListEntry, ListEntry]
HEADED, DEEPEST = "headed entries", "deepest items"
DIFFERENCES, DESCRIBED = "threshold differences", "items found by description"
OURS, BM25, EMBEDDING = "", "BM25 ", "embedding "
_FIRST = (1, 5)


@dataclass
class ListMeasurement:
    """Rows of both levels, one per pair of lists; of differences and descriptions; and what is not right."""

    groups: dict[str, list[Row]] = field(default_factory=lambda: {HEADED: [], DEEPEST: []})
    misses: dict[str, list[str]] = field(default_factory=dict)


def measure_all(
    knowledge: Knowledge,
    folder: Path,
    tell: Callable[[int, int], None] = lambda *_: None,
    beside: Collection[str] = (BM25, EMBEDDING),
) -> ListMeasurement:
    """Counterparts, threshold differences and the item finder, against the labels of ``corpus/evaluation``."""
    made = measure_lists(knowledge, load_measured(folder), tell, beside)
    made.groups[DIFFERENCES] = read_differences(knowledge, folder / DIFFERENCES_FILE, tell)
    made.groups[DESCRIBED], made.misses[DESCRIBED] = item_rows(knowledge, folder / ITEMS_FILE)
    return made


def measure_lists(
    knowledge: Knowledge,
    measured: MeasuredLists,
    tell: Callable[[int, int], None] = lambda *_: None,
    beside: Collection[str] = (BM25, EMBEDDING),
) -> ListMeasurement:
    """All pairs of lists that are held, and ``beside`` them other ways; the embedding takes some minutes at first."""
    held = {key_of(row) for row in control_lists(knowledge)}
    pairs = [pair for pair in measured.pairs if {pair.a, pair.b} <= held]
    prepared = cache(lambda key: prepare(knowledge, load_keyed(knowledge, key)))
    made = ListMeasurement()
    matched: dict[frozenset[str], _Matched] = {}
    for place, pair in enumerate(pairs):
        tell(place, len(pairs))
        both = frozenset({pair.a, pair.b})
        if both not in matched:
            matched[both] = _matched(prepared(pair.a), prepared(pair.b))
        found = matched[both] if matched[both].left.held.key == pair.a else matched[both].turned()
        _measure_pair(knowledge, pair, found, measured, made, beside)
    tell(len(pairs), len(pairs))
    return made


@dataclass(frozen=True)
class _Matched:
    """Two lists and how alike their entries are. One matching serves both directions: likeness has none."""

    left: Prepared
    right: Prepared
    headed: Scores
    entries: Scores
    counterpart: Mapping[int, int]
    seconds: float

    def turned(self) -> _Matched:
        """The same from the right list to the left."""
        back = {theirs: mine for mine, theirs in self.counterpart.items()}
        return _Matched(self.right, self.left, self.headed.T, self.entries.T, back, self.seconds)


def _matched(left: Prepared, right: Prepared) -> _Matched:
    started = time.perf_counter()
    pairing = Pairing(left, right)
    seconds = time.perf_counter() - started
    headed, entries = standing_out(pairing.headed_scores), standing_out(pairing.scores)
    return _Matched(left, right, headed, entries, pairing.counterpart, seconds)


def _measure_pair(
    knowledge: Knowledge, pair: MeasuredPair, found: _Matched, measured: MeasuredLists, made: ListMeasurement,
    beside: Collection[str],
) -> None:  # fmt: skip
    left, right = found.left, found.right
    truth = proven(left.held, right.held, measured.renumbered)
    name = f"{pair.a} → {pair.b}"
    levels = (
        (HEADED, truth.headed, left.headed, right.headed, found.headed),
        (DEEPEST, truth.deepest, left.entries, right.entries, found.entries),
    )
    for level, wanted, rows, columns, scores in levels:
        ranks = _ranks(scores, rows, columns, wanted)
        row: Row = {"name": name, "group": pair.group, "pairs": len(wanted), **_recall(OURS, ranks)}
        if BM25 in beside:
            row |= _recall(BM25, _ranks(bm25_scores(left, right, level == HEADED), rows, columns, wanted))
        if EMBEDDING in beside and (close := embedding_scores(knowledge, left, right, level == HEADED)) is not None:
            row |= _recall(EMBEDDING, _ranks(close, rows, columns, wanted))
        row["paired"] = _paired(found.counterpart, wanted)
        if level == DEEPEST:
            row |= {"renumbered": truth.renumbered, "seconds": round(found.seconds, 1)}
        made.groups[level].append(row)
        made.misses[f"{level}: {name}"] = _missed(scores, rows, columns, wanted, ranks)


def _ranks(
    scores: Scores, rows: Sequence[ListEntry], columns: Sequence[ListEntry], wanted: Sequence[Both]
) -> list[int]:
    """The rank of each wanted counterpart, 0 for the first; of equal scores none counts as better."""
    row = {entry.id: place for place, entry in enumerate(rows)}
    column = {entry.id: place for place, entry in enumerate(columns)}
    return [
        int((scores[row[mine.id]] > scores[row[mine.id], column[theirs.id]]).sum()) for mine, theirs in wanted
    ]  # fmt: skip


def _recall(name: str, ranks: Sequence[int]) -> Row:
    return {
        f"{name}recall@{first}": round(sum(rank < first for rank in ranks) / len(ranks), 4) if ranks else None
        for first in _FIRST
    }


def _paired(counterpart: Mapping[int, int], wanted: Sequence[Both]) -> float | None:
    """The share of pairs that the concordance, which gives each entry one counterpart at most, has as they are."""
    right = sum(counterpart.get(mine.id) == theirs.id for mine, theirs in wanted)
    return round(right / len(wanted), 4) if wanted else None


def _missed(
    scores: Scores,
    rows: Sequence[ListEntry],
    columns: Sequence[ListEntry],
    wanted: Sequence[Both],
    ranks: Sequence[int],
) -> list[str]:
    place = {entry.id: number for number, entry in enumerate(rows)}
    return [
        f"{mine.code} | {theirs.code} | first: {columns[int(np.argmax(scores[place[mine.id]]))].code}"
        for (mine, theirs), rank in zip(wanted, ranks, strict=True)
        if rank
    ]
