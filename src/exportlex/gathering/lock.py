"""The lock: which bytes make up the texts held. Its file is in git and changes only where bytes of law changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from exportlex.catalog.declarations import Instrument
from exportlex.errors import GatheringError
from exportlex.gathering import atomic
from exportlex.gathering.snapshot import UNDECLARED, Snapshot, from_line, to_line

__all__ = ["Lock", "Snapshot"]


class Lock:
    """Every snapshot ever taken up, read from a file of JSON lines (an absent file is an empty lock)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._snapshots: list[Snapshot] = []
        self.load()

    def __iter__(self) -> Iterator[Snapshot]:
        return iter(self._snapshots)

    def load(self) -> Lock:
        """Read the file again; GatheringError names the file and the number of a damaged line."""
        lines = self._read().split("\n") if self.path.exists() else []
        self._snapshots = sorted(
            (self._line(number, line) for number, line in enumerate(lines, 1) if line.strip()),
            key=lambda snapshot: snapshot.order,
        )
        return self

    def _read(self) -> str:
        try:
            return self.path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise GatheringError(f"{self.path}: cannot be read ({error}); restore it from git") from error

    def _line(self, number: int, line: str) -> Snapshot:
        try:
            return from_line(line)
        except (ValueError, RecursionError) as error:
            raise GatheringError(
                f"{self.path}: line {number} is damaged ({error}); restore it from git, or delete the line "
                "and run exportlex gather"
            ) from error

    def save(self) -> None:
        """Write the file in one step; where nothing changed, it is not touched."""
        text = "".join(to_line(snapshot) + "\n" for snapshot in self._snapshots).encode()
        if text != (self.path.read_bytes() if self.path.exists() else b""):
            atomic.write(self.path, text)

    def newest(self, instrument: str, language: str, *, has: Callable[[str], bool] | None = None) -> list[Snapshot]:
        """The newest version of each document, all from one source: the most preferred one that is complete.

        Gathering takes up whole sources only, so what the lock names is complete. ``has`` (``SnapshotStore.has``)
        also asks that its bytes are there: a lock from git comes without them. Empty where nothing is held. Whoever
        looks up ``source`` in a declaration calls ``reconcile`` first: the declaration may have changed since.
        """
        sources: dict[tuple[int, str, str], dict[str, Snapshot]] = {}
        for snapshot in self._snapshots:  # oldest first: the newest stays
            text = (snapshot.instrument, snapshot.language)
            if text == (instrument, language) and snapshot.source != UNDECLARED:
                source = (snapshot.source, snapshot.held, snapshot.publisher)
                sources.setdefault(source, {})[snapshot.document] = snapshot
        for documents in sorted((list(found.values()) for found in sources.values()), key=_preference):
            if has is None or all(has(snapshot.sha256) for snapshot in documents):
                return documents
        return []

    def history(self, instrument: str, language: str, document: str) -> list[Snapshot]:
        """All versions of a document, newest first."""
        wanted = (instrument, language, document)
        return [s for s in reversed(self._snapshots) if (s.instrument, s.language, s.document) == wanted]

    def add(self, snapshot: Snapshot) -> bool:
        """Take up a version; False, and nothing changes, where it says nothing new.

        Nothing new: the version before it in time has the same bytes, or the one after it has the same bytes from
        the same address (an older copy of what is held). A law that returns to earlier words is a new version.
        """
        versions = [held for held in self._snapshots if held.chain == snapshot.chain]
        before = [held for held in versions if held.order <= snapshot.order]
        after = [held for held in versions if held.order > snapshot.order]
        if before and before[-1].sha256 == snapshot.sha256:
            return False
        if after and (after[0].sha256, after[0].url) == (snapshot.sha256, snapshot.url):
            return False
        self._snapshots.append(snapshot)
        self._snapshots.sort(key=lambda held: held.order)  # stable: of two at the same moment the later added is newer
        return True

    def reconcile(self, instrument: Instrument) -> None:
        """Number the snapshots of an instrument as its declaration numbers its sources now."""
        declared = [(source.publisher, source.held, source.language) for source in instrument.sources]
        for place, held in enumerate(self._snapshots):
            if held.instrument == instrument.id and held.source != UNDECLARED:
                self._snapshots[place] = replace(held, source=_number(held, declared))

    def retire(self, complete: Sequence[Snapshot]) -> None:
        """Keep as history only the documents that a source, just gathered completely, no longer has."""
        documents = {snapshot.chain for snapshot in complete}
        sources = {chain[:3] for chain in documents}
        for place, held in enumerate(self._snapshots):
            if held.chain[:3] in sources and held.chain not in documents:
                self._snapshots[place] = replace(held, source=UNDECLARED)


def _preference(documents: list[Snapshot]) -> tuple[int, bool, str]:
    # By the declaration's order; where an unreconciled lock has two sources of one number, the official one first.
    return (documents[0].source, documents[0].held != "official", documents[0].publisher)


def _number(held: Snapshot, declared: Sequence[tuple[str, str, str]]) -> int:
    source = (held.publisher, held.held, held.language)
    if held.source < len(declared) and declared[held.source] == source:
        return held.source
    return declared.index(source) if source in declared else UNDECLARED
