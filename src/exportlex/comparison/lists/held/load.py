"""Control lists out of the index: the words and notes of each entry, gathered from the provisions below it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from exportlex.catalog.declarations import Numbering
from exportlex.comparison.lists.held.entries import HeldList, ListEntry, ListNote
from exportlex.indexing.knowledge import Knowledge, Row, marks_of
from exportlex.indexing.lists.held import entries_of, list_id
from exportlex.model import ProvisionKind

_NOTE = ProvisionKind.NOTE.value
_DEFINITION = ProvisionKind.DEFINITION.value


def load_list(knowledge: Knowledge, row: Row) -> HeldList:
    """One list, from its row of ``control_lists``."""
    rows = entries_of(knowledge, row)
    units = _Units(knowledge, {found["document"] for found in rows}, {found["provision"] for found in rows})
    return HeldList(
        id=list_id(row), jurisdiction=row["jurisdiction"], instrument=row["instrument"], title=row["title"],
        language=row["language"], as_of=row["as_of"], held=row["held"], repealed=row["repealed"],
        numbering=tuple(Numbering(**series) for series in json.loads(row["numbering"])),
        entries=tuple(_entry(found, units) for found in rows),
    )  # fmt: skip


def _entry(row: Row, units: _Units) -> ListEntry:
    words = " ".join([row["heading"], row["text"], *units.more(row["provision"])])
    return ListEntry(
        id=row["id"], provision=row["provision"], code=row["code"], category=row["category"], depth=row["depth"],
        parent=row["parent"] or None, live=bool(row["live"]), printed=row["number"], words=" ".join(words.split()),
        text=row["text"], marks=marks_of(row["marks"]),
        notes=tuple(units.notes(row["provision"])), pinpoint=row["pinpoint"], address=row["address"],
    )  # fmt: skip


class _Units:
    """The provisions of the documents that a list stands in, as a tree without its entries."""

    def __init__(self, knowledge: Knowledge, documents: Iterable[str], entries: set[int]) -> None:
        self._entries = entries
        self._below: dict[int, list[Row]] = {}
        for document in sorted(documents):
            rows = knowledge.rows(
                "SELECT v.id, v.kind, v.number, v.heading, v.text, v.pinpoint, p.id AS above FROM provisions v "
                "JOIN provisions p ON p.document = v.document AND p.key = v.parent WHERE v.document = ? ORDER BY v.ord",
                [document],
            )
            for row in rows:
                self._below.setdefault(row["above"], []).append(row)

    def _children(self, unit: int) -> Iterator[Row]:
        return (row for row in self._below.get(unit, []) if row["id"] not in self._entries)

    def more(self, unit: int) -> Iterator[str]:
        """Words of an entry that stand in units of their own without being items, notes or words about it."""
        about = False
        for row in self._children(unit):
            # A table right after words about an entry is theirs: reasons for control by country.
            about = _is_about(row) or (about and row["kind"] == ProvisionKind.TABLE)
            if row["kind"] not in (_NOTE, _DEFINITION) and not about:
                yield f"{row['heading']} {row['text']}"
                yield from self.more(row["id"])

    def notes(self, unit: int) -> Iterator[ListNote]:
        """The notes of an entry, also those that stand inside what goes on without a number."""
        for row in self._children(unit):
            if row["kind"] == _NOTE:
                text = " ".join(self._whole(row))
                yield ListNote(row["id"], row["heading"] or row["number"], " ".join(text.split()), row["pinpoint"])
            elif not _is_about(row):
                yield from self.notes(row["id"])

    def _whole(self, row: Row) -> Iterator[str]:
        yield row["text"]
        for child in self._below.get(row["id"], []):
            yield child["number"]
            yield from self._whole(child)


def _is_about(row: Row) -> bool:
    """Words about an entry, no words of it: what licence it needs, which exceptions there are, each under its name."""
    return bool(row["kind"] == ProvisionKind.DIVISION or (row["kind"] == ProvisionKind.CONTINUATION and row["heading"]))
