"""Where the numbers of two entries differ: their parameters lined up, and which side controls more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from rapidfuzz import fuzz
from scipy.optimize import linear_sum_assignment

from exportlex.comparison.lists.comparing.intervals import is_value, reaches_further, same_interval
from exportlex.extraction.parameters import Parameter

Side = Literal["a", "b", ""]

# Characters around a value that tell what it is said of.
_AROUND = 60
# What a pair of parameters of one dimension must have in common, of 1, to be taken for the same measure; below it each
# stands alone. Set on the pairs EU 2022 and Wassenaar 2025 (see the evaluation's sample).
_SAME_MEASURE = 0.45
_NEGATED = re.compile(
    r"\b(?:other than|except|excluding|unless|not (?:having|including|specified|controlled)|does not|do not|without"
    r"|andere als|ausgenommen|außer|ausser|nicht|ohne|eccetto|diversi? da|escluse?i?|non)\b[^;:]*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Stated:
    """A parameter and the text that states it."""

    parameter: Parameter
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One measure whose limits differ; a side that states none of this measure is None."""

    measures: str
    a: Stated | None
    b: Stated | None
    stricter: Side  # the side that controls more by this limit; "" where the limits alone do not tell


def differences(a: Sequence[Stated], b: Sequence[Stated], *, one_language: bool = True) -> list[Difference]:
    """Measures whose limits differ, in the order of the left text, then what only the right states."""
    left, right = _without_equal(a, b)
    pairs = _lined_up(left, right, one_language=one_language)
    taken = {id(theirs) for _, theirs in pairs}
    found = [Difference(_named(mine, theirs), mine, theirs, stricter(mine, theirs)) for mine, theirs in pairs]
    paired = {id(mine) for mine, _ in pairs}
    found += [Difference(one.parameter.measures, one, None, "") for one in left if id(one) not in paired]
    found += [Difference(one.parameter.measures, None, one, "") for one in right if id(one) not in taken]
    return found


def stricter(a: Stated, b: Stated) -> Side:
    """The side whose interval reaches further, and so controls more; turned round where the words leave it out.

    "" where neither interval holds the other, or a value is named as a condition and not as a limit.
    """
    if is_value(a.parameter) or is_value(b.parameter) or _negated(a) != _negated(b):
        return ""
    further = reaches_further(a.parameter, b.parameter), reaches_further(b.parameter, a.parameter)
    if further[0] == further[1]:
        return ""
    return "a" if further[0] != _negated(a) else "b"


def _without_equal(a: Sequence[Stated], b: Sequence[Stated]) -> tuple[list[Stated], list[Stated]]:
    """What is left of both when equal parameters are taken away, the nearest in wording first."""
    left, right = list(a), list(b)
    equal = [
        (_alike(mine, theirs), m, t)
        for m, mine in enumerate(left) for t, theirs in enumerate(right)
        if same_interval(mine.parameter, theirs.parameter)
    ]  # fmt: skip
    gone: tuple[set[int], set[int]] = (set(), set())
    for _, mine, theirs in sorted(equal, reverse=True):
        if mine not in gone[0] and theirs not in gone[1]:
            gone[0].add(mine)
            gone[1].add(theirs)
    return (
        [one for place, one in enumerate(left) if place not in gone[0]],
        [one for place, one in enumerate(right) if place not in gone[1]],
    )


def _lined_up(left: list[Stated], right: list[Stated], *, one_language: bool) -> list[tuple[Stated, Stated]]:
    if not left or not right:
        return []
    scores = np.array([[_fits(mine, theirs, one_language) for theirs in right] for mine in left])
    rows, columns = linear_sum_assignment(-scores)
    return [(left[i], right[j]) for i, j in zip(rows, columns, strict=True) if scores[i, j] >= _SAME_MEASURE]


def _fits(a: Stated, b: Stated, one_language: bool) -> float:
    if a.parameter.dimension != b.parameter.dimension:
        return 0.0
    shape = 1.0 if _shape(a.parameter) == _shape(b.parameter) else 0.5
    return shape * (_alike(a, b) if one_language else 1.0)


def _alike(a: Stated, b: Stated) -> float:
    """How alike the words around two values are, and the words that name what is measured, 0 to 1."""
    named = fuzz.token_set_ratio(a.parameter.measures, b.parameter.measures) / 100
    around = fuzz.ratio(_around(a), _around(b)) / 100
    return max(named, around) * 0.7 + min(named, around) * 0.3


def _around(stated: Stated) -> str:
    start, end = stated.parameter.start, stated.parameter.end
    before, after = stated.text[max(0, start - _AROUND) : start], stated.text[end : end + _AROUND // 2]
    return " ".join(_WORD.findall(f"{before} {after}".casefold()))


def _named(a: Stated, b: Stated) -> str:
    return a.parameter.measures or b.parameter.measures


def _shape(one: Parameter) -> tuple[bool, bool]:
    return one.low is not None, one.high is not None


def _negated(stated: Stated) -> bool:
    return bool(_NEGATED.search(stated.text[: stated.parameter.start]))
