"""A page of e-Gov's HTML as a flat run of blocks: headings, labelled units with their ends, lines of words, tables.

``<DIV class="item"><B>第六条</B>`` opens an article and its first paragraph, ``<B>２</B>`` the next paragraph,
``class="number"`` an item and ``class="para1"`` to ``para10`` what is nested in it. All else stands outside of such
blocks: ``<B>`` with the title of a chapter, ``<A NAME="5…"><B>附　則``, ``<A NAME="3…">`` with that of an annex. Many
``<DIV>`` are closed twice, ``<P>`` never.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from exportlex.markup.rich import RichBuilder
from exportlex.markup.xml import Element, local
from exportlex.model import MarkKind, RichText

_LEVEL = re.compile(r"(?:(item)|(number)|para(\d{1,2}))$")
_HEADING = re.compile(r"\s*第[^\s編章節款目]{1,12}[編章節款目]")
_SUPPL = re.compile(r"\s*附\s*則")
_ZONES = {"9": "preamble", "1": "main", "5": "main"}  # first digit of an anchor's name: what starts there
_SKIPPED = frozenset({"script", "style", "rt", "rp"})
_BLOCKS = frozenset({"div", "p", "ul", "ol", "dl", "li", "pre", "center"})
_MARKS = {"sup": MarkKind.SUPERSCRIPT, "sub": MarkKind.SUBSCRIPT}


@dataclass
class Block:
    """``kind``: title, heading, suppl, annex, caption, open, close, line, table, preamble, main or picture."""

    kind: str
    rich: RichText = field(default_factory=RichText)  # of an open: its label
    level: int = 0  # of an open: 0 for articles and paragraphs, 1 for items, then deeper
    table: Element | None = None


class Scanner:
    """Makes the blocks of one page, in order."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._line = RichBuilder()
        self._depth = 0  # how many labelled units are open
        self._titled = False

    def scan(self, element: Element, skip: Element | None = None) -> None:
        """The blocks of an element; ``skip`` is a child that has been read already."""
        self._line.push(element.text)
        for child in element:
            if child is not skip and local(child) not in (*_SKIPPED, ""):
                self._child(child, local(child))
            self._line.push(child.tail)

    def end_line(self) -> None:
        """What was read since the last break is a line."""
        line, self._line = self._line.build(), RichBuilder()
        if line.text:
            self.blocks.append(Block("line", line))

    def _child(self, child: Element, name: str) -> None:
        if name in ("br", "img", "table"):
            self._standing_alone(child, name)
        elif name == "div" and (child.get("class") or child.get("align")):
            self.end_line()
            self._division(child)
        elif name in ("a", "b") and not self._depth and self._landmark(child, name):
            return
        elif name in _BLOCKS:
            self.end_line()
            if name == "p":
                self.blocks.append(Block("main"))
            self.scan(child)
            self.end_line()
        else:
            with self._line.mark(MarkKind.REFERENCE if child.get("href") else _MARKS.get(name)):
                self.scan(child)

    def _standing_alone(self, child: Element, name: str) -> None:
        if name == "img":
            self.blocks.append(Block("picture"))
            return
        self.end_line()
        if name == "table":
            self.blocks.append(Block("table", table=child))

    def _division(self, child: Element) -> None:
        named = child.get("class", "")
        match = _LEVEL.match(named)
        if match:
            self._unit(child, 0 if match[1] else 1 if match[2] else 1 + int(match[3]))
        elif named == "arttitle":
            self.blocks.append(Block("caption", words(child)))
        elif child.get("align") == "right" and not self._depth and not self._begun():
            return  # when the law was last amended: about the page, not of the law
        else:
            self.scan(child)
            self.end_line()

    def _unit(self, child: Element, level: int) -> None:
        label = _label(child)
        self.blocks.append(Block("open", words(label) if label is not None else RichText(), level))
        self._depth += 1
        self.scan(child, skip=label)
        self.end_line()
        self._depth -= 1
        self.blocks.append(Block("close", level=level))

    def _landmark(self, child: Element, name: str) -> bool:
        """Headings and anchors outside of all units; False where the element is inline after all."""
        anchor, rich = child.get("name", ""), words(child)
        if name == "a" and child.get("href", "").startswith("#"):
            return True  # an entry of the table of contents
        kind = self._kind_of(name, anchor, rich.text)
        if kind:
            self.end_line()
            self.blocks.append(Block(kind, rich))
        return bool(kind)

    def _kind_of(self, name: str, anchor: str, text: str) -> str:
        if not text:
            return _ZONES.get(anchor[:1], "") if len(anchor) > 20 else ""
        if _SUPPL.match(text):
            return "suppl"
        if anchor.startswith("3"):
            return "annex"
        if name == "b" and not self._titled and not self._begun():
            self._titled = True
            return "title"
        return "heading" if _HEADING.match(text) else ""

    def _begun(self) -> bool:
        return any(block.kind not in ("title", "line") for block in self.blocks)


def words(element: Element) -> RichText:
    """All words of an element as one line."""
    builder = RichBuilder()
    _inline(element, builder)
    return builder.build()


def lines(element: Element) -> list[RichText]:
    """The lines of a table cell."""
    scanner = Scanner()
    scanner._depth = 1
    scanner.scan(element)
    scanner.end_line()
    return [block.rich for block in scanner.blocks if block.rich.text]


def _inline(element: Element, builder: RichBuilder) -> None:
    builder.push(element.text)
    for child in element:
        if local(child) == "br":
            builder.space()
        if local(child) not in (*_SKIPPED, ""):
            with builder.mark(_MARKS.get(local(child))):
                _inline(child, builder)
        builder.push(child.tail)


def _label(unit: Element) -> Element | None:
    """The ``<B>`` that a unit starts with."""
    if (unit.text or "").strip() or not len(unit):
        return None
    return unit[0] if local(unit[0]) == "b" else None
