"""What is held, to take away from Sources and from the start page; and how the knowledge base itself is cited."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from exportlex.exporting.bibliography.reference import of_corpus
from exportlex.exporting.table import Table
from exportlex.exporting.tables import sources as tables
from exportlex.indexing.knowledge import Row
from exportlex.ui import address, bibliography, cache, taking_away


def instruments(rows: Sequence[Row], page: str) -> None:
    """These instruments with the issues of their reading; and the whole, as it is cited at its date."""
    held, whole = cache.held(), of_corpus(cache.knowledge().manifest, address.app(page))
    about = taking_away.about("What is held and what not", address.permalink(page))
    with st.expander("Take it away, or cite the knowledge base"):
        st.code(whole.text, language=None, wrap_lines=True)
        cited = bibliography.files(lambda: [whole])
        taking_away.offered(lambda: tables.tables(rows, held, about), "exportlex-sources", page, cited)


def by_jurisdiction(page: str) -> None:
    """What is held of each jurisdiction, then every instrument and the issues of its reading."""
    held, about = cache.held(), taking_away.about("What is held by jurisdiction", address.permalink(page))

    def made() -> list[Table]:
        return [tables.jurisdictions(held, about), *tables.tables(held.instruments, held, about)]

    taking_away.offered(made, "exportlex-held", page)
