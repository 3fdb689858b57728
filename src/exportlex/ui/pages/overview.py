"""Overview: a map and a table of what is held, how fresh it is, and what is doubtful."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from exportlex.ui import cache, words
from exportlex.ui.address import link
from exportlex.ui.land import land

_ORDER = ["official text", "third party’s conversion", "our digest", "not held"]
_SHAPES = ["circle", "square", "triangle-up", "cross"]
# Okabe and Ito's colours, which people with any of the common colour deficiencies can tell apart.
_COLOURS = ["#0072b2", "#009e73", "#e69f00", "#cc79a7"]
_BEST = {"official": 0, "converted": 1, "digest": 2, "none": 3}


def page() -> None:
    """What is held, where, as of when."""
    st.title("Export-control law, compared")
    st.markdown(
        "Which jurisdictions define a concept, how, and where they differ or are silent: every statement with its "
        "provision, date and official address."
    )
    knowledge = cache.knowledge()
    instruments = knowledge.instruments()
    jurisdictions = [_summary(row, instruments) for row in knowledge.jurisdictions()]
    _figures(jurisdictions)
    doors = st.columns(3)
    doors[0].page_link(
        _page("compare"), label="Compare a concept across jurisdictions", icon=":material/compare_arrows:"
    )
    doors[1].page_link(_page("search"), label="Search all texts", icon=":material/search:")
    doors[2].page_link(_page("sources"), label="See where each text comes from", icon=":material/inventory_2:")
    frame = pd.DataFrame(jurisdictions)
    st.altair_chart(_map(frame), width="stretch")
    _table(frame)
    _freshness(instruments)


def _page(name: str) -> Any:
    """The page of that name, wherever the app was started from."""
    import importlib

    module = importlib.import_module(f"exportlex.ui.pages.{name}")
    return st.Page(module.page, url_path=name, title=name.capitalize())


def _summary(row: dict[str, Any], instruments: list[dict[str, Any]]) -> dict[str, Any]:
    own = [item for item in instruments if item["jurisdiction"] == row["code"]]
    best = min((item["held"] for item in own), key=_BEST.__getitem__, default="none")
    issues = [issue for name in {item["id"] for item in own} for issue in cache.knowledge().issues(name)]
    suspect = sum(issue["suspect"] for issue in issues)
    dates = sorted(item["as_of"] for item in own if item["as_of"])
    position = row["position"] or [None, None]
    return {
        "code": row["code"], "jurisdiction": row["name"], "latitude": position[0], "longitude": position[1],
        "held": _ORDER[_BEST[best]], "instruments": len({item["id"] for item in own}),
        "texts held": sum(item["held"] != "none" for item in own), "languages": ", ".join(row["languages"]),
        "provisions": sum(item["provisions"] for item in own), "definitions": sum(item["definitions"] for item in own),
        "newest text": dates[-1] if dates else "", "oldest text": dates[0] if dates else "",
        "reading": f"{suspect} suspect" if suspect else f"{len(issues)} notes" if issues else "no doubt",
    }  # fmt: skip


def _figures(jurisdictions: list[dict[str, Any]]) -> None:
    columns = st.columns(4)
    for column, name in zip(columns, ("instruments", "provisions", "definitions"), strict=False):
        column.metric(name.capitalize(), f"{sum(row[name] for row in jurisdictions):,}")
    suspect = sum("suspect" in row["reading"] for row in jurisdictions)
    columns[3].metric("Jurisdictions with a suspect reading", f"{suspect} of {len(jurisdictions)}")


def _map(frame: pd.DataFrame) -> alt.LayerChart | alt.FacetChart:
    """Land as dots, jurisdictions as signs: form and colour say how the text is held, size how much there is."""
    dots = alt.Chart(land()).mark_circle(size=7, opacity=0.35, color="#8a8f98").encode(
        longitude="longitude:Q", latitude="latitude:Q"
    )  # fmt: skip
    placed = frame.dropna(subset=["latitude"])
    base = alt.Chart(placed).encode(longitude="longitude:Q", latitude="latitude:Q")
    held = alt.Scale(domain=_ORDER, range=_COLOURS)
    signs = base.mark_point(filled=True, opacity=0.95, stroke="white", strokeWidth=1).encode(
        color=alt.Color("held:N", scale=held, legend=alt.Legend(title="Held as", orient="bottom")),
        shape=alt.Shape("held:N", scale=alt.Scale(domain=_ORDER, range=_SHAPES)),
        size=alt.Size("provisions:Q", scale=alt.Scale(range=[180, 700]), legend=None),
        tooltip=["jurisdiction", "held", "instruments", "provisions", "definitions", "newest text", "reading"],
    )
    names = base.mark_text(dy=-17, fontWeight="bold", fontSize=12, color="#b45309").encode(text="jurisdiction:N")
    return alt.layer(dots, signs, names).project("naturalEarth1").properties(height=420)


def _table(frame: pd.DataFrame) -> None:
    st.subheader("What is held")
    shown = frame.drop(columns=["latitude", "longitude", "code"])
    shown["compare"] = [link("compare", concept="dual-use-item", **{"in": code}) for code in frame["code"]]
    links = {"compare": st.column_config.LinkColumn(display_text="open")}
    st.dataframe(shown, hide_index=True, width="stretch", column_config=links)
    st.caption(f"{words.HELD['digest'].capitalize()}: shown where the official text has not been gathered.")


def _freshness(instruments: list[dict[str, Any]]) -> None:
    st.subheader("How fresh")
    rows = [
        {"instrument": f"{row['id']} ({row['language']})", "as of": row["as_of"], "title": row["title"],
         "held": _ORDER[_BEST[row["held"]]]}
        for row in instruments
        if row["as_of"]
    ]  # fmt: skip
    if not rows:
        st.info("No dated text is held yet.")
        return
    chart = (
        alt.Chart(pd.DataFrame(rows))
        .mark_point(filled=True, size=80)
        .encode(
            x=alt.X("as of:T", title="text as of"),
            y=alt.Y("instrument:N", title=None, sort="-x"),
            color=alt.Color("held:N", scale=alt.Scale(domain=_ORDER, range=_COLOURS), legend=None),
            shape=alt.Shape("held:N", scale=alt.Scale(domain=_ORDER, range=_SHAPES), legend=None),
            tooltip=["instrument", "title", "as of", "held"],
        )
    )
    st.altair_chart(chart, width="stretch")
