"""Everything that ``exportlex evaluate concepts`` measures: finding, elements, absences, figures, assignments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exportlex.evaluation import assignment, finding, quantities, stating
from exportlex.evaluation.concepts import Answer, Tell, answers, grouped, held_labels
from exportlex.evaluation.provisions import Labelled, load_by_eye, load_provisions
from exportlex.evaluation.words_alone import words_alone
from exportlex.indexing.desired import LAW
from exportlex.indexing.knowledge import Knowledge

Row = dict[str, Any]
GOLD, EYE, WORDS = "gold", "by eye", "words alone"
SETS = {
    GOLD: "Hand-checked gold",
    EYE: "Labels by eye, written by us; the words of the concept scheme were tuned on them",
}
PARTS = {
    "finding": "Finding: the right provision, its parent or its child",
    "elements": "Elements",
    "absences": "Absences",
    "figures": "Figures with unit",
}
ASSIGNMENT = "assignment"
BY_CONCEPT = ", by concept"  # rows of a single concept stand apart: a handful of pairs is no floor


@dataclass
class ConceptMeasurement:
    """Rows by group, "<set>: <part>"; and by name what is not right."""

    groups: dict[str, list[Row]] = field(default_factory=dict)
    misses: dict[str, list[str]] = field(default_factory=dict)
    decisions: int = 0  # of reviewers, that were applied


@dataclass(frozen=True)
class Labels:
    """The folders of the labels."""

    gold: Path
    mirror: Path
    by_eye: Path

    def sets(self, knowledge: Knowledge) -> dict[str, list[Labelled]]:
        """The labels of texts held, by set."""
        laws = [document for document in knowledge.documents() if document["layer"] == LAW]
        held = {(document["instrument"], document["language"].partition("-")[0]) for document in laws}
        by_eye = [one for one in load_by_eye(self.by_eye) if not one[0] or (one[0], one[1].language) in held]
        codes = {label.jurisdiction for instrument, label in by_eye if instrument}
        by_eye = [one for one in by_eye if one[1].jurisdiction in codes]
        return {GOLD: held_labels(knowledge, load_provisions(self.gold), self.mirror), EYE: by_eye}


def measure(knowledge: Knowledge, labels: Labels, read: Path, tell: Tell = lambda done, of: None) -> ConceptMeasurement:
    """All of it, on both sets of labels; ``read``: which further figures a person has read in the text."""
    made = ConceptMeasurement(decisions=len(knowledge.decisions))
    sets = labels.sets(knowledge)
    for name, labelled in sets.items():
        if labelled:
            _add(made, name, answers(knowledge, labelled, tell))
            scores = [one.to_json() for one in quantities.score_labels(knowledge, labelled, read)]
            made.groups[f"{name}: figures"] = [_without_lists(row) for row in scores]
            made.misses[f"{name}: figures"] = [line for row in scores if row["name"] == "all" for line in row["missed"]]
    assigned = assignment.score(knowledge, labels.gold, labels.mirror)
    made.groups |= _apart(ASSIGNMENT, [one.to_json() for one in assigned])
    made.misses[ASSIGNMENT] = [line for one in assigned if one.name == assignment.ALL for line in one.wrong]
    return made


def measure_words(knowledge: Knowledge, labels: Labels, tell: Tell = lambda done, of: None) -> dict[str, list[Row]]:
    """Finding, elements and absences without the embedding, without a row per concept: the floors of the test suite."""
    blind = words_alone(knowledge)
    made: dict[str, list[Row]] = {}
    for name, labelled in labels.sets(blind).items():
        if labelled:
            found = grouped(answers(blind, labelled, tell, ours_alone=True), concepts=False)
            made |= {f"{WORDS}, {group}": rows for group, rows in _rows(name, found).items()}
    return made


def _add(made: ConceptMeasurement, name: str, found: Sequence[Answer]) -> None:
    made.groups |= _rows(name, grouped(found))
    made.misses |= {
        f"{name}: finding": finding.misses(found), f"{name}: elements": stating.differing(found),
        f"{name}: absences, shown though labelled not found": stating.invented(found),
        f"{name}: absences, silent though labelled present": stating.silent(found),
    }  # fmt: skip


def _rows(name: str, groups: Mapping[str, Sequence[Answer]]) -> dict[str, list[Row]]:
    parts = {"finding": finding.finding, "elements": stating.elements, "absences": stating.absences}
    made: dict[str, list[Row]] = {}
    for part, make in parts.items():
        made |= _apart(f"{name}: {part}", [row for row in map(make, groups, groups.values()) if _holds(row)])
    return made


def _apart(group: str, rows: Sequence[Row]) -> dict[str, list[Row]]:
    """The rows, those of single concepts in a group of their own."""
    single = [row for row in rows if row["name"].startswith("concept ")]
    whole = {group: [row for row in rows if row not in single]}
    return whole | ({group + BY_CONCEPT: single} if single else {})


def _holds(row: Row) -> bool:
    """Whether a row is a share of anything."""
    return any(row.get(count) for count in ("pairs", "pair labels", "absent", "present"))


def _without_lists(row: Row) -> Row:
    return {name: value for name, value in row.items() if not isinstance(value, list)}
