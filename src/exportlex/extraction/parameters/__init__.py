"""Parameters of list entries: numbers with unit, direction and what they measure, as intervals that can be compared.

Each language states its words in ``languages/<code>.py``; symbols of units are the same in all (``units``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from exportlex.extraction.parameters.counted import counted
from exportlex.extraction.parameters.figures import Scanned, figures
from exportlex.extraction.parameters.grammar import BETTER, Grammar
from exportlex.extraction.parameters.intervals import Interval, directed, intervals
from exportlex.extraction.parameters.joined import children_joined
from exportlex.extraction.parameters.languages import grammar_of
from exportlex.extraction.parameters.languages import languages as languages
from exportlex.extraction.parameters.measured import lead_words, phrase_after, phrase_before, phrase_of_lead, size_after
from exportlex.extraction.parameters.numbers import decimal_of
from exportlex.extraction.parameters.shape import shaped
from exportlex.extraction.parameters.stated import Bound, Parameter, Unit
from exportlex.model import Mark

__all__ = ["Bound", "Parameter", "children_joined", "decimal_of", "languages", "parameters"]

_CODE = re.compile(r"\d{1,4}[A-H]")
_IN_NAME = re.compile("-[A-Za-z]")
_DIGITS = 12  # significant digits that a conversion keeps: 0.1 + 0.2 is 0.3


def parameters(
    text: str, language: str, marks: Sequence[Mark] = (), lead: str = "", decimal: str = ""
) -> list[Parameter]:
    """Every parameter that a text states, in order.

    ``marks`` raise digits ("cm3", "10–11"); ``lead`` are the words of the entry above, which may say what is measured,
    or end in the direction. ``decimal`` is the decimal mark of the list (``decimal_of``) where it is known; without it
    the numbers of the text tell, else the habit of the language.
    """
    grammar = grammar_of(language)
    if not grammar.numeric.search(text):
        return []
    words = grammar.prepare(shaped(text, marks))
    above = lead_words(shaped(lead), grammar)
    scanned = figures(words, grammar, decimal)
    words = scanned.text
    made: list[Parameter] = []
    spans = intervals(words, directed(words, scanned.figures, grammar, above), grammar)
    floor = 0
    for interval in spans:
        if parameter := _parameter(words, interval, floor, above, grammar, made):
            made.append(parameter)
        floor = interval.end
    return [_placed(text, parameter, scanned) for parameter in made]


def _placed(text: str, parameter: Parameter, scanned: Scanned) -> Parameter:
    start, end = scanned.back(parameter.start), scanned.back(parameter.end, end=True)
    return replace(parameter, start=start, end=end, words=text[start:end])


def _parameter(
    words: str, interval: Interval, floor: int, lead: str, grammar: Grammar, made: Sequence[Parameter]
) -> Parameter | None:
    unit = interval.figures[0].unit
    measures = _lower(_measures(words, interval, floor, lead, grammar, made), grammar)
    if unit is not None and _mere_name(words, interval):
        return None
    if unit is None:
        measures, unit = counted(words, interval, measures, grammar)
        measures = _lower(measures, grammar)
        if unit is None:
            return None
    low, high = _bounds(interval, measures, unit, grammar)
    base = tuple(_exact(unit.base(bound.value)) if bound else None for bound in (low, high))
    start, end = interval.start, interval.end
    return Parameter(
        measures, low, high, unit.symbol, unit.dimension, (base[0], base[1]), start, end, words[start:end],
        _joined(words, made, start, grammar),
    )  # fmt: skip


def _mere_name(words: str, interval: Interval) -> bool:
    """Whether a point is no value: "one second"; what looks like a code, "2A"; in a chemical name, "1,1H-…"."""
    figure = interval.figures[0]
    if not interval.point:
        return False
    if figure.worded or _CODE.fullmatch(words, figure.start, figure.end):
        return True
    return bool(_IN_NAME.match(words, figure.end)) and " " not in words[figure.start : figure.end]


def _bounds(interval: Interval, measures: str, unit: Unit, grammar: Grammar) -> tuple[Bound | None, Bound | None]:
    """Both bounds in the unit of the first; "better" by what is measured."""
    low, high = interval.low, interval.high
    if interval.sense in BETTER and unit.dimension != "share" and _larger_is_better(measures, grammar):
        low, high = high, low
    other = interval.figures[-1].unit
    if low and high and other and other.symbol != unit.symbol:
        value = (other.base(high.value) - unit.offset) / unit.factor
        high = Bound(_exact(value), high.included)
    return low, high


def _larger_is_better(measures: str, grammar: Grammar) -> bool:
    """By the noun alone: of a "range resolution" the smaller is better, of a "detection range" the larger."""
    if grammar.head_first:
        return bool(grammar.pattern("larger_is_better", "^{}").match(measures))
    return bool(grammar.pattern("larger_is_better", "{}$").search(re.split(r" of | des | der ", measures)[0]))


def _exact(value: float) -> float:
    return float(f"{value:.{_DIGITS}g}")


def _measures(
    words: str, interval: Interval, floor: int, lead: str, grammar: Grammar, made: Sequence[Parameter]
) -> str:
    """The phrase before, else after, else of the parameter that it goes on from, else of the lead."""
    if sized := size_after(words, interval.end, grammar):
        return sized
    before = phrase_before(words, interval.start, floor, grammar)
    after = phrase_after(words, interval.end, grammar)
    unit = interval.figures[0].unit
    percent = unit is not None and unit.symbol == "%"
    if before and not (percent and after and grammar.pattern("heavy", "^{}$").match(before)):
        return before
    between = words[floor : interval.start].strip()
    alike = bool(made) and (unit is None or unit.dimension == made[-1].dimension)
    if alike and grammar.pattern("shares").fullmatch(f" {between} "):
        return made[-1].measures
    at_start = not floor and not words[: interval.start].strip(' "(')
    if after and (percent or not at_start):
        return after
    return (phrase_of_lead(lead, grammar) or after) if at_start else ""


def _lower(phrase: str, grammar: Grammar) -> str:
    """Without the capital of a first word that is no name and no abbreviation."""
    first = phrase.split(" ", maxsplit=1)[0]
    return phrase[0].lower() + phrase[1:] if grammar.lowers and first[1:].islower() else phrase


def _joined(words: str, made: Sequence[Parameter], start: int, grammar: Grammar) -> str:
    """The last "and" or "or" between a parameter and the one before it."""
    if not made:
        return ""
    found = list(grammar.joins.finditer(words, made[-1].end, start))
    if not found:
        return ""
    return "and" if found[-1]["and"] else "or"
