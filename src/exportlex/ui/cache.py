"""Everything that the app keeps between reruns, in one file."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from exportlex.comparison.compare import compare
from exportlex.comparison.find import find
from exportlex.comparison.query import understand
from exportlex.comparison.results import Comparison, Empty, Hit
from exportlex.errors import IndexUnusableError
from exportlex.indexing import manifest
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import Places


@st.cache_resource(show_spinner="Opening the knowledge base …", max_entries=2)
def _open(indexes: str, built: str) -> Knowledge:
    return Knowledge.open(Places())


def knowledge() -> Knowledge:
    """The open index; a rebuilt one is picked up at the next rerun. Stops the page where there is none to open."""
    places = Places()
    try:
        return _open(str(places.indexes), manifest.read(places.indexes).built)
    except IndexUnusableError as error:
        st.error(f"The knowledge base cannot be opened: {error}")
        st.info("Run `make build` (or `exportlex build`) in the project's folder, then reload this page.")
        st.stop()
        raise


def _built() -> str:
    return knowledge().manifest.built


@st.cache_data(show_spinner="Comparing …", max_entries=200)
def _comparison(_knowledge: Knowledge, built: str, asked: str, codes: tuple[str, ...]) -> Comparison:
    return compare(_knowledge, asked, codes)


def comparison(asked: str, codes: Sequence[str]) -> Comparison:
    """A comparison, kept for the next time it is asked for."""
    return _comparison(knowledge(), _built(), asked, tuple(codes))


@st.cache_data(show_spinner="Searching …", max_entries=200)
def _found(
    _knowledge: Knowledge, built: str, asked: str, codes: tuple[str, ...], top: int
) -> dict[str, list[Hit] | Empty]:
    return find(_knowledge, understand(asked, _knowledge.concepts), codes, top)


def found(asked: str, codes: Sequence[str], top: int) -> dict[str, list[Hit] | Empty]:
    """Search results, kept for the next time they are asked for."""
    return _found(knowledge(), _built(), asked, tuple(codes), top)
