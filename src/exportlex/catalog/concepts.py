"""The concept scheme: what two laws can both speak of under different words, and how its elements are recognised.

``corpus/concepts.toml`` declares it, with ``corpus/concepts/<language>.toml`` (see ``concept_files``). A concept is
found by what laws call it, and by what they say where they do not name it; an element is found in a provision by cues,
regular expressions per language that may span lines and disregard case.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from exportlex.catalog.concept_files import read_scheme
from exportlex.catalog.declarations import Strict
from exportlex.catalog.defining import Defining
from exportlex.catalog.loading import validated
from exportlex.catalog.patterns import hits, joined, must_compile
from exportlex.catalog.phrases import phrase_key
from exportlex.errors import UnknownWordError

Group = Literal["scope", "transfer", "actor", "end-use", "licensing", "compliance", "enforcement", "cooperation"]
Cues = dict[str, list[str]]  # regular expressions by ISO 639-1 language
Span = tuple[int, int]  # characters, end excluded

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Element(Strict):
    """A facet that decides whether two definitions of a concept really say the same."""

    id: str = Field(pattern=SLUG)
    label: str
    cues: Cues = Field(default_factory=dict)
    values: list[str] = Field(default_factory=list)  # the answers of an either/or element
    value_cues: dict[str, Cues] = Field(default_factory=dict)  # by value; a hit of one is a hit of the element
    excludes: bool = False  # it is about what the law leaves out
    deniable: bool = False  # its words under a negation say the contrary

    @model_validator(mode="after")
    def _cues_of_known_values(self) -> Element:
        unknown = [value for value in self.value_cues if value not in self.values]
        if unknown:
            raise ValueError(f"element {self.id}: cues of a value that it does not list: {unknown[0]!r}")
        return self

    def patterns(self) -> Iterator[str]:
        """Every cue of every language and value."""
        for cues in (self.cues, *self.value_cues.values()):
            for patterns in cues.values():
                yield from patterns

    def hits(self, text: str, language: str) -> list[Span]:
        """Where the element shows, in order, overlaps joined; empty where the language has no cues."""
        found = hits(_of(self.cues, language), text)
        for cues in self.value_cues.values():
            found += hits(_of(cues, language), text)
        return joined(found)

    def value_hits(self, text: str, language: str) -> dict[str, list[Span]]:
        """Where each value of an either/or element shows; values that do not show are left out."""
        found = {value: joined(hits(_of(cues, language), text)) for value, cues in self.value_cues.items()}
        return {value: spans for value, spans in found.items() if spans}


class Concept(Strict):
    """Something that laws speak of under different words, told apart from its neighbours."""

    id: str = Field(pattern=SLUG)
    group: Group
    label: str
    definition: str
    not_: list[str] = Field(default_factory=list, alias="not")  # concepts that it must never be confused with
    terms: dict[str, list[str]] = Field(min_length=1)  # by language, as they occur in laws, best first
    signals: dict[str, list[str]] = Field(default_factory=dict)  # by language: what laws say that do not name it
    examples: dict[str, list[str]] = Field(default_factory=dict)  # by language: sentences of ours that speak of it
    defines: dict[str, Defining] = Field(default_factory=dict)  # by language: how definitions of it show
    elements: list[Element] = Field(default_factory=list)
    excludes: bool = False  # it is about what the law leaves out
    measures: list[str] = Field(default_factory=list)  # which figures compare two laws on it

    @field_validator("elements")
    @classmethod
    def _elements_apart_and_sound(cls, elements: list[Element], info: ValidationInfo) -> list[Element]:
        concept = info.data.get("id", "?")
        for what in ("id", "label"):
            twice = _twice(getattr(element, what) for element in elements)
            if twice:
                raise ValueError(f"concept {concept}: two elements have the {what} {twice!r}")
        for element in elements:
            for cue in element.patterns():
                must_compile(cue, f"concept {concept}, element {element.id}")
        return elements

    def phrases(self) -> Iterator[str]:
        """All that a person may type for it: id, label, terms of every language."""
        yield from (self.id, self.label)
        for terms in self.terms.values():
            yield from terms

    def element(self, label: str) -> Element:
        """The element of that label or id; UnknownWordError names those there are."""
        for element in self.elements:
            if label in (element.label, element.id):
                return element
        known = "; ".join(element.label for element in self.elements) or "none"
        raise UnknownWordError(f"concept {self.id} has no element {label!r}; it has: {known}")

    def is_never(self, names: Iterable[str], language: str) -> bool:
        """Whether a definition of these names is never one of the concept."""
        stated = self.defines.get(_code(language))
        return stated is not None and any(hits(stated.not_, name) for name in names)

    def cue_hits(self, text: str, language: str) -> dict[str, list[Span]]:
        """Element labels that the text covers, each with the spans that prove it.

        ``language`` is that of ``text`` (ISO 639-1, a script or region after a hyphen is disregarded). A language
        without cues finds nothing: English cues read English law and English digests only.
        """
        found = {element.label: element.hits(text, language) for element in self.elements}
        return {label: spans for label, spans in found.items() if spans}


class ConceptScheme(Strict):
    """All concepts; ids are unique, and no phrase names two concepts."""

    concepts: list[Concept] = Field(min_length=1)

    @model_validator(mode="after")
    def _sound(self) -> ConceptScheme:
        twice = _twice(concept.id for concept in self.concepts)
        if twice:
            raise ValueError(f"two concepts have the id {twice!r}")
        for concept in self.concepts:
            for other in concept.not_:
                if other not in self.by_id or other == concept.id:
                    raise ValueError(f"concept {concept.id}: 'not' names {other!r}, which is no other concept")
        self._refuse_shared_phrases()
        return self

    def _refuse_shared_phrases(self) -> None:
        owners: dict[str, str] = {}
        for concept in self.concepts:
            for phrase in concept.phrases():
                owner = owners.setdefault(phrase_key(phrase), concept.id)
                if owner != concept.id:
                    raise ValueError(f"{phrase!r} names both {owner} and {concept.id}")

    @cached_property
    def by_id(self) -> dict[str, Concept]:
        """Concepts by id, in the order of the file."""
        return {concept.id: concept for concept in self.concepts}

    @cached_property
    def _by_phrase(self) -> dict[str, Concept]:
        return {phrase_key(phrase): concept for concept in self.concepts for phrase in concept.phrases()}

    def get(self, identifier: str) -> Concept:
        """The concept of that id; UnknownWordError lists ids near to it."""
        if identifier in self.by_id:
            return self.by_id[identifier]
        near = self._near(identifier)
        advice = f"did you mean: {', '.join(near)}" if near else f"known: {', '.join(self.by_id)}"
        raise UnknownWordError(f"unknown concept {identifier!r}; {advice}")

    def _near(self, word: str) -> list[str]:
        named = self.match(word)
        close = difflib.get_close_matches(word.lower(), list(self.by_id), n=4)
        return list(dict.fromkeys(([named.id] if named else []) + close))

    def match(self, text: str) -> Concept | None:
        """The concept that a typed phrase is a name of: exactly, but for case, hyphens, spaces and English plurals."""
        return self._by_phrase.get(phrase_key(text))


def load_concepts(path: Path) -> ConceptScheme:
    """The concept scheme of a file; DeclarationError names the file, the wrong key, and what is wrong with it."""
    return validated(ConceptScheme, read_scheme(path), path)


def _of(cues: Cues, language: str) -> list[str]:
    return cues.get(_code(language), [])


def _code(language: str) -> str:
    return language.lower().split("-")[0]


def _twice(words: Iterable[str]) -> str | None:
    seen: set[str] = set()
    for word in words:
        if word in seen:
            return word
        seen.add(word)
    return None
