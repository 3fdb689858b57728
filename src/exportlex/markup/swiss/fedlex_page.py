"""The page that Fedlex shows: its parts, its footnotes, its text with marks, without what is only for the screen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from exportlex.markup.drafts import letters
from exportlex.markup.mixed import names, spoken
from exportlex.markup.xml import Element, InlineRules, local, rich_text
from exportlex.model import MarkKind, RichText

PARTS = ("preamble", "maintext", "annex")
BLOCKS = names("p div section article dl dt dd ul ol li table tbody thead tr td th h1 h2 h3 h4 h5 h6 main header")
_HEADING = re.compile(r"h[1-6]")
# Kept apart from the words by their class: footnote texts, icons that fold and link.
_FURNITURE = frozenset({"footnotes", "display-icon", "external-link-icon", "sf-hidden", "no-print"})
_TARGET = re.compile(r"#(fn-\S+)")
_PICTURES = frozenset({"img", "math", "canvas", "object"})
_SKIP = frozenset({"script", "style", "svg", "img", "button", "nav", "form"})


def _link(element: Element) -> tuple[MarkKind | None, str]:
    target = element.get("href") or ""
    return (None, "") if target.startswith("#") else (MarkKind.REFERENCE, target)


_RULES = InlineRules(
    marks={
        "b": MarkKind.BOLD, "strong": MarkKind.BOLD, "i": MarkKind.ITALIC, "em": MarkKind.ITALIC,
        "sup": MarkKind.SUPERSCRIPT, "sub": MarkKind.SUBSCRIPT, "a": _link,
    },
    skip=_SKIP,
    breaks=frozenset({"br", *BLOCKS}),
)  # fmt: skip


def part(root: Element, name: str) -> Element | None:
    """One of the page's parts."""
    return next((element for element in root.iter(etree.Element) if element.get("id") == name), None)


def pictures(element: Element) -> list[str]:
    """For each picture or formula in a part, in order, the words before it; icons of the page are none."""
    found: list[str] = []
    words = ""
    stack: list[Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            words += node
            continue
        stack.append(node.tail or "")
        if local(node) in _PICTURES:
            found.append(words)
        elif local(node) and not is_furniture(node):  # a comment has no name
            stack += reversed(node)
            words += node.text or ""
    return found


def is_heading(element: Element) -> bool:
    """Whether an element is a heading of the law."""
    return bool(_HEADING.fullmatch(local(element)))


def is_furniture(element: Element) -> bool:
    """Whether an element holds no words of the law."""
    classes = set((element.get("class") or "").split())
    return local(element) in _SKIP or bool(classes & _FURNITURE)


def footnotes(root: Element) -> dict[str, tuple[str, RichText]]:
    """Numbers and texts of footnotes by the id that references point to."""
    found = {}
    for element in root.iter("p", "div", "li"):
        name = element.get("id") or ""
        if name.startswith("fn-"):
            raised = next(iter(element.iter("sup")), None)
            number = spoken(raised).strip() if raised is not None else ""
            if raised is not None:
                _empty(raised)
            found[name] = (number, rich_text(element, _RULES))
    return found


def take_references(root: Element) -> None:
    """Mark each element whose words refer to footnotes with their ids, and take the raised numbers out of the text."""
    for raised in list(root.iter("sup")):
        targets = [match[1] for link in raised.iter("a") if (match := _TARGET.match(link.get("href") or ""))]
        parent = raised.getparent()
        if not targets or parent is None or _in_footnotes(raised):
            continue
        for around in (parent, *parent.iterancestors()):
            around.set("data-notes", " ".join([*(around.get("data-notes") or "").split(), *targets]))
            if local(around) in BLOCKS:
                break
        _empty(raised)


def _empty(element: Element) -> None:
    """Take an element's words out; those after it stay."""
    element.text = None
    for child in list(element):
        element.remove(child)


def notes_of(element: Element) -> list[str]:
    """The ids of the footnotes that an element's own words refer to."""
    return (element.get("data-notes") or "").split()


def words(element: Element) -> RichText:
    """The element's words with marks, sub-blocks and all."""
    return rich_text(element, _RULES)


def runs(element: Element) -> Iterator[Element | RichText]:
    """An element's content in order: runs of words as text, blocks as elements; furniture is left out."""
    run = element.makeelement("span")
    run.text = element.text
    for child in list(element):
        tail, child.tail = child.tail, None
        if not isinstance(child.tag, str) or is_furniture(child):
            _append(run, tail)
            continue
        if local(child) in BLOCKS:
            if (rich := words(run)).text:
                yield rich
            yield child
            run = element.makeelement("span")
            run.text = tail
        else:
            run.append(child)
            child.tail = tail
    if (rich := words(run)).text:
        yield rich


def _append(run: Element, text: str | None) -> None:
    if not text:
        return
    if len(run):
        run[-1].tail = (run[-1].tail or "") + text
    else:
        run.text = (run.text or "") + text


def letters_of(parts: list[Element]) -> Counter[str]:
    """The letters of the law on the page, to check that all of them found a place."""
    counted: Counter[str] = Counter()
    for element in parts:
        _count(element, counted)
    return counted


def _count(element: Element, counted: Counter[str]) -> None:
    stack = [element]
    while stack:
        node = stack.pop()
        if isinstance(node.tag, str) and not is_furniture(node):
            counted.update(letters(node.text or ""))
            for child in node:
                counted.update(letters(child.tail or ""))
                stack.append(child)


def _in_footnotes(element: Element) -> bool:
    return any("footnotes" in (around.get("class") or "").split() for around in element.iterancestors())
