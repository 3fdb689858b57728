"""Paragraphs that a conversion broke at a fixed width, put together again, in scripts that part words by spaces."""

from __future__ import annotations

from collections.abc import Callable, Sequence

# A text is wrapped where at most this share of its lines is longer than the longest usual line: of the five wrapped
# decrees of Argentina in the mirror at most 0.02, of its unwrapped law 0.60.
_LONGER_AT_MOST = 0.10
_WIDEST = 120  # characters; wrapped law has 60 to 110
_USUAL = 0.95  # this share of the lines is no longer than the width
_SLACK = 4  # characters: lines are broken at a width of glyphs, which characters only approach
_ENDS = (".", ":", ";")


def unwrapped(
    lines: Sequence[str], opens: Callable[[str], bool], goes_on: Callable[[str], bool] = lambda line: False
) -> list[str]:
    """The lines with those joined that were cut because the next word did not fit.

    ``opens`` knows the lines that begin a unit, ``goes_on`` those that never end one, however short. Lines come back as
    they are where the text is not wrapped at all.
    """
    width = _width(lines)
    if not width:
        return list(lines)
    joined: list[str] = []
    last = ""
    for line in lines:
        if joined and not opens(line) and (goes_on(last) or _cut(last, line, width)):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
        last = line
    return joined


def _cut(line: str, following: str, width: int) -> bool:
    """Whether a line ends because the first word of the next one did not fit, or in the middle of a sentence."""
    full = len(line) + 1 + len(following.split(" ", 1)[0]) > width - _SLACK
    if line.endswith(_ENDS):
        return full and not line.endswith(":") and following[:1].islower()
    return full or following[:1].islower()


def _width(lines: Sequence[str]) -> int:
    lengths = sorted(map(len, lines))
    if not lengths:
        return 0
    longer = sum(length > _WIDEST for length in lengths) / len(lengths)
    return lengths[int((len(lengths) - 1) * _USUAL)] if longer <= _LONGER_AT_MOST else 0
