"""Where a meaning ends: with its sentence, with the list that it opens, before the conjunction of the list it is in."""

from __future__ import annotations

import re
from dataclasses import replace

from exportlex.extraction.found import Context, Found
from exportlex.markup.statutes.style import introduces
from exportlex.model import Provision, ProvisionKind

# A full stop after a single capital ("L. 12", "J. Roe") ends no sentence.
_TAIL = 20  # characters: the longest conjunction with its punctuation
_STOP = re.compile(r"(?<!\b[A-Z])\.\s+(?=[A-ZÀ-Ý«“\"])")


def meaning_end(context: Context, provision: Provision, start: int, goes_on: re.Pattern[str]) -> int | None:
    """End, in the composed text, of a meaning that starts at ``start`` of the provision's own text.

    ``goes_on`` are the first words of a later sentence that still says what the term means ("It does not include").
    None: to the end of the composed text.
    """
    end = _sentence_end(provision.text, start, goes_on)
    if end < len(provision.text):
        return end
    return _list_end(context, provision, goes_on) if introduces(provision.text) else end


def without_conjunction(context: Context, provision: Provision, items: list[Found], words: str) -> list[Found]:
    """Entries of a list without the "and" that leads over to the next: "a ferry; and"."""
    leads_over = re.compile(rf"[;,]\s*(?:{words})\s*[;,]?\s*$", re.IGNORECASE)
    closed = []
    for item in items:
        text = context.tree.compose(provision).text[: item.end]
        match = leads_over.search(text, max(item.start, len(text) - _TAIL))
        closed.append(replace(item, end=match.start()) if match else item)
    return closed


def _sentence_end(text: str, start: int, goes_on: re.Pattern[str]) -> int:
    for stop in _STOP.finditer(text, start):
        if not goes_on.match(text, stop.end()):
            return stop.start() + 1
    return len(text.rstrip())


def _list_end(context: Context, provision: Provision, goes_on: re.Pattern[str]) -> int | None:
    """A unit without number that opens a new sentence below numbered items is no part of the list."""
    numbered = False
    for unit in context.tree.children(provision.key):
        if unit.kind is ProvisionKind.NOTE:
            continue
        numbered = numbered or bool(unit.number)
        if numbered and not unit.number and unit.text[:1].isupper() and not goes_on.match(unit.text):
            starts = {key: start for start, key in context.tree.compose(provision).starts}
            return starts[unit.key] - 1
    return None
