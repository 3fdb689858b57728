"""Which documents an index should hold: gathered snapshots, and our digests."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from exportlex.catalog.declarations import Instrument, Source
from exportlex.catalog.loading import Catalog
from exportlex.gathering.lock import Lock, Snapshot
from exportlex.gathering.store import SnapshotStore
from exportlex.indexing import keys
from exportlex.publishers.base import Document

LAW = "law"
DIGEST = "digest"
DIGEST_LANGUAGE = "en"


@dataclass(frozen=True)
class Wanted:
    """One document to have in the index, and the key under which its rows stay valid."""

    id: str
    instrument: Instrument
    layer: str  # "law" or "digest"
    publisher: str
    document: Document
    snapshot: Snapshot
    source: Source | None

    @property
    def key(self) -> str:
        """Digest of everything that its rows depend on."""
        options = repr(sorted(self.document.options.items()))
        return keys.digest(
            [
                self.snapshot.sha256,
                self.publisher,
                options,
                self.document.citation,
                self.document.as_of,
                keys.code_digest(self.publisher),
                *(declared.model_dump_json() for declared in self.instrument.lists),
            ]
        )


def wanted(catalog: Catalog, store: SnapshotStore, lock: Lock) -> Iterator[Wanted]:
    """Every document that can be had, digests first."""
    for code, path in sorted(catalog.digests.items()):
        raw = path.read_bytes()
        for instrument in catalog.instruments.values():
            if instrument.jurisdiction == code and f"\n# {instrument.id}\n" in "\n" + raw.decode("utf-8"):
                yield _digest(instrument, raw, str(path))
    for instrument in catalog.instruments.values():
        lock.reconcile(instrument)
        for language in instrument.sources_by_language():
            for snapshot in lock.newest(instrument.id, language, has=store.has):
                yield from_snapshot(instrument, snapshot, store)


def from_snapshot(instrument: Instrument, snapshot: Snapshot, store: SnapshotStore) -> Wanted:
    """A gathered snapshot as a document."""
    source = instrument.sources[snapshot.source] if snapshot.source < len(instrument.sources) else None
    document = Document(
        raw=store.get(snapshot.sha256),
        where=snapshot.url,
        name=snapshot.document,
        language=snapshot.language,
        as_of=snapshot.as_of or _declared(source) or _fetched(snapshot),
        citation=instrument.citation,
        options=source.options if source else {},
    )
    identifier = f"{instrument.id}|{snapshot.language}|{snapshot.document}"
    return Wanted(identifier, instrument, LAW, snapshot.publisher, document, snapshot, source)


def _declared(source: Source | None) -> str:
    return source.as_of.isoformat() if source and source.as_of else ""


def _fetched(snapshot: Snapshot) -> str:
    """Of a text without any date the day we saw it, where we saw it at its publisher's: a mirror may be of any age."""
    return snapshot.fetched[:10] if snapshot.origin == "web" else ""


def _digest(instrument: Instrument, raw: bytes, path: str) -> Wanted:
    sha256 = hashlib.sha256(raw).hexdigest()
    snapshot = Snapshot(
        instrument=instrument.id, language=DIGEST_LANGUAGE, publisher="digest", document="digest", held="digest",
        url=path, official_address=instrument.sources[0].official_address, sha256=sha256, size=len(raw),
        media_type="text/markdown", fetched="", as_of="", licence="CC-BY-4.0", origin="repository", provenance="",
        source=0,
    )  # fmt: skip
    document = Document(raw=raw, where=path, name="digest", language="en", options={"instrument": instrument.id})
    return Wanted(f"{instrument.id}|en|digest", instrument, DIGEST, "digest", document, snapshot, None)
