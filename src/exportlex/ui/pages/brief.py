"""Brief: chosen parties and concepts as a document, seen while it is chosen and taken away as a file."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from exportlex.briefs.model import Brief
from exportlex.briefs.selection import Selection
from exportlex.briefs.writers.html import styles
from exportlex.errors import UnknownWordError
from exportlex.ui import banner, navigation
from exportlex.ui.briefing import choosing, files, kept, pinned, saving, state

_SPEAKS = frozenset("●◐◇")  # signs of a cell whose party's law speaks to the concept


def page() -> None:
    """Choose, see what the brief says, take it away."""
    st.title("Brief")
    st.markdown(
        "A document on what some parties’ laws share, where they differ, and who would have to move how far. **Choose "
        "parties and concepts; the brief below follows every change. Then take it away.** It begins with an example."
    )
    state.take_over()
    choosing.shown()
    pinned.shown()
    now = state.chosen()
    state.remember(now)
    saving.shown(now)
    banner.only_digests()
    if missing := _missing(now):
        st.info(f"Choose {missing} to see the brief.", icon=":material/arrow_upward:")
        return
    try:
        found = kept.composed(now, datetime.now(UTC).date().isoformat())
    except UnknownWordError as error:
        st.warning(navigation.plain(f"The brief cannot be made: {error}"))
        return
    _shown(found)


def _missing(now: Selection) -> str:
    lacking = [] if now.parties else ["at least one party"]
    lacking += [] if now.concepts else ["at least one concept"]
    return " and ".join(lacking)


def _shown(found: kept.Composed) -> None:
    brief = found.brief
    st.header("Take it away")
    files.offered(brief)
    _remarks(brief)
    st.header("Preview")
    st.caption("What the files say, without the picture of the matrix; in the annex, open a passage to read it.")
    st.html(f"<style>{styles()}</style>")
    with st.container(border=True):
        for part in found.shown:
            st.html(part)


def _remarks(brief: Brief) -> None:
    """What a person should know of this choice before relying on the document."""
    if len(brief.parties) == 1:
        st.info(
            f"With {navigation.plain(brief.parties[0].name)} alone there is nothing to compare: the brief says what "
            "its law states. Choose a second party to see what both share.",
            icon=":material/group_add:",
        )
    silent = [row.label for row in brief.matrix if not any(cell.sign in _SPEAKS for cell in row.cells)]
    if silent:
        st.info(
            f"No party’s text speaks to: {navigation.plain('; '.join(silent))}. The brief says for each party which "
            "absence it is; nothing follows from a text that is not held.",
            icon=":material/search_off:",
        )
