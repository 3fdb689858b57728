"""A selection as a small file: saved from the page Brief, and put back into it."""

from __future__ import annotations

import streamlit as st

from exportlex.briefs.selection import Selection
from exportlex.errors import ExportlexError
from exportlex.ui import navigation, selection
from exportlex.ui.briefing import state

_FILE, _SAID = "brief.file", "brief.file said"
_LARGEST = 1_000_000  # bytes; a selection of everything that there is takes 20,000


def shown(now: Selection) -> None:
    """Save and open."""
    with st.expander("Save this selection, or open a saved one", icon=":material/folder_open:"):
        st.caption(
            "The address of this page holds the selection too: copy it to share exactly this brief. The file holds the "
            "same, pinned passages included, for your own records."
        )
        st.download_button(
            "Save the selection", now.to_text(), "exportlex-selection.json", "application/json", on_click="ignore",
            key="brief.save", icon=":material/download:",
        )  # fmt: skip
        st.file_uploader("Open a saved selection", type="json", key=_FILE, on_change=_opened, max_upload_size=1)
    if said := st.session_state.get(_SAID):
        st.error(navigation.plain(said))


def _opened() -> None:
    """Put the file into the page; where it is none of ours, say so and change nothing."""
    st.session_state[_SAID] = ""
    given = st.session_state[_FILE]
    if given is None:
        return
    try:
        chosen = Selection.from_text(_text(given.getvalue()))
    except ExportlexError as error:
        st.session_state[_SAID] = f"The file {given.name} was not opened: {error}."
        return
    selection.keep(chosen.pins)
    state.put(chosen)


def _text(raw: bytes) -> str:
    try:
        return raw[: _LARGEST + 1].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ExportlexError("this is no saved selection: not a text file; save one with the page Brief") from error
