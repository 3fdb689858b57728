"""Compare: a concept or phrase across jurisdictions, side by side."""

from __future__ import annotations

import streamlit as st

from exportlex.catalog.concepts import Concept
from exportlex.comparison.compare import Comparison, rows
from exportlex.errors import UnknownWordError
from exportlex.exporting import saying
from exportlex.exporting.tables import comparison as tables
from exportlex.ui import (
    address,
    banner,
    cache,
    cells,
    choices,
    comparison_tables,
    deciding,
    decisions_table,
    navigation,
    pair_table,
    taking_away,
)  # fmt: skip
from exportlex.ui.choices import FILTER, by_group, concept_label
from exportlex.ui.redlining import shown as redline

_NAME = "compare"
_BY, _CONCEPT, _PHRASE, _IN, _AGAINST = (f"{_NAME}.{key}" for key in ("by", "concept", "phrase", "in", "against"))
_A_CONCEPT, _OWN_WORDS = "A concept", "My own words"
_FIRST_CONCEPT = "dual-use-item"
# What a bare address shows: the five whose law looks as different as it gets. Any others are a choice away.
_FIRST_FIVE = ("us", "eu", "gb", "ca", "cn")
_NO_ONE = ""
_NOBODY = "none"  # in an address: all jurisdictions were taken away, which is not the same as none being named


def page() -> None:
    """Pick, read side by side, see what differs and why a cell is empty, take it away."""
    st.title("Compare")
    st.markdown("What each law says about a concept, side by side, and which elements decide where they differ.")
    _take_over()
    asked, codes = _chosen()
    if not asked or not codes:
        _remember(asked, codes, _NO_ONE)
        missing = "a concept, or type words of your own," if not asked else "at least one jurisdiction"
        st.info(f"Choose {missing} to see what each law says.", icon=":material/arrow_upward:")
        return
    banner.only_digests()
    try:
        comparison = cache.comparison(asked, codes)
    except UnknownWordError as error:
        _remember(asked, codes, _NO_ONE)
        st.warning(navigation.plain(str(error)))
        return
    _shown(comparison, asked, codes)


def _shown(comparison: Comparison, asked: str, codes: list[str]) -> None:
    concept = cache.knowledge().concepts.get(comparison.concept) if comparison.concept else None
    _asked_for(concept, asked)
    against = st.session_state[_AGAINST]
    redline.settle(comparison)
    _remember(asked, codes, against)
    numbers = {element.label: number for number, element in enumerate(concept.elements, start=1)} if concept else {}
    _elements(comparison, concept, numbers)
    st.header("Best passages")
    cells.legend(comparison, numbers, against)
    cells.side_by_side(comparison, numbers, against)
    redline.shown(comparison)
    _pairs(comparison)
    decisions_table.shown(comparison)
    _exports(comparison, codes)


def _take_over() -> None:
    """Put the address into the widgets where it does not come from them."""
    state = address.arriving(_NAME, _BY)
    if state is None:
        return
    scheme, names = cache.knowledge().concepts, cache.held().names
    stated = state.get("concept", "")
    phrase = state.get("phrase", "")
    known = stated in scheme.by_id
    st.session_state[_BY] = _OWN_WORDS if phrase and not known else _A_CONCEPT
    st.session_state[_CONCEPT] = stated if known else None if stated or phrase else _FIRST_CONCEPT
    st.session_state[_PHRASE] = phrase
    first = [code for code in _FIRST_FIVE if code in names] or list(names)[: len(_FIRST_FIVE)]
    st.session_state[_IN] = choices.stated(state, "in") if "in" in state else first
    st.session_state[_AGAINST] = state.get("against", _NO_ONE)
    redline.take_over(state.get("left", ""), state.get("right", ""))
    codes = [code for code in choices.stated_unknown(state, "in") if code != _NOBODY]
    address.tell_unknown([*([] if known or not stated else [stated]), *codes])


