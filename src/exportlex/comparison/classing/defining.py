"""Definitions where they stand, each with the concept that it defines, by our reading, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exportlex.comparison.classing.assigning import Assignment, assigned
from exportlex.indexing.knowledge import Knowledge, Row

_QUERY = """
SELECT f.id, f.provision, f.pinpoint, f.term, f.aliases, f.text, f.kind, d.language
FROM definitions f JOIN documents d ON d.id = f.document
"""


@dataclass(frozen=True, slots=True)
class Defined:
    """A definition, and what it defines; ``assignment`` is None where it is none of the scheme's concepts."""

    id: int
    provision: int
    pinpoint: str
    term: str
    kind: str
    assignment: Assignment | None


def defined_in(knowledge: Knowledge, provisions: Sequence[int]) -> list[Defined]:
    """The definitions that stand in these units, in their order."""
    return list(_read(knowledge, "f.provision", provisions))


def defined_by(knowledge: Knowledge, definitions: Sequence[int]) -> dict[int, Defined]:
    """The definitions of these ids."""
    return {found.id: found for found in _read(knowledge, "f.id", definitions)}


def _read(knowledge: Knowledge, column: str, identifiers: Sequence[int]) -> Iterator[Defined]:
    for start in range(0, len(identifiers), 900):
        part = identifiers[start : start + 900]
        marks = ",".join("?" * len(part))
        for row in knowledge.rows(f"{_QUERY} WHERE {column} IN ({marks}) ORDER BY f.id", part):
            yield _defined(knowledge, row)


def _defined(knowledge: Knowledge, row: Row) -> Defined:
    names = (row["term"], *json.loads(row["aliases"]))
    found = assigned(knowledge.concepts, names, row["text"], row["language"])
    return Defined(row["id"], row["provision"], row["pinpoint"], row["term"], row["kind"], found)
