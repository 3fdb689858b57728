"""How two lists are called beside each other, and how a list is announced where one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.comparison.lists.held.choosing import key_of
from exportlex.comparison.lists.held.entries import HeldList
from exportlex.exporting.lists import limits
from exportlex.exporting.lists.limits import Sides
from exportlex.indexing.knowledge import Row
from exportlex.indexing.lists.held import list_id
from exportlex.ui import cache, words


def sides_of(left: HeldList, right: HeldList) -> Sides:
    """Two lists by jurisdiction; of one jurisdiction by edition, title or language."""
    return limits.sides_of(cache.held(), left, right, words.language)


def name(jurisdiction: str) -> str:
    """A jurisdiction by name; its code where it is declared no more."""
    return cache.held().names.get(jurisdiction, jurisdiction)


def dated(held: HeldList) -> str:
    """As of when a list is held, and since when it is out of force where it is."""
    said = f"as of {held.as_of}" if held.as_of else "as-of date not stated by the source"
    return f"{said}, out of force since {held.repealed} at the latest" if held.repealed else said


def labels(rows: Sequence[Row]) -> dict[str, str]:
    """Lists by key as they are offered to choose from: jurisdiction, title, edition, and language where it has more."""
    ids = [list_id(row) for row in rows]
    found = {}
    for row in sorted(rows, key=lambda row: (name(row["jurisdiction"]), row["control_list"], bool(row["repealed"]))):
        spoken = f", in {words.language(row['language'])}" if ids.count(list_id(row)) > 1 else ""
        gone = f", out of force since {row['repealed']}" if row["repealed"] else ""
        when = f"as of {row['as_of']}" if row["as_of"] else "date not stated"
        found[key_of(row)] = f"{name(row['jurisdiction'])}: {row['title']}{spoken}, {when}{gone}"
    return found
