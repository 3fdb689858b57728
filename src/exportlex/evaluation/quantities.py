"""How well figures are found: those that the labels of provisions state, in the provisions that the labels name.

A label's figure ("years=5", "max_fine=500000 EUR") is *recalled* where we find its value and unit, measuring what the
label's concept is about. Of our own figures in a labelled provision those of the kinds that its concept labels are
*exact* where a label of that provision has them: strictly, because labels list the main figures only, and beside it by
eye, where a file says of each further figure whether the text states it.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exportlex.evaluation.concepts import held_labels
from exportlex.evaluation.definitions import share
from exportlex.evaluation.labelled_figures import KINDS, Wanted, figures_of, same_figure
from exportlex.evaluation.provisions import PRESENT, Place, ProvisionLabel, load_provisions, place, same_provision
from exportlex.extraction.quantities import Quantity, quantities
from exportlex.indexing.knowledge import Knowledge

ALL = "all"
READ = "quantities-read.tsv"
Stated = tuple[str, Quantity]  # pinpoint of the passage, and what it states
Reading = tuple[str, str, str, str, float, str]  # instrument, language, pinpoint, measures, value, unit


@dataclass
class FigureScore:
    """Figures of one group: a jurisdiction, "language <code>", "kind <name>", or "all"."""

    name: str
    wanted: int = 0
    recalled: int = 0
    directed: int = 0  # of those recalled whose label says floor or ceiling: the direction is not the other one
    with_direction: int = 0
    ours: int = 0  # our figures of the kinds that the labels of their provision list
    in_labels: int = 0
    read: int = 0  # … not in the labels, judged by eye
    read_right: int = 0
    missed: list[str] = field(default_factory=list)
    further: list[str] = field(default_factory=list)  # ours that no label lists

    def to_json(self) -> dict[str, Any]:
        """Shares, each with what it is a share of."""
        return {
            "name": self.name, "wanted": self.wanted, "recall": _share(self.recalled, self.wanted),
            "direction": _share(self.directed, self.with_direction), "with_direction": self.with_direction,
            "ours": self.ours, "exact_strict": _share(self.in_labels, self.ours),
            "exact_by_eye": _share(self.in_labels + self.read_right, self.in_labels + self.read),
            "read": self.read, "unread": self.ours - self.in_labels - self.read,
            "missed": self.missed, "further": self.further,
        }  # fmt: skip


def _share(part: int, whole: int) -> float | None:
    return share(part, whole) if whole else None


def score(knowledge: Knowledge, gold: Path, mirror: Path, read: Path | None = None) -> list[FigureScore]:
    """Scores per jurisdiction, language and kind, then of all, against the gold labels of the texts held."""
    return score_labels(knowledge, held_labels(knowledge, load_provisions(gold), mirror), read)


def score_labels(
    knowledge: Knowledge, labels: Iterable[tuple[str, ProvisionLabel]], read: Path | None = None
) -> list[FigureScore]:
    """The same against any labels, each with its instrument."""
    judged = readings(read) if read and read.is_file() else {}
    by_provision: dict[tuple[str, str, str], list[ProvisionLabel]] = defaultdict(list)
    by_text: dict[tuple[str, str], list[ProvisionLabel]] = defaultdict(list)
    for instrument, label in labels:
        if label.status == PRESENT:
            by_provision[instrument, label.language, label.pinpoint].append(label)
            by_text[instrument, label.language].append(label)
    scores: dict[str, FigureScore] = {}
    texts = Texts(knowledge)
    for (instrument, language, pinpoint), group in by_provision.items():
        if any(figures_of(label) for label in group):
            stated = texts.stated(instrument, language, pinpoint, group[0].jurisdiction)
            _count(scores, (instrument, language), group, stated)
            _count_ours(scores, (instrument, language), group, stated, by_text[instrument, language], judged)
    order = {ALL: 1}
    return sorted(scores.values(), key=lambda item: (order.get(item.name, 0), item.name.count(" "), item.name))


def _groups(scores: dict[str, FigureScore], text: tuple[str, str], jurisdiction: str, kind: str) -> list[FigureScore]:
    names = (jurisdiction, f"language {text[1]}", f"kind {kind or 'other'}", ALL)
    return [scores.setdefault(name, FigureScore(name)) for name in names]


def _count(
    scores: dict[str, FigureScore], text: tuple[str, str], group: Sequence[ProvisionLabel], stated: Sequence[Stated]
) -> None:
    where = f"{text[0]} {text[1]} {group[0].pinpoint}"
    for figure in dict.fromkeys(figure for label in group for figure in figures_of(label)):
        for one in _groups(scores, text, group[0].jurisdiction, figure.kind):
            _count_wanted(one, figure, stated, where)


def _count_wanted(one: FigureScore, figure: Wanted, stated: Sequence[Stated], where: str) -> None:
    one.wanted += 1
    found = [ours for _, ours in stated if same_figure(ours, figure) and figure.measured_by(ours)]
    one.recalled += bool(found)
    if not found:
        one.missed.append(f"{where}: {figure.words}")
    elif figure.direction:
        one.with_direction += 1
        one.directed += any(figure.directed_by(ours) for ours in found)


def _count_ours(
    scores: dict[str, FigureScore], text: tuple[str, str], group: Sequence[ProvisionLabel],
    stated: Sequence[Stated], of_text: Sequence[ProvisionLabel], judged: dict[Reading, bool],
) -> None:  # fmt: skip
    """Our figures of the kinds that the provision's labels list, each once; any label of that place may list it."""
    kinds = {kind for label in group if figures_of(label) for kind in KINDS.get(label.concept, ())}
    seen = set()
    for pinpoint, ours in stated:
        key = (ours.value, ours.unit, ours.measures)
        if ours.measures not in kinds or key in seen:
            continue
        seen.add(key)
        here = text[0], place(pinpoint)
        labels = [label for label in of_text if same_provision(here, (text[0], place(label.pinpoint)))]
        listed = any(same_figure(ours, figure) for label in [*group, *labels] for figure in figures_of(label))
        verdict = judged.get((*text, pinpoint, ours.measures, ours.value, ours.unit))
        for one in _groups(scores, text, group[0].jurisdiction, ours.measures):
            one.ours += 1
            one.in_labels += listed
            if not listed:
                one.read += verdict is not None
                one.read_right += verdict is True
                one.further.append("\t".join((*text, pinpoint, ours.measures, f"{ours.value:.15g}", ours.unit)))


