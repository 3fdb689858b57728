"""What a language module states: the words around numbers that direct, join and name them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from exportlex.extraction.parameters.units import UnitWords
from exportlex.extraction.quantities.numerals import alternation


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


Sense = Literal["gt", "ge", "lt", "le", "bt", "be"]
BETTER: frozenset[str] = frozenset({"bt", "be"})  # larger or smaller by what is measured


@dataclass(frozen=True)
class Grammar:
    """One language. Patterns are regular expressions, matched without regard to case.

    ``before`` and ``after``: words around a number by their sense: gt, ge, lt, le, and bt, be for "better", which is
    smaller for an accuracy and larger for what ``larger_is_better`` names. ``opens`` opens a range ("from",
    "between"), ``to`` joins its ends, ``both`` only those of one that is opened; ``links`` may
    stand between two bounds of one interval ("but", "and").
    ``shares`` joins numbers of one unit ("5, 10 or 20 mm"). ``refers`` are words whose number is a reference.
    ``aside`` are words that may stand between a unit and its direction ("rms", "by weight").
    """

    code: str
    units: UnitWords = field(default_factory=UnitWords)
    decimal: str = "."
    numerals: Mapping[str, float] = field(default_factory=dict)
    scales: Mapping[str, float] = field(default_factory=dict)  # "1 million"
    plural: str = "(?!)"  # how a noun ends that is counted: "more than 60 atoms"
    counters: str = "(?!)"  # nouns that are counted without any direction: "elements"
    before: Mapping[Sense, Sequence[str]] = field(default_factory=dict)
    lasting: str = "(?!)"  # of these, what before a time means "during": "over 5 hours"
    after: Mapping[Sense, Sequence[str]] = field(default_factory=dict)
    opens: str = "(?!)"
    to: str = r" ?[-–—] ?"
    both: str = "(?!)"
    links: str = " ?"
    shares: str = r" ?[-–—] ?"
    refers: str = "(?!)"
    refers_after: str = "(?!)"  # the same behind the number: "10 CFR"
    aside: str = "(?!)"
    and_: str = "and"
    or_: str = "or"
    larger_is_better: str = "(?!)"
    acceleration: str = "(?!)"
    dose: str = "(?!)"
    any_of: str = "(?!)"
    all_of: str = "(?!)"
    # Of the phrase that says what is measured:
    articles: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()  # of these, those that a phrase may hold: "coefficient of the alloy"
    stops: frozenset[str] = frozenset()  # words that no such phrase holds
    inner: frozenset[str] = frozenset()  # prepositions that it may hold: "rate of rise"
    trailing: frozenset[str] = frozenset()  # words between it and its direction: "of", "is"
    conditions: frozenset[str] = frozenset()  # "at": what follows is no value of the noun before
    generic: frozenset[str] = frozenset()  # nouns that name nothing beside another: "wavelength range"
    inside: frozenset[str] = frozenset()  # prepositions before such a noun: "wavelengths in the range from"
    named: str = "(?!)"  # what a decibel belongs to as a part of its name: "3 dB bandwidth"
    named_before: str = "(?!)"  # the same where the name stands before it: "banda passante a 3 dB"
    by_size: str = "(?!)"  # what follows a length and says which it is: "in diameter"
    participles: tuple[str, ...] = ("ed", "ing")  # endings of stops that between article and noun belong to it
    verbs: frozenset[str] = frozenset()  # "containing": what is measured stands behind the number
    leads: str = (
        "(?!)"  # the end of a lead that names what its items measure: "specified as being any of the following"
    )
    heavy: str = "(?!)"  # what a share is a share of, and no measure itself: "weight"
    head_first: bool = False  # whether a noun phrase begins with its noun: "assi simultanei"
    lowers: bool = True  # whether only the first word of a text makes a noun a capital
    prepare: Callable[[str], str] = str  # makes numbers of the script figures; keeps the length
    spaced: bool = True

    @cached_property
    def before_words(self) -> re.Pattern[str]:
        """The words right before a number; the longest that fit."""
        articles = rf"(?: (?:{'|'.join(self.articles)}))?" if self.articles else ""
        return re.compile(rf"(?:{_senses(self.before, self.spaced)}){articles}[ :]*$", re.IGNORECASE)

    @cached_property
    def after_words(self) -> re.Pattern[str]:
        """The words right behind a unit: "5 kg (gross) or more"."""
        return re.compile(
            rf"(?:,? ?\([^()\d]{{1,30}}\))?(?:/[a-z]+)?(?: (?:{self.aside}))*,? ?(?:{_senses(self.after, False)})",
            re.IGNORECASE,
        )

    @cached_property
    def far_words(self) -> re.Pattern[str]:
        """The same over words that name what is measured: "5 kg of sand or more"; not "along one or more axes"."""
        numerals = "".join(rf"(?<!\b{numeral})" for numeral in self.numerals)
        return re.compile(
            rf"[^,;:\d]{{0,60}}?{numerals} (?=(?:{self.or_})\b)(?:{_senses(self.after, False)})", re.IGNORECASE
        )

    @cached_property
    def numeric(self) -> re.Pattern[str]:
        """Whether a text holds any number at all."""
        return re.compile(
            rf"\d|{self.any_numeral.pattern}" if self.spaced else r"[\d〇一二三四五六七八九]", re.IGNORECASE
        )

    @cached_property
    def any_numeral(self) -> re.Pattern[str]:
        """A numeral in words."""
        return re.compile(
            rf"(?<![\w-])(?:{alternation(self.numerals)})(?![\w-])" if self.numerals else "(?!)", re.IGNORECASE
        )

    @cached_property
    def shared_sense(self) -> re.Pattern[str]:
        """What may stand between two numbers of one direction: "more than 25 % nickel and 20 % chromium"."""
        return re.compile(rf" [\w-]+(?: [\w-]+)? (?:{self.and_}) ", re.IGNORECASE)

    @cached_property
    def scale(self) -> re.Pattern[str]:
        """A word that multiplies the number before it."""
        return re.compile(rf" (?:{alternation(self.scales)})(?!\w)" if self.scales else "(?!)", re.IGNORECASE)

    @cached_property
    def joins(self) -> re.Pattern[str]:
        """The words that tie two parameters."""
        return re.compile(rf"\b(?:(?P<and>{self.and_})|(?P<or>{self.or_}))\b", re.IGNORECASE)

    @cached_property
    def _compiled(self) -> dict[str, re.Pattern[str]]:
        return {}

    def pattern(self, name: str, form: str = "{}") -> re.Pattern[str]:
        """One of the patterns by its field's name, in a form ("(?:{})$"), compiled once."""
        key = f"{name}\0{form}"
        if key not in self._compiled:
            self._compiled[key] = re.compile(form.format(f"(?:{getattr(self, name)})"), re.IGNORECASE)
        return self._compiled[key]


def _senses(stated: Mapping[Sense, Sequence[str]], whole: bool) -> str:
    alternatives = [
        (sense, place, pattern) for sense, patterns in stated.items() for place, pattern in enumerate(patterns)
    ]
    edge = r"(?:(?<!\w)|(?=[<>≤≥=]))" if whole else ""
    return "|".join(rf"(?P<{sense}{place}>{edge}(?:{pattern}))" for sense, place, pattern in alternatives) or "(?!)"


def sense_of(match: re.Match[str]) -> str:
    """The sense of the alternative that matched."""
    return (match.lastgroup or "")[:2]
