"""Snapshots by what they are: each file is named after the sha256 of its bytes and stored once."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from exportlex.errors import GatheringError
from exportlex.gathering import atomic

SHA256 = re.compile(r"[0-9a-f]{64}")


def digest(raw: bytes) -> str:
    """The sha256 of bytes, in lower-case hexadecimal."""
    return hashlib.sha256(raw).hexdigest()


class SnapshotStore:
    """A folder of raw bytes: ``<folder>/ab/abcdef…``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Where those bytes lie or would lie; GatheringError where the name is no sha256."""
        if not SHA256.fullmatch(sha256):
            raise GatheringError(f"{self.folder}: {sha256!r} is no sha256; correct the lock or run exportlex gather")
        return self.folder / sha256[:2] / sha256

    def put(self, raw: bytes) -> str:
        """Store bytes and return their sha256; a damaged file of that name is replaced."""
        sha256 = digest(raw)
        path = self.path(sha256)
        if not (path.is_file() and digest(path.read_bytes()) == sha256):
            atomic.write(path, raw)
        return sha256

    def get(self, sha256: str) -> bytes:
        """The bytes of that sha256; GatheringError where they are absent or damaged."""
        path = self.path(sha256)
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise GatheringError(f"{path}: this snapshot is not held; run exportlex gather") from error
        if digest(raw) != sha256:
            raise GatheringError(f"{path}: damaged, its bytes no longer have its sha256; run exportlex gather")
        return raw

    def has(self, sha256: str) -> bool:
        """Whether a file of that name is there; ``get`` says whether it is sound."""
        return bool(SHA256.fullmatch(sha256)) and self.path(sha256).is_file()
