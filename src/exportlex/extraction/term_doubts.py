"""Doubts about one term or meaning: it cannot be a term, or it can hardly be what the law says."""

from __future__ import annotations

import re

from exportlex.extraction.found import Found
from exportlex.extraction.languages import phrases_of
from exportlex.extraction.phrases import pattern
from exportlex.model import Definition, ReadingIssue

# Characters of a term. The longest of the gold has 131; of 6,100 terms found none is longer than 95.
LONGEST_TERM = 160
# Bytes (UTF-8, which weighs a Chinese or Japanese character as three letters) of a meaning. The longest true ones of
# the mirror's 311 documents of law: English 3,399, Ukrainian 3,254, Japanese 3,249; nothing above 3,662 was found.
_LONGEST_MEANING = 7_000
_BRACKETS = (("(", ")"), ("[", "]"), ("（", "）"), ("【", "】"))
_QUOTES = (("«", "»"), ("「", "」"), ("『", "』"), ("《", "》"))
# Letters of two alphabets side by side that look alike: the sign of a wrong keyboard or of bad character recognition.
# A Latin abbreviation beside Chinese, Japanese, Korean or Arabic letters ("X線") is good spelling.
_LATIN, _CYRILLIC, _GREEK = "A-Za-zÀ-ɏ", "Ѐ-ӿ", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορν"
_MIXED = re.compile(rf"[{_LATIN}][{_CYRILLIC}{_GREEK}]|[{_CYRILLIC}][{_LATIN}{_GREEK}]|[{_GREEK}][{_LATIN}{_CYRILLIC}]")


def unusable(found: Found, text: str, language: str, place: str) -> ReadingIssue | None:
    """Why what a recogniser found is no definition; None where it is one."""
    if not text:
        message = f"no meaning was found after the term {found.term[:80]!r}"
        return ReadingIssue("empty-meaning", place, message, suspect=False)
    if len(found.term) > LONGEST_TERM:
        message = f"what stands in the place of a term is as long as a sentence: {found.term[:80]!r} …"
        return ReadingIssue("sentence-as-term", place, message, suspect=False)
    if pattern(phrases_of(language).function_words).fullmatch(found.term.strip()):
        message = f"{found.term!r} is no term; the definition was left out"
        return ReadingIssue("stop-word-term", place, message, suspect=False)
    return None


def doubtful(definition: Definition) -> list[ReadingIssue]:
    """A term or a meaning that is kept, but looks misread."""
    place, term = definition.pinpoint, definition.term
    issues = []
    if reason := _malformed(term):
        issues.append(ReadingIssue("malformed-term", place, f"the term {term!r} {reason}", suspect=False))
    if mixed := _MIXED.search(term):
        message = f"the term {term!r} mixes alphabets at {mixed[0]!r}"
        issues.append(ReadingIssue("mixed-script-term", place, message, suspect=False))
    if len(definition.text) * 3 > _LONGEST_MEANING and len(definition.text.encode()) > _LONGEST_MEANING:
        message = f"the meaning of {term!r} runs over {len(definition.text):,} characters: does it end where it should?"
        issues.append(ReadingIssue("long-definition", place, message, suspect=False))
    return issues


def _malformed(term: str) -> str:
    """What is wrong with a term's spelling: brackets or quotation marks that do not close, or no letter at all."""
    if any(term.count(opening) != term.count(closing) for opening, closing in _BRACKETS):
        return "has unbalanced brackets"
    # “…”, „…“ and ”…” are all in use: of these three only the number tells.
    curly = sum(term.count(mark) for mark in "„“”")
    if curly % 2 or any(term.count(opening) != term.count(closing) for opening, closing in _QUOTES):
        return "has unbalanced quotation marks"
    if not any(character.isalpha() for character in term):
        return "holds no letter"
    return ""
