"""The one table of the dual-use list that runs over pages, of coatings by process and substrate: lines become rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from exportlex.markup.outline.paragraph import Para
from exportlex.markup.pdf import Line, Page, Vocabulary, text

_HEADER = re.compile(r"1\. (?:Beschichtungsverfahren|Processo di rivestimento)\b.*\b2\. Substrat")
_NOTES = re.compile(r"(?:ANMERKUNGEN ZUR TABELLE|NOTE RELATIVE ALLA TABELLA|TABELLA\b.*\bNOTE|NOTE ALLA TABELLA)\b")
_PAGES_AT_MOST = 10  # the table has six
_COLUMN = 150.0  # points: the first column is narrower than that
_APART = 1.6  # sizes of white between rows; lines of a cell stand 1.1 apart
_SAME = 6.0  # points within which words stand in the same column


@dataclass(frozen=True)
class Found:
    """The table, and the page it starts on."""

    para: Para
    page: int


def taken_out(pages: Sequence[Page], known: Vocabulary) -> tuple[list[Page], Found | None]:
    """The pages without the table's lines, and the table; none where there is no such table."""
    kept: list[Page] = []
    lines: list[Line] = []
    open_since = ended = 0
    for page in pages:
        own: list[Line] = []
        for line in page.lines:
            if not ended and _HEADER.search(line.text):
                open_since = open_since or page.number
            elif open_since and not ended and (_NOTES.search(line.text) or page.number > open_since + _PAGES_AT_MOST):
                ended = page.number
            inside = bool(open_since) and not ended
            (lines if inside else own).append(line)
        kept.append(replace(page, lines=tuple(own)))
    if not lines or not ended:
        return list(pages), None
    return kept, Found(Para(rows=_rows(lines, known), page=open_since), open_since)


def put_back(paragraphs: list[Para], found: Found | None) -> list[Para]:
    """The paragraphs with the table before the first one of a later page."""
    if found is None:
        return paragraphs
    at = next((at for at, para in enumerate(paragraphs) if para.page > found.page), len(paragraphs))
    return [*paragraphs[:at], found.para, *paragraphs[at:]]


def _rows(lines: Sequence[Line], known: Vocabulary) -> list[list[str]]:
    starts = _starts(lines)
    rows: list[list[list[Line]]] = []
    last: Line | None = None
    for line in lines:
        if last is None or line.page != last.page or line.baseline - last.baseline > _APART * line.size:
            rows.append([[] for _ in range(len(starts) + 1)])
        for column, part in enumerate(_cells(line, starts)):
            if part is not None:
                rows[-1][column].append(part)
        last = line
    return [[text(cell, known) if cell else "" for cell in row] for row in rows]


def _starts(lines: Sequence[Line]) -> list[float]:
    """Where the second and the third column start: the commonest places right of the first."""
    places = Counter(round(run.x0) for line in lines for run in line.runs if run.x0 > _COLUMN and _leads(line, run.x0))
    found: list[float] = []
    for place, _ in places.most_common():
        if all(abs(place - other) > 8 * _SAME for other in found):
            found.append(float(place))
        if len(found) == 2:
            break
    return sorted(found)


def _leads(line: Line, x: float) -> bool:
    """Whether a run opens a cell: it is the first of its line or follows white."""
    return any(run.x0 == x and (at == 0 or run.gap > run.size * 0.8) for at, run in enumerate(line.runs))


def _cells(line: Line, starts: Sequence[float]) -> list[Line | None]:
    edges = [0.0, *(start - _SAME for start in starts), float("inf")]
    return [line.between(left, right) for left, right in pairwise(edges)]
