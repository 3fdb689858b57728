"""Everything that the app keeps between reruns and between people, in one file."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from exportlex.comparison.compare import Comparison, compare
from exportlex.comparison.finding.find import find
from exportlex.comparison.finding.query import understand
from exportlex.comparison.results import Empty, Hit
from exportlex.comparison.surveying.survey import FILE as SURVEY
from exportlex.comparison.surveying.survey import Survey
from exportlex.errors import IndexUnusableError
from exportlex.exporting.held import Held
from exportlex.indexing import manifest
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import Places
from exportlex.ui.comparing import of_survey
from exportlex.ui.decided import Decided, stamp
from exportlex.ui.narrowed import Narrowed
from exportlex.ui.readying import readying
from exportlex.ui.recalling import Recalling
from exportlex.ui.surveying import Surveying


@st.cache_resource(show_spinner="Opening the knowledge base …", max_entries=2)
def _open(indexes: str, built: str) -> Knowledge:
    opened = Knowledge.open(Places())
    opened.encoder = Recalling()
    opened.jurisdictions()  # a damaged database shows here and not in the middle of a page
    return opened


@st.cache_resource(show_spinner=False, max_entries=2)
def _decided(_whole: Knowledge, key: str) -> Knowledge:
    return Decided(_whole)


@st.cache_resource(show_spinner=False, max_entries=2)
def _held(_knowledge: Knowledge, built: str) -> Held:
    return Held.of(_knowledge)


@dataclass(frozen=True)
class _Opened:
    """The index, the same beside the decisions as they are now, and what tells both from all others."""

    whole: Knowledge
    decided: Knowledge
    held: Held
    key: str


class _Look(threading.local):
    """What the page that runs in this thread has opened."""

    taken: list[_Opened] | None = None


_look = _Look()


@contextmanager
def one_look() -> Iterator[None]:
    """One page is drawn from one index: looking whether there is a newer one takes 2 ms, and pages ask 1,000 times."""
    _look.taken = []
    try:
        yield
    finally:
        _look.taken = None


def _opened() -> _Opened:
    if _look.taken:
        return _look.taken[0]
    places = Places()
    built = manifest.read(places.indexes).built
    whole = _open(str(places.indexes), built)
    key = f"{places.indexes} {built} {stamp(places.built_in)}"
    found = _Opened(whole, _decided(whole, key), _held(whole, built), key)
    if _look.taken is not None:
        _look.taken.append(found)
    return found


def knowledge() -> Knowledge:
    """The open index with the decisions of reviewers; a rebuilt one, or a new decision, is there at the next rerun.

    Raises IndexUnusableError where there is none to open.
    """
    return _opened().decided


def held() -> Held:
    """What the index holds."""
    return _opened().held


@st.cache_resource(show_spinner=False, max_entries=2)
def _model(_knowledge: Knowledge, built: str) -> threading.Thread:
    """Load the language model and the vectors beside the page: they take seconds, and Overview does not need them."""

    def load() -> None:
        try:
            _knowledge.encoder.encode(["export control"])
            _ = _knowledge.vectors
        except IndexUnusableError:
            return  # the page that needs them meets the same error and can show it

    thread = threading.Thread(target=load, name="exportlex-model", daemon=True)
    thread.start()
    return thread


@st.cache_resource(show_spinner=False, max_entries=2)
def _readying(_knowledge: Knowledge, key: str) -> threading.Thread:
    return readying(_knowledge)


def warm() -> None:
    """Begin to load what takes seconds, once per server; called behind a page, which it would slow down."""
    opened = _opened()
    _model(opened.whole, opened.whole.manifest.built)
    _surveyed(opened)
    _readying(opened.decided, opened.key)


def _ready() -> _Opened:
    opened = _opened()
    thread = _model(opened.whole, opened.whole.manifest.built)
    if thread.is_alive():
        with st.spinner("Loading the language model, once after each start …"):
            thread.join()
    return opened


@st.cache_resource(show_spinner=False, max_entries=200)
def _of_survey(_knowledge: Knowledge, _survey: Survey, key: str, concept: str, codes: tuple[str, ...]) -> Comparison:
    return of_survey(_knowledge, _survey, concept, codes)


@st.cache_resource(show_spinner="Comparing, once for each question: some seconds …", max_entries=200)
def _comparison(_knowledge: Knowledge, key: str, asked: str, codes: tuple[str, ...]) -> Comparison:
    return compare(_knowledge, asked, codes)


def comparison(asked: str, codes: Sequence[str]) -> Comparison:
    """A comparison, kept and shared by everyone, for it is frozen; of a concept from the survey where that is there."""
    opened = _opened()
    if asked in opened.decided.concepts.by_id and (surveyed := _surveyed(opened)):
        return _of_survey(opened.decided, surveyed, opened.key, asked, tuple(codes))
    opened = _ready()
    return _comparison(opened.decided, opened.key, asked, tuple(codes))


Found = dict[str, list[Hit] | Empty]


@st.cache_resource(show_spinner="Looking through all texts held, by wording and by meaning …", max_entries=200)
def _found(
    _knowledge: Knowledge, key: str, asked: str, codes: tuple[str, ...], narrow: tuple[frozenset[str], ...], top: int
) -> Found:
    instruments, languages = narrow
    source = Narrowed(_knowledge, instruments, languages) if instruments or languages else _knowledge
    return find(source, understand(asked, _knowledge.concepts), codes, top)


def found(asked: str, codes: Sequence[str], instruments: Sequence[str], languages: Sequence[str], top: int) -> Found:
    """The best passages per jurisdiction, from the given instruments and languages (none given: from all)."""
    opened = _ready()
    narrow = (frozenset(instruments), frozenset(languages))
    return _found(opened.decided, opened.key, asked, tuple(codes), narrow, top)


@st.cache_resource(show_spinner=False, max_entries=2)
def _surveying(_knowledge: Knowledge, key: str) -> Surveying:
    return Surveying(_knowledge)


def _surveyed(opened: _Opened) -> Survey | None:
    """The survey where it is there: one that is kept beside the index is read behind the page that asks first."""
    if not (opened.whole.places.indexes / SURVEY).is_file():
        return None
    return _surveying(opened.decided, opened.key).there


def survey() -> Survey:
    """The position of every jurisdiction on every concept; where it has to be made, the page says so and waits."""
    opened = _opened()
    making = _surveying(opened.decided, opened.key)
    if making.failed:
        _surveying.clear()
        making = _surveying(opened.decided, opened.key)
    return making.result()
