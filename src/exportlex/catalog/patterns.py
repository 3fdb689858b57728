"""The regular expressions of the concept files: compiled once, and sound or refused with their place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The expression; case is disregarded and a dot also matches a line break."""
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


def must_compile(pattern: str, where: str, what: str = "cue") -> None:
    """Refuse (ValueError) what is no regular expression, or would show in every text."""
    try:
        expression = compiled(pattern)
    except re.error as error:
        raise ValueError(f"{where}: {what} {pattern!r} is no regular expression: {error}") from error
    if expression.search(""):
        raise ValueError(f"{where}: {what} {pattern!r} matches an empty text")


def hits(patterns: Iterable[str], text: str) -> list[tuple[int, int]]:
    """Where the expressions show in a text (characters, end excluded), one expression after another."""
    return [match.span() for pattern in patterns for match in compiled(pattern).finditer(text)]


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, overlaps joined."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
