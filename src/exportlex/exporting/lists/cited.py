"""How an entry of a control list, or a list as a whole, is cited."""

from __future__ import annotations

from exportlex.comparison.lists.held.entries import HeldList, ListEntry
from exportlex.exporting import citing
from exportlex.exporting.held import Held


def cited(held: Held, own: HeldList, entry: ListEntry | None = None) -> str:
    """The entry in its list and edition; the list itself where there is no entry."""
    addresses = (row["address"] for row in held.instruments if row["id"] == own.instrument)
    row = {
        "pinpoint": entry.pinpoint if entry else "", "as_of": own.as_of, "held": own.held, "sha256": "",
        "address": entry.address if entry else next(addresses, ""),
    }  # fmt: skip
    return citing.cited(held, own.title, row)
