"""Ministry of Justice of the United Arab Emirates (https://elaws.moj.gov.ae): federal law as HTML made from Word.

Every paragraph is a ``div`` whose class is the name of its Word style, in Arabic, each letter written as its code
point: ``x__1601___1602___1585___1577_`` is فقرة, a paragraph. A page can hold a resolution, the regulation that it
issues, and both once more in English; the language asked for tells which are read. Options of a source: ``address``
or ``versions``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from exportlex.catalog.declarations import Source
from exportlex.markup.arabic_dates import dates, in_force
from exportlex.markup.arabic_law import JOINT, PREAMBLE, RANKS, Body
from exportlex.markup.drafts import Draft, emit, empty_articles, letters, numbering, words_lost
from exportlex.markup.html_tables import read_table
from exportlex.markup.rich import cut, join
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import Element, InlineRules, decode, local, parse_html, rich_text
from exportlex.model import MarkKind, ProvisionKind, Reading, ReadingIssue, RichText
from exportlex.publishers.base import Address, Document
from exportlex.publishers.versions import version_address

NAME = "moj-uae"
_BLOCKS = frozenset({"div", "p", "table", "ul", "ol", "li", "h1", "h2", "h3", "h4", "blockquote", "center", "body"})
_RULES = InlineRules(
    marks={"b": MarkKind.BOLD, "strong": MarkKind.BOLD, "i": MarkKind.ITALIC, "sup": MarkKind.SUPERSCRIPT},
    skip=frozenset({"script", "style", "img", "head", "title"}),
    breaks=frozenset({"br", "p", "div"}),
)
# Three underscores part two letters, four stand for a space.
_CODE_POINT = re.compile(r"_{1,2}(\d{4})_")
_CALL = re.compile(r"ShowContent\('fn(\d+)'\)")
_FOOTNOTE = re.compile(r"\[(\d+)\]\s*-?\s*")
# What stands above the preamble is about the law: its kind and number, dates, title, what it repeals or amends.
_FRONT = ("قانون", "تاريخ", "عنوان_للقانون", "معدل")
_CLOSING = ("صدر", "الامضاء", "نشر")
_TITLE_INSIDE, _DIVIDER, _FOOT = "عنوان_داخل", "سمكة", "footnote_text"
_ISSUING = {"ar": "قرار الإصدار", "en": "Issuing resolution"}
_END = {"ar": "الخاتمة", "en": "Closing"}
_NOTE = {"ar": "هامش", "en": "footnote"}
# A resolution that only issues a regulation has few articles: approval, repeal, publication, entry into force.
_ISSUING_AT_MOST = 5
_LONGEST_NAME = 60  # characters of a title that its pinpoint shows


@dataclass(frozen=True)
class Line:
    """One paragraph of the page."""

    style: str  # the Word style, decoded: "فقرة", "المادة_14"
    rich: RichText
    calls: tuple[str, ...] = ()  # numbers of the footnotes that it calls
    rows: tuple[tuple[str, ...], ...] = ()  # of a table


@dataclass
class Part:
    """A text of its own on the page: a resolution, or the regulation that it issues."""

    title: str = ""
    lines: list[Line] = field(default_factory=list)

    @property
    def language(self) -> str:
        """The language that most letters belong to."""
        text = "".join(line.rich.text for line in self.lines)
        arabic = len(re.findall(r"[\u0600-\u06ff]", text))
        return "en" if len(re.findall(r"[A-Za-z]", text)) > arabic else "ar"

    @property
    def articles(self) -> int:
        """How many lines head an article."""
        return sum(line.style.startswith("المادة") for line in self.lines)


def addresses(source: Source, as_of: date | None) -> list[Address]:
    """The one document of a source."""
    return [version_address(source.options, as_of, media_types=("text/html", "application/xhtml+xml"))]


def read(document: Document) -> Reading:
    """Provisions of the texts in the language asked for (else Arabic). Raises ReadingError for what is no such page."""
    lines = list(_lines(parse_html(_ascii(document), document.where)))
    language = document.language or "ar"
    parts = [part for part in _parts(lines) if part.language == language]
    notes = {match[1]: cut(line.rich, match.end()) for line in lines if (match := _footnote_number(line))}
    texts = [_Text(part, language, notes, issuing=_issues(parts) and not place) for place, part in enumerate(parts)]
    roots = [draft for text in texts for draft in text.wrapped()]
    builder = TreeBuilder()
    emit(roots, builder)
    issues = [*empty_articles(roots), *(issue for text in texts for issue in numbering(text.body.roots))]
    issues += words_lost(sum((text.letters for text in texts), Counter()), roots, document.where)
    if not any(part.articles for part in parts):
        issues.append(ReadingIssue("no-provisions", document.where, f"the page holds no article in {language!r}"))
    return Reading(builder.build(), language, _title(lines, parts), _as_of(lines), tuple(issues))


def _ascii(document: Document) -> bytes:
    """The page with every letter beyond ASCII as an entity: pages declare no encoding, and some state a wrong one."""
    return decode(document.raw, document.where).encode("ascii", "xmlcharrefreplace")


def _lines(root: Element) -> Iterator[Line]:
    """Paragraphs in document order; blocks that hold blocks only group them."""
    stack = [root]
    while stack:
        element = stack.pop()
        if local(element) == "table":
            yield Line("", RichText(), rows=read_table(element, _RULES).rows)
        elif inner := [child for child in element if local(child) in _BLOCKS]:
            stack += reversed(inner)
        elif local(element) in _BLOCKS:
            calls = tuple(call for part in element.iter() for call in _CALL.findall(part.get("onclick") or ""))
            yield Line(_style(element), rich_text(element, _RULES), calls)
        else:
            stack += [child for child in reversed(element) if local(child) not in _RULES.skip and local(child)]


def _style(element: Element) -> str:
    spelled = (element.get("class") or "").removeprefix("x_")
    return _CODE_POINT.sub(lambda match: chr(int(match[1])), spelled)


def _parts(lines: list[Line]) -> list[Part]:
    """The texts of a page: a title inside it, or a divider, starts the next."""
    parts = [Part()]
    for line in lines:
        if line.style.startswith((_TITLE_INSIDE, _DIVIDER)):
            if parts[-1].lines:
                parts.append(Part())
            parts[-1].title = f"{parts[-1].title} {line.rich.text}".strip()
        elif line.style != _FOOT and not line.style.startswith(_FRONT) and (line.rich.text or line.rows):
            parts[-1].lines.append(line)
    return [part for part in parts if part.lines]


def _footnote_number(line: Line) -> re.Match[str] | None:
    return _FOOTNOTE.match(line.rich.text) if line.style == _FOOT else None


def _issues(parts: list[Part]) -> bool:
    """Whether the first text does nothing but issue the second."""
    return len(parts) > 1 and 0 < parts[0].articles <= _ISSUING_AT_MOST and parts[0].articles < parts[1].articles


class _Text:
    """One part as units; its articles are cited as those of the issuing resolution where it is one."""

    def __init__(self, part: Part, language: str, notes: dict[str, RichText], *, issuing: bool) -> None:
        self.part = part
        self.language = language
        self.name = _ISSUING[language] if issuing else part.title.split(":")[0][:_LONGEST_NAME].strip()
        self.body = Body(language, self.name if issuing or not part.articles else "")
        self.letters: Counter[str] = Counter()
        for line in part.lines:
            self._place(line)
            self.letters.update(letters(line.rich.text + "".join(cell for row in line.rows for cell in row)))
            for number in line.calls:
                self._footnote(number, notes.get(number))

    def wrapped(self) -> list[Draft]:
        """The units, under the title where there is one; a text without articles is a schedule."""
        if not self.name:
            return self.body.roots
        heading = self.part.title or self.name
        if not self.part.articles:
            return [Draft(ProvisionKind.SCHEDULE, heading=heading, pinpoint=self.name, children=self.body.roots)]
        name = self.body.name or self.name.split()[0]
        return [Draft(ProvisionKind.DIVISION, heading=heading, slug=name, pinpoint=name, children=self.body.roots)]

    def _place(self, line: Line) -> None:
        rank = next((rank for rank in RANKS if line.style.startswith(rank)), "")
        if line.rows:
            self.body.table([list(row) for row in line.rows])
        elif rank and self._goes_on_with_title(line.rich.text, rank):
            self.part.title = f"{self.part.title} {line.rich.text}"
        elif rank:
            self.body.division(rank, line.rich)
        elif line.style.startswith("المادة"):
            self.body.article(line.rich)
        elif line.style.startswith("مقدمة") or (self.part.articles and not self.body.begun):
            self.body.preamble(line.rich)
        elif line.style.startswith(_CLOSING):
            self._close(line.rich)
        else:
            self.body.paragraph(line.rich)

    def _goes_on_with_title(self, text: str, rank: str) -> bool:
        """A heading line right below a title that names no part of the text: "Version 2"."""
        return not self.body.roots and bool(self.part.title) and not text.startswith(rank) and not PREAMBLE.match(text)

    def _close(self, rich: RichText) -> None:
        """Where and by whom the law was signed and published: a note after the last article."""
        pinpoint = self.body.prefix + _END[self.language]
        roots = self.body.roots
        if roots and roots[-1].pinpoint == pinpoint:
            roots[-1].rich = join([roots[-1].rich, rich])
        else:
            roots.append(Draft(ProvisionKind.NOTE, rich=rich, slug="closing", pinpoint=pinpoint))

    def _footnote(self, number: str, rich: RichText | None) -> None:
        if rich is None:
            return
        unit = self.body.last
        name = f"{_NOTE[self.language]} {number}"
        pinpoint = f"{unit.pinpoint}{JOINT[self.language]}{name}" if unit else name
        note = Draft(ProvisionKind.NOTE, f"[{number}]", rich=rich, slug=f"fn{number}", pinpoint=pinpoint)
        (unit.children if unit else self.body.roots).append(note)


def _title(lines: list[Line], parts: list[Part]) -> str:
    """The kind, number and title of the law; in another language than the page's the title inside it."""
    front = [line.rich.text for line in lines if line.style.startswith((_FRONT[0], _FRONT[2]))]
    title = " ".join(front)
    own = [part.title for part in parts if part.title]
    return own[-1] if own and parts[0].title else title


def _as_of(lines: list[Line]) -> str:
    """Since when the text is law: its date, or the later day on which it says that it applies."""
    dated = [day for line in lines if line.style.startswith(_FRONT[1]) for day in dates(line.rich.text)]
    effective = [day for line in lines if line.style.startswith("فقرة") for day in in_force(line.rich.text)]
    return max([*dated, *effective[-1:]]).isoformat() if dated else ""
