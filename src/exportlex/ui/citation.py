"""The action "Cite" on a passage: the line to copy with a link to the page, and the files of reference managers."""

from __future__ import annotations

import streamlit as st

from exportlex.exporting.bibliography.reference import of_passage
from exportlex.indexing.knowledge import Passage
from exportlex.ui import address, bibliography, cache, taking_away, words


def cite(passage: Passage, page: str, key: str) -> None:
    """A button that opens them. ``key`` tells it from every other on the page, even of the same passage."""
    held, app, permalink = cache.held(), address.app(page), address.permalink(page)
    with st.popover("Cite", icon=":material/format_quote:"):
        st.code(f"{words.citation_text(passage)}\n{permalink}", language=None, wrap_lines=True)
        cited = bibliography.files(lambda: [of_passage(held, passage, app)])
        taking_away.files(cited, "exportlex-citation", f"cite.{key}")
