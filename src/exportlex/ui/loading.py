"""What is loaded beside the pages, once per server and index: the language model, the survey, and what else is slow."""

from __future__ import annotations

import threading

import streamlit as st

from exportlex.errors import IndexUnusableError
from exportlex.indexing.knowledge import Knowledge
from exportlex.ui.readying import readying
from exportlex.ui.surveying import Surveying


@st.cache_resource(show_spinner=False, max_entries=2)
def model(_knowledge: Knowledge, index: str) -> threading.Thread:
    """The thread that loads the language model and the vectors: they take seconds, and few pages need them."""

    def load() -> None:
        try:
            _knowledge.encoder.encode(["export control"])
            _ = _knowledge.vectors
        except IndexUnusableError:
            return  # the page that needs them meets the same error and can show it

    # No daemon: Python ends those in the middle of what they do, and the libraries of the model, which are written in
    # C++, then abort the whole process. So whoever stops the app while it loads waits for the few seconds left of it.
    thread = threading.Thread(target=load, name="exportlex-model", daemon=False)
    thread.start()
    return thread


@st.cache_resource(show_spinner=False, max_entries=2)
def readied(_knowledge: Knowledge, key: str) -> threading.Thread:
    """The thread that loads what nobody should wait for later."""
    return readying(_knowledge)


def surveying(knowledge: Knowledge, key: str) -> Surveying:
    """The survey, begun; after a failure begun anew."""
    begun = _surveying(knowledge, key)
    if begun.failed:
        _surveying.clear()
        begun = _surveying(knowledge, key)
    return begun


@st.cache_resource(show_spinner=False, max_entries=2)
def _surveying(_knowledge: Knowledge, key: str) -> Surveying:
    return Surveying(_knowledge)
