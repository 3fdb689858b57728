"""Items whose number the SCOMET List leaves out: their words run on from the item above, their own items follow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from exportlex.markup.drafts import Draft, walk
from exportlex.markup.list_nesting import Enumerator, readings
from exportlex.markup.rich import cut
from exportlex.model import ProvisionKind, ReadingIssue

_LETTERS = 26
_LAST_SENTENCE = re.compile(r".*[.;]\s+(?=[A-Z])")


def filled(roots: Sequence[Draft]) -> list[ReadingIssue]:
    """Give such items a place of their own where the list passes over their number; one issue for each."""
    issues: list[ReadingIssue] = []
    for draft in list(walk(roots)):
        for left, right in pairwise([child for child in draft.children if child.kind is ProvisionKind.LIST_ENTRY]):
            number = _passed_over(left, right)
            host = _host(left) if number else None
            if host is None:
                continue
            item = _taken_out(host, f"{draft.pinpoint}.{number}")
            draft.children.insert(draft.children.index(left) + 1, item)
            named = [child for child in draft.children if _is_note_of(child, item)]
            draft.children = [child for child in draft.children if child not in named]
            for note in named:
                note.pinpoint = note.pinpoint.replace(draft.pinpoint, item.pinpoint, 1)
            item.children += named
            issues.append(unprinted(item))
    return issues


def unprinted(item: Draft) -> ReadingIssue:
    """That an item is printed without its number."""
    return ReadingIssue("unprinted-number", item.pinpoint, f"{item.pinpoint} is printed without its number", False)


def next_number(way: Enumerator) -> str:
    """The number after one, "b" after "a." and "3" after "2."; "" where labels look otherwise."""
    if way.form == "1.":
        return str(way.value + 1)
    return chr(ord("a") + way.value) if way.form == "a." and way.value < _LETTERS else ""


def _passed_over(left: Draft, right: Draft) -> str:
    """The one number between two neighbours, "8" between "7." and "9."; "" where there is none or more."""
    for way in readings(left.number):
        if any(_second_after(way, other) for other in readings(right.number)):
            return next_number(way)
    return ""


def _second_after(way: Enumerator, other: Enumerator) -> bool:
    return way.form == other.form and other.value == way.value + 2


def _host(item: Draft) -> Draft | None:
    """The item, or the last one in it, whose last sentence announces the items below it."""
    while True:
        below = [child for child in item.children if child.kind is ProvisionKind.LIST_ENTRY]
        if below and item.rich.text.endswith(":") and _LAST_SENTENCE.match(item.rich.text):
            return item
        if not below:
            return None
        item = below[-1]


def _taken_out(host: Draft, pinpoint: str) -> Draft:
    """The last sentence of a unit and what stands below it, as an item of its own."""
    match = _LAST_SENTENCE.match(host.rich.text)
    end = match.end() if match else 0
    words, host.rich = cut(host.rich, end), cut(host.rich, 0, end)
    item = Draft(ProvisionKind.LIST_ENTRY, rich=words, slug=pinpoint.rpartition(".")[2], pinpoint=pinpoint)
    item.children, host.children = host.children, []
    for below in walk(item.children):
        below.pinpoint = below.pinpoint.replace(host.pinpoint, pinpoint, 1)
    return item


def _is_note_of(child: Draft, item: Draft) -> bool:
    return child.kind is ProvisionKind.NOTE and child.rich.text.startswith((f"{item.pinpoint} ", f"{item.pinpoint}. "))
