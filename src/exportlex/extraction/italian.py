"""Italian: how its laws state what a term means.

Lists put the meaning after a colon ("a. beni: merci, …", "1) «esportazione»: …") or after "si intende"; annexes with
lists of goods set the quoted term apart and end it with a full stop. Elsewhere a sentence says "per … si intende", or
names in brackets what it has just described ("di seguito «…»").
"""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.extraction.glossary import Shape, entries
from exportlex.extraction.italian_patterns import (
    BY,
    CATEGORIES,
    HEREAFTER,
    LISTING,
    MEANT,
    MEANT_OF,
    QUOTED_ENTRY,
    SET_APART,
    UNDERSTOOD,
    name_of,
)
from exportlex.model import Provision, ProvisionKind

GLOSSARY = Shape(LISTING, separator=r"\s*:", tradition="it-glossary")
_GROUPS = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    if not text or provision.kind is ProvisionKind.TABLE:
        return []
    if provision.kind is ProvisionKind.DEFINITION and (match := SET_APART.match(text)):
        return [_entry(text, match, "it-set-apart")]
    if (match := QUOTED_ENTRY.match(text)) and not UNDERSTOOD.match(text):
        return [_entry(text, match, "it-entry")]
    if ":" in text and (listed := entries(context, provision, GLOSSARY)):
        return listed
    return [*_meant(text), *_hereafter(text)]


def _entry(text: str, match: re.Match[str], tradition: str) -> Found:
    """A quoted term with its brackets; a verb that only leads over to the meaning is no part of it."""
    start, connector = match.end(), ":"
    if lead := BY.match(text, start):
        start, connector = lead.end(), lead["by"]
    groups = [group.strip() for group in _GROUPS.findall(match["brackets"]) if not CATEGORIES.fullmatch(group.strip())]
    names = tuple(dict.fromkeys(name.strip(' "“”«»') for name in groups))
    return Found(name_of(match), start, None, names, connector=connector, tradition=tradition)


def _meant(text: str) -> list[Found]:
    """ "Per X si intende …", "Si intende per X …", "Con X s'intende …" at the head of a sentence.

    The meaning runs to its end, with the list that it opens.
    """
    found = []
    for pattern in (MEANT, MEANT_OF):
        for match in pattern.finditer(text):
            end = _sentence_end(text, match.end())
            limit = None if end >= len(text) else end
            found.append(Found(name_of(match), match.end(), limit, (), match["lead"] or "", match["by"], "it-sentence"))
    return found


def _hereafter(text: str) -> list[Found]:
    """ "… (di seguito «X»)": the meaning is the clause before."""
    found = []
    for match in HEREAFTER.finditer(text):
        start = max((text.rfind(mark, 0, match.start()) for mark in (". ", "; ", ", ", ": ")), default=-1)
        start = start + 2 if start >= 0 else 0
        found.append(Found(name_of(match), start, match.start(), tradition="it-hereafter"))
    return found


def _sentence_end(text: str, start: int) -> int:
    match = re.compile(r"[.](?=\s+[A-ZÀÈÉÌÒÙ])").search(text, start)
    return match.start() if match else len(text)
