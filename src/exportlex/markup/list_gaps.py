"""Doubts about a control list: items that nothing goes before though their label says so, codes that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from exportlex.markup.drafts import Draft, walk
from exportlex.markup.list_nesting import Enumerator, readings
from exportlex.model import Provision, ProvisionKind, ReadingIssue

_COUNTED = re.compile(r" \[\d+\]$")


def gaps(roots: Sequence[Draft]) -> Iterator[ReadingIssue]:
    """An issue for every item of an entry that no item goes before though its label says so.

    Slugs are compared, which hold the own step of an item: its number may be the whole code, or "h." after "g)".
    """
    for draft in walk(roots):
        if draft.kind is ProvisionKind.LIST_ENTRY:
            yield from _missing(draft, (child for child in draft.children if child.kind is ProvisionKind.LIST_ENTRY))


def twice(roots: Sequence[Draft]) -> Iterator[ReadingIssue]:
    """An issue for every entry whose citation another one has, once citations are told apart by counts: "3A001 [2]"."""
    for draft in walk(roots):
        if draft.kind is ProvisionKind.LIST_ENTRY and (match := _COUNTED.search(draft.pinpoint)):
            message = f"{draft.pinpoint[: match.start()]} stands more than once"
            yield ReadingIssue("repeated-number", draft.pinpoint, message)


def repeated(provisions: Sequence[Provision]) -> list[ReadingIssue]:
    """The same of a reading whose publisher is known to print numbers twice: both stand, so neither is in doubt."""
    return [
        ReadingIssue("repeated-number", first, f"{first} stands more than once", suspect=False)
        for unit in provisions
        if unit.kind is ProvisionKind.LIST_ENTRY and (match := _COUNTED.search(unit.pinpoint))
        for first in [unit.pinpoint[: match.start()]]
    ]


def _missing(draft: Draft, items: Iterable[Draft]) -> Iterator[ReadingIssue]:
    before: list[Enumerator] = []
    for item in items:
        ways = readings(f"{item.slug}.")
        if not ways:  # a bullet, or a whole code
            continue
        if not any(way.value == 1 or any(way.follows(other) for other in before) for way in ways):
            message = f"no item that goes before {item.number} stands in {draft.pinpoint}"
            yield ReadingIssue("missing-number", item.pinpoint, message)
        before = ways
