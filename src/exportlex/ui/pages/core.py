"""Common core: what a common definition of a concept would contain, and how far each party would have to move."""

from __future__ import annotations

import streamlit as st

from exportlex.comparison.surveying.core import Core, common_core
from exportlex.comparison.surveying.moves import readable
from exportlex.comparison.surveying.targets import TARGETS, Target
from exportlex.comparison.surveying.ways import Ways
from exportlex.exporting import core_note, saying
from exportlex.exporting.saying import Names
from exportlex.exporting.tables import core as tables
from exportlex.ui import (
    address,
    banner,
    bars,
    cache,
    choices,
    compare_links,
    core_tables,
    core_ways,
    navigation,
    taking_away,
    unions,
    words,
)
from exportlex.ui.choices import FILTER

_NAME = "core"
_CONCEPT, _IN, _TO, _PARTY = (f"{_NAME}.{key}" for key in ("concept", "in", "to", "party"))
_FIRST_CONCEPT, _FIRST_PARTIES = "end-use", ("us", "eu", "gb", "ca", "cn")
_NOBODY = "none"
_ONE = "party"  # among the common positions: what one party's law states


def page() -> None:
    """Choose parties and a concept; read the elements by who shares them, the figures, and who moves how far."""
    st.title("Common core")
    st.markdown(
        "The elements that a common definition would have to settle: which all parties share, which most, which stand "
        f"alone. {core_note.NO_DRAFT}"
    )
    _take_over()
    concept, parties = _chosen()
    if not concept or len(parties) < 2:
        _remember(concept, parties, "", "")
        st.info("Choose a concept and at least two parties.", icon=":material/arrow_upward:")
        return
    banner.only_digests()
    names = cache.held().names
    core = common_core(cache.survey().on(concept, parties))
    st.markdown(
        f"**{navigation.plain(core.concept.label)}**, in our words: {navigation.plain(core.concept.definition)}"
    )
    _told_apart(core, names)
    if not core.concept.elements:
        _remember(concept, parties, "", "")
        st.info("No elements that could decide are laid down for this concept: it can only be compared as a whole.")
        _door(concept, parties)
        return
    _elements(core, names)
    _figures(core, names)
    to, party = _position(core, names)
    found = core.ways(party if to == _ONE else to)
    _ways(found, names)
    _remember(concept, parties, to, party)
    _door(concept, parties)
    _exports(core, found, names)


def _take_over() -> None:
    state = address.arriving(_NAME, _CONCEPT)
    if state is None:
        return
    names, scheme = cache.held().names, cache.knowledge().concepts
    stated = state.get("concept", "")
    st.session_state[_CONCEPT] = stated if stated in scheme.by_id else None if stated else _FIRST_CONCEPT
    st.session_state[_IN] = (
        choices.stated(state, "in") if "in" in state else [code for code in _FIRST_PARTIES if code in names]
    )
    st.session_state[_TO] = state["to"] if state.get("to") in (*TARGETS, _ONE) else Target.MOST.value
    st.session_state[_PARTY] = state.get("party", "")
    unknown = [code for code in choices.stated_unknown(state, "in") if code != _NOBODY]
    unknown += [stated] if stated and stated not in scheme.by_id else []
    address.tell_unknown(unknown)


def _chosen() -> tuple[str, list[str]]:
    scheme = cache.knowledge().concepts
    left, right = st.columns([2, 3])
    concept = left.selectbox(
        "Concept", choices.by_group(scheme), key=_CONCEPT, format_func=choices.concept_label(scheme),
        placeholder="Choose or type to find one", filter_mode=FILTER,
    )  # fmt: skip
    with right:
        parties = choices.jurisdictions(_IN, "Parties")
    return concept or "", parties


def _remember(concept: str, parties: list[str], to: str, party: str) -> None:
    shown = "" if to == Target.MOST else to
    address.remember(_NAME, **{"concept": concept, "in": parties or _NOBODY, "to": shown, "party": party})


def _door(concept: str, parties: list[str]) -> None:
    cut = compare_links.cut(parties)
    label = "Compare the same texts side by side" + (f" ({cut})" if cut else "")
    navigation.door("compare", label, concept=concept, **{"in": ",".join(compare_links.chosen(parties))})


