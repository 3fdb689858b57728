"""Every decision of reviewers that a comparison rests on, those included that took something away, as a table."""

from __future__ import annotations

import html

import streamlit as st

from exportlex.catalog.decisions import About, Decision
from exportlex.comparison.compare import Comparison
from exportlex.comparison.deciding import stands
from exportlex.comparison.results import Hit
from exportlex.exporting.links import link
from exportlex.indexing.knowledge import Knowledge
from exportlex.ui import cache
from exportlex.ui.tables import Cell, table


def shown(comparison: Comparison) -> None:
    """The table behind a fold; nothing where nobody has decided."""
    known = cache.knowledge()
    found = _relevant(known, comparison)
    if found:
        with st.expander(f"Reviewers’ decisions behind this comparison ({len(found)})"):
            head = ["What was decided on", "Decision", "State"]
            st.html(table("Reviewers’ decisions", head, [_row(known, comparison, one) for one in found]))


def _relevant(known: Knowledge, comparison: Comparison) -> list[Decision]:
    codes = {position.jurisdiction for position in comparison.positions}
    return [
        one
        for one in known.decisions
        if comparison.concept == one.concept or (one.about is About.ASSIGNMENT and comparison.concept == one.instead)
        if {one.jurisdiction, one.against or one.jurisdiction} <= codes
    ]


def _row(known: Knowledge, comparison: Comparison, decision: Decision) -> list[str | Cell]:
    state = "applied" if _applies(known, comparison, decision) else "outdated: the words have changed; not applied"
    return [Cell(_subject(known, decision)), decision.said, state]


def _applies(known: Knowledge, comparison: Comparison, decision: Decision) -> bool:
    if decision.about is not About.RELATION:
        return stands(known, decision)
    texts = {cell.passage.jurisdiction: cell.text for cell in comparison.cells if isinstance(cell, Hit)}
    return decision.holds_for(texts.get(decision.jurisdiction, ""), texts.get(decision.against, ""))


def _subject(known: Knowledge, decision: Decision) -> str:
    names = cache.held().names
    concept = known.concepts.by_id.get(decision.concept)
    label = html.escape(concept.label if concept else decision.concept)
    if decision.about is About.RELATION:
        sides = " – ".join(html.escape(names.get(code, code)) for code in (decision.jurisdiction, decision.against))
        return f"{sides}: their relation"
    state = {"instrument": decision.instrument, "language": decision.language, "pinpoint": decision.pinpoint}
    place = f'<a href="{html.escape(link("provision", **state))}">{html.escape(decision.pinpoint)}</a>'
    what = f"that it shows “{html.escape(decision.element)}”" if decision.element else f"that it speaks to “{label}”"
    return f"{html.escape(names.get(decision.jurisdiction, decision.jurisdiction))}, {place}: {what}"
