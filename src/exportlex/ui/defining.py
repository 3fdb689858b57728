"""Which concepts of the scheme the definitions of a provision define, by our reading, and why: a table."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from exportlex.catalog.concepts import ConceptScheme
from exportlex.comparison.classing.defining import Defined, defined_in
from exportlex.exporting.links import link
from exportlex.indexing.knowledge import Row
from exportlex.ui import cache, reviewing
from exportlex.ui.tables import Cell, table

_FEW = 12  # definitions that are shown at once; some articles hold hundreds
_NONE = "none of the scheme’s concepts"


def shown(units: Sequence[Row], chosen: Row) -> None:
    """What reviewers decided of the provision; its definitions; those of the units around it."""
    known = cache.knowledge()
    if decided := reviewing.of_provision(known, chosen["instrument"], chosen["language"], chosen["pinpoint"]):
        st.html(decided)
    found = defined_in(known, [unit["id"] for unit in units])
    if not found:
        return
    inside = _inside(units, chosen)
    here = [one for one in found if one.provision in inside]
    around = [one for one in found if one.provision not in inside]
    st.markdown("**What is defined here, by our reading**")
    st.caption(
        "Which concept of our scheme each definition defines, and why our programs say so. These are our findings and "
        "no words of the law; a reviewer may correct them."
    )
    for some, where in ((here, "In this provision"), (around, "In the units around it")):
        if some:
            with st.expander(f"{where} ({len(some):,})", expanded=some is here and len(here) <= _FEW):
                st.html(_table(known.concepts, some))


def _inside(units: Sequence[Row], chosen: Row) -> set[int]:
    """The ids of a provision and of all units below it."""
    below = f"{chosen['key']}/"
    return {unit["id"] for unit in units if unit["id"] == chosen["id"] or unit["key"].startswith(below)}


def _table(scheme: ConceptScheme, found: Sequence[Defined]) -> str:
    ordered = sorted(found, key=lambda one: one.assignment is None)
    rows = [[one.term, one.pinpoint, _concept(scheme, one), _because(one)] for one in ordered]
    return table("What is defined here", ["Term", "Where", "Defines the concept", "Because"], rows)


def _concept(scheme: ConceptScheme, one: Defined) -> str | Cell:
    if one.assignment is None:
        return _NONE
    concept = scheme.get(one.assignment.concept)
    address = link("compare", concept=concept.id)
    label = html.escape(concept.label)
    return Cell(f'<b>{label}</b> · <a href="{html.escape(address)}" aria-label="Compare {label}">compare</a>')


def _because(one: Defined) -> str:
    if one.assignment is None:
        return "neither its term nor its meaning is what the scheme knows a concept by"
    return one.assignment.why
