"""What two spellings of one phrase share."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_SEPARATORS = re.compile(r"[\W_]+")
_PLURALS = ((re.compile(r"(?<=[^\W\d_]{2})ies\b"), "y"), (re.compile(r"(?<=[^\W\d_]{2})(?<![su])s\b"), ""))


@cache
def phrase_key(phrase: str) -> str:
    """What two spellings of one phrase share: ``End-Users`` and ``end user``, never ``end-use``."""
    words = _SEPARATORS.sub(" ", unicodedata.normalize("NFKC", phrase).casefold())
    for ending, replacement in _PLURALS:
        words = ending.sub(replacement, words)
    return words.replace(" ", "")
