"""What the XHTML of the Official Journal and of consolidated texts have in common: classes, inline marks, footnotes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from exportlex.markup.eu_blocks import Footnote
from exportlex.markup.mixed import keep_tail, names, resolve_entities, wrap_runs
from exportlex.markup.rich import cut
from exportlex.markup.xml import Element, InlineRules, rich_text
from exportlex.model import MarkKind

RUN = "run"
BLOCKS = names("p div table tbody thead tfoot tr td th col colgroup caption ul ol li dl dt dd hr h1 h2 h3 h4 h5 h6")
_CONTAINERS = names("body div td th li dd")
_PREFIX = re.compile(r"^(?:oj|clg)-")
_STYLES = {
    "italic": MarkKind.ITALIC,
    "italics": MarkKind.ITALIC,
    "bold": MarkKind.BOLD,
    "boldface": MarkKind.BOLD,
    "super": MarkKind.SUPERSCRIPT,
    "superscript": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
    "subscript": MarkKind.SUBSCRIPT,
}
_PUNCTUATION = tuple(",;.:)]’”»")
# The journal of 2013 and 2014 sets quotation marks as hyphenation points (U+2027), by an error of its converter.
_HYPHENATION_POINTS = re.compile("‧([^‧]{1,160})‧")
_NOTE_NUMBER = re.compile(r"\(?\s*(\*?\d*[a-z]?\**)\s*\)\s*")


def classes(element: Element) -> frozenset[str]:
    """The element's classes; the journal of 2012 and later prefixes "oj-", which says nothing."""
    return frozenset(_PREFIX.sub("", name) for name in element.get("class", "").split())


def _span(element: Element) -> tuple[MarkKind | None, str]:
    return next((_STYLES[name] for name in sorted(classes(element)) if name in _STYLES), None), ""


def _link(element: Element) -> tuple[MarkKind | None, str]:
    target = element.get("href", "")
    return (MarkKind.REFERENCE, target) if target and not target.startswith("#") else (None, "")


RULES = InlineRules(
    marks={
        "span": _span,
        "a": _link,
        "i": MarkKind.ITALIC,
        "em": MarkKind.ITALIC,
        "b": MarkKind.BOLD,
        "strong": MarkKind.BOLD,
        "sup": MarkKind.SUPERSCRIPT,
        "sub": MarkKind.SUBSCRIPT,
    },
    skip=names("note style script img"),
    breaks=BLOCKS | {"br", RUN},
)


def words(element: Element | None) -> str:
    """The element's words without marks and footnotes."""
    return rich_text(element, RULES).text


@dataclass(slots=True)
class Footnotes:
    """The footnotes of a page by the fragment that refers to them; each is given out once."""

    bodies: dict[str, Footnote] = field(default_factory=dict)

    def of(self, element: Element) -> list[Footnote]:
        """The footnotes that an element's words refer to."""
        taken = (self.bodies.pop(mark.get("ref", ""), None) for mark in element.iter("note"))
        return [note for note in taken if note]

    def rest(self) -> list[Footnote]:
        """Those that no words refer to."""
        return list(self.bodies.values())


def prepare(root: Element) -> Footnotes:
    """Make a page regular in place: entities resolved, footnotes taken out, words beside blocks wrapped."""
    resolve_entities(root)
    for element in root.iter(etree.Element):
        for place in ("text", "tail"):
            if "‧" in (getattr(element, place) or ""):
                setattr(element, place, _HYPHENATION_POINTS.sub(r"‘\1’", getattr(element, place)))
    notes = _take_footnotes(root)
    wrap_runs(root, BLOCKS, RUN, into=_CONTAINERS)
    return notes


def _take_footnotes(root: Element) -> Footnotes:
    notes = Footnotes()
    last: Footnote | None = None
    for paragraph in [element for element in root.iter("{*}p") if classes(element) & {"note", "footnote"}]:
        rich = rich_text(paragraph, RULES)
        anchor = next((link.get("id") for link in paragraph.iter("{*}a") if link.get("id")), None)
        match = _NOTE_NUMBER.match(rich.text)
        if anchor and match:
            last = Footnote(f"({match[1]})", cut(rich, match.end()))
            notes.bodies[anchor] = last
        elif last is not None:
            last.rich.text += f" {rich.text}"
        else:
            continue
        keep_tail(paragraph, "")
    for link in [link for link in root.iter("{*}a") if link.get("href", "")[1:] in notes.bodies]:
        _mark_reference(link)
    return notes


def _mark_reference(link: Element) -> None:
    """Put a mark in place of a footnote's number, without the space before it and the brackets around it."""
    tail = link.tail or ""
    before = _words_before(link)
    if before.endswith("(") and tail.startswith(")"):
        before, tail = before[:-1], tail[1:]
    if tail.lstrip()[:1] in _PUNCTUATION:
        tail = tail.lstrip()
    _set_words_before(link, before.rstrip())
    mark = link.makeelement("note", ref=link.get("href", "")[1:])
    link.addprevious(mark)
    mark.tail = tail
    link.tail = None
    keep_tail(link, "")


def _words_before(element: Element) -> str:
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        return previous.tail or ""
    return (parent.text or "") if parent is not None else ""


def _set_words_before(element: Element, words: str) -> None:
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        previous.tail = words
    elif parent is not None:
        parent.text = words
