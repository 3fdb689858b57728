"""Whether two texts are one text in two printings, and how close two texts are in their wording."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

_WORD = re.compile(r"\w+")
# American and British spelling of one word, in the words that export-control law spells both ways.
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2})isation"), "ization"), (re.compile(r"(?<=[a-z]{3})is(?=e[sd]?$|ing$)"), "iz"),
    (re.compile(r"(?<=licen)c(?=e)"), "s"), (re.compile(r"(?<=(?:defen|offen))c(?=e)"), "s"),
    (re.compile(r"(?<=[a-z]{2})our(?=$|s$|able$|ed$)"), "or"), (re.compile(r"^programmes?$"), "program"),
)  # fmt: skip
# Words that may stand in one printing and not in the other without changing what it says. No modal word, no negation,
# no number and no preposition but "of" is among them: "may" is not "shall", and "within" is not "after".
_EMPTY = frozenset(
    ["a", "an", "the", "of", "le", "la", "les", "un", "une", "des", "du", "der", "die", "das", "ein", "eine"]
)


def same_text(left: str, right: str, language: str) -> bool:
    """Whether two texts of one language differ in case, punctuation, spelling and empty words alone."""
    return core_words(left, language) == core_words(right, language)


def textual_closeness(left: str, right: str) -> float:
    """Word-level similarity of two texts of one language, 0 to 1: twice the common words over all, in order."""
    return fuzz.ratio(left.casefold().split(), right.casefold().split()) / 100


def core_words(text: str, language: str) -> list[str]:
    """The words of a text in one spelling, without those that may stand in one printing and not in another."""
    words = _WORD.findall(text.casefold())
    if language.startswith("en"):
        words = [_spelled(word) for word in words]
    return [word for word in words if word not in _EMPTY]


def _spelled(word: str) -> str:
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word
