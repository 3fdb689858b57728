"""German: how its laws state what a term means.

Federal laws of Germany and Austria list terms without quotation marks ("Ausfuhr ist …"), Swiss laws with a colon
("Güter: …"), the Union's and newer laws with quotation marks („Ausfuhr“ …); control lists add references and the
English term in brackets. Elsewhere a sentence says "im Sinne dieses Gesetzes", "als … gilt", or names in brackets what
it has just described.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from exportlex.extraction.found import Context, Found
from exportlex.extraction.german.clauses import clauses
from exportlex.extraction.german.inline import inline
from exportlex.extraction.german.names import names_of
from exportlex.extraction.german.patterns import (
    APPLIES,
    BARE_ITEM,
    COUNTS_AS,
    ENTRY,
    HEADING,
    IN_THE_SENSE,
    LISTING,
    OPENING,
    QUOTED_AS,
    QUOTED_ITEM,
    QUOTED_OBJECT,
    QUOTED_SUBJECT,
    SENSE_OF,
    SET_APART,
    SUBJECT,
    UNDER,
    VERSTEHEN,
)
from exportlex.extraction.wording.glossary import Shape, entries
from exportlex.markup.german_sentences import sentences
from exportlex.model import Provision, ProvisionKind

GLOSSARY = Shape(LISTING, separator=r"\s*:", tradition="de-glossary")
_HEADING = re.compile(HEADING, re.IGNORECASE)
_OPENING = re.compile(OPENING, re.IGNORECASE)
_CONJUNCTION = re.compile(r"[,;]?\s+(?:und|oder|sowie)\s*$")
_DEEMS = re.compile(r"\b(?:gilt|gelten)\s*:?\s*$")  # "Im Sinne dieses Gesetzes gelten 1. Boote … als …": rules
# "Verwaltungsbehörde im Sinne des § 36 … ist das Amt": another law's term is applied, none is defined
_OFFICE = re.compile(r"\w*(?:behörde|stelle)n?\s+im Sinne d(?:es|er) (?:§|Art)", re.IGNORECASE)
_VERB = re.compile(r"\b(?:ist|sind|gilt|gelten|wird|werden|hat|haben)\b")
_LEADING = re.compile(r"[\s,:–-]*")
_COUNTS = "de-counts-as"
_ANYWHERE = (QUOTED_OBJECT, QUOTED_AS, QUOTED_SUBJECT, COUNTS_AS, IN_THE_SENSE, SENSE_OF, UNDER, APPLIES)
_WORDS = re.compile(r"\w")
_NOT_INCLUDED = re.compile(r"^\s*nicht\b|\bnicht ein\b")
_CONNECTORS = re.compile(
    r"(?P<by>ist|sind|bedeutet|bezeichnet|bezeichnen|umfasst|umfassen|umfaßt|beinhaltet|bezieht sich auf)\b[:\s]*"
)


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    if not text or provision.kind is ProvisionKind.TABLE:
        return []
    if _inside_entry(context, provision):
        return []
    if item := _item(context, provision):
        return [_without_conjunction(context, provision, item)]
    return [*_stated(context, provision), *inline(context, provision)]


def _inside_entry(context: Context, provision: Provision) -> bool:
    """Whether a unit stands in the notes of a defined term: what they explain is local to that one definition."""
    around = list(context.tree.ancestors(provision))
    noted = provision.kind is ProvisionKind.NOTE or any(unit.kind is ProvisionKind.NOTE for unit in around)
    return noted and any(ENTRY.match(unit.text) for unit in around)


def _without_conjunction(context: Context, provision: Provision, item: Found) -> Found:
    """The "und" that leads to the next item of a list is no part of a meaning."""
    last = _CONJUNCTION.search(context.tree.compose(provision).text)
    return replace(item, end=last.start()) if last and last.start() > item.start else item


def _item(context: Context, provision: Provision) -> Found | None:
    """The one definition that an entry of a list of definitions is."""
    text = provision.text
    if match := ENTRY.match(text):
        return _entry(text, match, "de-entry")
    if provision.kind is ProvisionKind.DEFINITION and (match := SET_APART.match(text)):
        return _entry(text, match, "de-set-apart")
    if provision.kind is ProvisionKind.NOTE or _OPENING.search(text) or QUOTED_SUBJECT.match(text):
        return None  # the opening words of a list, or a sentence, which states what it means
    above = context.tree.by_key[provision.parent] if provision.parent else None
    opened = above is not None and bool(provision.number) and bool(_OPENING.search(above.text))
    if opened and (match := QUOTED_ITEM.match(text)):
        return _entry(text, match, "de-item")
    found = entries(context, provision, GLOSSARY) if ":" in text else []
    bare = BARE_ITEM.match(text) if opened and above and not _DEEMS.search(above.text) else None
    if found and not _VERB.search(found[0].term):
        return found[0]
    return Found(bare["name"].strip(), bare.end(), None, tradition="de-item") if bare else None


def _entry(text: str, match: re.Match[str], tradition: str) -> Found:
    start, connector = match.end(), ":"
    if lead := _CONNECTORS.match(text, start):
        start, connector = lead.end(), lead["by"]
    term, aliases = names_of(_quoted(match), match["brackets"])
    return Found(term, start, None, aliases, connector=connector, tradition=tradition)


def _quoted(match: re.Match[str]) -> str:
    return (match["double"] or match["single"] or "").strip()


def _stated(context: Context, provision: Provision) -> list[Found]:
    """Definitions that sentences state.

    In an article that defines, one reaches to the end of the unit or to where the next begins; elsewhere to the end of
    its sentence, with the list that it opens.
    """
    defines = _defines(context, provision)
    parts = clauses(provision.text) if defines else sentences(provision.text)
    own = [(start, end, _sentence(provision.text, start, end, defines)) for start, end in parts]
    stated = [(start, end, item) for start, end, item in own if item]
    if not stated:
        return []
    borders = [start for start, _, item in stated if item.tradition != _COUNTS]
    borders += _borders(context, provision) if defines else []
    borders.sort()
    found = []
    for _, end, item in stated:
        if (not defines or item.tradition == _COUNTS) and end < len(provision.text):
            limit: int | None = end
        else:
            place = bisect_right(borders, item.start)
            limit = borders[place] if place < len(borders) else None
        found.append(replace(item, end=limit))
    return found


def _borders(context: Context, provision: Provision) -> list[int]:
    """Where, in the composed text, closing words begin to define another term."""
    starts = {key: start for start, key in context.tree.compose(provision).starts}
    return [
        starts[unit.key] + start
        for unit in context.tree.children(provision.key)
        if unit.kind is ProvisionKind.CONTINUATION and unit.key in starts
        for start, end in sentences(unit.text)
        if (item := _sentence(unit.text, start, end, defines=True)) and item.tradition != _COUNTS
    ]


def _defines(context: Context, provision: Provision) -> bool:
    """Whether sentences of a unit define what they begin with: a paragraph of an article that says so."""
    if provision.kind in (ProvisionKind.ARTICLE, ProvisionKind.PARAGRAPH, ProvisionKind.CONTINUATION):
        article = context.tree.article_of(provision)
        return article.kind is ProvisionKind.ARTICLE and bool(_HEADING.search(article.heading))
    return False


def _sentence(text: str, start: int, end: int, defines: bool) -> Found | None:
    """The definition that a sentence opens, its end not settled yet."""
    sentence = text[start:end]
    for pattern in (*_ANYWHERE, *((SUBJECT,) if defines else ())):
        match = pattern.match(sentence)
        if not match or (pattern is UNDER and not VERSTEHEN.search(sentence)) or _OFFICE.match(sentence):
            continue
        if _states(sentence[match.end() :], match["by"], opens=end == len(text)):
            return _from_sentence(match, start, _COUNTS if pattern is COUNTS_AS else "de-sentence")
    return None


def _states(meaning: str, verb: str, *, opens: bool) -> bool:
    """Whether words follow, or a list may; "schließt … nicht ein" takes something out and defines nothing."""
    if verb.startswith("schl") and _NOT_INCLUDED.search(meaning):
        return False
    return bool(_WORDS.search(meaning)) or (opens and not meaning.strip(" :"))


def _from_sentence(match: re.Match[str], at: int, tradition: str) -> Found:
    groups = match.groupdict()
    name = (groups.get("double") or groups.get("single") or groups.get("name") or "").strip()
    short = (groups.get("short") or "").strip()
    aliases: tuple[str, ...] = (name,) if short else ()
    term = short or name
    if not short:
        term, aliases = names_of(name, groups.get("brackets") or "")
    lead = " ".join(part.strip() for part in (groups.get("lead"), groups.get("of")) if part)
    leading = _LEADING.match(match.string, match.end())
    start = leading.end() if leading else match.end()
    return Found(term, at + start, None, aliases, lead, match["by"], tradition)
