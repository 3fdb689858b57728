"""What in a passage speaks to a query: words, elements, closeness; and when nothing that does stands in a law."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from exportlex.comparison.finding.query import Query, folded, names_of
from exportlex.comparison.finding.signals import stands_near
from exportlex.indexing.desired import DIGEST
from exportlex.indexing.knowledge import Passage
from exportlex.indexing.tokens import tokens

# Elements are looked for in this much of a passage. Passages are at most as long but for tables and lists of names:
# of the EAR's Entity List, 37,000 lines, every element of every concept can be shown.
_LONGEST = 2400
# When one passage alone shows that a law is not silent on a concept: it has one of the first two terms of its language,
# or another term, or a signal, that something supports (it is defined or headed so, an element, a second signal,
# cosine _SUPPORTED); or it is closer than _CLOSE; or it shows _ELEMENTS elements at cosine _NEAR. Of the pairs labelled
# "not found" said absent, and of those labelled present said silent, in the gold and in our labels by eye: as it stands
# 54 of 62 and 188 of 197, 1 of 290 and 4 of 606. The first term only 54 and 190, 1 and 7; the first three 54 and 179, 0
# and 4; _CLOSE 0.65 53 and 184, nothing gained; _SUPPORTED 0.40 53 and 188, 1 and 3, 0.50 54 and 188, 3 and 5.
_LEADING = 2
_CLOSE = 0.75
_SUPPORTED = 0.45
# Also what a passage without any word needs to be shown, once the law is not silent. 0.25 and 0.35 change no figure.
_NEAR = 0.3
_ELEMENTS = 2
# Cosine from which a passage speaks to a free phrase of which it has fewer than half of the words.
_CLOSE_TO_PHRASE = 0.55


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a passage for a query."""

    matched: tuple[str, ...]  # terms that stand in it, nested ones left out
    leading: bool  # one of them is among the best, is what the passage defines, or stands in its heading
    named: bool  # the passage defines the concept itself
    other: bool  # it defines another concept
    elements: int  # how many of the concept's elements it shows; 0 where nothing else speaks in it
    closeness: float | None  # cosine to the query; None where the passage has no vector
    coded: bool = False  # our digest says that it restates the provision for this concept
    signals: tuple[str, ...] = ()  # what stands in it and tells of the concept without naming it


def evidence(query: Query, passage: Passage, closeness: float | None) -> Evidence:
    """Look through a passage for what the query asks."""
    names = _defined(passage)
    named = query.concept is not None and not names.isdisjoint(names_of(query.concept))
    words = _words(query, passage)
    matched, leading = _matched(query, passage, words)
    signals = _signalled(query, words)
    covered = 0
    if query.concept and (matched or signals or named or (closeness or 0.0) >= _NEAR):
        covered = len(query.concept.cue_hits(f"{passage.lead} {passage.text}"[:_LONGEST], passage.language))
    other = not named and not names.isdisjoint(query.others)
    coded = _coded(query.identifier, passage)
    return Evidence(matched, leading or named, named, other, covered, closeness, coded, signals)


def _defined(passage: Passage) -> frozenset[str]:
    """What a passage defines, under all its names, folded; nothing where it is no definition."""
    return frozenset(map(folded, (passage.term, *passage.aliases))) if passage.definition is not None else frozenset()


def stands_in(term: str, text: str) -> bool:
    """Whether a folded term stands in a folded text, as a whole run of tokens."""
    return bool(term) and f" {term} " in f" {text} "


def stands_alone(query: Query, term: str, text: str) -> bool:
    """Whether a term that stands in a folded text stands there outside the longer names of other concepts.

    A law that only speaks of re-export, or of an end-use certificate, does not speak of export, or of end-use.
    """
    words = f" {text} "
    for longer in query.around(term):
        words = words.replace(f" {longer} ", " \x1f ")
    return f" {term} " in words


