"""Elements and absences against labels: what we see in the law, and whether silence is told from speech."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from exportlex.comparison.results import Absence
from exportlex.evaluation.concepts import FIND, Answer, first_hit
from exportlex.evaluation.definitions import share
from exportlex.evaluation.provisions import (
    NOT_FOUND,
    NOT_HELD,
    PRESENT,
    answers_of_label,
    elements_of_label,
    place,
)

Row = dict[str, Any]
_SHOWN = 10  # hits that a person sees: of a single provision elements are compared where it is among these
TARGETS = {"pair f1": 0.80, "said absent": 0.80}


class _Counts:
    """Elements that both see, that we see, and that the labels see."""

    def __init__(self) -> None:
        self.both = self.ours = self.theirs = 0

    def add(self, ours: set[str], theirs: set[str]) -> None:
        self.both += len(ours & theirs)
        self.ours += len(ours)
        self.theirs += len(theirs)

    def row(self, head: str) -> Row:
        precision, recall = share(self.both, self.ours), share(self.both, self.theirs)
        f1 = share(2 * self.both, self.ours + self.theirs)
        return {f"{head} labels": self.theirs, f"{head} precision": precision, f"{head} recall": recall,
                f"{head} f1": f1}  # fmt: skip


def elements(name: str, answers: Sequence[Answer]) -> Row:
    """Elements of each labelled provision that is found, and of the pair's position against all its labels together.

    An either/or answer is right where we give none that the labels do not give.
    """
    provisions, pairs = _Counts(), _Counts()
    asked = answered = right = 0
    for answer in (one for one in answers if one.status == PRESENT):
        _add_provisions(provisions, answer)
        pairs.add(*of_pair(answer))
        for label, theirs in _either_or(answer).items():
            stated = answer.position.of(label)
            ours = frozenset(stated.values) if stated and label in answer.position.covered else frozenset()
            asked += 1
            answered += bool(ours)
            right += bool(ours) and ours <= theirs
    return {"name": name, **pairs.row("pair"), **provisions.row("provision"), "either/or": asked,
            "either/or answered": share(answered, asked) if asked else None,
            "either/or right": share(right, answered) if answered else None}  # fmt: skip


def of_pair(answer: Answer) -> tuple[set[str], set[str]]:
    """The elements that our position covers, and the union of what the pair's labels see."""
    concept = answer.position.concept
    seen = [elements_of_label(label, concept) for _, label in answer.labels]
    theirs = set().union(*(found for found, _ in seen))
    ignored = set().union(*(figures for _, figures in seen)) - theirs
    return set(answer.position.covered) - ignored, theirs


def _add_provisions(counts: _Counts, answer: Answer) -> None:
    for instrument, label in answer.labels:
        rank = first_hit(answer.places[FIND][:_SHOWN], [(instrument, place(label.pinpoint))])
        if rank is not None:
            theirs, ignored = elements_of_label(label, answer.position.concept)
            ours = {element.label for element in answer.hits[rank - 1].elements if not element.excluded}
            counts.add(ours - ignored, theirs)


def _either_or(answer: Answer) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for _, label in answer.labels:
        for element, given in answers_of_label(label, answer.position.concept).items():
            found[element] = found.get(element, frozenset()) | given
    return found


def absences(name: str, answers: Sequence[Answer]) -> Row:
    """Of pairs labelled not found, that we show nothing and call it so; of those present, that we are not silent."""
    absent, present = _with(answers, NOT_FOUND), _with(answers, PRESENT)
    unheld = _with(answers, NOT_HELD)
    return {
        "name": name, "absent": len(absent),
        "said absent": _share(absent, lambda absence: absence is not None),
        "said not found": _share(absent, lambda absence: absence is Absence.NOT_FOUND),
        "present": len(present), "spoke": _share(present, lambda absence: absence is None),
        "not held": len(unheld), "not held, said absent": _share(unheld, lambda absence: absence is not None),
    }  # fmt: skip


def _share(answers: Sequence[Answer], true: Callable[[Absence | None], bool]) -> float | None:
    """The share of which it is true; None where there is nothing that it could be true of."""
    return share(sum(true(answer.absence) for answer in answers), len(answers)) if answers else None


def _with(answers: Iterable[Answer], status: str) -> list[Answer]:
    return [answer for answer in answers if answer.status == status]


def invented(answers: Iterable[Answer]) -> list[str]:
    """Pairs labelled not found of which we show something, with what comes first."""
    shown = [answer for answer in _with(answers, NOT_FOUND) if answer.hits]
    return sorted(f"{one.name} | {one.hits[0].passage.instrument} {one.hits[0].passage.pinpoint}" for one in shown)


def silent(answers: Iterable[Answer]) -> list[str]:
    """Pairs labelled present of which we show nothing, with the absence that we state."""
    return sorted(f"{answer.name} | {answer.absence}" for answer in _with(answers, PRESENT) if answer.absence)


def differing(answers: Iterable[Answer]) -> list[str]:
    """Elements of pairs that we see and the labels do not (+), and the reverse (−)."""
    lines = []
    for answer in _with(answers, PRESENT):
        ours, theirs = of_pair(answer)
        marks = [f"+{label}" for label in sorted(ours - theirs)] + [f"−{label}" for label in sorted(theirs - ours)]
        if marks:
            lines.append(f"{answer.name} | {', '.join(marks)}")
    return sorted(lines)
