"""Provision: one provision in its article, with its neighbours, its definitions and its official address."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from exportlex.comparison import units as provisions
from exportlex.comparison.governing.uses import glossary
from exportlex.exporting.writing_direction import isolated
from exportlex.indexing.knowledge import Row
from exportlex.ui import (
    address,
    banner,
    cache,
    context,
    defining,
    navigation,
    provision_exports,
    provision_head,
    rendering,
    term_links,
    unit,
    words,
)
from exportlex.ui.choices import FILTER
from exportlex.ui.context import Context
from exportlex.ui.items import doors
from exportlex.ui.term_links import TermLinks
from exportlex.ui.versions import side

_NAME = "provision"
_INSTRUMENT, _LANGUAGE, _PINPOINT = (f"{_NAME}.{key}" for key in ("instrument", "language", "pinpoint"))


def page() -> None:
    """The provision that the address names, inside the article around it."""
    st.title("Provision")
    st.markdown("What one provision says, in the article around it, with its definitions and its official address.")
    _take_over()
    instrument, language, pinpoint = _chosen()
    other = side.choice(instrument, language) if pinpoint else ""
    stated = side.in_address(instrument, language, other) if pinpoint else ""
    address.remember(_NAME, instrument=instrument, language=language, pinpoint=pinpoint, beside=stated)
    if not instrument:
        st.info("Choose an instrument and type a pinpoint, or come here from a citation in Compare or Search.")
        navigation.door("compare", "To Compare")
        navigation.door("search", "To Search")
        return
    chosen = provisions.look_up(cache.knowledge(), instrument, language, pinpoint) if pinpoint else None
    if chosen is None:
        _near(instrument, language, pinpoint)
        return
    banner.only_digests()
    provision_head.cited(chosen)
    doors.on_provision(chosen)
    _in_context(context.around(cache.knowledge(), chosen), language, other)
    provision_head.provenance(chosen)


def _take_over() -> None:
    state = address.arriving(_NAME, _PINPOINT)
    if state is None:
        return
    titles = cache.held().titles
    stated = state.get("instrument", "")
    st.session_state[_INSTRUMENT] = stated if stated in titles else None
    st.session_state[_LANGUAGE] = state.get("language", "")
    st.session_state[_PINPOINT] = state.get("pinpoint", "")
    side.take_over(state.get("beside", ""))
    address.tell_unknown([stated] if stated and stated not in titles else [])


def _chosen() -> tuple[str, str, str]:
    held = cache.held()
    readable = [name for name in held.titles if name in held.languages]
    if st.session_state[_INSTRUMENT] not in readable:
        st.session_state[_INSTRUMENT] = None
    left, middle, right = st.columns([3, 1, 2])
    instrument = left.selectbox(
        "Instrument", readable, key=_INSTRUMENT, placeholder="Choose an instrument",
        format_func=words.instrument_label, filter_mode=FILTER,
    ) or ""  # fmt: skip
    layers = held.languages.get(instrument, {})
    spoken = sorted(layers, key=lambda code: (layers[code] != "law", code))
    if st.session_state.get(_LANGUAGE) not in spoken:
        st.session_state[_LANGUAGE] = spoken[0] if spoken else None
    language = (
        middle.selectbox(
            "Language",
            spoken,
            key=_LANGUAGE,
            placeholder="Of the instrument",
            format_func=lambda code: _language(code, layers),
            disabled=not spoken,
        )
        or ""
    )
    pinpoint = right.text_input("Pinpoint", key=_PINPOINT, placeholder="e.g. Article 2(1), 15 CFR 772.1").strip()
    return instrument, language, pinpoint


def _language(code: str, layers: Mapping[str, str]) -> str:
    return words.language(code) + (" (our digest)" if layers.get(code) == "digest" else "")


def _near(instrument: str, language: str, pinpoint: str) -> None:
    found = provisions.near(cache.knowledge(), instrument, language, pinpoint)
    if pinpoint:
        advice = "these come near:" if found else "try a shorter one, such as the number of an article."
        st.warning(f"No provision is cited as “{navigation.plain(pinpoint)}” in this text; {advice}")
    elif found:
        st.info("Type a pinpoint, or begin with one of these.")
    else:
        st.info("No text of this is held. Run `exportlex gather`, then `exportlex build`.")
    for name in found:
        navigation.door("provision", isolated(name), instrument=instrument, language=language, pinpoint=name)


def _in_context(found: Context, language: str, other: str) -> None:
    if found.above:
        st.caption(" › ".join(navigation.plain(_title(row)) for row in found.above))
    if found.terms:
        st.caption(f"Terms defined here: {navigation.plain('; '.join(found.terms[:40]))}")
    _left_out(found.before, "before")
    chosen, known = found.chosen, cache.knowledge()
    links = term_links.term_links(glossary(known, chosen["instrument"], language, chosen["layer"]), found.units)
    if links.count:
        st.caption(term_links.announcement(links))
    units = [unit.written(one, unit.below(found.units, one), chosen, links.wraps(one)) for one in found.units]
    text = rendering.box("".join(units), language, chosen["held"])
    if other:
        left, right = st.columns(2)
        left.markdown(f"**In {words.language(language)}**")
        left.html(text)
        with right:
            side.shown(found, other)
    else:
        st.html(text)
    _left_out(found.after, "after")
    defining.shown(found.units, chosen)
    if found.terms:
        provision_exports.definitions(found.units, chosen)
    if links.count:
        _used(links, chosen)
    with st.container(horizontal=True):
        state = {"instrument": chosen["instrument"], "language": language}
        if found.previous:
            navigation.door("provision", f"← {isolated(found.previous)}", **state, pinpoint=found.previous)
        if found.following:
            navigation.door("provision", f"{isolated(found.following)} →", **state, pinpoint=found.following)


def _used(links: TermLinks, chosen: Row) -> None:
    """The same in words and rows, for whoever reads with ears, on paper or in a spreadsheet."""
    with st.expander(f"Terms used here ({len(links.meanings):,})"):
        st.html(term_links.listed(links))
        provision_exports.uses(links, chosen)


def _left_out(count: int, where: str) -> None:
    if count:
        st.caption(f"{count:,} units {where} these are left out here; they stand at the official address.")


def _title(row: Row) -> str:
    return str(row["heading"] or row["number"] or row["pinpoint"])
