"""Words of a list as it prints them, where no digit can be raised: 10⁴ for a 4 that is raised behind a 10."""

from __future__ import annotations

from exportlex.comparison.lists.comparing.relations import Place
from exportlex.comparison.lists.comparing.thresholds import Stated
from exportlex.comparison.lists.held.entries import ListEntry
from exportlex.model import MarkKind

NOT_STATED = "not stated"
_RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_LOWERED = str.maketrans("0123456789+-−–", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋")
_SIGNS = {MarkKind.SUPERSCRIPT: _RAISED, MarkKind.SUBSCRIPT: _LOWERED}


def values(place: Place) -> tuple[str, str]:
    """What either list says of a measure whose limits differ."""
    return as_printed(place.difference.a, place.a), as_printed(place.difference.b, place.b)


def as_printed(stated: Stated | None, entry: ListEntry | None) -> str:
    """The words of a limit in the text of its entry; that there is none, where a list states none."""
    if stated is None:
        return NOT_STATED
    start, end = stated.parameter.start, stated.parameter.end
    if entry is None or entry.text != stated.text:
        return " ".join(stated.parameter.words.split())
    return " ".join(raised(entry, start, end).split())


def raised(entry: ListEntry, start: int, end: int) -> str:
    """Characters ``start`` to ``end`` of an entry's own text, raised and lowered digits as characters of their own."""
    text = entry.text
    for mark in entry.marks:
        if signs := _SIGNS.get(mark.kind):
            text = text[: mark.start] + text[mark.start : mark.end].translate(signs) + text[mark.end :]
    return text[start:end]
