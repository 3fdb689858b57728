"""The walk over an annex: headings, entries, items, notes and definitions become units where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from exportlex.markup.drafts import Draft, slugged
from exportlex.markup.oj_pdf.heads import (
    ANNEX,
    CATEGORY,
    CATEGORY_PART,
    ENTRY,
    NOTE,
    PART,
    TERM,
    TITLE,
    Head,
    head,
    named,
)
from exportlex.markup.oj_pdf.notes import Notes
from exportlex.markup.oj_pdf.paragraphs import Paragraph
from exportlex.markup.oj_pdf.stack import Unit
from exportlex.markup.rich import cut
from exportlex.model import ProvisionKind

_SLUGS = {ANNEX: "annex-", PART: "part-", CATEGORY: "category-", CATEGORY_PART: "part-"}


class Annex(Notes):
    """Feed it every paragraph in order; ``roots`` holds the annex."""

    def __init__(self, left: float) -> None:
        super().__init__()
        self.skipped: list[Paragraph] = []  # the table of contents
        self._left = left
        self._in_contents = False

    def walk(self, paragraphs: Sequence[Paragraph]) -> None:
        """Place every paragraph."""
        for para in paragraphs:
            found = None if para.rows or para.footnote else head(para, self._left)
            self._in_contents = found.contents if found else self._in_contents
            if self._in_contents or (not self._stack.units and not found):
                self.skipped.append(para)
                continue
            self._compare(para.running)
            self._place(para, found)

    def _place(self, para: Paragraph, found: Head | None) -> None:
        if para.rows:
            self._table(para.rows)
        elif para.footnote:
            self._footnote(para)
        elif found:
            self._head(para, found)
        elif match := NOTE.match(para.text):
            self._note(para, match)
        elif match := self._opens(para):
            self._term(para, match)
        else:
            self._plain(para)

    def _head(self, para: Paragraph, found: Head) -> None:
        if found.rank == TITLE and not found.number and self._more_heading(found.title):
            return
        self._stack.close_to_rank(found.rank)
        cited = self._pinpoint(found)
        if found.rank == ANNEX and self.roots and self.roots[-1].pinpoint == cited and self.roots[-1].bare:
            self.roots.pop()  # an amending act says "ANNEX I" above the annex that it replaces
        slug = _SLUGS.get(found.rank, "") + (found.number or slugged(named(found.title)))
        noted = found.note and any(unit.rank == CATEGORY for unit in self._stack.units)
        kind = ProvisionKind.NOTE if noted else found.kind
        draft = Draft(kind, found.printed, found.title, slug=slug, pinpoint=cited)
        (self._stack.top.draft.children if self._stack.units else self.roots).append(draft)
        unit = Unit(draft, para.hang, self._left, found.rank, terms=found.terms)
        self._stack.units.append(unit)
        if found.rank == ENTRY:
            unit.inner = para.inner or para.at(found.words)
            self._words_of(unit, replace(para, rich=cut(para.rich, found.words), hang=unit.inner), found.words)

    def _more_heading(self, title: str) -> bool:
        """Whether a title only goes on with the heading right above it."""
        top = self._stack.top if self._stack.units else None
        if top is None or not top.empty or top.rank not in (ANNEX, PART, TITLE):
            return False
        if title.isupper() and top.rank != ANNEX:
            return False
        top.draft.heading = f"{top.draft.heading} {title}".strip()
        return True

    def _pinpoint(self, found: Head) -> str:
        annex = self._stack.units[0].draft.pinpoint if self._stack.units else ""
        if found.rank == ANNEX:
            return f"Annex {found.number}"
        if found.rank == CATEGORY_PART:
            category = next((unit for unit in self._stack.units if unit.rank == CATEGORY), self._stack.units[0])
            return f"{category.draft.pinpoint} Part {found.number}"
        word = {PART: "Part ", CATEGORY: "Category "}.get(found.rank, "")
        if found.number:
            return f"{annex}, {word}{found.number}"
        # General notes of the annex are cited by their name alone, what else has a heading with the unit around it.
        general = found.note and not any(unit.rank == CATEGORY for unit in self._stack.units)
        return f"{annex if general else self._stack.top.draft.pinpoint}, {named(found.title)}"

    def _opens(self, para: Paragraph) -> re.Match[str] | None:
        """Whether a paragraph is the next entry of a list of definitions."""
        at_left = abs(para.hang - self._left) < 3 and not para.italic
        return TERM.match(para.text) if at_left and any(unit.terms for unit in self._stack.units) else None

    def _term(self, para: Paragraph, match: re.Match[str]) -> None:
        listing = next(unit for unit in self._stack.units if unit.terms)
        self._stack.close_to(listing)
        term = match["term"]
        pinpoint = f'{self._stack.units[0].draft.pinpoint}, definition of "{term}"'
        # Its drafting says where the meaning begins: "“Accuracy” (2 3 6), usually measured in …, means …".
        draft = Draft(ProvisionKind.DEFINITION, rich=para.rich, slug=term.lower(), pinpoint=pinpoint)
        listing.draft.add(draft)
        self._stack.units.append(Unit(draft, para.hang, self._left))
