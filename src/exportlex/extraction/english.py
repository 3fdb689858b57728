"""English drafting: a term set apart by typography, then a verb ("means", "has the same meaning as", "includes", …);
in a list of definitions a heading-like term alone is enough ("End-user. The person …", "Export. See § …").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from exportlex.extraction.found import Context, Found
from exportlex.extraction.spans import Span, set_apart
from exportlex.extraction.terms import names_of
from exportlex.model import MarkKind, Provision, ProvisionKind

# Words that may stand between the start of a sentence and the term.
_LEAD = re.compile(
    r"(?:\(?[a-z0-9]{1,4}\)\s+|[-–—•]\s*)*"
    r"(?:(?:for|in|as|except|with|under|solely|unless|subject|where|when|without|notwithstanding|and|but)\b"
    r"[^;:]{0,260}?[,—–:]\s*(?:and\s+)?|and\s+)?"
    r"(?:(?:the|each|this|these)\s+(?:\w+\s+)?(?:terms?|phrases?|expressions?|words?|references?\s+to)\s+|an?\s+|the\s+"
    r"|references?\s+to\s+)?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*[“”\"’',.]*\s*[(\[](?:[^()\[\]]|\([^()]*\)){1,200}[)\]][.,]?")
_CLOSING = re.compile(r"[\s,.:;“”\"’'`*]*(?:[—–]|--|-(?=\s))?\s*")
_MEANS = (
    r"(?:shall\s+|will\s+)?means?(?=[\s:,—–(]|$)|(?:shall\s+)?ha(?:s|ve)\s+the\s+(?:same\s+)?(?:respective\s+)?meanings?"
    r"|(?:is|are)\s+(?:hereby\s+)?defined\b|refers?\s+to|shall\s+be\s+(?:construed|read|understood)\s+as|mean\b"
)
_STRONG = re.compile(_MEANS, re.IGNORECASE)
_WEAK = re.compile(
    r"(?:does\s+not\s+include|(?:shall\s+)?includes?|consists?\s+of|comprises?|covers?|is|are)\b",
    re.IGNORECASE,
)
# What may stand between term and verb: "(Cat 3), usually measured in terms of …,", "in relation to goods,".
_QUALIFIED = re.compile(
    r"(?:\s*,|(?<=,)|\s*—|\s+(?:of|as|when|with|in|for|to|used|located|under|that|which|by|at|on|and|or)\b)"
    rf"[^.;:“”]{{0,240}}?(?P<verb>\b(?<!by )(?<!any )(?<!other )(?<!all )(?:{_MEANS}|shall\s+includes?|includes?))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;:?!])[”\"’']?\s+(?=[A-Z(“\"‘'`])|(?<=[;:])\s+")
_LISTING = re.compile(
    r"\bdefinitions?\b|\bdefined\b|\bglossary\b|\binterpretation\b|\bterms\s+used\b|\bmeaning\s+of\b", re.I
)
_SEE = re.compile(r"[\s“”\"]*see\b", re.IGNORECASE)
_NEVER = re.compile(
    r"^(?:note|technical notes?|n\.?b\.?|e\.g|i\.e|see|example|et seq|and|or|not|provided|only|\W*)\.?$", re.I
)
# Headings longer than this are sentences; the longest heading in the gold that is a defined term has 72 characters.
_LONGEST_HEADING = 80
_ALIAS_LINK = re.compile(r"\s*(?:,?\s*(?:or|and)|/|,)\s*(?:an?\s+|the\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """The terms of one definition and where the text after them starts."""

    spans: tuple[Span, ...]
    sentence: int
    lead: str
    after: int


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that starts in the provision's own text, in order."""
    if context.language != "en" or provision.kind is ProvisionKind.TABLE or not provision.text:
        return []
    spans = set_apart(provision.text, provision.marks)
    listing = _in_listing(context, provision)
    found: list[tuple[Head, Found]] = []
    taken = 0
    for position, span in enumerate(spans):
        if span.start < taken or _NEVER.match(span.term):
            continue
        head = _head(provision.text, spans, position)
        item = head and _definition(provision, head, listing)
        if head and item:
            found.append((head, item))
            taken = item.start
    return _closed(provision.text, found) or _under_heading(provision)


def _in_listing(context: Context, provision: Provision) -> bool:
    """Whether the unit stands in a list of definitions, as headings or the words above it say."""
    if provision.kind is ProvisionKind.DEFINITION:
        return True
    around = [provision, *context.tree.ancestors(provision)]
    return any(_LISTING.search(unit.heading) for unit in around) or any(
        _LISTING.search(unit.text[-160:]) for unit in around[1:3]
    )


def _head(text: str, spans: list[Span], position: int) -> Head | None:
    span = spans[position]
    sentence = 0
    for boundary in _SENTENCE.finditer(text, 0, span.start):
        sentence = boundary.end()
    for start in dict.fromkeys((sentence, 0)):
        lead = text[start : span.start]
        if len(lead) <= 320 and _LEAD.fullmatch(lead):
            terms, after = _chain(text, spans, position)
            return Head(terms, start, lead, after)
    return None


