"""Doubts about a reading of Japanese law: lost words, numbers passed over, articles without text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from exportlex.markup.drafts import Draft, empty_articles, walk, words_lost
from exportlex.markup.egov.citations import counted
from exportlex.model import ProvisionKind, ReadingIssue

_ISSUES_AT_MOST = 20  # of one kind: a file in which more is wrong is wrong as a whole


def doubts(drafts: Sequence[Draft], letters: Counter[str], where: str) -> list[ReadingIssue]:
    """All issues that the drafts give rise to; ``letters`` counts those of the document."""
    issues = [*words_lost(letters, drafts, where), *empty_articles(drafts), *_numbers(drafts)]
    if not any(unit.rich.text for unit in walk(drafts)):
        issues.append(ReadingIssue("no-provisions", where, "the file holds no text of a law"))
    return issues


def _numbers(drafts: Sequence[Draft]) -> list[ReadingIssue]:
    found = _sequence(_articles(drafts))
    for unit in walk([draft for draft in drafts if draft.role != "suppl"]):
        for role in ("paragraph", "item", "row"):
            found += _sequence([child for child in unit.children if child.role == role])
    repeated = Counter(unit.pinpoint for unit in walk(drafts) if unit.kind is ProvisionKind.ARTICLE)
    found += [
        ReadingIssue("repeated-number", pinpoint, f"{pinpoint} stands {count} times")
        for pinpoint, count in repeated.items()
        if count > 1
    ]
    return found[:_ISSUES_AT_MOST]


def _articles(drafts: Sequence[Draft]) -> list[Draft]:
    """The articles of the law itself: of supplementary provisions the publisher often prints extracts (抄)."""
    found: list[Draft] = []
    for draft in drafts:
        if draft.role in ("article", "partial"):
            found.append(draft)
        elif draft.role == "division":
            found += _articles(draft.children)
    return found


def _sequence(units: Sequence[Draft]) -> list[ReadingIssue]:
    issues: list[ReadingIssue] = []
    last = 0
    for unit in units:
        first, end = _span(unit)
        if first > last + 1:
            gap = numbers(last + 1, first - 1)
            issues.append(ReadingIssue("missing-number", unit.pinpoint, f"number {gap} is missing before it"))
        last = max(last, end)
    return issues


def numbers(first: int, last: int) -> str:
    """One number, or the range that is missing."""
    return str(first) if first == last else f"{first} to {last}"


def _span(unit: Draft) -> tuple[int, int]:
    """First and last number that a unit stands for: deleted articles may stand as one, 2:4 or 第二条から第四条まで."""
    first, _, last = (unit.slug or unit.number).partition(":")
    values = [value[0] for part in (first, last) if (value := counted(part.replace("-", "_")))]
    return (values[0], values[-1]) if values else (0, 0)
