"""The charts of the matrix page: the heat map and the tree. Signs say what colours say, and tables hold the same."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from exportlex.comparison.surveying.closeness import Join
from exportlex.exporting.signs import COVERAGES
from exportlex.ui.charts import ink
from exportlex.ui.choices import GROUPS
from exportlex.ui.matrix_tables import Rows, name, said

# From light to dark as more is covered; what cannot be read is hatched by its sign on no colour at all.
_COLOURS = {
    "covered": "#7fb3e6", "partial": "#cfe3f6", "speaks to it": "#e4e0ec", "not found": "#f6e3b5",
    "not held": "#00000000", "suspect": "#00000000", "not applicable": "#00000000",
}  # fmt: skip
_ROW, _LEAF = 20, 26  # pixels
_DARK = "#1b2430"
_LINE = "#737b88"


def heat(rows: Rows) -> alt.LayerChart | alt.FacetChart:
    """Concepts by jurisdictions: a tint and a sign per cell."""
    frame = pd.DataFrame(
        [
            {"concept": cell.position.concept.label, "group": GROUPS[cell.position.concept.group],
             "jurisdiction": cell.jurisdiction.upper(), "name": name(cell.jurisdiction), "is": COVERAGES[cell.coverage],
             "sign": cell.coverage.sign, "covers": said(cell)}
            for row in rows for cell in row
        ]
    )  # fmt: skip
    order = [row[0].position.concept.label for row in rows]
    codes = [cell.jurisdiction.upper() for cell in rows[0]]
    base = alt.Chart(frame).encode(
        x=alt.X("jurisdiction:N", sort=codes, title=None, axis=_axis(orient="top", labelAngle=-60)),
        y=alt.Y("concept:N", sort=order, title=None, axis=_axis(labelLimit=240)),
        tooltip=["concept", "group", "name", "covers"],
    )
    tints = base.mark_rect(stroke=_LINE, strokeWidth=0.4).encode(
        color=alt.Color("is:N", scale=alt.Scale(domain=list(_COLOURS), range=list(_COLOURS.values())), legend=None)
    )
    unread = alt.FieldOneOfPredicate("is", ["not held", "suspect", "not applicable"])
    signs = base.mark_text(fontSize=12).encode(
        text="sign:N", color=alt.condition(unread, alt.value(ink()), alt.value(_DARK))
    )
    description = "Heat map of coverage by concept and jurisdiction; the table holds the same in words."
    chart: alt.LayerChart | alt.FacetChart = alt.layer(tints, signs).properties(
        height=60 + _ROW * len(rows), description=description
    )  # fmt: skip
    return chart


def tree(joins: Sequence[Join]) -> alt.LayerChart | alt.FacetChart:
    """The tree of closeness: branches meet at the distance of their elements."""
    leaves = [*joins[-1].left, *joins[-1].right]
    labels = json.dumps([name(code) for code in leaves], ensure_ascii=False)
    axis = _axis(values=list(range(len(leaves))), labelExpr=f"{labels}[datum.value]", grid=False, domain=False,
                 ticks=False, labelLimit=190)  # fmt: skip
    frame = pd.DataFrame(_lines(joins, leaves))
    y = alt.Y("y:Q", axis=axis, title=None, scale=alt.Scale(domain=[len(leaves) - 0.5, -0.5], nice=False))
    x = alt.X(
        "x:Q", title="distance of elements: 0 the same – 1 nothing in common", scale=alt.Scale(domain=[0, 1]),
        axis=alt.Axis(labelColor=ink(), titleColor=ink(), titleAnchor="end", tickCount=5),
    )  # fmt: skip
    rules = alt.Chart(frame).mark_rule(strokeWidth=1.8, color=_LINE).encode(
        x=x, x2="x2:Q", y=y, y2="y2:Q", tooltip=["branch", alt.Tooltip("distance:Q", format=".2f")]
    )  # fmt: skip
    chart: alt.LayerChart | alt.FacetChart = alt.layer(rules).properties(
        height=70 + _LEAF * len(leaves), description="Tree of jurisdictions by closeness; the table holds its numbers."
    )
    return chart


def _axis(**options: Any) -> alt.Axis:
    return alt.Axis(labelColor=ink(), labelOverlap=False, labelFlush=False, **options)


def _lines(joins: Sequence[Join], leaves: Sequence[str]) -> list[dict[str, object]]:
    """Of each join two lines from its branches and the one that ties them."""
    ends: dict[tuple[str, ...], tuple[float, float]] = {(code,): (0.0, place) for place, code in enumerate(leaves)}
    lines: list[dict[str, object]] = []
    for join in joins:
        said = {"branch": f"{_few(join.left)} – {_few(join.right)}", "distance": join.distance}
        rows = []
        for branch in (join.left, join.right):
            start, row = ends[branch]
            rows.append(row)
            lines.append(said | {"x": start, "x2": join.distance, "y": row, "y2": row})
        lines.append(said | {"x": join.distance, "x2": join.distance, "y": min(rows), "y2": max(rows)})
        ends[*join.left, *join.right] = (join.distance, sum(rows) / 2)
    return lines


def _few(codes: Sequence[str]) -> str:
    return name(codes[0]) if len(codes) == 1 else f"{name(codes[0])} and {len(codes) - 1} more"
