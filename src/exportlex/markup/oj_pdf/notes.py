"""Notes of an annex: where they stand tells what they are about, unless their first words name it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from exportlex.markup.drafts import Draft
from exportlex.markup.oj_pdf.items import WORDS, Items
from exportlex.markup.oj_pdf.paragraphs import Paragraph
from exportlex.markup.oj_pdf.stack import Unit
from exportlex.markup.rich import cut
from exportlex.model import ProvisionKind

_CITED = re.compile(r"(?:In |For the purposes? of )?(?P<code>\d[A-E]\d{3})(?P<path>(?:\.[a-z0-9]{1,2}\b)*)\.?[,:]?\s")
_RUNNING = re.compile(r"(?P<code>\d[A-E]\d{3})(?P<path>(?:\s[a-z0-9]{1,2}\.)*)\s")
_NUMBERED = re.compile(r"(N\.B\.) ?(\d+)\.?")  # "N.B.2."


class Notes(Items):
    """Places notes and footnotes, and compares running heads of pages with what is open."""

    def __init__(self) -> None:
        super().__init__()
        self.running: list[tuple[str, bool]] = []  # running heads of pages, and whether what they name was open
        self._names: Counter[str] = Counter()

    def _compare(self, running: str) -> None:
        if _RUNNING.match(running):
            self.running.append((running.strip(), self._named_by(running) is not None))

    def _note(self, para: Paragraph, match: re.Match[str]) -> None:
        above = self._named_by(para.running) if para.beside else None
        if above is not None:
            para = replace(para, hang=above.inner)
        else:
            above = self._stack.for_note(para.hang)
        self._stack.close_to(above)
        rest = cut(para.rich, match.end())
        about = self._about(rest.text) or above
        draft = Draft(ProvisionKind.NOTE, match[0].strip(" :"), slug=match[0].strip(" :").lower())
        draft.pinpoint = self._cited(about, draft.number)
        about.draft.add(draft)
        unit = Unit(draft, para.hang, para.hang, note=True, alone=not rest.text, italic=para.italic)
        unit.unplaced = para.beside and bool(rest.text)
        self._stack.units.append(unit)
        if rest.text:
            unit.inner = para.hang if para.beside else para.inner or para.at(match.end())
            self._words_of(unit, replace(para, rich=rest, hang=para.at(match.end())), match.end())

    def _more(self, unit: Unit, para: Paragraph) -> None:
        """Words without a label; the first ones of a note whose label stood alone may say what it is about."""
        if unit.alone and unit.empty:
            unit.italic = unit.italic or para.italic
            about = self._about(para.text)
            above = self._stack.units[self._stack.units.index(unit) - 1]
            if about is not None and about is not above and unit.draft in above.draft.children:
                above.draft.children.remove(unit.draft)
                unit.draft.pinpoint = self._cited(about, unit.draft.number)
                about.draft.add(unit.draft)
        super()._more(unit, para)

    def _about(self, text: str) -> Unit | None:
        """The open unit that a note names in its first words, where it is printed beside another."""
        match = _CITED.match(text)
        return self._open(match["code"], match["path"].strip(".").split(".")) if match else None

    def _named_by(self, running: str) -> Unit | None:
        """The open unit that the running head of a page names."""
        match = _RUNNING.match(running)
        return self._open(match["code"], match["path"].replace(".", "").split()) if match else None

    def _open(self, code: str, path: Sequence[str]) -> Unit | None:
        units = self._stack.units
        at = next((at for at, unit in enumerate(units) if unit.draft.number == code), None)
        for label in filter(None, path):
            if at is None or at + 1 == len(units) or units[at + 1].draft.number.strip("().") != label:
                return None
            at += 1
        return units[at] if at is not None else None

    def _cited(self, unit: Unit, printed: str) -> str:
        """The citation of a note; the second of one name in one unit says so."""
        own = _NUMBERED.sub(r"\1 \2", printed).removesuffix("s")
        base = f"{unit.draft.pinpoint}, {own}"
        self._names[base] += 1
        return base if self._names[base] == 1 else f"{unit.draft.pinpoint}, {WORDS.nth(own, self._names[base])}"

    def _footnote(self, para: Paragraph) -> None:
        number, _, _ = para.text.strip("( ").partition(")")
        annex = self._stack.units[0].draft
        rest = cut(para.rich, para.text.find(")") + 1)
        pinpoint = f"{annex.pinpoint}, footnote {number.strip()} on page {para.page}"
        annex.add(Draft(ProvisionKind.NOTE, f"({number.strip()})", rich=rest, slug="footnote", pinpoint=pinpoint))
