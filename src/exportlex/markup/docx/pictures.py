"""What a Word document shows that is no text: drawings, embedded formulas, words in boxes that float on the page."""

from __future__ import annotations

from exportlex.markup.docx.package import open_package
from exportlex.markup.xml import local

_PICTURES = {"drawing", "pict", "object", "oMath"}
_BEFORE = 400  # characters: enough to tell a place by
_GONE = {"del", "moveFrom", "instrText", "Fallback", "delText"}


def pictures(raw: bytes, where: str) -> list[str]:
    """For each of them, in order, the last words before it. Raises ReadingError as ``read_docx`` does."""
    found: list[str] = []
    words = ""
    stack = [open_package(raw, where).document]
    while stack:
        element = stack.pop()
        name = local(element)
        if name in _PICTURES:
            found.append(words[-_BEFORE:])
        elif name == "t":
            words += element.text or ""
        elif name not in _GONE:
            stack += reversed(element)
    return found
