"""Which concept a definition defines, or none: our assignment of the definitions extracted, against their labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exportlex.catalog.concepts import ConceptScheme
from exportlex.comparison.classing.assigning import assigned
from exportlex.evaluation.definitions import share
from exportlex.evaluation.gold import Label, load_labels
from exportlex.evaluation.held import labelled_documents
from exportlex.evaluation.matching import matches
from exportlex.indexing.knowledge import Knowledge
from exportlex.indexing.knowledge import Row as Stored
from exportlex.model import Definition, DefinitionKind, Scope

Row = dict[str, Any]
NONE = "none"
ALL, SURE, DOUBTFUL = "all", "confidence high", "confidence medium"
TARGET = 0.90


@dataclass
class AssignmentScore:
    """Definitions of one group. A wrong concept is one too many and one too few; "none" is no concept."""

    name: str
    labels: int = 0
    extracted: int = 0
    right: int = 0  # the right concept, or rightly none
    true: int = 0  # the right concept
    given: int = 0  # we give some concept
    wanted: int = 0  # the label has a concept, and "none" would be wrong
    wrong: list[str] = field(default_factory=list)

    def to_json(self) -> Row:
        """Shares; F1 is over concepts, ``right`` counts those of no concept too."""
        precision, recall = share(self.true, self.given), share(self.true, self.wanted)
        both = share(2 * self.true, self.given + self.wanted)
        return {"name": self.name, "labels": self.labels, "extracted": self.extracted, "concepts": self.wanted,
                "precision": precision, "recall": recall, "f1": both,
                "right": share(self.right, self.extracted)}  # fmt: skip


def score(knowledge: Knowledge, gold: Path, mirror: Path) -> list[AssignmentScore]:
    """Scores of all, by confidence of the label, language, instrument and concept; labels of texts held only."""
    by_text = _by_text(knowledge, load_labels(gold), mirror)
    rows = knowledge.definitions()
    scores: dict[str, AssignmentScore] = {}
    for document, labels in by_text.items():
        found = [_definition(row) for row in rows if row["document"] == document]
        for match in matches(labels, found):
            ours = _assigned(knowledge.concepts, match.definition, match.label.language)
            for name in _groups(match.label):
                _count(scores.setdefault(name, AssignmentScore(name)), match.label, ours)
    order = {ALL: 0, SURE: 1, DOUBTFUL: 2}
    return sorted(scores.values(), key=lambda one: (order.get(one.name, 3), " " in one.name, one.name))


def _by_text(knowledge: Knowledge, labels: Iterable[Label], mirror: Path) -> dict[str, list[Label]]:
    """The labels by the document of the index that holds their text."""
    held = labelled_documents(mirror, knowledge.documents())
    found: dict[str, list[Label]] = defaultdict(list)
    for label in labels:
        documents: Sequence[Any] = held.get(label.file, [])
        for test in ("instrument", "language"):
            documents = [one for one in documents if one[test] == getattr(label, test)] or documents
        if documents:
            found[documents[0]["id"]].append(label)
    return found


def _definition(row: Stored) -> Definition:
    return Definition(
        term=row["term"], text=row["text"], kind=DefinitionKind(row["kind"]), scope=Scope(row["scope"]),
        provision=str(row["provision"]), pinpoint=row["pinpoint"], aliases=tuple(row["aliases"]),
    )  # fmt: skip


def _assigned(scheme: ConceptScheme, definition: Definition | None, language: str) -> str | None:
    """The concept that we assign, "none" for none; None where the definition was not extracted."""
    if definition is None:
        return None
    found = assigned(scheme, (definition.term, *definition.aliases), definition.text, language)
    return found.concept if found else NONE


def _groups(label: Label) -> list[str]:
    sure = SURE if label.confidence == "high" else DOUBTFUL
    return [ALL, sure, f"language {label.language}", label.instrument, f"concept {label.concept}"]


def _count(one: AssignmentScore, label: Label, ours: str | None) -> None:
    one.labels += 1
    if ours is None:
        return
    right = ours in label.concepts
    one.extracted += 1
    one.right += right
    one.true += right and ours != NONE
    one.given += ours != NONE
    one.wanted += (right and ours != NONE) or NONE not in label.concepts
    if not right:
        said = " or ".join(sorted(label.concepts))
        one.wrong.append(f"{label.instrument} | {label.pinpoint} | {label.names[0][:60]} | {said}, not {ours}")
