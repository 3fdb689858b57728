"""Pairs and limits as rows of the tables that are sorted and filtered on the Items page."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.comparison.lists.held.entries import HeldList, ListEntry
from exportlex.exporting.lists.limits import Limit, Sides, strict_of, strict_words, what_differs
from exportlex.exporting.lists.printed import values
from exportlex.ui.items.kept import Compared
from exportlex.ui.items.kinds import category_of, kind_of, kind_words
from exportlex.ui.items.links import provision_address, with_code

_SHORT = 160  # characters of an entry's words in a table


def pairs_frame(both: Compared, pairs: Sequence[EntryPair], sides: Sides) -> pd.DataFrame:
    """One row per pair: ``a`` and ``b`` are addresses that end in the code."""
    return pd.DataFrame(
        {
            "a": [coded(both.left, pair.a) for pair in pairs],
            "b": [coded(both.right, pair.b) for pair in pairs],
            "relation": [kind_words(kind_of(pair), sides) for pair in pairs],
            "differs": [what_differs(pair, sides) for pair in pairs],
            "stricter": [strict_words(strict_of(pair), sides) for pair in pairs],
            "words": [shortened(entry.words) for pair in pairs if (entry := pair.a or pair.b)],
            "category": [category_of(pair) for pair in pairs],
            "wording": [pair.textual for pair in pairs],
        }
    )


def limits_frame(both: Compared, limits: Sequence[Limit], sides: Sides) -> pd.DataFrame:
    """One row per limit: what is measured, the value of either side as printed, and the stricter side."""
    return pd.DataFrame(
        {
            "measures": [limit.place.difference.measures or "value" for limit in limits],
            "says_a": [values(limit.place)[0] for limit in limits],
            "says_b": [values(limit.place)[1] for limit in limits],
            "stricter": [strict_words(limit.strict, sides) for limit in limits],
            "a": [coded(both.left, limit.place.a) for limit in limits],
            "b": [coded(both.right, limit.place.b) for limit in limits],
            "category": [category_of(limit.pair) for limit in limits],
            "measure": [limit.measure for limit in limits],
        }
    )


def coded(held: HeldList, entry: ListEntry | None) -> str:
    """The address of an entry's provision, ending in its code; "" where there is no entry."""
    return with_code(provision_address(held, entry.pinpoint), entry.code) if entry else ""


def shortened(text: str, most: int = _SHORT) -> str:
    """A text cut between words, with a sign where it was cut."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"
