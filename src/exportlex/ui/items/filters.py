"""What the tables of the Items page show: pairs and limits that pass what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exportlex.comparison.lists.comparing.relations import EntryPair, Place
from exportlex.exporting.lists.limits import Limit, Strict
from exportlex.ui.items.kinds import Kind, category_of, kind_of


@dataclass(frozen=True, slots=True)
class Filters:
    """What is shown; an empty one shows all. ``measure`` is a kind of measure: "frequency"."""

    kinds: tuple[Kind, ...] = ()
    strict: Strict | None = None
    categories: tuple[str, ...] = ()
    text: str = ""
    measure: str = ""


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
