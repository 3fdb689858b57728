"""Short names that English law gives in brackets without quotation marks: "(hereinafter referred to as the Office)"."""

from __future__ import annotations

import re

from exportlex.extraction.found import Found

_NAMED = re.compile(
    r"\s*\((?:hereinafter|hereafter)\s+(?:collectively\s+)?(?:referred\s+to\s+as|called|known\s+as)\s+(?:an?\s+|the\s+)?"
    r"(?P<term>[A-Z][\w&/-]*(?:\s+[\w&/-]+){0,5})\)"
)
# A name in capitals, with the small words inside it: "the Lantern Office, Ministry of Harbours".
_NAME = re.compile(r"(?:the\s+)?[A-Z][\w&’'-]*(?:,?\s+(?:(?:of|the|and|for|on|to|in)\s+){0,3}[A-Z(][\w&’'()-]*){1,15}$")
_SENTENCE = re.compile(r"(?<=[.;:])\s+(?=[A-Z])")
_WINDOW = 300  # characters before the bracket


def unquoted(text: str) -> list[Found]:
    """Every short name without quotation marks; its meaning is the name before the bracket, else its sentence."""
    return [_found(text, match) for match in _NAMED.finditer(text) if match.start()]


def _found(text: str, match: re.Match[str]) -> Found:
    low = max(0, match.start() - _WINDOW)
    before = text[low : match.start()]
    name = next(
        (found for found in re.finditer(r"\b(?:the\s+)?[A-Z]", before) if _NAME.match(before, found.start())), None
    )
    sentence = max((edge.end() for edge in _SENTENCE.finditer(before)), default=0)
    start = low + (max(name.start(), sentence) if name else sentence)
    return Found(match["term"], start, match.start(), (), "", match[0].strip(), "en-inline")
