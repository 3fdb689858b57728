"""Doubts about a reading of EU law that its own numbering betrays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exportlex.markup.tree import Tree
from exportlex.model import Provision, ProvisionKind, ReadingIssue

_NUMBER = re.compile(r"\d+")


def doubts(provisions: Sequence[Provision], where: str) -> list[ReadingIssue]:
    """No units at all, neither articles nor annexes, articles without words, gaps in the numbers of articles."""
    if not provisions:
        return [ReadingIssue("no-provisions", where, "no article, recital or annex was found; gather it again")]
    tree = Tree(provisions)
    articles = [unit for unit in provisions if unit.kind is ProvisionKind.ARTICLE]
    issues = [*_empty(tree, articles), *_gaps(articles)]
    if not articles and not any(unit.kind is ProvisionKind.SCHEDULE for unit in provisions):
        issues.append(ReadingIssue("no-articles", where, "neither an article nor an annex was found; look at the page"))
    return issues


def _empty(tree: Tree, articles: Sequence[Provision]) -> Iterator[ReadingIssue]:
    for article in articles:
        if not article.text and not tree.compose(article, notes=True).text:
            yield ReadingIssue("empty-article", article.pinpoint, "the article has a heading and no words")


def _gaps(articles: Sequence[Provision]) -> Iterator[ReadingIssue]:
    last = 0
    for article in articles:
        numbers = [int(number) for number in _NUMBER.findall(article.number)]
        if not numbers:
            continue
        if last and numbers[0] > last + 1:
            missing = f"{last + 1}" if numbers[0] == last + 2 else f"{last + 1} to {numbers[0] - 1}"
            yield ReadingIssue(
                "missing-number", article.pinpoint, f"between articles {last} and {numbers[0]} no article {missing}"
            )
        last = numbers[-1]
