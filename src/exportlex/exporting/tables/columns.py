"""Columns that several tables have, and the values that say where a passage stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from exportlex.comparison.results import Hit
from exportlex.exporting import citing
from exportlex.exporting.held import Held
from exportlex.exporting.table import PROVENANCE, Column, Row, Value
from exportlex.indexing.knowledge import Passage

CONCEPT = Column("concept", "The id of the concept in the concept scheme.")
ELEMENT = Column("element", "The element of the concept; empty for the concept as a whole.")
ABSENCE = Column("absence", "Why there is no text: always one of four, never a bare no; empty where there is one.")
REASON = Column("reason", "The reason in words.")
PLACE = (
    Column("instrument", "The id of the law, regulation or list that the text stands in."),
    Column("title", "The title of that instrument."),
    Column("pinpoint", "Where in it the text stands, by the law's own numbering."),
    Column("held", "How the text is held: official text, a third party's conversion of it, or our digest."),
    Column("language", "The language of the text, as its code (ISO 639-1)."),
)
WHERE = (*PLACE, *PROVENANCE[:-1])  # then ``permalink``, the last column of every table
PERMALINK = PROVENANCE[-1]


def place(held: Held, passage: Passage) -> dict[str, Value]:
    """Where a passage stands, for the columns ``WHERE``."""
    return {
        "instrument": passage.instrument, "title": passage.title, "pinpoint": passage.pinpoint,
        "held": citing.HELD.get(passage.held, passage.held), "language": passage.language,
        "citation": citing.citation_text(held, passage), "as_of": passage.as_of, "address": passage.address,
        "sha256": passage.sha256,
    }  # fmt: skip


def looked_through(held: Held, hits: Sequence[Hit]) -> dict[str, Value]:
    """What was read where an element was not found: a citation of every passage, and the date that they share."""
    cited = "; ".join(citing.citation_text(held, hit.passage) for hit in hits)
    return {"citation": f"Looked through: {cited}", "as_of": shared(hit.passage.as_of for hit in hits)}


def shared(dates: Iterable[str]) -> str:
    """The date of all texts that a row rests on; "" where they have several."""
    different = set(dates)
    return different.pop() if len(different) == 1 else ""


def linked(rows: Iterable[Row], permalink: str) -> tuple[Row, ...]:
    """The rows, each with the permalink of what they are taken from."""
    return tuple({**row, "permalink": permalink} for row in rows)


def joined(words: Iterable[str]) -> str:
    """Several values in one cell; semicolons, for labels hold commas."""
    return "; ".join(words)


def rounded(figure: float | None) -> float | None:
    """A figure between 0 and 1 as the command line states it."""
    return None if figure is None else round(figure, 4)
