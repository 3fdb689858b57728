"""Codes in the words of an entry: which entries of its own list they name, and the words without them.

Half of a list's technology and software entries say nothing but which other entries they serve, by their codes. To
compare two lists whose numbering differs, each code gives way to the words of the entry that it names, or is followed
to that entry; the code itself is never compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from exportlex.comparison.lists.held.codes import flat, steps
from exportlex.comparison.lists.held.entries import HeldList, ListEntry

# What may be a code in running text: "3A001.b.4", "3.A.1.b", "8A3", "ML10.a", "0008c", "IV(h)(1)", "7.A.", "5B1".
_LIKE = re.compile(
    r"(?<![\w.])(?:\d{1,2}[.\s]?[A-H](?![a-z])(?:[.\s]?\d{1,4})?|[A-Z]{2,4}\s?\d{1,2}|0\d{3}|[IVX]{1,5}(?=\())"
    r"(?:[.\s]{0,2}\(?(?:([a-z])\1?|[ivx]{2,4}(?=\))|\d{1,2})(?![A-Za-z0-9])\)?)*"
)
# A code of the commonest form is hidden also where the list has no such entry: it may name one of another list.
_CODE = re.compile(r"\d[A-H]\d{3}|\d{1,2}\.[A-H]\.\d{1,2}|ML\s?\d")
_TO = re.compile(r"[\s.]*(?:to|through|bis|a|à|[-–—])\s*")
_EXCEPT = re.compile(r"\((?:except|excluding|ausgenommen|eccetto|tranne)\b[^()]*\)", re.IGNORECASE)


class References:
    """The codes of one list, as its entries name one another."""

    def __init__(self, held: HeldList) -> None:
        self._held = held
        self._places = {entry.id: place for place, entry in enumerate(held.headed)}

    @cached_property
    def _by_steps(self) -> dict[tuple[str, ...], ListEntry]:
        return {steps(entry.code): entry for entry in reversed(self._held.entries)}

    @cached_property
    def _flat(self) -> list[str]:
        return [flat(entry.code) for entry in self._held.headed]

    def bare(self, text: str) -> str:
        """The words without the codes of entries."""
        return _LIKE.sub(lambda match: " " if self._is_code(match[0]) else match[0], text)

    def spelled(self, text: str, own: ListEntry) -> str:
        """The words with the words of the named entry in place of each code.

        Codes of the entry itself are left out, and so is what is named after "except": it is not what the entry serves.
        """
        return _LIKE.sub(lambda match: self._words(match[0], own), _EXCEPT.sub(" ", text))

    def links(self, entry: ListEntry) -> set[int]:
        """Places, among the headed entries, of those that an entry or any item of it names, its own left out.

        "3A001 to 3A003" and "7.A" name all that lie between or begin so; what stands after "except" is not named.
        """
        text = " ".join(item.words for item in self._held.subtree(entry))
        found = set(self._named(_EXCEPT.sub(" ", text)))
        for match in _EXCEPT.finditer(text):
            found -= set(self._named(match[0]))
        return found - {self._places[entry.id]}

    def _named(self, text: str) -> Iterator[int]:
        last: tuple[int, int] | None = None  # the entry named last, and where its code ended
        for match in _LIKE.finditer(text):
            entry = self._entry(match[0])
            if entry is None:
                group = self._group(match[0])
                yield from group
                last = (group[0], match.end()) if group else None
                continue
            place = self._places[self._held.path(entry)[0].id]
            if last and _TO.fullmatch(text, last[1], match.start()):
                yield from range(last[0], place)
            yield place
            last = (place, match.end())

    def _entry(self, code: str) -> ListEntry | None:
        """The entry of a code, or the nearest above it that the list has."""
        parts = steps(code)
        while parts:
            if found := self._by_steps.get(parts):
                return found
            parts = parts[:-1]
        return None

    def _group(self, code: str) -> list[int]:
        """Headed entries whose codes begin with what is not a whole code: "7.A", "8A3"."""
        begins = flat(code)
        has_both = any(map(str.isdigit, begins)) and any(map(str.isalpha, begins))
        return [place for place, own in enumerate(self._flat) if has_both and own.startswith(begins)]

    def _is_code(self, words: str) -> bool:
        return bool(_CODE.match(words) or self._entry(words) or self._group(words))

    def _words(self, code: str, own: ListEntry) -> str:
        named = self._entry(code)
        if named is None:
            return self.bare(code)
        if self._held.path(named)[0].id == self._held.path(own)[0].id:
            return " "
        return f" {self.bare(named.words)} "
