"""Which unnumbered paragraph opens the entry of a term in a list of definitions, judged by its form alone.

Such a paragraph starts with the term in italics or between quotation marks, and goes on with a full stop, a dash,
brackets, or a verb of defining. Seen: full stop inside or outside the italics, ``<I>A</I> or <I>B.</I>``, a term over
two ``<I>``, ``“Bias”. (gyro)`` without italics, ``The term <I>Iran</I> means``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from exportlex.model import MarkKind, RichText

_PREFIX = re.compile(r"(?:(?:the|an?)\s+)?(?:(?:terms?|phrases?|words?)\s+)?", re.IGNORECASE)
_QUOTES = "“”\"‘’'"
_QUOTED = re.compile(r"[“\"]([^“”\"]{1,160})[”\"]")
_ACRONYM_QUOTED = re.compile(r"\s*\([“\"‘'][^()]{1,40}[”\"’'][.,]?\)")
_BETWEEN = re.compile(r"[”\"’']?,?\s*(?:(?:or|and|/)\s*)?[“\"‘']?")
_VERB = r"(?:shall\s+)?(?:means?|is|are|includes?|refers?|has|have|consists?|comprises?|when|as\s+used|defines?)\b"
_AFTER = re.compile(rf"[.:;,—–]|\(|--|{_VERB}", re.IGNORECASE)
_SEE = re.compile(r"see\b", re.IGNORECASE)
# Italics that point or qualify and name nothing.
_NO_TERM = re.compile(
    r"(?:see(?: also)?|notes?|technical notes?|examples?|provided|and|or|not|e\.g\.|i\.e\.|n\.b\.|et seq\.|"
    r"https?:.*|however|except|source|authority|question|answer|q|a)[\s\d.:,]*",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"[A-Z][A-Z&./-]+")
_BRACKETS = re.compile(r"\s*\(([^()]*)\)?\s*$")
# Longest term of the mirror: "Circulation-controlled, anti-torque or …" with 8 words; brackets within may double it.
_LONGEST_TERM = 20


@dataclass(frozen=True, slots=True)
class TermOpening:
    """The term of an entry as it is cited, and where in the paragraph the words after it start."""

    term: str
    end: int


def term_opening(rich: RichText) -> TermOpening | None:
    """The term that the paragraph defines; None where its form is not that of an entry."""
    text = rich.text
    prefix = _PREFIX.match(text)
    start = prefix.end() if prefix else 0
    end = _lead_end(rich, start)
    if end <= start:
        return None
    lead = text[start:end]
    term = _cited(lead)
    if not term or _NO_TERM.fullmatch(lead.strip(_QUOTES + " ")) or len(term.split()) > _LONGEST_TERM:
        return None
    return TermOpening(term, end) if _goes_on(lead, text[end:], prefixed=start > 0) else None


def _goes_on(lead: str, following: str, *, prefixed: bool) -> bool:
    if not following.strip():
        return False
    closed = lead.rstrip(_QUOTES + " )").endswith((".", ":", ";", ","))
    if closed and not prefixed:
        return True
    rest = following.lstrip(_QUOTES + ") ")
    return bool(_AFTER.match(rest) or (following[:1] == " " and _SEE.match(rest)))


def _lead_end(rich: RichText, start: int) -> int:
    """Where the leading run of italics (else of one quoted term) ends; ``start`` where there is none."""
    text = rich.text
    italics = sorted((m.start, m.end) for m in rich.marks if m.kind is MarkKind.ITALIC)
    position = start
    while position < len(text) and text[position] in _QUOTES:
        position += 1
    end = next((e for s, e in italics if s <= position < e), 0)
    if not end:
        quoted = _QUOTED.match(text, start)
        return quoted.end() if quoted else start
    return _with_more_italics(text, end, italics)


def _with_more_italics(text: str, end: int, italics: list[tuple[int, int]]) -> int:
    """Italics that go on with the term: directly, after "or", or after brackets with its abbreviation."""
    while not text[:end].rstrip(_QUOTES).endswith((".", ":", ";")):
        between = _BETWEEN.match(text, end)
        reached = between.end() if between else end
        following = next((e for s, e in italics if s == reached and e > end), 0)
        if not following or text[end:reached].strip(" " + _QUOTES) == ",":
            break
        end = following
    return end


def _cited(lead: str) -> str:
    """The term without quotation marks, final punctuation and brackets; an abbreviation in brackets stays.

    ``Nuclear Suppliers Group (NSG)`` keeps its abbreviation; ``(or source language)`` and ``(MTCR context)`` go.
    """
    words = _ACRONYM_QUOTED.sub("", lead)
    words = words.translate(str.maketrans("", "", '“”"')).strip(" .,:;—‘’'")
    brackets = _BRACKETS.search(words)
    if brackets and brackets.start() > 0 and not _ACRONYM.fullmatch(brackets[1]):
        words = words[: brackets.start()]
    return words.strip(" .,:;—")
