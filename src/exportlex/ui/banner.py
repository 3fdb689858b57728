"""What must stand above every page that shows law."""

from __future__ import annotations

import streamlit as st

from exportlex.ui import cache


def only_digests() -> None:
    """Where no official text is held, say so before anything else is read."""
    if cache.held().only_digests:
        st.info(
            "**You are reading our digests, not the law.** No official text has been gathered yet: what is shown is "
            "our own short restatement of key provisions, each with its pinpoint and official address. "
            "For the official texts run `exportlex gather`, then `exportlex build`.",
            icon=":material/edit_note:",
        )
