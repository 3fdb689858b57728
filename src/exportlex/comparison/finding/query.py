"""A concept, or any phrase that a person types, as something to search for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from exportlex.catalog.concepts import Concept, ConceptScheme
from exportlex.comparison.finding.signals import expression
from exportlex.errors import UnknownWordError
from exportlex.indexing.tokens import phrase, tokens

_STOP_WORDS = """
a an and any are as at be by for from has have if in it is of on or shall such that the their this to which with
le la les des du de et ou un une est dans pour par sur au aux
"""
_STOP = frozenset(_STOP_WORDS.split())
# English terms that are embedded beside the definition, best first; their mean finds more than one long text does. The
# embedding alone, MRR over us, eu, ca, cn: definition and elements in one text 0.45, mean of definition and each of the
# first six terms 0.49 (all terms in one text 0.48; with "export control law" before each 0.33).
_EMBEDDED_TERMS = 6


@dataclass(frozen=True)
class Query:
    """What is searched for, in each of the two ways."""

    asked: str
    concept: Concept | None
    terms: tuple[str, ...]  # the words that must stand somewhere for a passage to speak to it
    match: str  # FTS5 expression
    meanings: tuple[str, ...]  # what is embedded; the query's vector is their mean
    others: frozenset[str] = frozenset()  # folded names of every other concept

    @property
    def identifier(self) -> str:
        """The concept's id, or "" for a free phrase."""
        return self.concept.id if self.concept else ""

    def terms_in(self, language: str) -> tuple[str, ...]:
        """The terms in one language, best first: of a concept those that the scheme has, of a phrase its words."""
        if not self.concept:
            return self.terms
        return tuple(self.concept.terms.get(language.partition("-")[0], ()))

    def around(self, term: str) -> tuple[str, ...]:
        """Names of other concepts in which a folded term stands, the longest first."""
        return _around(self.others, term)

    def signals_in(self, language: str) -> tuple[str, ...]:
        """The signals in one language; a phrase has none."""
        return tuple(self.concept.signals.get(language.partition("-")[0], ())) if self.concept else ()


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """A term as its index tokens with single spaces: what two spellings of it share."""
    return " ".join(tokens(name))


def names_of(concept: Concept) -> frozenset[str]:
    """Every name of a concept, folded: its id, its label, its terms in every language."""
    return _folded_names(tuple(concept.phrases()))


@lru_cache(maxsize=1_000)
def _folded_names(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(filter(None, map(folded, phrases)))


@lru_cache(maxsize=5_000)
def _around(names: frozenset[str], term: str) -> tuple[str, ...]:
    return tuple(sorted((name for name in names if f" {term} " in f" {name} "), key=len, reverse=True))


def understand(asked: str, scheme: ConceptScheme) -> Query:
    """The query behind a concept's id, label or term, or behind a free phrase.

    Raises UnknownWordError for a phrase without a single searchable word.
    """
    concept = scheme.match(asked)
    if concept:
        return _of_concept(asked, concept, scheme)
    words = [token for token in dict.fromkeys(tokens(asked)) if token not in _STOP]
    if not words:
        raise UnknownWordError(f"nothing to search for in {asked!r}; name a concept or a few words")
    quoted = [f'"{word}"' for word in words]
    whole = phrase(asked)
    match = " OR ".join([whole, *quoted] if len(quoted) > 1 else quoted)
    return Query(asked, None, tuple(words), match, (asked,))


def _of_concept(asked: str, concept: Concept, scheme: ConceptScheme) -> Query:
    terms = tuple(dict.fromkeys([concept.label, *(term for found in concept.terms.values() for term in found)]))
    signalled = (expression(signal, language) for language, found in concept.signals.items() for signal in found)
    match = " OR ".join(dict.fromkeys(filter(None, (*map(phrase, terms), *signalled))))
    meanings = (f"{concept.label}: {concept.definition}", *concept.terms.get("en", ())[:_EMBEDDED_TERMS],
                *concept.examples.get("en", ()))  # fmt: skip
    mine = names_of(concept)
    others = frozenset(name for other in scheme.concepts for name in names_of(other)) - mine
    return Query(asked, concept, terms, match, meanings, others)
