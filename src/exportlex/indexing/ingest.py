"""One document into the working database: read, extracted, cut into passages, stored in one transaction."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from sqlite_utils import Database

from exportlex.errors import ReadingError
from exportlex.extraction.entries import entries as extract_entries
from exportlex.extraction.extract import definitions as extract_definitions
from exportlex.indexing.desired import Wanted
from exportlex.indexing.passages import Passage, passages
from exportlex.markup.tree import Tree
from exportlex.model import Definition, Entry, Provision, Reading, ReadingIssue
from exportlex.reading.checks import explained
from exportlex.reading.read import read_document

TABLES_OF_DOCUMENT = ("provisions", "definitions", "entries", "passages")


@dataclass(frozen=True)
class Extracted:
    """Everything that one document yields."""

    reading: Reading
    definitions: list[Definition]
    entries: list[Entry]
    issues: list[ReadingIssue]


def extract(wanted: Wanted) -> Extracted:
    """Read a document and find its definitions. Raises ReadingError where it cannot be read.

    A document without any provision is an error too, unless its declaration knows that the source is empty.
    """
    reading = read_document(wanted.publisher, wanted.document)
    if not reading.provisions and not _known_to_be_empty(wanted):
        raise ReadingError(f"{wanted.document.where}: no provision could be read; gather it again")
    found, doubts = extract_definitions(reading)
    listed, doubtful = extract_entries(reading, wanted.instrument.lists)
    reasons = wanted.source.explained if wanted.source else {}
    return Extracted(reading, found, listed, explained([*reading.issues, *doubts, *doubtful], reasons))


def _known_to_be_empty(wanted: Wanted) -> bool:
    return bool(wanted.source and wanted.source.expected.provisions[0] == 0)


def store_empty(database: Database, wanted: Wanted, extracted: Extracted) -> None:
    """Of a document that holds no law only the doubts are kept: it does not count as a text that is held."""
    remove(database, wanted.id)
    _issues(database, wanted, extracted.issues)


def store(database: Database, wanted: Wanted, extracted: Extracted) -> None:
    """Replace whatever the database holds of this document."""
    remove(database, wanted.id)
    with database.conn:
        _document(database, wanted, extracted.reading)
        provision_ids = _provisions(database, wanted.id, extracted.reading.provisions)
        definition_ids = _definitions(database, wanted.id, extracted.definitions, provision_ids)
        _entries(database, wanted.id, extracted.entries, provision_ids)
        tree = Tree(extracted.reading.provisions)
        _passages(database, wanted.id, list(passages(tree, extracted.definitions)), provision_ids, definition_ids)
        _issues(database, wanted, extracted.issues)


def remove(database: Database, identifier: str) -> None:
    """Forget a document."""
    with database.conn:
        for table in TABLES_OF_DOCUMENT:
            database.execute(f"DELETE FROM {table} WHERE document = ?", [identifier])
        database.execute("DELETE FROM issues WHERE document = ?", [identifier])
        database.execute("DELETE FROM documents WHERE id = ?", [identifier])


def _document(database: Database, wanted: Wanted, reading: Reading) -> None:
    snapshot = asdict(wanted.snapshot)
    row = {name: snapshot[name] for name in (
        "url", "official_address", "sha256", "size", "media_type", "fetched", "licence", "held", "provenance",
    )}  # fmt: skip
    row |= {
        "id": wanted.id, "instrument": wanted.instrument.id, "language": wanted.snapshot.language,
        "document": wanted.snapshot.document, "layer": wanted.layer, "key": wanted.key,
        "as_of": reading.as_of or wanted.document.as_of, "publisher": wanted.publisher, "title": reading.title,
    }  # fmt: skip
    database["documents"].insert(row, replace=True)  # type: ignore[union-attr]


def _next_id(database: Database, table: str) -> int:
    return int(database.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])


def _provisions(database: Database, identifier: str, found: tuple[Provision, ...]) -> dict[str, int]:
    first = _next_id(database, "provisions")
    ids = {provision.key: first + position for position, provision in enumerate(found)}
    database["provisions"].insert_all(  # type: ignore[union-attr]
        {
            "id": ids[provision.key], "document": identifier, "key": provision.key, "kind": str(provision.kind),
            "pinpoint": provision.pinpoint, "number": provision.number, "heading": provision.heading,
            "text": provision.text, "marks": json.dumps([[m.kind, m.start, m.end, m.target] for m in provision.marks]),
            "parent": provision.parent, "ord": provision.order,
            "rows": json.dumps(provision.rows, ensure_ascii=False) if provision.rows else "",
            "address": provision.address,
        }
        for provision in found
    )  # fmt: skip
    return ids


def _definitions(
    database: Database, identifier: str, found: list[Definition], provision_ids: dict[str, int]
) -> list[int]:
    first = _next_id(database, "definitions")
    rows = [
        {
            "id": first + position, "document": identifier, "provision": provision_ids[definition.provision],
            "pinpoint": definition.pinpoint, "term": definition.term,
            "aliases": json.dumps(definition.aliases, ensure_ascii=False), "text": definition.text,
            "kind": str(definition.kind), "scope": str(definition.scope), "reach": definition.reach,
            "exclusions": json.dumps(definition.exclusions, ensure_ascii=False), "reference": definition.reference,
            "tradition": definition.tradition, "cites": _cites(definition),
        }
        for position, definition in enumerate(found)
    ]  # fmt: skip
    database["definitions"].insert_all(rows)  # type: ignore[union-attr]
    return [first + position for position in range(len(found))]


def _entries(database: Database, identifier: str, found: list[Entry], provision_ids: dict[str, int]) -> None:
    first = _next_id(database, "entries")
    ids = {entry.provision: first + position for position, entry in enumerate(found)}
    database["entries"].insert_all(  # type: ignore[union-attr]
        {
            "id": ids[entry.provision], "document": identifier, "provision": provision_ids[entry.provision],
            "control_list": entry.control_list, "category": entry.category, "code": entry.code,
            "parent": ids.get(entry.parent), "depth": entry.depth, "live": int(entry.live),
        }
        for entry in found
    )  # fmt: skip


def _cites(definition: Definition) -> str:
    return json.dumps([asdict(cited) for cited in definition.cites], ensure_ascii=False) if definition.cites else ""


def _passages(
    database: Database, identifier: str, found: list[Passage], provision_ids: dict[str, int], definition_ids: list[int]
) -> None:
    first = _next_id(database, "passages")
    database["passages"].insert_all(  # type: ignore[union-attr]
        {
            "id": first + position, "document": identifier, "provision": provision_ids[passage.provision],
            "definition": definition_ids[passage.definition] if passage.definition >= 0 else None,
            "pinpoint": passage.pinpoint, "heading": passage.heading, "term": passage.term, "text": passage.text,
            "lead": passage.lead, "gloss": "", "embeddable": int(passage.embeddable),
        }
        for position, passage in enumerate(found)
    )  # fmt: skip


def _issues(database: Database, wanted: Wanted, issues: list[ReadingIssue]) -> None:
    add_issues(database, wanted.instrument.id, wanted.snapshot.language, wanted.id, issues)


def add_issues(database: Database, instrument: str, language: str, document: str, issues: list[ReadingIssue]) -> None:
    """Store reading issues; ``document`` is "" for those of a whole instrument."""
    first = _next_id(database, "issues")
    database["issues"].insert_all(  # type: ignore[union-attr]
        {
            "id": first + position, "instrument": instrument, "language": language, "document": document,
            "kind": issue.kind, "place": issue.where, "message": issue.message, "suspect": int(issue.suspect),
        }
        for position, issue in enumerate(issues)
    )  # fmt: skip
