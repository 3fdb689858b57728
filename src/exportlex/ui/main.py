"""Navigation and the frame around every page."""

from __future__ import annotations

import streamlit as st

from exportlex.ui.pages import compare, overview, provision, search, sources

DISCLAIMER = "Exportlex is a research aid and no legal advice. Check the official text before relying on it."


def main() -> None:
    """Run the app."""
    st.set_page_config(page_title="Exportlex", page_icon="⚖️", layout="wide")
    current = st.navigation(
        [
            st.Page(overview.page, title="Overview", icon=":material/public:", url_path="overview", default=True),
            st.Page(compare.page, title="Compare", icon=":material/compare_arrows:", url_path="compare"),
            st.Page(search.page, title="Search", icon=":material/search:", url_path="search"),
            st.Page(sources.page, title="Sources", icon=":material/inventory_2:", url_path="sources"),
            st.Page(provision.page, title="Provision", icon=":material/article:", url_path="provision"),
        ],
        position="top",
    )
    current.run()
    st.divider()
    st.caption(DISCLAIMER)
