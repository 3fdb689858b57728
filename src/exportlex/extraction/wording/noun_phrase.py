"""Where the noun phrase begins that a short name in brackets stands for: "het Kantoor van de haven (hierna: Kantoor)".

A short name mostly repeats a noun of the phrase, whatever its case or ending; the phrase begins with that noun's
article and adjectives. What these are, each language says by a ``Grammar``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_REACH = 700  # characters before a bracket in which a phrase may begin
_SHORTEST = 3  # letters of a word that tells anything
_COMPOUND = 4  # letters of a word that another may end in: "departementet" in "Handelsdepartementet"
_SHORT = 6  # letters of a word whose last letter alone changes; in longer ones two may
_ENDINGS = 3  # letters by which the forms of one word may differ in length


@dataclass(frozen=True, slots=True)
class Grammar:
    """What stands before a noun in a language; words in lower case."""

    articles: frozenset[str] = frozenset()
    linking: frozenset[str] = frozenset()  # words after which an article belongs to an attribute: "van de haven"
    adjective: re.Pattern[str] = re.compile(r"(?!)")
    relative: re.Pattern[str] = re.compile(r"(?!)")  # group "noun": the antecedent of a relative clause
    after: re.Pattern[str] = re.compile(r"(?!)")  # words that no phrase holds: verbs, "according to"


@lru_cache(maxsize=65_536)
def same_word(one: str, other: str) -> bool:
    """Whether two words may be forms of one: they differ in their last letters only."""
    left, right = one.casefold(), other.casefold()
    shared = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        shared += 1
    shorter = min(len(left), len(right))
    kept = shorter - (1 if shorter <= _SHORT else 2)
    if kept < shorter and shared < _SHORT - 1 and max(len(left), len(right)) >= _SHORT:
        kept = shorter  # a few letters in common make no word of a longer one: "huurt" and "huurder"
    return shared >= max(_SHORTEST, kept) and abs(len(left) - len(right)) <= _ENDINGS


def phrase_start(text: str, begin: int, end: int, name: str, grammar: Grammar) -> int:
    """Where the words before ``end`` that ``name`` stands for begin, not before ``begin``."""
    base = max(begin, end - _REACH)
    words = [(match[0], match.start()) for match in _WORD.finditer(text, base, end)]
    named = (word for word in _WORD.findall(name) if len(word) >= _SHORTEST)
    wanted = [word for word in named if word.casefold() not in grammar.articles]
    repeated = [place for place in (_last(words, other) for other in wanted) if place >= 0]
    if repeated:
        return _widened(text, words, min(repeated), grammar)
    return _otherwise(text, words, begin, end, grammar)


def _last(words: list[tuple[str, int]], other: str) -> int:
    alike = [place for place, (word, _) in enumerate(words) if same_word(word, other) or _compound(word, other)]
    return alike[-1] if alike else -1


def _compound(word: str, name: str) -> bool:
    shorter, longer = sorted((word.casefold(), name.casefold()), key=len)
    return _COMPOUND <= len(shorter) < len(longer) and longer.endswith(shorter)


def _widened(text: str, words: list[tuple[str, int]], place: int, grammar: Grammar) -> int:
    """To the left over adjectives, and to the article."""
    while place > 0:
        word, start = words[place - 1]
        if text[start + len(word) : words[place][1]] != " ":
            break
        if word.casefold() in grammar.articles:
            return start
        if not grammar.adjective.fullmatch(word) or grammar.after.fullmatch(word):
            break
        place -= 1
    return words[place][1]


def _otherwise(text: str, words: list[tuple[str, int]], begin: int, end: int, grammar: Grammar) -> int:
    """Without a word in common: the antecedent of a relative clause, the last article, what follows the verb."""
    if not words:
        return begin
    base = words[0][1]
    relative = list(grammar.relative.finditer(text, base, end))
    if relative:
        noun = relative[-1].start("noun")
        place = next((at for at, (_, start) in enumerate(words) if start == noun), -1)
        if place >= 0:
            return _widened(text, words, place, grammar)
    for place in range(len(words) - 2, -1, -1):
        word = words[place][0].casefold()
        if word in grammar.articles and (place == 0 or words[place - 1][0].casefold() not in grammar.linking):
            return words[place][1]
    stops = [match.end() for match in grammar.after.finditer(text, base, end) if match.end() < end]
    start = stops[-1] if stops else begin
    while start < end and text[start] == " ":
        start += 1
    return start
