"""Start: three doors by what one came for; below them what is held, how fresh it is, and what is doubtful."""

from __future__ import annotations

import html
from typing import Any

import pandas as pd
import streamlit as st

from exportlex.exporting.held import Held
from exportlex.exporting.links import link
from exportlex.indexing.knowledge import Row
from exportlex.ui import address, banner, cache, charts, navigation, source_exports, taking_away, words
from exportlex.ui.reading_issues import issue_cells, reading
from exportlex.ui.rendering import isolated
from exportlex.ui.tables import Cell, count, table

_BEST = ("official", "converted", "digest", "none")
# Page, name, who comes with which question, and what they leave with.
_DOORS = (
    ("compare", "Compare", "What does each law say about a concept, and where do they differ?",
     "For research. Choose a concept and jurisdictions; read the passages side by side with their elements; take the "
     "table away with a citation in every row."),
    ("items", "Items", "Which entry of which control list could this item be?",
     "For companies. Type a description or a code, and read the candidates in every list held. Destinations and users "
     "are still to come: this page looks at the item alone."),
    ("brief", "Brief", "What could these parties agree on, and who would have to move how far?",
     "For negotiations. Choose parties and concepts, and take a document away: common ground, differences, gaps and "
     "steps, with every passage cited in an annex."),
)  # fmt: skip
_ALSO = (
    ("matrix", "Every concept and law in one table"), ("gaps", "What one law lacks and most have"),
    ("core", "What all share"), ("search", "Search all texts"), ("sources", "Every source"),
    ("help", "Method and limits"),
)  # fmt: skip
_ISSUES = 40  # notes shown here; each instrument's own stand in Sources


def page() -> None:
    """Three doors, then what is held, where, as of when."""
    st.title("Export-control law, compared")
    st.markdown(
        "Where the export-control laws of the world agree, where they differ and where nothing was found: every "
        "statement with its provision, its date and its official address."
    )
    address.remember("overview")
    banner.only_digests()
    _doors()
    held = cache.held()
    rows = sorted((_summary(row, held) for row in held.jurisdictions), key=lambda row: str(row["jurisdiction"]))
    if not rows:
        st.info("No jurisdiction is declared. Declarations belong in the folder `corpus/`.")
        return
    _figures(rows)
    frame = pd.DataFrame(rows)
    map_place = st.container()
    st.header("What is held")
    st.html(_table(rows))
    st.markdown(taking_away.HEADING)
    source_exports.by_jurisdiction("overview")
    _freshness(held)
    _issues(held)
    with map_place:  # last, because land takes three seconds after a start: the rest can be read meanwhile
        st.altair_chart(charts.world(frame), width="stretch")
        st.html(charts.legend())


def _doors() -> None:
    for column, (name, label, asks, says) in zip(st.columns(len(_DOORS)), _DOORS, strict=True):
        with column.container(border=True, height="stretch"):
            navigation.door(name, label)
            st.markdown(asks)
            st.caption(says)
    with st.container(horizontal=True, gap="small"):
        for name, label in _ALSO:
            navigation.door(name, label)


def _summary(row: Row, held: Held) -> dict[str, Any]:
    own = [item for item in held.instruments if item["jurisdiction"] == row["code"]]
    texts = [item for item in own if item["held"] != "none"]
    names = {item["id"] for item in own}
    issues = [issue for issue in held.issues if issue["instrument"] in names]
    dates = sorted(item["as_of"] for item in texts if item["as_of"])
    position = row["position"] or [None, None]
    return {
        "code": row["code"], "jurisdiction": row["name"], "latitude": position[0], "longitude": position[1],
        "held": charts.HELD[min((item["held"] for item in own), key=_BEST.index, default="none")],
        "instruments": len(names), "with text": len({item["id"] for item in texts}),
        "languages": ", ".join(sorted({words.language(code) for name in names for code in _read_in(name, held)})),
        "provisions": sum(item["provisions"] for item in own), "definitions": sum(item["definitions"] for item in own),
        "newest": dates[-1] if dates else "", "oldest": dates[0] if dates else "",
        "reading": reading(issues) if texts else "",
    }  # fmt: skip


