"""The knowledge base as everyone to the right of it sees it: open, ask, never write."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from exportlex.catalog.concepts import ConceptScheme, load_concepts
from exportlex.catalog.decisions import Decision, load_decisions
from exportlex.catalog.groups import Groups, load_groups
from exportlex.errors import IndexUnusableError
from exportlex.indexing import manifest
from exportlex.indexing.build import KNOWLEDGE, inputs_key
from exportlex.indexing.encoder import Encoder
from exportlex.indexing.following.paths import Followed, follow
from exportlex.indexing.vectors import FILE as VECTORS
from exportlex.indexing.vectors import VectorIndex
from exportlex.model import NOT_IN_FORCE, Mark, MarkKind
from exportlex.settings import Places

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage with everything that a statement about it must carry."""

    id: int
    jurisdiction: str
    instrument: str
    title: str
    language: str
    held: str  # official, converted, digest
    kind: str  # definition, or the provision's kind
    pinpoint: str
    heading: str
    term: str
    text: str
    lead: str  # what introduces it, one level up
    gloss: str
    as_of: str
    address: str
    sha256: str
    provision: int
    definition: int | None
    definition_kind: str
    scope: str
    reference: str
    aliases: tuple[str, ...]
    law: str = ""  # the official address of its instrument: two editions of one law share it


_PASSAGE = """
SELECT p.id, i.jurisdiction, d.instrument, i.title, d.language, d.held, v.kind AS provision_kind, p.pinpoint,
       p.heading, p.term, p.text, p.lead, p.gloss, d.as_of, v.address, d.official_address, d.sha256,
       p.provision, p.definition,
       f.pinpoint AS cited, f.kind AS definition_kind, f.scope, f.reference, f.aliases
FROM passages p
JOIN documents d ON d.id = p.document
JOIN provisions v ON v.id = p.provision
JOIN instruments i ON i.id = d.instrument AND i.language = CASE d.layer WHEN 'law' THEN d.language
     ELSE (SELECT min(language) FROM instruments o WHERE o.id = d.instrument) END
LEFT JOIN definitions f ON f.id = p.definition
"""
_LEXICAL = (
    "SELECT rowid, -bm25(words, 8.0, 2.0, 1.0, 1.0) AS score FROM words WHERE words MATCH ? ORDER BY score DESC, rowid"
)
_CITED = "SELECT id FROM passages WHERE instr(lower(pinpoint), ?) > 0 ORDER BY length(pinpoint), id"


