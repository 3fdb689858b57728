"""Candidates for an item, list by list: each with why it was found, where it stands, and its counterparts."""

from __future__ import annotations

import html
from collections.abc import Sequence
from itertools import groupby

from exportlex.comparison.lists.entries import HeldList
from exportlex.comparison.lists.finding.results import Candidate, Found, Why
from exportlex.indexing.knowledge import Row
from exportlex.ui import words
from exportlex.ui.items import links
from exportlex.ui.items.rows import shortened
from exportlex.ui.items.sides import dated, name
from exportlex.ui.rendering import box

_WORDS, _PATH = 240, 90  # characters of a candidate, and of each heading above it
# Lists where the code itself was typed come first, those that only share words with another list's candidate last.
_ORDER = (Why.CODE, Why.ABOVE, Why.NUMBER, Why.WORDS, Why.MEANING, Why.COUNTERPART)
_SHEET = """<style>
.xl-found { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: .8rem; }
.xl-found section { border: 1px solid color-mix(in srgb, currentColor 22%, transparent); border-radius: 6px;
  padding: .6rem .8rem; overflow-wrap: anywhere; }
.stHtml .xl-found ol { padding-inline-start: 1.2rem; margin: .3rem 0 0; } .stHtml .xl-found li { font-size: inherit;
  margin-bottom: .7rem; } .xl-found .xl-text { margin: .1rem 0; }
</style>"""


def shown(found: Found, rows: Sequence[Row]) -> str:
    """A card for each list that has candidates, as HTML."""
    by_list = [list(own) for _, own in groupby(found.candidates, lambda one: one.held.key)]
    by_list.sort(key=lambda own: _ORDER.index(own[0].why))
    return f'{_SHEET}<div class="xl-found">{"".join(_card(own, rows) for own in by_list)}</div>'


def without(found: Found) -> str:
    """The lists that were looked through and have no candidate, in a sentence; "" where all have one."""
    if not found.without:
        return ""
    named = "; ".join(f"{name(held.jurisdiction)}, {held.title} ({dated(held)})" for held in found.without)
    return f"No candidate was found in: {named}. That is no proof that they do not control it."


def _card(own: Sequence[Candidate], rows: Sequence[Row]) -> str:
    held = own[0].held
    entries = "".join(f"<li>{_candidate(one, rows)}</li>" for one in own)
    return (
        f'<section aria-label="{html.escape(f"{name(held.jurisdiction)}: {held.title}")}">'
        f'<div class="xl-head">{html.escape(name(held.jurisdiction))}</div>'
        f'<div class="xl-cite">{html.escape(held.title)}, {html.escape(dated(held))} {words.tag(held.held)}</div>'
        f"<ol>{entries}</ol></section>"
    )


def _candidate(one: Candidate, rows: Sequence[Row]) -> str:
    held, entry = one.held, one.entry
    unused = "" if entry.live else " <b>(not in use: it controls nothing)</b>"
    others = links.counterparts(rows, held.key, entry.code) if entry.live else ""
    return (
        f"<b>{html.escape(entry.code)}</b>{unused}"
        f"{box(html.escape(shortened(entry.words, _WORDS)), held.language, held.held)}{_path(one, held)}"
        f'<div class="xl-cite">Why: {html.escape(one.reason)}<br>'
        f"{links.anchored(links.provision_address(held, entry.pinpoint), entry.pinpoint)} · "
        f"{words.anchor(entry.address, 'official address')}"
        f"{f'<br>Its counterpart in: {others}' if others else ''}</div>"
    )


def _path(one: Candidate, held: HeldList) -> str:
    """The headings that it stands under."""
    if not one.above:
        return ""
    above = " › ".join(f"{entry.code} {shortened(entry.words, _PATH)}" for entry in one.above)
    return f'<div class="xl-lead">Under: <span lang="{html.escape(held.language)}">{html.escape(above)}</span></div>'
