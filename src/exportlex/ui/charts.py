"""The two charts of the overview: form says what colour says, and a table under them says it in words."""

from __future__ import annotations

import altair as alt
import pandas as pd
import streamlit as st

from exportlex.ui.land import land

HELD = {
    "official": "official text", "converted": "third party’s conversion", "digest": "our digest", "none": "not held",
}  # fmt: skip
SIGNS = dict(zip(HELD.values(), "●■▲✚", strict=True))
_SHAPES = ["circle", "square", "triangle-up", "cross"]
# Okabe and Ito's colours, which people with any of the common colour deficiencies can tell apart; the outline gives
# the light ones 3 : 1 against either ground.
_COLOURS = ["#0072b2", "#009e73", "#e69f00", "#cc79a7"]
_OUTLINE = "#6b7280"
# Streamlit's own axis words are below 4.5 : 1; the middle grey serves until the browser has told which theme it shows.
_WORDS = {"light": "#1b2430", "dark": "#eef1f5"}
_EITHER = "#737b88"
# Degrees that a name needs for itself: two letters of 12 px on a map of 380 px height, where a degree is 2.1 px.
_NAME_WIDE, _NAME_HIGH = 9, 6


def world(frame: pd.DataFrame) -> alt.LayerChart | alt.FacetChart:
    """Land as dots, jurisdictions as signs: form and colour say how the text is held, size how much there is."""
    dots = alt.Chart(land()).mark_circle(size=7, opacity=0.5, color="#8a8f98").encode(
        longitude="longitude:Q", latitude="latitude:Q"
    )  # fmt: skip
    placed = frame.dropna(subset=["latitude"])
    placed = placed.assign(label=_names(placed))
    base = alt.Chart(placed).encode(longitude="longitude:Q", latitude="latitude:Q")
    signs = base.mark_point(filled=True, opacity=1, stroke=_OUTLINE, strokeWidth=1).encode(
        color=_colour(), shape=_shape(),
        size=alt.Size("provisions:Q", scale=alt.Scale(range=[140, 600]), legend=None),
        tooltip=["jurisdiction", "held", "with text", "provisions", "definitions", "newest", "reading"],
    )  # fmt: skip
    names = base.mark_text(dy=-17, fontWeight="bold", fontSize=12, color=ink()).encode(text="label:N")
    description = "Map of the jurisdictions that are declared; the table below holds the same."
    chart: alt.LayerChart | alt.FacetChart = (
        alt.layer(dots, signs, names).project("naturalEarth1").properties(height=380, description=description)
    )
    return chart


def _names(placed: pd.DataFrame) -> list[str]:
    """A name for each sign that has room for one beside those with more provisions; "" for the others."""
    named: list[tuple[float, float]] = []
    labels = dict.fromkeys(placed.index, "")
    for place, row in placed.sort_values("provisions", ascending=False).iterrows():
        here = (float(row["longitude"]), float(row["latitude"]))
        if not any(abs(here[0] - x) < _NAME_WIDE and abs(here[1] - y) < _NAME_HIGH for x, y in named):
            named.append(here)
            labels[place] = str(row["code"]).upper()
    return list(labels.values())


def dates(frame: pd.DataFrame) -> alt.Chart:
    """One line per jurisdiction, a sign per text at its date."""
    names = frame["jurisdiction"].nunique()
    chart: alt.Chart = (
        alt.Chart(frame)
        .mark_point(filled=True, size=90, opacity=0.85, stroke=_OUTLINE, strokeWidth=1)
        .encode(
            x=alt.X("as of:T", title="date of the version held", axis=alt.Axis(labelColor=ink(), titleColor=ink())),
            y=alt.Y("jurisdiction:N", title=None, axis=alt.Axis(labelLimit=160, labelColor=ink())),
            color=_colour(), shape=_shape(), tooltip=["jurisdiction", "instrument", "as of", "held"],
        )
        .properties(height=60 + 34 * names, description="Dates of the texts held, by jurisdiction.")
    )  # fmt: skip
    return chart


def legend() -> str:
    """What the signs mean, as HTML."""
    entries = "".join(
        f'<span><span aria-hidden="true" class="xl-sign" style="color: {colour}">{sign}</span> {name}</span>'
        for (name, sign), colour in zip(SIGNS.items(), _COLOURS, strict=True)
    )
    crowded = "<span>Where signs stand close together, point at one for its name, or read the table below.</span>"
    return f'<div class="xl-legend"><span>Held at best as:</span>{entries}{crowded}</div>'


def ink() -> str:
    """The colour of words in the theme that is shown."""
    return _WORDS.get(st.context.theme.type or "", _EITHER)


def _colour() -> alt.Color:
    return alt.Color("held:N", scale=alt.Scale(domain=list(SIGNS), range=_COLOURS), legend=None)


def _shape() -> alt.Shape:
    return alt.Shape("held:N", scale=alt.Scale(domain=list(SIGNS), range=_SHAPES), legend=None)
