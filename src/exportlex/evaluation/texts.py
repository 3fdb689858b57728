"""The gathered law texts that a measurement runs on: each read and extracted, once, on all cores."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from exportlex.catalog.loading import load_catalog
from exportlex.errors import UnknownWordError
from exportlex.extraction.extract import definitions
from exportlex.gathering.lock import Lock
from exportlex.gathering.store import SnapshotStore
from exportlex.indexing.ahead import outcomes
from exportlex.indexing.desired import LAW, wanted
from exportlex.indexing.ingest import Extracted
from exportlex.model import Definition, Reading
from exportlex.publishers import marks_definitions
from exportlex.reading.read import without_publisher_marks
from exportlex.settings import Places

Tell = Callable[[int, int], None]


@dataclass(frozen=True)
class Text:
    """One document of a law: what was read in it and which definitions were extracted."""

    id: str
    instrument: str
    language: str
    sha256: str
    reading: Reading
    definitions: tuple[Definition, ...]
    marked: bool = False  # its publisher marks defined terms

    @property
    def size(self) -> int:
        """Bytes of its words in UTF-8."""
        return sum(len(provision.text.encode()) for provision in self.reading.provisions)

    @cached_property
    def unmarked(self) -> Reading:
        """Its reading as if its publisher had marked nothing."""
        return without_publisher_marks(self.reading)

    @cached_property
    def unmarked_definitions(self) -> list[Definition]:
        """What the recognisers find without the marks: several measurements ask for it, and it is extracted once."""
        return definitions(self.unmarked)[0]

    def row(self) -> dict[str, str]:
        """What finding the labels of a document asks of it."""
        return {"id": self.id, "instrument": self.instrument, "language": self.language, "sha256": self.sha256,
                "layer": LAW}  # fmt: skip


def held_texts(places: Places, tell: Tell = lambda done, of: None) -> list[Text]:
    """Every gathered law text, in the order of their identifiers. Raises UnknownWordError where none is gathered."""
    catalog = load_catalog(places.corpora)
    store, lock = SnapshotStore(places.snapshots), Lock(places.lock)
    documents = [document for document in wanted(catalog, store, lock) if document.layer == LAW]
    if not documents:
        raise UnknownWordError(f"no law text in {places.snapshots}; run: exportlex gather --mirror ../shared/mirror")
    found: list[Text] = []
    for done, (document, read) in enumerate(outcomes(documents), start=1):
        tell(done, len(documents))
        if isinstance(read, Extracted):
            snapshot = document.snapshot
            found.append(
                Text(document.id, document.instrument.id, snapshot.language, snapshot.sha256, read.reading,
                     tuple(read.definitions), marks_definitions(document.publisher))
            )  # fmt: skip
    return sorted(found, key=lambda text: text.id)
