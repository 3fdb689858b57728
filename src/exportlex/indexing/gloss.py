"""Our digest as a gloss: where the official text of another language is held, our English restatement of the same
provision stands beside it, gives it a vector under an English model, and is always marked as ours.
"""

from __future__ import annotations

import re

from sqlite_utils import Database

from exportlex.indexing.desired import DIGEST, DIGEST_LANGUAGE, LAW

_PUNCTUATION = re.compile(r"[\s.,;:()（）“”\"«»‘’']+")
# Chinese and Japanese pinpoints are written with spaces or without; in others a space keeps 2(13) and 21(3) apart.
_CJK_SPACE = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff]) | (?=[\u3040-\u30ff\u3400-\u9fff])")


def normalised(pinpoint: str) -> str:
    """A pinpoint as its words and numbers alone, for comparison: "Art. 2 (1)" and "art. 2(1)" are "art 2 1"."""
    return _CJK_SPACE.sub("", _PUNCTUATION.sub(" ", pinpoint)).strip().casefold()


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
