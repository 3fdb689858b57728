"""Lines joined to the text of a paragraph, words broken at line ends put together, marks kept."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.markup.pdf.page import Line, Run
from exportlex.markup.pdf.vocabulary import Vocabulary
from exportlex.markup.pdf.words import after
from exportlex.markup.rich import RichBuilder
from exportlex.model import Mark, MarkKind, RichText


def rich(lines: Sequence[Line], known: Vocabulary) -> RichText:
    """One text with marks of bold, italic, superscript and subscript.

    A look that the whole paragraph has says nothing about its words and leaves no mark.
    """
    builder = RichBuilder()
    for at, line in enumerate(lines):
        following = lines[at + 1].text if at + 1 < len(lines) else ""
        text, joint = after(line.text, following, known) if following else (line.text, "")
        cut = len(line.text) - len(text)
        for run in _shortened(line.runs, cut):
            _push(builder, run)
        builder.push(joint)
    return _told(builder.build())


def text(lines: Sequence[Line], known: Vocabulary) -> str:
    """The same without marks."""
    return rich(lines, known).text


def _shortened(runs: Sequence[Run], cut: int) -> list[Run]:
    """The runs of a line without the ``cut`` last characters of its text and without its trailing space."""
    kept = list(runs)
    last = kept[-1]
    words = last.text.rstrip()
    shorter = words[: len(words) - cut] if cut else words
    kept[-1] = Run(shorter, last.x0, last.x1, last.font, last.size, last.bold, last.italic, last.raised, last.gap)
    return kept


def _push(builder: RichBuilder, run: Run) -> None:
    raised = {1: MarkKind.SUPERSCRIPT, -1: MarkKind.SUBSCRIPT}.get(run.raised)
    with (
        builder.mark(MarkKind.BOLD if run.bold else None),
        builder.mark(MarkKind.ITALIC if run.italic else None),
        builder.mark(raised),
    ):
        builder.push(run.text)


def _told(found: RichText) -> RichText:
    """Marks of neighbouring runs joined; looks of the whole text left out."""
    joined: list[Mark] = []
    open_marks: dict[MarkKind, int] = {}
    for mark in found.marks:
        at = open_marks.get(mark.kind)
        if at is not None and not found.text[joined[at].end : mark.start].strip():
            joined[at] = Mark(mark.kind, joined[at].start, max(mark.end, joined[at].end))
        else:
            open_marks[mark.kind] = len(joined)
            joined.append(mark)
    return RichText(found.text, [mark for mark in joined if mark.end - mark.start < len(found.text)])
