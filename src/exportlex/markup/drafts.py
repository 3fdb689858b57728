"""Drafts of provisions: a reader that must look ahead (titles, citations, counts) builds these, then emits them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from exportlex.markup.coverage import lost
from exportlex.markup.tree import TreeBuilder
from exportlex.model import ProvisionKind, ReadingIssue, RichText

# Every file of the mirror that is read through drafts loses none.
_LOST_AT_MOST = 0.001

_FIRST_NUMBER = re.compile(r"(?:[^\d\s]+\s*)?(\d+)")  # "Article 2", "§ 4a", "1 a §", "12bis"
_LONGEST_SLUG = 60  # keys stay readable; repeats get a counter


@dataclass
class Draft:
    """A unit whose citation is not settled yet."""

    kind: ProvisionKind
    number: str = ""
    heading: str = ""
    rich: RichText = field(default_factory=RichText)
    rows: list[list[str]] = field(default_factory=list)
    children: list[Draft] = field(default_factory=list)
    role: str = ""  # what the dialect knows about the unit beyond its kind: "alinea", "entry", "code", "indent", …
    term: str = ""  # the term that an entry of a list of definitions opens with
    slug: str = ""
    pinpoint: str = ""
    address: str = ""  # where a person reads this very unit

    def add(self, child: Draft) -> Draft:
        """Append a sub-unit and return it."""
        self.children.append(child)
        return child

    @property
    def bare(self) -> bool:
        """Whether it has neither words nor sub-units."""
        return not self.rich.text and not self.rows and not self.children


def emit(drafts: Iterable[Draft], builder: TreeBuilder, parent: str = "") -> None:
    """Add drafts and what stands below them to the tree, in document order."""
    stack = [(draft, parent) for draft in reversed(list(drafts))]
    while stack:
        draft, above = stack.pop()
        key = builder.add(
            draft.kind,
            draft.pinpoint,
            draft.rich,
            parent=above,
            number=draft.number,
            heading=draft.heading,
            slug=draft.slug,
            rows=draft.rows,
            address=draft.address,
        )
        stack += [(child, key) for child in reversed(draft.children)]


def walk(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts and all that stands below them, in document order."""
    stack = list(reversed(drafts))
    while stack:
        draft = stack.pop()
        yield draft
        stack += reversed(draft.children)


def slugged(words: str) -> str:
    """Words as a name inside a key: "Beacon lens" is beacon-lens; long headings are cut."""
    return "-".join(words.lower().split())[:_LONGEST_SLUG].strip("-")


def letters(text: str) -> str:
    """Letters and digits only: what must survive a reading, wherever its spaces and marks go."""
    return "".join(character for character in text if character.isalnum())


def words_lost(read: Counter[str], drafts: Sequence[Draft], where: str) -> list[ReadingIssue]:
    """An issue where letters of the document are in no unit. ``read`` counts the letters of the document.

    Letters are counted rather than words, because taking glued sub-units apart changes words.
    """
    placed: Counter[str] = Counter()
    for draft in walk(drafts):
        placed.update(letters(draft.number + draft.heading + draft.rich.text))
    missing, _ = lost(read, placed)
    if missing <= _LOST_AT_MOST:
        return []
    return [ReadingIssue("words-lost", where, f"{missing:.1%} of the letters are in no provision")]


def empty_articles(drafts: Sequence[Draft]) -> list[ReadingIssue]:
    """An issue for each article without a word: its text was lost on the way."""
    return [
        ReadingIssue("empty-article", draft.pinpoint, f"{draft.pinpoint} has a heading and no text")
        for draft in walk(drafts)
        if draft.kind is ProvisionKind.ARTICLE and draft.bare
    ]


def numbering(drafts: Sequence[Draft]) -> list[ReadingIssue]:
    """Issues for article numbers that are passed over or stand twice, in the body and in each schedule."""
    issues: list[ReadingIssue] = []
    schedules = [draft for draft in walk(drafts) if draft.kind is ProvisionKind.SCHEDULE]
    for within in [list(drafts), *[schedule.children for schedule in schedules]]:
        issues += _sequence(list(_articles(within)))
    return issues


def _articles(drafts: Sequence[Draft]) -> Iterator[Draft]:
    for draft in drafts:
        if draft.kind is ProvisionKind.ARTICLE:
            yield draft
        elif draft.kind is ProvisionKind.DIVISION:
            yield from _articles(draft.children)


def _sequence(articles: Sequence[Draft]) -> list[ReadingIssue]:
    issues: list[ReadingIssue] = []
    seen: set[str] = set()
    last: int | None = None
    for article in articles:
        if article.pinpoint in seen:
            issues.append(
                ReadingIssue("repeated-number", article.pinpoint, f"{article.pinpoint} stands more than once")
            )
        seen.add(article.pinpoint)
        match = _FIRST_NUMBER.match(article.slug or article.number)
        if not match:
            continue
        value = int(match[1])
        if last is not None and value > last + 1:
            gap = f"{last + 1}" if value == last + 2 else f"{last + 1} to {value - 1}"
            issues.append(ReadingIssue("missing-number", article.pinpoint, f"number {gap} is missing before it"))
        last = value
    return issues
