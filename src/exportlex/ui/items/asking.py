"""Find an item: a description or a code, and the candidates of every list."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from exportlex.comparison.lists.finding.results import NOTICE, Found
from exportlex.errors import UnknownWordError
from exportlex.exporting.links import link, under
from exportlex.exporting.tables import candidates as tables
from exportlex.indexing.knowledge import Row
from exportlex.ui import address, cache, taking_away
from exportlex.ui.choices import FILTER
from exportlex.ui.items import candidates, kept, pinning
from exportlex.ui.items.sides import name
from exportlex.ui.navigation import plain

Q, IN, TOP, EDITIONS = (f"items.{key}" for key in ("q", "in", "top", "editions"))
TOPS = (1, 3, 5, 10)  # candidates per list
TOP_AT_FIRST = 3
_READ_AS = {"code": "a code", "words": "a description", "code and words": "a code and a description"}


def shown(rows: Sequence[Row]) -> None:
    """The field, what narrows it, and the candidates."""
    st.header("Find an item")
    asked = st.text_input(
        "A description of the item, or a code in any numbering", key=Q,
        placeholder="e.g. infrared camera, 3A001.b.4, 3a1b4, ML10, 8A301",
    ).strip()  # fmt: skip
    st.warning(NOTICE, icon=":material/fact_check:")
    if not asked:
        st.caption("In any language in which a list is held. Codes may be typed with or without dots and zeros.")
        return
    codes, top, editions = _narrowed(rows)
    try:
        found = kept.found(asked, codes, top, editions)
    except UnknownWordError as error:
        st.warning(plain(str(error)))
        return
    st.caption(f"Read as {_READ_AS.get(found.read_as, found.read_as)}. The best of each list comes first in it.")
    if not found.candidates:
        st.info(
            f"No list has a candidate for this. What may help: {plain(found.advice)}.", icon=":material/search_off:"
        )
        return
    st.html(candidates.shown(found, rows))
    st.caption(plain(candidates.without(found)))
    pinning.offered(found)
    st.markdown(taking_away.HEADING)
    _taken_away(found, {"in": ",".join(codes), "top": str(top), "editions": "all" if editions else ""})


def _taken_away(found: Found, state: dict[str, str]) -> None:
    """The candidates as files. The page writes its address when all is chosen, so the permalink is made here."""
    permalink = under(address.app("items"), link("items", q=found.asked, **state))
    held, about = cache.held(), taking_away.about(f"Candidates for “{found.asked}”", permalink)
    taking_away.offered(
        lambda: tables.tables(found, held, about), "exportlex-candidates", "items.candidates",
        [taking_away.json_lines(lambda: (one.to_json() for one in found.candidates))],
    )  # fmt: skip


def _narrowed(rows: Sequence[Row]) -> tuple[list[str], int, bool]:
    having = sorted({row["jurisdiction"] for row in rows}, key=name)
    left, middle, right = st.columns([3, 1, 2], vertical_alignment="bottom")
    codes = left.multiselect("Lists of", having, key=IN, format_func=name, placeholder="All that are held",
                             filter_mode=FILTER)  # fmt: skip
    top = middle.selectbox("Candidates of each list", TOPS, key=TOP)
    editions = right.checkbox("Also editions out of force", key=EDITIONS)
    return codes, int(top or TOP_AT_FIRST), editions
