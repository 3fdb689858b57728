"""The walk over the Swiss annexes: notes are printed in italics there, so upright words end an open note."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exportlex.markup.outline.grammar import Grammar
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.outline.walker import Walker
from exportlex.markup.pdf import Line, Page, Vocabulary

_KNOWN_BY = 12  # characters: how a paragraph is found again among the lines of its page


@dataclass(frozen=True, slots=True)
class BrokenWords(Vocabulary):
    """Words of German and Italian: in both a small letter after a hyphen at the end of a line goes on with the word."""

    def joint(self, left: str, right: str) -> str:
        """What stands between the two halves: "-" only where the document writes it so within a line."""
        between = Vocabulary.joint(self, left, right)
        together = self.hyphened[f"{left}-{right}".casefold()] <= self.words[(left + right).casefold()]
        return "" if between == "-" and right[:1].islower() and together else between


class AnnexWalker(Walker):
    """Closes notes in italics where upright words follow."""

    def __init__(self, grammar: Grammar, italic: set[int]) -> None:
        super().__init__(grammar)
        self._italic = italic  # ids of paragraphs
        self._notes_in_italics: set[int] = set()

    def place(self, para: Para, following: str = "") -> None:
        """Place one paragraph; ``following`` is the label of the next one."""
        italic = id(para) in self._italic
        if not italic:
            self._leave_notes()
        before = {id(unit) for unit in self._stack.units}
        super().place(para, following)
        if italic:
            opened = (unit for unit in self._stack.units if id(unit) not in before)
            self._notes_in_italics |= {id(unit.draft) for unit in opened if unit.note}

    def _leave_notes(self) -> None:
        units = self._stack.units
        first = next((at for at, unit in enumerate(units) if id(unit.draft) in self._notes_in_italics), 0)
        if first and not self._stack.top.empty:
            del units[first:]


def walked(paragraphs: Sequence[Para], pages: Iterable[Page], grammar: Grammar) -> AnnexWalker:
    """The walker after all paragraphs, which stand on these pages."""
    walker = AnnexWalker(grammar, _in_italics(paragraphs, pages))
    walker.walk(paragraphs)
    return walker


def _in_italics(paragraphs: Sequence[Para], pages: Iterable[Page]) -> set[int]:
    """The ids of the paragraphs that begin with a line in italics."""
    lines: defaultdict[tuple[int, str], list[Line]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            lines[page.number, _start(line.text)].append(line)
    found = set()
    for para in paragraphs:
        if (begins := lines.get((para.page, _start(para.whole)))) and _italic(begins.pop(0)):
            found.add(id(para))
    return found


def _start(text: str) -> str:
    return "".join(character for character in text if character.isalnum())[:_KNOWN_BY]


def _italic(line: Line) -> bool:
    """Whether most letters of a line are; a quoted term in italics is printed upright."""
    italic = sum(len(run.text) for run in line.runs if run.italic)
    return 2 * italic > sum(len(run.text) for run in line.runs)
