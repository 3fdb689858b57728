"""What the app says of each instrument: held how, as of when, how many provisions, what is missing, which doubts."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlite_utils import Database

from exportlex.catalog.declarations import Instrument, Source
from exportlex.catalog.loading import Catalog
from exportlex.indexing.desired import DIGEST, DIGEST_LANGUAGE, LAW
from exportlex.indexing.gloss import add_glosses
from exportlex.indexing.ingest import add_issues
from exportlex.indexing.lists.counting import list_entries
from exportlex.model import ReadingIssue
from exportlex.reading.checks import check_expected, check_parts, check_shrinkage, explained


def summarise(database: Database, catalog: Catalog, read_from: Mapping[str, Source]) -> None:
    """Rewrite jurisdictions, instruments and the issues of whole instruments; attach glosses.

    ``read_from``: the source of each document, by its id; a publisher may be the source of more than one text of an
    instrument, an excerpt and the whole for example.
    """
    query = "SELECT id || '|' || language, provisions FROM instruments WHERE held != 'digest'"
    before = dict(database.execute(query).fetchall())
    with database.conn:
        for table in ("jurisdictions", "instruments", "control_lists"):
            database.execute(f"DELETE FROM {table}")
        database.execute("DELETE FROM issues WHERE document = ''")
    database["jurisdictions"].insert_all(  # type: ignore[union-attr]
        {
            "code": code, "name": found.name, "position": json.dumps(found.position),
            "languages": json.dumps(found.languages),
            "authorities": json.dumps([authority.model_dump() for authority in found.authorities], ensure_ascii=False),
            "memberships": json.dumps([membership.model_dump() for membership in found.memberships]),
            "not_applicable": json.dumps(found.not_applicable, ensure_ascii=False),
            "unheld": json.dumps(found.unheld, ensure_ascii=False), "note": found.note,
        }
        for code, found in sorted(catalog.jurisdictions.items())
    )  # fmt: skip
    for instrument in catalog.instruments.values():
        for language, sources in instrument.sources_by_language().items():
            count = before.get(f"{instrument.id}|{language}", 0)
            _instrument(database, instrument, language, sources, read_from, count)
    add_glosses(database)
    database.conn.commit()


def _instrument(
    database: Database, instrument: Instrument, language: str, sources: list[Source], read_from: Mapping[str, Source],
    before: int,
) -> None:  # fmt: skip
    documents = _documents(database, instrument.id, language, LAW)
    held_as = documents[0]["held"] if documents else "none"
    if not documents and language == _digest_stands_in_for(instrument):
        documents = _documents(database, instrument.id, DIGEST_LANGUAGE, DIGEST)
        held_as = "digest" if documents else "none"
    source = _source_of(documents, sources, read_from)
    identifiers = [document["id"] for document in documents]
    counts = {table: _count(database, table, identifiers) for table in ("provisions", "definitions")}
    database["instruments"].insert(  # type: ignore[union-attr]
        {
            "id": instrument.id, "language": language, "jurisdiction": instrument.jurisdiction,
            "title": instrument.title_in(language), "kind": instrument.kind, "topics": json.dumps(instrument.topics),
            "publisher": source.publisher, "held": held_as,
            "as_of": max((document["as_of"] for document in documents), default=""),
            "address": source.official_address, "sha256": documents[0]["sha256"] if len(documents) == 1 else "",
            "licence": source.licence, "incomplete": source.incomplete,
            "missing": json.dumps(source.missing, ensure_ascii=False),
            "repealed": instrument.repealed.isoformat() if instrument.repealed else "",
            **counts,
        }
    )  # fmt: skip
    if held_as in ("official", "converted"):
        where = f"{instrument.id} ({language})"
        issues = check_expected(where, source.expected, counts["provisions"], counts["definitions"])
        issues += check_shrinkage(where, counts["provisions"], before)
        issues += check_parts(where, source.expected, _pinpoints(database, identifiers, source.expected.parts))
        issues += list_entries(database, instrument, language, identifiers, where)
        if source.incomplete:
            issues.append(ReadingIssue("declared-incomplete", where, source.incomplete, suspect=False))
        add_issues(database, instrument.id, language, "", explained(issues, source.explained))


def _source_of(documents: list[dict[str, str]], sources: list[Source], read_from: Mapping[str, Source]) -> Source:
    if documents and documents[0]["id"] in read_from:
        return read_from[documents[0]["id"]]
    return next(
        (source for source in sources if documents and source.publisher == documents[0]["publisher"]), sources[0]
    )


def _digest_stands_in_for(instrument: Instrument) -> str:
    """The language version that the English digest replaces: the English one, else the first declared."""
    languages = list(instrument.sources_by_language())
    return DIGEST_LANGUAGE if DIGEST_LANGUAGE in languages else languages[0]


def _documents(database: Database, instrument: str, language: str, layer: str) -> list[dict[str, str]]:
    return list(
        database["documents"].rows_where(
            "instrument = ? AND language = ? AND layer = ?", [instrument, language, layer], order_by="id"
        )
    )


def _pinpoints(database: Database, documents: list[str], asked: list[str]) -> set[str]:
    marks, wanted = ",".join("?" * len(documents)), ",".join("?" * len(asked))
    query = f"SELECT pinpoint FROM provisions WHERE document IN ({marks}) AND pinpoint IN ({wanted})"
    return {str(row[0]) for row in database.execute(query, [*documents, *asked])}


def _count(database: Database, table: str, documents: list[str]) -> int:
    marks = ",".join("?" * len(documents))
    return int(database.execute(f"SELECT count(*) FROM {table} WHERE document IN ({marks})", documents).fetchone()[0])
