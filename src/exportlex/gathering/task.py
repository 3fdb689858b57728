"""One source of one instrument on its way through a run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from exportlex.catalog.declarations import Instrument, Source
from exportlex.gathering.outcomes import Outcome, Status
from exportlex.gathering.snapshot import Snapshot
from exportlex.gathering.transport import Fetched


@dataclass(frozen=True)
class Task:
    """One source of one instrument."""

    instrument: Instrument
    number: int
    source: Source

    def outcome(self, document: str, status: Status, reason: str = "", url: str = "", size: int = 0) -> Outcome:
        """What came of a document of this source."""
        return Outcome(
            instrument=self.instrument.id,
            language=self.source.language,
            document=document,
            status=status,
            reason=reason,
            bytes=size,
            url=url,
            publisher=self.source.publisher,
            source=self.number,
        )

    def snapshot(self, document: str, fetched: Fetched, sha256: str, origin: str) -> Snapshot:
        """The record of a document's bytes, fetched now."""
        return Snapshot(
            instrument=self.instrument.id,
            language=self.source.language,
            publisher=self.source.publisher,
            document=document,
            held=self.source.held,
            url=fetched.url,
            official_address=self.source.official_address,
            sha256=sha256,
            size=len(fetched.raw),
            media_type=fetched.media_type,
            fetched=datetime.now(UTC).isoformat(timespec="seconds"),
            as_of=fetched.as_of,
            licence=self.source.licence,
            origin=origin,
            provenance=fetched.provenance,
            source=self.number,
        )
