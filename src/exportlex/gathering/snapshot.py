"""One line of the lock: which bytes of an instrument were held when, from where, under which licence."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields

from exportlex.gathering.store import SHA256

# The number of a source, or of a document's source, that the declaration no longer has: history, never read.
UNDECLARED = 999
_HELD = ("official", "converted")
_ORIGINS = ("web", "mirror")


@dataclass(frozen=True)
class Snapshot:
    """The raw bytes of one document as published at one address."""

    instrument: str
    language: str
    publisher: str
    document: str  # as the publisher's module names it: "part-772", "act"
    held: str  # "official", or "converted" by a third party
    url: str  # with the date filled in
    official_address: str
    sha256: str
    size: int  # bytes
    media_type: str
    fetched: str  # ISO date and time, UTC
    as_of: str  # ISO date; "" where the address states none
    licence: str
    origin: str  # "web" or "mirror"
    provenance: str  # in words: where the mirror has the bytes from
    source: int  # which source of the declaration, in order, from 0; UNDECLARED where it no longer has it

    @property
    def effective(self) -> str:
        """ISO date since which the bytes are known to be the law: the as-of date, else the day they were fetched."""
        return self.as_of or self.fetched[:10]

    @property
    def chain(self) -> tuple[str, str, int, str, str]:
        """What the versions of one document from one source have in common."""
        return (self.instrument, self.language, self.source, self.publisher, self.document)

    @property
    def order(self) -> tuple[str, ...]:
        """Sorts documents by name and their versions from the oldest to the newest."""
        return (self.instrument, self.language, self.document, self.effective, self.fetched)


def to_line(snapshot: Snapshot) -> str:
    """One line of JSON, always with the same fields in the same order."""
    return json.dumps(asdict(snapshot), ensure_ascii=False)


def from_line(line: str) -> Snapshot:
    """The snapshot of a line; ValueError says what is wrong with the line."""
    data = json.loads(line)
    if not isinstance(data, dict):
        raise ValueError("not an object")
    for name, kind in _FIELDS.items():
        if type(data.get(name)) is not kind:
            raise ValueError(f"{name!r} is missing or not of type {kind.__name__}")
    if unknown := set(data) - set(_FIELDS):
        raise ValueError(f"unknown field {min(unknown)!r}")
    snapshot = Snapshot(**data)
    if not SHA256.fullmatch(snapshot.sha256):
        raise ValueError("'sha256' is no sha256")
    if snapshot.held not in _HELD or snapshot.origin not in _ORIGINS:
        raise ValueError("'held' or 'origin' has an unknown value")
    return snapshot


_FIELDS: dict[str, type] = {field.name: int if field.name in ("size", "source") else str for field in fields(Snapshot)}
