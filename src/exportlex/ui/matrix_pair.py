"""Two laws of the Matrix page: which share of what each states the other states too."""

from __future__ import annotations

import streamlit as st

from exportlex.comparison.surveying.asymmetry import Asymmetry, asymmetries
from exportlex.comparison.surveying.survey import Survey
from exportlex.ui import matrix_tables
from exportlex.ui.choices import FILTER

A, B = "matrix.a", "matrix.b"


def shown(survey: Survey, codes: list[str], concepts: list[str]) -> list[Asymmetry]:
    """Choose two laws, read what each has of the other’s elements; nothing where there are not two to choose."""
    if len(codes) < 2:
        return []
    st.header("Asymmetry of a pair")
    for key, first in ((A, codes[0]), (B, codes[1])):
        if st.session_state.get(key) not in codes:
            st.session_state[key] = first
    left, right = st.columns(2)
    a = left.selectbox("One law", codes, key=A, format_func=matrix_tables.name, filter_mode=FILTER)
    b = right.selectbox("The other", codes, key=B, format_func=matrix_tables.name, filter_mode=FILTER)
    if a == b:
        st.info("Choose two different jurisdictions.")
        return []
    st.caption(
        "Of the elements that one law states, the share that the other states too, and the reverse. A law that says "
        "little may stand wholly inside one that says much. What cannot be said of the other law counts on no side."
    )
    found = asymmetries(survey, a, b, concepts)
    st.html(matrix_tables.asymmetry(found, a, b))
    return found


def stated() -> dict[str, str]:
    """The two laws, for the address."""
    return {"a": st.session_state.get(A) or "", "b": st.session_state.get(B) or ""}
