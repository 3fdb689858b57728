"""Common core: what a common definition of a concept would contain, and how far each party would have to move."""

from __future__ import annotations

import streamlit as st

from exportlex.comparison.surveying.core import Core, common_core
from exportlex.comparison.surveying.moves import readable
from exportlex.ui import address, banner, bars, cache, choices, core_exports, core_tables, core_ways, navigation
from exportlex.ui.choices import FILTER
from exportlex.ui.core_ways import SAID, Goal, Ways
from exportlex.ui.proof import Names, union_note

_NAME = "core"
_CONCEPT, _IN, _TO, _PARTY = (f"{_NAME}.{key}" for key in ("concept", "in", "to", "party"))
_FIRST_CONCEPT, _FIRST_PARTIES = "end-use", ("us", "eu", "gb", "ca", "cn")
_NOBODY = "none"


def page() -> None:
    """Choose parties and a concept; read the elements by who shares them, the figures, and who moves how far."""
    st.title("Common core")
    st.markdown(
        "The elements that a common definition would have to settle: which all parties share, which most, which stand "
        f"alone. {core_exports.NO_DRAFT}"
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
        navigation.door("compare", "Compare the same texts side by side", concept=concept, **{"in": ",".join(parties)})
        return
    _elements(core, names)
    _figures(core, names)
    goal, party, ways = _ways(core, names)
    _remember(concept, parties, goal, party)
    navigation.door("compare", "Compare the same texts side by side", concept=concept, **{"in": ",".join(parties)})
    _exports(core, goal, party, ways, names)


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
    st.session_state[_TO] = state["to"] if state.get("to") in list(Goal) else str(Goal.MOST)
    st.session_state[_PARTY] = state.get("party", "")
    unknown = [code for code in choices.stated_unknown(state, "in") if code != _NOBODY]
    unknown += [stated] if stated and stated not in scheme.by_id else []
    if unknown:
        st.warning(f"What the address names and is not known was left out: {navigation.plain(', '.join(unknown))}.")


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


def _remember(concept: str, parties: list[str], goal: str, party: str) -> None:
    to = "" if goal == Goal.MOST else goal
    address.remember(_NAME, **{"concept": concept, "in": parties or _NOBODY, "to": to, "party": party})


def _told_apart(core: Core, names: Names) -> None:
    """Parties whose law does not speak to the concept, and those of which nothing can be said."""
    silent = [position.jurisdiction for position in core.positions if position.empty and readable(position)]
    if silent:
        st.info(
            "Not found in the texts held, so counted as lacking every element: "
            f"{navigation.plain(core_tables.listed(silent, names))}. The reason stands with each element."
        )
    for position in core.positions:
        if position.empty and not readable(position):
            said = f"{names[position.jurisdiction]} is not counted: {position.empty.absence}. {position.empty.reason}"
            st.warning(navigation.plain(said))
        if note := union_note(position.jurisdiction, names):
            st.info(note, icon=":material/info:")


def _elements(core: Core, names: Names) -> None:
    st.subheader("What a common definition would contain")
    st.caption(
        "Not counted is a party whose text is not held or may have been read wrongly, and one that shows the element "
        "only in passages further down than those that decide. Open an element for the words and the reasons."
    )
    for heading, shares in core_ways.groups(core):
        blocks = "".join(core_tables.share_block(share, core, names) for share in shares)
        st.html(f'<h4 class="xl-head">{heading} ({len(shares)})</h4>{blocks}')


def _figures(core: Core, names: Names) -> None:
    if not core.concept.measures:
        return
    st.subheader("Figures side by side")
    st.caption(
        "Only figures that measure what this concept is compared by, with their direction and the event that they run "
        "from, where the words state one. They are not counted as elements, nor as steps below."
    )
    st.html(core_tables.figures(core, names))


def _ways(core: Core, names: Names) -> tuple[Goal, str, Ways]:
    st.subheader("Who would move how far")
    options = [str(goal) for goal in Goal]
    chosen = st.radio("To", options, key=_TO, format_func=lambda to: SAID[Goal(to)].capitalize(), horizontal=True)
    goal = Goal(chosen or Goal.MOST)
    party = ""
    if goal is Goal.PARTY:
        speaking = [position.jurisdiction for position in core.speaking]
        if st.session_state.get(_PARTY) not in speaking:
            st.session_state[_PARTY] = next(iter(speaking), None)
        party = st.selectbox("Whose position", speaking, key=_PARTY, format_func=names.__getitem__) or ""
    ways = core_ways.ways(core, goal, party)
    if not ways.target:
        st.info("There is nothing in that position: no element stands in it, so there is nothing to move to.")
        return goal, party, ways
    st.markdown(f"That position has {core_tables.counted(ways.target)}: {navigation.plain('; '.join(ways.target))}.")
    st.altair_chart(bars.steps(_bars(ways, names)), width="stretch")
    st.caption(
        "Behind each bar: + to add, − to drop, ? cannot be said (outlined). Who has the least to go at most comes "
        "first. A step is one element to add or to drop; how hard it would be is not measured. To drop an element "
        "means that the common position does not have it: a party may keep it in its own law. An element that a party "
        "has with another answer is no step, but the answer would have to be settled."
    )
    st.html(core_tables.ways_table(ways, names))
    return goal, party, ways


def _bars(ways: Ways, names: Names) -> list[dict[str, str | int]]:
    """Three rows per party: what it adds, what it drops, what cannot be said; the words say all three."""
    rows: list[dict[str, str | int]] = []
    for way in ways.parties:
        move = way.move
        unsaid = f" ?{len(move.unknown)}" if move.unknown else ""
        said = f"+{len(move.add)} −{len(move.drop)}{unsaid}" if move.steps is not None else "not counted"
        for kind, labels in zip(bars.MOVES, (move.add, move.drop, move.unknown), strict=True):
            rows.append({"party": names[move.jurisdiction], "move": kind, "steps": len(labels), "said": said})
    return rows


def _exports(core: Core, goal: Goal, party: str, ways: Ways, names: Names) -> None:
    st.subheader("Take it away")
    permalink = address.permalink(_NAME)
    note = core_exports.markdown(core, goal, party, ways, permalink, names)
    stem = f"exportlex-core-{core.concept.id}"
    files = (
        ("Elements and figures (CSV)", core_exports.spreadsheet(core, permalink, names), "csv", "text/csv"),
        ("Core and moves (JSON Lines)", core_exports.json_lines(core, goal, party, ways), "jsonl", "application/jsonl"),
        ("Note (Markdown)", note, "md", "text/markdown"),
    )
    with st.container(horizontal=True):
        for label, data, ending, kind in files:
            st.download_button(label, data, f"{stem}.{ending}", kind, on_click="ignore", icon=":material/download:")
    with st.expander("The same as Markdown, to copy into a note"):
        st.code(note, language="markdown", wrap_lines=True)
    st.caption("To share exactly this view, copy the address of this page.")
