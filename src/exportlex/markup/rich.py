"""Text with marks: built piece by piece, white space collapsed as it grows, so that every mark stays true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from exportlex.model import Mark, MarkKind, RichText

# \s covers the no-break and ideographic spaces; zero-width characters and soft hyphens carry no words.
_SPACE = re.compile(r"[\s\u200b\ufeff]+")
_INVISIBLE = re.compile(r"[\u00ad\u200b\ufeff\u2060]")
_QUOTE_PAIRS = {"“": "”", "‘": "’", "«": "»", "„": "“", "‹": "›", "「": "」", "『": "』", "《": "》"}
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
# The longest thing between quotation marks that is still a quoted term and not a quoted passage; the longest
# quoted term in the gold is 131 characters.
_LONGEST_QUOTE = 160


class RichBuilder:
    """Collects pieces of text and marks; collapses white space across pieces."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._open_space = False
        self._marks: list[Mark] = []

    def push(self, text: str | None) -> None:
        """Append text; runs of white space become one space, and none stands at the start."""
        if not text:
            return
        text = _SPACE.sub(" ", _INVISIBLE.sub("", text))
        if text.startswith(" "):
            self._open_space = self._length > 0
            text = text[1:]
        if not text:
            return
        if self._open_space:
            text = " " + text
        self._open_space = text.endswith(" ")
        text = text.removesuffix(" ")
        self._pieces.append(text)
        self._length += len(text)

    def space(self) -> None:
        """Keep what follows apart from what stands: a line break or the edge of a block."""
        self._open_space = self._length > 0

    @contextmanager
    def mark(self, kind: MarkKind | None, target: str = "") -> Iterator[None]:
        """Mark everything pushed inside the block; an empty block leaves no mark."""
        if kind is None:
            yield
            return
        position = len(self._pieces)
        before = self._length
        yield
        if len(self._pieces) > position:
            start = before + (1 if self._pieces[position].startswith(" ") else 0)
            if self._length > start:
                self._marks.append(Mark(kind, start, self._length, target))

    def build(self) -> RichText:
        """The text without a trailing space, with its marks in order of start."""
        return RichText("".join(self._pieces), sorted(self._marks, key=lambda mark: (mark.start, -mark.end)))


def plain(text: str) -> RichText:
    """Text without marks, white space collapsed."""
    builder = RichBuilder()
    builder.push(text)
    return builder.build()


def cut(rich: RichText, start: int, end: int | None = None) -> RichText:
    """The part ``[start:end)`` without white space at its edges; marks are clipped and moved with it."""
    end = len(rich.text) if end is None else end
    while start < end and rich.text[start].isspace():
        start += 1
    while end > start and rich.text[end - 1].isspace():
        end -= 1
    kept = [
        Mark(mark.kind, max(mark.start, start) - start, min(mark.end, end) - start, mark.target)
        for mark in rich.marks
        if min(mark.end, end) > max(mark.start, start)
    ]
    return RichText(rich.text[start:end], kept)


def join(parts: list[RichText], separator: str = " ") -> RichText:
    """One text of several, marks moved along."""
    text = ""
    marks: list[Mark] = []
    for part in parts:
        if not part.text:
            continue
        if text:
            text += separator
        marks += [Mark(m.kind, m.start + len(text), m.end + len(text), m.target) for m in part.marks]
        text += part.text
    return RichText(text, marks)


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Spans between matching quotation marks (typographic pairs, and straight double ones by turns), marks excluded.

    An apostrophe between two letters closes nothing. Unbalanced marks yield no span; the scan is linear.
    """
    spans: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    straight = -1
    apostrophes = {match.start() for match in _APOSTROPHE.finditer(text)}
    for position, character in enumerate(text):
        if character == '"':
            if straight >= 0 and position - straight <= _LONGEST_QUOTE:
                spans.append((straight + 1, position))
                straight = -1
            else:
                straight = position
        elif stack and character == stack[-1][0] and position not in apostrophes:
            _, start = stack.pop()
            if 0 < position - start - 1 <= _LONGEST_QUOTE:
                spans.append((start + 1, position))
        elif character in _QUOTE_PAIRS:
            stack.append((_QUOTE_PAIRS[character], position))
            if len(stack) > 8:  # deeper nesting is broken text: forget the outermost and stay linear
                stack.pop(0)
    return sorted((start, end) for start, end in spans if text[start:end].strip())


def with_quotes(rich: RichText) -> RichText:
    """The same text with a ``quoted`` mark for each quoted span."""
    found = [Mark(MarkKind.QUOTED, start, end) for start, end in quoted_spans(rich.text)]
    return RichText(rich.text, sorted([*rich.marks, *found], key=lambda mark: (mark.start, -mark.end)))
