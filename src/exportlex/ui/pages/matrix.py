"""Matrix: how much of each concept each law covers, who stands close to whom, and who would have to move how far."""

from __future__ import annotations

from itertools import combinations

import streamlit as st

from exportlex.comparison.surveying.asymmetry import Asymmetry
from exportlex.comparison.surveying.closeness import Join, tree
from exportlex.comparison.surveying.matrix import matrix
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.targets import TARGETS, Target
from exportlex.comparison.surveying.ways import Way, ways_over
from exportlex.exporting import lines, saying
from exportlex.exporting.table import Table
from exportlex.exporting.tables import asymmetry, moves
from exportlex.exporting.tables import matrix as tables
from exportlex.ui import (
    address,
    banner,
    cache,
    choices,
    compare_links,
    matrix_charts,
    matrix_pair,
    matrix_tables,
    navigation,
    notation_1540,
    taking_away,
    words,
)
from exportlex.ui.choices import GROUPS
from exportlex.ui.matrix_tables import Rows

_NAME = "matrix"
_IN, _GROUPS, _TO = (f"{_NAME}.{key}" for key in ("in", "groups", "to"))
_NOBODY = "none"  # in an address: all jurisdictions were taken away
_REGIME = "xx-"  # codes of regimes and treaties begin so: they are chosen by name, not from the start
_FIRST_TARGET = Target.UNION.value


def page() -> None:
    """Choose, see the whole, follow a cell into Compare, take it away."""
    st.title("Matrix")
    st.markdown("How much of each concept each law states: by its elements, with every absence told apart.")
    _take_over()
    codes, groups = _chosen()
    if not codes:
        address.remember(_NAME, **{"in": _NOBODY, "groups": groups})
        st.info("Choose at least one jurisdiction to see what its law covers.", icon=":material/arrow_upward:")
        return
    banner.only_digests()
    survey = cache.survey()
    concepts = [concept for concept in choices.by_group(cache.knowledge().concepts) if _in(concept, groups)]
    rows = matrix(survey, codes, concepts)
    _coverage(rows, codes)
    joins = _closeness(survey, rows, codes, concepts)
    target, found = _moves(survey, codes, concepts)
    pair = matrix_pair.shown(survey, codes, concepts)
    stated = matrix_pair.stated() if pair else {}
    address.remember(_NAME, **{"in": codes, "groups": groups, "to": target} | stated)
    _exports(survey, (codes, concepts), rows, joins, found, pair)


def _take_over() -> None:
    """Put the address into the widgets where it does not come from them."""
    state = address.arriving(_NAME, _IN)
    if state is None:
        return
    names = cache.held().names
    first = [code for code in names if not code.startswith(_REGIME)]
    st.session_state[_IN] = choices.stated(state, "in") if "in" in state else first
    st.session_state[_GROUPS] = address.listed(state, "groups", GROUPS)
    for key, name in ((_TO, "to"), (matrix_pair.A, "a"), (matrix_pair.B, "b")):
        st.session_state[key] = state.get(name, "")
    unknown = [code for code in choices.stated_unknown(state, "in") if code != _NOBODY]
    unknown += address.unknown(state, "groups", GROUPS)
    address.tell_unknown(unknown)


def _chosen() -> tuple[list[str], list[str]]:
    left, right = st.columns([3, 2])
    with left:
        codes = choices.jurisdictions(_IN)
    groups = right.multiselect("Groups of concepts", list(GROUPS), key=_GROUPS, format_func=GROUPS.__getitem__,
                               placeholder="All; choose to narrow", filter_mode=choices.FILTER)  # fmt: skip
    return codes, groups


def _in(concept: str, groups: list[str]) -> bool:
    return not groups or cache.knowledge().concepts.get(concept).group in groups


def _coverage(rows: Rows, codes: list[str]) -> None:
    st.header("Coverage")
    st.caption(
        "A fraction counts the elements of the concept that the law states, in its up to five passages that speak to "
        "it. A concept without elements is there or not. Where a text is not held or its reading is suspect nothing is "
        f"counted. {_where_links_lead(codes)}"
    )
    st.html(matrix_tables.legend())
    table, heat = st.tabs(["Table", "Heat map"])
    table.html(matrix_tables.matrix(rows, codes))
    heat.altair_chart(matrix_charts.heat(rows), width="stretch")
    heat.caption(
        "Blue: covered; light blue: partial; grey: speaks to it, but no element was recognised; sand: not found; "
        "without a tint: nothing can be said."
    )


