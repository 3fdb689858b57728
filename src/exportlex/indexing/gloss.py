"""Our digest as a gloss: where the official text of another language is held, our English restatement of the same
provision stands beside it, gives it a vector under an English model, and is always marked as ours.
"""

from __future__ import annotations

import re

from sqlite_utils import Database

from exportlex.indexing.desired import DIGEST, DIGEST_LANGUAGE, LAW

_PUNCTUATION = re.compile(r"[\s.,;:()（）“”\"«»‘’']+")


def normalised(pinpoint: str) -> str:
    """A pinpoint without spaces and punctuation, for comparison."""
    return _PUNCTUATION.sub("", pinpoint).casefold()


def add_glosses(database: Database) -> None:
    """Attach each digest provision's words to the passages of the same pinpoint in other languages than English."""
    database.execute("UPDATE passages SET gloss = '' WHERE gloss != ''")
    digests = database.execute(
        "SELECT d.instrument, p.pinpoint, p.text FROM passages p JOIN documents d ON d.id = p.document "
        "WHERE d.layer = ?",
        [DIGEST],
    ).fetchall()
    glosses: dict[tuple[str, str], str] = {}
    for instrument, pinpoint, text in digests:
        key = (instrument, normalised(pinpoint))
        glosses[key] = max(glosses.get(key, ""), text, key=len)
    rows = database.execute(
        "SELECT p.id, d.instrument, p.pinpoint FROM passages p JOIN documents d ON d.id = p.document "
        "WHERE d.layer = ? AND d.language != ?",
        [LAW, DIGEST_LANGUAGE],
    ).fetchall()
    found = [
        (glosses.get((instrument, normalised(pinpoint)), ""), identifier) for identifier, instrument, pinpoint in rows
    ]
    database.conn.executemany("UPDATE passages SET gloss = ? WHERE id = ?", [pair for pair in found if pair[0]])
