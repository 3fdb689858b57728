"""Schedules: items, lists, notes, tables and forms."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from exportlex.markup.cals import cals_rows
from exportlex.markup.lims.law import has_numbers_before
from exportlex.markup.lims.pinpoints import division_name, is_bare
from exportlex.markup.lims.text import heading, joined
from exportlex.markup.lims.walker import Frame, Handler, Walker
from exportlex.markup.xml import Element, children, first, local
from exportlex.model import ProvisionKind, RichText

_NOTE = re.compile(
    r"(?:(?:general |technical )?notes?|notas?|remarques?|notes? (?:technique|générale)s?|n\.\s?b\.?)"
    r"(?:\s+(?P<mark>[A-Z]|\d+))?\s*(?P<end>[:.]|$)",
    re.IGNORECASE,
)
# Schedules in which the publisher prints what is not, or not yet, part of the law.
_RELATED = frozenset({"RelatedProvs", "NifProvs"})
_PART_LABEL = re.compile(r"(?:part|partie|group|groupe|division|section) \S+", re.IGNORECASE)


def schedule(walker: Walker, element: Element, frame: Frame) -> None:
    """A schedule, or the place where related provisions and amendments not in force are printed."""
    front = first(element, "ScheduleFormHeading")
    number = walker.label(front) if front is not None else ""
    title = _title(walker, front)
    name = division_name(number, walker.vocabulary) if number else walker.vocabulary.schedule
    pin = frame.pin.named(name)
    origin = joined(children(front, "OriginatingRef") if front is not None else [], walker.language)
    if element.get("id") in _RELATED:
        cited = frame.pin.named(title.capitalize())
        inner = walker.add(ProvisionKind.DIVISION, frame, cited, origin, title=title, slug=element.get("id", ""))
        inner = replace(inner, pin=pin, base=pin, related=True, pending=element.get("id") == "NifProvs")
    else:
        inner = walker.add(ProvisionKind.SCHEDULE, frame, pin, origin, number=number, title=title, slug=name)
        inner = replace(inner, schedule=pin, scheduled=True, restarts=_restarts(walker, element))
    inner = replace(inner, addressed=False)
    _inside_front(walker, front, inner)
    walker.inside(element, inner, [] if front is None else [front])


def form(walker: Walker, element: Element, frame: Frame) -> None:
    """A form, with its own heading."""
    front = first(element, "ScheduleFormHeading", "FormHeading")
    number = walker.label(front) if front is not None else ""
    pin = frame.pin.named(division_name(number, walker.vocabulary)) if number else frame.pin
    title = _title(walker, front)
    inner = walker.add(ProvisionKind.DIVISION, frame, pin, RichText(), number=number, title=title, slug="form")
    _inside_front(walker, front, inner)
    walker.inside(element, inner, [] if front is None else [front])


def provision(walker: Walker, element: Element, frame: Frame) -> Frame | None:
    """A paragraph, a list entry, closing words or a note: ``Provision`` stands for all of them."""
    number = walker.label(element)
    text = first(element, "Text")
    if not number and text is None and not children(element, "MarginalNote", "ProvisionHeading"):
        walker.inside(element, frame)
        return None
    if not number:
        wording = walker.rich(text)
        if match := _NOTE.match(wording.text):
            return note(walker, element, frame, wording, match)
        closing = has_numbers_before(element) and not frame.after_note
        kind = ProvisionKind.CONTINUATION if closing else ProvisionKind.PARAGRAPH
        walker.unit(element, frame, kind, frame.pin)
        return None
    bare = is_bare(number)
    pin = (frame.base if bare else frame.pin).numbered(number, walker.vocabulary)
    kind = ProvisionKind.LIST_ENTRY if frame.scheduled and bare else ProvisionKind.PARAGRAPH
    walker.unit(element, frame, kind, pin, number=number)
    return None


def note(walker: Walker, element: Element, frame: Frame, wording: RichText, match: re.Match[str]) -> Frame | None:
    """A note; where its heading stands alone in its unit, the frame for the words that follow."""
    mark = f" {match['mark']}" if match["mark"] else ""
    pin = frame.pin.named(f"note{mark}", joint=" ")
    alone = match.end() == len(wording.text)
    rich, title = (RichText(), wording.text) if alone else (wording, "")
    inner = walker.add(ProvisionKind.NOTE, replace(frame, scheduled=False), pin, rich, title=title, slug="note")
    walker.inside(element, inner, children(element, "Text")[:1])
    return replace(inner, after_note=True) if alone and len(children(element)) == 1 else None


def listing(walker: Walker, element: Element, frame: Frame) -> None:
    """A list; one without numbers is cited as a whole."""
    if all(first(item, "Label") is None for item in children(element, "Item")):
        pin = frame.pin.named(walker.vocabulary.list)
        frame = walker.add(ProvisionKind.PARAGRAPH, frame, pin, RichText(), slug="list")
    walker.inside(element, frame)


def item(walker: Walker, element: Element, frame: Frame) -> None:
    """An entry of a list."""
    number = walker.label(element)
    pin = (frame.base if is_bare(number) else frame.pin).numbered(number, walker.vocabulary)
    kind = ProvisionKind.LIST_ENTRY if frame.scheduled else ProvisionKind.PARAGRAPH
    walker.unit(element, frame, kind, pin, number=number, slug=number or "item")


def table(walker: Walker, element: Element, frame: Frame) -> None:
    """A table with its caption; footnotes stand below it."""
    tables = [element] if local(element) == "table" else children(element, "table")
    captions = children(element, "Caption") + [title for found in tables for title in children(found, "title")]
    title = heading(captions, walker.language)
    rows = [row for found in tables for row in cals_rows(found, walker.words)]
    part = next((text for text in map(walker.words, captions) if _PART_LABEL.fullmatch(text)), "")
    pin = frame.schedule.named(division_name(part, walker.vocabulary)) if part else frame.pin
    inner = walker.add(ProvisionKind.TABLE, frame, pin, RichText(), title=title, rows=rows)
    if local(element) != "table":
        walker.inside(element, inner, [*tables, *captions])


def bilingual(walker: Walker, element: Element, frame: Frame) -> None:
    """Names printed side by side in both languages: a table of two columns."""
    titles = children(element, "TitleText")
    cells = [walker.words(cell) for cell in children(element, "BilingualItemEn", "BilingualItemFr")]
    rows = [cells[start : start + 2] for start in range(0, len(cells), 2)]
    title = heading(titles, walker.language)
    walker.add(ProvisionKind.TABLE, frame, frame.pin, RichText(), title=title, rows=rows)


def _title(walker: Walker, front: Element | None) -> str:
    return heading(children(front, "TitleText"), walker.language) if front is not None else ""


def _inside_front(walker: Walker, front: Element | None, frame: Frame) -> None:
    if front is not None:
        walker.inside(front, frame, children(front, "Label", "TitleText", "OriginatingRef"))


def _restarts(walker: Walker, element: Element) -> bool:
    """Whether two items of a schedule have the same number, so that its parts must be named."""
    inside = {"Provision", "Item", "Section", "entry"}
    found = [
        walker.label(unit).strip(" .\u00a0")
        for unit in element.iter("{*}Provision", "{*}Item")
        if not any(local(around) in inside for around in unit.iterancestors())
    ]
    counted = Counter(number for number in found if number and is_bare(number))
    return any(count > 1 for count in counted.values())


SCHEDULES: dict[str, Handler] = {
    "Schedule": schedule,
    "FormGroup": form,
    "Provision": provision,
    "List": listing,
    "Item": item,
    "TableGroup": table,
    "table": table,
    "BilingualGroup": bilingual,
}
