"""From paragraphs to a reading: the walk, the checks that nothing was lost, unique citations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from exportlex.markup.drafts import Draft, emit, letters, walk, words_lost
from exportlex.markup.outline.grammar import Grammar
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.outline.walker import Walker
from exportlex.markup.tree import TreeBuilder
from exportlex.model import Provision, ProvisionKind, ReadingIssue


def outline(
    paragraphs: Sequence[Para], grammar: Grammar, where: str, walker: Walker | None = None
) -> tuple[tuple[Provision, ...], tuple[ReadingIssue, ...]]:
    """Provisions of an outline and the doubts about them; with a ``walker`` of its own for a list that needs one."""
    walker = walker or Walker(grammar)
    walker.walk(paragraphs)
    roots = walker.roots
    _unique(roots)
    builder = TreeBuilder()
    emit(roots, builder)
    return builder.build(), tuple(words_lost(_letters(paragraphs) - walker.repeated, roots, where))


def _letters(paragraphs: Sequence[Para]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for para in paragraphs:
        counted.update(letters(para.whole))
    return counted


def _unique(roots: Sequence[Draft]) -> None:
    """A citation that stands twice says which one is meant; closing words are cited with their unit."""
    seen: Counter[str] = Counter()
    for draft in walk(roots):
        if draft.kind is ProvisionKind.CONTINUATION:
            continue
        seen[draft.pinpoint] += 1
        if seen[draft.pinpoint] > 1:
            draft.pinpoint = f"{draft.pinpoint} [{seen[draft.pinpoint]}]"
