"""Terms that nothing sets apart: their place and the words around them say where a definition starts.

What is found here stands beside what typography sets apart, and the same rules then read verb, brackets and meaning.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from exportlex.extraction.english import bare_patterns as phrases
from exportlex.extraction.english.bare_headings import WHOLE, heading_names, named_by_heading
from exportlex.extraction.english.bare_headings import plain as _plain
from exportlex.extraction.english.bare_rows import entry_head, in_note, is_a_head, quoted_entry, row_defines, span_of
from exportlex.extraction.found import Context
from exportlex.extraction.wording.spans import Span
from exportlex.model import Provision, ProvisionKind

_VERBS = (
    "mean",
    "includ",
    "refer",
    "defined as",
    "compris",
    "consist",
)  # no definition in words is without one of them
_PLURALS = ("have the", "terms ", "phrases ", "expressions ", "words ")
_CALLS = ("called", "known as", "referred to as")
_CONSISTS = re.compile(r"comprise|consist", re.IGNORECASE)
_DEFINES = re.compile(r"mean|ha(?:s|ve)|(?:is|are)\b", re.IGNORECASE)
_THAT = re.compile(r"\s+that\b", re.IGNORECASE)
_LETTER = re.compile(r"\w")
_ASIDE = re.compile(r"\([^()]*\)")
_OPENING = 700  # characters of a sentence in which lead, term and verb stand
_LONGEST_INTRODUCTION = 400  # characters
_LEAST_TERM = 2  # characters


def introduced(context: Context, provision: Provision) -> bool:
    """Whether the unit above says "In this Part," and nothing else: a list of definitions without a heading."""
    above = context.tree.by_key.get(provision.parent)
    return (
        above is not None
        and provision.kind is not ProvisionKind.NOTE
        and 0 < len(above.text) <= _LONGEST_INTRODUCTION
        and bool(phrases.INTRODUCES.fullmatch(above.text))
    )


def with_bare(
    context: Context, provision: Provision, apart: list[Span], sentences: tuple[int, ...], *, listing: bool
) -> list[Span]:
    """The spans that typography sets apart, and the bare heads that stand outside them or have them inside."""
    apart = quoted_entry(context, provision, apart) if listing else apart
    starts = [span.start for span in apart]
    bare: list[Span] = []
    inside: set[int] = set()
    for head in _heads(context, provision, sentences, listing=listing):
        around = range(max(0, bisect_left(starts, head.start) - 1), bisect_left(starts, head.end))
        met = [index for index in around if apart[index].end > head.start]
        if all(head.start < apart[index].start and apart[index].end <= head.end for index in met):
            bare.append(head)
            inside.update(met)
    outside = [span for index, span in enumerate(apart) if index not in inside]
    return _once(provision.text, sorted([*outside, *bare], key=lambda span: span.start)) if bare else apart


def _once(text: str, spans: list[Span]) -> list[Span]:
    """Without bare heads whose term has headed the text before: a later sentence goes on about it."""
    kept: list[Span] = []
    ends: dict[str, int] = {}
    for span in spans:
        first = ends.setdefault(_plain(span.term), span.end)
        # "Lantern. (Cat 3) For the purposes of this Part, lantern means …" says the heading's term again.
        if (
            first >= span.end
            or not span.placed
            or not _LETTER.search(_ASIDE.sub("", text[first : span.start][:_OPENING]))
        ):
            kept.append(span)
    return kept


def _heads(context: Context, provision: Provision, sentences: tuple[int, ...], *, listing: bool) -> list[Span]:
    text = provision.text
    lowered = text.lower()
    found: list[Span] = []
    if any(verb in lowered for verb in _VERBS):
        for start in sentences:
            going_on = bool(found) and listing and ";" in text[max(0, start - 2) : start]
            found += _in_sentence(context, provision, start, listing=listing, going_on=going_on)
    if any(call in lowered for call in _CALLS):
        found = sorted([*found, *map(span_of, phrases.CALLED.finditer(text))], key=lambda span: span.start)
    if not found or found[0].start >= (sentences[1] if len(sentences) > 1 else len(text)):
        first = named_by_heading(context, provision, listing=listing)
        if not first and listing:
            first = entry_head(context, provision) or is_a_head(context, provision)
        elif not first:
            first = is_a_head(context, provision, noted=True)
        found = [first, *found] if first else found
    return found


def _in_sentence(context: Context, provision: Provision, start: int, *, listing: bool, going_on: bool) -> list[Span]:
    text = provision.text
    end = min(len(text), start + _OPENING)
    opening = text[start:end].lower()
    if not any(verb in opening for verb in _VERBS):
        return []
    several = phrases.SEVERAL.match(text, start, end) if any(word in opening for word in _PLURALS) else None
    if several and (several["named"] or (not several["mean"] and (listing or _limits(several["place"])))):
        return _parts(several)
    match = phrases.HEAD.match(text, start, end)
    if not match or not phrases.may_be_term(match["term"]) or len(match["term"]) < _LEAST_TERM:
        return []
    if not (going_on and not match["place"] and not match["article"]) and not _certain(
        context, provision, match, listing=listing
    ):
        return []
    spans = [span_of(match)]
    if other := phrases.OTHER_NAME.match(text, match.end("term"), match.end()):
        spans.append(span_of(other))
    second = phrases.SECOND.search(text, match.end(), end)
    if second and phrases.may_be_term(second["term"]) and "." not in text[match.end() : second.start()]:
        spans.append(span_of(second))
    return spans


def _limits(place: str | None) -> bool:
    return bool(place and phrases.LIMITS.match(place))


def _certain(context: Context, provision: Provision, match: re.Match[str], *, listing: bool) -> bool:
    """Whether place, lead and verb together say that the run is a term."""
    defines = bool(_DEFINES.match(match["verb"]))
    if match["named"]:
        return True
    if _limits(match["place"]):
        return defines or (not match["article"] and not _CONSISTS.match(match["verb"]))
    named = heading_names(context, provision, match["term"])
    if match.start():
        plain = defines and not match["place"] and not match["article"]
        return plain and (bool(named) or _is_noted(context, provision, match))
    if named or match["place"]:
        return bool(named) and (defines or named == WHOLE)
    if listing:
        return (defines and not match["article"]) or row_defines(context, provision)
    return _is_noted(context, provision, match) or (defines and _is_listed(context, provision, match))


def _is_listed(context: Context, provision: Provision, match: re.Match[str]) -> bool:
    """An item of a list that nothing announces: no number, a bare noun, and neighbours or a French term to show it."""
    if provision.number or match["article"] or provision.kind is not ProvisionKind.PARAGRAPH:
        return False
    return row_defines(context, provision, noted=True) or bool(phrases.TRANSLATION.search(provision.text))


def _is_noted(context: Context, provision: Provision, match: re.Match[str]) -> bool:
    """ "Lantern means a lamp …" in a note: one thing without an article before it, or a row of such sentences."""
    if not in_note(context, provision):
        return False
    plain = not match["article"] and match["verb"].lower() == "means" and not _THAT.match(provision.text, match.end())
    return plain or (not match.start() and row_defines(context, provision, noted=True))


def _parts(several: re.Match[str]) -> list[Span]:
    """One span per term of a list; none where one part of it can be no term."""
    edges = [several.start("terms")]
    for part in phrases.PARTED.finditer(several["terms"]):
        edges += [several.start("terms") + part.start(), several.start("terms") + part.end()]
    edges.append(several.end("terms"))
    terms = [(several.string[start:end], start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    if not all(phrases.may_be_term(term) for term, _, _ in terms):
        return []
    return [Span(term, start, end, closed=False, placed=True) for term, start, end in terms]
