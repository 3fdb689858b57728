"""What the Items page keeps between reruns and between people: the finder, and each two lists that were compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from exportlex.comparison.lists.comparing.closeness import conceptual
from exportlex.comparison.lists.comparing.compare import compare_pair
from exportlex.comparison.lists.comparing.concordance import Concordance
from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.comparison.lists.finding.finder import ItemFinder
from exportlex.comparison.lists.finding.results import Found
from exportlex.comparison.lists.held.choosing import asked_lists
from exportlex.comparison.lists.held.codes import steps
from exportlex.comparison.lists.held.entries import HeldList, ListEntry
from exportlex.exporting.lists.limits import IN_B, at_of
from exportlex.indexing.knowledge import Knowledge, Row
from exportlex.indexing.lists.held import control_lists
from exportlex.ui import cache

# The likenesses of the two longest lists (4,900 by 3,600 entries) take 140 MB; a person looks at two or three pairs.
_PAIRS = 3
_FOUND = 200


@dataclass(frozen=True)
class Compared:
    """Two lists with all their pairs, at both levels; frozen, so that everyone reads the same one."""

    concordance: Concordance
    entries: list[EntryPair]
    items: list[EntryPair]

    @property
    def left(self) -> HeldList:
        """The first list."""
        return self.concordance.left.held

    @property
    def right(self) -> HeldList:
        """The second list."""
        return self.concordance.right.held

    def pair(self, at: str) -> EntryPair | None:
        """The pair of an entry, by its code as people type it; one of the second list is led by "b:".

        A headed entry has the pair of the whole entry. None where no such entry is in use.
        """
        code = steps(at.removeprefix(IN_B))
        found = None if at.startswith(IN_B) else self._by_a.get(code)
        return found or self._by_b.get(code)

    def at(self, pair: EntryPair) -> str:
        """What names a pair in an address: the code in the first list, or in the second where only that has it."""
        return at_of(pair)

    def code(self, pair: EntryPair) -> str:
        """The code of a pair in the first list that has it."""
        return self.at(pair).removeprefix(IN_B)

    def of(self, entry: ListEntry, *, left: bool) -> EntryPair | None:
        """The pair of an entry of the first or the second list."""
        return (self._by_id_a if left else self._by_id_b).get(entry.id)

    @cached_property
    def _by_a(self) -> dict[tuple[str, ...], EntryPair]:
        return _by_code((pair, pair.a) for pair in [*reversed(self.items), *reversed(self.entries)])

    @cached_property
    def _by_b(self) -> dict[tuple[str, ...], EntryPair]:
        return _by_code((pair, pair.b) for pair in [*reversed(self.items), *reversed(self.entries)])

    @cached_property
    def _by_id_a(self) -> dict[int, EntryPair]:
        return {pair.a.id: pair for pair in [*self.items, *self.entries] if pair.a}

    @cached_property
    def _by_id_b(self) -> dict[int, EntryPair]:
        return {pair.b.id: pair for pair in [*self.items, *self.entries] if pair.b}


def differing_beside(both: Compared, pair: EntryPair) -> tuple[EntryPair | None, EntryPair | None]:
    """The items whose limits differ next before and next behind a pair, in the order of the lists; None at an end."""
    order = {id(own.a or own.b): place for place, own in enumerate(both.items)}
    here = order.get(id(pair.a or pair.b), -1)
    differing = [(place, own) for place, own in enumerate(both.items) if own.differences]
    before = next((own for place, own in reversed(differing) if place < here), None)
    behind = next((own for place, own in differing if place > here), None)
    return before, behind


def _by_code(found: Iterable[tuple[EntryPair, ListEntry | None]]) -> dict[tuple[str, ...], EntryPair]:
    return {steps(entry.code): pair for pair, entry in found if entry}


def list_rows() -> list[Row]:
    """Every control list held, in each language and edition."""
    return _rows(cache.knowledge(), _key())


def compared(left: str, right: str) -> Compared:
    """Two lists by their keys, matched once and then kept."""
    return _compared(cache.knowledge(), _key(), left, right)


def found(asked: str, codes: Sequence[str], top: int, all_editions: bool) -> Found:
    """Candidates for an item. Raises UnknownWordError for what cannot be searched for."""
    return _found(cache.knowledge(), _key(), asked, tuple(codes), top, all_editions)


def meaning(both: Compared, at: str) -> float | None:
    """How close the two texts of a pair are in meaning, 0 to 1; None where the model does not read them."""
    return _meaning(cache.knowledge(), both, f"{_key()} {both.left.key} {both.right.key}", at)


def _key() -> str:
    opened = cache.knowledge()
    return f"{opened.places.indexes} {opened.manifest.built}"


@st.cache_resource(show_spinner=False, max_entries=2)
def _rows(_knowledge: Knowledge, key: str) -> list[Row]:
    return control_lists(_knowledge)


@st.cache_resource(show_spinner=False, max_entries=_PAIRS)
def _compared(_knowledge: Knowledge, key: str, left: str, right: str) -> Compared:
    rows = [asked_lists(_knowledge, one)[0] for one in (left, right)]
    said = " and ".join(f"{row['headed'] + row['items']:,}" for row in rows)
    with st.spinner(f"Matching {said} entries with each other, once for these two lists: up to half a minute …"):
        concordance = compare_pair(_knowledge, *rows)
        return Compared(concordance, concordance.headed(), concordance.items())


@st.cache_resource(show_spinner="Reading the control lists, once after each start …", max_entries=4)
def _finder(_knowledge: Knowledge, key: str, all_editions: bool) -> ItemFinder:
    return ItemFinder.open(_knowledge, all_editions)


@st.cache_resource(show_spinner="Looking through the control lists …", max_entries=_FOUND)
def _found(_knowledge: Knowledge, key: str, asked: str, codes: tuple[str, ...], top: int, all_editions: bool) -> Found:
    return _finder(_knowledge, key, all_editions).find(asked, codes, top)


@st.cache_resource(show_spinner="Comparing the meaning of both texts …", max_entries=_FOUND)
def _meaning(_knowledge: Knowledge, _both: Compared, key: str, at: str) -> float | None:
    pair = _both.pair(at)
    return conceptual(_knowledge, _both.concordance, [pair])[0] if pair else None
