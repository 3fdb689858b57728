"""The difference view: one pair of entries with all that differs between them."""

from __future__ import annotations

import html

import streamlit as st

from exportlex.briefs.selection import Pin
from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.exporting.lists.limits import Sides
from exportlex.ui import selection, words
from exportlex.ui.items import below, kept, links, quantities, scope_notes, tables, texts
from exportlex.ui.items.kept import Compared
from exportlex.ui.items.kinds import STRICTER, kind_meaning, kind_of, kind_words
from exportlex.ui.navigation import plain


def shown(both: Compared, pair: EntryPair, sides: Sides) -> None:
    """Both texts, their limits and notes, the items below, and the same entry in other lists."""
    kind, one_language = kind_of(pair), both.concordance.one_language
    st.header(plain(_title(pair, sides)))
    st.markdown(
        f"**{plain(words.capital(kind_words(kind, sides)))}.** {plain(kind_meaning(kind, sides, one_language))}"
    )
    if pair.others:
        st.markdown(f"With {plain(', '.join(one.code for one in pair.others))}.")
    if not one_language:
        languages = " and ".join(words.language(held.language) for held in (both.left, both.right))
        st.info(f"These lists are in {languages}: their words are not compared, only their numbers.",
                icon=":material/translate:")  # fmt: skip
    _texts(both, pair, sides)
    _limits(both, pair, sides)
    _notes(both, pair, sides)
    if table := below.below(both, pair, sides):
        st.header("The items below")
        st.html(table)
    _elsewhere(both, pair)
    tables.one(both, pair, sides)


def _title(pair: EntryPair, sides: Sides) -> str:
    said = [f"{entry.code} ({name})" for entry, name in ((pair.a, sides.a), (pair.b, sides.b)) if entry]
    return " and ".join(said)


def _texts(both: Compared, pair: EntryPair, sides: Sides) -> None:
    if pair.a and pair.b:
        st.caption(_how_close(both, pair))
        if both.concordance.one_language:
            st.html(texts.legend())
    for column, called, left in zip(st.columns(2, gap="medium"), (sides.a, sides.b), (True, False), strict=True):
        with column.container(border=True, height="stretch"):
            st.html(texts.side(both, pair, called, left=left))
            held, entry = (both.left, pair.a) if left else (both.right, pair.b)
            if entry:
                selection.button(Pin(held.instrument, held.language, entry.pinpoint), f"entry.{left}")
    selection.told()


def _how_close(both: Compared, pair: EntryPair) -> str:
    meaning = kept.meaning(both, both.at(pair))
    figures = (("wording", pair.textual), ("meaning", meaning))
    said = ", ".join(f"{name} {'–' if figure is None else f'{figure:.2f}'}" for name, figure in figures)
    return (
        "Counterparts are found by words and numbers, never by their codes: check both texts. Closeness of these two, "
        f"0 to 1: {said}."
    )


def _limits(both: Compared, pair: EntryPair, sides: Sides) -> None:
    if not (pair.a and pair.b):
        return
    st.header("Limits side by side")
    if table := quantities.lined_up(both, pair, sides):
        st.caption(STRICTER)
        st.html(table)
    else:
        st.caption("Neither text states a limit that is read as a number with its unit.")


def _notes(both: Compared, pair: EntryPair, sides: Sides) -> None:
    here, further = scope_notes.noted(both, pair), scope_notes.noted(both, pair, further_down=True)
    if not (here or further):
        return
    st.header("Notes")
    st.caption(
        "Those on the entry itself and on the headings above it. Whether a note narrows or widens is told by its first "
        "words."
    )
    st.html(scope_notes.shown(both, here, sides)) if here else st.caption("None on the entry itself.")
    if further:
        with st.expander(f"Notes on the items below ({len(further)})"):
            st.html(scope_notes.shown(both, further, sides))


def _elsewhere(both: Compared, pair: EntryPair) -> None:
    held, entry = (both.left, pair.a) if pair.a else (both.right, pair.b)
    if entry is None:
        return
    found = links.counterparts(kept.list_rows(), held.key, entry.code, (both.left.key, both.right.key))
    if found:
        st.header("In other lists")
        st.html(f'<div class="xl-cite">The counterpart of {html.escape(entry.code)} in: {found}</div>')
