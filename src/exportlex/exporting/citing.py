"""How a text is cited in one plain line: instrument, pinpoint, date, how it is held, official address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from exportlex.comparison.results import Empty
from exportlex.exporting.held import Held
from exportlex.exporting.writing_direction import isolated
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


def cited(held: Held, title: str, row: Mapping[str, Any]) -> str:
    """A text as it is cited, by its ``pinpoint`` ("" if whole), ``as_of``, ``held``, ``sha256`` and ``address``."""
    place = ", ".join(isolated(part) for part in (title, row["pinpoint"]) if part)
    if row["held"] == "none":
        return f"{place} ({HELD['none']}), {row['address']}"
    dated = as_of(held, row["as_of"], row["sha256"])
    return f"{place} ({dated}; {HELD.get(row['held'], row['held'])}), {row['address']}"


def citation_text(held: Held, passage: Passage) -> str:
    """A passage as it is cited."""
    names = ("pinpoint", "as_of", "held", "sha256", "address")
    return cited(held, passage.title, {name: getattr(passage, name) for name in names})


def absence_text(held: Held, empty: Empty) -> str:
    """An absence as it is cited: which of the four it is, and the texts that were looked through with their dates."""
    rows = {row["id"]: row for row in held.instruments}  # of several languages one says which law it is
    looked = [
        f"{isolated(held.titles.get(name, name))} ({as_of(held, rows[name]['as_of'], rows[name]['sha256'])})"
        for name in empty.instruments
        if name in rows
    ]
    through = f"looked through: {'; '.join(looked)}" if looked else "no text of it could be looked through"
    return f"{held.name(empty.jurisdiction)}: {empty.absence}; {through}"


def reckoned(of: str, built: str) -> str:
    """A figure of ours over many passages as it is cited: what it was reckoned from, by whom, on which index."""
    return f"Reckoned by Exportlex from {of}; index built {built}"
