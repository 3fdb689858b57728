"""Numbers without a unit: thresholds of things counted ("10 or more axes"), and pure numbers named before them."""

from __future__ import annotations

import re

from exportlex.extraction.parameters.grammar import Grammar
from exportlex.extraction.parameters.intervals import Interval
from exportlex.extraction.parameters.measured import phrase_after
from exportlex.extraction.parameters.stated import Unit

_YEAR = re.compile(r"(?:18|19|20)\d\d")  # without a unit and a noun it is one: "made between 1890 and 1919"
_FAR_NOUN = 90  # characters after a number in which what it counts may stand; the longest seen has 71
_SHORTEST = 4  # letters of a noun that is looked for at a distance: none of those seen is shorter


def counted(words: str, interval: Interval, measures: str, grammar: Grammar) -> tuple[str, Unit | None]:
    """What is measured, and the noun as a unit; no unit where the words make no threshold of the number."""
    figure = interval.figures[0]
    after = phrase_after(words, figure.end, grammar) or phrase_after(words, interval.end, grammar)
    head = after.split()[0 if grammar.head_first else -1] if after else ""
    if grammar.pattern("counters", "^{}$").match(head) and (interval.ruled or figure.value > 1):
        return after, _unit(words, head, figure.end, grammar)
    if not interval.ruled:
        return measures, None
    if head and grammar.pattern("plural", "{}$").search(head):
        return after, _unit(words, head, figure.end, grammar)
    if _YEAR.fullmatch(words, figure.start, figure.end):
        return measures, None
    if not measures and (noun := _later_plural(words, interval.end, grammar)):
        return noun, _unit(words, noun, interval.end, grammar)
    return measures, Unit("", "number") if measures else None


def _unit(words: str, noun: str, start: int, grammar: Grammar) -> Unit:
    """The noun as a unit; over a time where the words say so: "200 million words per second"."""
    end = words.find(noun, start) + len(noun)
    per = re.compile(rf" ?/ ?| (?:{grammar.units.per}) ").match(words, end)
    rate = grammar.units.read(words, per.end()) if per else None
    if rate and rate[0].dimension == "[time]":
        symbol, dimension = f"{noun.lower()}/{rate[0].symbol}", f"count of {noun.lower()} per time"
        return Unit(symbol, dimension, 1 / rate[0].factor)
    return Unit(noun.lower(), f"count of {noun.lower()}")


def _later_plural(words: str, end: int, grammar: Grammar) -> str:
    """The first noun in the plural that follows at some distance: "34 or more, but fewer than 100, linked 'cells'"."""
    plural = grammar.pattern("plural", "{}$")
    tokens = re.findall(r"[^\W\d_]+", words[end : end + _FAR_NOUN])
    nouns = (token for token in tokens if len(token) >= _SHORTEST and token.lower() not in grammar.stops)
    return next((token for token in nouns if plural.search(token)), "")
