"""Every declared law as the mirror holds it, gathered and read once for all tests of a run."""

from __future__ import annotations

import pickle
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from exportlex.catalog.declarations import Source
from exportlex.catalog.loading import load_catalog
from exportlex.evaluation.texts import Text as Measured
from exportlex.gathering.gather import gather
from exportlex.gathering.lock import Lock
from exportlex.gathering.mirror import Mirror
from exportlex.gathering.outcomes import Outcome
from exportlex.gathering.store import SnapshotStore
from exportlex.indexing.ahead import outcomes
from exportlex.indexing.desired import LAW, wanted
from exportlex.indexing.ingest import Extracted
from exportlex.publishers import marks_definitions

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Text:
    """One document of a law with all that was read in it."""

    id: str
    instrument: str
    language: str
    held: str
    sha256: str
    as_of: str
    source: Source
    extracted: Extracted

    @property
    def jurisdiction(self) -> str:
        return self.instrument.split("/")[0]

    def measured(self) -> Measured:
        """The same as an evaluation takes it."""
        reading, found = self.extracted.reading, tuple(self.extracted.definitions)
        marked = marks_definitions(self.source.publisher)
        return Measured(self.id, self.instrument, self.language, self.sha256, reading, found, marked)


@dataclass(frozen=True)
class Mirrored:
    """What gathering and reading the mirror gives."""

    outcomes: tuple[Outcome, ...]
    texts: tuple[Text, ...]

    @cached_property
    def by_law(self) -> dict[tuple[str, str], list[Text]]:
        """The documents of each instrument and language."""
        found: dict[tuple[str, str], list[Text]] = defaultdict(list)
        for text in self.texts:
            found[text.instrument, text.language].append(text)
        return dict(found)


def read_mirror(mirror: Path, folder: Path) -> Mirrored:
    """Gather every declared law from the mirror into ``folder`` and read it."""
    catalog = load_catalog([ROOT / "corpus"])
    store, lock = SnapshotStore(folder / "snapshots"), Lock(folder / "lock.jsonl")
    gathered = gather(catalog, store, lock, Mirror(mirror))
    laws = [document for document in wanted(catalog, store, lock) if document.layer == LAW and document.source]
    texts = [
        Text(
            document.id, document.instrument.id, document.snapshot.language, document.snapshot.held,
            document.snapshot.sha256, read.reading.as_of or document.document.as_of, document.source, read,
        )
        for document, read in outcomes(laws)
        if document.source and isinstance(read, Extracted)
    ]  # fmt: skip
    return Mirrored(tuple(gathered), tuple(texts))


def cached(mirror: Path, folder: Path) -> Mirrored:
    """The same, kept in ``folder`` for the other workers of a run."""
    kept = folder / "mirrored.pickle"
    if not kept.is_file():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps(read_mirror(mirror, folder)))
    return pickle.loads(kept.read_bytes())  # type: ignore[no-any-return]
