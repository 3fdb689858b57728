"""All definitions of a reading: recognisers in order of trust, each result qualified and tied to its provision."""

from __future__ import annotations

import re

from exportlex.extraction import marked
from exportlex.extraction.doubts import malformed, silent
from exportlex.extraction.found import Context, Found, Recogniser
from exportlex.extraction.languages import by_wording
from exportlex.extraction.qualities import exclusions_of, kind_of, reference_of, scope_of
from exportlex.markup.tree import Tree
from exportlex.model import Definition, Provision, ProvisionKind, Reading, ReadingIssue

# Publisher's marks first: what they find is not looked for again in the same unit.
RECOGNISERS: tuple[Recogniser, ...] = (marked.find, by_wording)
VERSION = 1  # part of the key under which an index stores definitions: raise it when a recogniser changes
_LONGEST_TERM = 160  # characters; the longest term of the gold has 131
_CLOSING = " ;,:"
_NAMES_TERM = re.compile(r"[\"“«].+[\"”»]$")


def definitions(reading: Reading) -> tuple[list[Definition], list[ReadingIssue]]:
    """Every definition in document order, and doubts about them."""
    context = Context(Tree(reading.provisions), reading.language)
    found: list[Definition] = []
    issues: list[ReadingIssue] = []
    for provision in reading.provisions:
        seen: set[str] = set()
        recognised = _recognised(context, provision)
        composed = context.tree.compose(provision).text if recognised else ""
        for item in recognised:
            definition = _qualified(context, provision, item, composed)
            if definition and definition.term.casefold() not in seen:
                seen.add(definition.term.casefold())
                found.append(definition)
                issues += malformed(definition)
    return found, [*issues, *silent(reading, context.tree, found)]


def _recognised(context: Context, provision: Provision) -> list[Found]:
    for recogniser in RECOGNISERS:
        if found := recogniser(context, provision):
            return found
    return []


def _qualified(context: Context, provision: Provision, found: Found, composed: str) -> Definition | None:
    text = composed[found.start : found.end].strip().rstrip(_CLOSING)
    if not text or not found.term or len(found.term) > _LONGEST_TERM:
        return None
    language = context.language
    kind = kind_of(found, text, language)
    return Definition(
        term=found.term,
        text=text,
        kind=kind,
        scope=scope_of(context, provision, found),
        provision=provision.key,
        pinpoint=citable(context.tree, provision),
        aliases=found.aliases,
        exclusions=exclusions_of(text, language),
        reference=reference_of(kind, text, language),
        tradition=found.tradition,
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
