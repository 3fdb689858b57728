"""Citations of definitions, looked up in all that the index holds; written whole at the end of every build."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlite_utils import Database

from exportlex.catalog.loading import Catalog
from exportlex.extraction.citations.languages import Citing, citing_of
from exportlex.extraction.citations.pinpoints import PREVIOUS, numbers_of
from exportlex.indexing.following.held_texts import Meaning, Text, Texts, Unit
from exportlex.indexing.following.named_laws import NamedLaws, nearest
from exportlex.model import Citation, DefinitionKind

_LAW_ALONE = re.compile(
    r"(?:the )?(?:act|law|ordinance)|(?:la )?loi|gesetz(?:es)?|wet|legge|ley|법|法|本法|lov(?:en)?|lag(?:en)?|zákon[a]?"
    r"|القانون|закон[уі]?",
    re.IGNORECASE,
)
_FULL_NAME = 160  # characters: what "CEMA" means is shown for it where it is a name and no sentence


class Status(StrEnum):
    """What came of looking up a citation."""

    HELD = "held"
    NOT_HELD = "text-not-held"
    NOT_FOUND = "not-found"  # the text is held and has no such provision or term
    CYCLE = "cycle"  # following it leads back to where it began


@dataclass(frozen=True, slots=True)
class _Citing:
    """The definition that cites, and where it stands."""

    id: int
    document: str
    instrument: str
    language: str
    pinpoint: str
    names: tuple[str, ...]
    by_reference: bool

    @property
    def jurisdiction(self) -> str:
        return self.instrument.split("/")[0]


@dataclass(frozen=True, slots=True)
class _Found:
    status: Status
    instrument: str = ""
    law: str = ""  # its name, where no text of it is held
    unit: Unit | None = None
    meaning: Meaning | None = None


class References:
    """Looks citations up."""

    def __init__(self, database: Database, catalog: Catalog) -> None:
        self.texts, self.laws, self.catalog = Texts(database), NamedLaws(catalog), catalog
        self._full_names: dict[tuple[tuple[str, ...], str], str] = {}

    def look_up(self, citation: Citation, by: _Citing) -> _Found | None:
        """Where a citation leads; None where a law alone is named and nothing shows which of its terms is meant."""
        own = self.texts.around(by.document)
        candidates, law = self._laws(citation.law, by, own)
        if by.instrument in candidates:
            candidates = [by.instrument, *(name for name in candidates if name != by.instrument)]
        held = [(name, text) for name in candidates if (text := own if name == by.instrument else self._text(name, by))]
        found = None
        for name, text in held:
            found = self._inside(citation, by, name, text)
            if found and found.status is Status.HELD:
                return found
        if held and not (found and self._stands_in_code(citation)):
            return found
        title = self.catalog.instruments[candidates[0]].title_in(by.language) if candidates and not held else law
        return _Found(Status.NOT_HELD, candidates[0] if candidates and not held else "", title)

    def _text(self, instrument: str, by: _Citing) -> Text | None:
        return self.texts.of(instrument, by.language)

    def _stands_in_code(self, citation: Citation) -> bool:
        """ "15 CFR" is the title of a code in which other regulations stand too: not finding one proves nothing."""
        return bool(re.match(r"\d+\s+[A-Z]", citation.law))

    def _laws(self, law: str, by: _Citing, own: Text) -> tuple[list[str], str]:
        """Instruments that the name may mean, the likeliest first, and the name in full."""
        citing = citing_of(by.language)
        if not law or re.fullmatch(citing.here or r"(?!)", law, re.IGNORECASE):
            return [by.instrument], law
        stated = own.defined(law, but=by.id)
        full = stated.text.strip(" .;") if stated and not stated.by_reference else ""
        full = full or self._named_for_short(law, own, citing)
        if full and (found := self.laws.named(full, by.jurisdiction)):
            return self._ordered(found, by), full
        found = self.laws.by_code(law, by.jurisdiction) or self.laws.named(law, by.jurisdiction)
        if not found and _LAW_ALONE.fullmatch(law):
            found = self._parent(by, citing)
        law = full if full and len(full) <= _FULL_NAME else law
        return self._ordered(found, by), law

    def _named_for_short(self, law: str, own: Text, citing: Citing) -> str:
        key = (own.documents, law)
        if citing.names and key not in self._full_names:
            self._full_names[key] = own.full_name(law, citing.names)
        return self._full_names.get(key, "")

    def _ordered(self, instruments: Sequence[str], by: _Citing) -> list[str]:
        return nearest(instruments, self.texts.dates, self.texts.dates.get(by.instrument, ""))

    def _parent(self, by: _Citing, citing: Citing) -> list[str]:
        """The law under which the citing one is made: as declared, else as its title says."""
        instrument = self.catalog.instruments[by.instrument]
        if instrument.under:
            return [instrument.under]
        title = instrument.title_in(by.language)
        parent = re.sub(citing.title, "", title) if citing.title else title
        return self.laws.by_title(parent, by.jurisdiction) if parent != title else []

    def _inside(self, citation: Citation, by: _Citing, instrument: str, text: Text) -> _Found | None:
        """The provision in a text that is held, and the definition in it."""
        terms = [citation.term] if citation.term else []
        if not citation.numbers:
            names = terms or (list(by.names) if by.by_reference else [])
            meaning = next((defined for name in names if (defined := text.defined(name, but=by.id))), None)
            if meaning:
                unit = Unit(meaning.provision, meaning.document, meaning.key, "")
                return _Found(Status.HELD, instrument, unit=unit, meaning=meaning)
            if names and text.language != by.language:
                return _Found(Status.HELD, instrument)  # held, in a language in which the term has another name
            return _Found(Status.NOT_FOUND, instrument) if names else None
        readings = _readings(citation, by, text, self.texts.around(by.document))
        cited = next((found for numbers in readings if (found := text.tightest(numbers))), None)
        if cited is None:
            return _Found(Status.NOT_FOUND, instrument)
        names = [*terms, *by.names] if by.by_reference else terms
        meaning = next((defined for name in names if (defined := text.defined(name, cited, but=by.id))), None)
        if meaning is None and text.language != by.language:
            meaning = text.only_one(cited)
        return _Found(Status.HELD, instrument, unit=cited, meaning=meaning)


def _readings(citation: Citation, by: _Citing, text: Text, own: Text) -> Iterator[tuple[str, ...]]:
    """The full numbers that a citation may mean, the likeliest first, those that are held before those that are not."""
    if not citation.base or text is not own:
        yield citation.numbers
        return
    here = numbers_of(by.pinpoint)
    depth = next(
        (count for count in range(len(here), 0, -1) if (unit := text.exactly(here[:count])) and unit.kind == "article"),
        1,
    )
    if citation.numbers[0] == PREVIOUS:
        if len(here) > depth and here[depth].isdigit():
            yield (*here[:depth], str(int(here[depth]) - 1), *citation.numbers[1:])
        return
    places = range(depth, depth + 1) if citation.base == "article" else range(len(here), depth - 1, -1)
    yield from (
        (*here[:count], *citation.numbers) for count in places if text.exactly((*here[:count], *citation.numbers))
    )
    yield (*here[:depth], *citation.numbers)


def write_citations(database: Database, catalog: Catalog) -> None:
    """Look up the citations of every definition stored, anew: what one text cites may have come with another."""
    references = References(database, catalog)
    rows = [row for by, cites in _citing(database) for row in _rows(references, by, cites)]
    with database.conn:
        database.execute("DELETE FROM citations")
        database["citations"].insert_all(  # type: ignore[union-attr]
            {"id": identifier, **row} for identifier, row in enumerate(rows, start=1)
        )


def _citing(database: Database) -> Iterator[tuple[_Citing, list[Citation]]]:
    query = (
        "SELECT f.id, f.document, d.instrument, d.language, f.pinpoint, f.term, f.aliases, f.kind, f.cites "
        "FROM definitions f JOIN documents d ON d.id = f.document WHERE f.cites != '' ORDER BY f.id"
    )
    for identifier, document, instrument, language, pinpoint, term, aliases, kind, cites in database.execute(query):
        by_reference = kind == DefinitionKind.SEE_REFERENCE
        by = _Citing(identifier, document, instrument, language, pinpoint, (term, *json.loads(aliases)), by_reference)
        yield by, [Citation(**{**cited, "numbers": tuple(cited["numbers"])}) for cited in json.loads(cites)]


def _rows(references: References, by: _Citing, cites: Sequence[Citation]) -> Iterator[dict[str, object]]:
    for position, citation in enumerate(cites):
        if found := references.look_up(citation, by):
            yield {
                "definition": by.id, "ord": position, "words": citation.words, "term": citation.term,
                "status": str(found.status), "instrument": found.instrument, "law": found.law,
                "provision": found.unit.id if found.unit else None,
                "meaning": found.meaning.id if found.meaning else None,
            }  # fmt: skip
