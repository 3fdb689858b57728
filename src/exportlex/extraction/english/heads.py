"""Where an English definition may start: a set-apart term at the head of a sentence, and what surrounds it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from exportlex.extraction.english import patterns as phrases
from exportlex.extraction.english import verb_patterns as verbs
from exportlex.extraction.english.bare import introduced
from exportlex.extraction.found import Context
from exportlex.extraction.wording.spans import Span
from exportlex.model import Mark, MarkKind, Provision, ProvisionKind

WINDOW = 120  # characters before a term in which the words that introduce it stand
_LOCAL = {ProvisionKind.NOTE, ProvisionKind.LIST_ENTRY}
_QUOTES = "“‘\"'`"
_OPENS = (":", "—", "–", "-")  # what ends the words above a list
_LEVELS_OF_AMENDMENT = 4  # how far above an inserted unit the words that insert it may stand


@dataclass(frozen=True, slots=True)
class Head:
    """The terms of one definition, the words before them, and where the text after them starts."""

    spans: tuple[Span, ...]
    sentence: int
    lead: str
    after: int
    marked: bool = False  # the publisher marks the words as a defined term
    quoted: bool = False  # they stand between quotation marks
    emphasised: bool = False  # they stand in italics or bold


@dataclass(frozen=True, slots=True)
class Setting:
    """A unit and what its surroundings say about it."""

    provision: Provision
    listing: bool  # it stands in a list of definitions
    local: bool  # it is, or stands in, a note or an entry of a list of goods
    first_part: str  # the words of the first unit below it
    above: str  # the words of the unit around it
    sentences: tuple[int, ...]  # where its sentences start
    terms: tuple[int, ...]  # where words start that the publisher marks as a term
    emphasis: tuple[int, ...]  # where italics and bold start

    @property
    def has_parts(self) -> bool:
        """Units stand below it."""
        return bool(self.first_part)

    @property
    def text(self) -> str:
        """The unit's own words."""
        return self.provision.text

    def sentence_start(self, position: int) -> int:
        """Where the sentence around a position starts."""
        return self.sentences[bisect_right(self.sentences, position) - 1]


def setting_of(context: Context, provision: Provision) -> Setting:
    """The unit with what its surroundings say."""
    around = [provision, *context.tree.ancestors(provision)]
    parts = [part for part in context.tree.children(provision.key) if part.kind is not ProvisionKind.NOTE]
    return Setting(
        provision,
        listing=_in_listing(around) or introduced(context, provision),
        local=any(unit.kind in _LOCAL for unit in around),
        first_part=parts[0].text or parts[0].number if parts else "",
        above=around[1].text if len(around) > 1 else "",
        sentences=(0, *(boundary.end() for boundary in phrases.SENTENCE.finditer(provision.text))),
        terms=_starts(mark for mark in provision.marks if mark.kind is MarkKind.TERM and not mark.target),
        emphasis=_starts(mark for mark in provision.marks if mark.kind in (MarkKind.ITALIC, MarkKind.BOLD)),
    )


def _in_listing(around: list[Provision]) -> bool:
    """Whether the unit stands in a list of definitions, as headings or the words above it say; a note never does."""
    if around[0].kind is ProvisionKind.DEFINITION:
        return True
    if any(unit.kind is ProvisionKind.NOTE for unit in around):
        return False
    if any(unit.heading and phrases.LISTING_HEADING.search(unit.heading) for unit in around):
        return True
    return any(
        phrases.LISTING_WORDS.search(unit.text[-160:]) or phrases.OPENS_LISTING.fullmatch(unit.text)
        for unit in around[1:3]
        if unit.text
    )


def inserted(context: Context, provision: Provision) -> bool:
    """Whether the unit is what an amending act puts into another act: its definitions are that act's."""
    above = list(context.tree.ancestors(provision))[:_LEVELS_OF_AMENDMENT]
    return any(unit.text.rstrip().endswith(_OPENS) and phrases.INSERTS.search(unit.text[-200:]) for unit in above)


def head_at(setting: Setting, spans: list[Span], position: int) -> Head | None:
    """The head that a span begins, where the words before it can introduce a term."""
    text, span = setting.text, spans[position]
    starts = [setting.sentence_start(span.start), 0]
    if second := phrases.SECOND_OF_SENTENCE.search(text, max(0, span.start - WINDOW), span.start):
        starts.append(second.start())
    if setting.local and text[max(0, span.start - 2) : span.start] == " (":
        starts.append(span.start)  # "… of 3 m or more ('mast height' is the height …)"
    marked = span.placed or _holds(span, setting.terms)
    for start in dict.fromkeys(starts):
        lead = text[start : span.start]
        if len(lead) > phrases.LONGEST_LEAD:
            continue
        terms, after = chain(text, spans, position)
        if phrases.LEAD.fullmatch(lead):
            return Head(terms, start, lead, after, marked, text[span.start] in _QUOTES, _holds(span, setting.emphasis))
        if marked and not span.placed and verbs.STRONG.match(text, phrases.CLOSING.match(text, after).end()):  # type: ignore[union-attr]
            return Head(terms, start, lead, after, marked)
    return None


def _starts(marks: Iterable[Mark]) -> tuple[int, ...]:
    return tuple(sorted(mark.start for mark in marks))


def _holds(span: Span, starts: tuple[int, ...]) -> bool:
    """Whether one of the places lies in the span."""
    place = bisect_left(starts, span.start)
    return place < len(starts) and starts[place] < span.end


def chain(text: str, spans: list[Span], position: int) -> tuple[tuple[Span, ...], int]:
    """The span and those joined to it by "or", "and" or a slash, and where the last of them ends."""
    joined = [spans[position]]
    for following in spans[position + 1 : position + 5]:
        if not phrases.ALIAS_LINK.fullmatch(text[joined[-1].end : following.start]):
            break
        joined.append(following)
    return tuple(joined), joined[-1].end


def bare_name(name: str) -> str:
    """A term or heading without case, punctuation and the word "definition"."""
    return re.sub(r"\W+", " ", name.casefold()).strip().removesuffix(" definition").removeprefix("definition of ")