def nearest_heading(passage: Passage) -> str:
    """The passage's own heading, or the nearest around it, folded; none of a digest's entry, where it is coding."""
    return "" if passage.held == DIGEST else folded(passage.heading.rsplit(" › ", 1)[-1])


def _words(query: Query, passage: Passage) -> tuple[tuple[str, str], ...]:
    """What is looked through, each with its language: the folded words of the passage, and of its English gloss."""
    words = _folded_words(passage)
    if query.concept:
        return words
    (language, own), *gloss = words
    return ((language, f"{own} {_fold(passage.pinpoint)}"), *gloss)


# A passage is looked through for one concept after another: a survey folds it once, in a third of the time.
@lru_cache(maxsize=30_000)
def _folded_words(passage: Passage) -> tuple[tuple[str, str], ...]:
    heads = "" if passage.held == DIGEST else passage.heading  # a digest's is its coding
    own = (passage.language.partition("-")[0], _fold(f"{passage.term} {heads} {passage.lead} {passage.text}"))
    return (own, ("en", _fold(passage.gloss))) if passage.gloss else (own,)


def _matched(query: Query, passage: Passage, words: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], bool]:
    """Terms of each language that stand in its words, and whether one leads."""
    found: dict[str, str] = {}
    best = False
    heading = nearest_heading(passage)
    for language, text in words:
        for position, (short, term) in enumerate(_distinct(query.terms_in(language))):
            if stands_in(short, text) and stands_alone(query, short, text):
                found.setdefault(short, term)
                best = best or position < _LEADING or stands_in(short, heading)
    return (tuple(_unnested(found)) if query.concept else tuple(found.values())), best


def _signalled(query: Query, words: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    found = (
        signal
        for language, text in words
        for signal in query.signals_in(language)
        if stands_near(signal, text, language)
    )
    return tuple(dict.fromkeys(found))


def _coded(concept: str, passage: Passage) -> bool:
    """Whether the heading of a digest's entry names the concept: what its author restated the provision for."""
    headed = passage.heading.rsplit(" › ", 1)[-1].split(", ")
    return bool(concept) and passage.held == DIGEST and concept in (part.replace(" ", "-") for part in headed)


def _fold(text: str) -> str:
    """A whole text folded, without keeping it as terms are kept."""
    return " ".join(tokens(text))


def _distinct(terms: tuple[str, ...]) -> list[tuple[str, str]]:
    """Folded form and term, each form once, in order."""
    found: dict[str, str] = {}
    for term in terms:
        found.setdefault(folded(term), term)
    return list(found.items())


def _unnested(found: dict[str, str]) -> Iterator[str]:
    """Where “dual-use items” stands, “dual-use” need not be said."""
    for short, term in found.items():
        if not any(short != other and stands_in(short, other) for other in found):
            yield term


def breaks_silence(query: Query, found: Evidence) -> bool:
    """Whether this passage alone shows that the law speaks to what is asked."""
    closeness = found.closeness or 0.0
    if not query.concept:
        return _has_phrase(query, found)
    if found.matched and (found.leading or found.elements or closeness >= _SUPPORTED):
        return True
    if found.signals and (found.elements or found.matched or len(found.signals) > 1 or closeness >= _SUPPORTED):
        return True
    if found.named or found.coded or (found.elements >= _ELEMENTS and closeness >= _NEAR):
        return True
    return closeness >= _CLOSE and not found.other  # "export" is close to "deemed export" wherever it is defined


def speaks(query: Query, found: Evidence) -> bool:
    """Whether the passage is worth showing once the law is known not to be silent."""
    if not query.concept:
        return _has_phrase(query, found)
    return bool(found.matched or found.signals) or found.named or found.coded or (found.closeness or 0.0) >= _NEAR


def _has_phrase(query: Query, found: Evidence) -> bool:
    return len(found.matched) * 2 > len(query.terms) or (found.closeness or 0.0) >= _CLOSE_TO_PHRASE