def _read_in(instrument: str, held: Held) -> list[str]:
    """The languages of an instrument's law; of its digest only where no law is held."""
    layers = held.languages.get(instrument, {})
    return [code for code, layer in layers.items() if layer == "law"] or list(layers)


def _figures(rows: list[dict[str, Any]]) -> None:
    columns = st.columns(4)
    columns[0].metric("Jurisdictions with a text", f"{sum(row['with text'] > 0 for row in rows)} of {len(rows)}")
    held, declared = sum(row["with text"] for row in rows), sum(row["instruments"] for row in rows)
    columns[1].metric("Instruments with a text", f"{held} of {declared}")
    columns[2].metric("Provisions", f"{sum(row['provisions'] for row in rows):,}")
    columns[3].metric("Definitions", f"{sum(row['definitions'] for row in rows):,}")


def _table(rows: list[dict[str, Any]]) -> str:
    head = ["Jurisdiction", "Held at best as", "Instruments with a text", "Languages", "Provisions", "Definitions",
            "Texts as of", "Reading", "Open"]  # fmt: skip
    return table("What is held by jurisdiction", head, [_line(row) for row in rows])


def _line(row: dict[str, Any]) -> list[str | Cell]:
    span = row["newest"] if row["newest"] == row["oldest"] else f"{row['oldest']} to {row['newest']}"
    compare = html.escape(link("compare", concept="dual-use-item", **{"in": row["code"]}))
    sources = html.escape(link("sources", **{"in": row["code"]}))
    return [
        row["jurisdiction"],
        f"{charts.SIGNS[row['held']]} {row['held']}",
        f"{row['with text']} of {row['instruments']}",
        row["languages"], count(row["provisions"]), count(row["definitions"]), span, row["reading"],
        Cell(f'<a href="{compare}">compare</a> <a href="{sources}">sources</a>'),
    ]  # fmt: skip


def _freshness(held: Held) -> None:
    st.header("How fresh")
    rows = [
        {"jurisdiction": held.names.get(row["jurisdiction"], row["jurisdiction"]), "as of": row["as_of"],
         "instrument": row["title"], "held": charts.HELD[row["held"]]}
        for row in held.instruments if row["as_of"]
    ]  # fmt: skip
    if not rows:
        st.info("No dated text is held yet.")
        return
    undated = sum(row["held"] != "none" and not row["as_of"] for row in held.instruments)
    days = sorted(held.gathered.values())
    st.caption(
        "Each sign is a text, at the date of the version held. An old date need not be stale: some laws have not "
        "changed since."
        + (f" {undated} texts state no date." if undated else "")
        + (f" Last gathered on {days[-1]}." if days else "")
    )
    st.altair_chart(charts.dates(pd.DataFrame(rows)), width="stretch")


def _issues(held: Held) -> None:
    st.header("Reading issues")
    suspect = [issue for issue in held.issues if issue["suspect"]]
    if not held.issues:
        st.caption("None: no text shows a sign of having been read wrongly.")
        return
    st.caption(
        f"{len(suspect)} suspect, {len(held.issues) - len(suspect)} to note. Where a reading is suspect, an empty cell "
        "is never called a gap."
    )
    shown = sorted(held.issues, key=lambda issue: -issue["suspect"])[: max(_ISSUES, len(suspect))]
    rows = [[_source(issue["instrument"], held), *issue_cells(issue)] for issue in shown]
    label = f"{len(suspect)} suspect readings" if suspect else f"{len(held.issues)} notes"
    with st.expander(label, expanded=bool(suspect)):
        st.html(table("Reading issues", ["Instrument", "Weight", "Kind", "Where", "What was found"], rows))
        if len(held.issues) > len(shown):
            st.caption(f"{len(held.issues) - len(shown)} further notes stand with their instruments in Sources.")


def _source(instrument: str, held: Held) -> Cell:
    title = isolated(held.titles.get(instrument, instrument))
    return Cell(f'<a href="{html.escape(link("sources", instrument=instrument))}">{title}</a>')
