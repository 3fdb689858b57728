"""A mirror as a transport: a folder of files and a manifest of the addresses that their bytes are published at."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from exportlex.errors import GatheringError
from exportlex.gathering.addresses import comparable, dated_pattern, filled, is_dated, matched_date, secure
from exportlex.gathering.checks import verify
from exportlex.gathering.families import allowed_families
from exportlex.gathering.store import digest
from exportlex.gathering.transport import Fetched
from exportlex.publishers.base import Address, Publisher

MANIFEST = "manifest.jsonl"
# "<=2023-04-20" is the latest date that the text can be of: the best that is known.
_DATE_AT_START = re.compile(r"[<≤=~\s]*(\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True)
class Entry:
    """One line of the manifest."""

    url: str
    path: str  # inside the mirror
    sha256: str
    media_type: str = ""
    as_of: str = ""  # ISO date at the start of the manifest's words, else ""
    language: str = ""
    provenance: str = ""  # the manifest's origin


class Mirror:
    """Answers addresses from files; GatheringError where the folder has no sound manifest."""

    origin = "mirror"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._by_address: dict[str, list[Entry]] = {}
        for entry in _entries(folder / MANIFEST):
            self._by_address.setdefault(comparable(entry.url), []).append(entry)

    def resolve(self, address: Address, as_of: date | None = None, language: str = "") -> tuple[Entry, str, str]:
        """The file for an address, the address with its date filled in, and its as-of date (ISO or "").

        Dates later than ``as_of`` are passed over; an address without a placeholder that has later ones only is
        answered with the earliest of them. GatheringError where the address is not in the mirror.
        """
        if is_dated(address.url):
            return self._dated(address, as_of, language)
        entries = self._by_address.get(comparable(address.url), [])
        if not entries:
            raise self._absent(address.url)
        entry = _best([(_day(entry.as_of), entry) for entry in entries], address, as_of, language)
        return entry, secure(address.url), entry.as_of

    def _dated(self, address: Address, as_of: date | None, language: str) -> tuple[Entry, str, str]:
        pattern = dated_pattern(address.url)
        days: dict[date, list[Entry]] = {}
        for url, entries in self._by_address.items():
            if (match := pattern.fullmatch(url)) and (day := matched_date(match)):
                days.setdefault(day, []).extend(entries)
        if not days:
            raise self._absent(address.url)
        day = max((day for day in days if as_of is None or day <= as_of), default=None)
        if day is None:
            raise GatheringError(f"{address.url}: not in the mirror {self.folder} as of {as_of}, from {min(days)} only")
        entry = _best([(day, entry) for entry in days[day]], address, None, language)
        return entry, secure(filled(address.url, day)), day.isoformat()

    def fetch(
        self, address: Address, as_of: date | None = None, publisher: Publisher | None = None, language: str = ""
    ) -> Fetched:
        """The bytes of an address after all checks; GatheringError with a plain reason where there are none."""
        entry, url, day = self.resolve(address, as_of, language)
        raw = self._bytes(entry)
        verify(raw, entry.media_type, replace(address, url=url))
        return Fetched(raw, url, entry.media_type, day, entry.provenance)

    def _bytes(self, entry: Entry) -> bytes:
        path = self.folder / entry.path
        if not path.resolve().is_relative_to(self.folder.resolve()):
            raise GatheringError(f"{self.folder / MANIFEST}: {entry.path!r} lies outside the mirror; correct its path")
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise GatheringError(f"{path}: named in {MANIFEST} but cannot be read; copy the mirror again") from error
        if digest(raw) != entry.sha256:
            raise GatheringError(f"{path}: its bytes do not have the sha256 of {MANIFEST}; copy the mirror again")
        return raw

    def _absent(self, url: str) -> GatheringError:
        return GatheringError(f"{url}: not in the mirror {self.folder}; add it there, or gather from the web")


def _entries(manifest: Path) -> Iterable[Entry]:
    try:
        lines = manifest.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GatheringError(f"{manifest}: cannot be read; name a folder that holds {MANIFEST}") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _entry(line, f"{manifest}: line {number}")


def _entry(line: str, where: str) -> Entry:
    try:
        data = json.loads(line)
        words = {name: str(value or "") for name, value in data.items()}
    except (ValueError, AttributeError, RecursionError) as error:
        raise GatheringError(f"{where} is damaged ({error}); copy the manifest again") from error
    if absent := {"url", "path", "sha256"} - {name for name, value in words.items() if value}:
        raise GatheringError(f"{where} lacks {', '.join(sorted(absent))}; complete the manifest")
    start = _DATE_AT_START.match(words.get("as_of", ""))
    return Entry(
        url=words["url"],
        path=words["path"],
        sha256=words["sha256"].lower(),
        media_type=words.get("media_type", ""),
        as_of=start[1] if start and _day(start[1]) else "",
        language=words.get("language", ""),
        provenance=words.get("origin") or words.get("provenance", ""),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _best(dated: Sequence[tuple[date | None, Entry]], address: Address, as_of: date | None, language: str) -> Entry:
    """Of several files at one address: the asked-for media type and language, then the newest not later than asked."""

    def rank(pair: tuple[date | None, Entry]) -> tuple[bool, bool, bool, int]:
        day, entry = pair
        late = bool(as_of and day and day > as_of)
        age = (day.toordinal() if day else 0) * (-1 if late else 1)
        return bool(allowed_families(entry.media_type, address.media_types)), entry.language == language, not late, age

    return max(dated, key=rank)[1]
