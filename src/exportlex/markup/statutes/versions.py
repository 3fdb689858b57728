"""Texts of one article that stand one after another: its versions in time, of which one is law."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from exportlex.markup.drafts import Draft, walk
from exportlex.model import ProvisionKind, ReadingIssue

Choice = Callable[[Sequence[Draft]], int]
_Place = tuple[list[Draft], Draft]


def keep_one(roots: list[Draft], choose: Choice) -> tuple[list[Draft], list[ReadingIssue]]:
    """Of articles that follow each other under one number, keep the one that ``choose`` points to.

    Returns the articles that were taken out of the tree, and an issue for each number that had several texts.
    """
    out: list[Draft] = []
    issues: list[ReadingIssue] = []
    for number, places in groupby(list(_articles(roots)), key=lambda place: place[1].number):
        texts = list(places)
        if len(texts) < 2 or not number:
            continue
        kept = choose([draft for _, draft in texts])
        for at, (holder, draft) in enumerate(texts):
            if at != kept:
                holder[:] = [other for other in holder if other is not draft]
                out.append(draft)
        message = f"{len(texts)} texts of {texts[0][1].pinpoint}: number {kept + 1} is read as the one in force"
        issues.append(ReadingIssue("superseded-version", texts[0][1].pinpoint, message, suspect=False))
    return out, issues


def prune(roots: list[Draft]) -> int:
    """Take out divisions without any text below them; how many there were."""
    empty = 0
    for holder in [roots, *(draft.children for draft in walk(roots))]:
        kept = [draft for draft in holder if draft.kind is not ProvisionKind.DIVISION or _holds_words(draft)]
        empty += len(holder) - len(kept)
        holder[:] = kept
    return empty


def _articles(holder: list[Draft]) -> Iterator[_Place]:
    for draft in holder:
        if draft.kind is ProvisionKind.ARTICLE:
            yield holder, draft
        elif draft.kind is not ProvisionKind.PARAGRAPH:
            yield from _articles(draft.children)


def _holds_words(draft: Draft) -> bool:
    return any(unit.rich.text or unit.rows or unit.kind is ProvisionKind.ARTICLE for unit in walk([draft]))
