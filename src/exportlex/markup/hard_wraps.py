"""Chinese text that was wrapped at a fixed width, put together again: its lines break inside words."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

# Columns, a Chinese character counting two, of a line that was cut: the database of Taiwan's laws wrapped at 64 before
# about 2019, and a bracket or punctuation mark that may not stand at the edge moves by one character.
_CUT = range(57, 69)
_ENDS = ("。", "：", ":")
_INDENT = "   "  # of the second and later lines of a numbered unit


def unwrapped(lines: Iterable[str], starts_unit: Callable[[str], bool]) -> list[str]:
    """The lines with those joined that a fixed width cut apart; ``starts_unit`` knows the lines that open a unit."""
    joined: list[str] = []
    last = ""
    for line in lines:
        numbered = starts_unit(line) and not last.endswith("第")
        # A semicolon ends no paragraph, and 但 (but) begins none.
        cut = width(last.rstrip()) in _CUT and (not last.rstrip().endswith(_ENDS) or line.startswith("但"))
        indented = line.startswith(_INDENT) and bool(joined) and starts_unit(joined[-1])
        if joined and line.strip() and not numbered and (cut or indented):
            joined[-1] = joined[-1].rstrip() + line.strip()
        else:
            joined.append(line)
        last = line
    return joined


def width(line: str) -> int:
    """Columns that a line takes, a wide character counting two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in line)