def _chain(text: str, spans: list[Span], position: int) -> tuple[tuple[Span, ...], int]:
    """The span and those joined to it by "or", "and" or a slash."""
    chain = [spans[position]]
    for following in spans[position + 1 : position + 5]:
        if not _ALIAS_LINK.fullmatch(text[chain[-1].end : following.start]):
            break
        chain.append(following)
    return tuple(chain), chain[-1].end


def _definition(provision: Provision, head: Head, listing: bool) -> Found | None:
    text = provision.text
    after, brackets = _skip_brackets(text, head.after)
    leading = head.sentence == 0
    closing = _CLOSING.match(text, after)
    bare = closing.end() if closing else after
    verb = _STRONG.match(text, bare) or _weak_after_term_word(text, head, bare)
    if verb is None and leading and (listing or _is_heading(provision, head)):
        verb = _WEAK.match(text, bare)
    if verb:
        return _made(text, head, verb.end(), verb[0], brackets)
    if verb := _QUALIFIED.match(text, after):
        certain = leading or verb["verb"].lower().startswith(("mean", "shall mean", "ha"))
        return _made(text, head, verb.end(), text[after : verb.end()].strip(), brackets) if certain else None
    if not leading or head.lead.strip():
        return None
    if restated := _restated(text, head.spans[0].term, bare):
        return _made(text, head, restated.end(), restated[0], "")
    return _made(text, head, bare, "", brackets) if listing and _heads_a_meaning(provision, head, bare) else None


def _weak_after_term_word(text: str, head: Head, bare: int) -> re.Match[str] | None:
    """ "The term “X” includes …" defines wherever it stands; a bare "“X” includes" only in a list of definitions."""
    if re.search(r"\b(?:terms?|phrases?|expressions?|words?|references?\s+to)\s+$", head.lead, re.IGNORECASE):
        return _WEAK.match(text, bare)
    return None


def _is_heading(provision: Provision, head: Head) -> bool:
    """The section is headed by the very term: "§ 7 Transfer. Except …, a transfer is …"."""
    return _bare(head.spans[0].term) == _bare(provision.heading)


def _bare(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold()).strip().removesuffix(" definition").removeprefix("definition of ")


def _restated(text: str, term: str, position: int) -> re.Match[str] | None:
    """A heading and the term once more: "Major component. A major component of a plant … means"."""
    again = rf"(?:an?\s+|the\s+)?[“”\"]?{re.escape(term)}\b[”\"]?[^.;:]{{0,200}}?\b(?P<verb>{_MEANS})"
    return re.compile(again, re.IGNORECASE).match(text, position)


def _under_heading(provision: Provision) -> list[Found]:
    """The reader has set the heading apart already; the text restates it: "A major component of a plant … means"."""
    term = provision.heading.strip(" .:“”\"‘’'—–")
    if not 2 < len(term) <= _LONGEST_HEADING or not provision.number:
        return []
    match = _restated(provision.text, term, 0)
    if not match:
        return []
    start = match.end() + len(provision.text[match.end() :]) - len(provision.text[match.end() :].lstrip(" :,—–"))
    name, aliases = names_of([term], "")
    return [Found(name, start, None, aliases, "", match[0], "en-term-verb")]


def _heads_a_meaning(provision: Provision, head: Head, bare: int) -> bool:
    """A heading-like term that is followed by its meaning: by punctuation, brackets, or a reference."""
    if bare >= len(provision.text):
        return False
    closed = head.spans[-1].closed or re.match(r"\s*[—–-]\s*\S", provision.text[head.after : head.after + 4])
    return bool(closed or _SEE.match(provision.text, bare) or head.after < bare - 2) and not _paragraph_heading(
        provision
    )


def _paragraph_heading(provision: Provision) -> bool:
    """Lettered paragraphs open with an italic heading ("(a) General."); that is a heading and no term."""
    return bool(provision.number) and any(m.kind is MarkKind.ITALIC and m.start == 0 for m in provision.marks)


def _skip_brackets(text: str, position: int) -> tuple[int, str]:
    """Past category references and abbreviations in brackets; returns them too."""
    start = position
    while match := _BRACKETS.match(text, position):
        position = match.end()
    return position, text[start:position]


def _made(text: str, head: Head, start: int, connector: str, brackets: str) -> Found:
    while start < len(text) and text[start] in " :,—–-":
        start += 1
    term, aliases = names_of([span.term for span in head.spans], brackets)
    return Found(
        term, start, None, aliases, head.lead.strip(), connector, "en-term-verb" if connector else "en-term-heading"
    )


def _closed(text: str, found: list[tuple[Head, Found]]) -> list[Found]:
    """Each definition ends where the next one's sentence begins; the last runs on into the sub-units."""
    closed: list[Found] = []
    for index, (_, item) in enumerate(found):
        end = None
        if index + 1 < len(found):
            end = max(found[index + 1][0].sentence, item.start)
            end = item.start + len(text[item.start : end].rstrip())
        closed.append(Found(item.term, item.start, end, item.aliases, item.lead, item.connector, item.tradition))
    return closed
