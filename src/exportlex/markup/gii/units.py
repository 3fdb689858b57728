"""Texts and lists as drafts: items with their sub-items, closing words after a list, notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from exportlex.markup.drafts import Draft
from exportlex.markup.gii.text import Segment, segments, table, words
from exportlex.markup.xml import Element, children, local
from exportlex.model import MarkKind, RichText
from exportlex.model import ProvisionKind as Kind

_NOTE = re.compile(
    r"^(?:(?:Technische|Ergänzende|Allgemeine|Redaktionelle|Erläuternde|Besondere)\s+)?"
    r"(?:Anmerkung(?:en)?|Hinweis(?:e)?|Bemerkung(?:en)?|Erläuterung(?:en)?|N\.\s?B\.)(?:\s+(?:zu\s+[^:]{1,60}|\d+[a-z]?))?\s*:?$",
    re.IGNORECASE,
)


def is_note(label: str) -> bool:
    """Whether a label opens a note: "Anmerkung 1:", "Technische Anmerkung:"."""
    return bool(_NOTE.match(label.strip()))


def fill(draft: Draft, runs: Iterable[Segment]) -> None:
    """Put a unit's content into it: its own words first, then lists, closing words, tables, notes, in order.

    A line that says "Anmerkung:" opens a note, to which the lines after it belong as long as they are set in italics.
    """
    unit = holder = draft
    for run in runs:
        if unit is not draft and not unit.bare and not _in_italics(run):
            unit = holder = draft
        if run.element is not None:
            _structure(holder, unit, run.element)
            continue
        if is_note(run.rich.text):
            unit = holder = draft.add(Draft(Kind.NOTE, number=run.rich.text))
        elif unit.rich.text or unit.children:
            holder = unit.add(Draft(Kind.CONTINUATION, rich=run.rich))
        else:
            unit.rich = run.rich


def _in_italics(run: Segment) -> bool:
    """Whether a run is set in italics, as notes are; of a list the first item tells."""
    if run.element is None:
        return is_italic(run.rich)
    if local(run.element) == "table":
        return True
    first_body = next((body for _, body in pairs(run.element) if body is not None), None)
    if first_body is None or first_body.get("Font") == "italic":
        return True
    runs = inside(first_body)
    return bool(runs) and (_in_italics(runs[0]) if runs[0].element is not None else is_italic(runs[0].rich))


def is_italic(rich: RichText) -> bool:
    """Whether a text opens in italics."""
    return any(mark.kind is MarkKind.ITALIC and mark.start == 0 for mark in rich.marks)


def _structure(holder: Draft, draft: Draft, element: Element) -> None:
    if local(element) == "table":
        holder.add(table(element))
        return
    for label, body in pairs(element):
        if label:
            holder.add(item(label, body))
        elif body is not None:  # an item without a number is only set in: its words go on with the unit's
            fill(draft, inside(body))


def item(label: str, body: Element | None) -> Draft:
    """An item of a list, or a note, with all that stands in it."""
    draft = Draft(Kind.NOTE if is_note(label) else Kind.PARAGRAPH, number=label)
    if body is not None:
        fill(draft, inside(body))
    return draft


def pairs(listing: Element) -> Iterator[tuple[str, Element | None]]:
    """Labels and bodies of a ``DL``; a label without a body has None, a body without a label has ""."""
    label: str | None = None
    for child in children(listing):
        if local(child) == "DT":
            if label:
                yield label, None
            label = words(child).text
        else:
            yield label or "", child
            label = None
    if label:
        yield label, None


def inside(body: Element) -> list[Segment]:
    """The content of a ``DD``, line by line."""
    lines = children(body, "LA")
    return [run for line in lines for run in segments(line)] if lines else segments(body)
