"""Search: any words, by wording and by meaning, filtered by jurisdiction, instrument and language."""

from __future__ import annotations

import streamlit as st

from exportlex.comparison.results import Empty, Hit
from exportlex.errors import UnknownWordError
from exportlex.indexing.tokens import tokens
from exportlex.ui import address, cache, words

_TOP = 30


def page() -> None:
    """One field, three filters, results with their words marked."""
    st.title("Search")
    st.html(words.STYLE)
    asked = st.text_input("Words, a phrase or a concept", address.text("q"), placeholder="e.g. deemed export, 最终用户")
    codes, instruments, languages = _filters()
    address.remember(q=asked, **{"in": codes, "instrument": instruments, "language": languages})
    if not asked.strip():
        st.info("Type what you look for: a term, a phrase, a control-list code, in any language held.")
        return
    try:
        found = cache.found(asked.strip(), codes or list(_names()), _TOP)
    except UnknownWordError as error:
        st.warning(str(error))
        return
    hits = _filtered(found, instruments, languages)
    if not hits:
        st.warning("Nothing found under these filters. Take a filter away, or try another word.")
        _absences(found)
        return
    st.caption(f"{len(hits)} passages, best first")
    for hit in hits[:_TOP]:
        with st.container(border=True):
            _hit(hit)
    _absences(found)


def _names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in cache.knowledge().jurisdictions()}


def _filters() -> tuple[list[str], list[str], list[str]]:
    names = _names()
    rows = cache.knowledge().instruments()
    titles = {row["id"]: f"{row['id']}: {row['title']}" for row in rows}
    spoken = sorted({row["language"] for row in rows})
    left, middle, right = st.columns(3)
    codes = left.multiselect(
        "Jurisdictions", list(names), address.listed("in", list(names)), format_func=names.__getitem__
    )
    instruments = middle.multiselect(
        "Instruments", list(titles), address.listed("instrument", list(titles)), format_func=titles.__getitem__
    )
    languages = right.multiselect("Languages", spoken, address.listed("language", spoken))
    return codes, instruments, languages


def _filtered(found: dict[str, list[Hit] | Empty], instruments: list[str], languages: list[str]) -> list[Hit]:
    hits = [hit for result in found.values() if not isinstance(result, Empty) for hit in result]
    kept = [
        hit
        for hit in hits
        if (not instruments or hit.passage.instrument in instruments)
        and (not languages or hit.passage.language in languages)
    ]
    return sorted(kept, key=lambda hit: (hit.rank, -hit.textual))


def _hit(hit: Hit) -> None:
    passage = hit.passage
    spans = {term: _places(passage.text, term) for term in hit.matched}
    st.html(
        words.citation(passage)
        + words.box(words.marked(passage.text[:1500], spans, {}), passage.language)
        + words.gloss(passage)
    )


def _places(text: str, term: str) -> list[tuple[int, int]]:
    """Where a matched term stands, found by its own letters; a term matched only by its folded form marks nothing."""
    folded, wanted = text.casefold(), term.casefold()
    if len(folded) != len(text) or not tokens(term):
        return []
    places: list[tuple[int, int]] = []
    start = folded.find(wanted)
    while start >= 0 and len(places) < 20:
        places.append((start, start + len(wanted)))
        start = folded.find(wanted, start + len(wanted))
    return places


def _absences(found: dict[str, list[Hit] | Empty]) -> None:
    empty = [result for result in found.values() if isinstance(result, Empty)]
    if empty:
        with st.expander(f"Nothing in {', '.join(item.jurisdiction for item in empty)}: why?"):
            for item in empty:
                st.html(f"<p><b>{item.jurisdiction}</b></p>" + words.absence(item))
