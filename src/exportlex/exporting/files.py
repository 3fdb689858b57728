"""Tables written to files: the ending chooses the format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from exportlex.errors import ExportlexError, GatheringError
from exportlex.exporting.table import Table
from exportlex.exporting.writers import csv, json, markdown, xlsx
from exportlex.gathering import atomic


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the ending of its files, its name for people, its media type, and what writes it."""

    ending: str
    label: str
    media_type: str
    write: Callable[[Sequence[Table]], bytes]


FORMATS: dict[str, Format] = {
    one.ending: one
    for one in (
        Format("csv", "CSV", "text/csv", csv.write),
        Format("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.write),
        Format("json", "JSON", "application/json", json.write),
        Format("md", "Markdown", "text/markdown", markdown.write),
    )
}


class UnknownEndingError(ExportlexError):
    """A file was asked for whose ending names no format that tables are written in."""


class NotWrittenError(ExportlexError):
    """The disk refused the file."""


def written(tables: Sequence[Table], ending: str) -> bytes:
    """The tables as one file; a CSV file holds the first of them, which is the main one.

    Raises UnknownEndingError for an ending that is none of ``FORMATS``.
    """
    return format_of(ending).write(tables)


def format_of(ending: str) -> Format:
    """The format of an ending such as "csv" or ".CSV"; UnknownEndingError names those there are."""
    found = FORMATS.get(ending.lower().removeprefix("."))
    if found is None:
        known = ", ".join(f".{one}" for one in FORMATS)
        raise UnknownEndingError(f"no format is known for the ending {ending!r}; end the file's name in one of {known}")
    return found


def write_to(path: Path, tables: Sequence[Table]) -> None:
    """Write the file that the path names, whole or not at all; its ending chooses the format.

    Raises UnknownEndingError for another ending, NotWrittenError where the disk refuses.
    """
    whole = written(tables, path.suffix)
    try:
        atomic.write(path, whole)
    except GatheringError as error:
        why = error.__cause__.strerror if isinstance(error.__cause__, OSError) else error
        raise NotWrittenError(f"{path}: cannot be written ({why}); name another file") from error
