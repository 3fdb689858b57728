"""``exportlex evaluate definitions``: terms, whole spans, scope and kind of what was extracted, against labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from exportlex.evaluation.gold import Label, complete_region, labels_all, name_key, same_place
from exportlex.evaluation.matching import Match, matches
from exportlex.model import Definition, Scope

_LONGEST_TERM = 60  # characters of a term in a report
_COUNTS = ("labels", "found", "judged", "wrong", "started", "ended", "exact", "scoped", "kinded")


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that is not right: a label that was missed, an extra definition, a span, scope or kind that differs."""

    kind: str  # "missed", "extra", "start", "end", "scope", "kind"
    instrument: str
    language: str
    pinpoint: str
    term: str
    detail: str = ""  # our words and the label's: for the screen, and never for a committed file

    @property
    def key(self) -> str:
        """What identifies it in a report: facts only, no words of the law but the term."""
        return " | ".join((self.kind, self.instrument, self.language, self.pinpoint, self.term[:_LONGEST_TERM]))


@dataclass
class Score:
    """Counts of one group: an instrument in one language, a language, a drafting tradition.

    ``found``, ``started`` … count labels; ``judged`` and ``wrong`` count extracted definitions, where the labels are
    complete and can therefore say that one is wrong.
    """

    name: str
    language: str = ""
    labels: int = 0
    found: int = 0  # labels whose term was found at its place
    started: int = 0  # … and whose first words agree
    ended: int = 0
    exact: int = 0  # … first and last words both
    scoped: int = 0
    kinded: int = 0
    judged: int = 0
    wrong: int = 0
    instruments: set[str] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Count the other's counts as well."""
        for name in _COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.failures += other.failures
        self.instruments |= other.instruments

    @property
    def recall(self) -> float:
        """Labels found at their place, of all labels."""
        return share(self.found, self.labels)

    @property
    def precision(self) -> float:
        """Judged definitions that some label speaks of, of all judged."""
        return share(self.judged - self.wrong, self.judged)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall of terms."""
        both = self.precision + self.recall
        return round(2 * self.precision * self.recall / both, 4) if both else 0.0

    def figures(self) -> dict[str, Any]:
        """Counts and shares, for tables and for the committed report; shares of spans, scope, kind are of those found.

        ``span_of_all`` counts a missed label as a span that is wrong.
        """
        return {
            "name": self.name, "language": self.language, "instruments": len(self.instruments), "labels": self.labels,
            "extracted": self.judged, "precision": self.precision, "recall": self.recall, "f1": self.f1,
            "start": share(self.started, self.found), "end": share(self.ended, self.found),
            "span": share(self.exact, self.found), "span_of_all": share(self.exact, self.labels),
            "scope": share(self.scoped, self.found), "kind": share(self.kinded, self.found),
        }  # fmt: skip


def share(part: int, whole: int) -> float:
    """``part`` of ``whole``, to four places; 0 where there is nothing."""
    return round(part / whole, 4) if whole else 0.0


def score(instrument: str, language: str, labels: Sequence[Label], found: Sequence[Definition]) -> Score:
    """The score of one document: the labels of that document and the definitions extracted from it."""
    made = Score(instrument, language, instruments={instrument})
    for match in matches([label for label in labels if label.counts_for_recall], found):
        _count(made, match)
    for definition, wrong in judgements(labels, found):
        _judge(made, definition, instrument, wrong=wrong)
    return made


def by_tradition(
    instrument: str, language: str, labels: Sequence[Label], found: Sequence[Definition]
) -> dict[str, Score]:
    """The same by the recogniser that found each definition; what was missed belongs to none and is not counted."""
    scores: dict[str, Score] = {}

    def of(tradition: str) -> Score:
        return scores.setdefault(tradition, Score(tradition, language, instruments={instrument}))

    for match in matches([label for label in labels if label.counts_for_recall], found):
        if match.definition:
            _count(of(match.definition.tradition), match)
    for definition, wrong in judgements(labels, found):
        _judge(of(definition.tradition), definition, instrument, wrong=wrong)
    return scores


def judgements(labels: Sequence[Label], found: Iterable[Definition]) -> list[tuple[Definition, bool]]:
    """Each definition where the labels are complete, and whether no label, counted for recall or not, speaks of it."""
    inside = complete_region(labels)
    known: dict[str, list[str]] = {}
    for label in labels:
        for name in label.names:
            known.setdefault(name_key(name), []).append(label.pinpoint)
    judged = ((item, not _known(item, known)) for item in found if inside(item.pinpoint))
    whole = labels_all(labels)
    # Local terms of entries and notes are listed only where whole instruments are.
    return [(item, wrong) for item, wrong in judged if whole or not wrong or item.scope is not Scope.LIST_ENTRY]


def _known(definition: Definition, known: dict[str, list[str]]) -> bool:
    names = map(name_key, (definition.term, *definition.aliases))
    return any(same_place(definition.pinpoint, place) for name in names for place in known.get(name, ()))


def _judge(made: Score, definition: Definition, instrument: str, *, wrong: bool) -> None:
    made.judged += 1
    if wrong:
        made.wrong += 1
        detail = definition.text[:60]
        made.failures.append(Failure("extra", instrument, made.language, definition.pinpoint, definition.term, detail))


def _count(made: Score, match: Match) -> None:
    label, definition = match.label, match.definition
    made.labels += 1

    def fail(kind: str, detail: str) -> None:
        made.failures.append(Failure(kind, label.instrument, label.language, label.pinpoint, label.names[0], detail))

    if definition is None:
        fail("missed", "found elsewhere" if match.elsewhere else "")
        return
    made.found += 1
    made.started += match.starts
    made.ended += match.ends
    made.exact += match.exact
    made.scoped += str(definition.scope) == label.scope
    made.kinded += str(definition.kind) == label.kind
    if not match.starts:
        fail("start", f"{definition.text[:50]!r}, not {label.starts_with!r}")
    if not match.ends:
        fail("end", f"{definition.text[-50:]!r}, not {label.ends_with!r}")
    if str(definition.scope) != label.scope:
        fail("scope", f"{definition.scope}, not {label.scope}")
    if str(definition.kind) != label.kind:
        fail("kind", f"{definition.kind}, not {label.kind}")


def added(name: str, scores: Iterable[Score], language: str = "") -> Score:
    """Scores added up under one name."""
    total = Score(name, language)
    for part in scores:
        total.add(part)
    return total
