"""Page furniture: headers, footers and page numbers, found by what recurs at the edges of neighbouring pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from exportlex.markup.enumerators import roman
from exportlex.markup.pdf.page import Line, Page, Pdf

_EDGE = 0.14  # of the page's height, at the top and at the bottom; Wassenaar's header reaches down to 0.11
_PAGES = 3  # a line must recur on this many pages …
_APART = 2  # … that are at most this far apart (left and right pages differ)
_SHIFT = 3.0  # points that a recurring line may move
# Of all pages: where so many have furniture at one height, or of one wording, a line there is furniture without
# recurring itself (headers of one-page articles; CWC has 0.48 with headers that recur at all).
_ESTABLISHED = 0.2
_COUNTED = 0.1  # of all pages must number themselves by the same count, or numbers of list items would pass for it
_FEW_WORDS = 12
_WHITE = 1.5  # sizes of white between furniture and text; lines of text stand 1.1 to 1.3 apart
_NUMBER = re.compile(r"\d+|^\W*(?:[ivxl]{1,6}|[IVXL]{1,6})(?!\w)|(?<!\w)(?:[ivxl]{1,6}|[IVXL]{1,6})(?=\W*$)")
_KEPT = re.compile(r"[^\w#]+")
_CONTINUED = re.compile(r"\((?:continued|cont[’'.]?d?|Fortsetzung|segue|suite)\)", re.IGNORECASE)


def without_furniture(pdf: Pdf) -> Pdf:
    """The same pages with their furniture moved from ``lines`` to ``Page.furniture``."""
    groups = _recurring(pdf)
    usual = _usual(pdf, {id(line) for group in groups for line in group})
    out = {id(line) for group in groups for line in _removed(pdf, group, usual)}
    pages = []
    for page in pdf.pages:
        own = {id(line) for line in page.lines if id(line) in out}
        own |= {id(line) for line in _outermost(page, own, usual)}
        kept = tuple(line for line in page.lines if id(line) not in own)
        pages.append(replace(page, lines=kept, furniture=tuple(line for line in page.lines if id(line) in own)))
    return replace(pdf, pages=tuple(pages))


@dataclass(frozen=True)
class _Usual:
    """Where most pages have furniture, and how it reads."""

    heights: set[tuple[bool, int]]
    patterns: set[str]


def _recurring(pdf: Pdf) -> list[list[Line]]:
    """Groups of lines of one wording and height on neighbouring pages."""
    seen: defaultdict[str | int, list[Line]] = defaultdict(list)
    for page in pdf.pages:
        for line in _at_edges(page):
            seen[_pattern(line.text)].append(line)
            if number := _page_number(line.text):
                seen[page.number - number].append(line)
    counted = _COUNTED * len(pdf.pages)
    groups = [
        group
        for key, lines in seen.items()
        if isinstance(key, str) or len(lines) >= counted
        for same in _by_height(lines)
        for group in _runs(same)
    ]
    return [group for group in groups if len({line.page for line in group}) >= _PAGES]


def _removed(pdf: Pdf, group: Sequence[Line], usual: _Usual) -> Sequence[Line]:
    """All of a group at a height of furniture; else the first is a title that later pages repeat, and stays."""
    first = group[0]
    page = pdf.pages[first.page - 1]
    repeated = _slot(page, first) not in usual.heights and first.upright and not _CONTINUED.search(first.text)
    return group[1:] if repeated else group


def _by_height(lines: Sequence[Line]) -> list[list[Line]]:
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: one.baseline):
        if not found or line.baseline - found[-1][-1].baseline > _SHIFT:
            found.append([])
        found[-1].append(line)
    return found


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Runs of neighbouring pages; numbers in the lines stay or count with the pages, unlike those of articles."""
    runs: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: one.page):
        before = next((run for run in reversed(runs[-2 * _APART :]) if _goes_on(run[-1], line)), None)
        if before is None:
            runs.append([line])
        else:
            before.append(line)
    return runs


def _goes_on(before: Line, after: Line) -> bool:
    pages = after.page - before.page
    if pages > _APART:
        return False
    if _pattern(before.text) != _pattern(after.text):
        return True  # they share a page number
    counted = zip(_numbers(before.text), _numbers(after.text), strict=True)
    return all(second - first in (0, pages) for first, second in counted)


def _page_number(text: str) -> int:
    """The number that a line of a few words begins or ends with; 0 where there is none."""
    words = text.split()
    ends = [word for word in (words[0], words[-1]) if word.isdigit()] if len(words) <= _FEW_WORDS else []
    return int(ends[0]) if ends and len(ends[0]) <= 4 else 0


def _numbers(text: str) -> list[int]:
    found = (number.strip("\t -–—.()[]") for number in _NUMBER.findall(text))
    return [int(number) if number.isdigit() else roman(number.lower()) for number in found]


def _at_edges(page: Page) -> Iterable[Line]:
    top, bottom = page.height * _EDGE, page.height * (1 - _EDGE)
    return (line for line in page.lines if not line.upright or line.baseline < top or line.baseline > bottom)


def _pattern(text: str) -> str:
    """The wording up to numbers and white space: "- 12 -" and "- iv -" are alike."""
    counted = _NUMBER.sub("#", text).casefold()
    worded = _KEPT.sub("", counted)
    return worded if worded.strip("#") else "".join(counted.split())


def _slot(page: Page, line: Line) -> tuple[bool, int]:
    upper = line.baseline < page.height / 2
    return upper, round(line.baseline if upper else page.height - line.baseline)


def _usual(pdf: Pdf, recurring: set[int]) -> _Usual:
    heights: Counter[tuple[bool, int]] = Counter()
    patterns: Counter[str] = Counter()
    for page in pdf.pages:
        heights.update({_slot(page, line) for line in page.lines if id(line) in recurring})
        patterns.update({_pattern(line.text) for line in page.lines if id(line) in recurring})
    enough = max(_PAGES, _ESTABLISHED * len(pdf.pages))
    return _Usual(
        {(upper, height + by) for (upper, height), count in heights.items() if count >= enough for by in (-1, 0, 1)},
        {pattern for pattern, count in patterns.items() if count >= enough},
    )


def _outermost(page: Page, out: set[int], usual: _Usual) -> Iterable[Line]:
    """Lines that read or stand like furniture and have nothing else between them and the edge of the page."""
    edge = {id(line) for line in _at_edges(page)}
    lines = [line for line in page.lines if line.upright and id(line) not in out]
    for ordered in (lines, lines[::-1]):
        for line, inner in pairwise([*ordered, None]):
            if line is None or not _furnished(page, line, inner, usual, placed=bool(out), edge=id(line) in edge):
                break
            yield line


def _furnished(page: Page, line: Line, inner: Line | None, usual: _Usual, *, placed: bool, edge: bool) -> bool:
    if edge and _pattern(line.text) in usual.patterns:
        return True
    apart = inner is None or abs(inner.baseline - line.baseline) > _WHITE * line.size
    return placed and apart and _slot(page, line) in usual.heights
