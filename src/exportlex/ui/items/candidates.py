"""Candidates for an item, list by list: each with why it was found, where it stands, and its counterparts."""

from __future__ import annotations

import html
from collections.abc import Sequence
from itertools import groupby

from exportlex.comparison.lists.finding.results import Candidate, Found, Why
from exportlex.comparison.lists.held.entries import HeldList
from exportlex.indexing.knowledge import Row
from exportlex.ui import words
from exportlex.ui.items import links
from exportlex.ui.items.rows import shortened
from exportlex.ui.items.sides import dated, name
from exportlex.ui.rendering import box

_WORDS, _PATH = 240, 90  # characters of a candidate, and of each heading above it
# Lists that answer to what was typed come first, then those that only answer to a candidate of another list.
_ORDER = (Why.CODE, Why.WORDS, Why.MEANING, Why.NUMBER, Why.ABOVE, Why.COUNTERPART)


def shown(found: Found, rows: Sequence[Row]) -> str:
    """A card for each list that has candidates, as HTML."""
    by_list = [list(own) for _, own in groupby(found.candidates, lambda one: one.held.key)]
    by_list.sort(key=_rank)
    return f'<div class="xl-found">{"".join(_card(own, rows) for own in by_list)}</div>'


def without(found: Found) -> str:
    """The lists that were looked through and have no candidate, in a sentence; "" where all have one."""
    if not found.without:
        return ""
    named = "; ".join(f"{name(held.jurisdiction)}, {held.title} ({dated(held)})" for held in found.without)
    return f"No candidate was found in: {named}. That is no proof that they do not control it."


def _rank(own: Sequence[Candidate]) -> tuple[int, float]:
    """Why a list has candidates; of lists with the same reason that which says most of what was typed."""
    return _ORDER.index(own[0].why), -own[0].words


def _card(own: Sequence[Candidate], rows: Sequence[Row]) -> str:
    held = own[0].held
    entries = "".join(f"<li>{_candidate(one, rows)}</li>" for one in own)
    # Editions and languages of one list differ by no more than this: no two regions of a page may be called the same.
    called = f"{name(held.jurisdiction)}: {held.title}, {dated(held)}, {words.language(held.language)}"
    return (
        f'<section aria-label="{html.escape(called)}">'
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
