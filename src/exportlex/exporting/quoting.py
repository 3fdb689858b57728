"""The words that prove a statement, in their surroundings, cut to be read in a line."""

from __future__ import annotations

from exportlex.exporting.harmless import flat
from exportlex.indexing.knowledge import Passage

# Characters shown on either side of the proving words; a sign of Chinese, Japanese or Korean says as much as three.
AROUND = 70
_DENSE = frozenset({"ja", "ko", "zh"})
_AS_DENSE = 1 / 3
_LONGEST = 160  # of the proving words themselves: a cue may span a whole enumeration


def spoken(passage: Passage) -> str:
    """The language that the passage's words are in: our digests speak English of a law in any."""
    return "en" if passage.held == "digest" else passage.language


def window(passage: Passage, start: int, end: int, around: int = AROUND) -> tuple[int, int]:
    """Characters to show around the proving words, cut between words where the script has any."""
    text, dense = passage.text, passage.language.split("-")[0] in _DENSE
    around = round(around * _AS_DENSE) + 1 if dense else around
    end = max(min(end, start + _LONGEST), start + 1)
    first, last = max(0, start - around), min(len(text), end + (around if start else 2 * around))
    if not dense:
        gap = text.find(" ", first, start) if first else -1
        first = gap + 1 if gap >= 0 else first
        gap = text.rfind(" ", end, last) if last < len(text) else -1
        last = gap if gap >= 0 else last
    return first, last


def quote(passage: Passage, start: int, end: int, around: int = AROUND) -> str:
    """The proving words among those around them, on one line; dots where the passage goes on."""
    first, last = window(passage, start, end, around)
    text = passage.text
    return f"{'…' * (first > 0)}{flat(text[first:last])}{'…' * (last < len(text))}"
