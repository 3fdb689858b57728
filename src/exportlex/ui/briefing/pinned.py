"""The pinned passages on the page Brief: each with a link, a way to take it out, and a warning where it is gone."""

from __future__ import annotations

import streamlit as st

from exportlex.briefs.selection import Pin
from exportlex.exporting.writing_direction import isolated
from exportlex.ui import cache, navigation, selection
from exportlex.ui.selection import Looked

_HOW = (
    "None yet. On Compare, Search, Items and Provision, “Pin for the brief” adds a passage: it is then quoted whole in "
    "the annex, beside those that the brief cites by itself."
)


def shown() -> None:
    """The list, folded where nothing is pinned."""
    found = selection.looked_up(selection.pins())
    gone = [one.pin for one in found if one.provision is None]
    if gone:
        named = "; ".join(_label(pin) for pin in gone)
        st.warning(
            f"Pinned, but no longer in the knowledge base under that name: {navigation.plain(named)}. "
            "The brief says so among the texts not held. Unpin it, or search for where it stands now."
        )
    with st.expander(f"Pinned passages ({len(found)})", expanded=bool(found), icon=":material/keep:"):
        if not found:
            st.caption(_HOW)
        for number, one in enumerate(found):
            _row(number, one)


def _row(number: int, one: Looked) -> None:
    pin = one.pin
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "Unpin", key=f"brief.out.{number}", on_click=selection.toggle, args=(pin,), icon=":material/keep_off:",
            help=f"Unpins {navigation.plain(pin.pinpoint)}.",
        )  # fmt: skip
        if one.provision is None:
            st.markdown(f"{navigation.plain(_label(pin))} (no longer here)")
        else:
            navigation.door(
                "provision", _label(pin), instrument=pin.instrument, language=pin.language, pinpoint=pin.pinpoint
            )


def _label(pin: Pin) -> str:
    held = cache.held()
    party = held.names.get(pin.instrument.split("/")[0], "")
    return f"{party}: {held.full_title(pin.instrument)}, {isolated(pin.pinpoint)}".removeprefix(": ")
