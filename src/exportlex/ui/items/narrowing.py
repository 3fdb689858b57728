"""The fields that narrow the tables of the Items page."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.exporting.lists.limits import Limit, Sides, Strict, strict_words
from exportlex.ui.items.filters import Filters
from exportlex.ui.items.kinds import Kind, category_of, counted, kind_words
from exportlex.ui.items.state import CATEGORY, KINDS, LIMITS, MEASURE, STRICTER, TEXT

_SIDED = ("", Strict.A, Strict.B, Strict.OPEN, Strict.ONLY_A, Strict.ONLY_B)


def chosen(pairs: Sequence[EntryPair], limits: Sequence[Limit], sides: Sides, show: str) -> Filters:
    """Draw the fields, and give what is chosen in them; of the limits by their measure, of pairs by their relation."""
    if show != LIMITS:
        _relations(pairs, sides)
    first, second, third, fourth = st.columns(4)
    first.text_input("Words or codes", key=TEXT, placeholder="e.g. laser, 6A005")
    categories = list(dict.fromkeys(category_of(pair) for pair in pairs))
    st.session_state[CATEGORY] = [one for one in st.session_state[CATEGORY] if one in categories]
    second.multiselect("Category", categories, key=CATEGORY, placeholder="All", format_func=lambda one: one or "none")
    _allowed(STRICTER, _SIDED)
    either = "Any" if show == LIMITS else "Any, or no limit differs"
    third.selectbox("Stricter", _SIDED, key=STRICTER,
                    format_func=lambda one: strict_words(Strict(one), sides) if one else either)  # fmt: skip
    measures = ["", *sorted({limit.measure for limit in limits})]
    _allowed(MEASURE, measures)
    if show == LIMITS:
        fourth.selectbox("Kind of measure", measures, key=MEASURE, format_func=lambda one: one or "Any")
    state = st.session_state
    return Filters(
        kinds=() if show == LIMITS else tuple(state[KINDS]),
        strict=Strict(state[STRICTER]) if state[STRICTER] else None,
        categories=tuple(state[CATEGORY]),
        text=state[TEXT].strip(),
        measure=state[MEASURE] if show == LIMITS else "",
    )


def _relations(pairs: Sequence[EntryPair], sides: Sides) -> None:
    counts = counted(pairs)
    st.pills("Relation", list(Kind), selection_mode="multi", key=KINDS,
             format_func=lambda kind: f"{kind_words(kind, sides)} {counts[kind]:,}")  # fmt: skip


def _allowed(key: str, options: Sequence[str]) -> None:
    """Take away a value that other lists do not have."""
    if st.session_state[key] not in options:
        st.session_state[key] = ""
