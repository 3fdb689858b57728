"""Marks of amendments as Indian law prints them: "1[12A. Heading.--text]" and, below, "1. Ins. by Act 14 of 2030"."""

from __future__ import annotations

import re

_OPENING = re.compile(r"(?<![\d.(/])(\d{1,2})\s?\[")
# "Ins. by Act 14 of 2030, s. 2 (w.e.f. …)" holds a number that starts no note.
_NOTE_NUMBER = re.compile(r"(?:^|(?<!s\.)\s)(\d{1,2})\s?\.?\s*(?=[A-Z][a-z]|\s\d{1,2}(?:st|nd|rd|th)\b)")
_CALL = r"(?<=[a-z,])\s?{}(?=\s[a-z])"


def without_marks(text: str, notes: list[tuple[str, str]]) -> str:
    """The text without numbered brackets around inserted words, and without the numbers that call a note.

    A bare number is such a call only where a note has that number, no bracket does, and it stands once.
    """
    called = {match[1] for match in _OPENING.finditer(text)}
    text = _unbracketed(text)
    for number, _ in notes:
        calls = list(re.finditer(_CALL.format(number), text))
        if number not in called and len(calls) == 1:
            text = text[: calls[0].start()] + text[calls[0].end() :]
    return text


def _unbracketed(text: str) -> str:
    openings = {match.end() - 1: match.start() for match in _OPENING.finditer(text)}
    dropped: list[tuple[int, int]] = []
    stack: list[int] = []
    for position, character in enumerate(text):
        if character == "[":
            stack.append(position)
        elif character == "]" and stack and (opened := stack.pop()) in openings:
            dropped += [(openings[opened], opened + 1), (position, position + 1)]
    # A bracket that never closes is as much a mark as one that does.
    dropped += [(openings[opened], opened + 1) for opened in stack if opened in openings]
    pieces, last = [], 0
    for start, end in sorted(dropped):
        pieces.append(text[last:start])
        last = end
    return "".join([*pieces, text[last:]])


def numbered_notes(text: str) -> list[tuple[str, str]]:
    """The notes below a section with their numbers, which count up from 1; others stay part of the note before."""
    starts: list[re.Match[str]] = []
    for match in _NOTE_NUMBER.finditer(text):
        if int(match[1]) == len(starts) + 1:
            starts.append(match)
    if not starts:
        return [("", text.strip())] if text.strip() else []
    ends = [match.start() for match in starts[1:]] + [len(text)]
    return [(match[1], text[match.end() : end].strip(" .")) for match, end in zip(starts, ends, strict=True)]
