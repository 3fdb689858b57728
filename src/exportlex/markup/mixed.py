"""Mixed content made regular: runs of words between blocks become blocks themselves, so that no words go astray."""

from __future__ import annotations

from collections.abc import Set
from html.entities import html5

from lxml import etree

from exportlex.markup.xml import Element, local


def names(spaced: str) -> frozenset[str]:
    """A set of names written with spaces between them."""
    return frozenset(spaced.split())


def spoken(element: Element) -> str:
    """All the words inside an element, as they stand in the file."""
    return "".join(str(piece) for piece in element.itertext())


def drop(element: Element) -> None:
    """Remove an element and what it holds; the words after it stay."""
    keep_tail(element, "")


def keep_tail(element: Element, before: str) -> None:
    """Remove an element, put ``before`` in its place and keep the words after it."""
    parent = element.getparent()
    if parent is None:
        return
    text = before + (element.tail or "")
    previous = element.getprevious()
    if previous is None:
        parent.text = (parent.text or "") + text
    else:
        previous.tail = (previous.tail or "") + text
    parent.remove(element)


def resolve_entities(root: Element) -> None:
    """Put the character of each HTML entity that the parser left unresolved (``&nbsp;``), and drop comments."""
    for node in list(root.iter(etree.Entity)):
        keep_tail(node, html5.get(f"{(node.text or '').strip('&;')};", " "))
    for node in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        keep_tail(node, "")


def wrap_runs(root: Element, blocks: Set[str], run: str, into: Set[str]) -> None:
    """Put each run of words that stands beside a block into an element named ``run``.

    ``blocks`` are the local names of block elements, ``into`` those of the elements to look into. An element without
    blocks inside stays as it is.
    """
    for element in list(root.iter(etree.Element)):
        if local(element) in into and any(local(child) in blocks for child in element):
            _wrap(element, blocks, run)


def _wrap(element: Element, blocks: Set[str], run: str) -> None:
    current = _started(element, run, element.text)
    element.text = None
    for child in list(element):
        if child is current:
            continue
        if local(child) not in blocks and isinstance(child.tag, str):
            current = current if current is not None else _started(element, run, "", before=child, force=True)
            if current is not None:
                current.append(child)
            continue
        tail, child.tail = child.tail, None
        current = _started(element, run, tail, after=child)


def _started(
    element: Element,
    run: str,
    text: str | None,
    *,
    before: Element | None = None,
    after: Element | None = None,
    force: bool = False,
) -> Element | None:
    """A new run holding ``text``; none where there are no words yet."""
    if not force and not (text or "").strip():
        return None
    made = element.makeelement(run)
    made.text = text
    if before is not None:
        before.addprevious(made)
    elif after is not None:
        after.addnext(made)
    else:
        element.insert(0, made)
    return made
