"""Zedland, a country that does not exist: its gazette, its law, mirrors and catalogs made of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from exportlex.catalog.declarations import Instrument, Jurisdiction
from exportlex.catalog.loading import Catalog
from exportlex.gathering.lock import Lock
from exportlex.gathering.snapshot import Snapshot
from exportlex.gathering.store import SnapshotStore
from exportlex.model import Reading
from exportlex.publishers.base import Address, Document

LAW = b"<?xml version='1.0'?><law><p>A lantern means a lamp that a ferryman carries.</p></law>"
AMENDED = LAW.replace(b"ferryman", b"ferrywoman")
CHALLENGE = b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Wait.</body></html>"
ACT = "https://gazette.example/act.xml"
LIST = "https://gazette.example/list.xml"
COPY = "https://copies.example/zedland/act.xml"


@dataclass(frozen=True)
class Gazette:
    """A publisher whose sources name their documents and addresses in their options."""

    NAME: str = "gazette"
    media_types: tuple[str, ...] = ("application/xml",)

    def addresses(self, source: object, as_of: date | None) -> list[Address]:
        pairs = [str(pair).split(" ", 1) for pair in source.options["documents"]]  # type: ignore[attr-defined]
        return [Address(name, url, {}, self.media_types) for name, url in pairs]

    def read(self, document: Document) -> Reading:
        raise NotImplementedError


PUBLISHERS = {"gazette": Gazette(), "copies": Gazette("copies")}


def source(
    *documents: str, publisher: str = "gazette", held: str = "official", language: str = "en"
) -> dict[str, object]:
    """A source whose documents are given as "name address"."""
    return {
        "publisher": publisher,
        "language": language,
        "held": held,
        "licence": "free",
        "official_address": "https://gazette.example/",
        "options": {"documents": list(documents)},
        "expected": {"provisions": [1, 10]},
    }


OFFICIAL = source(f"act {ACT}")
CONVERTED = source(f"act {COPY}", publisher="copies", held="converted")


def catalog(**sources: Sequence[Mapping[str, object]]) -> Catalog:
    """A catalog of Zedland: instruments by name, each with its sources."""
    instruments = {
        f"zz/{name}": Instrument.model_validate(
            {"id": f"zz/{name}", "title": name, "kind": "statute", "citation": "s.", "sources": list(given)}
        )
        for name, given in sources.items()
    }
    return Catalog({"zz": Jurisdiction(code="zz", name="Zedland", languages=["en"])}, instruments, {})


def make_mirror(folder: Path, files: Mapping[str, bytes], **fields: str) -> Path:
    """A mirror that holds those bytes at those addresses; fields go into each line of its manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for number, (url, raw) in enumerate(files.items()):
        (folder / f"{number}.bin").write_bytes(raw)
        line = {
            "url": url,
            "path": f"{number}.bin",
            "sha256": hashlib.sha256(raw).hexdigest(),
            "media_type": "application/xml",
            "as_of": "2031-02-03 as the gazette says",
            "origin": "the gazette's printer",
        }
        lines.append(json.dumps(line | fields) + "\n")
    (folder / "manifest.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


def snapshot(**changes: object) -> Snapshot:
    """A snapshot of the act, changed as given."""
    fields: dict[str, object] = {
        "instrument": "zz/act",
        "language": "en",
        "publisher": "gazette",
        "document": "act",
        "held": "official",
        "url": ACT,
        "official_address": "https://gazette.example/",
        "sha256": "a" * 64,
        "size": 7,
        "media_type": "application/xml",
        "fetched": "2031-05-01T10:00:00+00:00",
        "as_of": "",
        "licence": "free",
        "origin": "web",
        "provenance": "",
        "source": 0,
    }
    return Snapshot(**(fields | changes))  # type: ignore[arg-type]


@dataclass
class Desk:
    """A store and a lock in a folder."""

    folder: Path

    def __post_init__(self) -> None:
        self.store = SnapshotStore(self.folder / "snapshots")
        self.lock = Lock(self.folder / "lock.jsonl")

    @property
    def lock_bytes(self) -> bytes:
        """The lock's file; empty where there is none."""
        return self.lock.path.read_bytes() if self.lock.path.exists() else b""
