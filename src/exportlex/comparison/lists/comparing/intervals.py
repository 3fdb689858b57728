"""Two intervals: whether they state the same limits, and whether one reaches further than the other."""

from __future__ import annotations

import re

from exportlex.extraction.parameters import Parameter

# Two values are one where they differ by no more than rounding: 31.62 mW and 15 dBm, 68.95 and 69 kPa are printed for
# each other; the smallest real difference of the lists held is 1 in 200.
_ROUNDING = 1e-3
_THOUSAND = 1000
_MARKED = re.compile(r"\d[.,]\d{3}(?!\d)")  # a mark before three digits may be one of thousands or of decimals
_BETTER = re.compile(r"better|besser|miglior|mieux|meilleur|mejor", re.IGNORECASE)
_BELOW_NOTHING = re.compile("temperature|decibel")


def same_interval(a: Parameter, b: Parameter) -> bool:
    """Whether two parameters state the same limits, after conversion and within rounding."""
    if a.dimension != b.dimension:
        return False
    if all(_same_limit(a, b, end) and _included(a, end) == _included(b, end) for end in (0, 1)):
        return True
    if _one_number(a, b) or _same_tolerance(a, b):
        return True
    return _from_nothing(a) and _from_nothing(b) and _same_limit(a, b, 1)


def _same_tolerance(a: Parameter, b: Parameter) -> bool:
    """Whether both are one tolerance, of which one names what it is about: "±1 K" and "20 ± 1 °C"."""
    (low, high), (other_low, other_high) = a.base, b.base
    if low is None or high is None or other_low is None or other_high is None:
        return False
    about_nothing = low == -high or other_low == -other_high
    return about_nothing and high > low and _same_end(high - low, other_high - other_low)


def _one_number(a: Parameter, b: Parameter) -> bool:
    """Whether both name one number and one of them leaves open to which side: "better than 5", "a value of 5"."""
    one, other = _one_end(a), _one_end(b)
    unsaid = any(is_value(stated) or _BETTER.search(stated.words) for stated in (a, b))
    return unsaid and one is not None and _same_end(one, other)


def _one_end(one: Parameter) -> float | None:
    """The only number of a parameter; None where it has two."""
    low, high = one.base
    return high if low is None or low == high else low if high is None else None


def _from_nothing(one: Parameter) -> bool:
    """Whether it reaches up from nothing: "up to 500 Hz", "from 0 to 500 Hz". Temperatures and levels go below 0."""
    return one.base[1] is not None and not one.base[0] and not _BELOW_NOTHING.search(one.dimension)


def _same_limit(a: Parameter, b: Parameter, end: int) -> bool:
    """Whether two ends are one value, also where one list prints 1,123 for 1 123 among its decimal commas."""
    one, other = a.base[end], b.base[end]
    if _same_end(one, other) or not one or not other:
        return _same_end(one, other)
    a_thousand = _same_end(abs(one), abs(other) * _THOUSAND) or _same_end(abs(one) * _THOUSAND, abs(other))
    return a_thousand and bool(_MARKED.search(a.words) or _MARKED.search(b.words)) and a.unit == b.unit


def is_value(one: Parameter) -> bool:
    """Whether it names one value without any direction."""
    return one.low is not None and one.high is not None and one.base[0] == one.base[1]


def reaches_further(a: Parameter, b: Parameter) -> bool:
    """Whether the interval of ``a`` holds that of ``b`` and more."""
    return _no_later(a, b) and _no_sooner(a, b) and not same_interval(a, b)


def _no_later(a: Parameter, b: Parameter) -> bool:
    """Whether ``a`` begins where ``b`` does or before."""
    low_a, low_b = a.base[0], b.base[0]
    if low_a is None or low_b is None:
        return low_a is None
    return low_a < low_b if not _same_limit(a, b, 0) else _included(a, 0) or not _included(b, 0)


def _no_sooner(a: Parameter, b: Parameter) -> bool:
    """Whether ``a`` ends where ``b`` does or behind it."""
    high_a, high_b = a.base[1], b.base[1]
    if high_a is None or high_b is None:
        return high_a is None
    return high_a > high_b if not _same_limit(a, b, 1) else _included(a, 1) or not _included(b, 1)


def _same_end(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= _ROUNDING * max(abs(a), abs(b))


def _included(one: Parameter, end: int) -> bool:
    bound = (one.low, one.high)[end]
    return bound is not None and bound.included
