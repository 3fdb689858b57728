"""``exportlex build``: whatever changed is read again, everything else stays; a stopped build goes on where it was.

The work is done on a copy (``indexes/building/knowledge.db``), one transaction per document. Only when it is whole does
it replace the index that is in use, the manifest last.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from exportlex.catalog.loading import Catalog, load_catalog
from exportlex.errors import ExportlexError, ReadingError
from exportlex.gathering.lock import Lock
from exportlex.gathering.store import SnapshotStore
from exportlex.indexing import acceptance, ingest, keys, manifest, schema, summary, vectors, words
from exportlex.indexing.ahead import Outcome, outcomes
from exportlex.indexing.desired import Wanted, from_snapshot, wanted
from exportlex.indexing.encoder import Encoder
from exportlex.indexing.following import citations as references
from exportlex.model import ReadingIssue
from exportlex.settings import Places

Progress = Callable[[str, int, int], None]  # stage, done, of
KNOWLEDGE = "knowledge.db"
_BYTES_LOST = "its bytes are gone from the snapshot store; what was read of them stays; run exportlex gather"


@dataclass
class Report:
    """What a build did."""

    unchanged: bool = False
    read: list[str] = field(default_factory=list)  # documents read anew
    kept: int = 0
    failed: dict[str, str] = field(default_factory=dict)  # document to reason
    embedded: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0


def inputs_key(places: Places, encoder: Encoder, corpora: tuple[Path, ...]) -> str:
    """Digest of all that an index is made of; cheap, so that every command can ask whether the index is stale."""
    lock = places.lock.read_bytes() if places.lock.is_file() else b""
    present = sorted(path.name for path in places.snapshots.glob("*/*")) if places.snapshots.is_dir() else []
    code = [keys.code_digest(), keys.words_digest()]
    return keys.digest([keys.folder_digest(corpora), lock, "\n".join(present), *code, encoder.digest])


def build(places: Places, progress: Progress | None = None, encoder: Encoder | None = None) -> Report:
    """Bring the index up to date with what is declared and gathered."""
    started = time.monotonic()
    tell = progress or (lambda stage, done, of: None)
    encoder = encoder or Encoder()
    key = inputs_key(places, encoder, places.corpora)
    if _is_current(places, key, encoder):
        return Report(unchanged=True, seconds=time.monotonic() - started)
    catalog = load_catalog(places.corpora)
    report = Report()
    database = _working_copy(places)
    store, lock = SnapshotStore(places.snapshots), Lock(places.lock)
    documents = list(wanted(catalog, store, lock))
    _forget(database, catalog, {document.id for document in documents}, lock)
    _bring_in(database, documents, store, lock, report, tell)
    summary.summarise(database, catalog, {document.id: document.source for document in documents if document.source})
    references.write_citations(database, catalog)
    report.embedded = _publish(places, database, encoder, key, tell, report)
    report.seconds = time.monotonic() - started
    return report


def _is_current(places: Places, key: str, encoder: Encoder) -> bool:
    try:
        stated = manifest.read(places.indexes)
        if stated.inputs == key and stated.model == encoder.digest:
            manifest.verify(places.indexes, stated)
            return True
    except ExportlexError:
        pass
    return False


def _working_copy(places: Places) -> Database:
    folder = places.indexes / "building"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / KNOWLEDGE
    if not _is_sound(path):
        for part in folder.glob(KNOWLEDGE + "*"):  # with its write-ahead log
            part.unlink()
    database = Database(path)
    database.execute("PRAGMA journal_mode = WAL")
    schema.create(database)
    return database


def _is_sound(path: Path) -> bool:
    """Whether the working copy can be gone on with: undamaged, and with the tables of this version or none yet."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            return version in (0, schema.VERSION) and connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        except sqlite3.DatabaseError:
            return False


