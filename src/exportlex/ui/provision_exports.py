"""What the Provision page shows, to take away: the terms that it uses, the definitions in it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from exportlex.comparison.classing.defining import defined_by
from exportlex.exporting.table import Table
from exportlex.exporting.tables import definitions as definition_tables
from exportlex.exporting.tables import uses as use_tables
from exportlex.indexing.knowledge import Row
from exportlex.ui import address, cache, taking_away
from exportlex.ui.term_links import TermLinks

_NAME = "provision"


def uses(links: TermLinks, chosen: Row) -> None:
    """Every use of a defined term on the page, with the definition that governs there."""
    knowledge, held = cache.knowledge(), cache.held()
    about = taking_away.about(f"Defined terms used around {chosen['pinpoint']}", address.permalink(_NAME))
    every = [(unit, use) for unit in links.units for use in links.uses[unit["id"]]]

    def made() -> list[Table]:
        return use_tables.tables(every, defined_by(knowledge, list({use.meaning.id for _, use in every})), held, about)

    taking_away.offered(made, f"exportlex-terms-{_stem(chosen)}", f"{_NAME}.terms")


def definitions(units: Sequence[Row], chosen: Row) -> None:
    """The definitions of these units."""
    knowledge, held = cache.knowledge(), cache.held()
    about = taking_away.about(f"Definitions around {chosen['pinpoint']}", address.permalink(_NAME))
    inside = {unit["id"] for unit in units}

    def made() -> list[Table]:
        rows = knowledge.definitions(instrument=chosen["instrument"])
        return definition_tables.tables(knowledge, [row for row in rows if row["provision"] in inside], held, about)

    with st.expander("Take these definitions away"):
        taking_away.offered(made, f"exportlex-definitions-{_stem(chosen)}", f"{_NAME}.definitions")


def _stem(chosen: Row) -> str:
    return str(chosen["instrument"]).replace("/", "-")
