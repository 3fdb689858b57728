"""What is loaded behind the first pages, so that nobody waits for it later: each takes seconds, once per start."""

from __future__ import annotations

import sqlite3
import threading

from exportlex.comparison.governing.uses import glossary
from exportlex.indexing.knowledge import Knowledge

# Counting how a law writes its terms takes 0.5 s per million characters. Only one of 163 texts (the EAR, 5 million)
# keeps a reader waiting for more than a second; the next in length has 0.7 million.
_LONG = 1_500_000
_UNITS = 200  # some unit among so many uses a term, which is when the habits are counted
_LONG_LAWS = (
    "SELECT d.instrument, d.language, d.layer FROM provisions v JOIN documents d ON d.id = v.document "
    "GROUP BY d.instrument, d.language, d.layer HAVING sum(length(v.text)) > ? ORDER BY sum(length(v.text)) DESC"
)
_OF = (
    "SELECT v.* FROM provisions v JOIN documents d ON d.id = v.document WHERE d.instrument = ? AND d.language = ? "
    "AND d.layer = ? ORDER BY v.id LIMIT ?"
)


def readying(knowledge: Knowledge) -> threading.Thread:
    """The thread that does so, begun."""
    thread = threading.Thread(target=ready, args=[knowledge], name="exportlex-readying", daemon=True)
    thread.start()
    return thread


def ready(knowledge: Knowledge) -> None:
    """Load the map's land, and count how each long law writes its terms; a damaged index shows on the page instead."""
    from global_land_mask import globe  # noqa: F401  (loading its mask takes seconds)

    try:
        for law in knowledge.rows(_LONG_LAWS, [_LONG]):
            known = glossary(knowledge, law["instrument"], law["language"], law["layer"])
            for unit in knowledge.rows(_OF, [*law.values(), _UNITS]):
                known.uses(unit)
    except sqlite3.Error:
        return
