"""Passages that a reader pinned while reading, brought into the annex."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exportlex.briefs.composing.annex import Annex
from exportlex.briefs.model import HeldText
from exportlex.briefs.selection import Pin
from exportlex.comparison.units import provision_units
from exportlex.errors import UnknownWordError
from exportlex.exporting.citing import HELD
from exportlex.indexing.knowledge import Knowledge, Passage, Row

_AT = (
    "SELECT p.id FROM passages p JOIN documents d ON d.id = p.document WHERE d.instrument = ? AND d.language = ? "
    "AND p.pinpoint = ? ORDER BY d.layer DESC, p.id LIMIT 1"
)


def pin(knowledge: Knowledge, annex: Annex, pins: Sequence[Pin]) -> Iterator[HeldText]:
    """Cite every pinned passage; yield those that the index does not have, for an index is rebuilt and laws change."""
    for one in dict.fromkeys(pins):
        passage = _passage(knowledge, one)
        if passage:
            annex.cite(passage, pinned=True)
            continue
        try:
            chosen, units = provision_units(knowledge, one.instrument, one.language, one.pinpoint)
        except UnknownWordError:
            yield _missing(annex, one)
        else:
            annex.cite_unit(chosen, "\n".join(filter(None, map(_line, units))))


def _passage(knowledge: Knowledge, one: Pin) -> Passage | None:
    rows = knowledge.rows(_AT, [one.instrument, one.language, one.pinpoint])
    return knowledge.passages([row["id"] for row in rows])[0] if rows else None


def _line(unit: Row) -> str:
    """A unit as it is printed: its number, its heading, its words."""
    return " ".join(filter(None, (unit["number"], unit["heading"], unit["text"])))


def _missing(annex: Annex, one: Pin) -> HeldText:
    code = one.instrument.partition("/")[0]
    title = f"{annex.held.titles.get(one.instrument, one.instrument)}, {one.pinpoint} (pinned)"
    return HeldText(annex.names.get(code, code), title, HELD["none"], "", "", ("this index has no such passage",))
