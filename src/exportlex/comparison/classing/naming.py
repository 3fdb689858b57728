"""What the concept files say of definitions in one language, gathered over all concepts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from exportlex.catalog.concepts import Concept, ConceptScheme
from exportlex.catalog.defining import Defining
from exportlex.catalog.patterns import compiled
from exportlex.comparison.finding.query import folded

# Concepts whose names other things are built on as well: an “intrusion software” or “numerical control” of a list of
# goods defines no concept of the law. Of these only the nouns declared under ``head`` count.
_TOO_WIDE = frozenset([
    *("goods", "software", "technology", "specially-designed", "inspection", "diversion", "import", "reciprocity"),
    *("regime-membership", "knowledge", "human-rights-end-use", "processing-time", "information-exchange"),
    *("reporting-duty", "licence-conditions", "public-domain", "consignee", "emerging-technology", "transparency"),
    *("assessment-criteria", "seizure", "criminal-penalty", "administrative-penalty", "capacity-building"),
    *("red-flag", "mutual-assistance", "mutual-recognition", "in-country-transfer", "screening"),
])  # fmt: skip
_NOTHING = Defining()

Pattern = tuple[str, str]  # id of the concept, expression


@dataclass(frozen=True, slots=True)
class Naming:
    """How definitions show their concept in one language."""

    language: str
    names: dict[str, str]  # folded name to concept
    heads: dict[str, tuple[str, str]]  # folded noun to concept, and the noun as it is written
    terms: tuple[Pattern, ...]
    genera: tuple[Pattern, ...]
    both: tuple[tuple[str, str, str], ...]  # id, expression on the term, expression on the meaning
    never: tuple[Pattern, ...]

    def barred(self, names: Sequence[str]) -> frozenset[str]:
        """The concepts that a definition of these names is never of."""
        return frozenset(
            concept for concept, pattern in self.never if any(compiled(pattern).search(name) for name in names)
        )


class _Same:
    """A scheme as a key: the same object, not an equal one."""

    def __init__(self, scheme: ConceptScheme) -> None:
        self.scheme = scheme

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.scheme is self.scheme

    def __hash__(self) -> int:
        return id(self.scheme)


def naming(scheme: ConceptScheme, language: str) -> Naming:
    """What a scheme says of definitions in a language (ISO 639-1)."""
    return _gathered(_Same(scheme), language)


@lru_cache(maxsize=64)
def _gathered(same: _Same, language: str) -> Naming:
    names: dict[str, str] = {}
    heads: dict[str, tuple[str, str]] = {}
    defining = {concept.id: concept.defines.get(language, _NOTHING) for concept in same.scheme.concepts}
    for concept in same.scheme.concepts:
        for name in _names(concept, language):
            names.setdefault(folded(name), concept.id)
        for head in _heads(concept, language):
            heads.setdefault(folded(head), (concept.id, head))
    return Naming(
        language,
        names,
        heads,
        tuple((concept, pattern) for concept, stated in defining.items() for pattern in stated.term),
        tuple((concept, pattern) for concept, stated in defining.items() for pattern in stated.genus),
        tuple((concept, sign.term, sign.genus) for concept, stated in defining.items() for sign in stated.both),
        tuple((concept, pattern) for concept, stated in defining.items() for pattern in stated.not_),
    )


def _names(concept: Concept, language: str) -> tuple[str, ...]:
    """Its names in the language and in English, in which many laws give an alias.

    In every language at once “receptors” were a recipient, as they are in Spanish.
    """
    english = concept.terms.get("en", ()) if language != "en" else ()
    return (concept.id, concept.label, *concept.terms.get(language, ()), *english)


def _heads(concept: Concept, language: str) -> tuple[str, ...]:
    names = () if concept.id in _TOO_WIDE else tuple(concept.terms.get(language, ()))
    return (*names, *concept.defines.get(language, _NOTHING).head)
