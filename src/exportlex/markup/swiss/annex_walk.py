"""The walk over the Swiss annexes: notes are printed in italics there, so upright words end an open note."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from exportlex.markup.drafts import Draft
from exportlex.markup.outline.grammar import Grammar
from exportlex.markup.outline.labels import is_bullet, take, ways
from exportlex.markup.outline.paragraph import Para
from exportlex.markup.outline.walker import Walker
from exportlex.markup.pdf import Line, Page, Vocabulary
from exportlex.markup.rich import cut, join, plain
from exportlex.markup.swiss.annex_named import moved
from exportlex.markup.swiss.annex_stack import AnnexStack
from exportlex.model import MarkKind, ProvisionKind, RichText

_FOOTNOTE = re.compile(r"\((\d{1,2})\)\s+")
_SMALL = 0.95  # of the usual size: footnotes and headings in capitals have 0.89 of it
_BARE = re.compile(r"(\d{1,2})\s+(?=\w)")
_KNOWN_BY = 12  # characters: how a paragraph is found again among the lines of its page


@dataclass(frozen=True, slots=True)
class BrokenWords(Vocabulary):
    """Words of German and Italian: in both a small letter after a hyphen at the end of a line goes on with the word."""

    def joint(self, left: str, right: str) -> str:
        """What stands between the two halves: "-" only where the document writes it so within a line."""
        between = Vocabulary.joint(self, left, right)
        together = self.hyphened[f"{left}-{right}".casefold()] <= self.words[(left + right).casefold()]
        return "" if between == "-" and right[:1].islower() and together else between


@dataclass(frozen=True, slots=True)
class Look:
    """How the first line of a paragraph is printed."""

    italic: bool = False
    footnote: bool = False
    inner: float = 14.0  # points from its label to its words; the widest usual step where the line does not say


_PLAIN = Look()


class AnnexWalker(Walker):
    """Places items where they stand; closes notes in italics where upright words follow."""

    def __init__(self, grammar: Grammar, looks: Mapping[int, Look]) -> None:
        super().__init__(grammar)
        self._looks = looks  # by ids of paragraphs
        self._places = AnnexStack(grammar)
        self._stack = self._places
        self._marked: Draft | None = None  # the entry with the last mark of a footnote

    def place(self, para: Para, following: str = "") -> None:
        """Place one paragraph; ``following`` is the label of the next one."""
        look = self._looks.get(id(para), _PLAIN)
        if look.footnote and (match := _FOOTNOTE.match(para.text)):
            self._footnote(para, match)
            return
        # The words that a note's label alone announces are its own, however they are printed.
        self._places.italic = look.italic or self._places.waits
        before = list(self._stack.units)
        label, rich = self._label(para, following)
        if label:
            para = replace(para, label=label, rich=rich, indent=para.hang + look.inner)
        elif not self._places.italic:
            self._places.leave_notes()
        super().place(para, following)
        opened = [unit for unit in self._stack.units if unit not in before]
        if opened and opened[0].entries:
            opened[0].indent = para.hang + look.inner
        elif opened and opened[0].note:
            opened[0].indent = para.indent
            moved(self._stack.units, opened[0].draft.rich.text)
        if _is_marked(para.rich):
            self._marked = self._stack.heading.draft
        if look.italic:
            self._places.notes_in_italics |= {id(unit.draft) for unit in opened if unit.note}

    def labelled(self, para: Para, following: str) -> None:
        """Place a paragraph by its label, or as words where it has none or one that fits no list: "n. 5 or more"."""
        label, rich = (para.label, para.rich) if para.label else take(para.rich)
        if label and not is_bullet(label) and not self._places.fits(ways(label), para.hang):
            self.words(replace(para, label="", rich=join([plain(label), rich])))
        else:
            super().labelled(para, following)

    def _footnote(self, para: Para, match: re.Match[str]) -> None:
        """A footnote belongs to the entry that its mark stands in, and ends nothing that is open above it."""
        entry = self._marked or self._stack.heading.draft
        name = f"footnote {match[1]}"
        draft = Draft(ProvisionKind.NOTE, match[0].strip(), rich=cut(para.rich, match.end()), slug=name)
        draft.pinpoint = f"{entry.pinpoint}, {name}"
        entry.add(draft)

    def _label(self, para: Para, following: str) -> tuple[str, RichText]:
        """The label of a paragraph; a number without its dot is one where it stands in its list: "12" after "11."."""
        label, rich = (para.label, para.rich) if para.label else take(para.rich)
        if label or not (match := _BARE.match(para.text)):
            return label, rich
        label, after = f"{match[1]}.", f"{int(match[1]) + 1}."
        if after == following and self._places.goes_on(ways(label), para.hang):
            return label, cut(para.rich, match.end())
        return "", para.rich


def walked(paragraphs: Sequence[Para], pages: Iterable[Page], grammar: Grammar) -> AnnexWalker:
    """The walker after all paragraphs, which stand on these pages."""
    walker = AnnexWalker(grammar, _looks(paragraphs, pages))
    walker.walk(paragraphs)
    return walker


def _looks(paragraphs: Sequence[Para], pages: Iterable[Page]) -> dict[int, Look]:
    """How paragraphs begin, by their ids: each is found again by its first letters among the lines of its page."""
    lines: defaultdict[tuple[int, str], list[Line]] = defaultdict(list)
    sizes = Counter(line.size for page in pages for line in page.lines)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    for page in pages:
        for line in page.lines:
            lines[page.number, _start(line.text)].append(line)
    found = {}
    for para in paragraphs:
        if begins := lines.get((para.page, _start(para.whole))):
            line = begins.pop(0)
            found[id(para)] = Look(_italic(line), line.size < _SMALL * usual, _inner(line))
    return found


def _is_marked(rich: RichText) -> bool:
    """Whether words hold the mark of a footnote: a raised number in brackets."""
    raised = (mark for mark in rich.marks if mark.kind is MarkKind.SUPERSCRIPT)
    edges = ((rich.text[: mark.start].rstrip(), rich.text[mark.end :].lstrip()) for mark in raised)
    return any(before.endswith("(") and after.startswith(")") for before, after in edges)


def _inner(line: Line) -> float:
    """How far right of its start the second word of a line stands."""
    places = [place for run in line.runs for place in run.starts]
    return places[1] - places[0] if len(places) > 1 else _PLAIN.inner


def _start(text: str) -> str:
    return "".join(character for character in text if character.isalnum())[:_KNOWN_BY]


def _italic(line: Line) -> bool:
    """Whether most letters of a line are; a quoted term in italics is printed upright."""
    italic = sum(len(run.text) for run in line.runs if run.italic)
    return 2 * italic > sum(len(run.text) for run in line.runs)
