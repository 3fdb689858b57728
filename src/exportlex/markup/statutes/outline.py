"""The outline of a statute: which line opens a division, a schedule or an article, and which stands inside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from exportlex.markup.drafts import Draft, letters, slugged
from exportlex.markup.markdown_inline import inline
from exportlex.markup.rich import plain
from exportlex.markup.statutes.lines import Line
from exportlex.markup.statutes.style import Heading, StatuteStyle
from exportlex.markup.statutes.units import Units
from exportlex.model import ProvisionKind, RichText

_MARKED = re.compile(r"[*<>\[\]&\\]")
Wanted = Callable[[str], bool]


class Outline:
    """Puts lines in their place; ``roots``, ``title`` and ``letters`` (of everything read) hold the result."""

    def __init__(self, style: StatuteStyle, wanted: Wanted = lambda number: True, whole: Draft | None = None) -> None:
        self.title = ""
        self.roots: list[Draft] = []
        self.letters: Counter[str] = Counter()
        self.unwanted = 0  # articles passed over unread
        self.first_lines: list[tuple[int, Draft]] = []  # of the articles that were read, in order
        self._style = style
        self._wanted = wanted
        self._divisions: list[tuple[int, Draft]] = []
        self._units: Units | None = None  # of the open article, schedule, entry or run of text
        self._container: Draft | None = None
        self._untitled: Draft | None = None  # opened by the line before: a heading that follows is its title
        self._passing = False  # inside an article that is not wanted
        if whole:  # the schedule that the file holds, where it does not say so itself
            self.roots.append(whole)
            self._divisions.append((-1, whole))
        self._flat = False  # the file marks no headings: they are lines like any other

    def read(self, lines: Sequence[Line]) -> None:
        """Every line, then the citations."""
        self._flat = not any(line.level > 1 for line in lines)
        for at, line in enumerate(lines):
            if line.rows:
                self._table(line.rows)
                continue
            if line.level and not (self.title or self._units) and not self._style.heading(line.text, line.level):
                self.title = _rich(line.text).text
                continue
            self._line(at, line, _text_after(lines, at))
        self._style.cite(self.roots)

    def _line(self, at: int, line: Line, following: str) -> None:
        asked = line.level or self._flat
        found = self._style.heading(line.text.replace("\u00a0", " "), line.level) if asked else None
        if found is None and self._passing and not line.level:
            return
        rich = _rich(line.text)
        if not rich.text:
            return
        if found and found.kind is ProvisionKind.ARTICLE and not self._wanted(found.number):
            self._passing, self._units, self._untitled = True, None, None
            self.unwanted += 1
            return
        self.letters.update(letters(found.number + found.title if found else rich.text))
        if found:
            self._open(found)
            if self._untitled and found.kind is ProvisionKind.ARTICLE:
                self.first_lines.append((at, self._untitled))
        elif line.level:
            self._heading(rich.text)
        else:
            self._text(rich, following)

    def _heading(self, text: str) -> None:
        """A heading of no known form: the title of what the line before opened, else a part of its own."""
        if self._untitled is not None and not self._untitled.heading:
            self._untitled.heading = text
            return
        found = Heading(ProvisionKind.DIVISION, title=text, rank=0, role="part")
        self._division(Draft(found.kind, heading=text, role="part", slug=slugged(text)), found)

    def _open(self, found: Heading) -> None:
        self._passing = False
        slug = "" if found.number else slugged(found.title)
        draft = Draft(found.kind, number=found.number, heading=found.title, role=found.role, slug=slug)
        if found.kind is ProvisionKind.ARTICLE:
            self._leave("preamble")
            self._here().append(draft)
            self._start(draft)
        else:
            self._division(draft, found)
        self._untitled = draft

    def _division(self, draft: Draft, found: Heading) -> None:
        self._leave("preamble")
        while self._divisions and self._divisions[-1][0] >= found.rank:
            self._divisions.pop()
        self._here().append(draft)
        self._divisions.append((found.rank, draft))
        self._passing, self._units, self._container = False, None, None
        self._untitled = None

    def _text(self, rich: RichText, following: str) -> None:
        self._untitled = None
        if self._container is not None and self._container.role != "closing" and self._style.closing(rich.text):
            self._close()
        holder = self._divisions[-1][1] if self._divisions else None
        entry = self._style.entry(rich.text, holder, following) if holder is not None else None
        if entry is not None and holder is not None:
            holder.add(entry)
            self._start(entry)
            return
        if self._units is None:
            self._start(holder if holder is not None else self._preamble())
        if self._units is not None:
            self._units.add(rich)

    def _close(self) -> None:
        """The closing formula stands beside the chapters, not in the last of them."""
        while self._divisions and self._divisions[-1][0] > 0:
            self._divisions.pop()
        draft = Draft(ProvisionKind.DIVISION, role="closing", slug="closing")
        self._here().append(draft)
        self._start(draft)

    def _table(self, rows: Sequence[Sequence[str]]) -> None:
        if self._passing:
            return
        cells = [[inline(cell).rich.text for cell in row] for row in rows]
        if self._units is None:
            self._start(self._divisions[-1][1] if self._divisions else self._preamble())
        if self._units is not None:
            self._units.table(cells)

    def _start(self, container: Draft) -> None:
        self._container = container
        self._units = Units(self._style, container)

    def _here(self) -> list[Draft]:
        return self._divisions[-1][1].children if self._divisions else self.roots

    def _preamble(self) -> Draft:
        draft = Draft(ProvisionKind.DIVISION, role="preamble", slug="preamble")
        self._here().append(draft)
        return draft

    def _leave(self, role: str) -> None:
        if self._container is not None and self._container.role == role:
            self._units = self._container = None


def _rich(source: str) -> RichText:
    """Inline Markdown as text with marks; most lines hold no mark at all."""
    return inline(source).rich if _MARKED.search(source) else plain(source)


def _text_after(lines: Sequence[Line], at: int) -> str:
    """The paragraph that follows a line; "" where a heading does."""
    following = lines[at + 1] if at + 1 < len(lines) else None
    return following.text if following and not following.level else ""
