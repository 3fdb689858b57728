"""Provision: one provision in its article, with its neighbours, its definitions and its official address."""

from __future__ import annotations

import html

import streamlit as st

from exportlex.indexing.knowledge import Row
from exportlex.ui import address, cache, words


def page() -> None:
    """The provision that the address names, inside the article around it."""
    st.title("Provision")
    st.html(words.STYLE)
    knowledge = cache.knowledge()
    instrument, language, pinpoint = (address.text(name) for name in ("instrument", "language", "pinpoint"))
    rows = knowledge.rows(
        "SELECT v.*, d.instrument, d.as_of, d.held, d.official_address, d.sha256, d.url FROM provisions v "
        "JOIN documents d ON d.id = v.document WHERE d.instrument = ? AND d.language = ? AND v.pinpoint = ? "
        "ORDER BY d.layer DESC, v.ord LIMIT 1",
        [instrument, language, pinpoint],
    )
    if not rows:
        st.info("No provision is named in the address. Open one from Compare or Search.")
        return
    row = rows[0]
    title = next((i["title"] for i in knowledge.instruments() if i["id"] == instrument), instrument)
    st.subheader(f"{title}, {pinpoint}")
    st.markdown(
        f"{words.HELD.get(row['held'], row['held'])} · as of {row['as_of'] or 'unknown'} · "
        f"[official address]({row['address'] or row['official_address']}) · snapshot `{row['sha256'][:16]}`"
    )
    st.code(f"{title}, {pinpoint} (as of {row['as_of']}), {row['address'] or row['official_address']}", language=None)
    _in_context(row, language)


def _in_context(row: Row, language: str) -> None:
    knowledge = cache.knowledge()
    units = knowledge.rows("SELECT * FROM provisions WHERE document = ? ORDER BY ord", [row["document"]])
    by_key = {unit["key"]: unit for unit in units}
    top = row
    while top["parent"] and by_key[top["parent"]]["kind"] not in ("division", "schedule"):
        top = by_key[top["parent"]]
    inside = [unit for unit in units if unit["key"] == top["key"] or unit["key"].startswith(top["key"] + "/")]
    for unit in inside[:400]:
        depth = unit["key"].count("/") - top["key"].count("/")
        st.html(_unit(unit, depth, language, chosen=unit["key"] == row["key"]))
    if len(inside) > 400:
        st.caption(f"{len(inside) - 400} further units; open the official address for the rest.")


def _unit(unit: Row, depth: int, language: str, *, chosen: bool) -> str:
    heading = f"<b>{html.escape(unit['heading'])}</b><br>" if unit["heading"] else ""
    number = f"{html.escape(unit['number'])} " if unit["number"] else ""
    edge = "border-left: 4px solid currentColor;" if chosen else ""
    label = "<span class='xl-tag'>this provision</span> " if chosen else ""
    inner = f"{label}{heading}{number}{html.escape(unit['text'])}"
    style = f"margin-left: {min(depth, 6) * 1.2}em; padding-left: 6px; {edge}"
    return f'<div style="{style}">{words.box(inner, language)}</div>'
