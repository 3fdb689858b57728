"""From figures to intervals: the direction of each, and two bounds that are one range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from exportlex.extraction.parameters.grammar import BETTER, Grammar, sense_of
from exportlex.extraction.parameters.stated import Bound, Figure

_WINDOW = 75  # characters before a number in which its direction stands; the longest seen has 46
_LOW, _HIGH = frozenset({"gt", "ge"}), frozenset({"lt", "le"})
_PLACES = 9  # decimals that a sum of two printed numbers keeps
_BY = re.compile(r" ?(?:[×x]|by|per|mal) ?")  # "120 mm × 120 mm or greater": one direction for all
_OR = re.compile(r" (?:or|oder|o|ou) ")
_THOUSAND = 1000
_MARKED = re.compile(r"\d{1,3}[.,]\d{3}(?!\d)")
_FRAMED = re.compile(r" ?(?P<left>[<≤]) ?[^<≤\d]{1,30}?(?P<right>[<≤]) ?")


@dataclass(slots=True)
class Directed:
    """A figure with the sense of its words; ``start`` and ``end`` reach over them."""

    figure: Figure
    sense: str
    start: int
    end: int
    opened: int | None = None  # where "from", "between" stand before it


@dataclass(slots=True)
class Interval:
    """What one or two figures bound; ``[start:end)`` are all its words."""

    low: Bound | None
    high: Bound | None
    figures: tuple[Figure, ...]
    start: int
    end: int
    ruled: bool = False  # words direct it
    sense: str = ""  # "bt" or "be" while what is measured has yet to tell

    @property
    def point(self) -> bool:
        """Whether it is a value named without any direction."""
        return self.low is not None and self.low == self.high


def directed(text: str, found: Sequence[Figure], grammar: Grammar, lead: str) -> list[Directed]:
    """Each figure with its direction; that of the first may stand at the end of the lead."""
    made: list[Directed] = []
    for figure in found:
        floor = made[-1].end if made else 0
        made.append(_directed(text, figure, grammar, floor, lead))
    pairs = list(pairwise(made))
    for one, other in [*pairs, *reversed(pairs)]:
        if _of_a_kind(one.figure, other.figure) and _BY.fullmatch(text, one.figure.end, other.figure.start):
            one.sense = other.sense = one.sense or other.sense
    for one, other in pairs:
        if one.sense and not other.sense and other.opened is None and _of_a_kind(one.figure, other.figure):
            other.sense = one.sense if grammar.shared_sense.fullmatch(text, one.end, other.start) else ""
    return made


def _directed(text: str, figure: Figure, grammar: Grammar, floor: int, lead: str) -> Directed:
    window = text[max(floor, figure.start - _WINDOW) : figure.start]
    shift = figure.start - len(window)
    if not floor and not window.strip(" -–(.") and lead:
        window, shift = lead[-_WINDOW:], figure.start - len(lead[-_WINDOW:])
    before = grammar.before_words.search(window)
    start = max(0, shift + before.start()) if before else figure.start
    lasts = figure.unit and figure.unit.dimension == "[time]"
    if before and lasts and grammar.pattern("lasting", "^{}$").match(before[0].strip()):
        before = None
    after = grammar.after_words.match(text, figure.end)
    if not after and not before:
        after = _far(text, figure, grammar)
    opener = grammar.pattern("opens", r"(?<!\w){} ?$").search(window[: before.start()] if before else window)
    # What follows the number tells more: "a minimum of 5 or more".
    sense = sense_of(found) if (found := after or before) else ""
    end = after.end() if after else figure.end
    opened = max(0, shift + opener.start()) if opener else None
    return Directed(figure, sense, min(start, figure.start), end, opened)


def _far(text: str, figure: Figure, grammar: Grammar) -> re.Match[str] | None:
    """The words of direction behind what is measured; a number without a unit is no better or worse."""
    far = grammar.far_words.match(text, figure.end)
    return None if far and figure.unit is None and sense_of(far) in BETTER else far


def intervals(text: str, found: Sequence[Directed], grammar: Grammar) -> list[Interval]:
    """The intervals in order."""
    made: list[Interval] = []
    place = 0
    while place < len(found):
        one = found[place]
        other = found[place + 1] if place + 1 < len(found) else None
        pair = _pair(text, one, other, grammar) if other else None
        made.append(pair or _single(one))
        place += 2 if pair else 1
    return made


def _single(one: Directed) -> Interval:
    figure = one.figure
    low, high = _bounds(figure.value, one.sense, figure.spread)
    return Interval(low, high, (figure,), one.start, one.end, bool(one.sense), one.sense if one.sense in BETTER else "")


def _bounds(value: float, sense: str, spread: bool) -> tuple[Bound | None, Bound | None]:
    bound = Bound(value, sense not in {"gt", "lt", "bt"})
    if sense in {"gt", "ge"}:
        return bound, None
    if sense:
        return None, bound
    return Bound(-value if spread else value, True), bound


def _pair(text: str, one: Directed, other: Directed, grammar: Grammar) -> Interval | None:
    """Two figures of one dimension that bound one interval."""
    if not _of_a_kind(one.figure, other.figure):
        return None
    between = text[one.end : other.start]
    if _either_of_two(text, one, other):
        return Interval(Bound(one.figure.value, True), Bound(other.figure.value, True), (one.figure, other.figure),
                        one.start, other.end, ruled=True)  # fmt: skip
    if framed := _FRAMED.fullmatch(text, one.figure.end, other.figure.start):
        return _made(text, one, other, framed["left"] == "≤", framed["right"] == "≤")
    if other.figure.spread:
        return None if between.strip() else _tolerance(one, other)
    if _ends_of_range(between, one, other, grammar):
        return _made(text, one, other, one.sense != "gt", other.sense != "lt")
    return _linked(text, one, other) if grammar.pattern("links").fullmatch(between) else None


def _linked(text: str, one: Directed, other: Directed) -> Interval | None:
    """A floor and a ceiling, in either order: "5 or more but less than 10", "less than 10 but more than 5"."""
    if one.sense in _LOW and other.sense in _HIGH:
        return _made(text, one, other, one.sense == "ge", other.sense == "le")
    if one.sense in _HIGH and other.sense in _LOW:
        return _made(text, one, other, other.sense == "ge", one.sense == "le", reverse=True)
    return None


def _ends_of_range(between: str, one: Directed, other: Directed, grammar: Grammar) -> bool:
    """Whether two figures are the ends of "from 5 to 10", "between 5 and 10", "from 5 up to 10"; "within 0 to 10"."""
    if one.sense not in {"", "le", *_LOW} or other.sense not in {"", *_HIGH}:
        return False
    if grammar.pattern("to").fullmatch(between):
        return True
    if not one.sense and not between.strip() and other.sense:
        return True
    if one.opened is None:
        return False
    if not between.strip(" ,"):
        return one.sense != "le" and bool(other.sense)
    return not one.sense and bool(grammar.pattern("both").fullmatch(between))


def _tolerance(one: Directed, other: Directed) -> Interval:
    """A value and what it may differ by: "20 ± 0.5 °C"."""
    value, by = one.figure.value, other.figure.value
    low, high = Bound(round(value - by, _PLACES), True), Bound(round(value + by, _PLACES), True)
    return Interval(low, high, (one.figure,), one.start, other.end, ruled=True)


def _either_of_two(text: str, one: Directed, other: Directed) -> bool:
    """Whether two counts are one choice: "three or four axes"."""
    plain = not one.sense and not other.sense and one.figure.unit is None
    return plain and other.figure.value == one.figure.value + 1 and bool(
        _OR.fullmatch(text, one.figure.end, other.figure.start)
    )  # fmt: skip


def _made(
    text: str, one: Directed, other: Directed, low_in: bool, high_in: bool, reverse: bool = False
) -> Interval | None:
    low, high = (other.figure, one.figure) if reverse else (one.figure, other.figure)
    if low.unit and high.unit and low.unit.base(low.value) > high.unit.base(high.value):
        # "exceeding 975 nm but not exceeding 1,150 nm" among decimal commas: the mark was one of thousands.
        high = replace(high, value=high.value * _THOUSAND) if _MARKED.match(text, high.start) else high
        if low.unit.base(low.value) > high.unit.base(high.value):  # type: ignore[union-attr]
            return None
    ruled = bool(one.sense or other.sense or one.opened is not None)
    start = one.start if one.opened is None else one.opened
    return Interval(Bound(low.value, low_in), Bound(high.value, high_in), (low, high), start, other.end, ruled)


def _of_a_kind(one: Figure, other: Figure) -> bool:
    if one.unit is None or other.unit is None:
        return one.unit is other.unit
    return one.unit.dimension == other.unit.dimension
