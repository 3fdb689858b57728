"""What servers said of their documents' versions, so that unchanged ones need not be sent again.

It is a convenience beside the snapshots, not evidence: losing it costs one full download.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from exportlex.gathering import atomic

FILE = "state.json"


@dataclass(frozen=True)
class Known:
    """What is known of one address."""

    sha256: str
    media_type: str = ""
    etag: str = ""
    last_modified: str = ""
    checked: str = ""  # ISO date and time, UTC

    def headers(self) -> dict[str, str]:
        """What makes a request conditional; empty where the server gave nothing to go by."""
        pairs = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in pairs.items() if value}


def state_key(url: str, headers: Mapping[str, str]) -> str:
    """An address and what was asked of it: one address answers in several languages and formats."""
    return "\n".join([url, *sorted(f"{name.lower()}: {value}" for name, value in headers.items())])


class State:
    """ETag, Last-Modified and time of the last check per address, in a JSON file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known = _read(path)

    def get(self, key: str) -> Known | None:
        """What is known of an address, if anything."""
        return self._known.get(key)

    def record(self, key: str, known: Known) -> None:
        """Remember an answer, checked now, and write the file."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._known[key] = Known(**asdict(known) | {"checked": now})
        text = json.dumps({name: asdict(entry) for name, entry in sorted(self._known.items())}, indent=1)
        atomic.write(self.path, text.encode())


def _read(path: Path) -> dict[str, Known]:
    # A damaged or older file is forgotten rather than reported: it holds nothing that cannot be asked again.
    try:
        known = {key: Known(**entry) for key, entry in json.loads(path.read_bytes()).items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
    return {key: entry for key, entry in known.items() if all(isinstance(v, str) for v in asdict(entry).values())}
