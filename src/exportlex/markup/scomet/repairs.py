"""Slips of the SCOMET List's print that hide where a unit begins, put right before its outline is read.

What is put right is only white space, dots and misplaced steps of numbers; each change of a number is an issue.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from exportlex.markup.list_nesting import readings
from exportlex.markup.outline.labels import take
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.rich import cut, join, plain
from exportlex.markup.scomet.codes import CODE, Headed, after, headed
from exportlex.markup.scomet.powers import with_powers
from exportlex.markup.scomet.splits import places
from exportlex.model import MarkKind, ReadingIssue

_STEP = 14.0  # points that an item inside a line is set in from the line
_FARTHEST = 75.0  # points from the margin at which the next code of a series still stands; "5C020" stands at 59
_MARKED = re.compile(r"\d[A-H](?:\d{1,3})?(?:[\s.]+(?:[a-z]|\d{1,2}))*[\s.]*")  # what a footnote's number stands behind
_STRAY = re.compile(r"\.\s+(?=(?:[a-z]|\d{1,2})\.\s)")  # ". d. Active …"
_GLUED = re.compile(r"(?:[a-z]\.|\d{1,2}[.)])(?=[A-Z\"“‘'(\[])")  # "a.Resin …", "13)HMX …"
_TWICE = re.compile(r"(\d{1,2}\.)\s+(?=\1\s)")  # "1. 1. Limited …"
_PATH = re.compile(r"[a-z]\.\s*\d{1,2}\.\s*[a-z]\.\s*(?:\d{1,2}\.\s*)?(?=[A-Z\"“])")  # "e. 3. c. Modules …"
_BARE = re.compile(r"(\d{1,2})\s+(?=[A-Z])")  # "12 Furazans …" after "11. …;"
_NEAR = 2  # paragraphs: the end of a sentence may stand below the next one, where baselines differ by a hair
_UNFINISHED = re.compile(r"(?:[^.;:,)”\"’']|\b(?:and|or|in|by|see|of),?)$")
_REFERENCE = re.compile(rf"({CODE})\.?\s?(?:([a-z])\b|(\d{{1,2}})\b(?!\.?\d))")


@dataclass
class Repairs:
    """Paragraphs put right one after another; ``issues`` names what was changed in numbers."""

    lettered: Counter[str]  # how often an entry's first step is cited as a letter rather than as a number
    issues: list[ReadingIssue] = field(default_factory=list)
    _code: str = ""  # the entry that stands open
    _label: str = ""  # of the last item
    _ended: bool = False  # whether its words have

    def put_right(self, para: Para) -> Para:
        """One paragraph with its number as the list means it."""
        para = _without(para, _STRAY.match(para.text))
        para = _without(para, _TWICE.match(para.text))
        para = _unglued(para)
        if self._bare(para):
            para = _starting(para, f"{_number(para)}.", len(_number(para)))
        if self._code and _PATH.match(para.text):
            para = replace(para, rich=join([plain(self._code), para.rich]), hang=0.0)
        if found := headed(para.text):
            para = self._coded(para, found)
        para, flat = with_powers(para)
        self.issues += flat
        self._label = take(para.rich)[0] or self._label
        self._ended = not _UNFINISHED.search(para.text)
        return para

    def _bare(self, para: Para) -> bool:
        match = _BARE.match(para.text)
        if not match or not self._label or not self._ended:
            return False
        return any(way.follows(last) for way in readings(f"{match[1]}.") for last in readings(self._label))

    def _coded(self, para: Para, found: Headed) -> Para:
        goes_on = found.code == after(self._code) or (found.code == self._code and found.steps)
        if goes_on and para.hang < _FARTHEST:
            para = replace(para, hang=0.0)
        steps, known = found.steps, found.code == self._code
        if steps and steps[0].isdigit() and self.lettered[found.code] > 0:
            said = f"{found.code} {steps[0]}. is printed where the steps below {found.code} begin with letters"
            self.issues.append(ReadingIssue("misprinted-number", f"page {para.page}", said, suspect=False))
            if known:
                return _starting(para, " ".join(f"{step}." for step in steps), found.end)
            steps = steps[1:]
        self._code = found.code
        self._label = f"{steps[-1]}." if steps else ""
        if not found.steps:
            return para
        return _starting(para, " ".join([found.code, *(f"{step}." for step in steps)]), found.end)


def repaired(paragraphs: Iterable[Para]) -> tuple[list[Para], list[ReadingIssue]]:
    """The paragraphs with every unit at the head of one, and what was changed in their numbers."""
    whole = _joined(part for para in paragraphs for part in _apart(_unglued(_without_marks(para))))
    repairs = Repairs(_lettered(whole))
    found = [repairs.put_right(para) for para in whole]
    return _without_strays(found, repairs.issues), repairs.issues


def _joined(paragraphs: Iterable[Para]) -> list[Para]:
    """A code that stands alone behind an unfinished sentence belongs to it: "… specified by 8A904.e or", "8A904.f."."""
    found: list[Para] = []
    for para in paragraphs:
        head = headed(para.text)
        alone = head is not None and head.end == len(para.text)
        if alone and found and found[-1].page != para.page:  # it says on a new page whose items follow
            alone = bool(head and head.steps)
        near = [before for before in reversed(found[-_NEAR:]) if not before.rows and _UNFINISHED.search(before.text)]
        if alone and near:
            near[0].rich = join([near[0].rich, para.rich])
        else:
            found.append(para)
    return found


def _lettered(paragraphs: Sequence[Para]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for para in paragraphs:
        for match in _REFERENCE.finditer(para.text):
            counted[match[1]] += 1 if match[2] else -1
    return counted


def _apart(para: Para) -> Iterator[Para]:
    """A paragraph taken apart where others begin inside it."""
    edges = [0, *(places(para.text) if not para.rows else []), len(para.text)]
    first = take(para.rich)[0]
    for start, end in pairwise(edges):
        rich = cut(para.rich, start, end)
        label = take(rich)[0]
        beside = (
            not start or not label or any(way.follows(other) for way in readings(label) for other in readings(first))
        )
        hang = para.hang if beside else para.hang + _STEP
        yield replace(para, rich=rich, hang=hang, indent=max(hang, para.indent), stops=para.stops if not start else ())


def _without_marks(para: Para) -> Para:
    """The paragraph without the raised numbers of footnotes behind its code and labels."""
    for mark in reversed(para.rich.marks):
        raised = mark.kind is MarkKind.SUPERSCRIPT and para.text[mark.start : mark.end].strip().isdigit()
        if raised and _MARKED.fullmatch(para.text, 0, mark.start):
            para = replace(para, rich=join([cut(para.rich, 0, mark.start), cut(para.rich, mark.end)]))
    return para


def _unglued(para: Para) -> Para:
    match = _GLUED.match(para.text)
    return _starting(para, match[0], match.end()) if match else para


def _without(para: Para, match: re.Match[str] | None) -> Para:
    return replace(para, rich=cut(para.rich, match.end())) if match else para


def _starting(para: Para, label: str, end: int) -> Para:
    """The paragraph with that number before the words that begin at ``end``."""
    return replace(para, rich=join([plain(label), cut(para.rich, end)]))


def _number(para: Para) -> str:
    match = _BARE.match(para.text)
    return match[1] if match else ""


def _without_strays(found: Sequence[Para], issues: list[ReadingIssue]) -> list[Para]:
    """Labels without words: Word's own numbers of empty paragraphs. Words that follow on the next line stay theirs."""
    kept: list[Para] = []
    for at, para in enumerate(found):
        label, rest = take(para.rich)
        following = found[at + 1] if at + 1 < len(found) else Para()
        if label and not rest.text and not para.rows and (take(following.rich)[0] or headed(following.text)):
            said = f'"{label}" is printed without words'
            issues.append(ReadingIssue("misprinted-number", f"page {para.page}", said, suspect=False))
        else:
            kept.append(para)
    return kept
