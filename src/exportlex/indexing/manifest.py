"""The manifest of an index: what it was made of, so that a stale, damaged or foreign one refuses to load."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from exportlex.errors import IndexUnusableError
from exportlex.indexing import schema

FILE = "manifest.json"
FORMAT = "exportlex-index"
_REPAIR = "run: exportlex build"


@dataclass(frozen=True)
class Manifest:
    """What ``indexes/manifest.json`` states."""

    inputs: str  # digest of declarations, lock, digests, code and model
    model: str
    corpora: list[str]  # extra folders of declarations that the build was given
    files: dict[str, str]  # file name to sha256
    counts: dict[str, int]
    built: str  # ISO time
    format: str = FORMAT
    schema: int = schema.VERSION


def file_digest(path: Path) -> str:
    """sha256 of a file."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def write(folder: Path, manifest: Manifest) -> None:
    """Write it last and atomically: without it the files beside it are no index."""
    temporary = folder / (FILE + ".tmp")
    temporary.write_text(json.dumps(asdict(manifest), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    temporary.replace(folder / FILE)


def read(folder: Path) -> Manifest:
    """The manifest of a folder; IndexUnusableError says what is wrong and what to run."""
    path = folder / FILE
    if not path.is_file():
        raise IndexUnusableError(f"no index at {folder}; {_REPAIR}")
    try:
        manifest = Manifest(**json.loads(path.read_text(encoding="utf-8")))
        if not (isinstance(manifest.files, dict) and isinstance(manifest.corpora, list)):
            raise TypeError("'files' or 'corpora' is of the wrong type")
    except (ValueError, TypeError) as error:
        raise IndexUnusableError(f"{path} is damaged or not ours; {_REPAIR}") from error
    if manifest.format != FORMAT or manifest.schema != schema.VERSION:
        raise IndexUnusableError(f"{path} was made by another version (schema {manifest.schema}); {_REPAIR}")
    return manifest


def verify(folder: Path, manifest: Manifest) -> None:
    """Check that every file is there and is the one that was written."""
    for name, expected in manifest.files.items():
        path = folder / name
        if not path.is_file():
            raise IndexUnusableError(f"{path} is missing; {_REPAIR}")
        if file_digest(path) != expected:
            raise IndexUnusableError(f"{path} is damaged or was changed by hand; {_REPAIR}")
