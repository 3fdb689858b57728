"""The survey of the open index for the pages: read from beside it, or made behind the page that waits for it."""

from __future__ import annotations

import threading
import time

import streamlit as st

from exportlex.comparison.surveying.survey import Survey, survey
from exportlex.indexing.knowledge import Knowledge

# What is kept is read within two seconds on the whole corpus; a bar that only flashes up would disturb.
_QUIET = 2.5
_LOOK = 0.3  # seconds between two looks at how far it is
# Reading takes 0.8 s on the whole corpus with a core to itself and 5 s where five others want it.
_READING, _GLANCE = 12.0, 0.05  # seconds
ONCE = (
    "Every law is read on every concept, concept by concept. This happens once after each build; what comes out is "
    "kept beside the index. You may leave the page meanwhile."
)


class Surveying:
    """A survey that is being made in a thread of its own: whoever waits may leave, and others may wait as well."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._done, self._of = 0, len(knowledge.concepts.concepts)
        self._survey: Survey | None = None
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._make, name="exportlex-survey", daemon=True)
        self._thread.start()

    @property
    def failed(self) -> bool:
        """Whether it ended without a result: then the next person to ask begins anew."""
        return self._error is not None

    def soon(self) -> Survey | None:
        """The survey where it is only read, however busy the machine is; None where it is being made anew."""
        until = time.monotonic() + _READING
        while self._thread.is_alive() and not self._done and time.monotonic() < until:
            self._thread.join(_GLANCE)
        return self._survey

    def result(self) -> Survey:
        """The survey; where it takes longer, with a bar on the page until it is there."""
        self._thread.join(_QUIET)
        if self._thread.is_alive():
            self._wait(st.empty())
        if self._survey is None:
            raise self._error or RuntimeError("the survey ended without a result")
        return self._survey

    def _wait(self, place: st.delta_generator.DeltaGenerator) -> None:
        with place.container():
            bar = st.progress(0.0)
            st.caption(ONCE)
        while self._thread.is_alive():
            bar.progress(self._done / self._of, f"Surveying: {self._done} of {self._of} concepts")
            self._thread.join(_LOOK)
        place.empty()

    def _make(self) -> None:
        try:
            self._survey = survey(self._knowledge, self._tell)
        except Exception as error:  # told to whoever waits, in that person's own thread
            self._error = error

    def _tell(self, done: int, of: int) -> None:
        self._done, self._of = done, of
