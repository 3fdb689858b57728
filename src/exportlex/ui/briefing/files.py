"""The brief to take away: made when a button is pressed, in the repository's form or by a person's Word template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from exportlex.briefs.model import Brief
from exportlex.briefs.writers.word import TEMPLATE
from exportlex.briefs.writing import written
from exportlex.errors import ExportlexError
from exportlex.ui import address, navigation
from exportlex.ui.briefing import kept, state

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FORMS = {
    "docx": ("Word (DOCX)", _WORD), "pdf": ("PDF", "application/pdf"), "md": ("Markdown", "text/markdown"),
    "html": ("HTML", "text/html"),
}  # fmt: skip


def offered(brief: Brief) -> None:
    """A button for each form."""
    whole = replace(brief, permalink=address.permalink(state.NAME))  # taken now: a button makes its file without a page

    def maker(ending: str) -> Callable[[], bytes]:
        return lambda: written(whole, ending)

    with st.container(horizontal=True):
        for ending, (label, media_type) in _FORMS.items():
            st.download_button(
                label, maker(ending), f"exportlex-brief-{brief.made}.{ending}", media_type, key=f"brief.{ending}",
                on_click="ignore", icon=":material/download:", type="primary" if ending == "docx" else "secondary",
            )  # fmt: skip
    _own_template(whole)


def _own_template(whole: Brief) -> None:
    with st.expander("Use your own Word template", icon=":material/draft:"):
        st.caption(
            "For your own letterhead, styles and order: take our template, change it in Word, and choose it here. What "
            "stands in double braces is filled in."
        )
        st.download_button(
            "Our Word template", TEMPLATE.read_bytes(), "exportlex-brief-template.docx", _WORD, key="brief.ours",
            on_click="ignore", icon=":material/download:",
        )  # fmt: skip
        template = st.file_uploader("Word template", type="docx", key="brief.template")
        if template is None:
            return
        try:
            with st.spinner("Filling your template …"):
                made = kept.by_template(whole, template.getvalue())
        except ExportlexError as error:
            st.error(navigation.plain(f"{template.name} could not be used: {error}"))
            return
        st.download_button(
            "Word, by your template", made, f"exportlex-brief-{whole.made}.docx", _WORD, key="brief.own",
            on_click="ignore", icon=":material/download:",
        )  # fmt: skip
