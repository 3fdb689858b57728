"""The shape of Taiwan's statutes, in Chinese and in the official English: 編 章 節 over 條, in them unnumbered 項, in
those numbered 款 (一、), 目 (（一）) and below (1.).

Cited as the Laws and Regulations Database numbers them, without its spaces: 第13條第1項第2款, 第9-1條; in English in
the words of the official translations: Article 13, paragraph 1, subparagraph 2. An article of one 項 is cited without
it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from exportlex.markup.drafts import Draft, letters
from exportlex.markup.han_numerals import NUMERAL, han_number
from exportlex.markup.hard_wraps import unwrapped
from exportlex.markup.rich import plain
from exportlex.model import ProvisionKind

_ARTICLE = re.compile(r"(?:第\s*(\d+(?:\s*-\s*\d+)?)\s*條|Article\s+(\d+(?:\s*-\s*\d+)?))\s*", re.IGNORECASE)
_DIVISION = re.compile(
    rf"(第\s*(?:{NUMERAL}(?:\s+{NUMERAL})*|\d+)\s*(編|章|節|款|目)(?:\s*之\s*{NUMERAL})?)\s*(.*)"
    r"|((part|chapter|section|subsection)\s+(?:[IVXLC]+|\d+)(?:-\d+)?)\b\s*[-–—:.]?\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_RANKS = {"編": 1, "章": 2, "節": 3, "款": 4, "目": 5, "part": 1, "chapter": 2, "section": 3, "subsection": 4}
_FORMS = (
    ("subparagraph", re.compile(rf"({NUMERAL})、\s*|(\d{{1,2}})\.(?!\d)\s*")),
    ("item", re.compile(rf"[（(]\s*({NUMERAL}|\d{{1,2}})\s*[）)]\s*")),
    ("subitem", re.compile(r"([0-9０-９]{1,2})\s*[.．、](?!\d)\s*")),
)
_WORDS = {"paragraph": "項", "subparagraph": "款", "item": "目", "subitem": ""}
_DEPTH = ("subparagraph", "item", "subitem")


class Statute:
    """Builds the outline of a statute; ``roots`` holds the result."""

    def __init__(self, *, english: bool) -> None:
        self.roots: list[Draft] = []
        self.letters: Counter[str] = Counter()
        self._english = english
        self._divisions: list[tuple[int, Draft]] = []

    def division(self, text: str) -> None:
        """A heading of a part, chapter or section."""
        text = " ".join(text.split())
        self.letters.update(letters(text))
        match = _DIVISION.fullmatch(text)
        rank = _RANKS[(match[2] or match[5]).lower()] if match else 9
        number = (re.sub(r"\s+", "", match[1]) if match[1] else match[4]) if match else ""
        heading = (match[3] if match[1] else match[6]) if match else text
        draft = Draft(ProvisionKind.DIVISION, number=number, heading=(heading or "").strip())
        while self._divisions and self._divisions[-1][0] >= rank:
            self._divisions.pop()
        self._siblings().append(draft)
        self._divisions.append((rank, draft))

    def article(self, number: str, text: str) -> None:
        """One article with its paragraphs, one a line."""
        match = _ARTICLE.fullmatch(number.strip())
        bare = re.sub(r"\s+", "", match[1] or match[2]) if match else number.strip()
        name = f"Article {bare}" if self._english else f"第{bare}條"
        draft = Draft(ProvisionKind.ARTICLE, number=name if match else bare, slug=bare)
        self.letters.update(letters(draft.number + text))
        self._siblings().append(draft)
        lines = re.split(r"\r\n|\r|\n", text)
        paragraphs = self._paragraphs(lines if self._english else unwrapped(lines, starts_unit))
        if len(paragraphs) == 1:
            draft.rich, draft.children = paragraphs[0].rich, paragraphs[0].children
        else:
            draft.children = paragraphs

    def preamble(self, text: str) -> None:
        """Words before the first article."""
        self.letters.update(letters(text))
        self.roots.append(Draft(ProvisionKind.DIVISION, rich=plain(text), role="preamble", slug="preamble"))

    def cite(self) -> None:
        """Settle all pinpoints."""
        _cite(self.roots, [], english=self._english)

    def _paragraphs(self, lines: Iterable[str]) -> list[Draft]:
        paragraphs: list[Draft] = []
        opened: list[Draft] = []
        for line in filter(None, (line.strip() for line in lines)):
            form, number, rest = self._numbered(line, opened)
            if not form or not paragraphs:
                paragraphs.append(Draft(ProvisionKind.PARAGRAPH, rich=plain(line), role="paragraph"))
                opened = []
                continue
            while opened and _DEPTH.index(opened[-1].role) >= _DEPTH.index(form):
                opened.pop()
            draft = Draft(ProvisionKind.PARAGRAPH, number=number, rich=plain(rest), role=form)
            (opened[-1] if opened else paragraphs[-1]).add(draft)
            opened.append(draft)
        return paragraphs

    def _numbered(self, line: str, opened: Sequence[Draft]) -> tuple[str, str, str]:
        """The form of the number that a line opens with, the number, the rest; "1." is a 款 in English only."""
        for form, pattern in _FORMS:
            match = pattern.match(line)
            if match and (form != "subparagraph" or self._english or match[1]) and (form != "subitem" or opened):
                return form, line[: match.end()].strip(), line[match.end() :]
        return "", "", line

    def _siblings(self) -> list[Draft]:
        return self._divisions[-1][1].children if self._divisions else self.roots


def starts_unit(line: str) -> bool:
    """Whether a line opens with the number of a 款 or a 目."""
    return bool(re.match(rf"\s*(?:{NUMERAL}、|[（(]\s*{NUMERAL}\s*[）)])", line))


def _cite(drafts: Sequence[Draft], above: list[Draft], *, english: bool) -> None:
    paragraphs = [draft for draft in drafts if draft.role == "paragraph"]
    for draft in drafts:
        base = above[-1].pinpoint if above else ""
        if draft.kind is ProvisionKind.ARTICLE:
            draft.pinpoint = draft.number
        elif draft.kind is ProvisionKind.DIVISION:
            own = draft.number or draft.heading or ("Preamble" if english else "前言")
            draft.pinpoint = f"{base}, {own}" if base and english else base + own
        else:
            at = paragraphs.index(draft) + 1 if draft.role == "paragraph" else _value(draft.number)
            draft.pinpoint = base + _own(draft.role, at, english=english)
        _cite(draft.children, [*above, draft], english=english)


def _own(role: str, at: int, *, english: bool) -> str:
    if english:
        return f", {role} {at}"
    return f"第{at}{_WORDS[role]}" if _WORDS[role] else f"之{at}"


def _value(number: str) -> int:
    bare = number.strip("（）()、.． ")
    return int(bare) if bare.isdigit() else han_number(bare)
