"""From a provision that is an entry of a control list to its counterparts in other lists."""

from __future__ import annotations

import html

import streamlit as st

from exportlex.comparison.lists.held.choosing import key_of
from exportlex.exporting.links import link
from exportlex.indexing.knowledge import Row
from exportlex.indexing.lists.held import list_id
from exportlex.ui import cache
from exportlex.ui.items import kept, links


def on_provision(chosen: Row) -> None:
    """A line under a provision that is an entry or item of a list, or stands in one; nothing under any other."""
    entry = _entry(chosen)
    own = _list_of(chosen, entry["control_list"]) if entry else None
    if not (entry and own):
        return
    found = links.counterparts(kept.list_rows(), key_of(own), entry["code"])
    title = html.escape(own["title"])
    where = f" Its counterpart in: {found}." if found else ""
    like = link("items", q=entry["code"])
    st.html(
        f'<div class="xl-cite">Entry <b>{html.escape(entry["code"])}</b> of a control list ({title}).{where} '
        f"{links.anchored(like, 'Candidates in every list')}</div>"
    )


def _entry(row: Row) -> Row | None:
    """The live entry that a provision is, or that it stands in."""
    knowledge = cache.knowledge()
    while True:
        found = knowledge.rows("SELECT code, control_list, live FROM entries WHERE provision = ?", [row["id"]])
        if found or not row["parent"]:
            return found[0] if found and found[0]["live"] else None
        above = knowledge.rows(
            "SELECT * FROM provisions WHERE document = ? AND key = ?", [row["document"], row["parent"]]
        )
        if not above:
            return None
        row = above[0]


def _list_of(chosen: Row, control_list: str) -> Row | None:
    wanted = f"{chosen['instrument']}/{control_list}"
    return next(
        (row for row in kept.list_rows() if list_id(row) == wanted and row["language"] == chosen["language"]), None
    )
