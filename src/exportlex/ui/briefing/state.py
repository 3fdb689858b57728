"""The selection of the page Brief between its address, its widgets and a saved file."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from exportlex.briefs.selection import BETWEEN, Selection, read
from exportlex.comparison.surveying.targets import TARGETS, Target
from exportlex.ui import address, cache, choices, selection

NAME = "brief"
TITLE, IN, CONCEPTS, TO, LISTS = (f"{NAME}.{key}" for key in ("title", "in", "concepts", "to", "lists"))
_UNKNOWN, _PINS = f"{NAME}.unknown", f"{NAME}.pins"
_NONE = "none"  # in an address: all was taken away, which is not the same as nothing being named
# What a bare address shows: the five parties of Compare, and a concept of each stage of a control, two with figures.
_FIRST_PARTIES = ("us", "eu", "gb", "ca", "cn")
_FIRST_CONCEPTS = ("dual-use-item", "export", "end-use", "catch-all", "record-keeping", "criminal-penalty")
TITLE_LENGTH = 120  # characters: two lines of a title page


def take_over() -> None:
    """Put the address into the widgets where it does not come from them; tell what it names and is not known.

    Pins are added and never taken out by an address: a bare one knows nothing of what was pinned meanwhile.
    """
    given = st.query_params.get("pins", "")
    if given != st.session_state.get(_PINS, ""):
        selection.add(read(given))
    state = address.arriving(NAME, IN)
    if state is not None:
        put(_stated(state))
    address.tell_unknown(st.session_state.pop(_UNKNOWN, []), "The selection")


def put(chosen: Selection) -> None:
    """Put a selection into the widgets. What it names and is not known is left out, and told when the page is drawn."""
    names, scheme = cache.held().names, cache.knowledge().concepts.by_id
    state = st.session_state
    state[TITLE] = chosen.title[:TITLE_LENGTH]
    state[IN] = [code for code in dict.fromkeys(chosen.parties) if code in names]
    state[CONCEPTS] = [name for name in dict.fromkeys(chosen.concepts) if name in scheme]
    state[TO] = chosen.target
    state[LISTS] = [BETWEEN.join(pair) for pair in chosen.lists]
    unknown = [code for code in chosen.parties if code not in names]
    unknown += [name for name in chosen.concepts if name not in scheme]
    unknown += [chosen.target] if chosen.target not in (*TARGETS, *names) else []
    state[_UNKNOWN] = list(dict.fromkeys(unknown))


def chosen() -> Selection:
    """What the widgets say now, with everything that is pinned."""
    state = st.session_state
    return Selection(
        tuple(state[IN]), tuple(state[CONCEPTS]), state[TITLE].strip(), state[TO], selection.pins(),
        tuple((left, right) for left, _, right in (pair.partition(BETWEEN) for pair in state[LISTS])),
    )  # fmt: skip


def remember(now: Selection) -> None:
    """Write the selection into the address."""
    state = {name: value or _NONE if name in ("in", "concepts") else value for name, value in now.state.items()}
    st.session_state[_PINS] = state["pins"]
    address.remember(NAME, **state)


def _stated(state: Mapping[str, str]) -> Selection:
    """The selection of an address, its groups of jurisdictions unfolded; pins apart."""
    names, scheme = cache.held().names, cache.knowledge().concepts.by_id
    first = [code for code in _FIRST_PARTIES if code in names] or list(names)[: len(_FIRST_PARTIES)]
    unknown = [code for code in choices.stated_unknown(state, "in") if code != _NONE]
    parties = [*choices.stated(state, "in"), *unknown] if "in" in state else first
    concepts = [name for name in state.get("concepts", "").split(",") if name not in ("", _NONE)]
    if "concepts" not in state:
        concepts = [name for name in _FIRST_CONCEPTS if name in scheme]
    pairs = (part.partition(BETWEEN) for part in state.get("lists", "").split(","))
    return Selection(
        tuple(parties), tuple(concepts), state.get("title", ""), state.get("to", Target.MOST.value), (),
        tuple((left, right) for left, _, right in pairs if left and right),
    )  # fmt: skip
