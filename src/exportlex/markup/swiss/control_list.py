"""Entries of a control list in an annex: a code, its words, lettered and numbered units, notes with such units."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.markup.drafts import Draft
from exportlex.markup.swiss.labels import Label, item_label, note_label
from exportlex.model import ProvisionKind, RichText

CODE = re.compile(r"[A-Z]{2,3}\s?\d{1,3}[a-z]?")  # "KM 1", "ML 22"


class Entry:
    """One entry; its units arrive in the order of the page."""

    def __init__(self, code: str) -> None:
        self.draft = Draft(ProvisionKind.LIST_ENTRY, number=" ".join(code.split()), role="code")
        self._note: Draft | None = None

    def text(self, rich: RichText) -> None:
        """Words without a label: the entry's own, a note's, or a further paragraph of either."""
        if note := note_label(rich):
            self._note = self.draft.add(Draft(ProvisionKind.NOTE, number=note[0], rich=note[1], role="note"))
        elif (found := item_label(rich)) and found[0].form in ("1", "a"):
            self.items([unit(found[0], found[1])])
        else:
            _fill(self._note or self.draft, rich)

    def items(self, units: Sequence[Draft]) -> None:
        """A list: of the open note where that announces one, else of the entry, where it goes on after the note."""
        note = self._note
        if note is not None and note.rich.text and not note.rich.text.endswith(":") and not note.children:
            self._note = note = None
        target = note or self.draft
        for draft in units:
            target.add(draft)
        if target is self.draft:
            _in_entry(units)

    def table(self, rows: list[list[str]]) -> None:
        """A table inside the entry."""
        text = "\n".join(" | ".join(row) for row in rows)
        target = self._note or self.draft
        target.add(Draft(ProvisionKind.TABLE, rich=RichText(text), rows=rows, role="table"))


def unit(label: Label, rich: RichText) -> Draft:
    """A unit of a list."""
    if label.form == "–":
        return Draft(ProvisionKind.PARAGRAPH, number=label.printed, rich=rich, role="dash")
    return Draft(ProvisionKind.PARAGRAPH, number=f"{label.printed}.", rich=rich, role="item")


def _fill(draft: Draft, rich: RichText) -> None:
    if draft.bare:
        draft.rich = rich
    else:
        draft.add(Draft(ProvisionKind.PARAGRAPH, rich=rich, role="alinea"))


def _in_entry(units: Sequence[Draft]) -> None:
    """Units of an entry are cited by its code and their own labels: "KM 8.c.1"."""
    for draft in units:
        if draft.role == "item":
            draft.role = "subcode"
            _in_entry(draft.children)


def entries(rows: Sequence[Sequence[str]]) -> int:
    """Where the entries of a table of codes start: after its table of contents, which has the same codes; -1: none."""
    codes = [(at, " ".join(row[0].split())) for at, row in enumerate(rows) if len(row) == 2 and CODE.fullmatch(row[0])]
    seen: set[str] = set()
    for at, code in codes:
        if code in seen:
            return at
        seen.add(code)
    return codes[0][0] if len(codes) > 1 else -1