def _told_apart(core: Core, names: Names) -> None:
    """Parties whose law does not speak to the concept, and those of which nothing can be said."""
    silent = [position.jurisdiction for position in core.positions if position.empty and readable(position)]
    if silent:
        st.info(
            "Not found in the texts held, so counted as lacking every element: "
            f"{navigation.plain(saying.listed(silent, names))}. The reason stands with each element."
        )
    for position in core.positions:
        if position.unread:
            said = f"{names[position.jurisdiction]} is not counted: {position.unread.absence}. {position.unread.reason}"
            st.warning(navigation.plain(said))
    unions.tell([position.jurisdiction for position in core.positions], names)


def _elements(core: Core, names: Names) -> None:
    st.header("What a common definition would contain")
    st.caption(
        "Not counted is a party of which it cannot be said, because a text is not held or may have been read wrongly; "
        "and, told apart from it, one that shows the element only in passages further down than those that decide. "
        "Open an element for the words and the reasons."
    )
    for heading, shares in saying.groups(core):
        blocks = "".join(core_tables.share_block(share, core, names) for share in shares)
        st.html(f'<h3 class="xl-head">{heading} ({len(shares)})</h3>{blocks}')


def _figures(core: Core, names: Names) -> None:
    if not core.concept.measures:
        return
    st.header("Figures side by side")
    st.caption(
        "Only figures that measure what this concept is compared by, with their direction and the event that they run "
        "from, where the words state one. They are not counted as elements, nor as steps below."
    )
    st.html(core_tables.figures(core, names))


def _position(core: Core, names: Names) -> tuple[str, str]:
    """The common position to move to, and whose it is where it is one party's."""
    st.header("Who would move how far")
    said = saying.TARGETS | {_ONE: "what one party’s law states"}
    to = st.radio(
        "Common position to move to", list(said), key=_TO, format_func=lambda one: words.capital(said[one]),
        horizontal=True,
    )  # fmt: skip
    if to != _ONE:
        return to or Target.MOST, ""
    speaking = [position.jurisdiction for position in core.speaking]
    if st.session_state.get(_PARTY) not in speaking:
        st.session_state[_PARTY] = next(iter(speaking), None)
    return to, st.selectbox("Whose position", speaking, key=_PARTY, format_func=names.__getitem__) or ""


def _ways(found: Ways, names: Names) -> None:
    if not found.elements:
        st.info("There is nothing in that position: no element stands in it, so there is nothing to move to.")
        return
    labels = "; ".join(f"“{label}”" for label in found.elements)
    st.markdown(f"That position has {core_tables.counted(found.elements)}: {navigation.plain(labels)}.")
    st.altair_chart(bars.steps(core_ways.bar_rows(found, names)), width="stretch")
    st.caption(
        "Behind each bar: + to add, − to drop, ? not known (outlined: it shows only in passages further down, or "
        "cannot be said). Who has the least to go at most comes first. A step is one element to add or to drop; how "
        "hard it would be is not measured. To drop an element means that the common position does not have it: a party "
        "may keep it in its own law. An element that a party has with another answer is no step, but the answer would "
        "have to be settled."
    )
    st.html(core_tables.ways_table(found, names))


def _exports(core: Core, found: Ways, names: Names) -> None:
    st.header("Take it away")
    held, permalink = cache.held(), address.permalink(_NAME)
    parties = saying.listed([position.jurisdiction for position in core.positions], names)
    about = taking_away.about(f"Common core of {core.concept.label}: {parties}", permalink)
    note = core_note.note(core, found, held, permalink)
    taking_away.offered(
        lambda: tables.tables(core, found, held, about), f"exportlex-core-{core.concept.id}", _NAME,
        [
            taking_away.Extra("Note (Markdown)", lambda: note, "note.md", "text/markdown"),
            taking_away.json_lines(lambda: [core.to_json(found.target)]),
        ],
    )  # fmt: skip
    with st.expander("The same as Markdown, to copy into a note"):
        st.code(note, language="markdown", wrap_lines=True)
