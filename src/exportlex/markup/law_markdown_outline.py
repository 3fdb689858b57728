"""The outline of a law in Markdown: which block stands inside which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from exportlex.markup.drafts import Draft, letters, slugged
from exportlex.markup.law_markdown_body import Body, without_repeats
from exportlex.markup.law_markdown_style import Heading, LawStyle
from exportlex.markup.markdown_blocks import Block
from exportlex.markup.markdown_inline import inline
from exportlex.model import ProvisionKind, RichText

_INNERMOST = 99  # rank of a sub-heading without a number among headings of its level

# Farthest that the next enumerator of the same list is looked for. In the mirror it is two blocks away at most
# where an ambiguous one such as (i) depends on it; looking on would make reading quadratic.
_LOOK_AHEAD = 60


@dataclass
class Section:
    """An open division or schedule."""

    level: int
    rank: int
    draft: Draft


class Outline:
    """Headings open sections and articles; text goes to the body of whichever is open."""

    def __init__(self, style: LawStyle, footnotes: Mapping[str, str], whole: Draft | None = None) -> None:
        self.title = ""
        self.roots: list[Draft] = []
        self._style = style
        self._footnotes = footnotes
        self._sections: list[Section] = []
        self._article: Draft | None = None
        self._titles: list[tuple[int, str]] = []  # headings that wait for the article whose title they may be
        self._piece: Draft | None = None
        self._untitled: Draft | None = None  # opened by the block before: a heading that follows is its title
        self._body = style.body() or Body(style)
        self.cited_footnotes: set[str] = set()
        self.letters: Counter[str] = Counter()  # of everything read, to check that all of it found a place
        if whole:
            self.roots.append(whole)
            self._sections.append(Section(0, -1, whole))

    def read(self, blocks: Sequence[Block]) -> None:
        """Put every block in its place."""
        if not any(block.level for block in blocks):  # a piece of an annex, whose headings are lines in bold
            self._piece = Draft(ProvisionKind.SCHEDULE)
        for at, block in enumerate(blocks):
            if block.level:
                self._heading(block)
            elif block.rows:
                self._table(block.rows)
            else:
                self._text(block, blocks[at + 1 : at + 1 + _LOOK_AHEAD])
        self._settle()

    def _heading(self, block: Block) -> None:
        rich = self._inline(block.text)
        if not rich.text:
            return
        if block.level == 1 and not self.title and not self._article:
            self.title = rich.text
        elif self._style.note(rich.text) or rich.text.startswith("("):
            self._settle()
            self._body.text(self._container(), rich, Block(block.text))
        elif found := self._style.heading(rich.text, self._schedule()):
            self._open(found, block.level)
        elif self._untitled is not None and not self._untitled.heading:
            self._untitled.heading = rich.text
        elif self._style.titles_precede:
            self._titles.append((block.level, rich.text))
        else:
            self._open(Heading(ProvisionKind.DIVISION, title=rich.text, rank=_INNERMOST), block.level)

    def _text(self, block: Block, rest: Sequence[Block]) -> None:
        rich = self._inline(block.text)
        if not rich.text:
            return
        if not block.bullet and (found := self._style.text_heading(rich, self._schedule() or self._piece)):
            self._open(*found)
            return
        self._settle()
        self._body.text(self._container(), rich, block, rest)

    def _inline(self, source: str) -> RichText:
        found = inline(source)
        self.cited_footnotes.update(found.footnotes)
        rich = self._style.adjust(found.rich)
        self.letters.update(letters(rich.text))
        self._body.footnotes = [
            (label, inline(self._footnotes[label]).rich) for label in found.footnotes if label in self._footnotes
        ]
        return rich

    def _table(self, rows: Sequence[Sequence[str]]) -> None:
        """A table; where every row says one thing only, repeated over the columns, its rows are paragraphs."""
        distinct = [without_repeats([cell for cell in row if cell]) for row in rows]
        if all(len(cells) <= 1 for cells in distinct):
            for cells in distinct:
                self._text(Block("".join(cells)), ())
            return
        self._settle()
        self._body.table(self._container(), self._cells(rows))

    def _cells(self, rows: Sequence[Sequence[str]]) -> list[list[RichText]]:
        cells = [[inline(cell).rich for cell in row] for row in rows]
        for row in cells:
            for cell in without_repeats([cell.text for cell in row]):
                self.letters.update(letters(cell))
        return cells

    def _open(self, found: Heading, level: int) -> None:
        if self._repeats(found):
            self._sections[-1].draft.heading = found.title
            self.letters.subtract(letters(found.number))
            return
        slug = "" if found.number else slugged(found.title)
        draft = Draft(found.kind, number=found.number, heading=found.title, role=found.role, slug=slug)
        if found.kind is ProvisionKind.ARTICLE:
            self._leave_preamble()
            if self._titles and not draft.heading:
                draft.heading = self._titles.pop()[1]
            self._settle()
            self._place(draft)
            self._article = draft
        else:
            self._settle()
            self._section(draft, found, level)
        if found.kind is not ProvisionKind.ARTICLE or not self._style.titles_precede:
            self._untitled = draft
        self._body.close()

    def _section(self, draft: Draft, found: Heading, level: int) -> None:
        self._article = None
        self._leave_preamble()
        while self._sections and self._sections[-1].level > 0 and self._closes(found, level):
            self._sections.pop()
        self._place(draft)
        self._sections.append(Section(level, found.rank, draft))

    def _closes(self, found: Heading, level: int) -> bool:
        top = self._sections[-1]
        return found.kind is ProvisionKind.SCHEDULE or (top.level, top.rank) >= (level, found.rank)

    def _repeats(self, found: Heading) -> bool:
        """Whether a heading only repeats the one before it and adds its title: "Category 0", "CATEGORY 0 - ITEMS"."""
        last = self._sections[-1].draft if self._sections and not self._article else None
        if last is None or not last.bare or last.heading or not last.number or last.role == "within":
            return False
        return last.kind is found.kind and last.number.casefold() == found.number.casefold()

    def _leave_preamble(self) -> None:
        if self._sections and self._sections[-1].draft.role == "preamble":
            self._sections.pop()

    def _place(self, draft: Draft) -> None:
        (self._sections[-1].draft.children if self._sections else self.roots).append(draft)

    def _settle(self) -> None:
        """Headings that turned out to be nobody's title are divisions of their own."""
        waiting, self._titles = self._titles, []
        for level, title in waiting:
            found = Heading(ProvisionKind.DIVISION, title=title, rank=_INNERMOST)
            self._section(Draft(found.kind, heading=title, slug=slugged(title)), found, level)
            self._body.close()
        self._untitled = None

    def _schedule(self) -> Draft | None:
        open_ones = (section.draft for section in self._sections)
        return next((draft for draft in open_ones if draft.kind is ProvisionKind.SCHEDULE), None)

    def _container(self) -> Draft:
        if self._article:
            return self._article
        if not self._sections:
            preamble = Draft(ProvisionKind.DIVISION, role="preamble", slug="preamble")
            self._place(preamble)
            self._sections.append(Section(1, _INNERMOST, preamble))
        return self._sections[-1].draft
