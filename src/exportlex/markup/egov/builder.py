"""A Japanese law as it grows: divisions, articles, paragraphs and what closes them, the same for XML and HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from exportlex.markup.drafts import Draft, walk
from exportlex.markup.egov.citations import counted
from exportlex.markup.egov.text import append, caption
from exportlex.markup.han_numerals import NUMERAL
from exportlex.markup.rich import cut
from exportlex.model import ProvisionKind, RichText

_RANKS = {name: rank for rank, name in enumerate("編章節款目", start=1)}
_DIVISION = re.compile(r"第[^\s編章節款目]+(?P<unit>[編章節款目])(?:の[一二三四五六七八九十]+)*(?=\s|$)")
_ARTICLE = re.compile(rf"第({NUMERAL}|\d+)条((?:の(?:{NUMERAL}|\d+))*)")
_SUPPL = re.compile(r"附\s*則\s*(?P<law>（[^）]*）)?")


@dataclass
class Law:
    """The law so far: ``roots`` are its top units."""

    roots: list[Draft] = field(default_factory=list)
    _divisions: list[tuple[int, Draft]] = field(default_factory=list)

    def place(self) -> list[Draft]:
        """Where the next article belongs."""
        return self._divisions[-1][1].children if self._divisions else self.roots

    @property
    def innermost(self) -> Draft | None:
        """The division that is open."""
        return self._divisions[-1][1] if self._divisions else None

    def division(self, title: RichText) -> Draft:
        """Open a part, chapter or section; it closes those of its own rank and below."""
        match = _DIVISION.match(title.text)
        rank = _RANKS[match["unit"]] if match else len(_RANKS) + 1
        while self._divisions and self._divisions[-1][0] >= rank:
            self._divisions.pop()
        number = match[0] if match else ""
        heading = cut(title, len(number)).text
        unit = Draft(ProvisionKind.DIVISION, number=number, heading=heading, role="division")
        self.place().append(unit)
        self._divisions.append((rank, unit))
        return unit

    def preamble(self, rich: RichText, name: str) -> None:
        """Words before the law's own text: the statement that enacts it, or a preamble."""
        last = self.roots[-1] if self.roots else None
        if last is None or last.slug != name:
            last = Draft(ProvisionKind.PARAGRAPH, role="preamble", slug=name)
            self.roots.append(last)
        append(last, rich)

    def supplementary(self, label: str, law: str = "") -> Draft:
        """Open supplementary provisions: the law's own, or those of the law that amended it."""
        match = _SUPPL.match(label)
        named = law or (match["law"] if match and match["law"] else "")
        named = f"（{named.strip('（）')}）" if named else ""
        extract = "抄" if re.search(r"抄\s*$", label) else ""
        unit = Draft(
            ProvisionKind.DIVISION, number=named, heading=f"附則{' ' + extract if extract else ''}", role="suppl"
        )
        self.roots.append(unit)
        self._divisions = [(0, unit)]
        return unit

    def appendix(self, unit: Draft) -> Draft:
        """Add an annex; what follows stands in no division."""
        self.roots.append(unit)
        self._divisions = []
        return unit


def article(number: str, heading: str = "") -> Draft:
    """An article without its paragraphs."""
    named = [counted(match[1] + match[2]) for match in _ARTICLE.finditer(number)]
    slug = ":".join("-".join(map(str, value)) for value in (named if len(named) < 2 else [named[0], named[-1]]))
    return Draft(ProvisionKind.ARTICLE, number=number, heading=caption(heading), role="article", slug=slug)


def paragraph(number: str, heading: str = "", slug: str = "") -> Draft:
    """A paragraph (項) by its printed number, or, as ``slug``, the one that it counts as."""
    return Draft(ProvisionKind.PARAGRAPH, number=number, heading=caption(heading), role="paragraph", slug=slug)


def settle(law: Law) -> None:
    """Number the paragraphs everywhere, and merge those that stand alone: 第七十三条, not 第七十三条第一項."""
    law.roots = _whole(law.roots)
    for unit in walk(law.roots):
        paragraphs = [child for child in unit.children if child.role == "paragraph"]
        _number(paragraphs)
        if unit.role in ("article", "suppl", "whole") and unit.children == paragraphs:
            unit.kind = ProvisionKind.ARTICLE
            _merge(unit)


def _whole(roots: list[Draft]) -> list[Draft]:
    """Where a law has one paragraph and no article, that is its text: 本文."""
    paragraphs = [unit for unit in roots if unit.role == "paragraph"]
    _number(paragraphs)
    if len(paragraphs) != 1:
        return roots
    text = Draft(ProvisionKind.ARTICLE, role="whole", slug="本文", children=paragraphs)
    return [text if unit is paragraphs[0] else unit for unit in roots]


def _number(paragraphs: list[Draft]) -> None:
    """The first paragraph is printed without its number; ``slug`` has it."""
    for nth, unit in enumerate(paragraphs, start=1):
        value = counted(unit.number) or counted(unit.slug) or (nth,)
        unit.slug = "-".join(map(str, value))


def _merge(unit: Draft) -> None:
    """A unit with one paragraph has its words and items; a printed number tells of others that are left out."""
    if len(unit.children) == 1 and not unit.children[0].number:
        only = unit.children[0]
        unit.rich, unit.children = only.rich, only.children
        unit.heading = unit.heading or only.heading
