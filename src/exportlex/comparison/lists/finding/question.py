"""A description as the item finder reads it: groups of words, each with the terms that lists may use instead."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from exportlex.comparison.lists.finding.everyday import Thing, load_things, named
from exportlex.comparison.lists.finding.vocabulary import is_number, words_of

# Beside a word a number says little about which entry: of 400 mm or 12 GHz every list has dozens.
_NUMBER = 0.25
_ITEMS_OF_CODES = re.compile(r"softw|techn|tecn|program|logiciel|ソフト|プログラム|技術", re.IGNORECASE)


@dataclass(frozen=True)
class Group:
    """Words that say one thing. ``terms``: by language, what lists may say instead, each as words."""

    words: tuple[str, ...]
    terms: Mapping[str, Sequence[tuple[str, ...]]] = field(default_factory=dict)
    weight: float = 1.0


@dataclass(frozen=True)
class Question:
    """A description that was typed; ``groups`` in its order."""

    asked: str
    groups: tuple[Group, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All words that were typed, each once."""
        return tuple(dict.fromkeys(word for group in self.groups for word in group.words))

    @property
    def asks_for_knowledge(self) -> bool:
        """Whether software or technology is asked for, and not goods."""
        return bool(_ITEMS_OF_CODES.search(self.asked))


def understood(asked: str, things: Sequence[Thing] | None = None) -> Question:
    """The groups of a description; a word that was typed twice counts once."""
    words = list(dict.fromkeys(words_of(asked)))
    groups: list[Group] = []
    at = 0
    for one in named(words, load_things() if things is None else things):
        groups += map(_plain, words[at : one.start])
        terms = {language: [tuple(words_of(term)) for term in terms] for language, terms in one.terms.items()}
        groups.append(Group(tuple(words[one.start : one.end]), terms))
        at = one.end
    return Question(asked, (*groups, *map(_plain, words[at:])))


def _plain(word: str) -> Group:
    return Group((word,), weight=_NUMBER if is_number(word) else 1.0)
