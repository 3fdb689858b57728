"""The lexical index: written whole at the end of a build, from tokens of our own."""

from __future__ import annotations

from sqlite_utils import Database

from exportlex.indexing import schema
from exportlex.indexing.desired import DIGEST
from exportlex.indexing.tokens import tokens


def write(database: Database) -> None:
    """Index every passage under its id: term, headings, text, and gloss where there is one.

    The heading of a digest's entry is its coding, no words of it.
    """
    schema.create_words(database)
    rows = database.execute(
        "SELECT p.id, p.term, iif(d.layer = ?, '', p.heading), p.lead || ' ' || p.text, p.gloss FROM passages p "
        "JOIN documents d ON d.id = p.document",
        [DIGEST],
    )
    database.conn.executemany(
        "INSERT INTO words (rowid, term, heading, text, gloss) VALUES (?, ?, ?, ?, ?)",
        ((row[0], *(" ".join(tokens(part or "")) for part in row[1:])) for row in rows.fetchall()),
    )
    database.conn.commit()
