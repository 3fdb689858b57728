"""The state of the Items page between its address and its widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st

from exportlex.comparison.lists.held.choosing import asked_lists, key_of, pairs_of_lists
from exportlex.errors import UnknownWordError
from exportlex.exporting.lists.limits import Strict
from exportlex.indexing.knowledge import Row
from exportlex.ui import address, cache
from exportlex.ui.address import State
from exportlex.ui.items import asking
from exportlex.ui.items.kinds import Kind

NAME = "items"
A, B, LEVEL, SHOW, KINDS, STRICTER, CATEGORY, TEXT, MEASURE, AT = (
    f"{NAME}.{key}" for key in ("a", "b", "level", "show", "kind", "stricter", "category", "text", "measure", "at")
)
ENTRY, ITEM = "entry", "item"
PAIRS, LIMITS = "pairs", "limits"
FIRST = ("eu", "xx-wa")
_KEPT = (asking.Q, asking.IN, asking.TOP, asking.EDITIONS, A, B, LEVEL, SHOW, KINDS, STRICTER, CATEGORY, TEXT, MEASURE)


def take_over(rows: Sequence[Row]) -> None:
    """Put the address into the widgets where it does not come from them; tell what it names and is not known."""
    state = address.arriving(NAME, asking.Q)
    if state is None:
        for key in _KEPT:  # a widget that is not drawn, because one pair is shown, loses its value otherwise
            if key in st.session_state:
                st.session_state[key] = st.session_state[key]
        return
    codes = {row["jurisdiction"] for row in rows}
    top = state.get("top", "")
    unknown = address.unknown(state, "in", codes) + address.unknown(state, "kind", list(Kind))
    st.session_state[asking.Q] = state.get("q", "")
    st.session_state[asking.IN] = address.listed(state, "in", codes)
    st.session_state[asking.TOP] = int(top) if top in map(str, asking.TOPS) else asking.TOP_AT_FIRST
    st.session_state[asking.EDITIONS] = state.get("editions") == "all"
    st.session_state[A], st.session_state[B] = _lists(state, rows, unknown)
    st.session_state[LEVEL] = ITEM if state.get("level") == ITEM else ENTRY
    st.session_state[SHOW] = LIMITS if state.get("show") == LIMITS else PAIRS
    st.session_state[KINDS] = [Kind(one) for one in address.listed(state, "kind", list(Kind))]
    st.session_state[STRICTER] = state.get("stricter", "") if state.get("stricter") in list(Strict) else ""
    st.session_state[CATEGORY] = [one for one in state.get("category", "").split(",") if one]
    st.session_state[TEXT] = state.get("text", "")
    st.session_state[MEASURE] = state.get("measure", "")
    st.session_state[AT] = state.get("at", "")
    address.tell_unknown(unknown)


def remember() -> None:
    """Write the state into the address; what is as at first is left out."""
    state = st.session_state
    top = state[asking.TOP]
    address.remember(
        NAME,
        **{"q": state[asking.Q].strip(), "in": state[asking.IN], "a": state[A] or "", "b": state[B] or ""},
        top=str(top) if top != asking.TOP_AT_FIRST else "", editions="all" if state[asking.EDITIONS] else "",
        level=ITEM if state[LEVEL] == ITEM else "", show=LIMITS if state[SHOW] == LIMITS else "",
        kind=list(state[KINDS]), stricter=state[STRICTER], category=state[CATEGORY], text=state[TEXT].strip(),
        measure=state[MEASURE], at=state[AT],
    )  # fmt: skip


def _lists(state: State, rows: Sequence[Row], unknown: list[str]) -> tuple[str | None, str | None]:
    """The keys of the two lists that an address names, by key, list, instrument or jurisdiction; those of the EU and
    of Wassenaar where it names none, and any two where they are not held."""
    asked = [list(_named(state.get(side, ""), first, rows, unknown)) for side, first in zip("ab", FIRST, strict=True)]
    if pairs := pairs_of_lists(*asked):
        return key_of(pairs[0][0]), key_of(pairs[0][1])
    keys = [key_of(own[0]) if own else None for own in asked]
    return keys[0], keys[1]


def _named(word: str, first: str, rows: Sequence[Row], unknown: list[str]) -> Iterator[Row]:
    if word:
        try:
            yield from asked_lists(cache.knowledge(), word)
        except UnknownWordError:
            unknown.append(word)
        else:
            return
    own = [row for row in rows if row["jurisdiction"] == first]
    yield from asked_lists(cache.knowledge(), first) if own else rows
