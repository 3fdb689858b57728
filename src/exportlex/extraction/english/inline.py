"""Short names that English law gives to words before them: "a person (“the sender”)"."""

from __future__ import annotations

import re

from exportlex.extraction.english import patterns as phrases
from exportlex.extraction.english.heads import WINDOW, Setting, chain
from exportlex.extraction.english.nouns import noun_phrase
from exportlex.extraction.found import Found
from exportlex.extraction.wording.spans import Span
from exportlex.extraction.wording.terms import names_of

_SHORTEST = 4  # characters of the words that a short name stands for
_OPEN_BRACKET = re.compile(r"\(\s*$")
# What may close a bracket after the short name: "(“the sender”)", "(the “Act”, as amended)".
_CLOSES = re.compile(r"[\s.,]*(?:[)\]]|,[^()]{1,60}\))")
_CALLS = re.compile(r"called|known|designated|referred|here(?:in)?after", re.IGNORECASE)
# A short name follows a noun, and no number or bracket: "Factor B (“bad faith”)", "section 7 (“Lamps”)" name nothing.
_A_WORD = re.compile(
    r"(?<![\w-])(?<!this )(?!(?:section|paragraph|subsection|article|part|chapter|annex)\b)[^\W\d]{2,}[,.]?\s*$"
)
_NAMED = re.compile(
    r"\s*[(,]\s*(?:[^(),;.]{1,40}\s(?=here))?(?:hereinafter|hereafter|in\s+this\s+\w+)\s+(?:in\s+this\s+\w+\s+)?"
    r"(?:collectively\s+)?(?:referred\s+to\s+as|called|known\s+as)\s+(?:an?\s+|the\s+)?"
    r"(?P<term>[A-Za-z][\w&/’-]*(?:\s+[\w&/’-]+){0,5})\s*(?:\)|(?=[,;.]))"
)
# What closes an item sums it up: "taking a lamp abroad by night (a dark export);". Measures have "of" in them.
_SUMMED_UP = re.compile(r"\s*\(an?\s+(?P<term>[a-z][\w-]+(?:\s+(?!of\b)[a-z][\w-]+){1,3})\)[\s;.,]*(?:(?:and|or)\s*)?$")
_QUOTES = "”’\"'“‘`"


def called(setting: Setting, spans: list[Span], position: int) -> Found | None:
    """An inline definition: the set-apart term follows the words that it stands for."""
    text, span = setting.text, spans[position]
    low = max(0, span.start - WINDOW)
    before = phrases.CALLED.search(text[low : span.start])
    if not before:
        return None
    joined, after = chain(text, spans, position)
    if before[0].startswith("(") and not _names(setting, spans, position, before[0], low + before.start(), after):
        return None
    whole = phrases.DESIGNATED.match(before[0]) is not None or _indefinite(before[0], span.term)
    start, end = noun_phrase(setting, low + before.start(), span.term, indefinite=whole)
    name, aliases = names_of([item.term for item in joined], "")
    found = Found(name, start, end, aliases, "", before[0], "en-inline")
    return found if end - start > _SHORTEST else None


def _names(setting: Setting, spans: list[Span], position: int, opening: str, bracket: int, after: int) -> bool:
    """Whether a bracket with a term gives a short name, and is no abbreviation of a term, mark or quantity."""
    text, term = setting.text, spans[position].term
    if not any(letter.isalpha() for letter in term):
        return False
    if not _OPEN_BRACKET.fullmatch(opening):
        return bool(_CALLS.search(opening) or _CLOSES.match(text, after))
    if setting.local or len(term) < 2 or text[spans[position].start] not in _QUOTES or not _CLOSES.match(text, after):
        return False
    if not _A_WORD.search(text[:bracket][-WINDOW:]):
        return False
    return all(span.end < bracket - 1 or span.start > bracket for span in spans)


def _indefinite(opening: str, term: str) -> bool:
    return re.search(r"\ban?\s+$", opening) is not None or term.startswith(("a ", "an "))


def unquoted(setting: Setting) -> list[Found]:
    """Every short name without quotation marks: "(hereinafter referred to as the Office)"."""
    found: list[Found] = []
    for match in _NAMED.finditer(setting.text):
        start, end = noun_phrase(setting, match.start(), match["term"])
        if end - start > _SHORTEST:
            found.append(Found(match["term"], start, end, (), "", match[0].strip(), "en-inline"))
    if setting.provision.number and (last := _SUMMED_UP.search(setting.text[-WINDOW:])):
        low = max(0, len(setting.text) - WINDOW)
        start, end = noun_phrase(setting, low + last.start(), last["term"], indefinite=True)
        found.append(Found(last["term"], start, end, (), "", last[0].strip(), "en-inline"))
    return found
