"""Navigation and the frame around every page."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import streamlit as st

from exportlex.errors import ExportlexError, IndexUnusableError
from exportlex.exporting.citing import DISCLAIMER
from exportlex.ui import cache, navigation, selection, style


def main() -> None:
    """Run the app."""
    st.set_page_config(page_title="Exportlex", page_icon="⚖️", layout="wide")
    current = st.navigation(navigation.pages(), position="top")
    framed(current.run)


def framed(run: Callable[[], None]) -> None:
    """A page inside what every page has: the style, one-line messages instead of tracebacks, the disclaimer."""
    style.apply()
    try:
        with cache.one_look():
            run()
            cache.warm()
    except IndexUnusableError as error:
        _unusable(str(error))
    except ExportlexError as error:
        st.error(navigation.plain(str(error)))
    except sqlite3.Error as error:
        _unusable(f"the knowledge base could not be read ({error}); run: exportlex build")
    selection.hand_over()
    _foot()


def _foot() -> None:
    """What stands below every page: that it is no legal advice, and where to read how it is made."""
    st.divider()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(DISCLAIMER, width="content")
        navigation.door("help", "Method and limits")


def _unusable(message: str) -> None:
    st.header("The knowledge base cannot be opened")
    st.error(navigation.plain(message))
    st.markdown("Run this in the project’s folder, then reload the page:")
    st.code("make build", language="sh")
    st.caption("It takes seconds on what the repository holds, and minutes after official texts have been gathered.")
