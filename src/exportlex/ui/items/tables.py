"""The tables of all pairs and of all limits that differ, and how one pair is opened from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.comparison.lists.comparing.rows import difference_row, pair_row
from exportlex.comparison.lists.held.entries import HeldList
from exportlex.exporting import links
from exportlex.exporting.held import Held
from exportlex.exporting.lists.limits import Limit, Sides, limits_of
from exportlex.exporting.table import About, Table
from exportlex.exporting.tables import concordance
from exportlex.ui import address, cache, taking_away
from exportlex.ui.items import rows
from exportlex.ui.items.kept import Compared
from exportlex.ui.items.sides import dated
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
    st.markdown(taking_away.HEADING)
    held, about = _about(both, found)
    row_of = partial(_pair_row, both, about.permalink)
    taking_away.offered(
        lambda: [concordance.pairs(both.concordance, found, sides, held, about)], "exportlex-pairs", "items.pairs",
        [taking_away.json_lines(lambda: map(row_of, found))],
    )  # fmt: skip


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
    st.markdown(taking_away.HEADING)
    held, about = _about(both, found)
    row_of = partial(_limit_row, both, about.permalink)
    taking_away.offered(
        lambda: [concordance.limits(both.concordance, found, sides, held, about)], "exportlex-limits", "items.limits",
        [taking_away.json_lines(lambda: map(row_of, found))],
    )  # fmt: skip


def one(both: Compared, pair: EntryPair, sides: Sides) -> None:
    """One pair to take away: the pair itself, and its limits that differ where there are any."""
    st.header("Take it away")
    held, permalink = cache.held(), address.permalink(NAME)
    about = taking_away.about(f"{_said(both)}: {both.code(pair)}", permalink)

    def made() -> list[Table]:
        differing = limits_of([pair])
        apart = [concordance.limits(both.concordance, differing, sides, held, about)] if differing else []
        return [concordance.pairs(both.concordance, [pair], sides, held, about), *apart]

    objects = taking_away.json_lines(lambda: [_pair_row(both, permalink, pair)])
    taking_away.offered(made, "exportlex-pair", "items.pair", [objects])


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


def _about(both: Compared, found: Sequence[EntryPair] | Sequence[Limit]) -> tuple[Held, About]:
    """What the tables say of themselves: which lists, as of when, and how many rows passed the filters."""
    return cache.held(), taking_away.about(f"{_said(both)}: {len(found):,} rows shown", address.permalink(NAME))


def _said(both: Compared) -> str:
    return " and ".join(f"{own.title} ({dated(own)})" for own in (both.left, both.right))


def _pair_row(both: Compared, permalink: str, pair: EntryPair) -> Mapping[str, Any]:
    """As ``exportlex lists compare --json``; ``conceptual`` is None, for the page asks for it pair by pair."""
    return pair_row(both.concordance, pair, None) | {"permalink": _link(both, permalink, pair)}


def _limit_row(both: Compared, permalink: str, limit: Limit) -> Mapping[str, Any]:
    """A limit that differs, with the lists, dates and addresses of both sides."""
    sides = (("a", both.left, limit.place.a), ("b", both.right, limit.place.b))
    return {
        **difference_row(limit.place), "kind_of_measure": limit.measure,
        "lists": {side: own.id for side, own, _ in sides},
        "jurisdictions": {side: own.jurisdiction for side, own, _ in sides},
        "as_of": {side: own.as_of for side, own, _ in sides},
        "addresses": {side: entry.address if entry else None for side, _, entry in sides},
        "permalink": _link(both, permalink, limit.pair),
    }  # fmt: skip


def _link(both: Compared, permalink: str, pair: EntryPair) -> str:
    return links.beside(permalink, NAME, a=both.left.key, b=both.right.key, at=both.at(pair))
