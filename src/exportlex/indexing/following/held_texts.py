"""What the index holds, by number and by term: where citations are looked up."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from sqlite_utils import Database

from exportlex.catalog.phrases import phrase_key
from exportlex.extraction.citations.pinpoints import SCHEDULE, numbers_of
from exportlex.indexing.desired import LAW
from exportlex.model import DefinitionKind

_NAMED_TERM = re.compile(r"[\"“”«»„]")  # the pinpoint of a term: its definition is found by the term
_LIST_CODE = re.compile(r"\d[a-e]\d{3}(?:\.|$)")
_OUTER = {SCHEDULE, "part", "supp"}  # a number after such a word is part of the row's name and never dropped


@dataclass(frozen=True, slots=True)
class Unit:
    """A provision that a citation may mean."""

    id: int
    document: str
    key: str
    kind: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """A definition that a citation may mean."""

    id: int
    document: str
    key: str  # of the provision it stands in
    provision: int
    text: str
    by_reference: bool
    terms: tuple[str, ...]  # keys of its term and aliases


@dataclass
class Text:
    """One instrument in one language."""

    database: Database
    language: str
    documents: tuple[str, ...]
    meanings: dict[str, list[Meaning]] = field(default_factory=dict)  # by term

    @cached_property
    def _units(self) -> dict[tuple[str, ...], Unit]:
        found: dict[tuple[str, ...], Unit] = {}
        for row in self._rows():
            unit = Unit(row[0], row[1], row[2], row[3])
            if not _NAMED_TERM.search(row[4]):
                found.setdefault(numbers_of(row[4]), unit)
        return found

    @cached_property
    def _codes(self) -> dict[str, Unit]:
        coded = ((numbers[-1], unit) for numbers, unit in self._units.items() if numbers)
        return {code: unit for code, unit in reversed(list(coded)) if _LIST_CODE.match(code)}

    def _rows(self) -> Iterator[tuple[int, str, str, str, str]]:
        marks = ",".join("?" * len(self.documents))
        query = f"SELECT id, document, key, kind, pinpoint FROM provisions WHERE document IN ({marks}) ORDER BY id"
        yield from self.database.execute(query, list(self.documents))

    def exactly(self, numbers: tuple[str, ...]) -> Unit | None:
        """The provision with those numbers."""
        return self._units.get(numbers)

    def tightest(self, numbers: tuple[str, ...]) -> Unit | None:
        """The provision with those numbers, else the nearest one around it: the subsection, else the section."""
        while numbers:
            if unit := self._units.get(numbers) or self._codes.get(numbers[-1]):
                return unit
            numbers = numbers[:-1]
            if not numbers or numbers[-1] in _OUTER:
                return None
        return None

    def defined(self, term: str, unit: Unit | None = None, *, but: int = 0) -> Meaning | None:
        """The definition of a term, inside a provision where one is given; never the citing definition itself."""
        for meaning in self.meanings.get(phrase_key(term), []):
            inside = unit is None or (
                meaning.document == unit.document and f"{meaning.key}/".startswith(f"{unit.key}/")
            )
            if inside and meaning.id != but:
                return meaning
        return None

    def only_one(self, unit: Unit) -> Meaning | None:
        """The definition in a provision that has just one, whatever its term is called."""
        inside = {
            meaning.id: meaning
            for found in self.meanings.values()
            for meaning in found
            if meaning.document == unit.document and f"{meaning.key}/".startswith(f"{unit.key}/")
        }
        return next(iter(inside.values())) if len(inside) == 1 else None

    def full_name(self, short: str, pattern: str) -> str:
        """The name that a law gives in full where it first names another law for short."""
        marks = ",".join("?" * len(self.documents))
        query = f"SELECT text FROM provisions WHERE document IN ({marks}) AND instr(text, ?) > 0 ORDER BY id"
        rows = self.database.execute(query, [*self.documents, f"「{short}」"])
        found = (re.search(pattern.replace("LAW", re.escape(short)), row[0]) for row in rows)
        return next((match["full"] for match in found if match), "")


class Texts:
    """Every text of law held."""

    def __init__(self, database: Database) -> None:
        documents: dict[tuple[str, str, str], list[str]] = {}
        self.dates: dict[str, str] = {}
        query = "SELECT instrument, language, layer, id, as_of FROM documents ORDER BY id"
        for instrument, language, layer, document, as_of in database.execute(query):
            documents.setdefault((instrument, language, layer), []).append(document)
            self.dates[instrument] = max(self.dates.get(instrument, ""), as_of)
        self._texts = {key: Text(database, key[1], tuple(found)) for key, found in documents.items()}
        self._place = {document: key for key, found in documents.items() for document in found}
        self._fill(database)

    def _fill(self, database: Database) -> None:
        query = (
            "SELECT f.id, f.document, v.key, f.provision, f.text, f.kind, f.term, f.aliases FROM definitions f "
            "JOIN provisions v ON v.id = f.provision ORDER BY f.id"
        )
        for identifier, document, key, provision, text, kind, term, aliases in database.execute(query):
            keys = tuple(dict.fromkeys(phrase_key(name) for name in (term, *json.loads(aliases))))
            meaning = Meaning(identifier, document, key, provision, text, kind == DefinitionKind.SEE_REFERENCE, keys)
            for name in keys:
                self._texts[self._place[document]].meanings.setdefault(name, []).append(meaning)

    def around(self, document: str) -> Text:
        """The text that a document belongs to: its instrument, language and layer."""
        return self._texts[self._place[document]]

    def of(self, instrument: str, language: str) -> Text | None:
        """The law's own text, in that language where it is held in it."""
        spoken = sorted(
            (key for key in self._texts if key[0] == instrument and key[2] == LAW), key=lambda key: key[1] != language
        )
        return self._texts[spoken[0]] if spoken else None
