"""Sources: where each text comes from, byte for byte, and what is doubtful or missing."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from exportlex.exporting import citing
from exportlex.indexing.knowledge import Row
from exportlex.ui import address, cache, navigation, source_exports, words
from exportlex.ui.choices import FILTER
from exportlex.ui.reading_issues import issue_cells, issues_of, reading
from exportlex.ui.tables import Cell, facts, table

_NAME = "sources"
_IN, _HELD, _INSTRUMENT, _TABLE = (f"{_NAME}.{key}" for key in ("in", "held", "instrument", "table"))
# What may differ between the snapshots of one instrument, in the order of reading; what does not is said once above.
_COLUMNS = {
    "document": "Document", "as_of": "As of", "fetched": "Gathered", "size": "Bytes", "sha256": "sha256",
    "url": "Bytes from", "official_address": "Official address", "licence": "Licence", "provenance": "Came by way of",
}  # fmt: skip


def page() -> None:
    """All instruments in a table, and the provenance of the chosen one."""
    st.title("Sources")
    st.markdown("Where every text comes from, as of when, under which licence, and what is missing or doubtful.")
    _take_over()
    rows = _filtered()
    _list(rows)
    chosen = st.selectbox(
        "Instrument", list(cache.held().titles), key=_INSTRUMENT, format_func=words.instrument_label,
        placeholder="Choose an instrument, or select its row above", filter_mode=FILTER,
    )  # fmt: skip
    codes, kinds = st.session_state[_IN], st.session_state[_HELD]
    address.remember(_NAME, **{"in": codes, "held": kinds, "instrument": chosen or ""})
    source_exports.instruments(rows, _NAME)
    if not chosen:
        st.info("Choose an instrument to see its snapshots, its reading issues and what of it is not held.")
        return
    for row in cache.held().instruments:
        if row["id"] == chosen:
            _instrument(row)


def _take_over() -> None:
    state = address.arriving(_NAME, _IN)
    if state is None:
        return
    held = cache.held()
    st.session_state[_IN] = address.listed(state, "in", held.names)
    st.session_state[_HELD] = address.listed(state, "held", citing.HELD)
    stated = state.get("instrument", "")
    st.session_state[_INSTRUMENT] = stated if stated in held.titles else None
    address.tell_unknown([
        *address.unknown(state, "in", held.names),
        *address.unknown(state, "held", citing.HELD),
        *([stated] if stated and stated not in held.titles else []),
    ])  # fmt: skip


def _filtered() -> list[Row]:
    held = cache.held()
    left, right = st.columns(2)
    codes = left.multiselect("Jurisdictions", list(held.names), key=_IN, format_func=held.names.__getitem__,
                             placeholder="All")  # fmt: skip
    kinds = right.multiselect("Held as", list(citing.HELD), key=_HELD, format_func=citing.HELD.__getitem__,
                              placeholder="Any")  # fmt: skip
    rows = [
        row for row in held.instruments
        if (not codes or row["jurisdiction"] in codes) and (not kinds or row["held"] in kinds)
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (held.names.get(row["jurisdiction"], ""), row["title"], row["language"]))


def _list(rows: list[Row]) -> None:
    if not rows:
        st.warning("No instrument under these filters. Remove one.")
        return
    st.dataframe(
        pd.DataFrame([_line(row) for row in rows]), hide_index=True, width="stretch", key=_TABLE,
        selection_mode="single-row", on_select=lambda: _select(rows), height=min(38 + 35 * len(rows), 388),
        column_config={"Official address": st.column_config.LinkColumn(display_text="open")},
        alt="Every instrument with its language, how it is held, its date and its counts",
    )  # fmt: skip


def _select(rows: list[Row]) -> None:
    chosen: Any = st.session_state[_TABLE]["selection"]["rows"]
    if chosen and chosen[0] < len(rows):
        st.session_state[_INSTRUMENT] = rows[chosen[0]]["id"]


def _line(row: Row) -> dict[str, Any]:
    return {
        "Jurisdiction": cache.held().names.get(row["jurisdiction"], row["jurisdiction"]), "Title": row["title"],
        "Language": words.language(row["language"]), "Held as": citing.HELD.get(row["held"], "not held"),
        "As of": row["as_of"] or ("" if row["held"] == "none" else "not stated"),
        "Reading": reading(issues_of(row)) if row["held"] != "none" else "", "Provisions": row["provisions"],
        "Definitions": row["definitions"], "Official address": row["address"], "Id": row["id"],
    }  # fmt: skip


def _instrument(row: Row) -> None:
    st.header(
        f"{navigation.plain(cache.held().full_title(row['id'], row['title']))} ({words.language(row['language'])})"
    )
    if row["held"] == "none":
        st.info("No text of this in this language is held. Run `exportlex gather`, then `exportlex build`.")
    documents = _documents(row)
    same, differing = _same_and_differing(documents)
    st.html(
        facts([
            ("Held as", Cell(words.tag(row["held"]))),
            ("As of", row["as_of"] or ("" if row["held"] == "none" else "not stated by the source")),
            ("Official address", Cell(words.anchor(row["address"], row["address"]))),
            ("Licence", documents[0]["licence"] if documents else row["licence"]),
            ("Read as", f"{row['provisions']:,} provisions, {row['definitions']:,} definitions" if documents else ""),
            ("Not in force", words.repealed(row["id"])),
            ("Known to lack", row["incomplete"]),
            ("Not held", Cell(_listed(row["missing"]))),
            *((_COLUMNS[name], _value(name, documents[0])) for name in same),
        ])
    )  # fmt: skip
    if len(documents) > 1:
        st.markdown(f"**{len(documents)} snapshots**")
        head = [_COLUMNS[name] for name in differing]
        st.html(table("Snapshots", head, [[_value(name, document) for name in differing] for document in documents]))
    _issues(row)


def _documents(row: Row) -> list[Row]:
    """The snapshots of the law where any is held, else the digest."""
    found = cache.knowledge().documents(row["id"])
    law = [document for document in found if document["layer"] == "law" and document["language"] == row["language"]]
    return law or ([document for document in found if document["layer"] != "law"] if row["held"] == "digest" else [])


def _same_and_differing(documents: list[Row]) -> tuple[list[str], list[str]]:
    """The provenance that all snapshots share and is not said above yet, and that in which they differ."""
    if not documents:
        return [], []
    differing = [name for name in _COLUMNS if len({document[name] for document in documents}) > 1]
    said = ("as_of", "official_address", "licence")
    return [name for name in _COLUMNS if name not in (*differing, *said)], differing


def _value(name: str, document: Row) -> Cell | str:
    value = str(document[name] or "")
    if name == "sha256":
        return Cell(f"<code>{html.escape(value)}</code>")
    if name == "size":
        return Cell(f"{document['size']:,}", "xl-figure")
    if name == "as_of":
        return value or "not stated"
    if name == "fetched":
        return value[:16].replace("T", " ") + (" UTC" if value else "")
    if name in ("url", "official_address"):
        return Cell(words.anchor(value, value) if value.startswith("http") else _local(value), "xl-wide")
    return value


def _local(path: str) -> str:
    """A digest's bytes lie in a folder of declarations: its name there says more than a path on this machine."""
    return html.escape(f"{Path(path).parent.name}/{Path(path).name} in the folder of declarations")


def _listed(missing: list[str]) -> str:
    return f"<ul>{''.join(f'<li>{html.escape(part)}</li>' for part in missing)}</ul>" if missing else ""


def _issues(row: Row) -> None:
    found = sorted(issues_of(row), key=lambda issue: -issue["suspect"])
    if not found:
        if row["held"] != "none":
            st.caption("No reading issue.")
        return
    st.markdown("**Reading issues**")
    head = ["Weight", "Kind", "Where", "What was found"]
    st.html(table("Reading issues", head, [issue_cells(issue) for issue in found]))
