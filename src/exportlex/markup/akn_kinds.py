"""What kind of unit an element of Akoma Ntoso is; the same name is a citable unit here and a division there."""

from __future__ import annotations

from dataclasses import dataclass

from exportlex.markup.akn_citation import CitationStyle
from exportlex.markup.akn_inline import QUOTED, names
from exportlex.markup.xml import Element, children, local
from exportlex.model import ProvisionKind as Kind

_SCHEDULES = frozenset({"schedule", "appendix", "annex", "attachment"})
_GROUPING = names(
    "book tome part title chapter division subdivision subpart subtitle subchapter section subsection crossHeading "
    "crossheading subheading groupOfParts"
)
# Names that an act's citable units go by, the likeliest first; the document decides which it uses.
_CITABLE = (frozenset({"article", "rule", "regulation"}), frozenset({"section"}), frozenset({"clause"}))


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the document an element stands."""

    schedule: bool = False
    article: bool = False  # inside a citable unit, where nothing is citable or a division any more
    quoted: bool = False  # inside law that is quoted in order to be inserted elsewhere
    closing: bool = False  # words that come after a list


def unit_name(element: Element) -> str:
    """The element's name; for a generic container the name it is given."""
    name = local(element)
    return element.get("name", "") if name == "hcontainer" else name


def is_definition(element: Element) -> bool:
    """Whether the publisher marks the unit as a definition: by name or class, by its list's class, by its concept."""
    around = element.getparent()
    if local(element) == "item" and around is not None and _says(around, "definition", "definitions"):
        return True
    if local(element) in ("blockList", "term", "def"):
        return False
    return _says(element, "definition") or element.get("refersTo", "").startswith("#term")


def _says(element: Element, *wanted: str) -> bool:
    said = [str(value) for key, value in element.items() if str(key).rpartition("}")[2] in ("name", "class")]
    return any(word in wanted for value in said for word in value.lower().split())


class Kinds:
    """The kinds of one document's elements."""

    def __init__(self, root: Element, style: CitationStyle) -> None:
        self._citable = style.citable or _citable_names(root)
        self._in_schedules = style.citable_in_schedules or self._citable

    def of(self, element: Element, place: Place) -> Kind:
        """The kind of an element in its place."""
        name = unit_name(element)
        if place.quoted:
            return Kind.PARAGRAPH
        if name in _SCHEDULES:
            return Kind.SCHEDULE
        if is_definition(element) and name not in self._citable | _GROUPING:
            return Kind.DEFINITION
        if place.article:
            return Kind.PARAGRAPH
        citable = self._in_schedules if place.schedule else self._citable
        if name in citable:
            bare = place.schedule and not children(element, "num", "heading")
            return Kind.PARAGRAPH if bare else Kind.ARTICLE
        return Kind.DIVISION if self._groups(element, name, citable) else Kind.PARAGRAPH

    def _groups(self, element: Element, name: str, citable: frozenset[str]) -> bool:
        if name in _GROUPING and not (local(element) == "hcontainer" and name == "division"):
            return True
        if _holds(element, citable | _SCHEDULES):
            return True
        # A generic container says nothing of itself: with a heading and no number it can only group.
        return local(element) == "hcontainer" and not children(element, "num")


def _citable_names(root: Element) -> frozenset[str]:
    used = {unit_name(element) for element in root.iter("{*}*") if not _inside_quotes(element)}
    return next((found for found in _CITABLE if found & used), frozenset())


def _inside_quotes(element: Element) -> bool:
    return any(local(around) in QUOTED for around in element.iterancestors())


def _holds(element: Element, wanted: frozenset[str]) -> bool:
    inside = [child for child in children(element) if local(child) not in QUOTED]
    return any(unit_name(child) in wanted or _holds(child, wanted) for child in inside)
