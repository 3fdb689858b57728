"""What the tables of the Items page show: pairs and limits that pass what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exportlex.comparison.lists.comparing.relations import EntryPair, Place
from exportlex.ui.items.kinds import Kind, Strict, category_of, kind_of
from exportlex.ui.items.measures import measure_of


@dataclass(frozen=True, slots=True)
class Filters:
    """What is shown; an empty one shows all. ``measure`` is a kind of measure: "frequency"."""

    kinds: tuple[Kind, ...] = ()
    strict: Strict | None = None
    categories: tuple[str, ...] = ()
    text: str = ""
    measure: str = ""


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


def passing(pairs: Sequence[EntryPair], wanted: Filters) -> list[EntryPair]:
    """The pairs that the filters leave."""
    return [
        pair for pair in pairs
        if (not wanted.kinds or kind_of(pair) in wanted.kinds)
        and (not wanted.categories or category_of(pair) in wanted.categories)
        and (wanted.strict is None or _strict(pair, wanted.strict))
        and _has(wanted.text, _pair_text(pair))
    ]  # fmt: skip


def limits_passing(limits: Sequence[Limit], wanted: Filters) -> list[Limit]:
    """The limits that the filters leave; kinds of pairs do not count here."""
    return [
        limit for limit in limits
        if (not wanted.categories or category_of(limit.pair) in wanted.categories)
        and wanted.strict in (None, limit.strict)
        and wanted.measure in ("", limit.measure)
        and _has(wanted.text, f"{_pair_text(limit.pair)} {_limit_text(limit.place)}")
    ]  # fmt: skip


def _strict(pair: EntryPair, wanted: Strict) -> bool:
    """Whether a limit of the pair is as wanted; each limit counts by itself."""
    return any(Limit(place, pair).strict is wanted for place in pair.differences)


def _pair_text(pair: EntryPair) -> str:
    return " ".join(f"{entry.code} {entry.words}" for entry in (pair.a, pair.b) if entry)


def _limit_text(place: Place) -> str:
    found = place.difference
    return " ".join([found.measures, *(stated.parameter.words for stated in (found.a, found.b) if stated)])


def _has(wanted: str, text: str) -> bool:
    folded = text.casefold()
    return all(word in folded for word in wanted.casefold().split())
