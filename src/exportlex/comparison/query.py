"""A concept, or any phrase that a person types, as something to search for."""

from __future__ import annotations

from dataclasses import dataclass

from exportlex.catalog.concepts import Concept, ConceptScheme
from exportlex.errors import UnknownWordError
from exportlex.indexing.tokens import phrase, tokens

_STOP_WORDS = """
a an and any are as at be by for from has have if in is it of on or shall such that the their this to which with
le la les des du de et ou un une est dans pour par sur au aux
"""
_STOP = frozenset(_STOP_WORDS.split())


@dataclass(frozen=True)
class Query:
    """What is searched for, in each of the two ways."""

    asked: str
    concept: Concept | None
    terms: tuple[str, ...]  # the words that must stand somewhere for a passage to speak to it
    match: str  # FTS5 expression
    meaning: str  # what is embedded

    @property
    def identifier(self) -> str:
        """The concept's id, or "" for a free phrase."""
        return self.concept.id if self.concept else ""


def understand(asked: str, scheme: ConceptScheme) -> Query:
    """The query behind a concept's id, label or term, or behind a free phrase.

    Raises UnknownWordError for a phrase without a single searchable word.
    """
    concept = scheme.match(asked)
    if concept:
        terms = tuple(dict.fromkeys([concept.label, *(term for found in concept.terms.values() for term in found)]))
        match = " OR ".join(dict.fromkeys(filter(None, map(phrase, terms))))
        elements = ", ".join(element.label for element in concept.elements)
        return Query(asked, concept, terms, match, f"{concept.label}. {concept.definition} {elements}".strip())
    words = [token for token in dict.fromkeys(tokens(asked)) if token not in _STOP]
    if not words:
        raise UnknownWordError(f"nothing to search for in {asked!r}; name a concept or a few words")
    quoted = [f'"{word}"' for word in words]
    whole = phrase(asked)
    match = " OR ".join([whole, *quoted] if len(quoted) > 1 else quoted)
    return Query(asked, None, tuple(words), match, asked)
