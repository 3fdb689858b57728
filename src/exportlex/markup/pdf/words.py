"""Words put right with the document's own vocabulary: doubtful spaces, and hyphens at the ends of lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from exportlex.markup.pdf.characters import DOUBTFUL_SPACE, SOFT_HYPHEN
from exportlex.markup.pdf.page import Line, Page, Run
from exportlex.markup.pdf.vocabulary import Vocabulary

# A word so much rarer than both its halves is one that lost its space elsewhere too ("lessthan": 3, "than": 520).
_RARER = 20
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_HYPHENED = re.compile(r"([^\W\d_]+)[-\u2010\u2011]([^\W\d_]+)")
_ENDS = re.compile(rf"([^\W_]+)[-\u2010\u2011{SOFT_HYPHEN}]$")
_STARTS = re.compile(r"[^\W_]+")


def vocabulary(lines: Iterable[Line]) -> Vocabulary:
    """Words as they stand in the middle of lines, where nothing is broken."""
    words: Counter[str] = Counter()
    hyphened: Counter[str] = Counter()
    lines = list(lines)
    for line in lines:
        text = line.text.casefold()
        certain = " ".join(word for word in text.split() if DOUBTFUL_SPACE not in word)
        words.update(_WORD.findall(_ENDS.sub("", certain)))
        hyphened.update(f"{left}-{right}" for left, right in _HYPHENED.findall(certain))
    return Vocabulary(words, hyphened, _breaks(lines, words, hyphened))


def _breaks(lines: Sequence[Line], words: Counter[str], hyphened: Counter[str]) -> bool:
    """Whether more of the words that are broken at line ends stand elsewhere in one piece than with a hyphen."""
    whole = broken = 0
    for line, following in pairwise(lines):
        end, start = _ENDS.search(line.text), _STARTS.match(following.text)
        if end and start and start[0][0].islower():
            left, right = end[1].casefold(), start[0].casefold()
            broken += words[left + right] > hyphened[f"{left}-{right}"]
            whole += hyphened[f"{left}-{right}"] > words[left + right]
    return broken > whole


def settled(page: Page, known: Vocabulary) -> Page:
    """The page with every doubtful space taken as a space or as nothing."""
    return replace(page, lines=tuple(_settled(line, known) for line in page.lines))


def _settled(line: Line, known: Vocabulary) -> Line:
    if not any(DOUBTFUL_SPACE in run.text for run in line.runs):
        return line
    return replace(line, runs=tuple(_spaced(run, known) for run in line.runs))


def _spaced(run: Run, known: Vocabulary) -> Run:
    """A doubtful space is one where both sides are words of the document and the two together are none."""
    pieces = re.split(rf"([ {DOUBTFUL_SPACE}])", run.text)
    text, starts = pieces[0], list(run.starts[:1])
    for at in range(1, len(pieces) - 1, 2):
        between, piece = pieces[at], pieces[at + 1]
        if between == DOUBTFUL_SPACE:
            between = " " if _apart(text, piece, known) else ""
        text += between + piece
        if between and at // 2 + 1 < len(run.starts):
            starts.append(run.starts[at // 2 + 1])
    return replace(run, text=text, starts=tuple(starts))


def _apart(before: str, after: str, known: Vocabulary) -> bool:
    left, right = _LAST_WORD.search(before), _WORD.match(after)
    if not left or not right or min(len(left[0]), len(right[0])) < 2:
        return False
    one, other = left[0].casefold(), right[0].casefold()
    return known.words[one + other] * _RARER < min(known.words[one], known.words[other])


def after(text: str, following: str, known: Vocabulary) -> tuple[str, str]:
    """A line and what joins it to the following line: the text without its broken end, and "", "-", "- " or " "."""
    end = _ENDS.search(text)
    if not end:
        return text, " " if text else ""
    start = _STARTS.match(following)
    if text.endswith(SOFT_HYPHEN):
        return text[:-1], ""
    return text[:-1], known.joint(end[1], start[0]) if start else "-"
