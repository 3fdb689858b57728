"""Lines of a PDF to blocks: a label, a gap or a short last line begins a new one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from exportlex.markup.control_lists.blocks import Block, Lead, Role, entry, is_heading, other
from exportlex.markup.pdf import Line, Vocabulary, rich
from exportlex.markup.rich import cut

_RULE = re.compile(r"^[_\s]+$")
_GAP = 1.3  # of the usual distance of lines: Wassenaar sets paragraphs 1.22 (in lists) to 2 apart
_MARGIN = 8.0  # points from the left edge of the text within which codes begin
_WIDE = 1.7  # … and above this even where the paragraph before did not end in a stop
_FULL = 40.0  # points that a full line may fall short of the right edge
_BEFORE_NUMBER = re.compile(r"\d\. ?[A-E]\. ?(?=\d)")
_STARRED = re.compile(r"^\*{1,3}(?!\*)")
_CATEGORY = re.compile(r"^Category \d(?: ?[-–] ?Part \d)?(?: cont\.)?(?: None)?$")
_ENDED = (".", ":", ";", "!", "?", "; and", "; or", ";and", ";or")


class Blocks:
    """Collects lines of one section and hands out its blocks."""

    def __init__(self, known: Vocabulary, *, codes: bool = True) -> None:
        self._known = known
        self._codes = codes
        self._leads: list[tuple[Lead | None, list[Line]]] = []
        self._left = self._right = self._usual = 0.0

    def read(self, lines: Sequence[Line]) -> list[Block]:
        """Blocks of the lines of a section."""
        lines = [line for line in lines if line.upright and not _RULE.match(line.text)]
        if not lines:
            return []
        flow, feet = _without_feet(lines)
        self._left, self._right = min(line.x0 for line in lines), max(line.x1 for line in lines)
        self._usual = _usual_distance(flow)
        for line in flow:
            lead = self._lead(line)
            if lead or self._begins(line):
                self._leads.append((lead, [line]))
            else:
                self._leads[-1][1].append(line)
        return list(self._blocks(feet))

    def _blocks(self, feet: dict[int, list[Line]]) -> Iterator[Block]:
        """The blocks, footnotes of a page after the block that its last line belongs to."""
        waiting = sorted(feet)
        for lead, part in self._leads:
            while waiting and waiting[0] < part[0].page:
                yield from self._feet(feet[waiting.pop(0)])
            yield self._block(lead, part)
        for page in waiting:
            yield from self._feet(feet[page])

    def _feet(self, lines: Sequence[Line]) -> Iterator[Block]:
        part: list[Line] = []
        for line in lines:
            if part and _STARRED.match(line.text):
                yield self._block(other(part[0].text), part)
                part = []
            part.append(line)
        yield self._block(other(part[0].text), part)

    def _lead(self, line: Line) -> Lead | None:
        text = line.text
        at_margin = line.x0 <= self._left + _MARGIN
        if self._codes and at_margin and (found := entry(text)):
            return found
        found = other(text)
        if found and found.role is Role.NOTE and not line.runs[0].italic and not found.label.startswith("N.B."):
            return found if self._white(line) >= _GAP and len(text) > found.length else None
        return found

    def _white(self, line: Line) -> float:
        """The distance to the line before, in usual distances; a large one at the top of a page."""
        before = self._leads[-1][1][-1] if self._leads else None
        if before is None or before.page != line.page:
            return 9.0
        return (line.baseline - before.baseline) / self._usual

    def _begins(self, line: Line) -> bool:
        """Whether a line without a label begins a block of its own."""
        if not self._leads:
            return True
        lead, lines = self._leads[-1]
        before = lines[-1]
        white = self._white(line)
        if is_heading(line.text) and (white >= _GAP or not is_heading(before.text)):
            return white >= _GAP or before.text.endswith(_ENDED)
        if (is_heading(before.text) and lead is None) or line.bold != before.bold or _CATEGORY.match(line.text):
            return True
        if lead and lead.role is Role.NOTE and len(before.text) <= lead.length:
            return True  # "Technical Notes" stands alone on its line
        if line.page != before.page:
            return before.text.endswith(_ENDED) and before.x1 < self._right - _FULL and not line.text[:1].islower()
        return white > _WIDE or (white > _GAP and before.text.endswith((*_ENDED, ")", '"')))

    def _block(self, lead: Lead | None, lines: Sequence[Line]) -> Block:
        whole = rich(lines, self._known)
        first = lines[0]
        italic = sum(len(run.text) for line in lines for run in line.runs if run.italic) > len(whole.text) / 2
        bold = all(line.bold for line in lines)
        if lead is None:
            role = Role.HEADING if is_heading(whole.text) else Role.TEXT
            return Block(role, indent=first.x0, rich=whole, italic=italic, bold=bold)
        words = cut(whole, lead.length)
        places = tuple(_place(first, lead.label, at) for at in _parts(lead))
        return Block(lead.role, lead.label, lead.path, places, first.x0, words, italic, bold)


def _without_feet(lines: Sequence[Line]) -> tuple[list[Line], dict[int, list[Line]]]:
    """The lines of the text, and the footnotes by page: small print at the bottom that opens with a star."""
    usual = Counter(line.size for line in lines).most_common(1)[0][0]
    flow: list[Line] = []
    feet: dict[int, list[Line]] = {}
    for line in lines:
        small = line.size < usual - 0.5
        if small and (line.page in feet or _STARRED.match(line.text)):
            feet.setdefault(line.page, []).append(line)
        else:
            flow += feet.pop(line.page, [])  # what goes on in the usual size was no footnote
            flow.append(line)
    return flow, feet


def _parts(lead: Lead) -> list[int]:
    """Where in the label each part of the path begins."""
    at = len(lead.label)
    found: list[int] = []
    for part in reversed(lead.path[1:]):
        at = lead.label.rfind(part, 0, at)
        found.append(at)
    number = _BEFORE_NUMBER.match(lead.label)
    return [number.end() if number else 0, *reversed(found)] if lead.path else []


def _place(line: Line, label: str, at: int) -> float:
    """Where the character ``at`` of a line's text is printed: the left edge of its word."""
    words = label[:at].count(" ")
    starts = [start for run in line.runs for start in run.starts]
    return starts[words] if words < len(starts) else line.x0


def _usual_distance(lines: Sequence[Line]) -> float:
    distances = sorted(
        round(after.baseline - before.baseline, 1)
        for before, after in pairwise(lines)
        if after.page == before.page and after.baseline - before.baseline > 1
    )
    return distances[len(distances) // 10] if distances else 12.0
