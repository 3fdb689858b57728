"""Items printed at a wrong place, and the notes that name them by their right one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.markup.drafts import Draft, walk
from exportlex.markup.outline.labels import cited
from exportlex.markup.outline.stack import Open

# "Unternummer 6A002c erfasst nicht", "6A002.c. non sottopone"
_NAMED = re.compile(r"(?:[^\W\d]+\s)?(?P<code>\d[A-E]\d{3}|ML\d{1,2})\.?(?P<path>(?:(?:[a-z]|\d{1,2})\.?)+)(?=\s)")


def moved(units: list[Open], text: str) -> None:
    """Move the item that a note stands below to the place that the first words of the note name, where it fits there.

    It fits where it is the next one of the list that it is named in.
    """
    match = _NAMED.match(text)
    entry = next((at for at, unit in enumerate(units) if match and unit.draft.slug == match["code"]), None)
    if match is None or entry is None:
        return
    path = re.findall(r"[a-z]|\d+", match["path"])
    items = [at for at in range(entry + 1, len(units)) if not units[at].note]
    labels = [units[at].draft.slug for at in items]
    depth = len(path) - 1
    if len(labels) <= len(path) or labels[:depth] != path[:-1] or labels[-1] != path[-1]:
        return
    parent, item = units[entry + depth], units[items[-1]]
    last = parent.last
    if last is None or not any(way.follows(before) for way in item.ways for before in last.ways):
        return
    units[items[-1] - 1].draft.children.remove(item.draft)
    parent.draft.add(item.draft)
    parent.last = item
    _renamed(units[items[-1] :], item.draft, parent.base + cited(item.draft.number, parent.item))
    del units[entry + depth + 1 : items[-1]]


def _renamed(units: Sequence[Open], item: Draft, pinpoint: str) -> None:
    """Cite an item and all below it by its new place."""
    old = item.pinpoint
    for draft in walk([item]):
        draft.pinpoint = pinpoint + draft.pinpoint.removeprefix(old)
    for unit in units:
        unit.base = pinpoint + unit.base.removeprefix(old)
