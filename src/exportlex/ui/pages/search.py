"""Search: any words, by wording and by meaning, filtered by jurisdiction, instrument and language."""

from __future__ import annotations

import html
import re

import streamlit as st

from exportlex.catalog.concepts import Concept
from exportlex.comparison.results import Empty, Hit
from exportlex.errors import UnknownWordError
from exportlex.exporting import links
from exportlex.exporting.bibliography.reference import Reference, of_passage
from exportlex.exporting.tables import hits as tables
from exportlex.exporting.writing_direction import isolated
from exportlex.indexing.tokens import tokens
from exportlex.ui import (
    address,
    banner,
    bibliography,
    cache,
    citation,
    following,
    navigation,
    selection,
    taking_away,
    words,
)
from exportlex.ui.choices import FILTER
from exportlex.ui.rendering import Span

_NAME = "search"
_Q, _IN, _INSTRUMENT, _LANGUAGE, _SHOW = (f"{_NAME}.{key}" for key in ("q", "in", "instrument", "language", "show"))
_PAGE = 20  # results at a time: two screens or so; more are a click away
_TOP = 100  # per jurisdiction; the search itself considers as many by wording and by meaning
_NAMES = 8  # other names of a concept that are shown
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def page() -> None:
    """One field, three filters, results with their words marked."""
    st.title("Search")
    st.markdown("Where any words, in any language held, stand in the texts: by wording and by meaning.")
    _take_over()
    asked = st.text_input(
        "Words, a phrase, a concept or a control-list code", key=_Q, placeholder="e.g. deemed export, 最终用户, 3A001"
    ).strip()
    codes, instruments, languages = _filters()
    shown = max(_PAGE, int(st.session_state.get(_SHOW, _PAGE)))
    more = str(shown) if shown > _PAGE else ""
    address.remember(_NAME, q=asked, **{"in": codes, "instrument": instruments, "language": languages, "show": more})
    if not asked:
        st.info("Type what you look for, in any language held, and press Enter.", icon=":material/arrow_upward:")
        return
    banner.only_digests()
    try:
        found = cache.found(asked, codes or list(cache.held().names), instruments, languages, _TOP)
    except UnknownWordError as error:
        st.warning(navigation.plain(str(error)))
        return
    _results(asked, found, shown, narrowed=bool(instruments or languages))


def _take_over() -> None:
    state = address.arriving(_NAME, _Q)
    if state is None:
        return
    held = cache.held()
    st.session_state[_Q] = state.get("q", "")
    st.session_state[_IN] = address.listed(state, "in", held.names)
    st.session_state[_INSTRUMENT] = address.listed(state, "instrument", held.titles)
    st.session_state[_LANGUAGE] = address.listed(state, "language", _languages())
    shown = state.get("show", "")
    st.session_state[_SHOW] = min(int(shown), 1000) if shown.isascii() and shown.isdigit() else _PAGE
    address.tell_unknown([
        *address.unknown(state, "in", held.names),
        *address.unknown(state, "instrument", held.titles),
        *address.unknown(state, "language", _languages()),
    ])  # fmt: skip


def _languages() -> list[str]:
    return sorted({language for spoken in cache.held().languages.values() for language in spoken})


def _filters() -> tuple[list[str], list[str], list[str]]:
    held = cache.held()
    left, middle, right = st.columns(3)
    codes = left.multiselect(
        "Jurisdictions", list(held.names), key=_IN, format_func=held.names.__getitem__, placeholder="All"
    )
    options = [name for name in held.titles if not codes or name.split("/")[0] in codes]
    st.session_state[_INSTRUMENT] = [name for name in st.session_state[_INSTRUMENT] if name in options]
    instruments = middle.multiselect(
        "Instruments", options, key=_INSTRUMENT, placeholder="All", format_func=words.instrument_label,
        filter_mode=FILTER,
    )  # fmt: skip
    languages = right.multiselect(
        "Languages", _languages(), key=_LANGUAGE, format_func=words.language, placeholder="All"
    )
    return codes, instruments, languages


