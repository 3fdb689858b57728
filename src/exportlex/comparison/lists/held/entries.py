"""A control list as it is compared: its entries as a tree, each with its words, its notes and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from exportlex.catalog.declarations import Numbering
from exportlex.comparison.lists.held.codes import SharedCode, shared
from exportlex.model import Mark


@dataclass(frozen=True, slots=True)
class ListNote:
    """A note, technical note or N.B. that hangs on an entry, its points included."""

    provision: int
    label: str  # as printed: "Note 2", "Technical Note", "N.B."
    text: str
    pinpoint: str


@dataclass(frozen=True, slots=True)
class ListEntry:
    """An entry or item of a control list; ``words`` are its heading, text and what goes on without a number."""

    id: int
    provision: int
    code: str
    category: str
    depth: int
    parent: int | None
    live: bool
    printed: str
    words: str
    text: str  # its own text, as printed, to which the marks belong
    marks: tuple[Mark, ...]
    notes: tuple[ListNote, ...]
    pinpoint: str
    address: str


@dataclass(frozen=True)
class HeldList:
    """One list in one language and edition."""

    id: str  # "us/ear/ccl"
    jurisdiction: str
    instrument: str
    title: str
    language: str
    as_of: str
    held: str
    repealed: str
    numbering: tuple[Numbering, ...]
    entries: tuple[ListEntry, ...]  # in the list's order

    @property
    def key(self) -> str:
        """The list and its language: what tells it from every other list held."""
        return f"{self.id}|{self.language}"

    @cached_property
    def by_id(self) -> dict[int, ListEntry]:
        """Entries by their id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def below(self) -> dict[int | None, tuple[ListEntry, ...]]:
        """The entries right below each, by its id; those of ``None`` are headed."""
        found: dict[int | None, list[ListEntry]] = {}
        for entry in self.entries:
            found.setdefault(entry.parent, []).append(entry)
        return {parent: tuple(children) for parent, children in found.items()}

    @property
    def headed(self) -> tuple[ListEntry, ...]:
        """The entries with a code of the list's own series."""
        return self.below.get(None, ())

    @cached_property
    def by_code(self) -> dict[str, ListEntry]:
        """Entries by their code as printed; of a code that occurs twice the first."""
        return {entry.code: entry for entry in reversed(self.entries)}

    @cached_property
    def by_shared(self) -> dict[SharedCode, ListEntry]:
        """Live entries by their numbers in the series that several lists share; of a number that recurs the first."""
        found: dict[SharedCode, ListEntry] = {}
        for entry in self.entries:
            if entry.live and (number := shared(entry.code, self.numbering)):
                found.setdefault(number, entry)
        return found

    def path(self, entry: ListEntry) -> tuple[ListEntry, ...]:
        """The headed entry first, the entry itself last."""
        above = self.by_id.get(entry.parent) if entry.parent is not None else None
        return (*self.path(above), entry) if above else (entry,)

    def lead(self, entry: ListEntry) -> str:
        """The text of the entry right above, which may say what the numbers of this one measure."""
        return self.by_id[entry.parent].text if entry.parent in self.by_id else ""

    def subtree(self, entry: ListEntry) -> Iterator[ListEntry]:
        """The entry and all below it, in the list's order."""
        yield entry
        for child in self.below.get(entry.id, ()):
            yield from self.subtree(child)

    def is_leaf(self, entry: ListEntry) -> bool:
        """Whether nothing stands below it."""
        return entry.id not in self.below
