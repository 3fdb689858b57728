"""What a person asks for by words, turned into jurisdictions and concepts; shared with the command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from exportlex.catalog.concepts import Concept, ConceptScheme
from exportlex.catalog.groups import expanded
from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Knowledge

Words = str | Iterable[str]  # "us, eu" or ["us", "eu"]


def declared(knowledge: Knowledge) -> list[str]:
    """The codes of all jurisdictions that something is declared of."""
    return [row["code"] for row in knowledge.jurisdictions()]


def words_of(words: Words) -> list[str]:
    """Words in lower case, from a list or from one text in which commas part them."""
    parts = words.split(",") if isinstance(words, str) else words
    return [word for part in parts if (word := part.strip().lower())]


def named(knowledge: Knowledge, words: Sequence[str]) -> list[str]:
    """Codes of the jurisdictions and groups that the words name, each once, in order; may be empty.

    Raises UnknownWordError for a word that is neither, with those that are known.
    """
    known = declared(knowledge)
    codes = expanded(words, knowledge.groups, known)
    for code in codes:
        if code not in known:
            groups = ", ".join(group.id for group in knowledge.groups.groups)
            raise UnknownWordError(
                f"unknown jurisdiction or group {code!r}; known: {', '.join(known)}; groups: {groups or 'none'}"
            )
    return codes


def codes_of(knowledge: Knowledge, words: Words | None) -> list[str]:
    """Codes of the jurisdictions that are asked for; all where nothing is.

    Raises UnknownWordError for an unknown word, and where no jurisdiction is left.
    """
    if words is None:
        return declared(knowledge)
    codes = named(knowledge, words_of(words))
    if not codes:
        raise UnknownWordError("no jurisdiction is named; name one, such as us, or name none at all to ask all")
    return codes


def concept_of(scheme: ConceptScheme, word: str) -> Concept:
    """The concept of that id, label or term; UnknownWordError lists what is near."""
    return scheme.match(word) or scheme.get(word)


def concepts_of(scheme: ConceptScheme, words: Words | None) -> list[str]:
    """Ids of the concepts that are asked for, each once, in order; all of the scheme where nothing is.

    Raises UnknownWordError for an unknown word, and where no concept is left.
    """
    if words is None:
        return [concept.id for concept in scheme.concepts]
    found = list(dict.fromkeys(concept_of(scheme, word).id for word in words_of(words)))
    if not found:
        raise UnknownWordError("no concept is named; name one, such as end-use, or name none at all to ask all")
    return found