class Knowledge:
    """An open index. Every method reads; results are plain rows or typed passages."""

    def __init__(self, places: Places, stated: manifest.Manifest) -> None:
        self.places = places
        self.manifest = stated
        self.encoder = Encoder()
        self._local = threading.local()

    @classmethod
    def open(cls, places: Places) -> Knowledge:
        """Open the index of these places. Raises IndexUnusableError where it is absent, stale, damaged or foreign."""
        stated = manifest.read(places.indexes)
        if len(places.corpora) == 1:
            places.corpora = (places.built_in, *(Path(folder) for folder in stated.corpora))
        encoder = Encoder()
        if stated.model != encoder.digest:
            raise IndexUnusableError(f"the index at {places.indexes} was made with another model; run: exportlex build")
        if stated.inputs != inputs_key(places, encoder, places.corpora):
            raise IndexUnusableError(
                f"the index at {places.indexes} is stale (texts, declarations or code changed); run: exportlex build"
            )
        manifest.verify(places.indexes, stated)
        return cls(places, stated)

    @property
    def _connection(self) -> sqlite3.Connection:
        """One read-only connection per thread: the app answers several people at once."""
        if not hasattr(self._local, "connection"):
            uri = f"file:{self.places.indexes / KNOWLEDGE}?mode=ro&immutable=1"
            self._local.connection = sqlite3.connect(uri, uri=True)
            self._local.connection.row_factory = sqlite3.Row
        connection: sqlite3.Connection = self._local.connection
        return connection

    @cached_property
    def vectors(self) -> VectorIndex:
        """The vectors by passage id."""
        return VectorIndex(self.places.indexes / VECTORS)

    @cached_property
    def concepts(self) -> ConceptScheme:
        """The concept scheme."""
        return load_concepts(self.places.concepts)

    @cached_property
    def decisions(self) -> list[Decision]:
        """What reviewers have decided; set it to an empty list to see what the programs find alone."""
        return load_decisions(self.places.built_in)

    @cached_property
    def groups(self) -> Groups:
        """The groups of jurisdictions: those declared, and the members of each regime."""
        return load_groups(self.places.groups, self.jurisdictions())

    def rows(self, query: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Rows of a read-only query."""
        return [dict(row) for row in self._connection.execute(query, tuple(parameters))]

    def jurisdictions(self) -> list[Row]:
        """Every declared jurisdiction."""
        return list(self._jurisdictions)

    @cached_property
    def _jurisdictions(self) -> list[Row]:
        names = ("languages", "authorities", "memberships", "not_applicable", "unheld", "position")
        return [_decoded(row, *names) for row in self.rows("SELECT * FROM jurisdictions ORDER BY code")]

    def instruments(self, codes: Sequence[str] = ()) -> list[Row]:
        """Every instrument and language, of the given jurisdictions where any are given."""
        return [row for row in self._instruments if not codes or row["jurisdiction"] in codes]

    @cached_property
    def _instruments(self) -> list[Row]:
        rows = self.rows("SELECT * FROM instruments ORDER BY jurisdiction, id, language")
        return [_decoded(row, "topics", "missing") for row in rows]

    def issues(self, instrument: str = "") -> list[Row]:
        """Reading issues, of one instrument where one is given."""
        where = "WHERE instrument = ?" if instrument else ""
        return self.rows(f"SELECT * FROM issues {where} ORDER BY instrument, id", [instrument] if instrument else [])

    def documents(self, instrument: str = "") -> list[Row]:
        """Every document in the index, with its provenance."""
        where = "WHERE instrument = ?" if instrument else ""
        return self.rows(
            f"SELECT * FROM documents {where} ORDER BY instrument, language, document",
            [instrument] if instrument else [],
        )

    def passages(self, identifiers: Sequence[int]) -> list[Passage]:
        """Passages in the order of the given ids."""
        found: dict[int, Passage] = {}
        for start in range(0, len(identifiers), 900):
            part = identifiers[start : start + 900]
            marks = ",".join("?" * len(part))
            for row in self.rows(f"{_PASSAGE} WHERE p.id IN ({marks})", part):
                found[row["id"]] = _passage(row)
        return [found[identifier] for identifier in identifiers if identifier in found]

    @cached_property
    def _by_jurisdiction(self) -> dict[str, list[int]]:
        """Passage ids that a search may return: law in force, and digests only where the law itself is not held."""
        rows = self.rows(
            "SELECT p.id, substr(d.instrument, 1, instr(d.instrument, '/') - 1) AS code FROM passages p "
            "JOIN documents d ON d.id = p.document WHERE (d.layer = 'law' OR NOT EXISTS "
            "(SELECT 1 FROM documents o WHERE o.instrument = d.instrument AND o.layer = 'law')) "
            "AND d.instrument NOT IN (SELECT id FROM instruments WHERE repealed != '') "
            + "".join("AND p.pinpoint NOT LIKE ? " for _ in NOT_IN_FORCE)
            + "ORDER BY p.id",
            [f"%, {words})" for words in NOT_IN_FORCE.values()],
        )
        found: dict[str, list[int]] = {}
        for row in rows:
            found.setdefault(row["code"], []).append(row["id"])
        return found

    def searchable(self, code: str) -> list[int]:
        """Passage ids of a jurisdiction that a search may return."""
        return self._by_jurisdiction.get(code, [])

    def lexical(self, match: str, top: int, codes: Sequence[str] = ()) -> list[tuple[int, float]]:
        """Passage ids with BM25 (higher is better), best first, for an FTS5 match expression.

        Columns weigh: term 8, heading 2, text 1, gloss 1; a word in the defined term says most about a passage.
        """
        allowed = {identifier for code in codes for identifier in self.searchable(code)} if codes else None
        found = (pair for pair in self._by_words(match) if allowed is None or pair[0] in allowed)
        return list(islice(found, top))

    def lexical_in(self, match: str, top: int, codes: Sequence[str]) -> dict[str, list[tuple[int, float]]]:
        """The same for several jurisdictions at once, the best of each, with one pass over the index."""
        owner = {identifier: code for code in codes for identifier in self.searchable(code)}
        found: dict[str, list[tuple[int, float]]] = {code: [] for code in codes}
        for identifier, score in self._by_words(match):
            code = owner.get(identifier)
            if code is not None and len(found[code]) < top:
                found[code].append((identifier, score))
        return found

    def cited(self, citation: str, top: int, codes: Sequence[str]) -> dict[str, list[int]]:
        """Passages whose pinpoint holds what was typed ("3A001.b", "734.13(a)"), per jurisdiction, shortest first."""
        owner = {identifier: code for code in codes for identifier in self.searchable(code)}
        found: dict[str, list[int]] = {code: [] for code in codes}
        for row in self._connection.execute(_CITED, [" ".join(citation.split()).casefold()]):
            code = owner.get(row["id"])
            if code is not None and len(found[code]) < top:
                found[code].append(int(row["id"]))
        return found

    def _by_words(self, match: str) -> Iterator[tuple[int, float]]:
        if match:
            for identifier, score in self._connection.execute(_LEXICAL, [match]):
                yield int(identifier), float(score)

    def provision(self, identifier: int) -> Row:
        """One provision with its marks."""
        row = self.rows("SELECT * FROM provisions WHERE id = ?", [identifier])[0]
        row["marks"] = list(marks_of(row["marks"]))
        return row

    def followed(self, definition: int) -> tuple[Followed, ...]:
        """Where each citation of a definition leads, text by text, to its end."""
        return follow(self.rows, definition)

    def definitions(self, codes: Sequence[str] = (), instrument: str = "") -> list[Row]:
        """Every definition, with its document's provenance; digests only where the law is not held."""
        rows = self.rows(
            "SELECT f.*, d.instrument, d.language, d.as_of, d.held, d.layer, v.address, d.official_address, "
            "coalesce(nullif(u.pinpoint, ''), f.reach) AS within "
            "FROM definitions f JOIN documents d ON d.id = f.document JOIN provisions v ON v.id = f.provision "
            "LEFT JOIN provisions u ON u.document = f.document AND u.key = f.reach "
            "WHERE d.layer = 'law' OR NOT EXISTS (SELECT 1 FROM documents o WHERE o.instrument = d.instrument "
            "AND o.layer = 'law') ORDER BY d.instrument, d.language, d.document, f.id"
        )
        return [
            _decoded(row, "aliases", "exclusions")
            for row in rows
            if (not codes or row["instrument"].split("/")[0] in codes)
            and (not instrument or row["instrument"] == instrument)
        ]


def marks_of(stored: str) -> tuple[Mark, ...]:
    """The marks of a provision, from its column of the index."""
    return tuple(Mark(MarkKind(kind), start, end, target) for kind, start, end, target in json.loads(stored))


def _decoded(row: Row, *names: str) -> Row:
    return row | {name: json.loads(row[name]) for name in names}


def _passage(row: Row) -> Passage:
    defined = row["definition"] is not None
    return Passage(
        id=row["id"], jurisdiction=row["jurisdiction"], instrument=row["instrument"], title=row["title"],
        language=row["language"], held=row["held"], kind="definition" if defined else row["provision_kind"],
        pinpoint=row["pinpoint"], heading=row["heading"], term=row["term"], text=row["text"],
        lead=row["lead"], gloss=row["gloss"],
        as_of=row["as_of"], address=row["address"] or row["official_address"], sha256=row["sha256"],
        provision=row["provision"], definition=row["definition"], definition_kind=row["definition_kind"] or "",
        scope=row["scope"] or "", reference=row["reference"] or "",
        aliases=tuple(json.loads(row["aliases"])) if row["aliases"] else (), law=row["official_address"],
    )  # fmt: skip
