"""On the Provision page: a choice of another language, and the same article in it beside the text."""

from __future__ import annotations

import streamlit as st

from exportlex.ui import cache, rendering, unit, words
from exportlex.ui.context import Context
from exportlex.ui.versions import beside, lookup

KEY = "provision.beside"
_NOTHING = ""
_NONE = "none"  # in an address: nothing beside it, although an English version is held
_MOST = 240  # units, as of the text itself


def take_over(stated: str) -> None:
    """Put what an address says into the choice; where it says nothing, the choice is as at first."""
    st.session_state[KEY] = stated or None


def choice(instrument: str, language: str) -> str:
    """The language to show beside the text, "" for none; asked for only where the law is held in another one."""
    layers = cache.held().languages.get(instrument, {})
    others = [code for code, layer in layers.items() if layer == "law" and code != language]
    if layers.get(language) != "law" or not others:
        return _NOTHING
    options = [_NOTHING, *sorted(others, key=lambda code: (code != beside.READERS, code))]
    stated = st.session_state.get(KEY)
    if stated not in options:
        st.session_state[KEY] = _NOTHING if stated == _NONE else _at_first(language, options)
    st.radio("Beside it", options, key=KEY, horizontal=True, format_func=lambda code: words.language(code) or "nothing")
    return str(st.session_state[KEY] or _NOTHING)


def in_address(instrument: str, language: str, chosen: str) -> str:
    """What of the choice stands in the address: nothing where it is as at first."""
    layers = cache.held().languages.get(instrument, {})
    first = _at_first(language, [code for code, layer in layers.items() if layer == "law"])
    return "" if chosen == first else chosen or _NONE


def shown(found: Context, language: str) -> None:
    """The article in that language; of a window of a long one, and where it is not certain, what corresponds."""
    whole = not found.before
    version = lookup.in_language((found.units[0] if whole else found.chosen)["id"], language)
    own = lookup.in_language(found.chosen["id"], language)
    if version is None or own is None:
        st.caption(f"This part of it is not held in {words.language(language)}.")
        return
    st.markdown(f"**In {words.language(language)}**")
    as_of = cache.knowledge().rows("SELECT as_of FROM documents WHERE id = ?", [found.chosen["document"]])[0]["as_of"]
    exact = own.exact and bool(own.units)
    st.html(beside.said(own if exact or not version.units else version, as_of, certain=exact))
    if not version.units:
        return
    marked = own.units[0] if exact else None
    units = version.units[:_MOST]
    body = "".join(unit.written(one, unit.below(units, one), marked) for one in units)
    st.html(rendering.box(body, language, version.document["held"]))
    if left := len(version.units) - len(units):
        st.caption(f"{left:,} units after these are left out here; they stand at the official address.")


def _at_first(language: str, options: list[str]) -> str:
    return beside.READERS if language != beside.READERS and beside.READERS in options else _NOTHING
