"""Control lists as the index holds them: their counts, and their entries with words, pinpoint and address."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.indexing.knowledge import Knowledge, Row

_OF_LIST = (
    "FROM entries e JOIN documents d ON d.id = e.document AND d.layer = 'law' "
    "WHERE d.instrument = ? AND d.language = ? AND e.control_list = ?"
)


def list_id(row: Row) -> str:
    """``us/ear/ccl``: the instrument and the list in it."""
    return f"{row['instrument']}/{row['control_list']}"


def control_lists(knowledge: Knowledge, codes: Sequence[str] = ()) -> list[Row]:
    """Every list that is declared, of the given jurisdictions where any are given, with what was read of it."""
    rows = knowledge.rows(
        "SELECT l.*, i.as_of, i.address, i.held, i.repealed FROM control_lists l "
        "JOIN instruments i ON i.id = l.instrument AND i.language = l.language "
        "ORDER BY l.jurisdiction, l.instrument, l.control_list, l.language"
    )
    return [row for row in rows if not codes or row["jurisdiction"] in codes]


def by_category(knowledge: Knowledge, found: Row) -> list[Row]:
    """Of one list its categories in the list's order: headed entries, items below, those that control nothing."""
    return knowledge.rows(
        "SELECT e.category, count(DISTINCT CASE WHEN e.depth = 0 THEN e.code END) AS headed, "
        f"sum(e.depth > 0) AS items, sum(NOT e.live) AS not_live {_OF_LIST} GROUP BY e.category ORDER BY min(e.id)",
        [found["instrument"], found["language"], found["control_list"]],
    )


def entries_of(knowledge: Knowledge, found: Row) -> list[Row]:
    """Every entry and item of one list in its order, with its words and where they stand."""
    return knowledge.rows(
        "SELECT e.id, e.document, e.provision, e.control_list, e.category, e.code, e.parent, e.depth, e.live, "
        "v.pinpoint, v.number, v.heading, v.text, v.marks, "
        "coalesce(nullif(v.address, ''), d.official_address) AS address, d.as_of, d.sha256, d.instrument, "
        f"d.language {_OF_LIST.replace('WHERE', 'JOIN provisions v ON v.id = e.provision WHERE')} ORDER BY e.id",
        [found["instrument"], found["language"], found["control_list"]],
    )
