"""From the lines of a PDF to paragraphs: by the white between lines, by labels, and by where lines start."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from exportlex.markup.outline.labels import take, ways
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.pdf import Line, Page, Table, Vocabulary, rich, tables_of, text
from exportlex.markup.rich import plain
from exportlex.model import MarkKind, RichText

# White from baseline to baseline that starts a paragraph, in sizes. Within paragraphs of the mirror's lists it is 1.15
# to 1.42 (SCOMET), between them 1.8 and more.
_APART = 1.5
_STEP = 14.0  # points: the smallest step of an indent in the mirror's lists
_SAME = 3.0  # points within which two lines start at the same place
_SHORT = 0.85  # of the text's width: a line that ends before that ends its paragraph where a label follows
_EARLY = 0.6  # … and before that, whatever follows: ragged lines of the mirror's lists end at 0.75 and later
_ENDS = re.compile(r"(?:[.;:,”\"’)]|\b(?:and|or))$")
_LOOKS = {MarkKind.BOLD, MarkKind.ITALIC}  # say nothing about a term in these lists: whole notes are in italics
_WHOLE = re.compile(r"[.;:]$")


@dataclass(frozen=True)
class Flow:
    """What a document's layout says about its paragraphs."""

    opens: Callable[[str], bool]  # whether a line is the head of a unit by its words: a code, "Note:", a term
    known: Vocabulary

    def paragraphs(self, pages: Sequence[Page]) -> list[Para]:
        """Every line in a paragraph or a table, left margins of odd and even pages made one."""
        found: list[Para] = []
        open_lines: list[_Placed] = []
        for item in _items(pages):
            if isinstance(item, Table):
                found += [*self._closed(open_lines), self._table(item)]
                open_lines = []
            elif open_lines and not self._begins(open_lines, item):
                open_lines.append(item)
            else:
                found += self._closed(open_lines)
                open_lines = [item]
        return [*found, *self._closed(open_lines)]

    def _begins(self, paragraph: list[_Placed], line: _Placed) -> bool:
        """Whether a line begins a paragraph of its own."""
        last = paragraph[-1]
        labelled = bool(take(plain(line.text))[0]) or self.opens(line.text)
        if line.line.page != last.line.page:
            return labelled or not _runs_on(last, line)
        if line.line.baseline - last.line.baseline > _APART * max(line.line.size, last.line.size):
            return True
        if line.line.bold != last.line.bold and (labelled or not last.full or last.line.bold):
            return True
        if labelled and (not last.full or _ENDS.search(last.text) or line.x < last.x - _SAME):
            return True
        if labelled and _next_label(paragraph[0], line):
            return True
        return last.early or _elsewhere(paragraph, line)

    def _closed(self, lines: list[_Placed]) -> list[Para]:
        if not lines:
            return []
        words = rich([placed.line for placed in lines], self.known)
        words = RichText(words.text, [mark for mark in words.marks if mark.kind not in _LOOKS])
        further = Counter(round(placed.x) for placed in lines[1:])
        hang = lines[0].x
        # The words of one line behind a label stand right of it, wherever that is.
        indent = hang + _STEP if take(words)[0] else hang
        if further:
            indent = float(further.most_common(1)[0][0])
        bold = all(placed.line.bold for placed in lines)
        return [Para(words, "", hang, indent, bold=bold, page=lines[0].line.page, stops=_stops(lines[0]))]

    def _table(self, table: Table) -> Para:
        rows = [[text(cell, self.known) if cell else "" for cell in row] for row in table.rows]
        return Para(rows=[row for row in rows if any(row)], page=table.page)


@dataclass(frozen=True)
class _Placed:
    line: Line
    x: float  # from the left margin
    full: bool  # reaches the right edge of the text
    early: bool  # ends so far from it that its paragraph ends too

    @property
    def text(self) -> str:
        return self.line.text


def _items(pages: Sequence[Page]) -> Iterator[_Placed | Table]:
    margins = _margins(pages)
    for page in pages:
        right = _right_edge(page)
        tables = [table for table in tables_of(page) if any(any(row) for row in table.rows)]
        for line in page.lines:
            inside = next((table for table in tables if table.holds(line)), None)
            if inside is None:
                early = line.x1 < right * _EARLY and not line.text.isupper()
                yield _Placed(line, line.x0 - margins[page.number % 2], line.x1 >= right * _SHORT, early)
            elif inside in tables and line is next(one for one in page.lines if inside.holds(one)):
                yield inside


def _margins(pages: Sequence[Page]) -> dict[int, float]:
    """The left margin of odd and even pages: the leftmost place where several lines of that side start."""
    starts: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for page in pages:
        starts[page.number % 2].update(round(line.x0) for line in page.lines)
    found = {0: 0.0, 1: 0.0}
    for side, places in starts.items():
        common = [x for x, count in places.items() if count >= max(3, 0.01 * places.total())]
        found[side] = float(min(common or places))
    return found


def _right_edge(page: Page) -> float:
    edges = sorted(line.x1 for line in page.lines)
    return edges[int(len(edges) * 0.95)] if edges else 0.0


def _runs_on(last: _Placed, line: _Placed) -> bool:
    """Whether the first line of a page goes on with the paragraph at the foot of the page before."""
    if line.text[:1].islower():
        return True
    return last.full and not _WHOLE.search(last.text) and not line.line.bold


def _next_label(first: _Placed, line: _Placed) -> bool:
    """Whether a line has the next label of a list at the place where the paragraph's own label stands.

    Such a line may follow on words that end like no sentence: once in each Swiss annex, four times in SCOMET.
    """
    own, after = take(plain(first.text))[0], take(plain(line.text))[0]
    goes_on = any(way.follows(before) for way in ways(after) for before in ways(own))
    return goes_on and abs(line.x - first.x) <= _SAME


def _elsewhere(paragraph: list[_Placed], line: _Placed) -> bool:
    """Whether a line starts where this paragraph's lines do not."""
    first = paragraph[0]
    if len(paragraph) == 1:
        return line.x < first.x - _SAME or (not first.full and abs(line.x - first.x) > _SAME)
    return abs(line.x - paragraph[-1].x) > _SAME


def _stops(first: _Placed) -> tuple[tuple[int, float], ...]:
    """Where on the page the runs of the first line start: offset in the text, and place."""
    found: list[tuple[int, float]] = []
    length = 0
    shift = first.x - first.line.x0
    for run in first.line.runs:
        found.append((length, run.x0 + shift))
        length += len(run.text)
    return tuple(found)
