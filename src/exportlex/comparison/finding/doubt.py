"""Why what was not found may stand in the law after all: texts of which a part is not held."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from exportlex.comparison.finding.absence import in_force, lacking, lacks_provisions, why_empty
from exportlex.comparison.finding.query import Query
from exportlex.comparison.results import Absence, Empty
from exportlex.indexing.knowledge import Knowledge, Row

_SHOWN = 3  # texts in a reason


def doubt_about(knowledge: Knowledge, query: Query, code: str, speaking: Collection[str] = ()) -> Empty | None:
    """Why what was not found in a jurisdiction may stand there after all; None where its texts are held and sound.

    ``speaking``: the instruments that were found to speak to the concept. Where provisions of one of them are not held,
    what it was not seen to say may stand in these. Where none speaks the jurisdiction may be silent, unless most of its
    texts, or of all their provisions, are of laws held in part.
    """
    empty = why_empty(knowledge, query, code)
    if empty.absence is not Absence.NOT_FOUND:
        return empty
    _, held = in_force(knowledge, code)
    parts = _in_part(held)
    doubtful = [row for row in parts if row["id"] in speaking] if speaking else _if_most(parts, held)
    if not doubtful:
        return None
    reason = "; ".join(f"{row['id']} is held in part: {lacking(row)}" for row in doubtful[:_SHOWN])
    return Empty(code, Absence.NOT_HELD, reason, empty.searched, empty.instruments)


def _in_part(held: Sequence[Row]) -> list[Row]:
    """Texts that lack provisions of their own, unless another edition of the same law is held whole."""
    whole = {_law(row) for row in held if not lacks_provisions(row)}
    return [row for row in held if lacks_provisions(row) and _law(row) not in whole]


def _law(row: Row) -> tuple[str, str]:
    """What editions of a law share. A list that is annexed to it may stand at its address, and is no edition of it."""
    return row["address"] or row["id"], row["kind"]


def _if_most(parts: list[Row], held: Sequence[Row]) -> list[Row]:
    """The parts, where most texts or most provisions held are theirs: one side law of many says nothing of the rest."""
    provisions = sum(row["provisions"] for row in held)
    most = len(parts) * 2 > len(held) or sum(row["provisions"] for row in parts) * 2 > provisions
    return parts if most else []
