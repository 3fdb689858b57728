"""``exportlex evaluate definitions``: terms, pinpoints and extents against the gold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exportlex.evaluation.gold import Label, load_labels, name_key, same_place
from exportlex.evaluation.held import labelled_documents
from exportlex.indexing.knowledge import Knowledge

_SQUEEZE = re.compile(r"[\W_]+")


@dataclass
class Score:
    """Counts of one instrument in one language."""

    instrument: str
    language: str
    labels: int = 0
    terms: int = 0  # labels whose term was found
    placed: int = 0  # … with the right pinpoint
    started: int = 0  # … whose first words agree
    ended: int = 0  # … whose last words agree
    extracted: int = 0  # definitions found in the labelled files
    unknown: int = 0  # … that no label, counted or not, speaks of
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Counts and shares."""
        precision = 1 - self.unknown / self.extracted if self.extracted else 0.0
        return {
            "instrument": self.instrument, "language": self.language, "labels": self.labels,
            "recall_term": _share(self.terms, self.labels), "recall_term_pinpoint": _share(self.placed, self.labels),
            "start_exact": _share(self.started, self.labels), "end_exact": _share(self.ended, self.labels),
            "extracted": self.extracted, "precision_term": round(precision, 4), "missed": self.missed,
            "extra": self.extra,
        }  # fmt: skip


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def evaluate(knowledge: Knowledge, gold: Path, mirror: Path) -> list[Score]:
    """Score every labelled instrument that the index holds; labels of texts that are not held are left out."""
    held = labelled_documents(mirror, knowledge.documents())
    labels: dict[tuple[str, str, str], list[Label]] = defaultdict(list)
    for label in load_labels(gold):
        if documents := held.get(label.file):
            named = [document for document in documents if document["instrument"] == label.instrument]
            labels[(label.instrument, label.language, (named or documents)[0]["id"])].append(label)
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in knowledge.definitions():
        found[row["document"]].append(row)
    scores: dict[tuple[str, str], Score] = {}
    for (instrument, language, document), part in sorted(labels.items()):
        score = scores.setdefault((instrument, language), Score(instrument, language))
        if any(label.counts_for_recall for label in part):
            _score(score, part, found[document])
    return [score for score in scores.values() if score.labels]


def _score(score: Score, labels: list[Label], found: list[dict[str, Any]]) -> None:
    by_name: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in found:
        for name in (row["term"], *row["aliases"]):
            by_name[name_key(name)].append(row)
    for label in labels:
        if label.counts_for_recall:
            _score_label(score, label, [row for name in label.names for row in by_name[name_key(name)]])
    known = {name_key(name) for label in labels for name in label.names}
    score.extracted += len(found)
    for row in found:
        if not any(name_key(name) in known for name in (row["term"], *row["aliases"])):
            score.unknown += 1
            score.extra.append(f"{row['pinpoint']} {row['term']}: {row['text'][:60]}")


def _score_label(score: Score, label: Label, rows: list[dict[str, Any]]) -> None:
    score.labels += 1
    placed = [row for row in rows if same_place(row["pinpoint"], label.pinpoint)]
    score.terms += bool(rows)
    score.placed += bool(placed)
    score.started += any(_squeezed(label.starts_with) in _squeezed(row["text"])[:400] for row in placed)
    score.ended += any(_squeezed(row["text"]).endswith(_squeezed(label.ends_with)) for row in placed)
    if not placed:
        score.missed.append(f"{label.pinpoint} {label.names[0]}" + (" (elsewhere)" if rows else ""))


def _squeezed(text: str) -> str:
    return _SQUEEZE.sub("", text.casefold())


def totals(scores: Iterable[Score]) -> dict[str, Any]:
    """The scores of one jurisdiction added up."""
    total = Score("all", "")
    for score in scores:
        for name in ("labels", "terms", "placed", "started", "ended", "extracted", "unknown"):
            setattr(total, name, getattr(total, name) + getattr(score, name))
    return total.to_json()