def _results(asked: str, found: cache.Found, shown: int, *, narrowed: bool) -> None:
    hits = sorted(
        (hit for result in found.values() if not isinstance(result, Empty) for hit in result),
        key=lambda hit: (hit.rank, -hit.textual),
    )
    concept = cache.knowledge().concepts.match(asked)
    if concept:
        _understood(concept, asked)
    if not hits:
        advice = "Remove a filter, or try another word." if narrowed else "Try another word, or a concept."
        st.warning(f"Nothing found{' under these filters' if narrowed else ''}. {advice}")
    else:
        st.caption(f"{len(hits):,} passages. First the best of each jurisdiction, then the second best, and so on.")
    selection.told()
    for hit in hits[:shown]:
        with st.container(border=True):
            _hit(hit)
    if len(hits) > shown:
        st.button(f"Show more ({len(hits) - shown:,} further)", on_click=_show, args=[shown + _PAGE])
    if not narrowed:
        _absences(found)
    _taken_away(asked, found, narrowed=narrowed)


def _taken_away(asked: str, found: cache.Found, *, narrowed: bool) -> None:
    """Every passage found, also those that are not shown yet; what a filter hid is no absence."""
    kept = {code: result for code, result in found.items() if not (narrowed and isinstance(result, Empty))}
    st.header("Take it away")
    held, app = cache.held(), address.app(_NAME)
    about = taking_away.about(f"Search for “{asked}”", address.permalink(_NAME))

    def cited() -> list[Reference]:
        hits = (hit for result in kept.values() if not isinstance(result, Empty) for hit in result)
        return [of_passage(held, hit.passage, app) for hit in hits]

    taking_away.offered(lambda: tables.tables(kept, held, about), "exportlex-search", _NAME, bibliography.files(cited))


def _show(number: int) -> None:
    st.session_state[_SHOW] = number


def _understood(concept: Concept, asked: str) -> None:
    spoken = sorted(concept.terms, key=lambda language: (language != "en", language))
    others = [term for code in spoken for term in concept.terms[code] if term.casefold() != asked.casefold()]
    named = navigation.plain(", ".join(map(isolated, others[:_NAMES])))
    more = f" and {len(others) - _NAMES} more, in {len(spoken)} languages" if len(others) > _NAMES else ""
    st.markdown(
        f"“{navigation.plain(asked)}” is a name of the concept **{navigation.plain(concept.label)}**: its other names "
        f"were searched too ({named}{more})."
    )
    navigation.door("compare", f"Compare “{concept.label}” across jurisdictions", concept=concept.id)


def _hit(hit: Hit) -> None:
    passage = hit.passage
    name = cache.held().names.get(passage.jurisdiction, passage.jurisdiction)
    spans = [Span(start, end, "searched for") for term in hit.matched for start, end in places(passage.text, term)]
    st.html(
        f'<h2 class="xl-head">{html.escape(name)} <span class="xl-code">{html.escape(passage.jurisdiction)}</span></h2>'
        f"{words.citation(passage)}{words.body(passage, spans)}{following.followed(passage)}"
        f'<div class="xl-note">{html.escape(words.why(hit))}</div>'
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        navigation.door("provision", "Read in context", **links.provision_state(passage))
        selection.button(selection.pin_of(passage), f"hit.{passage.id}")
        citation.cite(passage, _NAME, f"hit.{passage.id}")


def places(text: str, term: str) -> list[tuple[int, int]]:
    """Where a term that was searched for stands, with its endings: whole words, but for scripts without spaces.

    Terms match by tokens that lose case and a plural "s", so the last word may go on.
    """
    if not tokens(term):
        return []
    pattern = r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", term.strip()) if word)
    if not _CJK.search(term):
        pattern = rf"(?<!\w){pattern}(?:s|es)?(?!\w)"
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)][:50]


def _absences(found: cache.Found) -> None:
    names = cache.held().names
    empty = [result for result in found.values() if isinstance(result, Empty)]
    if empty:
        silent = ", ".join(names.get(item.jurisdiction, item.jurisdiction) for item in empty)
        with st.expander(f"Nothing from {silent}: why?"):
            for item in empty:
                name = html.escape(names.get(item.jurisdiction, item.jurisdiction))
                st.html(f'<h2 class="xl-head">{name}</h2>{words.absence(item)}')
