"""Enumerators at the head of a unit, "(1)", "2.", "(a)", "—", and how they nest where indentation does not say."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_VALID_ROMAN = re.compile(r"^(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")
# No list in the corpus counts beyond xl; higher numerals are words and units: "cl.", "mm", "(c)".
_HIGHEST_ROMAN = 49
_LEAD = re.compile(
    r"^(?:"
    r"\((?:\d{1,3}[A-Z]{0,2}|[a-z]{1,5}|[A-Z]{1,5})\)"  # (1) (3A) (a) (iv)
    r"|(?:\d{1,3}[A-Z]?|[a-z]{1,5})\)(?=\s)"  # 1) a)
    r"|\d{1,3}[A-Z]?\.(?=\s|[^\W\d](?!\.)|[\"“‘'(]|$)"  # 1. and 1.For, but neither 1.5 nor 3.A.1
    r"|(?:[a-z]{1,5}|[A-Z]{1,5}|[IVXLC]{6,8})\.(?=\s|$)"  # a. iv. B. XXXVIII.
    r"|[—–-](?=\s)"
    r")\s*"
)


@dataclass(frozen=True, slots=True)
class Enumerator:
    """One way to understand an enumerator; "(i)" has two."""

    label: str  # as printed
    form: str  # what siblings share: "(1)", "1.", "(a)", "(A)", "(i)", "—" …
    value: int
    suffix: str = ""  # the A of (3A)

    def follows(self, other: Enumerator) -> bool:
        """Whether this is the next sibling after the other, an inserted one such as (3A) included."""
        if self.form != other.form:
            return False
        if self.form == "—":
            return True
        if self.value == other.value:
            return bool(self.suffix) and self.suffix > other.suffix
        return self.value == other.value + 1 and not self.suffix

    def later(self, other: Enumerator) -> bool:
        """Whether this can be a later sibling after a gap."""
        return self.form == other.form and (self.value, self.suffix) > (other.value, other.suffix)


def lead(text: str) -> tuple[str, int]:
    """The enumerator at the head of a text and where the words start; ("", 0) where there is none."""
    match = _LEAD.match(text)
    if not match or not readings(match[0].strip()):
        return "", 0
    return match[0].strip(), match.end()


def readings(label: str) -> list[Enumerator]:
    """Every way to understand a printed enumerator; none for words such as "(the)" or "no."."""
    if label in ("—", "–", "-"):
        return [Enumerator(label, "—", 1)]
    core = label.strip("().")
    frame = label.replace(core, "{}", 1)
    if match := re.fullmatch(r"(\d+)([A-Z]*)", core):
        return [Enumerator(label, frame.format("1"), int(match[1]), match[2])]
    lower = core.lower()
    found = []
    if len(set(lower)) == 1 and len(core) <= 2:  # a … z, then aa, bb
        value = ord(lower[0]) - 96 + 26 * (len(core) - 1)
        found.append(Enumerator(label, frame.format("a" if core.islower() else "A"), value))
    if _VALID_ROMAN.match(lower) and _roman(lower) <= _HIGHEST_ROMAN:
        found.append(Enumerator(label, frame.format("i" if core.islower() else "I"), _roman(lower)))
    return found


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def place(
    open_levels: Sequence[Enumerator | None], label: str, following: str = "", *, flat: bool = True
) -> tuple[int, Enumerator]:
    """Where a new enumerator belongs among the open levels, outermost first, and how it is to be understood.

    Returns the number of levels that stay open above it: its siblings stand at that index, or it opens a new level.
    ``None`` levels take no siblings. ``following`` is the next enumerator: it tells (i) after (h) from (i) before
    (ii). ``flat`` is False where the levels set their sub-units off by indentation: then (i) after (d) is a gap.
    """
    ways = readings(label)
    opening = [way for way in ways if way.value == 1 and way.form != "—"]
    opens = bool(opening) and _runs_on(opening[0], following)
    siblings = _levels(open_levels, ways, Enumerator.follows)
    if siblings and not opens:
        return siblings[0]
    later = _levels(open_levels, ways, Enumerator.later)
    if later and not opens and (not flat or not opening or _runs_on(later[0][1], following, gaps=True)):
        return later[0]
    repeated = _levels(open_levels, ways, lambda way, level: way.form == level.form)
    if repeated and not opening:
        return repeated[0]
    return len(open_levels), (opening or ways)[0]


def _levels(
    open_levels: Sequence[Enumerator | None], ways: Sequence[Enumerator], test: Callable[[Enumerator, Enumerator], bool]
) -> list[tuple[int, Enumerator]]:
    """Levels that pass the test with a way to understand the new enumerator, the deepest first."""
    return [
        (at, way)
        for at in reversed(range(len(open_levels)))
        for way in ways
        if (level := open_levels[at]) is not None and test(way, level)
    ]


def _runs_on(way: Enumerator, following: str, *, gaps: bool = False) -> bool:
    return any(after.follows(way) or (gaps and after.later(way)) for after in readings(following))
