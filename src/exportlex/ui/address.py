"""The state of a page is in its address, so that a link reopens it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st


def text(name: str, default: str = "") -> str:
    """A parameter of the address."""
    return str(st.query_params.get(name, default))


def listed(name: str, allowed: Sequence[str], default: Sequence[str] = ()) -> list[str]:
    """A comma-separated parameter, without values that are not allowed."""
    given = [part for part in text(name).split(",") if part in allowed]
    return given or [value for value in default if value in allowed]


def remember(**values: str | Sequence[str]) -> None:
    """Write the page's state into its address; empty values are left out."""
    wanted = {name: value if isinstance(value, str) else ",".join(value) for name, value in values.items()}
    wanted = {name: value for name, value in wanted.items() if value}
    if wanted != st.query_params.to_dict():
        st.query_params.from_dict(wanted)


def link(page: str, **values: str) -> str:
    """The address of another page in a state."""
    return f"/{page}?{urlencode({name: value for name, value in values.items() if value})}"
