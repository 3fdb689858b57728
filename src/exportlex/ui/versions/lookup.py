"""The same provision in another language: looked up, with how certain that is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from exportlex.comparison.units import INSIDE, span_of
from exportlex.indexing.knowledge import Knowledge, Row
from exportlex.ui import cache
from exportlex.ui.versions.aligning import Alignment, aligned

_DOCUMENT = "SELECT d.* FROM documents d JOIN provisions v ON v.document = d.id WHERE v.id = ?"
_UNITS = (
    "SELECT id, key, kind, parent, text != '' OR rows != '' AS filled FROM provisions WHERE document = ? ORDER BY ord"
)


@dataclass(frozen=True)
class Version:
    """A provision in another language. Without units: the law is held in it, and what corresponds is not certain."""

    document: Row
    units: Sequence[Row]  # the counterpart with all below it, in order
    exact: bool  # whether it is the provision itself; else the nearest one above it that corresponds


def versions(provision: int) -> list[Version]:
    """The provision in every other language in which its law is held, English first; none of a digest."""
    knowledge = cache.knowledge()
    [own] = knowledge.rows(_DOCUMENT, [provision])
    if own["layer"] != "law":
        return []
    others = knowledge.rows(
        "SELECT * FROM documents WHERE instrument = ? AND document = ? AND layer = 'law' AND language != ? "
        "ORDER BY language != 'en', language",
        [own["instrument"], own["document"], own["language"]],
    )
    return [_version(knowledge, provision, own, other) for other in others]


def in_language(provision: int, language: str) -> Version | None:
    """The provision in that language, where its law is held in it."""
    return next((one for one in versions(provision) if one.document["language"] == language), None)


def _version(knowledge: Knowledge, provision: int, own: Row, other: Row) -> Version:
    key = f"{knowledge.places.indexes} {knowledge.manifest.built}"
    same = _alignment(knowledge, key, own["id"], other["id"])
    [unit] = knowledge.rows("SELECT id, document, key, kind, parent FROM provisions WHERE id = ?", [provision])
    while unit["id"] not in same:
        above = knowledge.rows(
            "SELECT id, document, key, kind, parent FROM provisions WHERE document = ? AND key = ?",
            [unit["document"], unit["parent"]],
        )
        if not above or unit["kind"] == "article":  # a whole part of a law is no answer to where one article went
            return Version(other, (), exact=False)
        unit = above[0]
    [found] = knowledge.rows("SELECT * FROM provisions WHERE id = ?", [same[unit["id"]]])
    units = knowledge.rows(f"SELECT * FROM provisions WHERE {INSIDE} ORDER BY ord", span_of(found))
    return Version(other, units, exact=unit["id"] == provision)


@st.cache_resource(show_spinner=False, max_entries=64)
def _alignment(_knowledge: Knowledge, key: str, left: str, right: str) -> Alignment:
    """Kept, for a cell asks again at each rerun; the longest two versions held (5,300 units) take 0.1 s."""
    names: dict[int, frozenset[str]] = {}
    for row in _knowledge.rows(
        "SELECT provision, term, aliases FROM definitions WHERE document IN (?, ?)", [left, right]
    ):
        terms = (row["term"], *json.loads(row["aliases"] or "[]"))
        names[row["provision"]] = names.get(row["provision"], frozenset()) | {term.casefold() for term in terms}
    return aligned(_knowledge.rows(_UNITS, [left]), _knowledge.rows(_UNITS, [right]), names)
