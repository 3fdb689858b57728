"""Method and limits: how it is made, what its signs mean, how well it works, where it ends, how to cite it."""

from __future__ import annotations

import streamlit as st

from exportlex.errors import IndexUnusableError
from exportlex.exporting.held import Held
from exportlex.settings import Places
from exportlex.ui import address, cache
from exportlex.ui.helping import figures, limits, method, signs

_CONTENTS = (
    ("begin", "Where to begin"), ("method", "How it is made"), ("signs", "What the signs mean"),
    ("figures", "How well it works"), ("limits", "Where it ends"), ("cite", "How to cite"),
    ("errors", "How to report an error"),
)  # fmt: skip


def page() -> None:
    """One page to read from top to bottom; it stands without an index as well."""
    st.title("Method and limits")
    st.markdown("How far you can rely on what you read here, and why.")
    address.remember("help")
    st.markdown(" · ".join(f"[{label}](#{anchor})" for anchor, label in _CONTENTS))
    method.shown()
    signs.shown()
    figures.shown(Places().built_in / "evaluation")
    limits.shown(_held())


def _held() -> Held | None:
    try:
        return cache.held()
    except IndexUnusableError:
        return None  # every other page says what to run; what is read here holds without it
