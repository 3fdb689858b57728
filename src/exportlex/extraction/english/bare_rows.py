"""Rows of definitions: what the units beside a unit say about it, where nothing sets its term apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import islice, pairwise

from exportlex.extraction.english import bare_patterns as phrases
from exportlex.extraction.found import Context
from exportlex.extraction.wording.spans import Span
from exportlex.model import Provision, ProvisionKind

_BESIDE = 5  # units on each side that are looked at: the form of a list shows in a few, and long lists stay linear
_FIRST_WORDS = 300  # characters in which a term and its verb stand
_SEARCHED = 20  # units on each side among which they are looked for
_MOST = 0.6  # of the units beside one; the glossaries read had 0.8 and more, articles of rules 0.3 and less
_ASCENDING = 0.7  # of neighbouring heads in alphabetical order; a glossary has one now and then out of place
_AFTER_HEAD = re.compile(r"\s*(?:[A-Z0-9“‘\"'(\[]|means?\b|see\b|$)")
_AFTER_QUOTED = re.compile(r"\s*(?:\([^()]{1,80}\)\s*)?[A-Z0-9“‘\"'(]")
_OPEN_BRACKET = re.compile(r"\s*\($")
_NEAREST = 3  # units, itself among them, whose headings announce a glossary
_ANNOUNCES = re.compile(r"\b(?:definitions?|glossary|terms)\b", re.IGNORECASE)
_SEE = re.compile(r"\s*see\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^a-z0-9]+")


def _beside(context: Context, provision: Provision) -> list[Provision]:
    """The nearest units of the same kind, numbered as this one is or without number as it is, itself among them."""
    units = context.tree.children(provision.parent)
    place = bisect_left(units, provision.order, key=lambda unit: unit.order)
    like = [provision]
    for side in (units[max(0, place - _SEARCHED) : place][::-1], units[place + 1 : place + 1 + _SEARCHED]):
        alike = (u for u in side if bool(u.number) == bool(provision.number) and u.kind is provision.kind)
        like += islice(alike, _BESIDE)
    return sorted(like, key=lambda unit: unit.order)


def in_note(context: Context, provision: Provision) -> bool:
    """Whether the unit is a note or stands in one."""
    return ProvisionKind.NOTE in {provision.kind, *(unit.kind for unit in context.tree.ancestors(provision))}


def row_defines(context: Context, provision: Provision, *, noted: bool = False) -> bool:
    """Whether most units beside this one open with a term and a verb; ``noted``: and one of them with "means"."""
    row = _beside(context, provision)
    return _most([bool(_any_verb(unit.text)) for unit in row]) and (not noted or any(map(_means, row)))


def entry_head(context: Context, provision: Provision) -> Span | None:
    """The head of an entry of a glossary: "Lantern. A lamp …", "Lantern (Cat 3)—A lamp …", "Lantern are lamps …"."""
    match = _entry(provision.text)
    weak = None if match or provision.number else _is_a(provision.text)
    if match and _in_glossary(context, provision, dashed=bool(match["stop"].strip(" ."))):
        return Span(match["term"].strip(" ,"), match.start("term"), match.end(), closed=bool(match["stop"].strip()))
    return span_of(weak) if weak and not weak["article"] and _in_glossary(context, provision, dashed=False) else None


def _in_glossary(context: Context, provision: Provision, *, dashed: bool) -> bool:
    """Whether the units beside this one have heads too: in alphabetical order, or all of them below "Definitions"."""
    heads = [_key(unit.text) for unit in _beside(context, provision)]
    if not _most([bool(head) for head in heads]):
        return False
    if _in_order([head for head in heads if head]):
        return True
    around = (provision, *context.tree.ancestors(provision))
    announced = any(_ANNOUNCES.search(unit.heading) for unit in around[:_NEAREST])
    return announced and all(heads) and (dashed or not provision.number)


def is_a_head(context: Context, provision: Provision, *, noted: bool = False) -> Span | None:
    """ "A lantern is a lamp …" in a row of sentences that open with different terms and a verb."""
    opening = provision.text[:_FIRST_WORDS]
    match = _is_a(provision.text) if " is " in opening or " are " in opening else None
    if not match or (noted and not in_note(context, provision)):
        return None
    row = _beside(context, provision)
    heads = [_any_verb(unit.text) for unit in row]
    terms = [head["term"].casefold() for head in heads if head]
    if not _most([bool(head) for head in heads]) or len(set(terms)) < len(terms):
        return None
    return span_of(match) if not noted or any(map(_means, row)) else None


def _means(unit: Provision) -> bool:
    head = _verb_head(unit.text)
    return bool(head and head["verb"].lower() == "means")


def quoted_entry(context: Context, provision: Provision, apart: list[Span]) -> list[Span]:
    """The set-apart spans, the first of them closed where the row is a glossary that puts nothing after its terms."""
    if not apart or apart[0].start or apart[0].closed:
        return apart
    if opened := _OPEN_BRACKET.search(apart[0].term):  # “quay lamp (“QL”) …: the first run ends inside the bracket
        end = provision.text.index(apart[0].term) + opened.start()
        return [replace(apart[0], term=apart[0].term[: opened.start()], end=end), *apart[1:]]
    if not _AFTER_QUOTED.match(provision.text, apart[0].end):
        return apart
    return [replace(apart[0], closed=True), *apart[1:]] if _in_glossary(context, provision, dashed=False) else apart


def _most(marks: list[bool]) -> bool:
    return len(marks) > 1 and sum(marks) >= _MOST * len(marks)


def _in_order(heads: list[str]) -> bool:
    pairs = list(pairwise(heads))
    return len(pairs) > 1 and sum(one <= other for one, other in pairs) >= _ASCENDING * len(pairs)


def _entry(text: str) -> re.Match[str] | None:
    match = phrases.ENTRY.match(text)
    if not match or not phrases.may_head_entry(match["term"]) or not _AFTER_HEAD.match(text, match.end()):
        return None
    sends_on = _SEE.match(text, match.end())
    return match if sends_on or match["term"][0].isupper() or match["term"][0].isdigit() else None


def _verb_head(text: str) -> re.Match[str] | None:
    match = phrases.HEAD.match(text)
    return match if match and not match["place"] and phrases.may_be_term(match["term"]) else None


def _is_a(text: str) -> re.Match[str] | None:
    match = phrases.IS_A.match(text)
    return match if match and not match["place"] and phrases.may_be_term(match["term"]) else None


def _any_verb(text: str) -> re.Match[str] | None:
    return _verb_head(text) or _is_a(text)


def _key(text: str) -> str:
    """The head of a unit by which a glossary is in order; "" where it has none."""
    match = phrases.QUOTED_HEAD.match(text) or _entry(text) or _verb_head(text)
    return _LETTERS.sub("", match["term"].casefold()) if match else ""


def span_of(match: re.Match[str]) -> Span:
    """The term of a match as a span that its place alone sets apart."""
    return Span(match["term"].strip(" ,"), match.start("term"), match.end("term"), closed=False, placed=True)
