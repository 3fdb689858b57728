"""How a text is cited in one plain line: instrument, pinpoint, date, how it is held, official address."""

from __future__ import annotations

from exportlex.exporting.held import Held
from exportlex.indexing.knowledge import Passage

HELD = {
    "official": "official text",
    "converted": "third party’s conversion of the official text",
    "digest": "our digest, not the official text",
    "none": "not held",
}
DISCLAIMER = "Exportlex is a research aid and no legal advice. Check the official text before relying on it."


def as_of(held: Held, date: str, sha256: str) -> str:
    """The date of a text; where its source states none, that, and the day its bytes were gathered."""
    if date:
        return f"as of {date}"
    gathered = held.gathered.get(sha256, "")
    return "as-of date not stated by the source" + (f", gathered {gathered}" if gathered else "")


def citation_text(held: Held, passage: Passage) -> str:
    """A passage as it is cited."""
    dated = as_of(held, passage.as_of, passage.sha256)
    return f"{passage.title}, {passage.pinpoint} ({dated}; {HELD.get(passage.held, passage.held)}), {passage.address}"
