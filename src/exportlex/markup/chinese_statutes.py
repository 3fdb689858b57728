"""The shape of Chinese statutes: 章 and 节 over 条, in them unnumbered 款, in those numbered 项 and 目; then 附件."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from exportlex.markup.chinese_citations import cite
from exportlex.markup.drafts import Draft, letters
from exportlex.markup.han_numerals import NUMERAL, han_number
from exportlex.markup.markdown_blocks import Block
from exportlex.markup.markdown_inline import inline
from exportlex.markup.rich import cut
from exportlex.model import ProvisionKind, RichText

_ARTICLE = re.compile(rf"第({NUMERAL}|\d+)条((?:之{NUMERAL})?)(?=[\s：:]|$)[\s：:]*")
# 条 with no space after it opens an article only where it goes on from the last one: 第三条规定的… is a sentence.
_TIGHT = re.compile(rf"第({NUMERAL})条((?:之{NUMERAL})?)(?![规第的所和、，之或及至款项])")
_DIVISION = re.compile(rf"(第(?:{NUMERAL}|\d+)(编|分编|章|节|部分))\s*(.*)", re.DOTALL)
_RANKS = {"编": 1, "分编": 2, "章": 3, "节": 4, "部分": 1}
_ANNEX = re.compile(
    rf"(附\s*(?:件|录|表)?\s*(?:{NUMERAL}|\d+)?)\s*[：:]?\s*$|(附\s*(?:件|录|表)\s*(?:{NUMERAL}|\d+)?)[：:]\s*(.+)"
)
_ITEM = re.compile(rf"[（(]\s*({NUMERAL})\s*[）)]\s*")
_SUBITEM = re.compile(r"(\d{1,3})\s*[.．、](?!\d)\s*|[（(](\d{1,3})[）)]\s*|([①-⑳])\s*")
_POINT = re.compile(rf"({NUMERAL})、\s*")
_INNER_SPACE = re.compile(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])")
_CONTENTS = "目录"
_LONGEST_TITLE = 40  # the longest chapter title of the mirror has 26 characters; longer ones are sentences


@dataclass
class _Paragraph:
    """One 款 or heading line of an annex, with the numbered units below it."""

    rich: RichText
    items: list[Draft] = field(default_factory=list)


class Statute:
    """Builds the outline of a statute from its blocks; ``roots`` and ``title`` hold the result."""

    def __init__(self) -> None:
        self.title = ""
        self.roots: list[Draft] = []
        self.letters: Counter[str] = Counter()
        self._divisions: list[tuple[int, Draft]] = []
        self._annex: Draft | None = None
        self._article: Draft | None = None
        self._paragraphs: list[_Paragraph] = []
        self._levels: list[tuple[str, Draft]] = []  # open numbered units of an annex with their form
        self._contents = False
        self._last = 0

    def read(self, blocks: Iterable[Block]) -> None:
        """Put every block in its place, then cite."""
        for block in blocks:
            if block.rows:
                self._table([[inline(cell).rich.text for cell in row] for row in block.rows])
            for line in block.text.split("\n"):
                rich = inline(line).rich if not block.level else RichText(tight(inline(line).rich.text))
                if block.level == 1 and not self.title:
                    self.title = rich.text
                elif rich.text:
                    self._line(rich, heading=block.level > 0)
        self._close_article()
        cite(self.roots)

    def _line(self, rich: RichText, *, heading: bool) -> None:
        text = rich.text
        division = _DIVISION.fullmatch(text)
        short = len(text) <= _LONGEST_TITLE and not text.endswith(("。", "；"))
        titled = division is not None and (heading or short)
        if tight(text) == _CONTENTS:
            self._contents = True
            return
        if self._contents and not heading and (titled or _ANNEX.fullmatch(text)):
            return
        self._contents = False
        self.letters.update(letters(text))
        if match := self._article_head(text):
            self._open_article(match, cut(rich, match.end()))
        elif match := _ANNEX.fullmatch(text):
            self._open_annex(match)
        elif division and titled:
            self._open_division(division)
        elif self._annex:
            self._annex_line(rich, heading=heading)
        elif heading:
            self._place(Draft(ProvisionKind.DIVISION, heading=tight(text)), 9)
        else:
            self._body(rich)

    # --- articles

    def _article_head(self, text: str) -> re.Match[str] | None:
        match = _ARTICLE.match(text)
        if match is None and (match := _TIGHT.match(text)) and _value(match[1]) != self._last + 1:
            match = None
        return match

    def _open_article(self, match: re.Match[str], rich: RichText) -> None:
        self._close_article()
        self._last = _value(match[1])
        number = f"第{match[1]}条{match[2]}"
        self._article = Draft(ProvisionKind.ARTICLE, number=number, slug=f"{self._last}{_suffix(match[2])}")
        (self._divisions[-1][1].children if self._divisions else self._top()).append(self._article)
        if rich.text:
            self._paragraphs = [_Paragraph(rich)]

    def _body(self, rich: RichText) -> None:
        if not self._article:
            self._preamble().add(Draft(ProvisionKind.PARAGRAPH, rich=rich, role="preamble"))
            return
        item = _ITEM.match(rich.text)
        subitem = _SUBITEM.match(rich.text)
        if not self._paragraphs or not (item or subitem):
            self._paragraphs.append(_Paragraph(rich))
        elif item:
            label = rich.text[: item.end()].strip()
            self._paragraphs[-1].items.append(_numbered(label, cut(rich, item.end()), "item"))
        elif subitem:
            draft = _numbered(rich.text[: subitem.end()].strip(), cut(rich, subitem.end()), "subitem")
            items = self._paragraphs[-1].items
            (items[-1].children if items and items[-1].role == "item" else items).append(draft)

    def _close_article(self) -> None:
        """An article of one 款 carries its text itself; those of an article of several are units below it."""
        article, paragraphs = self._article, self._paragraphs
        self._article, self._paragraphs = None, []
        if article is None:
            return
        if len(paragraphs) == 1:
            article.rich, article.children = paragraphs[0].rich, [*paragraphs[0].items, *article.children]
            return
        drafts = [
            Draft(
                ProvisionKind.PARAGRAPH, rich=paragraph.rich, children=paragraph.items, role="paragraph", slug=f"p{at}"
            )
            for at, paragraph in enumerate(paragraphs, 1)
        ]
        article.children = [*drafts, *article.children]

    # --- divisions and annexes

    def _open_division(self, match: re.Match[str]) -> None:
        self._close_article()
        self._levels = []
        draft = Draft(ProvisionKind.DIVISION, number=tight(match[1]), heading=tight(match[3]))
        self._place(draft, _RANKS[match[2]])

    def _place(self, draft: Draft, rank: int) -> None:
        while self._divisions and self._divisions[-1][0] >= rank:
            self._divisions.pop()
        (self._divisions[-1][1].children if self._divisions else self._top()).append(draft)
        self._divisions.append((rank, draft))

    def _open_annex(self, match: re.Match[str]) -> None:
        self._close_article()
        self._divisions, self._levels = [], []
        number = tight(match[1] or match[2])
        self._annex = Draft(ProvisionKind.SCHEDULE, number="附件" if number == "附" else number, heading=match[3] or "")
        self.roots.append(self._annex)

    def _annex_line(self, rich: RichText, *, heading: bool) -> None:
        """Annexes are nested by the form of their enumerators: 一、 over （一） over 1. over (1)."""
        annex = self._annex
        if annex is None:
            return
        for form, pattern in (("point", _POINT), ("item", _ITEM), ("subitem", _SUBITEM)):
            if match := pattern.match(rich.text):
                self._annex_unit(form, rich.text[: match.end()].strip(), cut(rich, match.end()))
                return
        if not annex.heading and not annex.children and len(rich.text) <= _LONGEST_TITLE:
            annex.heading = tight(rich.text)
        elif heading:
            self._levels = []
            self._place(Draft(ProvisionKind.DIVISION, heading=rich.text), 9)
        else:
            self._annex_parent().add(Draft(ProvisionKind.PARAGRAPH, rich=rich, role="line"))

    def _annex_unit(self, form: str, label: str, rich: RichText) -> None:
        form = f"{form}{label[:1] if form == 'subitem' and not label[:1].isdigit() else ''}"
        at = next((at for at, (open_form, _) in enumerate(self._levels) if open_form == form), len(self._levels))
        if form == "point":
            at = 0
        del self._levels[at:]
        draft = self._annex_parent().add(Draft(ProvisionKind.LIST_ENTRY, number=label, rich=rich, role="entry"))
        self._levels.append((form, draft))

    def _annex_parent(self) -> Draft:
        if self._levels:
            return self._levels[-1][1]
        return self._divisions[-1][1] if self._divisions else self._annex or self._preamble()

    def _table(self, rows: list[list[str]]) -> None:
        table = Draft(ProvisionKind.TABLE, rows=rows, role="table")
        (self._article or self._annex_parent()).add(table)

    def _top(self) -> list[Draft]:
        return self._annex.children if self._annex else self.roots

    def _preamble(self) -> Draft:
        """What stands before the first article and belongs to no chapter."""
        if self._divisions:
            return self._divisions[-1][1]
        if not self.roots or self.roots[-1].role != "preamble":
            self.roots.append(Draft(ProvisionKind.DIVISION, role="preamble", slug="preamble"))
        return self.roots[-1]


def tight(text: str) -> str:
    """Without the spaces that set Chinese characters apart for looks: 总 则 is 总则."""
    return _INNER_SPACE.sub("", text).strip()


def _numbered(label: str, rich: RichText, role: str) -> Draft:
    return Draft(ProvisionKind.PARAGRAPH, number=label, rich=rich, role=role)


def _value(numeral: str) -> int:
    return int(numeral) if numeral.isdigit() else han_number(numeral)


def _suffix(inserted: str) -> str:
    return f"-{han_number(inserted[1:])}" if inserted else ""
