"""Entries of other lists that bear the number of an entry, in a series that several lists share."""

from __future__ import annotations

from exportlex.comparison.lists.held.codes import SharedCode
from exportlex.comparison.lists.held.entries import HeldList, ListEntry


def at_number(held: HeldList, number: SharedCode) -> ListEntry | None:
    """The live entry of a number, or the nearest above it that the list has; None where it has none of them."""
    steps = number.steps
    while steps:
        if found := held.by_shared.get(SharedCode(number.series, steps)):
            return found
        steps = steps[:-1]
    return None