def _where_links_lead(codes: list[str]) -> str:
    cut = len(codes) > compare_links.AT_ONCE
    others = f"at most {compare_links.AT_ONCE - 1} others of those chosen" if cut else "the others chosen"
    why = ": more at once are slow to search and hard to read side by side; add them there" if cut else ""
    return f"Each cell leads to Compare, with its own jurisdiction first and {others}{why}."


def _closeness(survey: Survey, rows: Rows, codes: list[str], concepts: list[str]) -> list[Join]:
    """The tree of those that can be read on some concept."""
    st.header("Who stands close to whom")
    read = [code for place, code in enumerate(codes) if any(row[place].share is not None for row in rows)]
    unread = [matrix_tables.name(code) for code in codes if code not in read]
    left_out = f" Left out, for nothing of theirs can be read here: {', '.join(unread)}." if unread else ""
    st.caption(
        "Distance of two laws: on each concept the share of elements that only one of them states, of all that either "
        "states (1 where only one speaks to it); then the mean over the concepts on which both can be read. Branches "
        "join at their mean distance (average linkage). A pair with fewer than five such concepts says too little and "
        f"is drawn at the mean of all pairs.{navigation.plain(left_out)}"
    )
    if len(read) < 2:
        st.info("Choose at least two jurisdictions whose texts are held to see how close they are.")
        return []
    joins = tree(survey, read, concepts)
    st.altair_chart(matrix_charts.tree(joins), width="stretch")
    with st.expander("The distances in numbers"):
        st.html(matrix_tables.joins(joins))
        st.html(matrix_tables.distances(survey, read, concepts))
        st.caption("“of 50”: both laws can be read on 50 of the concepts chosen. – : too few to state a distance.")
    return joins


def _moves(survey: Survey, codes: list[str], concepts: list[str]) -> tuple[str, list[Way]]:
    st.header("Who would move how far")
    options = [*TARGETS, *codes]
    if st.session_state.get(_TO) not in options:
        st.session_state[_TO] = _FIRST_TARGET
    target = st.selectbox(
        "Common position to move to", options, key=_TO, filter_mode=choices.FILTER,
        format_func=lambda one: words.capital(saying.target(one, cache.held().names)),
    )  # fmt: skip
    found, without = ways_over(survey, codes, concepts, target)
    labels = [cache.knowledge().concepts.get(concept).label for concept in without]
    skipped = f" No common position, for no law that would set it speaks to: {', '.join(labels)}." if labels else ""
    st.caption(
        "Elements that each party would add to its law or drop from it, concept by concept, summed; a law in which a "
        "concept was not found would add all of it. “8 to 17”: nine elements show only in passages further down or "
        "cannot be said, so that they may or may not have to be added. Concepts on which a party cannot be read are "
        "not judged, and parties judged on part of the concepts come last, for their sums do not compare with the "
        f"others’. Concepts without elements have nothing to move.{navigation.plain(skipped)}"
    )
    st.html(matrix_tables.moving(found, codes))
    return target, found


def _exports(
    survey: Survey, chosen: tuple[list[str], list[str]], rows: Rows, joins: list[Join], found: list[Way],
    pair: list[Asymmetry],
) -> None:  # fmt: skip
    st.header("Take it away")
    codes, concepts = chosen
    asked = f"Coverage of {len(concepts)} concepts: {', '.join(map(matrix_tables.name, codes))}"
    held, about = cache.held(), taking_away.about(asked, address.permalink(_NAME))

    def made() -> list[Table]:
        apart = tables.distances(survey, combinations(codes, 2), concepts, held, about)
        either = [asymmetry.table(pair, held, about)] if pair else []
        return [tables.cells(rows, held, about), apart, *moves.over(found, survey, held, about), *either]

    objects = taking_away.json_lines(lambda: lines.matrix(rows, joins, found, pair))
    taking_away.offered(made, "exportlex-matrix", _NAME, [objects])
    notation_1540.offered(rows, about)
