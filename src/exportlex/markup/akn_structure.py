"""The structural half of Akoma Ntoso: containers, units, lists, schedules and quoted law, as drafts of provisions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from exportlex.markup.akn_citation import CitationStyle
from exportlex.markup.akn_inline import CLOSING, HEADS, HIERARCHY, ITEMS, LISTS, QUOTED, Inline, defined_term
from exportlex.markup.akn_kinds import Kinds, Place, is_definition, unit_name
from exportlex.markup.akn_tables import table_drafts
from exportlex.markup.drafts import Draft
from exportlex.markup.rich import cut
from exportlex.markup.xml import Element, children, first, local
from exportlex.model import ProvisionKind as Kind
from exportlex.model import RichText

AddressOf = Callable[[str], str]  # the address of the unit with that identifier; "" where it has none
_PUNCTUATION = " .:;—–-\u00a0"
_SUFFIX = r"\s(?:[A-Z]|[Bb]is|[Tt]er|[Qq]u\w+|\w+ies)"
_NAMELESS = frozenset({"", "schedule", "annex", "attachment", "appendix", "main", "doc"})
# In the mirror's exemplars one schedule is named by its first line, of 5 letters; the shortest that is text has 66.
_LONGEST_LINE = 60
_FLAT = frozenset({"signatures", "signatureBlock", "conclusions"})


class Structure:
    """Makes drafts out of the elements of one document."""

    def __init__(self, root: Element, inline: Inline, style: CitationStyle, address_of: AddressOf) -> None:
        self._inline = inline
        self._style = style
        self._kinds = Kinds(root, style)
        self._address_of = address_of

    def fill(self, draft: Draft, element: Element, place: Place) -> None:
        """Read an element's words and blocks into a draft; words after a list become its continuation."""
        pieces = self._inline.pieces(element)
        notes = [self._note(note) for note in pieces.notes]
        seen = False
        for part in pieces.parts:
            if isinstance(part, RichText):
                holder = _add_text(draft, part, closing=place.closing or (seen and local(element) == "p"))
                holder.children += notes
                notes = []
            else:
                self.block(draft, part, place)
            seen = True
        draft.children += notes

    def flat(self, element: Element, kind: Kind, role: str) -> Draft:
        """One draft of all words of an element: front and back matter, signatures, notes."""
        heading = first(element, "heading")
        title = self._inline.words(heading).text if heading is not None else ""
        rich = self._inline.front(element)
        if title and rich.text.startswith(title):
            rich = cut(rich, len(title))
        draft = Draft(kind, heading=title, rich=rich, role=role, slug=role)
        draft.children += [self._note(note) for note in self._inline.all_notes(element)]
        return draft

    def schedule(self, element: Element, place: Place) -> Draft:
        """An attachment, component or annexed document as a schedule."""
        draft = self._headed(element, Kind.SCHEDULE, local(element))
        inside = replace(place, schedule=True, article=False)
        for child in children(element):
            if local(child) in ("doc", "act", "statement", "bill"):
                self._annexed(draft, child, inside)
            elif local(child) == "documentRef":
                shown = child.get("showAs", "")
                draft.heading = draft.heading or ("" if "/" in shown else shown)
            elif local(child) not in HEADS:
                self.block(draft, child, inside)
        _name_by_text(draft)
        return draft

    def _annexed(self, draft: Draft, document: Element, place: Place) -> None:
        title = next(iter(document.iter("{*}docTitle")), None)
        name = document.get("name", "")
        if not draft.heading and title is not None:
            draft.heading = self._inline.words(title).text
        elif not (draft.heading or draft.number) and name.lower() not in _NAMELESS and "/" not in name:
            draft.heading = name
        for part in children(document):
            if local(part) == "attachments":
                draft.children += [self.schedule(child, place) for child in children(part)]
            elif local(part) != "meta":
                self.fill(draft, part, place)

    def block(self, draft: Draft, element: Element, place: Place) -> None:
        """Read one block into a draft."""
        name = local(element)
        inside = _inside(name, place)
        if name == "table":
            draft.children += table_drafts(element, self._inline, self._note)
        elif name in LISTS:
            self._group(draft, element, inside)
        elif name in ("attachment", "component"):
            draft.children.append(self.schedule(element, inside))
        elif name == "signatures" or unit_name(element) in _FLAT:
            draft.children.append(self.flat(element, Kind.PARAGRAPH, unit_name(element)))
        elif first(element, "toc") is not None and not _others(element):
            return  # a table of contents with its heading
        elif name in HIERARCHY or name in ITEMS or is_definition(element) or children(element, *HEADS):
            self._unit(draft, element, replace(inside, closing=False))
        else:
            self.fill(draft, element, inside)

    def _group(self, draft: Draft, element: Element, place: Place) -> None:
        group = self._headed(element, Kind.PARAGRAPH, local(element))
        self.fill(group, element, replace(place, closing=False))
        _absorb(draft, group)

    def _unit(self, draft: Draft, element: Element, place: Place) -> None:
        kind = self._kinds.of(element, place)
        unit = self._headed(element, kind, "quoted" if place.quoted else unit_name(element))
        if kind is Kind.DIVISION and not (unit.number or unit.heading):
            self.fill(draft, element, place)
            return
        inside = place
        if kind is Kind.SCHEDULE:
            inside = replace(place, schedule=True, article=False)
        elif kind is Kind.ARTICLE:
            inside = replace(place, article=True)
        notes, unit.children = unit.children, []
        self.fill(unit, element, inside)
        unit.children[:0] = notes
        if kind is Kind.SCHEDULE:
            _name_by_text(unit)
        _without_repeated_number(unit)
        if kind is Kind.DEFINITION:
            unit.term = defined_term(unit.rich)
            # What is left of a repealed definition is a row of dots.
            unit.kind = kind if unit.children or any(map(str.isalnum, unit.rich.text)) else Kind.PARAGRAPH
        # An item is never its list's own words, nor is a unit that is cited by its place among its like.
        if local(element) in ITEMS or (self._style.counts(unit.role) and len(_like(element)) > 1):
            draft.children.append(unit)
        else:
            _absorb(draft, unit)

    def _headed(self, element: Element, kind: Kind, role: str) -> Draft:
        """A draft with number, heading and the notes that hang on them; a second number is a heading."""
        heads = [(local(head), self._inline.words(head).text) for head in children(element, *HEADS)]
        numbers = [text for name, text in heads if name == "num"]
        titles = [*numbers[1:], *[text for name, text in heads if name != "num"]]
        identifier = element.get("eId") or element.get("wId") or element.get("id") or ""
        draft = Draft(
            kind,
            number=numbers[0] if numbers else "",
            heading=" — ".join(text for text in titles if text),
            role=role,
            address=self._address_of(identifier) if identifier and role != "quoted" else "",
        )
        for head in children(element, *HEADS):
            draft.children += [self._note(note) for note in self._inline.notes(head)]
        return draft

    def _note(self, element: Element) -> Draft:
        number = first(element, "num")
        printed = self._inline.words(number).text if number is not None else element.get("marker", "")
        rich = self._inline.words(element)
        if number is not None and rich.text.startswith(printed):
            rich = cut(rich, len(printed))
        inner = [self._note(note) for child in children(element) for note in self._inline.all_notes(child)]
        return Draft(Kind.NOTE, number=printed, rich=rich, role="note", children=list(inner))


