"""Gaps: what most peers state and a law does not, and the reverse, each with its evidence and its absence."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from exportlex.comparison.surveying.gaps import Gap, Side, gaps_of
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.unsaid import Unsaid, unsaid
from exportlex.exporting.saying import Names
from exportlex.exporting.tables import gaps as tables
from exportlex.ui import address, banner, bars, cache, choices, gap_lists, gap_tables, navigation, taking_away, unions
from exportlex.ui.choices import FILTER, GROUPS
from exportlex.ui.gap_lists import Filters, Level

_NAME = "gaps"
_OF, _IN, _GROUP, _CONCEPT, _SIDE, _LEVEL, _THIN, _SHOW = (
    f"{_NAME}.{key}" for key in ("of", "in", "group", "concept", "side", "level", "thin", "show")
)
_ALL, _NOBODY, _EITHER = "all", "none", ""
_FIRST, _FIRST_PEERS = "us", ("eu", "gb", "ca", "cn", "jp", "kr")
_PAGE = 30  # gaps at a time: each carries the evidence of every peer
_SIDES = {_EITHER: "Both", "lacks": "What it lacks and most have", "has": "What it has and most lack"}
_LEVELS = {_EITHER: "Concepts and elements", "whole": "Whole concepts", "element": "Elements"}
_SIDE_OF = {"lacks": Side.LACKS, "has": Side.ALONE}
_FOUND_NONE = "No gap was found: on these concepts the chosen laws have what most peers have, and lack what most lack."
_NONE_PASSES = "No gap passes the filters. Remove one, or tick the box."
_NONE_STATED = "No gap can be stated. Whose texts are not held, or not soundly read, is listed below."


def page() -> None:
    """Choose whose gaps against whom, on what; read each with its evidence; see who cannot be judged; take it away."""
    st.title("Gaps")
    st.markdown(
        "What most of the chosen peers state and a law does not, and the reverse, by concept and by element. A gap is "
        "what was *not found in the texts held*; of a text not held, or of suspect reading, nothing is counted."
    )
    _take_over()
    of, peers, concepts = _chosen()
    filters = _filters()
    shown = max(_PAGE, int(st.session_state.get(_SHOW, _PAGE)))
    _remember(of, peers, shown)
    codes = peers if of == _ALL else [of] if of else []
    if not codes or not set(peers) - {of} or (of == _ALL and len(peers) < 2):
        st.info("Choose a jurisdiction and at least one peer to compare it with.", icon=":material/arrow_upward:")
        return
    banner.only_digests()
    survey = cache.survey()
    unread = unsaid(survey, list(dict.fromkeys([*codes, *peers])), concepts)
    every = gaps_of(survey, codes, peers, concepts)
    _shown(survey, every, filters, codes, unread, shown)
    _unsaid(unread, len({*codes, *peers}))
    passing = gap_lists.passing(every, filters)
    if passing or unread:
        _exports(passing, survey, unread, codes)


def _take_over() -> None:
    state = address.arriving(_NAME, _OF)
    if state is None:
        return
    names, scheme = cache.held().names, cache.knowledge().concepts
    first = _FIRST if _FIRST in names else next(iter(names), None)
    stated = state.get("of", "")
    st.session_state[_OF] = stated if stated in names or stated == _ALL else None if stated else first
    st.session_state[_IN] = (
        choices.stated(state, "in") if "in" in state else [code for code in _FIRST_PEERS if code in names]
    )
    st.session_state[_GROUP] = address.listed(state, "group", GROUPS)
    st.session_state[_CONCEPT] = address.listed(state, "concept", scheme.by_id)
    st.session_state[_SIDE] = state.get("side", "") if state.get("side") in _SIDES else _EITHER
    st.session_state[_LEVEL] = state.get("level", "") if state.get("level") in _LEVELS else _EITHER
    st.session_state[_THIN] = state.get("thin") == "yes"
    number = state.get("show", "")
    st.session_state[_SHOW] = min(int(number), 3000) if number.isascii() and number.isdigit() else _PAGE
    unknown = [code for code in choices.stated_unknown(state, "in") if code != _NOBODY]
    unknown += [stated] if stated and st.session_state[_OF] is None else []
    unknown += address.unknown(state, "group", GROUPS) + address.unknown(state, "concept", scheme.by_id)
    address.tell_unknown(unknown)


def _chosen() -> tuple[str, list[str], list[str]]:
    scheme, names = cache.knowledge().concepts, cache.held().names
    left, right = st.columns([2, 3])
    of = left.selectbox(
        "Gaps of", [_ALL, *names], key=_OF, filter_mode=FILTER, placeholder="Choose a jurisdiction",
        format_func=lambda code: "Each of the peers, against the others" if code == _ALL else names[code],
    )  # fmt: skip
    with right:
        peers = choices.jurisdictions(_IN, "Peers")
    left, right = st.columns([2, 3])
    groups = left.multiselect("Groups of concepts", list(GROUPS), key=_GROUP, format_func=GROUPS.__getitem__,
                              placeholder="All")  # fmt: skip
    picked = right.multiselect(
        "Concepts", choices.by_group(scheme), key=_CONCEPT, format_func=choices.concept_label(scheme),
        placeholder="All" if not groups else "All of the groups chosen", filter_mode=FILTER,
    )  # fmt: skip
    concepts = [
        concept for concept in choices.by_group(scheme)
        if concept in picked or scheme.get(concept).group in groups or not (picked or groups)
    ]  # fmt: skip
    return of or "", peers, concepts


def _filters() -> Filters:
    left, middle, right = st.columns([2, 2, 3], vertical_alignment="bottom")
    side = left.selectbox("Side", list(_SIDES), key=_SIDE, format_func=_SIDES.__getitem__)
    level = middle.selectbox("Level", list(_LEVELS), key=_LEVEL, format_func=_LEVELS.__getitem__)
    thin = right.checkbox(
        "Also gaps that half of all peers or fewer bear out", key=_THIN,
        help="Where many peers cannot be judged or are silent on the whole concept, most of the rest may be few.",
    )  # fmt: skip
    return Filters(_SIDE_OF.get(side), Level(level) if level else None, thin)


def _remember(of: str, peers: list[str], shown: int) -> None:
    state = st.session_state
    address.remember(
        _NAME, **{"of": of, "in": peers or _NOBODY, "group": state[_GROUP], "concept": state[_CONCEPT]},
        side=state[_SIDE], level=state[_LEVEL], thin="yes" if state[_THIN] else "",
        show=str(shown) if shown > _PAGE else "",
    )  # fmt: skip


def _shown(
    survey: Survey, every: list[Gap], filters: Filters, codes: list[str], unread: list[Unsaid], shown: int
) -> None:
    names = cache.held().names
    passing = gap_lists.passing(every, filters)
    unions.tell(codes, names)
    if passing:
        _summary(passing, codes, names)
        _list(passing, survey, shown, names)
    else:
        st.info(_NONE_PASSES if every else _NONE_STATED if unread else _FOUND_NONE)
    hidden = len(gap_lists.passing(every, replace(filters, thin=True))) - len(passing)
    if hidden:
        rest = "rests" if hidden == 1 else "rest"
        st.caption(f"{hidden} more {rest} on half of all peers or fewer: tick the box above.")


def _summary(passing: list[Gap], codes: list[str], names: Names) -> None:
    st.header(f"{len(passing)} {'gap' if len(passing) == 1 else 'gaps'}")
    if len(codes) > 1:
        by_code = gap_lists.by_jurisdiction(passing, codes)
        label, found = "Jurisdiction", {names[code]: sides for code, sides in by_code.items()}
    else:
        label, found = "Group of concepts", gap_lists.by_concept_group(passing)
    left, right = st.columns(2)
    left.altair_chart(bars.gaps(found), width="stretch")
    right.html(gap_tables.counts(label, found))
    lacking = [code for code in codes if any(gap.jurisdiction == code and gap.side is Side.LACKS for gap in passing)]
    if note := gap_tables.not_held(lacking, cache.held().instruments, names):
        st.caption(navigation.plain(f"{note} The page Sources names them."))


def _list(passing: list[Gap], survey: Survey, shown: int, names: Names) -> None:
    st.caption(
        "Those that most peers bear out come first. − it lacks what most have; + it has what most lack. Open one for "
        "the words, pinpoints and dates of every peer, and for what was searched."
    )
    held, law_over = cache.held(), cache.knowledge().groups.law_over
    needed = gap_tables.Shown(survey, names, held.titles, law_over)
    st.html("".join(gap_tables.gap_fold(gap, needed) for gap in passing[:shown]))
    if len(passing) > shown:
        st.button(f"Show more ({len(passing) - shown:,} further)", on_click=_show, args=[shown + _PAGE])


def _show(number: int) -> None:
    st.session_state[_SHOW] = number


def _unsaid(unread: list[Unsaid], of: int) -> None:
    st.header("What cannot be said")
    if not unread:
        st.caption("Nothing of the kind: on these concepts every law speaks, or is silent in what is held of it.")
        return
    who = len({row.code for row in unread})
    st.caption(f"Of {who} of the {of} jurisdictions, on some concepts or all. These are never counted as gaps.")
    st.html(gap_tables.cannot_be_said(unread, cache.held().names, cache.knowledge().concepts))


def _exports(passing: list[Gap], survey: Survey, unread: list[Unsaid], codes: list[str]) -> None:
    st.header("Take it away")
    held, law_over = cache.held(), cache.knowledge().groups.law_over
    about = taking_away.about(f"Gaps of {', '.join(map(held.name, codes))}", address.permalink(_NAME))
    taking_away.offered(
        lambda: tables.tables(passing, unread, survey, law_over, held, about), "exportlex-gaps", _NAME,
        [taking_away.json_lines(lambda: [*(gap.to_json() for gap in passing), *(one.to_json() for one in unread)])],
    )  # fmt: skip
