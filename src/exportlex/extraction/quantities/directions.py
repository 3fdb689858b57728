"""Floor or ceiling: the words around a number, and its place in a range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from exportlex.extraction.quantities.grammar import compiled
from exportlex.extraction.quantities.languages import grammar_of
from exportlex.extraction.quantities.stated import TIMES, Figure

AT_LEAST, AT_MOST, MORE, LESS, WITHIN = "at least", "at most", "more than", "less than", "within"
# Characters before a number in which its direction stands: "shall not exceed, in the case of a natural person," has 48.
_WINDOW = 60
_NEGATION = 60  # characters more, in which the "not" of a direction may stand
_LONGEST_JOIN = 24
_WHOLE = r"(?<!\w)(?:{})(?:(?!\w)|(?<=['’]))"
_ITEM = re.compile(r"(?:^|\n)\s{0,2}(?:\(?\w{1,4}[.)]|[-–—•])?\s{0,2}$")  # what stands before the first word of an item
_ITEM_LINE = re.compile(r"\s{0,2}(?:\(?\w{1,4}[.)]|[-–—•])")
_LONGEST_MARK = 12
_FARTHEST_LEAD = 2000  # characters from an item to the words that lead its list in
_STOP = re.compile(r"[;。；؛\n]|\.\s")


@dataclass(frozen=True)
class Directions:
    """The compiled words of a language."""

    before: tuple[tuple[str, re.Pattern[str]], ...]
    after: tuple[tuple[str, re.Pattern[str]], ...]
    to: re.Pattern[str] | None
    between: re.Pattern[str] | None
    both: re.Pattern[str] | None
    either: re.Pattern[str] | None


@cache
def _of(code: str) -> Directions:
    stated = grammar_of(code)
    return Directions(
        tuple(
            (name, re.compile(_WHOLE.format(words) if stated.spaced else words, re.IGNORECASE))
            for name, words in stated.before.items()
        ),
        tuple((name, re.compile(rf"[\s,]{{0,2}}(?:{words})", re.IGNORECASE)) for name, words in stated.after.items()),
        compiled(stated.to), compiled(rf"(?:{stated.between})$" if stated.between else ""), compiled(stated.both),
        compiled(stated.either),
    )  # fmt: skip


def directed(text: str, figures: Sequence[Figure], language: str) -> list[str]:
    """The direction of each figure, in order."""
    words = _of(language)
    found = []
    before = 0
    for figure in figures:
        found.append(figure.direction or _direction(text, before, figure, words))
        before = figure.end
    for place in range(len(figures) - 1):
        if _range(text, figures[place], figures[place + 1], words):
            found[place] = found[place] if found[place] in {MORE, LESS} else AT_LEAST
            found[place + 1] = found[place + 1] if found[place + 1] in {MORE, LESS} else AT_MOST
        elif not found[place + 1] and _either(text, figures[place], figures[place + 1], words):
            found[place + 1] = found[place]
    return found


def _either(text: str, one: Figure, other: Figure, words: Directions) -> bool:
    """Whether both are alternatives of one direction: not exceeding 500 euro or twice the value."""
    of_a_kind = (one.unit in TIMES) == (other.unit in TIMES)
    return bool(of_a_kind and words.either and words.either.fullmatch(text, one.end, other.start))


def _range(text: str, low: Figure, high: Figure, words: Directions) -> bool:
    if not _alike(low.unit, high.unit) or high.start - low.end > _LONGEST_JOIN:
        return False
    if words.to and words.to.fullmatch(text, low.end, high.start):
        return True
    opened = words.between and words.between.search(text[max(0, low.start - _LONGEST_JOIN) : low.start])
    return bool(opened and words.both and words.both.fullmatch(text, low.end, high.start))


def _alike(one: str, other: str) -> bool:
    return one == other or (one in TIMES and other in TIMES)


def _direction(text: str, from_position: int, figure: Figure, words: Directions) -> str:
    """The words right after the number ("or more", 以上), else the nearest before it, never over another number."""
    for name, pattern in words.after:
        if pattern.match(text, figure.end):
            return _fitting(name, figure.unit)
    before = _STOP.split(text[max(from_position, figure.start - _WINDOW - _NEGATION) : figure.start])[-1]
    window = _WINDOW
    if _ITEM.search(text[max(0, figure.start - _LONGEST_MARK) : figure.start]):
        before, window = _lead(text, figure.start), 2 * _WINDOW
    # The later one wins; of two that end together the longer: "not more than" and not "more than".
    candidates = [
        (found.end(), found.end() - found.start(), name)
        for name, pattern in words.before
        for found in pattern.finditer(before)
        if found.end() >= len(before) - window
    ]
    return _fitting(max(candidates, default=(0, 0, ""))[2], figure.unit)


def _lead(text: str, start: int) -> str:
    """The end of the words that lead in a list of which an item starts here: its last line that ends in a colon."""
    lines = text[max(0, start - _FARTHEST_LEAD) : start].split("\n")[:-1]
    leads = [line.rstrip() for line in lines if not _ITEM_LINE.match(line)]
    opened = [line for line in leads if line.endswith((":", "：", "—", "–"))]
    return (opened or leads or [""])[-1].rstrip(" :：—–-")[-2 * _WINDOW :]


def _fitting(direction: str, unit: str) -> str:
    """Money and shares are not within a time: "within 500 euro" is at most."""
    return AT_MOST if direction == WITHIN and unit not in TIMES else direction
