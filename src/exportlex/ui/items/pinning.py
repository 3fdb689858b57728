"""Candidates for an item, to pin for the brief: one field for all of them, for their cards are read, not pressed."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from exportlex.briefs.selection import Pin
from exportlex.comparison.lists.finding.results import Candidate, Found
from exportlex.ui import selection
from exportlex.ui.choices import FILTER
from exportlex.ui.items.sides import dated, name

_PINNED = "items.pinned"


def offered(found: Found) -> None:
    """The field, which always holds what is pinned, and the way to the brief."""
    labels = {_pin(one): _label(one) for one in found.candidates}
    st.session_state[_PINNED] = [pin for pin in selection.pins() if pin in labels]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.multiselect(
            "Pin for the brief", list(labels), key=_PINNED, format_func=labels.__getitem__, filter_mode=FILTER,
            placeholder="Choose candidates", wrap=True, on_change=_take_over, args=(frozenset(labels),),
            help="Each is quoted whole in the annex of the brief that you make.",
        )  # fmt: skip
        selection.told()


def _take_over(offered_here: Collection[Pin]) -> None:
    """Pin what was chosen, take out what was taken away; pins of other pages stay."""
    chosen = st.session_state[_PINNED]
    others = [pin for pin in selection.pins() if pin not in offered_here]
    selection.keep([*others, *chosen])


def _pin(one: Candidate) -> Pin:
    return Pin(one.held.instrument, one.held.language, one.entry.pinpoint)


def _label(one: Candidate) -> str:
    return f"{name(one.held.jurisdiction)}: {one.entry.code} of {one.held.title}, {dated(one.held)}"
