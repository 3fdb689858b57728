"""Codes of entries, as lists print them and as people type them, in one form: their steps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from exportlex.catalog.declarations import Numbering as Series

_STEP = re.compile(r"\d+|[^\W\d_]+")
_APART = re.compile(r"[\W_]+")


def steps(code: str) -> tuple[str, ...]:
    """The steps of a code: "3A001.b.4", "3a1b4" and "3.A.1.b.4." are all 3, a, 1, b, 4; zeros in front do not count."""
    return tuple(str(int(step)) if step.isdecimal() else step.casefold() for step in _STEP.findall(code))


def flat(code: str) -> str:
    """A code without what parts its steps: "3.A.1.b" is "3A1b"."""
    return _APART.sub("", code)


@dataclass(frozen=True, slots=True)
class SharedCode:
    """A number in a series that several lists share: what ``3A001.b``, ``3.A.1.b`` and ``8A301.b`` have in common."""

    series: str
    steps: tuple[str, ...]


def shared(code: str, numbering: Sequence[Series]) -> SharedCode | None:
    """The number of a code in the first series that it belongs to; None where it belongs to none."""
    for series in numbering:
        if match := re.match(series.code, code):
            groups = match.groupdict()
            head = [groups[name] for name in ("category", "group", "number") if groups.get(name)]
            return SharedCode(series.series, steps(".".join([*head, code[match.end() :]])))
    return None
