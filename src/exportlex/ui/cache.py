"""Everything that the app keeps between reruns and between people, in one file."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from exportlex.comparison.compare import Comparison, compare
from exportlex.comparison.finding.find import find
from exportlex.comparison.finding.query import understand
from exportlex.comparison.results import Empty, Hit
from exportlex.comparison.surveying.survey import Survey
from exportlex.errors import IndexUnusableError
from exportlex.indexing import manifest
from exportlex.indexing.knowledge import Knowledge, Row
from exportlex.settings import Places
from exportlex.ui.narrowed import Narrowed
from exportlex.ui.recalling import Recalling
from exportlex.ui.surveying import Surveying


@dataclass(frozen=True)
class Held:
    """What the index holds, read once: lists of rows as ``Knowledge`` gives them."""

    jurisdictions: list[Row]
    instruments: list[Row]
    issues: list[Row]
    documents: list[Row]  # instrument, language, layer ("law" or "digest"), sha256, fetched

    @cached_property
    def names(self) -> dict[str, str]:
        """Jurisdiction codes and names, by name."""
        return {row["code"]: row["name"] for row in sorted(self.jurisdictions, key=lambda row: str(row["name"]))}

    @cached_property
    def titles(self) -> dict[str, str]:
        """Instrument ids and titles; of several languages the first declared."""
        titles: dict[str, str] = {}
        for row in self.instruments:
            titles.setdefault(row["id"], row["title"])
        return titles

    @cached_property
    def gathered(self) -> dict[str, str]:
        """The day each snapshot was fetched, by its sha256."""
        return {row["sha256"]: row["fetched"][:10] for row in self.documents if row["fetched"]}

    @cached_property
    def languages(self) -> dict[str, dict[str, str]]:
        """Per instrument the languages in which it can be read, each with its best layer: "law" before "digest"."""
        found: dict[str, dict[str, str]] = {}
        for row in sorted(self.documents, key=lambda row: str(row["layer"])):
            found.setdefault(row["instrument"], {})[row["language"]] = row["layer"]
        return found

    @property
    def only_digests(self) -> bool:
        """Whether no official text is held at all."""
        return not any(row["held"] in ("official", "converted") for row in self.instruments)


@st.cache_resource(show_spinner="Opening the knowledge base …", max_entries=2)
def _open(indexes: str, built: str) -> Knowledge:
    opened = Knowledge.open(Places())
    opened.encoder = Recalling()
    opened.jurisdictions()  # a damaged database shows here and not in the middle of a page
    return opened


def knowledge() -> Knowledge:
    """The open index; a rebuilt one is picked up at the next rerun. IndexUnusableError where there is none to open."""
    places = Places()
    return _open(str(places.indexes), manifest.read(places.indexes).built)


@st.cache_resource(show_spinner=False, max_entries=2)
def _held(_knowledge: Knowledge, built: str) -> Held:
    documents = _knowledge.rows("SELECT instrument, language, layer, sha256, fetched FROM documents")
    return Held(_knowledge.jurisdictions(), _knowledge.instruments(), _knowledge.issues(), documents)


def held() -> Held:
    """What the index holds."""
    opened = knowledge()
    return _held(opened, opened.manifest.built)


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


def warm() -> None:
    """Begin to load the language model, once per server; called behind a page, which it would slow down."""
    opened = knowledge()
    _model(opened, opened.manifest.built)


def _ready() -> Knowledge:
    opened = knowledge()
    thread = _model(opened, opened.manifest.built)
    if thread.is_alive():
        with st.spinner("Loading the language model, once after each start …"):
            thread.join()
    return opened


@st.cache_resource(show_spinner="Comparing …", max_entries=200)
def _comparison(_knowledge: Knowledge, built: str, asked: str, codes: tuple[str, ...]) -> Comparison:
    return compare(_knowledge, asked, codes)


def comparison(asked: str, codes: Sequence[str]) -> Comparison:
    """A comparison, kept for the next time it is asked for; results are frozen, so everyone reads the same one."""
    opened = _ready()
    return _comparison(opened, opened.manifest.built, asked, tuple(codes))


Found = dict[str, list[Hit] | Empty]


@st.cache_resource(show_spinner="Searching …", max_entries=200)
def _found(
    _knowledge: Knowledge, built: str, asked: str, codes: tuple[str, ...], narrow: tuple[frozenset[str], ...], top: int
) -> Found:
    instruments, languages = narrow
    source = Narrowed(_knowledge, instruments, languages) if instruments or languages else _knowledge
    return find(source, understand(asked, _knowledge.concepts), codes, top)


def found(asked: str, codes: Sequence[str], instruments: Sequence[str], languages: Sequence[str], top: int) -> Found:
    """The best passages per jurisdiction, from the given instruments and languages (none given: from all)."""
    opened = _ready()
    narrow = (frozenset(instruments), frozenset(languages))
    return _found(opened, opened.manifest.built, asked, tuple(codes), narrow, top)


@st.cache_resource(show_spinner=False, max_entries=2)
def _surveying(_knowledge: Knowledge, built: str) -> Surveying:
    return Surveying(_knowledge)


def survey() -> Survey:
    """The position of every jurisdiction on every concept; where it has to be made, the page says so and waits."""
    opened = knowledge()
    making = _surveying(opened, opened.manifest.built)
    if making.failed:
        _surveying.clear()
        making = _surveying(opened, opened.manifest.built)
    return making.result()
