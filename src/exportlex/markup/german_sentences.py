"""Where German sentences end: a full stop that belongs to a date, an ordinal or an abbreviation ends none."""

from __future__ import annotations

import re

_STOP = re.compile(r"[.!?](?=[\s“”‘’»)]*(?:\s|$))")
_BEFORE = re.compile(r"(\w+)$")
# Abbreviations of legal German that a capital may follow.
_ABBREVIATIONS = frozenset(
    re.findall(
        r"\w+",
        "abs abl abschn anm art aufl az bd bek berl bgbl bst buchst bzgl bzw ca chr dr dgl ebd einschl etc evtl ff gem "
        "ggf hrsg idf inkl insb iv kap lit max min mio mrd nr nrn rn rs rspr s sog st str tel tit u usw uvm v vgl vol "
        "vom z ziff zit zt",
    )
)


def sentence_ends(text: str) -> list[int]:
    """Positions right after each sentence, the end of the text included; one pass."""
    ends = [match.end() for match in _STOP.finditer(text) if not _belongs(text, match.start())]
    if text and (not ends or text[ends[-1] :].strip(" “”‘’»)\n")):
        ends.append(len(text))
    return ends


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence, white space left out of its start."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in sentence_ends(text):
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            found.append((start, end))
        start = end
    return found


def _belongs(text: str, stop: int) -> bool:
    """Whether the full stop belongs to the word before it: a single letter, a short number, an abbreviation."""
    if text[stop] != ".":
        return False
    before = _BEFORE.search(text[max(0, stop - 12) : stop])
    if not before:
        return False
    word = before[1]
    if word.isdigit():
        return len(word) <= 2  # "9. Oktober"; a sentence that ends in a year goes on to end
    return len(word) == 1 or word.lower() in _ABBREVIATIONS
