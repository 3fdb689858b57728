"""What a quantity measures: the nearest word of its clause that says so, else of what stands before in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from exportlex.extraction.quantities.directions import WITHIN
from exportlex.extraction.quantities.languages import grammar_of
from exportlex.extraction.quantities.stated import OF_FINES, TIMES, Figure, Measure

_CLAUSE = re.compile(r"[;。；؛\n]|(?<!\b[Aa]rt)(?<!\bRs)(?<!\bNo)(?<!\bAbs)(?<!\bNr)\.(?=\s+[^\W\d_]|\s*$)")
_SENTENCE = re.compile(r"。|(?<!\b[Aa]rt)(?<!\bRs)(?<!\bNo)(?<!\bAbs)(?<!\bNr)\.(?=\s+[^\W\d_]|\s*$|\s*\n)")
_COMMA = re.compile("[,，、]")
# How far from a number, in characters, the word stands that says what it measures.
_FAR = {"imprisonment": 160, "retention": 320, "validity": 140, "time-limit": 200, "fine": 260, "age": 30, "value": 60,
        "amount": 60, "fee": 80, "records": 320, "ban": 60}  # fmt: skip
_BEHIND = 25  # what a word that follows the number counts farther: "for two years, or a fine" speaks of what precedes
_BESIDE = 60  # characters between a period and its word of keeping that need no record beside them
_BESIDE_YEARS = 110  # … where the period is long enough to be one of keeping
_THRESHOLD = 3  # characters behind an amount in which the words begin that make it one to be reached
_LEAD = 400  # characters before its clause in which a sentence says what its items measure
_LEADING = frozenset({"imprisonment", "retention", "validity", "fine", "records"})  # what may be said for all items
_PERIODS = ("imprisonment", "retention", "validity", "age", "ban")
_WHOLE = 100  # per cent
_NEAR = 120  # characters between a share, the turnover it is taken of, and the fine that it is
_RIGHT_BESIDE = 3  # characters between a period and the word that says it is no limit: "the past five years"
_COUNTED_DAYS = frozenset({"days", "working days", "weeks"})


@dataclass(frozen=True)
class Cue:
    """A word that tells what is measured."""

    kind: str
    start: int
    end: int


class Cues:
    """The telling words of a text, by kind, and the borders of its clauses and sentences; each is looked for once."""

    def __init__(self, text: str, language: str) -> None:
        self._clauses, self._sentences = ([m.end() for m in p.finditer(text)] for p in (_CLAUSE, _SENTENCE))
        self._found = {kind: [Cue(kind, *m.span()) for m in p.finditer(text)] for kind, p in _patterns(language)}
        self._starts = {kind: [cue.start for cue in cues] for kind, cues in self._found.items()}
        self._text = text
        self.during = grammar_of(language).during
        self.size = len(text)

    def joined(self, start: int, end: int) -> bool:
        """Whether no comma stands between two places."""
        return not _COMMA.search(self._text, start, end)

    def clause(self, figure: Figure) -> tuple[int, int]:
        """Where the clause around a figure begins and ends."""
        return _around(self._clauses, figure, self.size)

    def sentence(self, figure: Figure) -> tuple[int, int]:
        """Where the sentence around a figure begins and ends."""
        return _around(self._sentences, figure, self.size)

    def between(self, kind: str, start: int, end: int) -> list[Cue]:
        """The words of a kind that begin in ``[start:end)``, at most eight of each side are ever needed."""
        starts = self._starts.get(kind, [])
        return self._found.get(kind, [])[bisect_left(starts, start) : bisect_left(starts, end)]

    def beside(self, kind: str, figure: Figure) -> bool:
        """Whether a word of a kind stands right before a figure, or begins in it or right after it."""
        near = self.between(kind, max(0, figure.start - _FAR["age"]), figure.end + 1)
        return any(0 <= figure.start - cue.end <= _RIGHT_BESIDE or cue.start > figure.start for cue in near)

    def distance(self, kind: str, figure: Figure) -> float:
        """Characters to the nearest word of a kind in the figure's clause, or before that in its sentence; or inf."""
        start, end = self.clause(figure)
        far = _FAR[kind]
        near = self.between(kind, max(start, figure.start - far), min(end, figure.end + far))
        found = min((_distance(cue, figure) for cue in near), default=float("inf"))
        if found < float("inf") or kind not in _LEADING:
            return found
        first = start - _LEAD if kind == "fine" else max(self.sentence(figure)[0], start - _LEAD)
        return min((_distance(cue, figure) for cue in self.between(kind, first, start)[-1:]), default=found)


