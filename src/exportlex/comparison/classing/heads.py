"""What a term is built on: the nouns at its end or its start, and the ends of its compounds, by language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exportlex.comparison.finding.query import folded

# Words that open what is added behind the noun: “resident of Canada”, “doorvoer door Nederland”.
_ADDED = {
    "en": "about after against at before between by for from in into on of outside over relating subject than that "
    "the to under which who with within without",
    "de": "an auf aus bei bis der des die durch für gegen im in mit nach über von vom zu zum zur",
    "nl": "aan bij de door het in met naar om op over te tot uit van voor",
    "nb": "av for fra i med om på til",
    "da": "af for fra i med om på til",
    "sv": "av från för i med om på till",
}
_FIRST = frozenset(
    ["ar", "ca", "cs", "es", "fr", "gl", "it", "pl", "pt", "ro", "ru", "sk", "uk"]
)  # the noun comes first
_COMPOUND = frozenset(
    ["da", "de", "fi", "is", "nb", "nl", "nn", "no", "sv"]
)  # the noun may be the end of a longer word
_SHORTEST_PART = 6  # letters of a noun that may end a compound: “Amt” also ends “gesamt”
# What may stand before the noun where it comes first: articles, and the adjectives of Czech and Ukrainian.
_BEFORE = re.compile(r"(?:d|de|del|dell|el|gli|i|il|l|la|las|le|les|lo|los|un|una|une|\w{3,}(?:ий|ого|ý|ého|ých))")
_MOST_BEFORE = 2
_AND_OTHERS = re.compile(r"(?:等|など|등)$")
_OPTIONAL = re.compile(r"\s*[(（][^()（）]{0,60}[)）]")


def nouns_of(term: str, language: str) -> Iterator[str]:
    """What the term may be built on, folded."""
    words = folded(_AND_OTHERS.sub("", _OPTIONAL.sub("", term).strip())).split()
    if language in _FIRST:
        yield from _openings(words)
        return
    core = _before_what_is_added(words, language)
    for start in range(len(core)):
        if len(core) < len(words):
            yield " ".join(words[start:])  # “weapons of mass destruction” is one noun
        yield " ".join(core[start:])


def ends_compound(noun: str, term: str, language: str) -> bool:
    """Whether a folded noun is the last part of the term's compound: “Ausfuhrgenehmigung”."""
    if language not in _COMPOUND or len(noun) < _SHORTEST_PART:
        return False
    return " ".join(_before_what_is_added(folded(term).split(), language)).endswith(noun)


def _openings(words: list[str]) -> Iterator[str]:
    for start in range(min(_MOST_BEFORE + 1, len(words))):
        for end in range(len(words), start, -1):
            yield " ".join(words[start:end])
        if not _BEFORE.fullmatch(words[start]):
            return


def _before_what_is_added(words: list[str], language: str) -> list[str]:
    added = _ADDED.get(language, "").split()
    stops = (position for position, word in enumerate(words) if position and word in added)
    return words[: next(stops, len(words))]
