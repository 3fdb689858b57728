"""From glyphs to lines: glyphs on one baseline, raised and lowered ones with them, spaces where white stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from exportlex.markup.pdf.characters import DOUBTFUL_SPACE
from exportlex.markup.pdf.glyphs import Glyph
from exportlex.markup.pdf.page import Line, Rule, Run
from exportlex.markup.pdf.raised import lifted, side

# White between two letters that is a space though the file holds none, in sizes of the font. Measured on SCOMET (Word
# 2007 leaves spaces out), Wassenaar, the Swiss annexes and CWC: between letters of one word the white is below 0.05
# (0.07 in a spaced-out heading), and from 0.08 on nearly all that is not marked as a space is one that was lost.
_SPACE = 0.075
# Less white than that, where the file begins a new piece of text, is a lost space about half the time: the words of
# the document decide ("for_use", but "disch_arge"). Between a letter and a digit nothing can decide but the width.
_DOUBTFUL, _BEFORE_DIGIT = -0.01, 0.045
# White that parts columns rather than words. Justified lines stretch a space to 0.6 in the mirror, seldom to 1.
_COLUMN = 1.2
_ASCENT, _DESCENT = 0.72, 0.21  # how far letters reach above and below the baseline, in sizes (Times, Helvetica)
_SAME_BASELINE = 0.12  # in sizes
_SHARED_HEIGHT = 0.5  # of the smaller one: a raised "2" shares 0.6 to 0.9, neighbouring lines share nothing

_HYPHENS = "-\u2010\u2011\u00ad"


@dataclass
class _Row:
    """Glyphs that stand on one baseline."""

    baseline: float
    size: float
    glyphs: list[Glyph] = field(default_factory=list)

    @property
    def extent(self) -> tuple[float, float]:
        return self.baseline - _ASCENT * self.size, self.baseline + _DESCENT * self.size


def lines_of(found: Sequence[Glyph], page: int, rules: Sequence[Rule] = ()) -> list[Line]:
    """Lines from top to bottom. Vertical ``rules`` part the words on their two sides. Sideways text stands last."""
    cuts = [rule for rule in rules if not rule.horizontal]
    upright = [glyph for glyph in found if glyph.upright]
    lines = [_line(row, page, cuts) for row in _merged(_rows(upright))]
    lines.sort(key=lambda line: (line.baseline, line.x0))
    return lines + _sideways([glyph for glyph in found if not glyph.upright], page)


def _rows(found: Sequence[Glyph]) -> list[_Row]:
    """Glyphs by baseline and size; only glyphs that follow one another are compared, then rows are sorted."""
    chunks: list[_Row] = []
    for glyph in found:
        last = chunks[-1] if chunks else None
        if last is None or glyph.style.size != last.size or abs(glyph.baseline - last.baseline) > 0.1:
            last = _Row(glyph.baseline, glyph.style.size)
            chunks.append(last)
        last.glyphs.append(glyph)
    rows: list[_Row] = []
    for chunk in sorted(chunks, key=lambda one: (-one.size, one.baseline)):
        home = _home(rows, chunk)
        if home is None:
            rows.append(chunk)
        else:
            home.glyphs += chunk.glyphs
    return rows


def _home(rows: list[_Row], chunk: _Row) -> _Row | None:
    """A row of about the same baseline; rows of the same size come one after another, so few are looked at."""
    for row in reversed(rows[-400:]):
        if abs(row.baseline - chunk.baseline) <= _SAME_BASELINE * min(row.size, chunk.size):
            return row
    return None


def _merged(rows: list[_Row]) -> list[_Row]:
    """Small rows that share the height of a larger one belong to it: raised and lowered characters."""
    rows = sorted(rows, key=lambda row: (-row.size * min(len(row.glyphs), 3), row.baseline))
    kept: list[_Row] = []
    for row in rows:
        home = max(kept, key=lambda other: _shared(other, row), default=None)
        if home is not None and _shared(home, row) >= _SHARED_HEIGHT:
            home.glyphs += row.glyphs
        else:
            kept.append(row)
    return kept


def _shared(one: _Row, other: _Row) -> float:
    (top, bottom), (upper, lower) = one.extent, other.extent
    height = min(bottom - top, lower - upper)
    return (min(bottom, lower) - max(top, upper)) / height if height > 0 else 0.0


def _line(row: _Row, page: int, cuts: Sequence[Rule]) -> Line:
    glyphs = sorted(row.glyphs, key=lambda glyph: glyph.x0)
    within = [rule.x0 for rule in cuts if rule.top < row.baseline < rule.bottom + _DESCENT * row.size]
    gaps = [right.x0 - left.x1 for left, right in pairwise(glyphs) if not right.space]
    usual = max(0.0, median(gaps) / row.size) if gaps and row.size else 0.0
    runs = _runs(glyphs, row, within, _SPACE + usual)
    return Line(page, tuple(runs), *row.extent, row.baseline)


def _runs(glyphs: Sequence[Glyph], row: _Row, cuts: Sequence[float], space: float) -> list[Run]:
    parts: list[_Part] = []
    left: Glyph | None = None
    for glyph in glyphs:
        gap = glyph.x0 - left.x1 if left else 0.0
        raised = side(glyph, row.baseline, row.size)
        if left is not None and lifted(left, glyph, parts[-1].raised, row.baseline, _SPACE * row.size):
            raised = 1
        if left is not None:
            parts[-1].text += _white(left, glyph, gap / row.size if row.size else 0.0, space)
        if left is None or raised != parts[-1].raised or _breaks(left, glyph, row, cuts):
            parts.append(_Part(glyph, raised, max(0.0, gap)))
        parts[-1].add(glyph)
        left = glyph
    return [part.run() for part in parts]


def _white(left: Glyph, right: Glyph, gap: float, space: float) -> str:
    """What stands between two glyphs of a line: a space, nothing, or a doubt that the whole document settles."""
    if right.space or gap > (2 * space if right.text in _HYPHENS else space):
        return " "
    if left.style is right.style or gap < _DOUBTFUL:
        return ""
    if left.text.isalpha() and right.text.isalpha():
        return DOUBTFUL_SPACE
    return " " if gap > _BEFORE_DIGIT and right.text.isdigit() and left.text.isalpha() else ""


@dataclass
class _Part:
    """A run that still grows."""

    first: Glyph
    raised: int
    gap: float
    text: str = ""
    x1: float = 0.0
    starts: list[float] = field(default_factory=list)

    def add(self, glyph: Glyph) -> None:
        if not self.text or self.text[-1] in (" ", DOUBTFUL_SPACE):
            self.starts.append(glyph.x0)
        self.text += glyph.text
        self.x1 = max(self.x1, glyph.x1)

    def run(self) -> Run:
        style = self.first.style
        return Run(
            text=self.text,
            x0=self.first.x0,
            x1=self.x1,
            font=style.font,
            size=style.size,
            bold=style.bold,
            italic=style.italic,
            raised=self.raised,
            gap=self.gap,
            starts=tuple(self.starts),
        )


def _breaks(left: Glyph, right: Glyph, row: _Row, cuts: Sequence[float]) -> bool:
    if left.style is not right.style and left.style != right.style:
        return True
    if right.x0 - left.x1 > _COLUMN * row.size:
        return True
    return any(left.x1 - 1 <= cut <= right.x0 + 1 for cut in cuts)


def _sideways(found: Sequence[Glyph], page: int) -> list[Line]:
    """Sideways text in the order of the file, one line for each of its lines; its places tell nothing."""
    lines: list[Line] = []
    for glyph in found:
        run = Run(glyph.text, glyph.x0, glyph.x1, glyph.style.font, glyph.style.size)
        if not lines or glyph.new_run:
            extent = glyph.baseline - glyph.style.size, glyph.baseline
            lines.append(Line(page, (run,), *extent, glyph.baseline, upright=False))
        else:
            before = lines[-1].runs[0]
            text = before.text + (" " if glyph.space else "") + glyph.text
            lines[-1] = replace(lines[-1], runs=(replace(before, text=text),))
    return lines
