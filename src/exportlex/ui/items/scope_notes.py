"""The notes of two counterparts side by side: what narrows their scope, what widens it, what only explains."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import replace

from exportlex.comparison.lists.comparing.notes import Effect, NotePair, notes_side_by_side
from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.comparison.lists.held.entries import HeldList, ListEntry, ListNote
from exportlex.exporting.lists.limits import Sides
from exportlex.ui import rendering
from exportlex.ui.items.kept import Compared
from exportlex.ui.items.links import anchored, provision_address
from exportlex.ui.rendering import DIFFERENCES_UP_TO
from exportlex.ui.tables import Cell, table

_ORDER = list(Effect)
_FOLD_AT = 400  # characters of a note before it is folded


def noted(both: Compared, pair: EntryPair, *, further_down: bool = False) -> list[NotePair]:
    """The notes on both entries and on the headings above them, like by like; those that change the scope first.

    ``further_down``: the notes on the items below instead. Across languages each note stands alone: words are not
    compared.
    """
    gathered = _below if further_down else _here
    a, b = gathered(both.left, pair.a), gathered(both.right, pair.b)
    language = both.left.language
    if both.concordance.one_language:
        found = notes_side_by_side(a, b, language)
    else:
        found = notes_side_by_side(a, None, language) + notes_side_by_side(None, b, both.right.language)
    return sorted(found, key=lambda one: (_ORDER.index(one.effect), one.a is not None and one.b is not None))


def shown(both: Compared, notes: Sequence[NotePair], sides: Sides) -> str:
    """The table of notes as HTML."""
    rows: list[list[str | Cell]] = [
        [Cell(f"{html.escape(note.effect)}{_only(both, note, sides)}"), _note(both.left, note.a, note.b),
         _note(both.right, note.b, note.a)]
        for note in notes
    ]  # fmt: skip
    return table("Notes side by side", ["What the note does", sides.a, sides.b], rows)


def _here(held: HeldList, entry: ListEntry | None) -> ListEntry | None:
    """The entry with the notes of all that it stands in: they change its scope as well."""
    return _holding(entry, held.path(entry) if entry else ())


def _below(held: HeldList, entry: ListEntry | None) -> ListEntry | None:
    """The entry with the notes of all that stands in it, its own left out."""
    return _holding(entry, [one for one in held.subtree(entry) if one.id != entry.id] if entry else ())


def _holding(entry: ListEntry | None, of: Sequence[ListEntry]) -> ListEntry | None:
    return replace(entry, notes=tuple(note for one in of for note in one.notes)) if entry else None


def _only(both: Compared, note: NotePair, sides: Sides) -> str:
    if (note.a and note.b) or not both.concordance.one_language:
        return ""
    return f"<br><small>only {html.escape(sides.a if note.a else sides.b)} has it</small>"


def _note(held: HeldList, note: ListNote | None, other: ListNote | None) -> Cell:
    if note is None:
        return Cell("–", "xl-wide")
    spans = []
    if other and max(len(note.text), len(other.text)) <= DIFFERENCES_UP_TO:
        spans = list(rendering.differences(note.text, other.text))
    place = provision_address(held, note.pinpoint)
    inner = rendering.folded(note.text, spans, place, _FOLD_AT)
    label = f"<b>{html.escape(note.label)}</b> <small>({anchored(place, note.pinpoint)})</small>"
    return Cell(f"{label}{rendering.box(inner, held.language, held.held)}", "xl-wide")
