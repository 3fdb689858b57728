"""Sentence vectors that were made once: kept by model digest and text digest, beside the index."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from exportlex.indexing.encoder import Encoder, Vectors

FILE = "vector-cache.db"
_BATCH = 512
_AT_ONCE = 900  # parameters of one query; SQLite before 3.32 takes 999


class VectorCache:
    """Vectors of texts. What can be kept is kept; a folder that cannot be written only costs the time again."""

    def __init__(self, path: Path, encoder: Encoder) -> None:
        self._path, self._encoder = path, encoder

    def vectors(self, texts: Sequence[str], tell: Callable[[str, int, int], None] = lambda *_: None) -> Vectors:
        """Unit vectors, float32, shape (texts, dimension), in the order of the texts."""
        found, _ = self.filled(texts, tell)
        return found

    def filled(self, texts: Sequence[str], tell: Callable[[str, int, int], None]) -> tuple[Vectors, int]:
        """The vectors, and how many of them had to be made."""
        if not texts:
            return np.zeros((0, 1), dtype=np.float32), 0
        keys = [self._key(text) for text in texts]
        with _opened(self._path) as database:
            made = self._fill(database, dict(zip(keys, texts, strict=True)), tell)
            return _load(database, keys), made

    def _key(self, text: str) -> str:
        return f"{self._encoder.digest}:{hashlib.sha256(text.encode()).hexdigest()}"

    def _fill(self, database: sqlite3.Connection, texts: dict[str, str], tell: Callable[[str, int, int], None]) -> int:
        known = {row[0] for row in database.execute("SELECT key FROM vectors")}
        missing = sorted((key for key in texts if key not in known), key=lambda key: len(texts[key]))
        for start in range(0, len(missing), _BATCH):
            tell("vectors", start, len(missing))
            batch = missing[start : start + _BATCH]
            found = self._encoder.encode([texts[key] for key in batch])
            rows = [(key, vector.tobytes()) for key, vector in zip(batch, found, strict=True)]
            database.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)
            database.commit()
        tell("vectors", len(missing), len(missing))
        return len(missing)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The database of a cache; a damaged one is begun anew, for all of it can be made again."""
    writable = os.access(path if path.exists() else path.parent, os.W_OK)
    for _ in range(2):
        database = sqlite3.connect(path if writable else ":memory:")
        try:
            database.execute("CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, vector BLOB) WITHOUT ROWID")
            if database.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok":
                break
        except sqlite3.DatabaseError:
            pass
        database.close()
        path.unlink()
    with contextlib.closing(database):
        yield database


def _load(database: sqlite3.Connection, keys: Sequence[str]) -> Vectors:
    found: dict[str, bytes] = {}
    for start in range(0, len(keys), _AT_ONCE):
        part = keys[start : start + _AT_ONCE]
        marks = ",".join("?" * len(part))
        found |= dict(database.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", part).fetchall())
    return np.stack([np.frombuffer(found[key], dtype=np.float32) for key in keys])
