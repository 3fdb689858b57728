"""Texts as a brief prints them: entries of lists, how a text is held, and what is cut short with a sign."""

from __future__ import annotations

from exportlex.comparison.lists.held.entries import ListEntry
from exportlex.exporting import citing
from exportlex.exporting.harmless import flat
from exportlex.exporting.lists.printed import raised

# Characters of a passage that the annex prints, about three pages. Of the 4,430 passages that decide anything on the
# whole corpus the longest has 3,441; of all 76,750 thirteen are longer than this, most of them tables, one of 1.4
# million characters, and only pinning one brings it into a brief.
LONGEST = 10_000


def printed(entry: ListEntry) -> str:
    """The words of an entry with its raised and lowered digits, which tell a power of ten from a number."""
    own = flat(entry.text)
    return entry.words.replace(own, flat(raised(entry, 0, len(entry.text))), 1) if own else entry.words


def shortened(text: str, most: int) -> str:
    """A text in one line, cut between words."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0].rstrip(',;:(')} …"


def in_words(held: str) -> str:
    """How a text is held."""
    return citing.HELD.get(held, held)


def cut(text: str, address: str) -> str:
    """A text as the annex prints it: whole, or cut with a sign that says so and where the rest stands."""
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST].rstrip()} … [cut here: {LONGEST:,} of {len(text):,} characters; the rest: {address}]"
