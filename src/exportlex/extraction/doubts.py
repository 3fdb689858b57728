"""Doubts about a whole document: silence where definitions are announced, meanings without end, unknown languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from exportlex.extraction.languages import languages, phrases_of
from exportlex.extraction.phrases import pattern
from exportlex.markup.tree import Tree
from exportlex.model import Definition, Provision, ProvisionKind, Reading, ReadingIssue

_HEADED = {ProvisionKind.ARTICLE, ProvisionKind.SCHEDULE, ProvisionKind.DIVISION}

# What is left of a repealed unit, in the languages whose publishers leave such words.
_REPEALED = re.compile(
    r"\W*(?:repealed|abrogée?s?|aufgehoben|weggefallen|vervallen|derogad[oa]s?|zrušen\w*|opphevet|삭제|削除|刪除)\b",
    re.IGNORECASE,
)

# Units inside one meaning that define other terms: the true meanings of the mirror's 311 documents hold six at most
# (a Ukrainian and a Korean list of kinds of goods, each kind defined in its place).
_MOST_INSIDE = 6


def unread(reading: Reading) -> list[ReadingIssue]:
    """A language whose way to define is unknown: what is not found there may well be there."""
    if reading.language in languages() or not reading.provisions:
        return []
    message = (
        f"no recogniser knows how {reading.language or 'an unnamed language'!r} defines; only marked terms are found"
    )
    return [ReadingIssue("unknown-language", reading.language, message)]


def runaway(tree: Tree, found: Sequence[Definition]) -> list[ReadingIssue]:
    """Meanings that run on into units which define other terms, and more of them than a true meaning holds."""
    last = {definition.provision: definition for definition in found}
    swallowed: Counter[str] = Counter()
    for key in dict.fromkeys(definition.provision for definition in found):
        swallowed.update(unit.key for unit in tree.ancestors(tree.by_key[key]) if unit.key in last)
    return [
        ReadingIssue(
            "runaway-definition",
            last[key].pinpoint,
            f"the meaning of {last[key].term!r} takes in {count} units that define other terms",
            suspect=False,
        )
        for key, count in swallowed.items()
        if count > _MOST_INSIDE and "\n" in last[key].text
    ]


def silent(reading: Reading, tree: Tree, found: Iterable[Definition]) -> list[ReadingIssue]:
    """Articles whose heading says that they define, and in which nothing was found: silence that is a misreading."""
    announces = pattern(phrases_of(reading.language).announces)
    defining = {definition.provision for definition in found}
    return [
        ReadingIssue("silent-definitions", unit.pinpoint, f"headed {unit.heading!r}, and no definition was found in it")
        for unit in reading.provisions
        if unit.kind in _HEADED
        and unit.heading
        and announces.fullmatch(unit.heading.strip(" .:–—-"))
        and _has_words(tree, unit)
        and not any(below.key in defining for below in _within(tree, unit))
    ]


def _within(tree: Tree, unit: Provision) -> Iterable[Provision]:
    stack = [unit]
    while stack:
        current = stack.pop()
        yield current
        stack += tree.children(current.key)


def _has_words(tree: Tree, unit: Provision) -> bool:
    return any(below.text and not _REPEALED.match(below.text) for below in _within(tree, unit))
