"""A Markdown file of law as lines, each of which is a heading or a paragraph of its own.

The conversions read here keep one paragraph to a line and lose the blank lines between numbered ones, so that joining
lines, as Markdown does, would run paragraphs together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from exportlex.errors import ReadingError
from exportlex.markup.markdown_blocks import front_matter
from exportlex.markup.xml import decode

_FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s*([^\s#].*)$")  # "####Title" is a heading too
_BROKEN_HEADING = re.compile(r"^(#{2,6}[^\n]*[^\s\n])[ \t]*\n[ \t]*(?=[a-zà-ÿ]{2,}\s)", re.MULTILINE)  # over two lines
_ROW = re.compile(r"\s*\|.*\|\s*$")
_RULE = re.compile(r"[\s|:-]+$")
_EMPTY = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,}|<!--.*-->|<meta\b[^>]*>)?\s*$", re.IGNORECASE)
_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_WIDE = re.compile(r"(?<=\S)\s{3,}(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """One heading (``level`` 1 to 6), one paragraph (0), or one table."""

    text: str = ""  # Markdown
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = field(default=())


def markdown(raw: bytes, where: str) -> tuple[dict[str, str], list[Line]]:
    """Front matter and lines of a file. Raises ReadingError for other encodings and for a page in place of Markdown."""
    text = decode(raw, where).replace("\r\n", "\n").replace("\r", "\n")
    if _PAGE.match(text):
        raise ReadingError(f"{where}: an HTML page where Markdown was expected (a challenge page?); gather it again")
    front: dict[str, str] = {}
    if match := _FRONT.match(text):
        front, text = front_matter(match[1]), text[match.end() :]
    text = _BROKEN_HEADING.sub(r"\1 ", text)
    return front, list(_lines(text.split("\n")))


def apart(lines: Iterable[Line]) -> Iterator[Line]:
    """Paragraphs cut where three spaces or more stand between words: so some converters glue what followed a list."""
    for line in lines:
        if line.level or line.rows:
            yield line
        else:
            yield from (Line(piece) for piece in _WIDE.split(line.text))


def _lines(source: list[str]) -> Iterator[Line]:
    rows: list[tuple[str, ...]] = []
    for line in source:
        if _ROW.match(line):
            if not _RULE.fullmatch(line):
                rows.append(tuple(cell.strip() for cell in line.strip().strip("|").split("|")))
            continue
        if rows:
            yield Line(rows=tuple(rows))
            rows = []
        if _EMPTY.match(line):
            continue
        heading = _HEADING.match(line)
        yield Line(heading[2].rstrip(" \t#"), len(heading[1])) if heading else Line(line.strip())
    if rows:
        yield Line(rows=tuple(rows))
