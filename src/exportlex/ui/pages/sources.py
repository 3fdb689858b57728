"""Sources: where each text comes from, byte for byte, and what is doubtful or missing."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from exportlex.ui import address, cache, words

_COLUMNS = [
    "document",
    "held",
    "as_of",
    "fetched",
    "size",
    "sha256",
    "url",
    "official_address",
    "licence",
    "provenance",
]


def page() -> None:
    """A table of all instruments, and the provenance of the chosen one."""
    st.title("Sources")
    knowledge = cache.knowledge()
    rows = knowledge.instruments()
    st.dataframe(
        pd.DataFrame([_line(row) for row in rows]),
        hide_index=True,
        width="stretch",
        column_config={"official address": st.column_config.LinkColumn(display_text="open")},
    )
    options = list(dict.fromkeys(row["id"] for row in rows))
    stated = address.text("instrument")
    chosen = st.selectbox(
        "Instrument",
        options,
        index=options.index(stated) if stated in options else None,
        placeholder="Choose an instrument to see each snapshot",
        format_func=lambda name: f"{name}: {next(row['title'] for row in rows if row['id'] == name)}",
    )
    address.remember(instrument=chosen or "")
    if not chosen:
        st.info("Choose an instrument to see each of its snapshots, its reading issues and what is not held.")
        return
    for row in rows:
        if row["id"] == chosen:
            _instrument(row)


def _line(row: dict[str, Any]) -> dict[str, Any]:
    doubts = [issue for issue in cache.knowledge().issues(row["id"]) if issue["language"] == row["language"]]
    suspect = sum(issue["suspect"] for issue in doubts)
    return {
        "jurisdiction": row["jurisdiction"], "instrument": row["id"], "language": row["language"],
        "title": row["title"], "held": words.HELD.get(row["held"], "not held"), "as of": row["as_of"],
        "provisions": row["provisions"], "definitions": row["definitions"],
        "reading": f"{suspect} suspect" if suspect else f"{len(doubts)} notes" if doubts else "no doubt",
        "official address": row["address"],
    }  # fmt: skip


def _instrument(row: dict[str, Any]) -> None:
    st.subheader(f"{row['title']} ({row['language']})")
    st.markdown(f"Held: **{words.HELD.get(row['held'], 'not held')}** · as of **{row['as_of'] or 'unknown'}** · "
                f"[official address]({row['address']}) · licence: {row['licence']}")  # fmt: skip
    if row["incomplete"]:
        st.warning(f"Incomplete: {row['incomplete']}")
    if row["missing"]:
        st.markdown("**Not held:** " + "; ".join(row["missing"]))
    if row["held"] == "none":
        st.info("No text of this instrument is held. Run `exportlex gather` and then `exportlex build`.")
    documents = [
        document
        for document in cache.knowledge().documents(row["id"])
        if (document["language"] == row["language"] and document["layer"] == "law") or row["held"] == "digest"
    ]
    if documents:
        frame = pd.DataFrame(documents)[_COLUMNS]
        links = {name: st.column_config.LinkColumn() for name in ("url", "official_address")}
        st.dataframe(frame, hide_index=True, width="stretch", column_config=links)
    issues = [issue for issue in cache.knowledge().issues(row["id"]) if issue["language"] == row["language"]]
    if issues:
        st.markdown("**Reading issues**")
        frame = pd.DataFrame(issues)[["suspect", "kind", "place", "message"]]
        frame["suspect"] = frame["suspect"].map({1: "suspect", 0: "note"})
        st.dataframe(frame, hide_index=True, width="stretch")
    else:
        st.caption("No reading issue.")
