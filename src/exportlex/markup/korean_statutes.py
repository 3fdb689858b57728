"""The shape of Korean statutes: 장 and 절 over 조, in them 항 ①, 호 1., 목 가.; then the 부칙 of each amendment.

A 부칙 (supplementary provisions) keeps the articles by which one act came into force; each stands as a schedule, and
the amendments of other laws that it makes are quoted in it: their numbers are no numbers of this law.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from exportlex.markup.drafts import Draft, letters
from exportlex.markup.korean_citations import cite
from exportlex.markup.korean_lines import CIRCLE, Line, numbered, read_line, value_of
from exportlex.markup.rich import plain
from exportlex.model import ProvisionKind

_NUMBER = r"제\s*(\d+)\s*조(?:\s*의\s*(\d+))?"
_TITLE = r"\s*[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）]"
_ARTICLE = re.compile(rf"{_NUMBER}(?:{_TITLE})?\s*(.*)", re.DOTALL)
_SUPPLEMENT_ARTICLE = re.compile(rf"{_NUMBER}(?:{_TITLE}\s*|\s+(?=(?:생략|삭제)))(.*)", re.DOTALL)
_SKIPPED = re.compile(r"제\d+조(?:의\d+)?\s*(?:부터|및|내지|[ㆍ,~]).*생략\s*$")
_DIVISION = re.compile(r"(제\s*\d+\s*(편|장|절|관)(?:의\s*\d+)?)\s*(.*)", re.DOTALL)
_RANKS = {"편": 1, "장": 2, "절": 3, "관": 4}
_SUPPLEMENT = re.compile(r"(부\s*칙)\s*(?:[(（](.*?)[)）])?\s*(<제[^<>]*호[^<>]*>)?", re.DOTALL)
_SKIPPED_PARAGRAPHS = re.compile(rf"(?:<\d+>|{CIRCLE})\s*(?:부터|및|내지|[ㆍ,~]).*생략\s*$")
_AMENDS = re.compile(r"다음과\s*같이\s*(?:개정|신설|한)")
_AMENDING_TITLE = re.compile(r"(?:다른|관련|관계)\s*(?:법|대통령령|총리령|부령|규정).*개정|개정\s*$")
_DEPTH = ("hang", "ho", "mok", "sub", "subsub")


class Statute:
    """Builds the outline of a statute from its lines; ``roots`` and ``title`` hold the result."""

    def __init__(self) -> None:
        self.title = ""
        self.roots: list[Draft] = []
        self.letters: Counter[str] = Counter()
        self._divisions: list[tuple[int, Draft]] = []
        self._supplement: Draft | None = None
        self._supplements = False
        self._article: Draft | None = None
        self._open: list[Draft] = []  # 항, 호, 목 … that the next line may stand in
        self._last = (0, 0)

    @property
    def body(self) -> list[Draft]:
        """What stands before the supplementary provisions."""
        return [draft for draft in self.roots if draft.kind is not ProvisionKind.SCHEDULE]

    def read(self, lines: Iterable[str]) -> None:
        """Put every line in its place, then cite."""
        for source in lines:
            if source.strip():
                self._line(read_line(source))
        cite(self.roots)

    def _line(self, line: Line) -> None:
        if line.level == 1 and not self.title:
            self.title = line.text
            return
        supplement = _SUPPLEMENT.fullmatch(line.text) if not line.form else None
        if supplement and line.level:
            self._supplements = True
            if not supplement[3]:
                return
        self.letters.update(letters(line.number + line.text))
        if supplement and self._supplements:
            self._open_supplement(supplement)
        elif line.level:
            self._heading(line)
        elif self._supplement:
            self._supplementary(line)
        else:
            self._unit(line)

    # --- headings

    def _heading(self, line: Line) -> None:
        article = _ARTICLE.fullmatch(line.text)
        division = _DIVISION.fullmatch(line.text)
        if article and not self._supplement:
            self._open_article(article)
            return
        self._article, self._open = None, []
        if division:
            draft = Draft(ProvisionKind.DIVISION, number=_tight(division[1]), heading=division[3])
            self._divide(draft, _RANKS[division[2]])
        else:
            self._divide(Draft(ProvisionKind.DIVISION, heading=line.text), 4 + line.level)

    def _divide(self, draft: Draft, rank: int) -> None:
        while self._divisions and self._divisions[-1][0] >= rank:
            self._divisions.pop()
        self._siblings().append(draft)
        self._divisions.append((rank, draft))

    def _open_article(self, match: re.Match[str]) -> None:
        self._last = (int(match[1]), int(match[2] or 0))
        inserted = f"의{match[2]}" if match[2] else ""
        slug = f"{match[1]}-{match[2]}" if match[2] else match[1]
        self._article = Draft(
            ProvisionKind.ARTICLE, number=f"제{match[1]}조{inserted}", heading=(match[3] or "").strip(), slug=slug
        )
        self._open = []
        self._siblings().append(self._article)
        self._run(match[4])

    def _open_supplement(self, match: re.Match[str]) -> None:
        number = " ".join(part for part in (_tight(match[1]), match[3]) if part)
        self._supplement = Draft(ProvisionKind.SCHEDULE, number=number, heading=match[2] or "")
        self._divisions, self._article, self._open, self._last = [], None, [], (0, 0)
        self.roots.append(self._supplement)

    def _siblings(self) -> list[Draft]:
        if self._divisions:
            return self._divisions[-1][1].children
        return self._supplement.children if self._supplement else self.roots

    # --- units

    def _unit(self, line: Line) -> None:
        """A numbered unit below the nearest open one of an outer form, or words of the one that is open."""
        if not line.form:
            self._words(line.text)
            return
        depth = _DEPTH.index(line.form)
        while self._open and _DEPTH.index(self._open[-1].role) >= depth:
            self._open.pop()
        draft = Draft(ProvisionKind.PARAGRAPH, number=line.number, rich=plain(line.text), role=line.form)
        self._holder().add(draft)
        self._open.append(draft)

    def _words(self, text: str) -> None:
        """Words without a number: the article's own, else they go on after its units."""
        holder = self._article or self._holder()
        if not holder.rich.text and not holder.children:
            holder.rich = plain(text)
        elif re.fullmatch(r"\[.*\]", text):
            holder.add(Draft(ProvisionKind.NOTE, rich=plain(text), role="note"))
        else:
            self._holder().add(Draft(ProvisionKind.CONTINUATION, rich=plain(text), role="continuation"))

    def _run(self, text: str) -> None:
        """What follows an article's title on its line: its words, or its first paragraph."""
        form, number, rest = numbered(text)
        if form == "hang":
            self._unit(Line(rest, form, number))
        elif text:
            self._words(text)

    def _holder(self) -> Draft:
        if self._open:
            return self._open[-1]
        if self._article or self._supplement:
            return self._article or self._supplement or self.roots[-1]
        if not self._divisions:
            self._divide(Draft(ProvisionKind.DIVISION, role="preamble", slug="preamble"), 9)
        return self._divisions[-1][1]

    # --- supplementary provisions

    def _supplementary(self, line: Line) -> None:
        article = None if line.form else _SUPPLEMENT_ARTICLE.fullmatch(line.text)
        if article and self._goes_on(int(article[1]), int(article[2] or 0)):
            self._open_article(article)
        elif not line.form and _SKIPPED.match(line.text) and not self._quoting():
            self._skip(line.text)
        elif line.form == "hang" and self._next_paragraph(value_of(line.number)):
            self._unit(line)
        elif _SKIPPED_PARAGRAPHS.match(line.text):
            self._open = []
            self._words(line.text)
        elif self._quoting():
            self._append(f"{line.number} {line.text}".strip())
        else:
            self._unit(line)

    def _goes_on(self, number: int, inserted: int) -> bool:
        """Whether an article follows the last one; any other number is that of a quoted article."""
        last, last_inserted = self._last
        return (number, inserted) == (last + 1, 0) or (number == last and inserted == last_inserted + 1)

    def _next_paragraph(self, value: int) -> bool:
        paragraphs = [draft for draft in (self._article or self._holder()).children if draft.role == "hang"]
        if self._open and self._open[0].role == "hang":
            paragraphs = [self._open[0]]
        return not paragraphs or value > value_of(paragraphs[-1].number)

    def _quoting(self) -> bool:
        """Whether the unit at hand amends another text, so that what follows is quoted in it."""
        unit = self._open[-1] if self._open else self._article
        if unit is None:
            return False
        amends = self._article is not None and bool(_AMENDING_TITLE.search(self._article.heading))
        return amends or any(_AMENDS.search(draft.rich.text) for draft in (unit, *self._open))

    def _skip(self, text: str) -> None:
        """제2조부터 제5조까지 생략: the numbers that are left out count, the words stand for themselves."""
        self._article, self._open = None, []
        self._last = (max(int(number) for number in re.findall(r"제(\d+)조", text)), 0)
        self._siblings().append(Draft(ProvisionKind.PARAGRAPH, rich=plain(text), role="skipped"))

    def _append(self, text: str) -> None:
        unit = self._holder()
        unit.rich = plain(f"{unit.rich.text} {text}".strip())


def _tight(text: str) -> str:
    return re.sub(r"\s+", "", text)