class Texts:
    """What the passages of labelled provisions state."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._held: dict[tuple[str, str], list[tuple[Place, str, str, str]]] = {}

    def stated(self, instrument: str, language: str, pinpoint: str, jurisdiction: str) -> list[Stated]:
        """The quantities of a provision and its children; of its nearest parent where the index does not split it."""
        held, wanted = self._passages(instrument, language), place(pinpoint)
        for size in range(len(wanted), 0, -1):
            found = [row for row in held if row[0][1][:size] == wanted[:size]]
            exact = [row for row in found if row[0][1] == wanted[:size]]
            if rows := found if size == len(wanted) else exact or found:
                return [
                    (cited, quantity)
                    for _, cited, text, lead in rows
                    for quantity in quantities(text, language, jurisdiction, lead)
                ]
        return []

    def _passages(self, instrument: str, language: str) -> list[tuple[Place, str, str, str]]:
        if (instrument, language) not in self._held:
            rows = self._knowledge.rows(
                "SELECT p.pinpoint, p.text, p.lead FROM passages p JOIN documents d ON d.id = p.document "
                "WHERE d.layer = 'law' AND d.instrument = ? AND d.language = ? ORDER BY p.id",
                [instrument, language],
            )
            self._held[instrument, language] = [
                ((instrument, place(row["pinpoint"])), row["pinpoint"], row["text"], row["lead"] or "") for row in rows
            ]
        return self._held[instrument, language]


def readings(path: Path) -> dict[Reading, bool]:
    """Which figures beyond the labels' a person has read in the text, and whether they are right."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {
        (row["instrument"], row["language"], row["pinpoint"], row["measures"], float(row["value"]), row["unit"]): row[
            "right"
        ]
        == "yes"
        for row in rows
    }
