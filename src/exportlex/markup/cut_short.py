"""Whether a page or a text ends where its author ended it: parsers close what is open and say nothing."""

from __future__ import annotations

import re

from exportlex.errors import ReadingError
from exportlex.model import ReadingIssue

_END = re.compile(rb"</html\s*>", re.IGNORECASE)
_TAIL = 4_096  # bytes; comments and white space may follow the end
_UNSEEN = re.compile(rb"<!--.*?-->|<(script|style|svg)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_BOXES = (b"div", b"section", b"article", b"main", b"table")
_SENTENCE_ENDS = ".!?…:;)]}”»\"'|>*_-。！？；：）】」』"


def refuse_cut(raw: bytes, where: str) -> None:
    """Raise ReadingError for an HTML page whose end is missing.

    Programs that save pages leave the last two tags out: such a page ends with a tag, and every box in it is closed
    (the four of the mirror's 15 pages that lack their end; cut anywhere, one of the two fails).
    """
    if _END.search(raw[-_TAIL:]):
        return
    seen = _UNSEEN.sub(b"", raw)
    if not raw.rstrip().endswith(b">") or any(_open(seen, name) for name in _BOXES):
        raise ReadingError(f"{where}: the page is cut short; gather it again")


def _open(page: bytes, name: bytes) -> int:
    opened = re.findall(rb"<" + name + rb"\b", page, re.IGNORECASE)
    closed = re.findall(rb"</" + name + rb"\s*>", page, re.IGNORECASE)
    return len(opened) - len(closed)


def breaks_off(text: str, where: str) -> list[ReadingIssue]:
    """An issue where a text file ends in the middle of a line and of a sentence.

    Of the mirror's 471 files in Markdown 21 end without a new line, and each of those with a full stop or a rule.
    """
    if not text.strip() or text.endswith(("\n", *_SENTENCE_ENDS)):
        return []
    message = f"the file breaks off at “…{text[-40:]}”; gather it again"
    return [ReadingIssue("truncated", where, message)]
