"""A PDF's list of defined terms: lines split at the margin into entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from exportlex.markup.control_lists.definitions import Entry
from exportlex.markup.control_lists.lines import Blocks
from exportlex.markup.pdf import Line, Vocabulary, rich

_QUOTES = ('"', "“")
_MARGIN = 40.0  # points that terms stand right of the left edge, at least
_NEAREST = 15.0  # … but for terms that have slipped to the words of the margin
_FEW_WORDS = 8  # that the margin holds on one line
_INDENT = 10.0  # points that meanings stand right of terms, at least


def entries_of(lines: Sequence[Line], known: Vocabulary) -> tuple[list[Line], list[Entry]]:
    """The lines before the first term, and the entries."""
    left = min((line.x0 for line in lines), default=0.0)
    meaning = _meaning(lines, left)
    preamble: list[Line] = []
    found: list[tuple[Entry, list[Line], list[Line]]] = []
    for line in lines:
        at = _term_at(line, left, meaning)
        if at is not None:
            found.append((Entry(), [], []))
        elif not found:
            preamble.append(line)
            continue
        entry, head, body = found[-1]
        edge = at if at is not None else meaning - _INDENT / 2
        margin, words = line.between(float("-inf"), edge), line.between(edge, float("inf"))
        goes_on = at is None and not body and margin and not words and line.x0 > left + _MARGIN
        if goes_on and margin:
            head.append(margin)  # a term that takes two lines
            continue
        if margin:
            entry.margin.append(margin.text)
        if words:
            (head if at is not None else body).append(words)
    for entry, head, body in found:
        entry.term = rich(head, known)
        entry.blocks = Blocks(known, codes=False).read(body)
    return preamble, [entry for entry, _, _ in found]


def _meaning(lines: Sequence[Line], left: float) -> float:
    """Where most lines right of the margin begin."""
    places = Counter(round(line.x0) for line in lines if line.x0 > left + _MARGIN)
    return float(places.most_common(1)[0][0]) if places else left


def _term_at(line: Line, left: float, meaning: float) -> float | None:
    """Where the quoted term of a line begins; None for all other lines."""
    words = [(word, start) for run in line.runs for word, start in zip(run.text.split(" "), run.starts, strict=False)]
    for at, (word, start) in enumerate(words[:_FEW_WORDS]):
        if start >= meaning - _INDENT or (line.italic and not at):
            return None
        if start > left + _NEAREST and word.startswith(_QUOTES):
            return start - 0.1
    return None