def _around(borders: list[int], figure: Figure, size: int) -> tuple[int, int]:
    place = bisect_right(borders, figure.start)
    last = bisect_left(borders, figure.end)
    return (borders[place - 1] if place else 0), (borders[last] if last < len(borders) else size)


def _distance(cue: Cue, figure: Figure) -> float:
    if cue.end <= figure.start:
        return figure.start - cue.end
    return max(0, cue.start - figure.end) + _BEHIND if cue.start >= figure.start else 0


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    grammar = grammar_of(language)
    whole = r"(?<!\w)(?:{})" if grammar.spaced and not grammar.compounds else "{}"
    return tuple((kind, re.compile(whole.format(words), re.IGNORECASE)) for kind, words in grammar.cues.items())


def measure(figure: Figure, direction: str, cues: Cues) -> Measure:
    """What one figure measures."""
    if figure.unit in OF_FINES:
        return Measure.FINE
    if figure.unit in TIMES:
        return _of_time(figure, direction, cues)
    if figure.unit == "percent":
        return _of_percent(figure, cues)
    if figure.unit == "multiple":
        return _of_multiple(figure, cues)
    return _of_money(figure, cues)


def _of_time(figure: Figure, direction: str, cues: Cues) -> Measure:
    """What a period measures; one that is looked back on, or comes again and again, is no limit."""
    what = _of_duration(figure, direction, cues)
    return Measure.OTHER if what is Measure.TIME_LIMIT and cues.beside("aside", figure) else what


def _of_duration(figure: Figure, direction: str, cues: Cues) -> Measure:
    distance, kind = min((_of_period(kind, figure, direction, cues), kind) for kind in _PERIODS)
    if kind == "ban" and distance < float("inf"):
        return Measure.OTHER
    limit = cues.distance("time-limit", figure)
    days, told = figure.unit in _COUNTED_DAYS, distance < float("inf")
    if direction == WITHIN:
        lasting = not days and told and (cues.during or (kind != "validity" and distance < limit))
        return Measure(kind) if lasting else Measure.TIME_LIMIT
    if told and (distance <= limit or not days):
        return Measure(kind)
    if days or limit <= _BESIDE:
        return Measure.TIME_LIMIT
    return Measure.OTHER


def _of_period(kind: str, figure: Figure, direction: str, cues: Cues) -> float:
    """How near the word for a kind of period is; one of keeping speaks of records where it is not right beside."""
    distance = float("inf") if figure.unit == "hours" else cues.distance(kind, figure)
    if kind != "retention" or distance == float("inf"):
        return distance
    long = figure.unit in {"years", "months"}
    right_beside = distance <= (_BESIDE_YEARS if long else _BESIDE) and direction != WITHIN
    return distance if right_beside or (long and cues.distance("records", figure) < float("inf")) else float("inf")


def _of_percent(figure: Figure, cues: Cues) -> Measure:
    """A fine of 150 per cent of the value is a multiple of it; one of 5 per cent of the turnover a fine."""
    of_value = figure.value >= _WHOLE and cues.distance("value", figure) < float("inf")
    fine = cues.distance("fine", figure)
    if fine < float("inf") and of_value:
        return Measure.MULTIPLE
    taken_of = min(cues.distance("value", figure), cues.distance("amount", figure))
    return Measure.FINE if fine <= _NEAR and taken_of <= _NEAR else Measure.PERCENTAGE


def _of_multiple(figure: Figure, cues: Cues) -> Measure:
    if min(cues.distance("value", figure), cues.distance("amount", figure)) < float("inf"):
        return Measure.MULTIPLE
    return Measure.FINE if cues.distance("fine", figure) < float("inf") else Measure.OTHER


def _of_money(figure: Figure, cues: Cues) -> Measure:
    """A fine where its word is nearer than that of a fee, and no value is said to reach the amount."""
    fine = cues.distance("fine", figure)
    start, _ = cues.clause(figure)
    last = max((cue.end for cue in _before("value", figure, start, cues)), default=-1)
    fined = max((cue.end for cue in _before("fine", figure, start, cues)), default=-1)
    of_a_value = last > fined and figure.start - last <= _FAR["fee"] // 2
    near = cues.between("fine", figure.end, figure.end + _BEHIND)
    after = [cue for cue in near if cues.joined(figure.end, cue.start)]
    if cues.between("threshold", figure.end, figure.end + _THRESHOLD):
        return Measure.OTHER
    if fine == float("inf") or cues.distance("fee", figure) < fine or (of_a_value and not after):
        return Measure.OTHER
    return Measure.FINE


def _before(kind: str, figure: Figure, start: int, cues: Cues) -> Iterator[Cue]:
    found = cues.between(kind, max(start, figure.start - _LEAD), figure.start)
    return (cue for cue in found if cue.end <= figure.start)
