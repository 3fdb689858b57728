"""What a page shows, to take away: one row of buttons, the same on every page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from exportlex.exporting.files import FORMATS
from exportlex.exporting.table import About, Table
from exportlex.exporting.writers.json import lines
from exportlex.ui import cache

_ICON = ":material/download:"
HEADING = "**Take it away**"  # where what is taken away is one of several things on the page
_HOLDS = (
    "Every row carries its citation and a link back to this page. CSV holds the main table; Excel, JSON and Markdown "
    "hold all of them. To share exactly this view, copy the address of this page."
)


@dataclass(frozen=True, slots=True)
class Extra:
    """A file that a page offers beside its tables, such as JSON Lines as the command line writes them."""

    label: str
    make: Callable[[], str | bytes]
    ending: str
    media_type: str


def offered(make: Callable[[], Sequence[Table]], stem: str, key: str, extra: Sequence[Extra] = ()) -> None:
    """Buttons for the tables in every format, and for what else the page offers.

    ``make`` and the makers of ``extra`` are called when a button is pressed, outside of the page: what they need of
    the page, such as its permalink, has to be taken before. ``stem`` is the name of the files without their ending,
    ``key`` tells these buttons from others on the page.
    """

    def maker(write: Callable[[Sequence[Table]], bytes]) -> Callable[[], bytes]:
        return lambda: write(make())

    tables = [Extra(one.label, maker(one.write), one.ending, one.media_type) for one in FORMATS.values()]
    with st.container(horizontal=True):
        files([*tables, *extra], stem, key)
    st.caption(_HOLDS)


def files(offers: Sequence[Extra], stem: str, key: str) -> None:
    """A button for each file, all of one stem; their makers are called when a button is pressed, beside the page."""
    for one in offers:
        st.download_button(
            one.label, one.make, f"{stem}.{one.ending}", one.media_type, key=f"{key}.{one.ending}", on_click="ignore",
            icon=_ICON,
        )  # fmt: skip


def about(asked: str, permalink: str) -> About:
    """What the tables say of themselves."""
    return About(asked, cache.knowledge().manifest.built, permalink)


def json_lines(make: Callable[[], Iterable[Mapping[str, Any]]]) -> Extra:
    """The objects that the command line writes with ``--json``."""
    return Extra("JSON Lines", lambda: lines(make()), "jsonl", "application/jsonl")
