"""Provisions by the pinpoint that a person types, and the units below them."""

from __future__ import annotations

from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Knowledge, Row

# Keys are paths, and "0" is the character behind "/".
INSIDE = "document = ? AND (key = ? OR (key > ? AND key < ?))"


def span_of(unit: Row) -> list[str]:
    """The parameters of ``INSIDE`` for a unit with all below it."""
    return [unit["document"], unit["key"], f"{unit['key']}/", f"{unit['key']}0"]


def look_up(knowledge: Knowledge, instrument: str, language: str, pinpoint: str) -> Row | None:
    """The provision of that pinpoint with its document's provenance; law before our digest of it."""
    rows = knowledge.rows(
        "SELECT v.*, d.instrument, d.language, d.layer, d.as_of, d.fetched, d.held, d.official_address, d.sha256, "
        "d.url, d.document AS name "
        "FROM provisions v JOIN documents d ON d.id = v.document "
        "WHERE d.instrument = ? AND d.language = ? AND v.pinpoint = ? ORDER BY d.layer DESC, d.document, v.ord LIMIT 1",
        [instrument, language, pinpoint],
    )
    return rows[0] if rows else None


def near(knowledge: Knowledge, instrument: str, language: str, pinpoint: str, most: int = 20) -> list[str]:
    """Pinpoints of the instrument that hold what was typed; the first of the instrument for nothing typed."""
    typed = pinpoint.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    rows = knowledge.rows(
        "SELECT v.pinpoint FROM provisions v JOIN documents d ON d.id = v.document WHERE d.instrument = ? AND "
        "d.language = ? AND v.pinpoint LIKE ? ESCAPE '\\' GROUP BY v.pinpoint "
        "ORDER BY length(v.pinpoint), min(d.document), min(v.ord) LIMIT ?",
        [instrument, language, f"%{typed}%", most],
    )
    return [row["pinpoint"] for row in rows]


def language_of(knowledge: Knowledge, instrument: str, asked: str = "") -> str:
    """The language to read an instrument in: the one asked for, else the first of its law, else of our digest.

    Raises UnknownWordError where no text of the instrument, or none in that language, is held.
    """
    rows = knowledge.rows(
        "SELECT DISTINCT language, layer FROM documents WHERE instrument = ? ORDER BY layer DESC, language",
        [instrument],
    )
    languages = [str(row["language"]) for row in rows]
    if not languages:
        raise UnknownWordError(f"no text of {instrument} is held; run: exportlex gather, then exportlex build")
    if asked and asked not in languages:
        raise UnknownWordError(f"{instrument} is not held in {asked!r}, but in {', '.join(dict.fromkeys(languages))}")
    return asked or languages[0]


def provision_units(knowledge: Knowledge, instrument: str, language: str, pinpoint: str) -> tuple[Row, list[Row]]:
    """A provision, and itself with every unit below it, in order.

    Raises UnknownWordError, with pinpoints that come near, where there is none of that pinpoint.
    """
    chosen = look_up(knowledge, instrument, language, pinpoint)
    if chosen is None:
        found = near(knowledge, instrument, language, pinpoint, 5) if pinpoint else []
        advice = f"; near to it: {'; '.join(found)}" if found else ""
        raise UnknownWordError(f"{instrument} ({language}) has no provision {pinpoint!r}{advice}")
    units = knowledge.rows(f"SELECT * FROM provisions WHERE {INSIDE} ORDER BY ord", span_of(chosen))
    return chosen, units