def _chosen() -> tuple[str, list[str]]:
    knowledge = cache.knowledge()
    left, right = st.columns([2, 3])
    with left:
        by = st.radio("Compare by", [_A_CONCEPT, _OWN_WORDS], key=_BY, horizontal=True)
        if by == _OWN_WORDS:
            asked = st.text_input("Words or phrase", key=_PHRASE, placeholder="e.g. quantum computers").strip()
        else:
            asked = st.selectbox(
                "Concept", by_group(knowledge.concepts), key=_CONCEPT, format_func=concept_label(knowledge.concepts),
                placeholder="Choose or type to find one", filter_mode=FILTER,
            ) or ""  # fmt: skip
    with right:
        codes = choices.jurisdictions(_IN)
        _against(codes)
    return asked, codes


def _remember(asked: str, codes: list[str], against: str) -> None:
    by = "phrase" if st.session_state[_BY] == _OWN_WORDS else "concept"
    address.remember(_NAME, **{by: asked, "in": codes or _NOBODY, "against": against}, **redline.chosen())


def _asked_for(concept: Concept | None, asked: str) -> None:
    if concept is None:
        st.markdown(f"Passages that speak to “{navigation.plain(asked)}”, by wording and by meaning.")
        return
    understood = "" if st.session_state[_BY] == _A_CONCEPT else f"“{navigation.plain(asked)}” is a name of a concept. "
    st.markdown(
        f"{understood}**{navigation.plain(concept.label)}**, in our words: {navigation.plain(concept.definition)}"
    )


def _against(codes: list[str]) -> None:
    """Choose the jurisdiction whose words the others are compared with; "" marks the words that show elements."""
    options = [_NO_ONE, *(codes if len(codes) > 1 else [])]
    if st.session_state.get(_AGAINST) not in options:
        st.session_state[_AGAINST] = _NO_ONE
    names = cache.held().names
    st.selectbox(
        "Mark in the texts", options, key=_AGAINST,
        format_func=lambda code: f"Differences from {names[code]}" if code else "Words that show elements",
    )  # fmt: skip


def _elements(comparison: Comparison, concept: Concept | None, numbers: dict[str, int]) -> None:
    if concept is None:
        return
    st.header("Elements")
    if not numbers:
        st.caption("This concept is compared as a whole: no elements that could decide are laid down for it.")
        return
    st.caption(
        "What decides whether two laws really say the same, read from the best passages of each law that speak to the "
        "concept: the first is named at the head of its column, all stand below. Words lead to their provision; “+2” "
        "behind them: two more places in it. “Covered by” counts the laws of which it can be said: a text that is not "
        "held, or a reading that is suspect, is no gap in the law."
    )
    st.html(comparison_tables.legend() + comparison_tables.elements(comparison, numbers))


def _pairs(comparison: Comparison) -> None:
    if not comparison.pairs:
        return
    st.header("Pairs")
    st.caption(
        "How the first law relates to the second, decided by the elements and figures of the table above. Wording and "
        "meaning say how close the two best passages are, from 0 to 1: word for word, and by a language model that "
        "compares what they mean. They are two figures and never one score, and decide nothing by themselves. “–”: in "
        "two languages, or in one that the model does not read."
    )
    st.html(pair_table.pairs(comparison))
    if comparison.concept:
        deciding.on_relation(comparison, _NAME)


def _exports(comparison: Comparison, codes: list[str]) -> None:
    st.header("Take it away")
    knowledge, held = cache.knowledge(), cache.held()
    about = taking_away.about(f"{comparison.asked}: {saying.listed(codes, held.names)}", address.permalink(_NAME))
    taking_away.offered(
        lambda: tables.tables(comparison, held, about), f"exportlex-{comparison.concept or 'phrase'}", _NAME,
        [taking_away.json_lines(lambda: rows(knowledge, comparison))],
    )  # fmt: skip
