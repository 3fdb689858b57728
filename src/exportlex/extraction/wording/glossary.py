"""Lists of definitions that put the meaning after the term and a colon or dash: "– *licence:* a permission …".

The drafting of Dutch, Swiss, Arabic, Spanish and Ukrainian law; each language says by a ``Shape`` how it writes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from exportlex.extraction.found import Context, Found
from exportlex.extraction.wording.terms import names_of
from exportlex.model import Provision, ProvisionKind

_ENUMERATOR = r"\s*(?:[-–—•*]\s+|\(?[^\W_]{1,4}[.)°º]\s+|\d{1,3}\s*[-–]\s*)?"
_OPEN, _CLOSE = r"[\s“”„«»\"'‘‚*_]*", r"[\s”“»«\"'’‘*_]*"
_QUOTED_PART = re.compile(_ENUMERATOR + r"(?:\w+\s+)?[„“«\"»]")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a language writes a list of definitions; regular expressions, case disregarded."""

    listing: str  # words of a heading, or of the sentence that opens the list: "begripsbepalingen|wordt verstaan onder"
    separator: str = r"\s*:|\s+[-–—]\s+"  # between term and meaning
    longest_term: int = 120  # characters
    near: int = 2  # how many units above may hold the sentence that opens the list
    tradition: str = "glossary"


def entries(context: Context, provision: Provision, shape: Shape) -> list[Found]:
    """The definition that a unit of a list of definitions is; none where no such list stands around it."""
    if (
        provision.kind is ProvisionKind.NOTE
        or not provision.text
        or not in_listing(context, provision, shape.listing, shape.near)
    ):
        return []
    head = rf"{_ENUMERATOR}{_OPEN}(?P<term>[^:;\n]{{1,{shape.longest_term}}}?){_CLOSE}(?P<by>{shape.separator}){_CLOSE}"
    match = re.compile(head, re.IGNORECASE).match(provision.text)
    # The sentence that opens the list ends in a colon too: "In this law the following is meant by:".
    if not match or re.search(shape.listing, match["term"], re.IGNORECASE):
        return []
    if match.end() >= len(provision.text) and _opens_terms(context, provision):
        return []
    brackets = re.search(r"\s*\([^()]+\)\s*$", match["term"])
    base = match["term"][: brackets.start()] if brackets else match["term"]
    term, aliases = names_of([base.strip()], brackets[0] if brackets else "")
    return [Found(term, match.end(), None, aliases, "", match["by"].strip(), shape.tradition)]


def _opens_terms(context: Context, provision: Provision) -> bool:
    """Whether the units below are terms in quotation marks: then the unit is the sentence that opens their list."""
    parts = context.tree.children(provision.key)
    return bool(parts) and all(_QUOTED_PART.match(part.text) for part in parts[:3])


def in_listing(context: Context, provision: Provision, listing: str, near: int = 2) -> bool:
    """Whether headings, or the words above the unit, say that definitions stand here."""
    says = re.compile(listing, re.IGNORECASE)
    around = list(context.tree.ancestors(provision))
    return any(says.search(unit.heading) for unit in (provision, *around)) or any(
        says.search(unit.text[-200:]) for unit in around[:near]
    )
