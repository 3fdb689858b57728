"""Spans of a text that typography sets apart and that may therefore be a defined term."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from exportlex.model import Mark, MarkKind

# A term between straight or mixed single quotes, in the three glyph variants that eCFR text uses.
_SINGLE = re.compile(r"(?<![\w'’‘`])[`'‘](?P<term>[A-Za-z0-9][^'’‘`;:]{0,90}?)[,.]?['’](?![\w])")
_QUOTES = "“”‘’\"'`«»„‟"
_QUOTED = {MarkKind.QUOTED, MarkKind.TERM}
_EMPHASIS = {MarkKind.ITALIC, MarkKind.BOLD}
_LONGEST_EMPHASIS = 100  # characters; longer emphasis that holds quoted words is a sentence, not a term
_DEFINES = re.compile(r"[”’\"']\s+(?:means?|refers?\s+to|includes?|is|are)\b", re.IGNORECASE)
# What may stand beside the quoted words of an emphasised head: "“Quay keeper” (of a pier).", "“lit by” or “lit from”".
_BESIDE = re.compile(r"(?:\([^()]*\)|\b(?:or|and)\b|[\s,.:;“”‘’\"'—–-])*")
_QUOTED_HEAD = re.compile(r"^[“‘\"][^”’\"]{2,80}[”’\"](?=\s*[(,])")
_TRIM = " ,.:;—–-" + _QUOTES


@dataclass(frozen=True, slots=True)
class Span:
    """A set-apart run: ``term`` are its words, ``[start:end)`` includes its quotation marks and inner punctuation."""

    term: str
    start: int
    end: int
    closed: bool  # punctuation that ends a heading ("Term.") stands inside or right after the run
    placed: bool = False  # nothing sets it apart: place and neighbours say that a definition starts with it


def set_apart(text: str, marks: tuple[Mark, ...]) -> list[Span]:
    """Set-apart spans in order, quotation marks included, overlaps merged into the outermost."""
    raw = [(match.start("term"), match.end("term")) for match in _SINGLE.finditer(text)]
    raw += [_unopened(text, mark.start, mark.end) for mark in marks if mark.kind in _QUOTED]
    raw += [(mark.start, mark.end) for mark in _emphasised(text, marks, raw)]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(_grown(text, start, end) for start, end in raw):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif merged and not text[merged[-1][1] : start].strip(" -") and _continues(text, merged[-1], start):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return [_span(text, *part) for start, end in merged for part in _sentences(text, start, end)]


def _unopened(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a bracket that lost quotation marks drew in: “Lamp keeper (“LK”) lacks one after "keeper"."""
    inner = text[start:end].rstrip()
    return (start, start + len(inner[:-1].rstrip())) if inner.endswith("(") else (start, end)


def _emphasised(text: str, marks: tuple[Mark, ...], quoted: list[tuple[int, int]]) -> list[Mark]:
    """Italics and bold, but for those that only surround quoted terms: a whole note, or a head with its brackets."""
    starts = sorted(quoted)
    kept = []
    for mark in marks:
        if mark.kind not in _EMPHASIS:
            continue
        inside = starts[bisect_left(starts, (mark.start, 0)) : bisect_left(starts, (mark.end, 0))]
        if inside and (_is_a_sentence(text, mark) or _only_beside(text, mark, inside)):
            continue
        kept.append(mark)
    return kept


def _is_a_sentence(text: str, mark: Mark) -> bool:
    """Emphasis too long for a term, or with a verb right after quoted words: a note in italics."""
    return mark.end - mark.start > _LONGEST_EMPHASIS or _DEFINES.search(text, mark.start, mark.end) is not None


def _only_beside(text: str, mark: Mark, inside: list[tuple[int, int]]) -> bool:
    edges = [mark.start, *(edge for pair in inside for edge in pair), mark.end]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return all(left >= right or _BESIDE.fullmatch(text, left, right) for left, right in gaps)


def _grown(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1] in _QUOTES:
        start -= 1
    while end < len(text) and text[end] in _QUOTES:
        end += 1
    return start, end


def _continues(text: str, before: tuple[int, int], start: int) -> bool:
    """A term that the markup split in two: the first run ends without punctuation, the second goes on in lower case."""
    return text[before[1] - 1] not in ".,:;—" + _QUOTES and text[start : start + 1].islower()


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A run that holds a heading and then the term is two: "Research definition. Research"."""
    cuts = [match.end() for match in re.finditer(r"[a-z)][.:]\s+(?=[A-Z“‘])", text[start:end])]
    edges = [0, *cuts, end - start]
    return [(start + left, start + right) for left, right in pairwise(edges)]


def _span(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    if quoted := _QUOTED_HEAD.match(inner):  # “term” and a bracket in one run: the quoted words are the term
        inner, end = quoted[0], start + quoted.end()
    term = inner.strip(_TRIM)
    # "(Cat 5)" and the like are no part of a term, but a bracketed plural or qualifier is.
    if term.count("(") < term.count(")"):
        term = term.rstrip(") ")
    closed = inner.rstrip(_QUOTES + " ").endswith((".", ":", "—")) or text[end : end + 1] in {".", ":", "—"}
    if term.count("“") > term.count("”"):
        term += "”"
    return Span(term, start, end, closed)
