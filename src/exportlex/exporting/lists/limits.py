"""Limits that differ between two lists: the pair that states each, which side is stricter by it, and that in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from exportlex.comparison.lists.comparing.relations import EntryPair, Place
from exportlex.comparison.lists.held.entries import HeldList
from exportlex.exporting.held import Held
from exportlex.exporting.lists.measures import measure_of
from exportlex.exporting.lists.printed import values

IN_B = "b:"  # before a code that is one of the second list
_MOST = 3  # limits that a line names; the pair shows them all


@dataclass(frozen=True, slots=True)
class Sides:
    """The names of both lists of a comparison: what tells one from the other, and no more."""

    a: str
    b: str

    def of(self, side: str) -> str:
        """The name of side "a" or "b"; "" for neither."""
        return {"a": self.a, "b": self.b}.get(side, "")


class Strict(StrEnum):
    """Which side is stricter by the limits of a pair, or by one limit."""

    A = "a"
    B = "b"
    BOTH = "both"  # each by some limit
    OPEN = "open"  # limits differ, and they alone do not tell
    ONLY_A = "only-a"  # of a limit: only the first list states it
    ONLY_B = "only-b"
    NONE = "none"  # no limit differs


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit that differs, and the pair of items whose texts state it."""

    place: Place
    pair: EntryPair

    @property
    def strict(self) -> Strict:
        """Which side is stricter by it."""
        found = self.place.difference
        if not (found.a and found.b):
            return Strict.ONLY_A if found.a else Strict.ONLY_B
        return Strict(found.stricter) if found.stricter else Strict.OPEN

    @property
    def measure(self) -> str:
        """The kind of what is measured: "frequency", "mass"; its unit where the kind has no name."""
        stated = self.place.difference.a or self.place.difference.b
        return measure_of(stated.parameter) if stated else ""


def limits_of(items: Sequence[EntryPair]) -> list[Limit]:
    """Every limit that differs, in the order of the first list."""
    return [Limit(place, pair) for pair in items for place in pair.differences]


def strict_of(pair: EntryPair) -> Strict:
    """Which side is stricter by the limits of a pair."""
    if not pair.differences:
        return Strict.NONE
    told = {place.difference.stricter for place in pair.differences} - {""}
    return Strict.OPEN if not told else Strict.BOTH if len(told) > 1 else Strict.A if "a" in told else Strict.B


def strict_words(strict: Strict, sides: Sides) -> str:
    """The stricter side by name."""
    return {
        Strict.A: sides.a, Strict.B: sides.b, Strict.BOTH: f"each by some limit ({sides.a}, {sides.b})",
        Strict.OPEN: "the limits alone do not tell", Strict.ONLY_A: f"only {sides.a} states it",
        Strict.ONLY_B: f"only {sides.b} states it", Strict.NONE: "",
    }[strict]  # fmt: skip


def what_differs(pair: EntryPair, sides: Sides) -> str:
    """What differs between two entries, in one line."""
    said = [f"with {', '.join(entry.code for entry in pair.others)}"] if pair.others else []
    said += [_limit(place, sides) for place in pair.differences[:_MOST]]
    if (more := len(pair.differences) - _MOST) > 0:
        said.append(f"{more} more limits")
    said += [
        f"items only in {name}: {count}"
        for name, count in zip((sides.a, sides.b), pair.items[1:], strict=True)
        if count
    ]
    if pair.absence:
        said.append(f"{pair.absence}; nearest there: {pair.nearest.code if pair.nearest else 'none'}")
    return "; ".join(said)


def _limit(place: Place, sides: Sides) -> str:
    found, said = place.difference, values(place)
    stricter = f" (stricter: {sides.of(found.stricter)})" if found.stricter else ""
    return f"{found.measures or 'value'}: {said[0]} / {said[1]}{stricter}"


def at_of(pair: EntryPair) -> str:
    """What names a pair in an address: the code in the first list, or in the second, led by "b:", where only that has
    it."""
    return pair.a.code if pair.a else f"{IN_B}{pair.b.code if pair.b else ''}"


def sides_of(held: Held, left: HeldList, right: HeldList, spoken: Callable[[str], str] = str) -> Sides:
    """Two lists by jurisdiction; of one jurisdiction by edition, title or language, which ``spoken`` names."""
    a, b = held.name(left.jurisdiction), held.name(right.jurisdiction)
    if left.jurisdiction != right.jurisdiction:
        return Sides(a, b)
    if left.as_of != right.as_of:
        return Sides(f"{a} {left.as_of}", f"{b} {right.as_of}")
    if left.title != right.title:
        return Sides(left.title, right.title)
    return Sides(f"{a} ({spoken(left.language)})", f"{b} ({spoken(right.language)})")
