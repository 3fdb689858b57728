"""Whether a PDF file is whole. PDFium mends what it can and says nothing: a file cut short may read as a short law."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exportlex.errors import ReadingError
from exportlex.model import ReadingIssue

_TAIL = 2_048  # bytes in which "%%EOF" must stand: readers of PDF tolerate that much behind it
_LENGTH = re.compile(rb"/Linearized\b[^>]{0,200}?/L\s+(\d+)")  # the file's own length, ISO 32000-1 annex F
_INDEX = re.compile(rb"startxref\s+(\d+)")
_IS_INDEX = re.compile(rb"\s*(?:xref\b|\d+\s+\d+\s+obj\b)")


def whole(raw: bytes, where: str) -> None:
    """Raise ReadingError for what is no PDF, or one whose end is missing."""
    if b"%PDF-" not in raw[:1024]:
        raise ReadingError(f"{where}: no PDF; gather it again")
    stated = _LENGTH.search(raw[:2048])
    if b"%%EOF" not in raw[-_TAIL:] or (stated and len(raw) < int(stated[1])):
        raise ReadingError(f"{where}: the PDF is cut short; gather it again")


def repaired(raw: bytes, where: str) -> Iterator[ReadingIssue]:
    """An issue where the file's index is not where its end says, so that PDFium guessed what belongs to the file."""
    named = _INDEX.findall(raw[-_TAIL:])
    begins = raw.find(b"%PDF-")  # places are counted from the head, before which other bytes may stand
    if not named or not any(_IS_INDEX.match(raw, int(named[-1]) + shift) for shift in {0, begins}):
        message = "the PDF's index is damaged; pages or words may be missing: gather it again"
        yield ReadingIssue("repaired", where, message)
