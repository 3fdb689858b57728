"""What stands around a provision on its page: how it is cited, what can be done with it, where its bytes come from."""

from __future__ import annotations

import html

import streamlit as st

from exportlex.briefs.selection import Pin
from exportlex.exporting.bibliography.reference import of_provision
from exportlex.exporting.writing_direction import isolated
from exportlex.indexing.knowledge import Row
from exportlex.ui import address, bibliography, cache, navigation, selection, taking_away, words
from exportlex.ui.tables import Cell, facts

_NAME = "provision"


def cited(row: Row) -> None:
    """Title, date and official address; the citation to copy; and in one row its files and the pin."""
    held, app = cache.held(), address.app(_NAME)
    place = row["address"] or row["official_address"]
    title = f"{held.full_title(row['instrument'])}, {isolated(row['pinpoint'])}"
    st.header(navigation.plain(title))
    st.html(
        f'<div class="xl-cite">{words.tag(row["held"])} {html.escape(words.as_of(row["as_of"], row["sha256"]))} · '
        f"{words.anchor(place, 'official address')}</div>"
    )
    if gone := words.repealed(row["instrument"]):
        st.warning(gone)
    reference = of_provision(held, row, app)
    st.caption("Citation to copy")
    st.code(f"{reference.text}\n{address.permalink(_NAME)}", language=None, wrap_lines=True)
    with st.container(horizontal=True, vertical_alignment="center"):
        taking_away.files(bibliography.files(lambda: [reference]), "exportlex-citation", f"{_NAME}.cite")
        selection.button(Pin(row["instrument"], row["language"], row["pinpoint"]), _NAME)
        selection.told()


def provenance(row: Row) -> None:
    """The snapshot that was read, behind a fold, and the way to the page Sources."""
    url = row["url"] if row["url"].startswith("http") else ""
    with st.expander("Where these bytes come from"):
        st.html(
            facts([
                ("Document", row["name"]),
                ("Bytes from", Cell(words.anchor(url, url) if url else "our folder of declarations")),
                ("Gathered", row["fetched"][:16].replace("T", " ")),
                ("sha256", Cell(f"<code>{html.escape(row['sha256'])}</code>")),
            ])
        )  # fmt: skip
        navigation.door("sources", "All sources of this instrument", instrument=row["instrument"])
