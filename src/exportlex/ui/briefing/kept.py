"""Briefs that were composed, kept for the next time the same selection is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

import streamlit as st

from exportlex.briefs.composing.compose import compose
from exportlex.briefs.model import Brief
from exportlex.briefs.selection import Selection
from exportlex.briefs.writers.html import preview
from exportlex.briefs.writing import written
from exportlex.comparison.surveying.survey import Survey
from exportlex.indexing.knowledge import Knowledge
from exportlex.ui import cache
from exportlex.ui.briefing.matched import MatchedLists
from exportlex.ui.decided import stamp

_KEPT = 40  # briefs; of five parties and six concepts one takes some 1 MB with its preview
# Of each passage in the preview; a page with whole schedules of an annex slows the browser down. Files have them whole.
_CUT = 1200
_LONGER = "Writing the brief; two control lists are compared once, which takes up to half a minute …"


@dataclass(frozen=True)
class Composed:
    """A brief, and what the page shows of it; frozen, so that everyone reads the same one."""

    brief: Brief
    shown: tuple[str, ...]  # HTML, in parts


def composed(chosen: Selection, made: str) -> Composed:
    """The brief of a selection on a day (ISO 8601), without permalink. ExportlexError says what cannot be composed."""
    opened, survey = cache.knowledge(), cache.survey()
    key = f"{opened.places.indexes} {opened.manifest.built} {stamp(opened.places.built_in)}"
    with st.spinner(_LONGER if chosen.lists else "Writing the brief …"):
        return _composed(opened, survey, chosen, key, chosen.to_text(), made)


@st.cache_resource(show_spinner=False, max_entries=1)
def _lists(_knowledge: Knowledge, key: str) -> MatchedLists:
    return MatchedLists(_knowledge)


@st.cache_resource(show_spinner=False, max_entries=_KEPT)
def _composed(_knowledge: Knowledge, _survey: Survey, _chosen: Selection, key: str, chosen: str, made: str) -> Composed:
    brief = compose(_knowledge, _survey, _chosen, made, lists=_lists(_knowledge, key) if _chosen.lists else None)
    return Composed(brief, preview(brief, _CUT))


def by_template(brief: Brief, template: bytes) -> bytes:
    """The brief in a person's own Word template. ExportlexError says what is wrong with it."""
    with NamedTemporaryFile(suffix=".docx") as kept:
        kept.write(template)
        kept.flush()
        return written(brief, "docx", Path(kept.name))
