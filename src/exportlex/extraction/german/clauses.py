"""Where one German definition ends and the next begins inside a sentence."""

from __future__ import annotations

import re
from itertools import pairwise

from exportlex.extraction.german.patterns import QUOTED_SUBJECT, SUBJECT
from exportlex.markup.german_sentences import sentences

_SEMICOLON = re.compile(r";\s+(?=[A-ZÄÖÜ„«])")
_OPENING_WORDS = 400  # characters in which a term and its verb stand


def clauses(text: str) -> list[tuple[int, int]]:
    """Sentences, parted where a semicolon leads to another term: "Kahn ist ein Boot; Floß ist ein Brett"."""
    found: list[tuple[int, int]] = []
    for start, end in sentences(text):
        cuts = [cut.end() for cut in _SEMICOLON.finditer(text, start, end) if _opens(text[cut.end() : end])]
        found += pairwise([start, *cuts, end])
    return found


def _opens(clause: str) -> bool:
    return bool(SUBJECT.match(clause[:_OPENING_WORDS]) or QUOTED_SUBJECT.match(clause[:_OPENING_WORDS]))
