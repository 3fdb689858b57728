"""Where a text cites provisions: units of a pinpoint, joined and given their law, in the order in which they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from exportlex.extraction.citations.languages import Citing

BEFORE = 170  # characters before a citation that may name its law or its term: the longest such law name held has 96
_RANKS = ("schedule", "article", "paragraph", "item")
_NAMED_GROUP = re.compile(r"\(\?P<\w+>")
compiled = cache(re.compile)


@dataclass(frozen=True, slots=True)
class Unit:
    """One level of a pinpoint: "section 2", 第一項."""

    level: str  # schedule, article, paragraph, item, code, repeats, previous
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in its text: its units, where its words stand, its law."""

    units: tuple[Unit, ...]
    start: int
    end: int
    law: str


@dataclass(frozen=True, slots=True)
class _Pinpoint:
    """Units that together cite one provision."""

    units: tuple[Unit, ...]  # outermost first
    start: int
    end: int


def cited_in(text: str, citing: Citing) -> Iterator[Cited]:
    """Every pinpoint of a text with its law, where "the same Act", 同条 and lists take from the one before or after."""
    last = Cited((), 0, 0, "")
    for pinpoint in _pinpoints(text, citing):
        if pinpoint.start < last.end:
            continue  # the number of a law that has just been named
        start, end, law = _law_of(text, pinpoint, citing)
        listed = last.end > 0 and full(citing.lists, text[last.end : start])
        units, shares = _whole_units(pinpoint.units, last.units, listed=listed)
        same = full(citing.same, law)
        if listed and law and not last.law and not shares:
            last = replace(last, law=law)
        yield last
        units = () if same and not last.law else units
        last = Cited(units, start, end, last.law if same or shares else law)
    yield last


def _pinpoints(text: str, citing: Citing) -> Iterator[_Pinpoint]:
    """Neighbouring units as one pinpoint, outermost first, whichever way round the language says them."""
    chain: list[Unit] = []
    inverted = False
    for unit in _units(text, citing):
        if chain:
            between = text[chain[-1].end : unit.start]
            inverts = full(citing.inverts, between)
            if unit.level != "code" and (inverts or not between or full(citing.joins, between)):
                inverted = inverted or inverts
                chain.append(unit)
                continue
            yield _joined(chain, inverted=inverted)
        chain, inverted = [unit], False
    if chain:
        yield _joined(chain, inverted=inverted)


def _joined(chain: list[Unit], *, inverted: bool) -> _Pinpoint:
    units = tuple(reversed(chain)) if inverted else tuple(chain)
    return _Pinpoint(units, chain[0].start, chain[-1].end)


@cache
def _levels(citing: Citing) -> re.Pattern[str]:
    levels = ("code", "repeats", "previous", "schedule", "article", "paragraph", "item")
    stated = {level: _NAMED_GROUP.sub("(?:", getattr(citing, level)) for level in levels}
    named = (f"(?P<{level}>{pattern})" for level, pattern in stated.items() if pattern)
    return re.compile("|".join(named) or r"(?!)", re.IGNORECASE)


def _units(text: str, citing: Citing) -> Iterator[Unit]:
    for match in _levels(citing).finditer(text):
        yield Unit(match.lastgroup or "", match.start(), match.end(), match[0])


def _law_of(text: str, pinpoint: _Pinpoint, citing: Citing) -> tuple[int, int, str]:
    """Where the citation starts and ends with the name of its law, and that name."""
    if pinpoint.units[0].level == "code":
        stated = search(citing.code, pinpoint.units[0].words)
        return pinpoint.start, pinpoint.end, named(stated)
    if citing.law and (after := compiled(citing.law, re.IGNORECASE).match(text, pinpoint.end)):
        return pinpoint.start, after.end(), named(after)
    if citing.law_before and (
        before := search(citing.law_before, text[max(0, pinpoint.start - BEFORE) : pinpoint.start])
    ):
        law = compiled(citing.cuts).split(named(before))[-1] if citing.cuts else named(before)
        cut = named(before).removesuffix(law)
        return pinpoint.start - len(before[0]) + len(cut), pinpoint.end, law
    return pinpoint.start, pinpoint.end, ""


def _whole_units(units: tuple[Unit, ...], last: tuple[Unit, ...], *, listed: bool) -> tuple[tuple[Unit, ...], bool]:
    """Units with what the citation before gives them, and whether it gives anything.

    同条 repeats its article and 同項 its paragraph; "第一号又は第四号" shares whatever stands around the first. None
    where what is repeated was named too far back.
    """
    first = units[0]
    if first.level == "repeats":
        wanted = _RANKS[:2] if first.words[-1] in "条條조" else _RANKS[:3]
        repeated = tuple(unit for unit in last if unit.level in wanted)
        return (repeated + units[1:] if repeated else ()), True
    levels = [unit.level for unit in last]
    if listed and first.level in _RANKS[2:] and first.level in levels and first.level != levels[0]:
        return last[: levels.index(first.level)] + units, True
    return units, False


def search(pattern: str, text: str) -> re.Match[str] | None:
    """The first match of a pattern of ``Citing``, if it has one."""
    return compiled(pattern, re.IGNORECASE).search(text) if pattern else None


def full(pattern: str, words: str) -> bool:
    """Whether a pattern of ``Citing`` matches all of the words."""
    return bool(pattern) and compiled(pattern, re.IGNORECASE).fullmatch(words) is not None


def named(match: re.Match[str] | None) -> str:
    """What the one named group of a pattern's alternatives holds."""
    return match[match.lastgroup].strip() if match and match.lastgroup else ""
