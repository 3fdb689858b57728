"""Composes what stands inside an article or annex: paragraphs, points, subparagraphs, closing words, tables, notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from exportlex.markup import eu_pinpoints as cited
from exportlex.markup.eu_annex import code_of, is_note
from exportlex.markup.eu_blocks import Block, Footnote, Heading, Point, Table, Text
from exportlex.markup.eu_flow import Quoting, goes_on, last_words, own_text, runs
from exportlex.markup.eu_pinpoints import Pinpoint
from exportlex.markup.eu_words import words
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.model import ProvisionKind, RichText


class Units:
    """Adds units and all that stands below them.

    ``annex`` is set while an annex is composed; ``counted``: unnumbered units are cited by their place ("second
    subparagraph"), as they are in articles and recitals.
    """

    def __init__(self, language: str) -> None:
        self.builder = TreeBuilder()
        self.words = words(language)
        self.quoting = Quoting()
        self.annex: Pinpoint | None = None
        self.counted = True

    def unit(
        self,
        kind: ProvisionKind,
        pinpoint: Pinpoint,
        content: Sequence[Block],
        parent: str = "",
        *,
        number: str = "",
        heading: str = "",
        slug: str = "",
        address: str = "",
        notes: Sequence[Footnote] = (),
    ) -> str:
        """A unit with its own words, its footnotes and all that stands below it; its key."""
        own, rest = own_text(content)
        if kind is ProvisionKind.DIVISION and self.annex is not None and _several_texts(content):
            own, rest = None, list(content)
        key = self.builder.add(
            kind,
            str(pinpoint),
            own.rich if own else RichText(),
            parent=parent,
            number=number,
            heading=heading,
            slug=slug,
            address=address,
        )
        before = own.rich.text if own else ""
        self.footnotes([*notes, *(own.notes if own else [])], key, pinpoint)
        self.quoting.after(before)
        self.body(rest, key, pinpoint, before)
        return key

    def body(self, blocks: Sequence[Block], key: str, pinpoint: Pinpoint, before: str = "") -> None:
        """What stands below a unit whose own words are ``before``."""
        plainly = _Run(self, key, pinpoint, before)
        for lead, content in runs(blocks, self.quoting):
            if lead is not None:
                self.numbered(lead.number, [Text(lead.rich, notes=lead.notes), *content], key, pinpoint)
                continue
            for block in content:
                plainly.add(block)

    def numbered(
        self, number: str, content: Sequence[Block], parent: str, around: Pinpoint, notes: Sequence[Footnote] = ()
    ) -> str:
        """A numbered unit: a paragraph, a point, an entry of a control list or a note to one; its key."""
        self.quoting.before(number)
        kind, pinpoint = self._placed(number, around)
        return self.unit(kind, pinpoint, content, parent, number=number, notes=notes)

    def _placed(self, number: str, around: Pinpoint) -> tuple[ProvisionKind, Pinpoint]:
        if self.annex is not None:
            code, _ = code_of(number)
            if code:
                return ProvisionKind.LIST_ENTRY, self.annex.entry(code)
            if is_note(number):
                return ProvisionKind.NOTE, around
        if self.quoting.open:
            return ProvisionKind.PARAGRAPH, around
        return ProvisionKind.LIST_ENTRY if around.is_entry else ProvisionKind.PARAGRAPH, around.numbered(number)

    def footnotes(self, notes: Iterable[Footnote], parent: str, pinpoint: Pinpoint) -> None:
        """Footnotes as children of the unit whose words refer to them."""
        for note in notes:
            place = pinpoint.named(f"{self.words.footnote} {note.number.strip('()')}")
            self.builder.add(ProvisionKind.NOTE, str(place), note.rich, parent=parent, number=note.number)


def _several_texts(content: Sequence[Block]) -> bool:
    """A section of an annex with several unnumbered texts, such as a list of terms: none of them heads the others."""
    return sum(isinstance(block, Text) and not block.number for block in content) > 1


class _Run:
    """The unnumbered blocks of one unit, in order."""

    def __init__(self, units: Units, key: str, pinpoint: Pinpoint, before: str) -> None:
        self._units = units
        self._unit = (key, pinpoint)
        self._host = (key, pinpoint)  # what a list stands in: the unit, or the subparagraph that introduces it
        self._count = 1
        self._indents = 0
        self._before = before
        self._after_list = False

    def add(self, block: Block) -> None:
        match block:
            case Point():
                self._point(block)
            case Table():
                key, pinpoint = self._host
                added = self._units.builder.add(
                    ProvisionKind.TABLE, str(pinpoint), parent=key, heading=block.heading, rows=block.rows
                )
                self._units.footnotes(block.notes, added, pinpoint)
            case Heading():
                self._text(Text(plain(block.text), notes=block.notes))
            case Text():
                self._text(block)

    def _point(self, point: Point) -> None:
        key, pinpoint = self._host
        if point.number in cited.DASHES and not self._units.quoting.open:
            self._indents += 1
            place = pinpoint.indent(self._indents)
            self._units.unit(ProvisionKind.PARAGRAPH, place, point.content, key, number=point.number, notes=point.notes)
        else:
            self._units.numbered(point.number, point.content, key, pinpoint, point.notes)
        self._before = last_words(point)
        self._after_list = True

    def _text(self, text: Text) -> None:
        words = text.rich.text
        annexed = not self._units.counted
        self._units.quoting.before(words)
        quoting = self._units.quoting.open
        if not quoting and goes_on(words, self._before, after_list=self._after_list, annexed=annexed):
            self._added(ProvisionKind.CONTINUATION, text, *self._host)
        else:
            key, pinpoint = self._unit
            self._count += not quoting
            place = pinpoint if annexed or quoting else pinpoint.nth(self._count)
            kind = ProvisionKind.NOTE if self._units.annex and is_note(words) else ProvisionKind.PARAGRAPH
            self._host = (self._added(kind, text, key, place), place)
            self._indents = 0
            if annexed and words.endswith("."):  # a finished sentence introduces no list
                self._host = self._unit
        self._before = words
        self._after_list = False
        self._units.quoting.after(words)

    def _added(self, kind: ProvisionKind, text: Text, parent: str, pinpoint: Pinpoint) -> str:
        key = self._units.builder.add(kind, str(pinpoint), text.rich, parent=parent)
        self._units.footnotes(text.notes, key, pinpoint)
        return key
