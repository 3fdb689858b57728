"""What the index says of each control list: how many entries were read, and whether a reader counts as many."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlite_utils import Database

from exportlex.catalog.declarations import Instrument
from exportlex.extraction.entries import miscounted
from exportlex.model import ReadingIssue


def list_entries(
    database: Database, instrument: Instrument, language: str, documents: Sequence[str], where: str
) -> list[ReadingIssue]:
    """Write a row for each control list of an instrument in one language; returns the doubts about their counts."""
    issues: list[ReadingIssue] = []
    for declared in instrument.lists:
        headed, items, not_live = _counts(database, documents, declared.id)
        database["control_lists"].insert(  # type: ignore[union-attr]
            {
                "instrument": instrument.id, "language": language, "control_list": declared.id,
                "jurisdiction": instrument.jurisdiction, "title": declared.title, "headed": headed, "items": items,
                "not_live": not_live,
                "numbering": json.dumps([series.model_dump() for series in declared.numbering]),
            },
            replace=True,
        )  # fmt: skip
        issues += miscounted(declared, headed, where)
    return issues


def _counts(database: Database, documents: Sequence[str], control_list: str) -> tuple[int, int, int]:
    """Headed entries, items below them, and how many of both only say that they are reserved or no longer used."""
    marks = ",".join("?" * len(documents))
    query = (
        "SELECT count(DISTINCT CASE WHEN depth = 0 THEN code END), sum(depth > 0), sum(NOT live) FROM entries "
        f"WHERE control_list = ? AND document IN ({marks})"
    )
    headed, items, not_live = database.execute(query, [control_list, *documents]).fetchone()
    return int(headed), int(items or 0), int(not_live or 0)
