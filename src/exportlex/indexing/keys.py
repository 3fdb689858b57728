"""Keys: what a stored result depends on. Equal keys mean that nothing has to be made again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from exportlex.catalog.loading import declared_in

_PACKAGE = Path(__file__).resolve().parents[1]
# The rooms whose code decides what is stored for one document.
_DOCUMENT_ROOMS = ("model.py", "markup", "reading", "extraction", "indexing/passages.py", "publishers/base.py")


def digest(parts: Iterable[str | bytes]) -> str:
    """sha256 over parts, each led by its length so that no two lists of parts look alike."""
    hasher = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        hasher.update(f"{len(data)}:".encode() + data)
    return hasher.hexdigest()


@cache
def code_digest(publisher: str = "") -> str:
    """Digest of the code that makes a document's rows: a changed reader makes its stored readings stale.

    Of publishers only the named one counts (its module and those whose names begin like it); without a name, all.
    """
    files = [path for room in _DOCUMENT_ROOMS for path in _python_files(_PACKAGE / room)]
    files += sorted((_PACKAGE / "publishers").glob(f"{publisher.replace('-', '_')}*.py"))
    return digest(part for path in files for part in (path.relative_to(_PACKAGE).as_posix(), path.read_bytes()))


# What is written whole at the end of every build: the lexical index, and where citations lead.
_WHOLE = ("tokens.py", "words.py", "following")


@cache
def words_digest() -> str:
    """Digest of the code that makes what is written whole at the end of every build."""
    files = (path for name in _WHOLE for path in _python_files(_PACKAGE / "indexing" / name))
    return digest(path.read_bytes() for path in files)


def folder_digest(folders: Iterable[Path]) -> str:
    """Digest of all declarations and digests in corpus folders."""
    parts: list[str | bytes] = []
    for folder in folders:
        for path in sorted([*declared_in(folder), *folder.glob("*/digest.md")]):
            parts += [path.relative_to(folder).as_posix(), path.read_bytes()]
    return digest(parts)


def _python_files(place: Path) -> list[Path]:
    return [place] if place.is_file() else sorted(place.rglob("*.py"))
