"""A law of a few units and definitions, in memory: what the governing of terms is tried on."""

from __future__ import annotations

import json
from typing import Any

from sqlite_utils import Database

from exportlex.comparison.governing.uses import Glossary, Use
from exportlex.indexing import schema
from exportlex.indexing.knowledge import Knowledge, Row


class SmallLaw(Knowledge):
    """An index that a test fills by hand; it answers queries and nothing else."""

    def __init__(self, language: str = "en", instrument: str = "zz/lamps") -> None:
        self._database = Database(memory=True)
        schema.create(self._database)
        self._language = language
        self.instrument(instrument)

    def instrument(self, name: str, title: str = "Lamp Act", kind: str = "statute") -> SmallLaw:
        """What is added from now on belongs to this instrument."""
        self._instrument = name
        self._add("instruments", {
            "id": name, "language": self._language, "jurisdiction": name.partition("/")[0], "title": title,
            "kind": kind, "held": "official", "repealed": "",
        })  # fmt: skip
        return self

    def unit(self, key: str, text: str, *, kind: str = "paragraph", document: str = "act", marks: Any = ()) -> Row:
        """A unit; its pinpoint is its key."""
        name = f"{self._instrument}|{document}"
        if not self.rows("SELECT id FROM documents WHERE id = ?", [name]):
            self._add("documents", {
                "id": name, "instrument": self._instrument, "language": self._language, "document": document,
                "layer": "law", "held": "official", "as_of": "2031-02-03", "sha256": "0" * 64,
                "official_address": "https://gazette.isles.example/lamps",
            })  # fmt: skip
        order = len(self.rows("SELECT id FROM provisions")) + 1
        self._add("provisions", {
            "id": order, "document": name, "key": key, "kind": kind, "pinpoint": key, "text": text,
            "marks": json.dumps(marks), "ord": order, "rows": "", "address": "", "number": "", "heading": "",
            "parent": key.rpartition("/")[0],
        })  # fmt: skip
        return self.rows("SELECT * FROM provisions WHERE id = ?", [order])[0]

    def define(self, term: str, unit: Row, text: str = "", **more: Any) -> None:
        """A definition in a unit: its meaning is what follows "means" there, where nothing else is given."""
        self._add("definitions", self._definition(term, unit, text, **more))

    def define_all(self, unit: Row, meanings: dict[str, str]) -> None:
        """Many definitions at once."""
        rows = [self._definition(term, unit, text) for term, text in meanings.items()]
        self._database["definitions"].insert_all(rows)  # type: ignore[union-attr]

    @staticmethod
    def _definition(term: str, unit: Row, text: str, **more: Any) -> Row:
        meaning = text or unit["text"].partition("means ")[2]
        return {
            "document": unit["document"], "provision": unit["id"], "pinpoint": unit["pinpoint"], "term": term,
            "aliases": json.dumps(more.pop("aliases", [])), "text": meaning, "kind": "definition",
            "scope": "section" if more.get("reach") else "instrument", "reach": "", "exclusions": "[]",
            "reference": "", "tradition": "",
        } | more  # fmt: skip

    def defined(self, *terms: str) -> SmallLaw:
        """Terms for the whole instrument, each in a unit of its own."""
        for number, term in enumerate(terms):
            self.define(term, self.unit(f"defs/{number}", f"“{term}” means a matter of harbours."))
        return self

    def rows(self, query: str, parameters: Any = ()) -> list[Row]:
        return [dict(row) for row in self._database.query(query, list(parameters))]

    def glossary(self) -> Glossary:
        return Glossary(self, self._instrument, self._language, "law")

    def uses(self, text: str, key: str = "s-9") -> list[Use]:
        """The uses in a new unit."""
        unit = self.unit(key, text)
        return self.glossary().uses(unit)

    def words(self, text: str, key: str = "s-9") -> list[str]:
        return [use.words for use in self.uses(text, key)]

    def _add(self, table: str, row: dict[str, Any]) -> None:
        self._database[table].insert(row)  # type: ignore[union-attr]
