"""Words that run from right to left amid a plain line that runs from left to right."""

from __future__ import annotations

import re

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")  # Hebrew, Arabic and their neighbours
_BEGIN, _END = "\u2068", "\u2069"  # first strong isolate, and its end (Unicode Standard Annex 9)


def runs_from_right(text: str) -> bool:
    """Whether some of the text runs from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def isolated(text: str) -> str:
    """A name or pinpoint for a plain line: between two signs that keep its numbers and brackets with it, if need be.

    Only what runs from right to left gets them, so that every other line stays the same to the last character.
    """
    return f"{_BEGIN}{text}{_END}" if runs_from_right(text) else text
