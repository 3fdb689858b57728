"""All definitions of a reading: recognisers in order of trust, each result qualified and tied to its provision."""

from __future__ import annotations

import re

from exportlex.extraction import marked
from exportlex.extraction.citations.references import citations
from exportlex.extraction.doubts import runaway, silent, unread
from exportlex.extraction.found import Context, Found, Recogniser
from exportlex.extraction.languages import by_wording
from exportlex.extraction.qualities import exclusions_of, kind_of, reference_of
from exportlex.extraction.scoping.reaches import Reaches
from exportlex.extraction.term_doubts import doubtful, unusable
from exportlex.markup.tree import Tree
from exportlex.model import Definition, Provision, ProvisionKind, Reading, ReadingIssue

# Publisher's marks first: what they find is not looked for again in the same unit.
RECOGNISERS: tuple[Recogniser, ...] = (marked.find, by_wording)
# What may be left of the words before a meaning. A comma or dash before words is theirs: ",Enzym‘", "– a lamp".
_OPENING = re.compile(r"(?:\s|[,;:'’\"”»](?=\s)|[—–](?=\n))*")
_CLOSING = " ;,:"
_BEFORE = 1_000  # characters before a meaning in which what it cites may have been named
_OPENS_LIST = (":", "：")
_NAMES_TERM = re.compile(r"[\"“«].+[\"”»]$")


def definitions(reading: Reading) -> tuple[list[Definition], list[ReadingIssue]]:
    """Every definition in document order, and doubts about them."""
    context = Context(Tree(reading.provisions), reading.language)
    reaches = Reaches(context)
    found: list[Definition] = []
    issues: list[ReadingIssue] = []
    for provision in reading.provisions:
        seen: set[str] = set()
        recognised = _recognised(context, provision)
        composed = context.tree.compose(provision).text if recognised else ""
        for item in recognised:
            text = _meaning(composed, item)
            if not item.term:
                continue
            if issue := unusable(item, text, reading.language, citable(context.tree, provision)):
                # A list that a colon opens was taken for its first term: no definition, and none was lost.
                issues += [] if provision.text.endswith(_OPENS_LIST) else [issue]
                continue
            definition = _qualified(context, provision, item, composed, text, reaches)
            if definition.term.casefold() not in seen:
                seen.add(definition.term.casefold())
                found.append(definition)
                issues += doubtful(definition)
    tree = context.tree
    return found, [*unread(reading), *issues, *runaway(tree, found), *silent(reading, tree, found)]


def _meaning(composed: str, found: Found) -> str:
    opening = _OPENING.match(composed, found.start)
    return composed[opening.end() if opening else found.start : found.end].rstrip().rstrip(_CLOSING)


def _recognised(context: Context, provision: Provision) -> list[Found]:
    for recogniser in RECOGNISERS:
        if found := recogniser(context, provision):
            return found
    return []


def _qualified(
    context: Context, provision: Provision, found: Found, composed: str, text: str, reaches: Reaches
) -> Definition:
    language = context.language
    kind = kind_of(found, text, language)
    scope, reach = reaches.of(provision, found, composed)
    cites = citations(composed[max(0, found.start - _BEFORE) : found.start], text, kind, language)
    return Definition(
        term=found.term,
        text=text,
        kind=kind,
        scope=scope,
        reach=reach,
        provision=provision.key,
        pinpoint=citable(context.tree, provision),
        aliases=found.aliases,
        exclusions=exclusions_of(text, language),
        reference=reference_of(kind, text, cites, language),
        tradition=found.tradition,
        cites=cites,
    )


def citable(tree: Tree, provision: Provision) -> str:
    """The pinpoint of the unit that a lawyer cites for a definition.

    A term paragraph in a list of definitions has no number of its own: its pinpoint names the term in quotation marks,
    and the citation is its parent's.
    """
    unit = provision
    while unit.parent and (_NAMES_TERM.search(unit.pinpoint) or unit.kind is ProvisionKind.CONTINUATION):
        unit = tree.by_key[unit.parent]
    return unit.pinpoint
