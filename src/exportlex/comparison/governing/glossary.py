"""Every term that one instrument defines in one language, with where each definition reaches."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from exportlex.comparison.governing.matching import is_term
from exportlex.indexing.knowledge import Knowledge, Row

_JOINS = re.compile(r",|\b(?:and|or|et|ou|und|oder|y|o|e|of|en|og|och|a|nebo)\b", re.IGNORECASE)
# A local definition whose unit is not known ("in this and the next article") is kept to the division that it stands in.
_QUERY = """
SELECT f.id, f.document, f.term, f.aliases, f.text, f.kind, f.scope, f.pinpoint AS cited,
       coalesce(r.key, f.reach) AS reach,
       v.id AS provision, v.pinpoint, v.key, v.ord, v.address, r.pinpoint AS within,
       d.instrument, d.language, d.as_of, d.held, d.sha256, d.official_address
FROM definitions f JOIN documents d ON d.id = f.document JOIN provisions v ON v.id = f.provision
LEFT JOIN provisions r ON r.document = f.document AND r.key = CASE
  WHEN f.reach = '' AND f.scope != 'instrument' THEN substr(v.key, 1, instr(v.key || '/', '/') - 1) ELSE f.reach END
WHERE d.instrument = ? AND d.language = ? AND d.layer = ?
  AND f.kind != 'scope-provision'
ORDER BY d.document, v.ord, f.id
"""
# Asked for apart: a unit that defines thousands of terms must not be fetched with each of them.
_MARKED = """
SELECT v.id, v.text, v.marks FROM provisions v JOIN documents d ON d.id = v.document
WHERE d.instrument = ? AND d.language = ? AND d.layer = ? AND instr(v.marks, '"term"') > 0
  AND v.id IN (SELECT provision FROM definitions WHERE document = d.id AND aliases != '[]')
"""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A definition, as a use of its term leads to it."""

    id: int
    instrument: str
    language: str
    document: str
    term: str
    names: tuple[str, ...]  # the term and its other names in this language, those that can be looked for
    kind: str
    text: str
    pinpoint: str  # as it is cited
    place: str  # pinpoint of the very unit, to link to
    provision: int
    key: str
    order: int
    scope: str
    reach: str  # key of the unit inside which it governs; "" for the whole instrument
    within: str  # pinpoint of that unit; ""
    as_of: str
    held: str
    sha256: str
    address: str

    @property
    def depth(self) -> int:
        """How tight its scope is: units around and including the one that it reaches over; 0 for all of the law."""
        return self.reach.count("/") + 1 if self.reach else 0

    def governs(self, document: str, key: str) -> bool:
        """Whether it reaches a unit. Keys are paths."""
        if not self.reach:
            return True
        return document == self.document and (key == self.reach or key.startswith(f"{self.reach}/"))


def meanings(knowledge: Knowledge, instrument: str, language: str, layer: str) -> list[Meaning]:
    """The definitions of an instrument that define a term, in order of documents and units."""
    which = [instrument, language, layer]
    foreign = {row["id"]: frozenset(_foreign(row, language)) for row in knowledge.rows(_MARKED, which)}
    found = [_meaning(row, foreign.get(row["provision"], frozenset())) for row in knowledge.rows(_QUERY, which)]
    return [meaning for meaning in found if meaning.names]


def _meaning(row: Row, foreign: Collection[str]) -> Meaning:
    aliases = (name for name in json.loads(row["aliases"]) if name not in foreign)
    names = [row["term"], *(name for name in aliases if not _is_half(name, row["term"]))]
    return Meaning(
        id=row["id"], instrument=row["instrument"], language=row["language"], document=row["document"],
        term=row["term"], names=tuple(name for name in dict.fromkeys(names) if is_term(name)), kind=row["kind"],
        text=row["text"], pinpoint=row["cited"], place=row["pinpoint"], provision=row["provision"], key=row["key"],
        order=row["ord"], scope=row["scope"], reach=row["reach"] or "", within=row["within"] or "",
        as_of=row["as_of"], held=row["held"], sha256=row["sha256"], address=row["address"] or row["official_address"],
    )  # fmt: skip


def _is_half(name: str, term: str) -> bool:
    """Whether a name is one small word of a heading that joins several: "test" of "Inspection, test and repair".

    It says in that heading only what the others leave open, and stands everywhere in its everyday sense.
    """
    single = name.islower() and len(name.split()) == 1
    return single and bool(_JOINS.search(term)) and bool(re.search(rf"\b{re.escape(name)}\b", term.casefold()))


def _foreign(row: Row, language: str) -> Iterator[str]:
    """Names that the publisher marks as words of another language: Canada prints the term of the other version."""
    for kind, start, end, target in json.loads(row["marks"]):
        if kind == "term" and target and target != language:
            yield row["text"][start:end].strip(" ()")
