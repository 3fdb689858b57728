"""A Word 97 file as paragraphs: text with marks, taken apart at tabs, each part with its place on the line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exportlex.markup.rich import RichBuilder
from exportlex.markup.word.container import WordFile, open_word
from exportlex.markup.word.numbering import Numbering
from exportlex.markup.word.properties import (
    BOLD,
    CAPITALS,
    ITALIC,
    KEPT,
    Look,
    Span,
    Styles,
    characters,
    paragraphs,
    toggled,
)
from exportlex.markup.word.runs import raised, words_of
from exportlex.model import RichText

_PARAGRAPH, _CELL, _PAGE_BREAK = "\r", "\x07", "\x0c"
_PICTURE = "\x01"
_DEFAULT_TAB = 36.0  # points


@dataclass(frozen=True, slots=True)
class Part:
    """Words between two tabs and where they begin, in points from the left margin."""

    place: float
    rich: RichText
    italic: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its parts between tabs, empty ones included; ``cell`` counts the cells of its row from 0."""

    parts: tuple[Part, ...]
    left: float = 0.0
    cell: int = -1  # -1: in no table
    row: int = -1
    numbered: bool = False  # Word makes its number or bullet, and the file does not say which

    @property
    def text(self) -> str:
        """Its words; tabs become spaces."""
        return " ".join(part.rich.text for part in self.parts if part.rich.text)


@dataclass(frozen=True, slots=True)
class Word:
    """A whole document."""

    paragraphs: tuple[Paragraph, ...]
    footnotes: tuple[Paragraph, ...] = ()
    headers: tuple[str, ...] = ()  # lines of headers and footers
    pictures: int = 0  # formulas and drawings that are no text


def read_word(raw: bytes, where: str) -> Word:
    """Paragraphs, footnotes, headers and footers. Raises ReadingError for what cannot be read."""
    word = open_word(raw, where)
    reader = _Reader(word)
    body = tuple(reader.read(0, word.body))
    notes = tuple(reader.read(word.body, word.notes))
    lines = re.split(r"[\r\x07]", _shown(word.text[word.notes : word.headers]))
    headers = tuple(" ".join(line.split()) for line in lines if line.strip())
    return Word(body, notes, headers, word.text[: word.notes].count(_PICTURE))


def _shown(text: str) -> str:
    """Text without the instructions of fields."""
    return re.sub(r"\x13[^\x13\x14\x15]*\x14?|\x15", "", text)


class _Reader:
    def __init__(self, word: WordFile) -> None:
        self._word = word
        self._numbering = Numbering(word)
        self._styles = Styles(word, self._numbering)
        self._spans = [span for span in characters(word) if span.modifiers]
        self._starts = [span.start for span in self._spans]
        self._row = self._cell = 0

    def read(self, start: int, end: int) -> Iterator[Paragraph]:
        for span in paragraphs(self._word):
            first, last = max(span.start, start), min(span.end, end)
            if first < last:
                look = self._styles.look(span)
                yield from self._paragraphs(first, last, look)

    def _paragraphs(self, start: int, end: int, look: Look) -> Iterator[Paragraph]:
        """A formatted span may hold several paragraphs of one look."""
        text = self._word.text
        at = start
        for position in range(start, end):
            if text[position] in (_PARAGRAPH, _CELL, _PAGE_BREAK):
                yield from self._one(at, position, look)
                at = position + 1
        if at < end:
            yield from self._one(at, end, look)

    def _one(self, start: int, end: int, look: Look) -> Iterator[Paragraph]:
        in_cell = self._word.text[end : end + 1] == _CELL or look.in_table
        if look.row_end and start == end:
            self._row, self._cell = self._row + 1, 0
            return
        parts = tuple(self._parts(start, end, look))
        number = ""
        if look.listed and any(part.rich.text for part in parts):  # Word numbers no empty paragraph of these lists
            number = self._numbering.next(look.listed, look.level)
            parts = _numbered(parts, number, look)
        cell, row = (self._cell, self._row) if in_cell else (-1, -1)
        yield Paragraph(parts, look.left, cell, row, bool(look.listed) and not number)
        if self._word.text[end : end + 1] == _CELL:
            self._cell += 1

    def _parts(self, start: int, end: int, look: Look) -> Iterator[Part]:
        place = look.left + look.first
        at = start
        for position in range(start, end + 1):
            if position == end or self._word.text[position] == "\t":
                yield self._part(at, position, look, place)
                width = 5.5 * len(self._word.text[at:position].strip())  # roughly, at 11 points
                place = _next_stop(place + width, look)
                at = position + 1

    def _part(self, start: int, end: int, look: Look, place: float) -> Part:
        builder = RichBuilder()
        letters = italic = bold = 0
        hidden = 0
        for at, stop, span in self._runs(start, end):
            slanted, heavy, loud = (
                toggled(before, span.modifiers.get(code, KEPT))
                for code, before in ((ITALIC, look.italic), (BOLD, look.bold), (CAPITALS, look.capitals))
            )
            words, hidden = words_of(self._word.text[at:stop], span, hidden)
            words = words.upper() if loud else words
            with builder.mark(raised(words, span)):
                builder.push(words)
            letters, italic, bold = letters + len(words), italic + slanted * len(words), bold + heavy * len(words)
        return Part(place, builder.build(), italic > letters / 2, letters > 0 and bold == letters)

    def _runs(self, start: int, end: int) -> Iterator[tuple[int, int, Span]]:
        """Stretches of one look."""
        at = start
        while at < end:
            number = bisect_right(self._starts, at) - 1
            span = self._spans[number] if number >= 0 and self._spans[number].end > at else None
            following = self._starts[number + 1] if number + 1 < len(self._starts) else end
            stop = min(end, span.end if span else following)
            yield at, stop, span or Span(at, stop)
            at = stop


def _numbered(parts: tuple[Part, ...], number: str, look: Look) -> tuple[Part, ...]:
    """The parts of a paragraph behind the number that Word makes; a tab stands between them."""
    place = look.left + look.first
    if not number or not parts:
        return parts
    first = replace(parts[0], place=_next_stop(place + 5.5 * len(number), look))
    return (Part(place, RichText(number), first.italic, first.bold), first, *parts[1:])


def _next_stop(place: float, look: Look) -> float:
    """The tab stop after a place: those set, the left edge of a hanging paragraph, then every half inch."""
    stops: Sequence[float] = sorted({*look.tabs, *([look.left] if look.first < 0 else [])})
    following = next((stop for stop in stops if stop > place + 0.5), None)
    return following if following is not None else (place // _DEFAULT_TAB + 1) * _DEFAULT_TAB
