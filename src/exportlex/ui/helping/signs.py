"""What every sign, relation and absence means, taken from where the pages have them."""

from __future__ import annotations

import html

import streamlit as st

from exportlex.comparison.results import Absence, Relation
from exportlex.ui import comparison_tables, matrix_tables, words
from exportlex.ui.pair_table import SIGNS
from exportlex.ui.tables import Cell, table

_RELATIONS = {
    Relation.EQUIVALENT: "The texts are the same, or both cover the same elements, enough of them to say so.",
    Relation.BROADER: "The first law has every element of the second, and more.",
    Relation.NARROWER: "The second law has every element of the first, and more.",
    Relation.OVERLAPPING: "They share some; each has something that the other has not, or a figure, an answer or a "
    "duty keeps them apart.",
    Relation.DIVERGENT: "Both speak to the concept and share nothing of what decides it.",
    Relation.NO_COUNTERPART: "One side is empty, for one of the four reasons below. It is not yet a gap in the law.",
}
_HELD = {
    "official": "The publisher’s own text, as its bytes were fetched.",
    "converted": "The official text as somebody else has converted it. Check it against the official address.",
    "digest": "Our own short restatement in English. It is never the law, and stands only where nothing better does.",
    "none": "The instrument is known and its text is missing here.",
}


def shown() -> None:
    """Relations, elements, absences, and how texts are held."""
    st.header("What the signs mean", anchor="signs")
    st.markdown("**How two laws relate**, the first to the second:")
    rows: list[list[str | Cell]] = [
        [f"{SIGNS[one]} {one}", Cell(html.escape(_RELATIONS[one]), "xl-wide")] for one in Relation
    ]
    st.html(table("Relations of two laws", ["Relation", "What it means"], rows))
    st.markdown("**An element in a law:**")
    st.html(comparison_tables.legend())
    st.markdown("**A concept in the matrix:**")
    st.html(matrix_tables.legend())
    st.markdown("**An empty cell** always says which of four it is, never a bare “no”:")
    rows = [[str(one), Cell(html.escape(words.ABSENCES[one]), "xl-wide")] for one in Absence]
    st.html(table("The four absences", ["Absence", "What follows from it"], rows))
    st.markdown("**How a text is held** stands beside every passage:")
    rows = [[Cell(words.tag(kind)), Cell(html.escape(means), "xl-wide")] for kind, means in _HELD.items()]
    st.html(table("How texts are held", ["Held as", "What it is"], rows))
