"""Reading issues for people: how far the reading of a text can be trusted, and what was found."""

from __future__ import annotations

import html

from exportlex.indexing.knowledge import Row
from exportlex.ui import cache
from exportlex.ui.tables import Cell


def issues_of(row: Row) -> list[Row]:
    """Reading issues of an instrument in one language."""
    return [i for i in cache.held().issues if i["instrument"] == row["id"] and i["language"] == row["language"]]


def reading(issues: list[Row]) -> str:
    """How far a reading can be trusted, in two words."""
    suspect = sum(issue["suspect"] for issue in issues)
    if suspect:
        return f"{suspect} suspect"
    return f"{len(issues)} {'note' if len(issues) == 1 else 'notes'}" if issues else "no issue"


def issue_cells(issue: Row) -> list[Cell | str]:
    """Weight, kind, place and message of a reading issue."""
    weight = "⚠ suspect: may be misread" if issue["suspect"] else "note"
    return [weight, issue["kind"].replace("-", " "), issue["place"], Cell(html.escape(issue["message"]), "xl-wide")]
