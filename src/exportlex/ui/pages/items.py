"""Items: candidates for an item in every control list, two lists side by side, and where their limits differ."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

import streamlit as st

from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.exporting import citing
from exportlex.exporting.lists.limits import Limit, Sides, limits_of
from exportlex.indexing.knowledge import Row
from exportlex.ui import banner, words
from exportlex.ui.choices import FILTER
from exportlex.ui.items import asking, difference, filters, kept, narrowing, picture, state, tables
from exportlex.ui.items.kept import Compared
from exportlex.ui.items.kinds import STRICTER
from exportlex.ui.items.sheet import SHEET
from exportlex.ui.items.sides import dated, labels, sides_of
from exportlex.ui.items.state import AT, ENTRY, ITEM, LEVEL, LIMITS, PAIRS, SHOW, A, B
from exportlex.ui.navigation import plain

_OPEN = "items.open"
_LEVELS = {ENTRY: "Whole entries", ITEM: "Every item"}
_SHOWS = {PAIRS: "All pairs", LIMITS: "Limits that differ"}


def page() -> None:
    """Find an item; choose two lists; see how they differ; open one pair."""
    st.title("Items")
    st.markdown("Which entry of one control list is which of another, and where their numbers differ.")
    st.html(SHEET)
    rows = kept.list_rows()
    state.take_over(rows)
    banner.only_digests()
    if not rows:
        state.remember()
        st.info("No control list is held yet. Run `exportlex gather`, then `exportlex build`.")
        return
    asking.shown(rows)
    st.header("Compare two lists")
    chosen = _two_lists(rows)
    if chosen is None:
        state.remember()
        return
    both = kept.compared(*chosen)
    _compared(both, sides_of(both.left, both.right))


def _two_lists(rows: Sequence[Row]) -> tuple[str, str] | None:
    said = labels(rows)
    left, right = st.columns(2)
    a = left.selectbox("The first list", list(said), key=A, format_func=said.__getitem__, filter_mode=FILTER,
                       on_change=_closed)  # fmt: skip
    b = right.selectbox("The second list", list(said), key=B, format_func=said.__getitem__, filter_mode=FILTER,
                        on_change=_closed)  # fmt: skip
    if not (a and b) or a == b:
        st.info("Choose two different lists, or two editions of one." if len(said) > 1
                else "Only one control list is held: there is none to compare it with.",
                icon=":material/arrow_upward:")  # fmt: skip
        return None
    return a, b


def _closed() -> None:
    """No pair is open: with other lists, or back to all pairs."""
    st.session_state[AT] = ""


def _compared(both: Compared, sides: Sides) -> None:
    at = st.session_state[AT]
    pair = both.pair(at) if at else None
    if pair:
        st.session_state[AT] = both.at(pair)
        state.remember()
        _ways_on(both, pair)
        difference.shown(both, pair, sides)
        return
    if at:
        _unknown(both, at, sides)
        _closed()
    _all(both, sides)


def _ways_on(both: Compared, pair: EntryPair) -> None:
    """Back to all pairs, and on to the limits that differ before and behind this pair, in the order of the lists."""
    before, behind = kept.differing_beside(both, pair)
    with st.container(horizontal=True):
        st.button("All pairs of these lists", on_click=_closed, icon=":material/arrow_back:")
        for way, other in (("Previous limit", before), ("Next limit", behind)):
            if other:
                st.button(f"{way}: {plain(both.code(other))}", on_click=_go, args=(both.at(other),))


def _go(at: str) -> None:
    st.session_state[AT] = at


def _unknown(both: Compared, at: str, sides: Sides) -> None:
    code = at.removeprefix("b:")
    unused = [one for held in (both.left, both.right) if (one := held.by_code.get(code)) and not one.live]
    if unused:
        st.warning(f"{plain(code)} is not in use: it controls nothing, and so has no counterpart.")
        return
    begins = code[:4].casefold()
    near = [
        one.code for held in (both.left, both.right) for one in held.headed if one.code.casefold().startswith(begins)
    ]
    advice = f" Codes that begin alike: {plain(', '.join(near[:12]))}." if near and begins else ""
    st.warning(f"Neither {plain(sides.a)} nor {plain(sides.b)} has an entry {plain(code)} in these lists.{advice}")


def _all(both: Compared, sides: Sides) -> None:
    """The picture, the filters, and the table of pairs or of limits."""
    left, right, third = st.columns([2, 2, 3], vertical_alignment="bottom")
    show = left.radio("Show", list(_SHOWS), key=SHOW, format_func=_SHOWS.__getitem__, horizontal=True)
    if show == PAIRS:
        right.radio("Level", list(_LEVELS), key=LEVEL, format_func=_LEVELS.__getitem__, horizontal=True)
    third.text_input("Open an entry by its code, of either list", key=_OPEN, on_change=_opened)
    pairs = both.entries if st.session_state[LEVEL] == ENTRY else both.items
    limits = limits_of(both.items)
    one_language = both.concordance.one_language
    st.caption(plain(_measured(both, pairs, sides, show)))
    drawn = picture.of_pairs(pairs, sides, one_language=one_language)
    st.html(picture.of_limits(limits, sides) if show == LIMITS else drawn)
    if not one_language:
        st.info(f"{sides.a} is in {words.language(both.left.language)}, {sides.b} in "
                f"{words.language(both.right.language)}: their words are not compared, only their numbers.",
                icon=":material/translate:")  # fmt: skip
    wanted = narrowing.chosen(pairs, limits, sides, show)
    state.remember()
    if show == LIMITS:
        _limits(both, limits, filters.limits_passing(limits, wanted), sides)
    else:
        _pairs(both, pairs, filters.passing(pairs, wanted), sides)


def _opened() -> None:
    st.session_state[AT] = st.session_state[_OPEN].strip()
    st.session_state[_OPEN] = ""


def _measured(both: Compared, pairs: Sequence[EntryPair], sides: Sides, show: str) -> str:
    """Which lists these are, as of when; of pairs how many entries either list has in them."""
    counts = (len({entry.id for pair in pairs if (entry := side(pair))}) for side in (attrgetter("a"), attrgetter("b")))
    said = (
        (f"{count:,} of " if show == PAIRS else "")
        + f"{name}: {held.title}, {dated(held)}, {citing.HELD.get(held.held, held.held)}"
        for count, name, held in zip(counts, (sides.a, sides.b), (both.left, both.right), strict=True)
    )
    return (f"{len(pairs):,} rows with counterparts side by side, " if show == PAIRS else "") + "; ".join(said) + "."


def _pairs(both: Compared, pairs: Sequence[EntryPair], found: Sequence[EntryPair], sides: Sides) -> None:
    st.header(f"{len(found):,} of {len(pairs):,} pairs")
    st.caption(STRICTER)
    if not found:
        st.info("No pair passes the filters. Remove one.")
        return
    tables.pairs(both, found, sides)


def _limits(both: Compared, every: Sequence[Limit], found: Sequence[Limit], sides: Sides) -> None:
    st.header(f"{len(found):,} of {len(every):,} limits that differ")
    st.caption(f"{STRICTER} A value that only one list states is marked: nothing follows from it about the other list.")
    if not found:
        st.info("No limit passes the filters. Remove one." if every
                else "No limit was found that differs between these lists.")  # fmt: skip
        return
    tables.limits(both, found, sides)
