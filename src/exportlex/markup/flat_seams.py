"""Seams in a section of an English statute that a conversion flattened into one line.

What starts there: a numbered unit "(a)", a term of a list of definitions, an Explanation, a proviso, a note of
amendments "[45/2007]". A number that belongs to a citation, "subsection (2)(a) or (b)", is no seam.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from exportlex.markup.list_nesting import readings

_LABEL = re.compile(r"\((?P<value>\d{1,3}[A-Z]{0,2}|[a-z]{1,5}|[A-Z]{1,3})\)(?![a-z0-9’'-])")
INSERTED = re.compile(r"\((?P<after>[a-z])(?P<suffix>[a-z])\)")  # "(ea)", "(ee)" after "(e)"
_ENDS_LABEL = re.compile(r"\((?:\d{1,3}[A-Z]{0,2}|[a-z]{1,5}|[A-Z]{1,3})\)$")
_ENDS_NUMBER = re.compile(r"(?<![\w.])\d{1,4}[A-Z]{0,2}$")
_ENDS_LINK = re.compile(r"(?:,|\b(?:or|and|to|and/or)|,\s+(?:or|and))$")
_ENDS_WORD = re.compile(
    r"\b(?<!this )(?<!that )(?:(?:sub-?\s?)?(?:section|paragraph|clause|rule|regulation|item)|article|para|part|order"
    r"|schedule|chapter|entry)s?$",
    re.IGNORECASE,
)
_WINDOW = 160  # characters before a number in which the citation that it may belong to stands
_CHAIN_AT_MOST = 24  # links of a citation: "paragraphs (a), (b), (c) and (d) of subsection (2)"

_QUOTED = r"[“\"][^“”\"]{1,120}[”\"]"
_TERM = re.compile(
    rf"(?:^|(?<=[—–:;.\]])\s|(?<=[—–-])\s?)(?={_QUOTED}(?:(?:,|\s+(?:and|or)|,\s+(?:and|or))\s+{_QUOTED}){{0,5}}"
    r"[^;]{0,400}?(?:\bmeans?\b|\bincludes?\b|\bha(?:s|ve)\b|[—–]|\b(?:is|are)\b))"
)
_EXPLANATION = re.compile(
    r"(?:^|(?<=[.;:\]])\s?|(?<=\s))(?P<name>Explanation(?:\s+(?:[IVX]{1,4}|\d{1,2})\b)?)\s*(?:\.\s*[-–—―]*|[-–—―:]+)\s*"
)
_PROVISO = re.compile(r"(?<=[.;:])\s*(?=Provided\s+(?:further|also|that|however|always)\b)")
_NOTE = re.compile(r"\[(?:(?:Act\s+)?\d{1,3}(?:/|\s+of\s+)\d{4}(?:\s*[;,]\s*)?)+\]")


@dataclass(frozen=True, slots=True)
class Seam:
    """Where a unit starts: ``[start:end)`` is what is printed to set it off."""

    kind: str  # "label", "term", "explanation", "proviso", "note"
    start: int
    end: int
    label: str = ""  # "(a)", "Explanation II"


def seams(text: str) -> list[Seam]:
    """Every possible seam of a text in order; whether a label is one depends on the labels around it."""
    found = [*_labels(text), *_of("term", _TERM, text), *_of("proviso", _PROVISO, text)]
    found += [Seam("explanation", match.start(), match.end(), match["name"]) for match in _EXPLANATION.finditer(text)]
    found += [Seam("note", match.start(), match.end(), match[0]) for match in _NOTE.finditer(text)]
    return sorted(found, key=lambda seam: (seam.start, seam.end))


def _of(kind: str, pattern: re.Pattern[str], text: str) -> Iterator[Seam]:
    return (Seam(kind, match.start(), match.end()) for match in pattern.finditer(text))


def _labels(text: str) -> Iterator[Seam]:
    after = -1
    for match in _LABEL.finditer(text):
        if not readings(match[0]) and not INSERTED.fullmatch(match[0]):
            continue
        # "(b)(i) goods": a number right after one that starts a unit starts a unit too.
        if match.start() == after or not is_cited(text, match.start()):
            after = match.end()
            yield Seam("label", match.start(), match.end(), match[0])


def is_cited(text: str, position: int) -> bool:
    """Whether the number at a position belongs to a citation: "section 5(1)", "paragraphs (a), (b) and (c)"."""
    if position and (text[position - 1].isalnum() or text[position - 1] == ")"):
        return True
    head = text[max(0, position - _WINDOW) : position].rstrip()
    linked = True
    for _ in range(_CHAIN_AT_MOST):
        if _ENDS_WORD.search(head):
            return True
        shorter = _ENDS_LABEL.search(head) or _ENDS_NUMBER.search(head)
        if not shorter:
            shorter = _ENDS_LINK.search(head) if linked else None
        if not shorter:
            return False
        linked = not _ENDS_LINK.search(head)
        head = head[: shorter.start()].rstrip()
    return True


def starts_after_seam(text: str, position: int) -> bool:
    """Whether what stands before a position parts sentences or items of a list."""
    before = text[max(0, position - _WINDOW) : position].rstrip()
    return not before or before[-1] in "—–-:;,.])" or bool(re.search(r"[;,]\s*(?:and|or|but)$", before))
