"""The names under which definitions are looked for, and which of them stand beside each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from exportlex.comparison.governing.glossary import Meaning

# Capitals may be those of a dictionary's entries where nearly all terms that stand beside each other have one.
_HEADWORDS_SHARE = 0.8
_FEW = 5  # terms beside each other; fewer are judged with all others of the instrument


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a definition as it is looked for."""

    meaning: Meaning
    text: str
    headword: bool  # its capital may be that of a dictionary's entry

    @property
    def key(self) -> str:
        """What the habits of a document are counted under."""
        return self.text.casefold()


def names_of(meanings: Iterable[Meaning]) -> list[Name]:
    """Every name of every definition, each with whether the capital of its first letter may be a dictionary's."""
    beside: dict[tuple[str, str], list[bool]] = defaultdict(list)
    found = list(meanings)
    for meaning in found:
        beside[place_of(meaning)].append(is_capital(meaning.term))
    everywhere = [capital for group in beside.values() for capital in group]
    names = []
    for meaning in found:
        group = beside[place_of(meaning)]
        near = group if len(group) >= _FEW else everywhere
        headword = len(near) >= _FEW and sum(near) >= _HEADWORDS_SHARE * len(near)
        names += [Name(meaning, text, headword) for text in meaning.names]
    return names


def place_of(meaning: Meaning) -> tuple[str, str]:
    """The unit around a definition's own: what stands beside each other shares it."""
    return meaning.document, meaning.key.rpartition("/")[0]


def is_capital(term: str) -> bool:
    """Whether a term begins with a capital letter."""
    return term[:1].isupper()


def lists_of(meanings: Iterable[Meaning]) -> dict[tuple[str, str], set[str]]:
    """The names that are defined beside each other, by the unit around them."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for meaning in meanings:
        found[place_of(meaning)].update(name.casefold() for name in meaning.names)
    return found
