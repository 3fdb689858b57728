"""The matrix in the notation of the 1540 Committee's matrices, to take away with its notice."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from exportlex.comparison.surveying.matrix import Cell
from exportlex.exporting import resolution_1540
from exportlex.exporting.table import About
from exportlex.ui import cache, taking_away


def offered(rows: Sequence[Sequence[Cell]], about: About) -> None:
    """What it is and what it is not, and the files."""
    held = cache.held()
    with st.expander("In the notation of the 1540 Committee’s matrices (X, ?, NA, blank)"):
        st.caption(resolution_1540.NOTICE)
        made = "exportlex-matrix-1540"
        taking_away.offered(lambda: resolution_1540.tables(rows, held, about), made, "matrix.1540")
