"""Sub-units that a conversion ran together in one line, taken apart where the text itself shows the seams."""

from __future__ import annotations

import re
from itertools import pairwise

from exportlex.markup.list_nesting import Enumerator, lead, readings
from exportlex.markup.rich import cut
from exportlex.model import RichText

# An enumerator starts a run-on sub-unit only after a seam: a dash, colon or semicolon, or the conjunction after one.
_SEAM = re.compile(r"(?:[—:]|;(?:\s*(?:and|or))?|,\s*(?:and|or))\s*(?=\((?:[a-z]{1,4}|\d{1,2}[A-Z]?)\)\s)")
_GLUED = re.compile(r";(?=[^\W\d_])")
_GLUED_AND = re.compile(r"; and(?=[a-z])(?!andro)")
# "or" begins many English words, so it is taken apart only where a function word is glued to it.
_GLUED_OR = re.compile(
    r"; or(?=(?:the|an?|any|in|if|by|for|to|of|not|other|is|are|on|at|under|where|with|which|that|those|such|as)\b)"
)
_DASH = re.compile(r"—\s?(?=[^\W_])")


def numbered_run_on(rich: RichText, after: Enumerator | None = None) -> tuple[RichText, list[RichText]]:
    """The unit's own words and the numbered sub-units that run on in the same line, each with its enumerator.

    ``after``: the enumerator of the unit itself, where the ones that run on are its siblings: "(a) x; (b) y".
    Enumerators count only where they follow a seam and each other; two at least, or one after ``after``.
    """
    starts: list[int] = []
    last = after
    for seam in _SEAM.finditer(rich.text):
        label, _ = lead(rich.text[seam.end() :])
        way = next((way for way in readings(label) if way.follows(last) if last), None) if last else _first(label)
        if way:
            starts.append(seam.end())
            last = way
    if len(starts) < (1 if after else 2):
        return rich, []
    ends = [*starts[1:], len(rich.text)]
    return cut(rich, 0, starts[0]), [cut(rich, start, end) for start, end in zip(starts, ends, strict=True)]


def _first(label: str) -> Enumerator | None:
    return next((way for way in readings(label) if way.value == 1), None)


def glued_run_on(rich: RichText) -> tuple[RichText, list[RichText]]:
    """The unit's own words and the unnumbered sub-units glued to them without a space: "means—x;y; andz"."""
    glued = sorted(match.end() for seam in (_GLUED, _GLUED_AND, _GLUED_OR) for match in seam.finditer(rich.text))
    if not glued:
        return rich, []
    dash = _DASH.search(rich.text, 0, glued[0])
    starts = [dash.end(), *glued] if dash else glued
    spans = pairwise([*starts, len(rich.text)])
    return cut(rich, 0, starts[0]), [cut(rich, start, end) for start, end in spans]
