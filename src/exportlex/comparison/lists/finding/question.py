"""A description as the item finder reads it: groups of words, each with the terms that lists may use instead."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from exportlex.comparison.lists.finding.everyday import Thing, load_things, named
from exportlex.comparison.lists.finding.vocabulary import is_number, words_of

# Beside words a figure and its unit say little about which entry: of 400 mm or 12 GHz every list has dozens. Of eight
# descriptions with figures (47 pairs) recall@1 is .89 at a weight of .25, .96 at .5, .98 at 1; candidates offered for
# one description 52, 57 and 67.
_FIGURE = 0.5
_LONGEST_UNIT = 3  # letters of what is a unit where it stands after a figure: mm, kW, GHz
_KNOWLEDGE = re.compile(
    r"\b(?:software|technolog|tecnolog|technical data|logiciel|equipo lógico)|プログラム|技術", re.IGNORECASE
)


@dataclass(frozen=True)
class Group:
    """Words that say one thing. ``terms``: by language, what lists may say instead, each as words."""

    words: tuple[str, ...]
    terms: Mapping[str, Sequence[tuple[str, ...]]] = field(default_factory=dict)
    weight: float = 1.0
    exact: bool = False  # whether other forms of the words, and compounds, count for nothing


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
    def bare(self) -> Question:
        """The question in the words that were typed alone."""
        return Question(self.asked, tuple(replace(group, terms={}) for group in self.groups))

    @property
    def asks_for_knowledge(self) -> bool:
        """Whether software or technology is asked for, and not goods."""
        return speaks_of_knowledge(self.asked)


def speaks_of_knowledge(words: str) -> bool:
    """Whether software or technology is named, in a language held."""
    return bool(_KNOWLEDGE.search(words))


def understood(asked: str, things: Sequence[Thing] | None = None) -> Question:
    """The groups of a description; a word that was typed twice counts once."""
    words = list(dict.fromkeys(words_of(asked)))
    groups: list[Group] = []
    at = 0
    for one in named(words, load_things() if things is None else things):
        groups += _plain(words, at, one.start)
        terms = {language: [tuple(words_of(term)) for term in terms] for language, terms in one.terms.items()}
        groups.append(Group(tuple(words[one.start : one.end]), terms))
        at = one.end
    return Question(asked, (*groups, *_plain(words, at, len(words))))


def _plain(words: Sequence[str], start: int, end: int) -> list[Group]:
    return [Group((words[at],), weight=_FIGURE if _is_figure(words, at) else 1.0) for at in range(start, end)]


def _is_figure(words: Sequence[str], at: int) -> bool:
    """Whether a word is a figure, or the unit of one before it."""
    if is_number(words[at]):
        return True
    return at > 0 and is_number(words[at - 1]) and len(words[at]) <= _LONGEST_UNIT
