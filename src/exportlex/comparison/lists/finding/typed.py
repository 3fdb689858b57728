"""Codes as people type them: told apart from descriptions, and looked up in every list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from exportlex.comparison.lists.held.entries import HeldList, ListEntry

_RUN = re.compile(r"\d+|[^\W\d_]+")
_GROUP = re.compile(r"\d{1,2}[a-z]")
_MIXED = re.compile(r"(?=.*\d)(?=.*[a-z]).{4}")  # enough to tell a code among words
_ROMAN = re.compile(r"[ivx]{1,4}")
# What is set like a code of the commonest form, and can be no description: "3A099.q", "6-1.A.1".
_LIKE = re.compile(r"(?:\d{1,2}[-.\s])?\d{1,2}[-.\s]?[A-Z][-.\s]?\d{1,4}(?:[-.\s(]+\w{1,2}\)?)*")
# Words before a code that say no more than that it is one, in the languages held.
_CALLED = frozenset({
    "eccn", "item", "items", "entry", "entries", "no", "nr", "num", "number", "nummer", "code", "category", "cat",
    "categories", "position", "pos", "kategorie", "voce", "categoria", "categoría", "entrada", "rubrique", "article",
    "položka", "list", "liste", "lista", "of", "the", "under", "§",
})  # fmt: skip
_MOST_CALLED = 4


def key(code: str) -> str:
    """A code without what parts its steps, but for two numbers in a row: "3A001.b.4" is 3a001b4, "Item 3-1" item3.1."""
    found = ""
    for run in _RUN.findall(unicodedata.normalize("NFKC", code).casefold()):
        found += f".{run}" if found[-1:].isdigit() and run[0].isdigit() else run
    return found


def plain(keyed: str) -> str:
    """A key whose numbers have no zeros in front: 3a001b4 is 3a1b4."""
    return re.sub(r"\d+", lambda digits: str(int(digits[0])), keyed)


class CodeBook:
    """The codes of one list."""

    def __init__(self, held: HeldList) -> None:
        self.held = held
        self.names = frozenset(_RUN.findall(f"{held.id} {held.title}".casefold()))

    @cached_property
    def _exact(self) -> dict[str, ListEntry]:
        return {key(entry.code): entry for entry in reversed(self.held.entries)}

    @cached_property
    def _plain(self) -> dict[str, ListEntry]:
        return {plain(keyed): entry for keyed, entry in self._exact.items()}

    def has(self, keyed: str) -> bool:
        """Whether a key is that of an entry, zeros and all."""
        return keyed in self._exact

    def entry(self, keyed: str) -> ListEntry | None:
        """The entry of a key; one that was typed without zeros in front is also that of a code printed with them."""
        if found := self._exact.get(keyed):
            return found
        return self._plain.get(keyed) if not keyed.replace(".", "").isdigit() else None

    def above(self, keyed: str) -> ListEntry | None:
        """The nearest entry above an item that the list lacks."""
        for end in range(len(keyed) - 1, 1, -1):
            found = self.entry(keyed[:end])
            if found and _is_item(keyed[:end], keyed[end:]):
                return found
        return None

    def begun(self, keyed: str) -> list[ListEntry]:
        """Live headed entries of a group, such as 3A or ML."""
        pattern = re.compile(re.escape(keyed) + r"\.?\d")
        return [entry for entry in self.held.headed if entry.live and pattern.match(key(entry.code))]


def _is_item(entry: str, rest: str) -> bool:
    """Whether what follows an entry's key can be steps of items: letters, small numbers, Roman numerals."""
    if (entry[-1].isdigit() and rest[0].isdigit()) or not any(map(str.isalpha, entry)):
        return False
    return all(len(run) <= 2 or _ROMAN.fullmatch(run) for run in _RUN.findall(rest))


@dataclass(frozen=True, slots=True)
class Typed:
    """A code that was typed: its key, the lists that were named with it (all where none was), and words beside it."""

    code: str
    key: str
    named: tuple[CodeBook, ...]
    rest: str = ""
    found: bool = True  # whether any list has it, or an entry above it


def read_code(asked: str, books: Sequence[CodeBook]) -> Typed | None:
    """The code that was typed, alone or among words; None where what was typed is a description."""
    words = asked.split()
    for skipped in range(min(len(words), _MOST_CALLED + 1)):
        lead, code = words[:skipped], " ".join(words[skipped:])
        if (named := _named(lead, books)) is None:
            break
        known = _is_code(code, named, bool(set(_folded(lead)) - _CALLED))
        if known or _LIKE.fullmatch(code):
            return Typed(code, key(code), named, found=known)
    for at, word in enumerate(words):
        keyed = key(word)
        if _MIXED.match(keyed) and any(book.has(keyed) for book in books):
            return Typed(word.strip(",;:"), keyed, tuple(books), " ".join(words[:at] + words[at + 1 :]))
    return None


def _folded(words: Sequence[str]) -> list[str]:
    return [word.casefold().strip(".:,") for word in words]


def _named(lead: Sequence[str], books: Sequence[CodeBook]) -> tuple[CodeBook, ...] | None:
    """The lists that the words before a code name; None where one of them is neither a list's name nor "item"."""
    names = [word for word in _folded(lead) if word not in _CALLED]
    found = tuple(book for book in books if all(word in book.names for word in names))
    return found or None


def _is_code(code: str, books: Sequence[CodeBook], by_name: bool) -> bool:
    return next(_matches(code, key(code), books, by_name), False)


def _matches(code: str, keyed: str, books: Sequence[CodeBook], by_name: bool) -> Iterator[bool]:
    has_letter, has_digit = any(map(str.isalpha, keyed)), any(map(str.isdigit, keyed))
    # A word of nothing but letters is a code only where it is set like one: "IV(h)", not "via".
    set_apart = has_digit or by_name or bool(re.search(r"[^\w\s]", code))
    yield from (True for book in books if keyed and set_apart and book.entry(keyed))
    yield from (True for book in books if has_letter and has_digit and book.above(keyed))
    if _GROUP.fullmatch(keyed) or (code.isupper() and code.isalpha()):
        yield from (True for book in books if book.begun(keyed))
