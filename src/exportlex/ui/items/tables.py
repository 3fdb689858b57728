"""The tables of all pairs and of all limits that differ, and how one pair is opened from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.comparison.lists.held.entries import HeldList
from exportlex.ui import address
from exportlex.ui.items import exports, rows
from exportlex.ui.items.filters import Limit
from exportlex.ui.items.kept import Compared
from exportlex.ui.items.links import pair_address
from exportlex.ui.items.sides import Sides, dated
from exportlex.ui.items.state import AT, NAME

Columns = dict[str, ColumnConfig]
_PICKED = "items.picked"
_ROW, _ROWS = 35, 14  # pixels of a row, and rows at most: the way on stays in sight
_NARROW = 150  # pixels of a code
_CODE = "#(.*)$"  # of a cell's address what is shown: see links.with_code


def pairs(both: Compared, found: Sequence[EntryPair], sides: Sides) -> None:
    """One row for each pair; choosing a row opens it."""
    columns = {
        **_codes(both, sides),
        "words": st.column_config.TextColumn("Words", width=220),
        "relation": st.column_config.TextColumn("Relation", width=165),
        "differs": st.column_config.TextColumn("What differs", width=300),
        "stricter": st.column_config.TextColumn("Stricter", width=135),
        "category": st.column_config.TextColumn("Category", width="small"),
        "wording": st.column_config.NumberColumn("Wording, 0 to 1", format="%.2f", width="small"),
    }
    _table(both, rows.pairs_frame(both, found, sides), columns, found)
    full = _full(both)
    _downloads(
        lambda: exports.pairs_table(both, found, sides, full), lambda: exports.pairs_lines(both, found, full), "pairs"
    )


def limits(both: Compared, found: Sequence[Limit], sides: Sides) -> None:
    """One row for each limit that differs; choosing a row opens the pair of items that state it."""
    columns = {
        "measures": st.column_config.TextColumn("What is measured", width="medium"),
        "says_a": st.column_config.TextColumn(_headed(sides.a, both.left), width="medium"),
        "says_b": st.column_config.TextColumn(_headed(sides.b, both.right), width="medium"),
        "stricter": st.column_config.TextColumn("Stricter", width="medium"),
        **_codes(both, sides),
        "category": st.column_config.TextColumn("Category", width="small"),
        "measure": st.column_config.TextColumn("Kind of measure", width="small"),
    }
    _table(both, rows.limits_frame(both, found, sides), columns, [limit.pair for limit in found])
    full = _full(both)
    _downloads(
        lambda: exports.limits_table(both, found, sides, full),
        lambda: exports.limits_lines(both, found, full),
        "limits",
    )


def _headed(name: str, held: HeldList) -> str:
    """The name of a list with the date that it is held as of, said once."""
    return name if held.as_of in name else f"{name}, {held.as_of}"


def _codes(both: Compared, sides: Sides) -> Columns:
    said = ((name, held) for name, held in ((sides.a, both.left), (sides.b, both.right)))
    return {
        side: st.column_config.LinkColumn(
            f"In {name}", display_text=_CODE, width=_NARROW, help=f"{held.title}, {dated(held)}"
        )
        for side, (name, held) in zip("ab", said, strict=True)
    }


def _table(both: Compared, frame: pd.DataFrame, columns: Columns, found: Sequence[EntryPair]) -> None:
    def opened() -> None:
        chosen = st.session_state[_PICKED].selection.rows
        if chosen:
            st.session_state[AT] = both.at(found[chosen[0]])

    st.caption("Tick the box in front of a row to see both texts side by side. A code leads to its provision.")
    tall = _ROW * (min(len(found), _ROWS) + 1) + 3
    st.dataframe(
        frame, column_config=columns, column_order=list(columns), hide_index=True, height=tall, key=_PICKED,
        on_select=opened, selection_mode="single-row",
    )  # fmt: skip


def _full(both: Compared) -> exports.Link:
    """The full address of a pair, where the browser has told it."""
    here = address.permalink(NAME).partition("?")[0].removesuffix(NAME)
    return lambda pair: here + pair_address(both.left.key, both.right.key, both.at(pair))


def _downloads(table: Callable[[], bytes], lines: Callable[[], str], what: str) -> None:
    """Both are made when they are asked for: of 5,000 pairs that takes a second."""
    with st.container(horizontal=True):
        st.download_button("What is shown (CSV)", table, f"exportlex-{what}.csv", "text/csv", on_click="ignore",
                           icon=":material/download:")  # fmt: skip
        st.download_button("What is shown (JSON Lines)", lines, f"exportlex-{what}.jsonl", "application/jsonl",
                           on_click="ignore", icon=":material/download:")  # fmt: skip
    st.caption("To share exactly this view, copy the address of this page.")
