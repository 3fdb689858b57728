"""Walks a page of the Official Journal or a consolidated text and makes the parts of an act."""

from __future__ import annotations

import re
from collections.abc import Callable

from exportlex.errors import ReadingError
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
    Table,
    Text,
    Unit,
)
from exportlex.markup.eu_flow import Quoting
from exportlex.markup.eu_pinpoints import anchor, split_label
from exportlex.markup.eu_words import is_annex_label
from exportlex.markup.oj_blocks import SKIPPED, Blocks, follows, is_spaced_item, paragraph_number
from exportlex.markup.oj_markup import BLOCKS, RUN, classes, words
from exportlex.markup.oj_roles import LINE_NAMES, PLAIN, Role, role_of
from exportlex.markup.xml import Element, children, local
from exportlex.model import ReadingIssue

_IMPRINT = re.compile(r"ELI:\s*http|ISSN\s\d")


class Walker:
    """Walks a page in document order and makes the parts of an act from the roles of its paragraphs."""

    def __init__(self, blocks: Blocks, where: str, *, begun: bool = False) -> None:
        """``begun``: no running head stands before the text."""
        self._act = EuAct()
        self._begun = begun
        self._blocks = blocks
        self._where = where
        self._titles: list[str] = []
        self._unit: Unit | None = None  # what text now belongs to
        self._box: Element | None = None  # the element that holds the article, where the page has one
        self._quoting = Quoting()
        self._number = ""  # of the last numbered paragraph
        self._article = ""  # label of the last article
        self._caption = ""
        self._unknown: dict[str, None] = {}
        self._roles: dict[Role, Callable[[Element, str, int], None]] = {
            Role.TITLE: self._title_line,
            Role.DIVISION: self._division,
            Role.DIVISION_TITLE: self._division_title,
            Role.ARTICLE: self._article_heading,
            Role.ARTICLE_TITLE: self._article_title,
            Role.ANNEX: lambda element, text, _: self._open_annex(element, text),
            Role.ANNEX_TITLE: self._annex_title,
            Role.HEADING: self._heading,
            Role.CAPTION: self._table_caption,
            Role.SIGNATURE: self._signature,
        }

    def finish(self) -> EuAct:
        """The act; ReadingError where the page had none of the markup that makes one."""
        if not self._act.parts:
            raise ReadingError(
                f"{self._where}: a page without an act of the Union (a challenge page?); gather it again"
            )
        self._act.title = " ".join(self._titles)
        self._act.issues += [
            ReadingIssue("unknown-element", name, f"class {name!r} is read as plain text", suspect=False)
            for name in self._unknown
        ]
        return self._act

    def walk(self, element: Element) -> None:
        """Everything inside an element."""
        for child in children(element):
            self._visit(child)

    def _visit(self, element: Element) -> None:
        kinds = classes(element)
        if kinds & SKIPPED or local(element) in ("script", "style", "head"):
            return
        if local(element) in LINE_NAMES:
            self._line(element)
        elif self._is_wrapper(element):
            self._wrapper(element, kinds)
        else:
            self._add(self._blocks.read(element))

    def _is_wrapper(self, element: Element) -> bool:
        """Whether an element only groups others; lists, numbered paragraphs and tables do more."""
        if local(element) not in ("div", "section", "main", "article", "body"):
            return False
        item = "grid-list" in classes(element) or "margin-left" in element.get("style", "") or is_spaced_item(element)
        return not item and paragraph_number(element) is None

    def _wrapper(self, element: Element, kinds: frozenset[str]) -> None:
        if kinds & {"final", "signatory"} and not isinstance(self._unit, (Closing, Annex)):
            self._begin(Closing())
        if not any(local(child) in BLOCKS or local(child) == RUN for child in children(element)):
            self._line(element)
            return
        boxed = element.get("id", "").startswith("art_") and "." not in element.get("id", "")
        if boxed:
            self._box = element
        self.walk(element)
        if boxed:
            self._box = None
            self._unit = None

    def _line(self, element: Element) -> None:
        role, level = role_of(element)
        text = words(element)
        if not text and next(element.iter("note"), None) is None:
            return
        if role is Role.TEXT:
            self._unknown.update(dict.fromkeys(sorted(classes(element) - PLAIN)))
            self._text(element, text)
        else:
            self._roles[role](element, text, level)

    def _text(self, element: Element, text: str) -> None:
        if _IMPRINT.match(text):
            return
        self._quoting.before(text)
        blocks = self._blocks.text(element, self._number)
        self._add(blocks)
        for block in blocks:
            if isinstance(block, Text) and block.number:
                self._number = block.number
        self._quoting.after(text)

    def _add(self, blocks: list[Block]) -> None:
        if not blocks or (self._unit is None and not self._begun):
            return  # the journal's running head stands before the title
        if self._unit is None:
            started = any(isinstance(part, (Article, Division)) for part in self._act.parts)
            self._begin(Closing() if started else Preamble())
        assert self._unit is not None
        for block in blocks:
            if isinstance(block, Table) and self._caption:
                block.heading, self._caption = block.heading or self._caption, ""
            self._unit.content.append(_recital(block) if isinstance(self._unit, Preamble) else block)

    def _begin(self, part: Part) -> None:
        self._begun = True
        self._act.parts.append(part)
        self._unit = part if isinstance(part, Unit) else None
        self._number = ""

    def _title_line(self, element: Element, text: str, _level: int) -> None:
        inside = any(around.get("id", "").startswith("anx_") for around in element.iterancestors())
        fresh = isinstance(self._unit, Annex) and not self._unit.content
        if fresh and not is_annex_label(text):
            self._annex_title(element, text, 0)
        elif inside or self._act.parts or (not self._titles and is_annex_label(text)):
            self._open_annex(element, text)
        else:
            self._begun = True
            self._titles += [] if text in self._titles else [text]

    def _open_annex(self, element: Element, text: str) -> None:
        box = next((around.get("id", "") for around in element.iterancestors() if "anx_" in around.get("id", "")), "")
        label, title = split_label(text)
        annex = Annex(
            label or text, title if label else "", box or anchor("anx", label), [], self._blocks.notes(element)
        )
        if not self._act.parts and not self._titles:
            self._titles = [text]  # an annex that stands alone has only its own title
        self._begin(annex)

    def _annex_title(self, element: Element, text: str, _level: int) -> None:
        if isinstance(self._unit, Annex):
            self._unit.title = f"{self._unit.title} {text}".strip()
            self._unit.notes += self._blocks.notes(element)

    def _division(self, element: Element, text: str, _level: int) -> None:
        if isinstance(self._unit, Annex):
            self._heading(element, text, 0)
            return
        around = [box for box in element.iterancestors("{*}div") if _is_division(box)]
        label, title = split_label(text)
        self._begin(Division(label or text, title if label else "", len(around), self._blocks.notes(element)))

    def _division_title(self, element: Element, text: str, _level: int) -> None:
        last = self._act.parts[-1] if self._act.parts else None
        if isinstance(last, Division):
            last.title = f"{last.title} {text}".strip()
            last.notes += self._blocks.notes(element)
        else:
            self._heading(element, text, 0)

    def _article_heading(self, element: Element, text: str, _level: int) -> None:
        self._quoting.before(text)
        if self._quoting.open and text[:1].isalnum() and follows(_digits(text), _digits(self._article)):
            self._quoting = Quoting()  # a quotation whose end was not seen does not swallow the act's own articles
        second = self._box is not None and isinstance(self._unit, Article)
        if self._quoting.open or second or isinstance(self._unit, Annex):
            self._add(
                [Text(block.rich, notes=block.notes) for block in self._blocks.text(element) if isinstance(block, Text)]
            )
            return
        self._article = text
        box = self._box.get("id", "") if self._box is not None else ""
        self._begin(Article(text, "", box or anchor("art", text), [], self._blocks.notes(element)))

    def _article_title(self, element: Element, text: str, _level: int) -> None:
        if isinstance(self._unit, Article) and not self._unit.content:
            self._unit.title = f"{self._unit.title} {text}".strip()
            self._unit.notes += self._blocks.notes(element)
        else:
            self._text(element, text)

    def _heading(self, element: Element, text: str, level: int) -> None:
        if isinstance(self._unit, Annex):
            self._add([Heading(text, level, self._blocks.notes(element))])
        else:
            self._text(element, text)

    def _table_caption(self, element: Element, text: str, _level: int) -> None:
        if self._unit is not None:
            self._caption = f"{self._caption} {text}".strip()

    def _signature(self, element: Element, text: str, _level: int) -> None:
        if not isinstance(self._unit, (Closing, Annex)):
            self._begin(Closing())
        self._text(element, text)


def _digits(label: str) -> str:
    match = re.search(r"\d+[a-z]*", label)
    return match[0] if match else ""


def _is_division(box: Element) -> bool:
    return any(role_of(child)[0] is Role.DIVISION for child in children(box, "p"))


def _recital(block: Block) -> Block:
    """A recital that is set as a paragraph with its number in the text."""
    if isinstance(block, Text) and block.number.startswith("("):
        return Point(block.number, [Text(block.rich)], block.notes)
    return block
