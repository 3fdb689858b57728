"""Addresses of what the Items page leads to: a pair of entries, a provision, the same entry in other lists."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence

from exportlex.catalog.declarations import Numbering
from exportlex.comparison.lists.held.choosing import current, key_of, series
from exportlex.comparison.lists.held.codes import shared
from exportlex.comparison.lists.held.entries import HeldList
from exportlex.exporting.links import link
from exportlex.indexing.knowledge import Row
from exportlex.ui.items.sides import name

# Lists without a common series of numbers seldom share entries: the longest lists are the most likely to.
_WITHOUT_SERIES = 5


def pair_address(a: str, b: str, at: str) -> str:
    """The Items page at one pair of two lists, given by their keys."""
    return link("items", a=a, b=b, at=at)


def provision_address(held: HeldList, pinpoint: str) -> str:
    """The Provision page of a pinpoint in the instrument of a list."""
    return link("provision", instrument=held.instrument, language=held.language, pinpoint=pinpoint)


def with_code(address: str, code: str) -> str:
    """An address that ends in the code it leads to, so that a table can show the code as the link's words."""
    return f"{address}#{code}"


def anchored(address: str, label: str) -> str:
    """A link inside the app, as HTML."""
    return f'<a href="{html.escape(address)}">{html.escape(label)}</a>'


def others(rows: Sequence[Row], key: str, code: str, without: Sequence[str] = ()) -> list[Row]:
    """The lists in force in which an entry of the list of that key may have a counterpart, each in one language.

    Those that share the series of numbers that its code belongs to; where none does, the longest of other
    jurisdictions.
    """
    own = next((row for row in rows if key_of(row) == key), None)
    if own is None:
        return []
    apart = [row for row in current(rows) if row["jurisdiction"] != own["jurisdiction"] and key_of(row) not in without]
    numbering = [Numbering(**one) for one in json.loads(own["numbering"])]
    number = shared(code, numbering)
    near = [row for row in apart if number and number.series in series(row)]
    near = near or sorted(apart, key=lambda row: -row["headed"] - row["items"])[:_WITHOUT_SERIES]
    found: dict[tuple[str, str], Row] = {}
    for row in sorted(near, key=lambda row: (row["language"] != own["language"], name(row["jurisdiction"]))):
        found.setdefault((row["jurisdiction"], row["control_list"]), row)
    return sorted(found.values(), key=lambda row: name(row["jurisdiction"]))


def counterparts(rows: Sequence[Row], key: str, code: str, without: Sequence[str] = ()) -> str:
    """Links to the counterpart of an entry in each of those lists, as HTML; "" where there is no other list."""
    found = others(rows, key, code, without)
    several = [row["jurisdiction"] for row in found]
    links = [
        anchored(
            pair_address(key, key_of(row), code),
            name(row["jurisdiction"]) + (f" ({row['title']})" if several.count(row["jurisdiction"]) > 1 else ""),
        )
        for row in found
    ]
    return ", ".join(links)
