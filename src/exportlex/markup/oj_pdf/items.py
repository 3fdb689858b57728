"""Items, dashes, plain words and tables of an annex."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from exportlex.markup.drafts import Draft
from exportlex.markup.eu_words import words
from exportlex.markup.oj_pdf.paragraphs import Paragraph
from exportlex.markup.oj_pdf.stack import Stack, Unit
from exportlex.markup.outline.labels import is_bullet, take, ways
from exportlex.markup.rich import join
from exportlex.model import ProvisionKind

_FIRST = re.compile(r"(?:1|a)\.\s")
WORDS = words("en")
_DIVISIONS = {ProvisionKind.DIVISION, ProvisionKind.SCHEDULE}


class Items:
    """Places paragraphs that are no headings, notes or terms."""

    def __init__(self) -> None:
        self.roots: list[Draft] = []
        self._stack = Stack()

    def _plain(self, para: Paragraph) -> None:
        label, rest = take(para.rich)
        if not label:
            self._more(self._stack.for_words(para.hang, italic=para.italic), para)
            return
        offset = len(para.text) - len(rest.text)
        inner = para.inner or para.at(offset)
        if is_bullet(label):
            above = self._stack.for_bullet(para.hang, italic=para.italic)
        else:
            above = self._stack.for_label(ways(label), para.hang, inner, italic=para.italic)
        self._stack.close_to(above)
        self._item(above, replace(para, rich=rest), label, offset, inner)

    def _item(self, above: Unit, para: Paragraph, label: str, offset: int, inner: float) -> None:
        kind = ProvisionKind.LIST_ENTRY if above.draft.kind is ProvisionKind.LIST_ENTRY else ProvisionKind.PARAGRAPH
        core = label.strip("(). ")
        bullet = is_bullet(label)
        pinpoint = self._nth(above, WORDS.indent) if bullet else _below(above, core)
        draft = above.draft.add(Draft(kind, label, slug="indent" if bullet else core, pinpoint=pinpoint))
        unit = Unit(draft, para.hang, inner, ways=ways(label), italic=para.italic)
        if above.alone and above.last is None:
            above.italic = para.italic  # a note whose list begins upright is not told from items by italics
        above.last = unit
        self._stack.units.append(unit)
        self._words_of(unit, para, offset)

    def _words_of(self, unit: Unit, para: Paragraph, offset: int) -> None:
        """The words of a unit that has just been opened; they may begin a list at once: "4E001 a. Gear"."""
        label, rest = take(para.rich) if _FIRST.match(para.text) else ("", para.rich)
        if not label:
            unit.draft.rich = para.rich
            return
        further = offset + len(para.text) - len(rest.text)
        unit.inner = para.at(offset)
        inner = para.inner if para.inner and para.inner > unit.inner else para.at(further)
        self._item(unit, replace(para, rich=rest, hang=unit.inner), label, further, inner)

    def _more(self, unit: Unit, para: Paragraph) -> None:
        """Words without a label."""
        self._stack.close_to(unit)
        draft = unit.draft
        if draft.kind in _DIVISIONS:
            nth = self._nth(unit, WORDS.paragraph)
            part = draft.add(Draft(ProvisionKind.PARAGRAPH, rich=para.rich, pinpoint=nth))
            self._stack.units.append(Unit(part, para.hang, para.inner or para.hang, words=True))
        elif not draft.children:
            draft.rich = join([draft.rich, para.rich])
        else:
            draft.add(Draft(ProvisionKind.CONTINUATION, rich=para.rich, pinpoint=draft.pinpoint))

    def _nth(self, unit: Unit, word: str) -> str:
        return f"{unit.draft.pinpoint}, {WORDS.nth(word, unit.count(word))}"

    def _table(self, rows: Sequence[Sequence[str]]) -> None:
        unit = next(unit for unit in reversed(self._stack.units) if unit.rank >= 0)
        self._stack.close_to(unit)
        pinpoint = f"{unit.draft.pinpoint}, table"
        unit.draft.add(Draft(ProvisionKind.TABLE, rows=[list(row) for row in rows], pinpoint=pinpoint))


def _below(above: Unit, core: str) -> str:
    """The citation of a numbered part."""
    base = above.draft.pinpoint
    if above.draft.kind is ProvisionKind.LIST_ENTRY or above.ways:
        return f"{base}.{core}"
    if above.note:
        return f"{base} {core}"
    if base.endswith("Notes"):
        return f"{base[:-1]} {core}"
    return f"{base}, {WORDS.point} {core}"
