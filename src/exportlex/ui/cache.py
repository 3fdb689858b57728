"""Everything that the app keeps between reruns and between people; how it is loaded stands in ``loading``."""

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
from exportlex.exporting.held import Held
from exportlex.indexing import manifest
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import Places
from exportlex.ui import loading
from exportlex.ui.comparing import of_survey
from exportlex.ui.decided import Decided, stamp
from exportlex.ui.narrowed import Narrowed
from exportlex.ui.recalling import Recalling


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
def _held(_knowledge: Knowledge, index: str) -> Held:
    return Held.of(_knowledge)


@dataclass(frozen=True)
class _Opened:
    """The index, the same beside the decisions as they are now, and what tells both from all others."""

    whole: Knowledge
    decided: Knowledge
    held: Held
    index: str  # where it lies and when it was built: the same day and hour may be another folder’s
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
    index = f"{places.indexes} {built}"
    key = f"{index} {stamp(places.built_in)}"
    found = _Opened(whole, _decided(whole, key), _held(whole, index), index, key)
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


def warm() -> None:
    """Begin to load what takes seconds, once per server; called behind a page, which it would slow down."""
    opened = _opened()
    loading.model(opened.whole, opened.index)
    if _survey_kept(opened):
        loading.surveying(opened.decided, opened.key)
    loading.readied(opened.decided, opened.key)


def _ready() -> _Opened:
    opened = _opened()
    thread = loading.model(opened.whole, opened.index)
    if thread.is_alive():
        with st.spinner(
            "Loading the language model that compares meanings: once after each start, up to half a minute …"
        ):
            thread.join()
    return opened


def _survey_kept(opened: _Opened) -> bool:
    """Whether a survey lies beside the index; where none does, it is made when a page asks that needs it."""
    return (opened.whole.places.indexes / SURVEY).is_file()


@st.cache_resource(show_spinner=False, max_entries=200)
def _of_survey(_knowledge: Knowledge, _survey: Survey, key: str, concept: str, codes: tuple[str, ...]) -> Comparison:
    return of_survey(_knowledge, _survey, concept, codes)


@st.cache_resource(show_spinner="Comparing, once for each question: some seconds …", max_entries=200)
def _comparison(_knowledge: Knowledge, key: str, asked: str, codes: tuple[str, ...]) -> Comparison:
    return compare(_knowledge, asked, codes)


def comparison(asked: str, codes: Sequence[str]) -> Comparison:
    """A comparison, kept and shared by everyone, for it is frozen; of a concept from the survey where that is kept.

    The survey needs no language model: right after a start it is there in 2 s, and the model in 8 to 31 s.
    """
    opened = _opened()
    if asked in opened.decided.concepts.by_id and _survey_kept(opened):
        with st.spinner("Reading what each law states …"):
            surveyed = loading.surveying(opened.decided, opened.key).soon()
        if surveyed:
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


def survey() -> Survey:
    """The position of every jurisdiction on every concept; where it has to be made, the page says so and waits."""
    opened = _opened()
    return loading.surveying(opened.decided, opened.key).result()
