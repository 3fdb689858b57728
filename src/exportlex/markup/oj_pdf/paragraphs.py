"""From lines to paragraphs: white parts them, and what stands at the head of a page may go on from the page before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from exportlex.markup.oj_pdf.printed import FOOTNOTE, Measure, Printed, printed
from exportlex.markup.oj_pdf.ruled import Ruled, ruled
from exportlex.markup.pdf import Line, Page, Vocabulary, rich
from exportlex.model import MarkKind, RichText

# White from baseline to baseline that parts paragraphs, in sizes: lines of a paragraph stand 1.12 to 1.14 apart,
# paragraphs 1.7 and more.
_APART = 1.4
_SAME = 2.5  # points within which two lines start at one place: italics hang over by up to 1.5
_CLOSED = re.compile(r"[.;:]$")
_LOOKS = {MarkKind.BOLD, MarkKind.ITALIC}  # whole notes are in italics: nothing about a term
_HEAD = re.compile(
    r"(?:\d{1,3}|[a-z]{1,2})\.\s|[-–—]\s|(?:Technical )?Notes?\b[^.]{0,4}:|N\.\s?B\.|\d[A-E]\d{3}\s|\d[A-E]\d?\s+[A-Z]"
)


@dataclass(frozen=True)
class Paragraph:
    """Words that belong together, or one table."""

    rich: RichText = field(default_factory=RichText)
    hang: float = 0.0  # where its first line starts
    inner: float | None = None  # where its further lines do
    starts: tuple[tuple[int, float], ...] = ()  # offset and place of the words of its first line
    italic: bool = False
    bold: bool = False
    centred: bool = False
    footnote: bool = False
    running: str = ""  # the running head above it
    beside: bool = False  # it stands on the line of that head
    rows: tuple[tuple[str, ...], ...] = ()
    page: int = 0

    @property
    def text(self) -> str:
        """Its words."""
        return self.rich.text

    def at(self, offset: int) -> float:
        """Where the first word from ``offset`` on stands."""
        return next((x for start, x in self.starts if start >= offset), self.hang)


@dataclass(frozen=True, slots=True)
class BrokenWords(Vocabulary):
    """Words of a document that breaks headings in capitals at the ends of lines too: "EQUIPM-" and "ENT"."""

    def joint(self, left: str, right: str) -> str:
        """What stands between the two halves: nothing where the document knows the whole word."""
        between = Vocabulary.joint(self, left, right)
        whole = left.isupper() and right.isupper() and self.words[(left + right).casefold()]
        return "" if between == "-" and whole else between


def paragraphs(pages: Sequence[Page], measured: Measure, vocabulary: Vocabulary) -> list[Paragraph]:
    """All paragraphs and tables in order; a table that goes on over the page is one."""
    known = BrokenWords(vocabulary.words, vocabulary.hyphened, vocabulary.breaks)
    found: list[Paragraph] = []
    for block in _blocks(pages, measured):
        made = _table(block[0], block[1], known) if isinstance(block, tuple) else _paragraph(block, measured, known)
        if made.rows and found and _goes_on(found[-1], made):
            found[-1] = Paragraph(rows=(*found[-1].rows, *_without_head(made, found[-1])), page=found[-1].page)
        else:
            found.append(made)
    return found


_Block = list[Printed] | tuple[Ruled, list[Line]]


def _blocks(pages: Sequence[Page], measured: Measure) -> Iterator[_Block]:
    open_lines: list[Printed] = []
    footnotes: list[list[Printed]] = []
    for page in pages:
        tables = ruled(page)
        done: list[Ruled] = []
        for item in printed(page, measured):
            table = next((table for table in tables if table.holds(item.line)), None)
            if item.footnote:
                _add_footnote(footnotes, item)
            elif table is not None:
                if table not in done:
                    yield from [open_lines] if open_lines else []
                    open_lines = []
                    done.append(table)
                    yield table, [one for one in page.lines if table.holds(one)]
            elif open_lines and _same(open_lines, item, measured):
                open_lines.append(item)
            else:
                yield from [open_lines] if open_lines else []
                open_lines = [item]
    yield from [open_lines] if open_lines else []
    yield from footnotes


def _add_footnote(footnotes: list[list[Printed]], item: Printed) -> None:
    if not footnotes or FOOTNOTE.match(item.line.text) or item.line.page != footnotes[-1][0].line.page:
        footnotes.append([])
    footnotes[-1].append(item)


def _same(lines: Sequence[Printed], item: Printed, measured: Measure) -> bool:
    """Whether a line goes on with the paragraph of the lines before it."""
    last, line = lines[-1].line, item.line
    if line.page == last.page:
        return line.baseline - last.baseline <= _APART * max(line.size, last.size)
    if _HEAD.match(line.text) or measured.centred(line) or measured.centred(last):
        return False
    inner = lines[1].line.x0 if len(lines) > 1 else None
    aligned = abs(line.x0 - inner) <= _SAME if inner is not None else line.x0 > last.x0 - _SAME
    unfinished = measured.full(last) and not _CLOSED.search(last.text)
    return aligned and (line.text[:1].islower() or unfinished)


def _paragraph(items: Sequence[Printed], measured: Measure, known: Vocabulary) -> Paragraph:
    lines = [item.line for item in items]
    words = rich(lines, known)
    further = Counter(round(line.x0, 1) for line in lines[1:])
    return Paragraph(
        RichText(words.text, [mark for mark in words.marks if mark.kind not in _LOOKS]),
        lines[0].x0,
        further.most_common(1)[0][0] if further else None,
        tuple(_starts(lines[0])),
        italic=_mostly_italic(lines),
        bold=all(line.bold for line in lines),
        centred=_centred(lines, measured),
        footnote=items[0].footnote,
        running=items[0].running,
        beside=items[0].beside,
        page=lines[0].page,
    )


def _centred(lines: Sequence[Line], measured: Measure) -> bool:
    """Whether a paragraph stands in the middle; the lines of a long heading but its last are full."""
    loud = all(line.bold or line.text.isupper() for line in lines[:-1])
    return measured.centred(lines[-1]) and all(
        measured.centred(line) or (loud and measured.full(line)) for line in lines
    )


def _starts(line: Line) -> Iterator[tuple[int, float]]:
    """Offset and place of each word of a line."""
    length = 0
    for run in line.runs:
        offset = length
        places = iter(run.starts)
        for word in run.text.split(" "):
            if word and (place := next(places, None)) is not None:
                yield offset, place
            offset += len(word) + 1
        length += len(run.text)


def _mostly_italic(lines: Iterable[Line]) -> bool:
    runs = [run for line in lines for run in line.runs]
    italic = sum(len(run.text) for run in runs if run.italic)
    return 2 * italic > sum(len(run.text) for run in runs)


def _table(table: Ruled, lines: Sequence[Line], known: Vocabulary) -> Paragraph:
    rows = [tuple(row) for row in table.cells(lines, known) if any(row)]
    return Paragraph(rows=tuple(rows), page=table.page)


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    return bool(before.rows) and len(before.rows[0]) == len(after.rows[0])


def _without_head(after: Paragraph, before: Paragraph) -> tuple[tuple[str, ...], ...]:
    """Rows without the head of the table, which every page repeats."""
    return after.rows[1:] if after.rows[0] == before.rows[0] else after.rows
