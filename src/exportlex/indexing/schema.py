"""The tables of the knowledge base. It is one SQLite file that anyone can open."""

from __future__ import annotations

import zlib

from sqlite_utils import Database

_TABLES: dict[str, tuple[dict[str, type], tuple[str, ...] | str]] = {
    "jurisdictions": (
        {"code": str, "name": str, "position": str, "languages": str, "authorities": str, "memberships": str,
         "not_applicable": str, "unheld": str, "note": str},
        "code",
    ),
    "instruments": (
        {
            "id": str, "language": str, "jurisdiction": str, "title": str, "kind": str, "topics": str,
            "publisher": str, "held": str, "as_of": str, "address": str, "sha256": str, "licence": str,
            "incomplete": str, "missing": str, "repealed": str, "provisions": int, "definitions": int,
        },
        ("id", "language"),
    ),
    "documents": (
        {
            "id": str, "instrument": str, "language": str, "document": str, "layer": str, "key": str, "url": str,
            "official_address": str, "sha256": str, "size": int, "media_type": str, "fetched": str, "as_of": str,
            "licence": str, "held": str, "publisher": str, "provenance": str, "title": str,
        },
        "id",
    ),
    "provisions": (
        {
            "id": int, "document": str, "key": str, "kind": str, "pinpoint": str, "number": str, "heading": str,
            "text": str, "marks": str, "parent": str, "ord": int, "rows": str, "address": str,
        },
        "id",
    ),
    "definitions": (
        {
            "id": int, "document": str, "provision": int, "pinpoint": str, "term": str, "aliases": str, "text": str,
            "kind": str, "scope": str, "reach": str, "exclusions": str, "reference": str, "tradition": str,
            "cites": str,
        },
        "id",
    ),
    "citations": (
        {
            "id": int, "definition": int, "ord": int, "words": str, "term": str, "status": str, "instrument": str,
            "law": str, "provision": int, "meaning": int,
        },
        "id",
    ),
    "control_lists": (
        {
            "instrument": str, "language": str, "control_list": str, "jurisdiction": str, "title": str, "headed": int,
            "items": int, "not_live": int, "numbering": str,
        },
        ("instrument", "language", "control_list"),
    ),
    "entries": (
        {
            "id": int, "document": str, "provision": int, "control_list": str, "category": str, "code": str,
            "parent": int, "depth": int, "live": int,
        },
        "id",
    ),
    "passages": (
        {
            "id": int, "document": str, "provision": int, "definition": int, "pinpoint": str, "heading": str,
            "term": str, "text": str, "lead": str, "gloss": str, "embeddable": int,
        },
        "id",
    ),
    "issues": (
        {
            "id": int, "instrument": str, "language": str, "document": str, "kind": str, "place": str, "message": str,
            "suspect": int,
        },
        "id",
    ),
}  # fmt: skip
# A digest of the tables above, so that a database with other columns is never mistaken for one of ours.
VERSION = zlib.crc32(repr(_TABLES).encode()) & 0x7FFFFFFF
_INDEXES = {
    "provisions": [["document", "key"], ["pinpoint"]],
    "definitions": [["document"]],
    "citations": [["definition"]],
    "entries": [["document"], ["code"]],
    "passages": [["document"]],
    "issues": [["instrument"]],
}


def create(database: Database) -> None:
    """Make every table that is not there yet."""
    for name, (columns, key) in _TABLES.items():
        database[name].create(columns, pk=key, if_not_exists=True)  # type: ignore[union-attr]
        for index in _INDEXES.get(name, []):
            database[name].create_index(index, if_not_exists=True)  # type: ignore[union-attr]
    database.execute(f"PRAGMA user_version = {VERSION}")


def create_words(database: Database) -> None:
    """A new, empty lexical index; its row ids are passage ids.

    It keeps no copy of the text, and is written whole at the end of a build: SQLite before 3.43 cannot delete from
    such an index. Tokens are made by ``exportlex.indexing.tokens``; FTS5 only has to part them at spaces.
    """
    database.execute("DROP TABLE IF EXISTS words")
    database.execute(
        "CREATE VIRTUAL TABLE words USING fts5(term, heading, text, gloss, content='', "
        "tokenize=\"unicode61 remove_diacritics 0 tokenchars '.'\")"
    )
