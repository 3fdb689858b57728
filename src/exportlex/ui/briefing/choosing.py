"""What a brief is made of, as a person chooses it: parties, concepts, the common position, lists, a title."""

from __future__ import annotations

from itertools import combinations

import streamlit as st

from exportlex.briefs.selection import BETWEEN
from exportlex.comparison.surveying.targets import TARGETS, Target
from exportlex.exporting import saying
from exportlex.ui import cache, choices, words
from exportlex.ui.briefing.state import CONCEPTS, IN, LISTS, TITLE, TITLE_LENGTH, TO
from exportlex.ui.choices import FILTER
from exportlex.ui.items import kept


def shown() -> None:
    """The fields; what they hold stands in ``st.session_state``."""
    scheme = cache.knowledge().concepts
    left, right = st.columns(2)
    with left:
        codes = choices.jurisdictions(IN, "Parties")
    right.multiselect(
        "Concepts", choices.by_group(scheme), key=CONCEPTS, format_func=choices.concept_label(scheme),
        placeholder="Choose or type to find one", filter_mode=FILTER, wrap=True,
    )  # fmt: skip
    left, right = st.columns(2)
    with left:
        _target(codes)
    with right:
        _lists(codes)
    st.text_input(
        "Title of the brief", key=TITLE, max_chars=TITLE_LENGTH, placeholder="Left empty: made from your choice"
    )


def _target(codes: list[str]) -> None:
    names = cache.held().names
    options = [*TARGETS, *codes]
    if st.session_state.get(TO) not in options:
        st.session_state[TO] = Target.MOST.value
    st.selectbox(
        "Common position to move to", options, key=TO, filter_mode=FILTER,
        format_func=lambda one: words.capital(saying.target(one, names)),
    )  # fmt: skip


def _lists(codes: list[str]) -> None:
    """Pairs of parties of which control lists are held; a pair that came with the selection stays to be taken out."""
    names = cache.held().names
    listed = {row["jurisdiction"] for row in kept.list_rows()}
    pairs = [BETWEEN.join(pair) for pair in combinations([code for code in codes if code in listed], 2)]
    options = list(dict.fromkeys([*pairs, *st.session_state[LISTS]]))
    st.multiselect(
        "Control lists whose limits to compare, if any", options, key=LISTS, filter_mode=FILTER,
        format_func=lambda pair: " and ".join(names.get(word, word) for word in pair.split(BETWEEN)),
        placeholder="None" if options else "None: fewer than two of these parties have a list here",
        disabled=not options,
        help="Adds the numeric limits that differ between two control lists. It takes some seconds for each pair.",
    )  # fmt: skip
