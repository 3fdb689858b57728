"""The lines of an annex as EUR-Lex prints them, without the marks of consolidation and the running heads of entries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exportlex.markup.pdf import Line, Page, Run

# "▼M1" stands in the margin and tells which act a passage comes from; "►C1 … ◄" encloses a correction.
_MARGIN_MARK = re.compile(r"[▼▲]\s?[A-Z]\d*$")
_INLINE_MARK = re.compile(r"[►▶](?:[A-Z]\d+)?|[◄◀]")
_ACT = re.compile(r"[A-Z]\d*")
# The head of a page that goes on with an entry names it: "2B001 b. 1. (continued)", "6A008 j. Note 3: (continued)";
# misprints ("IE002 (continued)") are heads too.
_RUNNING = re.compile(r"[\dA-Z]{2,6}\b.{0,60}?\(\s?continued\s?\)\s*")
_PLACES_AT_LEAST = 0.01  # of the lines must start at the left edge: covers and tables reach further left
# Footnotes are set in 0.89 of the body's size, headings in capitals in the Official Journal too.
FOOTNOTE = re.compile(r"\(\s?(?:\d{1,3}|\*{1,3})\s?\)\s?\S")
_SMALLER = 0.95
_OFF = 1.5  # points from the middle: headings stand within 0.6 of it


@dataclass(frozen=True, slots=True)
class Measure:
    """Where the text of the annex stands."""

    left: float
    right: float
    size: float
    widest: float = 0.0  # the right edge of pages with wide tables, as the rule below the page's head has it

    def centred(self, line: Line) -> bool:
        """Whether a line stands in the middle, away from both edges."""
        twice = line.x0 + line.x1
        middle = min(abs(twice - self.left - right) for right in (self.right, self.widest))
        return line.x0 > self.left + 6 and middle < 2 * _OFF

    def full(self, line: Line) -> bool:
        """Whether a line reaches the right edge, as all but the last one of a paragraph do."""
        return line.x1 > self.right - 12


@dataclass(frozen=True, slots=True)
class Printed:
    """One line, and the running head above it where it is the first of a page that has one.

    ``beside`` is set where it stands on the line of that head: its own place tells nothing then.
    """

    line: Line
    running: str = ""
    footnote: bool = False
    beside: bool = False


def measure(pages: Sequence[Page]) -> Measure:
    """The measure that most lines of these pages keep."""
    lines = [line for page in pages for line in page.lines if line.upright]
    starts = Counter(round(line.x0) for line in lines)
    enough = max(2, _PLACES_AT_LEAST * len(lines))
    left = min((x for x, count in starts.items() if count >= enough), default=0)
    right = Counter(round(line.x1) for line in lines).most_common(1)[0][0] if lines else 0
    size = Counter(line.size for line in lines).most_common(1)[0][0] if lines else 0.0
    widths = Counter(round(rule.x1) for page in pages for rule in page.rules if rule.horizontal)
    widest = max((x for x, count in widths.items() if count >= len(pages) / 2), default=right)
    return Measure(float(left), float(right), size, float(widest))


def printed(page: Page, measured: Measure) -> Iterator[Printed]:
    """The lines of a page that are the annex's own words; footnotes come last."""
    running = next((head[0] for line in page.furniture if (head := _RUNNING.match(line.text))), "")
    footnotes: list[Printed] = []
    first, below = True, False
    for marked in page.lines:
        line = _unmarked(marked)
        if line is None or not line.upright or _MARGIN_MARK.match(line.text):
            continue
        small = line.size < _SMALLER * measured.size
        below = small and (below or bool(FOOTNOTE.match(line.text)))
        if below:
            footnotes.append(Printed(line, footnote=True))
            continue
        head = _RUNNING.match(line.text) if first else None
        first = False
        if head:
            running = head[0]
            if tail := _tail(line, head.end()):
                yield Printed(tail, running, beside=True)
                running = ""
            continue
        yield Printed(line, running)
        running = ""
    yield from footnotes


def _tail(line: Line, length: int) -> Line | None:
    """What stands behind a running head on its line: the label of a note that begins there."""
    runs: list[Run] = []
    for run in line.runs:
        kept = run.text[max(0, length) :]
        length -= len(run.text)
        if kept.strip():
            runs.append(replace(run, text=kept.lstrip(), starts=()))
    return replace(line, runs=tuple(runs)) if runs else None


def _unmarked(line: Line) -> Line | None:
    if not _INLINE_MARK.search(line.text):
        return line
    runs = tuple(run for run in map(_without_marks, line.runs) if run.text.strip())
    return replace(line, runs=runs) if runs else None


def _without_marks(run: Run) -> Run:
    """The run without marks, each word that is left at its own place."""
    words = run.text.split(" ")
    marked = [bool(_INLINE_MARK.fullmatch(word)) for word in words]
    for at, word in enumerate(words[:-1]):
        marked[at + 1] |= word in ("►", "▶") and bool(_ACT.fullmatch(words[at + 1]))
    kept = [_INLINE_MARK.sub("", word) for word, mark in zip(words, marked, strict=True) if not mark]
    starts = [x for x, mark in zip(run.starts, marked, strict=False) if not mark]
    return replace(run, text=" ".join(kept), starts=tuple(starts))