def _inside(name: str, place: Place) -> Place:
    if name in CLOSING:
        return replace(place, closing=True)
    return replace(place, quoted=True, article=True, closing=False) if name in QUOTED else place


def _others(element: Element) -> list[Element]:
    return [child for child in children(element) if local(child) not in (*HEADS, "toc")]


def _add_text(draft: Draft, rich: RichText, *, closing: bool) -> Draft:
    """Put words into a draft; returns the draft that holds them."""
    if not closing and draft.role != "root" and _empty(draft):
        draft.rich = rich
        return draft
    last = next((child for child in reversed(draft.children) if child.kind is not Kind.NOTE), None)
    listed = last is not None and (
        last.kind in (Kind.DEFINITION, Kind.CONTINUATION, Kind.LIST_ENTRY)
        or (last.kind is Kind.PARAGRAPH and bool(last.number))
    )
    return draft.add(Draft(Kind.CONTINUATION if closing or listed else Kind.PARAGRAPH, rich=rich, role="text"))


def _empty(draft: Draft) -> bool:
    return not draft.rich.text and all(child.kind is Kind.NOTE for child in draft.children)


def _absorb(draft: Draft, unit: Draft) -> None:
    """Append a unit; one without number, heading and kind of its own that comes first is the draft's own words."""
    plain = unit.kind is Kind.PARAGRAPH and not unit.number and not unit.heading
    if not plain or unit.bare:
        if not (plain and unit.bare):
            draft.children.append(unit)
    elif draft.role != "root" and _empty(draft):
        draft.rich = unit.rich
        draft.children += unit.children
    elif not unit.rich.text:
        draft.children += unit.children
    else:
        draft.children.append(unit)


def _without_repeated_number(unit: Draft) -> None:
    """Machine-made documents print the number again at the start of the text, with the suffix it lacks."""
    number = unit.number.rstrip(_PUNCTUATION)
    match = re.match(rf"{re.escape(number)}({_SUFFIX})?(?:[.:;—–]-?|-)\s+(?=\S)", unit.rich.text) if number else None
    if match:
        unit.number = f"{number}{match[1]}" if match[1] else unit.number
        unit.rich = cut(unit.rich, match.end())


def _name_by_text(schedule: Draft) -> None:
    """A schedule without number and heading that starts with a short line: the line is its heading."""
    if not schedule.number and not schedule.heading and 0 < len(schedule.rich.text) <= _LONGEST_LINE:
        schedule.heading, schedule.rich = schedule.rich.text, RichText()


def _like(element: Element) -> list[Element]:
    around = element.getparent()
    return [] if around is None else [child for child in children(around) if unit_name(child) == unit_name(element)]
