"""Doubts about what was extracted: a term that cannot be one, an article of definitions in which none was found."""

from __future__ import annotations

from collections.abc import Iterable

from exportlex.extraction.languages import phrases_of
from exportlex.extraction.phrases import pattern
from exportlex.markup.tree import Tree
from exportlex.model import Definition, Provision, ProvisionKind, Reading, ReadingIssue

_HEADED = {ProvisionKind.ARTICLE, ProvisionKind.SCHEDULE, ProvisionKind.DIVISION}


def malformed(definition: Definition) -> list[ReadingIssue]:
    """A term whose brackets do not close, or that holds no letter."""
    term = definition.term
    reason = ""
    if term.count("(") != term.count(")"):
        reason = "has unbalanced brackets"
    elif not any(character.isalpha() for character in term):
        reason = "holds no letter"
    if not reason:
        return []
    return [ReadingIssue("malformed-term", definition.pinpoint, f"the term {term!r} {reason}", suspect=False)]


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
    return any(below.text for below in _within(tree, unit))