def _forget(database: Database, catalog: Catalog, wanted_now: set[str], lock: Lock) -> None:
    """Drop what is declared no more. What is declared and only lacks its bytes stays as it was read, with a doubt."""
    stored = {str(row[0]) for row in database.execute("SELECT id FROM documents").fetchall()}
    for identifier in stored - wanted_now:
        instrument, language, document = identifier.split("|", 2)
        if instrument in catalog.instruments and lock.history(instrument, language, document):
            acceptance.refuse(database, identifier, [ReadingIssue("bytes-lost", identifier, _BYTES_LOST)])
        else:
            ingest.remove(database, identifier)


def _bring_in(
    database: Database, documents: list[Wanted], store: SnapshotStore, lock: Lock, report: Report, tell: Progress
) -> None:
    held = dict(database.execute("SELECT id, key FROM documents").fetchall())
    changed = [document for document in documents if held.get(document.id) != document.key]
    report.kept = len(documents) - len(changed)
    tell("reading", report.kept, len(documents))
    for position, (document, outcome) in enumerate(outcomes(changed), start=report.kept):
        tell("reading", position, len(documents))
        _store_one(database, document, outcome, store, lock, report)
    tell("reading", len(documents), len(documents))


def _store_one(
    database: Database, document: Wanted, newest: Outcome, store: SnapshotStore, lock: Lock, report: Report
) -> None:
    """Store the newest version that can be believed; keep what is stored where none can, and say so."""
    issues: list[ReadingIssue] = []
    fallback: tuple[Wanted, ingest.Extracted] | None = None
    stored = acceptance.stored_provisions(database, document.id)
    for version, outcome in _versions(document, newest, store, lock):
        if isinstance(outcome, ReadingError):
            report.failed[document.id] = str(outcome)
            issues.append(ReadingIssue("unreadable", version.snapshot.url, str(outcome)))
            continue
        if not outcome.reading.provisions:
            return ingest.store_empty(database, version, outcome)
        doubts = acceptance.doubts(database, version, outcome, stored)
        if not doubts:
            return _take(database, version, outcome, issues, report)
        issues += doubts
        fallback = fallback or (version, outcome)
    if stored or not fallback:
        acceptance.refuse(database, document.id, issues)
        return None
    return _take(database, *fallback, issues, report)


def _take(
    database: Database, version: Wanted, extracted: ingest.Extracted, issues: list[ReadingIssue], report: Report
) -> None:
    extracted.issues.extend(issues)
    ingest.store(database, version, extracted)
    report.read.append(version.id)


def _versions(document: Wanted, newest: Outcome, store: SnapshotStore, lock: Lock) -> Iterator[tuple[Wanted, Outcome]]:
    """The newest version, then older ones, each read only when it is asked for."""
    yield document, newest
    snapshot = document.snapshot
    for other in lock.history(snapshot.instrument, snapshot.language, snapshot.document):
        if other.sha256 != snapshot.sha256 and store.has(other.sha256):
            yield from outcomes([from_snapshot(document.instrument, other, store)])


def _publish(places: Places, database: Database, encoder: Encoder, key: str, tell: Progress, report: Report) -> int:
    """Lexical index, vectors, then the finished files into place, the manifest last."""
    words.write(database)
    embedded = vectors.write(database, places.indexes, encoder, tell)
    report.counts = {
        table: int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        for table in ("documents", "provisions", "definitions", "entries", "passages", "issues")
    }
    finished = places.indexes / (KNOWLEDGE + ".tmp")
    finished.unlink(missing_ok=True)
    database.conn.commit()
    database.execute("VACUUM INTO ?", [str(finished)])
    database.close()
    finished.replace(places.indexes / KNOWLEDGE)
    (places.indexes / (vectors.FILE + ".tmp")).replace(places.indexes / vectors.FILE)
    names = (KNOWLEDGE, vectors.FILE)
    manifest.write(
        places.indexes,
        manifest.Manifest(
            inputs=key,
            model=encoder.digest,
            corpora=[str(folder.resolve()) for folder in places.corpora[1:]],
            files={name: manifest.file_digest(places.indexes / name) for name in names},
            counts=report.counts,
            built=datetime.now(UTC).isoformat(timespec="seconds"),
        ),
    )
    return embedded
