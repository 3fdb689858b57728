"""The picture of the gaps and that of the moves: bars that say their numbers; the tables beside them say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import altair as alt
import pandas as pd

from exportlex.comparison.surveying.gaps import Side
from exportlex.ui.charts import ink

# Okabe and Ito's blue and orange; each bar says in words what it counts, so that colour says nothing alone.
_COLOURS = ["#0072b2", "#e69f00"]
_OUTLINE = "#6b7280"
MOVES = ("add", "drop", "not known")
_WORD = {Side.LACKS: "lacks", Side.ALONE: "has"}


def gaps(found: Mapping[str, Counter[Side]]) -> alt.LayerChart | alt.FacetChart:
    """Two bars for each group of concepts or jurisdiction: what it lacks, and what it has and most lack."""
    frame = pd.DataFrame(
        [{"of": key, "side": _WORD[side], "gaps": sides[side], "said": f"{_WORD[side]} {sides[side]}"}
         for key, sides in found.items() for side in Side]
    )  # fmt: skip
    base = alt.Chart(frame).encode(
        y=alt.Y("of:N", sort=list(found), title=None, axis=_axis()),
        yOffset=alt.YOffset("side:N", sort=list(_WORD.values())),
        x=_length("gaps:Q", frame["gaps"].max(), "gaps"),
    )
    colour = alt.Color("side:N", scale=alt.Scale(domain=list(_WORD.values()), range=_COLOURS), legend=None)
    bars = base.mark_bar(stroke=_OUTLINE, strokeWidth=1).encode(color=colour, tooltip=["of", "side", "gaps"])
    return _layered(bars, base, 44 * len(found), "Gaps counted; the table beside it has the same numbers.")


def steps(rows: list[dict[str, str | int]]) -> alt.LayerChart | alt.FacetChart:
    """A bar for each party: how many elements it would add and drop, and of how many that is not known."""
    frame = pd.DataFrame(rows)
    order = list(dict.fromkeys(frame["party"]))
    base = alt.Chart(frame).encode(y=alt.Y("party:N", sort=order, title=None, axis=_axis()))
    longest = frame.groupby("party")["steps"].sum().max()
    colour = alt.Color("move:N", scale=alt.Scale(domain=list(MOVES), range=[*_COLOURS, "transparent"]), legend=None)
    bars = base.mark_bar(stroke=_OUTLINE, strokeWidth=1).encode(
        x=_length("steps:Q", longest, "elements"), color=colour, order="move:N",
        tooltip=["party", "move", "steps"],
    )  # fmt: skip
    ends = base.transform_aggregate(steps="sum(steps)", said="min(said)", groupby=["party"]).encode(x="steps:Q")
    return _layered(bars, ends, 32 * len(order), "How many elements each party would add or drop; the table has them.")


def _layered(bars: alt.Chart, words: alt.Chart, height: int, description: str) -> alt.LayerChart | alt.FacetChart:
    said = words.mark_text(align="left", dx=4, color=ink()).encode(text="said:N")
    chart: alt.LayerChart | alt.FacetChart = alt.layer(bars, said).properties(
        height=height + 40, description=description
    )
    return chart


def _length(field: str, longest: int, title: str) -> alt.X:
    """Whole numbers, with room behind the longest bar for its words."""
    words = ink()
    axis = alt.Axis(tickMinStep=1, format="d", labelColor=words, titleColor=words)
    return alt.X(field, title=title, axis=axis, scale=alt.Scale(domain=[0, max(1, longest) * 1.35]))


def _axis() -> alt.Axis:
    return alt.Axis(labelLimit=150, labelColor=ink())
