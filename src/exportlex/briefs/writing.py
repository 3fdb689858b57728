"""A brief written to bytes: the ending chooses the writer."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from exportlex.briefs.model import Brief
from exportlex.errors import ExportlexError

# Loaded when first asked for: each draws in a library of its own.
WRITERS = {"docx": "word", "pdf": "pdf", "md": "markdown", "html": "html"}
ENDINGS = tuple(WRITERS)


class Writer(Protocol):
    """What every module of ``writers`` has under the name ``write``."""

    def __call__(self, brief: Brief, template: Path | None = None) -> bytes:
        """The brief as bytes of a file, by the template given or the repository's own."""


def ending_of(path: Path) -> str:
    """The ending of a file that a brief is written to; ExportlexError names those there are for any other."""
    ending = path.suffix.removeprefix(".").lower()
    if ending not in WRITERS:
        known = ", ".join(f".{name}" for name in WRITERS)
        raise ExportlexError(f"no brief ends in {path.suffix or 'nothing'!r} ({path.name}); endings: {known}")
    return ending


def written(brief: Brief, ending: str, template: Path | None = None) -> bytes:
    """The brief as the bytes of a file with that ending, without the dot. ExportlexError names the endings known."""
    if ending not in WRITERS:
        raise ExportlexError(f"no brief is written as {ending!r}; known: {', '.join(WRITERS)}")
    write = cast(Writer, import_module(f"exportlex.briefs.writers.{WRITERS[ending]}").write)
    return write(brief, template)
