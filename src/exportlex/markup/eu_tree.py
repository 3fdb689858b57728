"""Makes provisions with pinpoints of an act of the Union, whatever dialect it was read from."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from exportlex.markup import eu_pinpoints as cited
from exportlex.markup.eu_annex import Section, code_of, sections
from exportlex.markup.eu_blocks import (
    Annex,
    Article,
    Block,
    Closing,
    Division,
    EuAct,
    Heading,
    Part,
    Point,
    Preamble,
    Text,
)
from exportlex.markup.eu_flow import Quoting, encloses
from exportlex.markup.eu_pinpoints import Pinpoint
from exportlex.markup.eu_units import Units
from exportlex.markup.rich import plain
from exportlex.model import Provision, ProvisionKind

Addressing = Callable[[str], str]
_RECITAL = re.compile(r"\(?\d+[a-z]*\)")


def provisions(act: EuAct, language: str, address: Addressing = lambda anchor: "") -> tuple[Provision, ...]:
    """Every unit of an act in document order; ``address`` gives a unit's own address by its anchor ("art_2")."""
    composer = _Composer(language, address)
    for part in act.parts:
        composer.add(part)
    composer.units.footnotes(act.orphans, "", cited.whole("", language))
    return composer.units.builder.build()


class _Composer:
    """Adds the parts of an act in order, and knows the divisions that are open."""

    def __init__(self, language: str, address: Addressing) -> None:
        self.units = Units(language)
        self._address = address
        self._language = language
        self._open: list[tuple[Division, str, Pinpoint]] = []

    def add(self, part: Part) -> None:
        self.units.quoting = Quoting()
        self.units.annex = None
        self.units.counted = isinstance(part, Article)
        match part:
            case Division():
                self._division(part)
            case Preamble():
                self._preamble(part)
            case Annex():
                self._annex(part)
            case Closing():
                self._open = []
                place = cited.whole(self.units.words.closing, self._language)
                self.units.unit(ProvisionKind.DIVISION, place, part.content, slug="closing")
            case Article():
                self.units.unit(
                    ProvisionKind.ARTICLE,
                    cited.article(part.label, self._language),
                    part.content,
                    self._open[-1][1] if self._open else "",
                    number=part.label,
                    heading=part.title,
                    slug=part.anchor,
                    address=self._address(part.anchor),
                    notes=part.notes,
                )

    def _division(self, part: Division) -> None:
        while self._open and not encloses([division for division, _, _ in self._open], part):
            self._open.pop()
        parent, around = self._open[-1][1:] if self._open else ("", cited.whole("", self._language))
        place = around.named(cited.named_case(part.label or part.title))
        key = self.units.builder.add(
            ProvisionKind.DIVISION, str(place), parent=parent, number=part.label, heading=part.title
        )
        self.units.footnotes(part.notes, key, place)
        self._open.append((part, key, place))

    def _preamble(self, part: Preamble) -> None:
        place = cited.whole(self.units.words.preamble, self._language)
        key = self.units.builder.add(ProvisionKind.DIVISION, str(place), slug="preamble")
        for block in part.content:
            if isinstance(block, Point) and _RECITAL.fullmatch(block.number):
                recital = cited.recital(block.number, self._language)
                self.units.counted = True
                self.units.unit(
                    ProvisionKind.PARAGRAPH, recital, block.content, key, number=block.number, notes=block.notes
                )
                self.units.counted = False
            elif isinstance(block, Text) and not block.number:
                self.units.unit(ProvisionKind.PARAGRAPH, place, [block], key)
            else:
                self.units.body([block], key, place)

    def _annex(self, part: Annex) -> None:
        self._open = []
        label, rest = cited.split_label(part.label)
        titles = [rest if label else "", part.title]
        content = list(part.content)
        if not any(titles) and content and _is_title(content[0]):
            titles.append(content.pop(0).text)  # type: ignore[union-attr]
        place = cited.whole(label or part.label or self.units.words.annex, self._language)
        self.units.annex = place
        opening, below = sections(content)
        key = self.units.unit(
            ProvisionKind.SCHEDULE,
            place,
            opening,
            number=label or part.label,
            heading=" ".join(filter(None, titles)),
            slug=part.anchor,
            address=self._address(part.anchor),
            notes=part.notes,
        )
        self._sections(below, key, place)

    def _sections(self, below: Sequence[Section], parent: str, around: Pinpoint) -> None:
        for section in below:
            self.units.quoting = Quoting()
            code, words = code_of(section.heading.text)
            if code and self.units.annex is not None:
                kind, place, number, heading = ProvisionKind.LIST_ENTRY, self.units.annex.entry(code), code, ""
                content: list[Block] = [Text(plain(words)), *section.content]
            else:
                kind, number, heading = ProvisionKind.DIVISION, section.label, section.title
                place, content = around.section(number, heading), section.content
            key = self.units.unit(
                kind, place, content, parent, number=number, heading=heading, notes=section.heading.notes
            )
            self._sections(section.below, key, around if code else place)


def _is_title(block: Block) -> bool:
    """Whether an annex's first block is the annex's title, set like the heading of a section."""
    return isinstance(block, Heading) and not cited.split_label(block.text)[0] and not code_of(block.text)[0]
