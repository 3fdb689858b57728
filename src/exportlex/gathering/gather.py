"""Gathers every declared text: source by source in order of preference, and a source counts only as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from exportlex.catalog.declarations import Instrument, Source
from exportlex.catalog.loading import Catalog
from exportlex.errors import ExportlexError, GatheringError
from exportlex.gathering.lock import Lock
from exportlex.gathering.outcomes import Callback, Outcome, Silence
from exportlex.gathering.snapshot import Snapshot
from exportlex.gathering.store import SnapshotStore, digest
from exportlex.gathering.task import Task
from exportlex.gathering.transport import Fetched, Transport
from exportlex.publishers import publisher as publisher_named
from exportlex.publishers.base import Address, Publisher


def gather(
    catalog: Catalog,
    store: SnapshotStore,
    lock: Lock,
    transport: Transport,
    *,
    only: Sequence[str] = (),
    as_of: date | None = None,
    progress: Callback | None = None,
    publishers: Mapping[str, Publisher] | None = None,
) -> list[Outcome]:
    """Fetch what is declared and take up what changed.

    For each instrument and language the sources are tried in order until one comes completely; one that fails stops
    nobody and replaces nothing. The lock is saved after each source, so an interruption keeps what is done, and a
    second run with nothing new leaves its file as it is. ``only`` names jurisdictions or instruments
    (UnknownWordError for others); ``publishers`` replaces those that are installed.
    """
    run = _Run(store, lock, transport, as_of, progress or Silence(), publishers)
    texts = [
        (instrument, language) for instrument in chosen(catalog, only) for language in instrument.sources_by_language()
    ]
    run.progress.begin(len(texts))
    return [outcome for instrument, language in texts for outcome in run.text(instrument, language)]


def chosen(catalog: Catalog, only: Sequence[str]) -> list[Instrument]:
    """The instruments of those jurisdictions or of those ids, each once; all of them where nothing is named."""
    wanted: dict[str, Instrument] = {} if only else dict(catalog.instruments)
    for word in (word.strip().lower() for word in only):
        if word in catalog.jurisdictions:
            wanted |= {i.id: i for i in catalog.instruments.values() if i.jurisdiction == word}
        elif "/" in word:
            wanted[word] = catalog.instrument(word)
        else:
            catalog.codes(word or "(nothing)")  # raises, and names the jurisdictions there are
    return [wanted[identifier] for identifier in sorted(wanted)]


@dataclass(frozen=True)
class _Run:
    store: SnapshotStore
    lock: Lock
    transport: Transport
    as_of: date | None
    progress: Callback
    publishers: Mapping[str, Publisher] | None

    def text(self, instrument: Instrument, language: str) -> list[Outcome]:
        """Try the sources of one instrument in one language until one comes completely."""
        self.progress.text(instrument.id, language)
        self.lock.reconcile(instrument)
        held = self.lock.newest(instrument.id, language, has=self.store.has)
        outcomes: list[Outcome] = []
        note = ""
        for task in (Task(instrument, n, s) for n, s in enumerate(instrument.sources) if s.language == language):
            if task.source.held == "converted" and held and held[0].held == "official":
                found = [
                    self._told(task.outcome("", "skipped", "the official text is held; no conversion replaces it"))
                ]
            else:
                found = self._source(task, f"{note}; {_instead(task.source)}" if note else "", held)
            outcomes += found
            if all(outcome.good for outcome in found):
                break
            note = note or _not_reachable(task.source, found)
        return outcomes

    def _source(self, task: Task, note: str, held: Sequence[Snapshot]) -> list[Outcome]:
        fetched: list[Fetched] = []
        try:
            publisher, addresses = self._addresses(task)
        except ExportlexError as error:
            return [self._told(task.outcome("", "failed", str(error)))]
        for address in addresses:
            self.progress.document(task.source.publisher, address.document)
            try:
                found = self.transport.fetch(address, self.as_of, publisher, task.source.language)
                fetched.append(replace(found, as_of=address.as_of or found.as_of))
                self.store.put(fetched[-1].raw)
            except ExportlexError as error:
                return self._broken(task, addresses, address, f"{error}{_kept(held, task.source)}")
        return self._taken_up(task, list(zip(addresses, fetched, strict=True)), note)

    def _addresses(self, task: Task) -> tuple[Publisher, list[Address]]:
        where = f"{task.instrument.id}, source {task.number + 1}"
        name = task.source.publisher
        publisher = publisher_named(name) if self.publishers is None else self.publishers.get(name)
        if publisher is None:
            raise GatheringError(f"{where}: unknown publisher {name!r}; correct the declaration")
        try:
            addresses = publisher.addresses(task.source, self.as_of)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise GatheringError(f"{where}: its options do not suit {name} ({error!r}); correct them") from error
        names = [address.document for address in addresses]
        if not names or len(set(names)) < len(names):
            raise GatheringError(f"{where}: {name} names no document, or one twice; correct the options")
        return publisher, addresses

    def _broken(self, task: Task, addresses: Sequence[Address], failed: Address, reason: str) -> list[Outcome]:
        place = addresses.index(failed)
        why = f"not taken up because {failed.document} failed"
        return [
            self._told(task.outcome(address.document, "skipped", why, address.url))
            if number != place
            else self._told(task.outcome(address.document, "failed", reason, address.url))
            for number, address in enumerate(addresses)
        ]

    def _taken_up(self, task: Task, documents: Sequence[tuple[Address, Fetched]], note: str) -> list[Outcome]:
        snapshots = [
            task.snapshot(address.document, fetched, digest(fetched.raw), self.transport.origin)
            for address, fetched in documents
        ]
        added = [self.lock.add(snapshot) for snapshot in snapshots]
        if self.as_of is None:  # an older state of the law may have had other parts
            self.lock.retire(snapshots)
        self.lock.save()
        return [
            self._told(
                task.outcome(
                    snapshot.document,
                    "new" if new else "unchanged",
                    "; ".join(filter(None, (note, _too_late(snapshot, self.as_of)))),
                    snapshot.url,
                    snapshot.size,
                )
            )
            for snapshot, new in zip(snapshots, added, strict=True)
        ]

    def _told(self, outcome: Outcome) -> Outcome:
        self.progress.done(outcome)
        return outcome


def _not_reachable(source: Source, outcomes: Sequence[Outcome]) -> str:
    reason = next((outcome.reason for outcome in outcomes if outcome.status == "failed"), "")
    name = "official address" if source.held == "official" else "preferred conversion"
    return f"{name} not reachable: {reason}" if reason else ""


def _instead(source: Source) -> str:
    return f"{'the conversion' if source.held == 'converted' else 'another official address'} is used instead"


def _kept(held: Sequence[Snapshot], source: Source) -> str:
    if not held or held[0].held != source.held:
        return ""
    return f" (what is held stays: {held[0].held}, {max(snapshot.effective for snapshot in held)})"


def _too_late(snapshot: Snapshot, as_of: date | None) -> str:
    if as_of is None or snapshot.as_of <= as_of.isoformat():
        return ""
    return f"this is the text of {snapshot.as_of}: the address has none as old as {as_of}"
