"""The state of a page is in its address, so that a link reopens it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import streamlit as st

from exportlex.exporting.links import link, under
from exportlex.ui.navigation import plain

State = Mapping[str, str]


def arriving(page: str, widget: str) -> State | None:
    """The state to put into the page's widgets, or None where they hold what the address says.

    Widgets keep their values while a page is used; they lose them when it is left. So the address counts where it is
    not the one that this page wrote last (a link, the back button), or where the widget of that key has no value. A
    bare address brings back what the page showed last in this session.
    """
    given = st.query_params.to_dict()
    last: dict[str, str] | None = st.session_state.get(_written(page))
    if widget in st.session_state and given == last:
        return None
    return given or last or {}


def remember(page: str, **values: str | Sequence[str]) -> None:
    """Write the page's state into its address; empty values are left out."""
    wanted = {name: value if isinstance(value, str) else ",".join(value) for name, value in values.items()}
    wanted = {name: value for name, value in wanted.items() if value}
    if wanted != st.query_params.to_dict():
        st.query_params.from_dict(wanted)
    st.session_state[_written(page)] = st.query_params.to_dict()


def listed(state: State, name: str, allowed: Collection[str]) -> list[str]:
    """The values of a comma-separated parameter that are allowed, each once."""
    return [part for part in dict.fromkeys(state.get(name, "").split(",")) if part in allowed]


def unknown(state: State, name: str, allowed: Collection[str]) -> list[str]:
    """The values of a comma-separated parameter that are not allowed, to tell the person about."""
    return [part for part in dict.fromkeys(state.get(name, "").split(",")) if part and part not in allowed]


def tell_unknown(words: Iterable[str], source: str = "The address") -> None:
    """Say once, in the same words on every page, what was named and is not known here; nothing where all is known."""
    if named := ", ".join(dict.fromkeys(words)):
        st.warning(
            f"{source} names what is not known here, so it was left out: {plain(named)}. "
            "The fields below offer what there is."
        )


def permalink(page: str) -> str:
    """The full address of what is shown now; only its relative part where the browser has not told the rest."""
    return under(app(page), link(page, **st.query_params.to_dict()))


def app(page: str) -> str:
    """The address of the app itself, seen from a page; "" where the browser has not told it."""
    return (st.context.url or "").rstrip("/").removesuffix(f"/{page}")


def _written(page: str) -> str:
    return f"address of {page}"
